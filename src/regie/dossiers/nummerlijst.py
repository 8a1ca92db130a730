# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who of this gemeente should stand on a list of DUO or COA, and by which number. Asked as the reader."""

from dataclasses import dataclass
from typing import Final, Literal

from regie.dossiers.vraag import NAAM, rijen

Bron = Literal["duo", "coa"]
NUMMER: Final[dict[Bron, str]] = {"duo": "bsn", "coa": "v_nummer"}
"""The number by which each of them knows people."""
_TELT: Final[dict[Bron, str]] = {
    "duo": "f.is_actief AND f.plichtig AND f.voldaan IS NULL AND f.groep IS DISTINCT FROM 'geen_plicht'",
    "coa": "f.is_actief AND f.koppeling IS NOT NULL AND f.huisvesting IS NULL",
}


@dataclass(frozen=True, slots=True)
class Bekende:
    """`nummer`: '' where there is none. `telt`: should stand on the list. `is_actief`: the dossier is open."""

    dossier: str
    nummer: str
    telt: bool
    is_actief: bool


def bekenden(bron: Bron) -> list[Bekende]:
    """Everybody with the number, and everybody who should stand on the list."""
    return [Bekende(**een) for een in rijen(_BEKENDEN.format(telt=_TELT[bron]), {"soort": NUMMER[bron]})]


def namen(dossiers: list[str]) -> dict[str, str]:
    return {een["dossier"]: een["naam"] for een in rijen(_NAMEN, {"dossiers": dossiers})} if dossiers else {}


_BEKENDEN: Final = """
    SELECT f.dossier, coalesce(n.nummer, '') AS nummer, ({telt}) AS telt, f.is_actief
    FROM dossier_feiten f
    JOIN dossier d ON d.gemeente = f.gemeente AND d.id = f.dossier
    LEFT JOIN persoon_nummer n ON n.gemeente = d.gemeente AND n.persoon = d.persoon AND n.soort = %(soort)s
    WHERE f.gemeente = current_setting('regie.gemeente') AND (n.nummer IS NOT NULL OR ({telt}))
"""
_NAMEN: Final = f"""
    SELECT d.id AS dossier, {NAAM} AS naam
    FROM dossier d JOIN persoon p ON p.gemeente = d.gemeente AND p.id = d.persoon
    WHERE d.gemeente = current_setting('regie.gemeente') AND d.id = ANY(%(dossiers)s)
"""
