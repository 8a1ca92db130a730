# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The households of a person over time, with the others as far as the reader may see them."""

from collections.abc import Sequence
from dataclasses import dataclass

from regie.dossiers.vraag import NAAM, rijen
from regie.personen.huishouden import Lid, leden
from regie.register.huishouden import regels_in


@dataclass(frozen=True, slots=True)
class Huisgenoot:
    """Somebody in a household, or who was."""

    lid: Lid
    naam: str
    geboortedatum: str
    groep: str
    wet: str


def huishoudens(dossier: str) -> list[Huisgenoot]:
    """Everybody of every household that this person is or was in, while the reader sees their dossier."""
    huizen = rijen(
        "SELECT DISTINCT huishouden FROM gebeurtenis_deel WHERE gemeente = current_setting('regie.gemeente')"
        " AND dossier = %s AND huishouden IS NOT NULL",
        [dossier],
    )
    alle = leden(regels_in([een["huishouden"] for een in huizen]))
    mensen = _mensen(sorted({lid.dossier for lid in alle}))
    return [Huisgenoot(lid, **mensen[lid.dossier]) for lid in alle if lid.dossier in mensen]


def _mensen(dossiers: Sequence[str]) -> dict[str, dict[str, str]]:
    gevonden = rijen(
        f"""
        SELECT d.id, {NAAM} AS naam, p.geboortedatum, coalesce(f.groep, '') AS groep, coalesce(f.wet, '') AS wet
        FROM dossier d
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        LEFT JOIN dossier_feiten f ON f.gemeente = d.gemeente AND f.dossier = d.id
        WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)
        """,
        [list(dossiers)],
    )
    return {een.pop("id"): een for een in gevonden}
