# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The people somebody works for, and the names that go with dossiers."""

from collections.abc import Sequence
from typing import Final

from regie.dossiers.vraag import NAAM, Rij, rijen
from regie.toegang.wie import Wie

MEESTE: Final = 200  # more is no list to choose from


def eigen_mensen(wie: Wie) -> list[Rij]:
    """Open dossiers of the own caseload by family name; empty where there are more than fit in a list."""
    gevonden = rijen(
        f"""
        SELECT d.id AS dossier, {NAAM} AS naam, p.geboortedatum
        FROM toegang tg
        JOIN dossier_feiten f ON f.gemeente = tg.gemeente AND f.dossier = tg.dossier
        JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
        JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE tg.gemeente = %(gemeente)s AND tg.medewerker = %(medewerker)s AND f.is_actief
        ORDER BY p.achternaam, p.voornamen, d.id LIMIT %(aantal)s
        """,
        {"gemeente": wie.gemeente, "medewerker": wie.medewerker, "aantal": MEESTE + 1},
    )
    return gevonden if len(gevonden) <= MEESTE else []


def namen_van(dossiers: Sequence[str]) -> dict[str, str]:
    """Dossier → name, of those that one may see."""
    gevonden = rijen(
        f"""
        SELECT d.id AS dossier, {NAAM} AS naam
        FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
        WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%s)
        """,
        [list(dossiers)],
    )
    return {rij["dossier"]: rij["naam"] for rij in gevonden}
