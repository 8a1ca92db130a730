# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The obligation matrix for one person: which parts the law asks for this group, and which are done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from regie.kern.aankomst.gebeurd import Gebeurd, blijkt
from regie.kern.recht.typen.aankomst import Antwoord, Verplichting

Stand = Literal["gedaan", "open", "nu_niet", "nee"]
"""gedaan: shown by an event · open: owed, not shown yet · nu_niet: only in a case that is not there · nee: never."""
KOLOM: Final = {
    "asiel_vergunning": "asiel_vergunning",
    "asiel_gezin": "asiel_gezin",
    "gezinsmigrant": "migrant",
    "overige_migrant": "migrant",
}


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """One row of the matrix for this person. `op`: the day on which it was done."""

    rij: Verplichting
    stand: Stand
    op: date | None = None


def antwoord(rij: Verplichting, groep: str | None, wet: str | None) -> Antwoord:
    """What the law says of this part for a group; who has no duty is owed nothing."""
    if wet == "wi2013":
        return rij.wi2013
    kolom = KOLOM.get(groep or "")
    if kolom is None or wet != "wi2021":
        return "nee"
    gevonden: Antwoord = getattr(rij, kolom)
    return gevonden


def wat_moet(
    rijen: Iterable[Verplichting], groep: str | None, wet: str | None, gebeurd: Sequence[Gebeurd], op: date
) -> list[Onderdeel]:
    """Every part that holds on this day, in the order of the table."""
    geldend = (rij for rij in rijen if rij.geldt_vanaf <= op and (rij.geldt_tot is None or op <= rij.geldt_tot))
    return [_onderdeel(rij, antwoord(rij, groep, wet), gebeurd) for rij in geldend]


def _onderdeel(rij: Verplichting, zegt: Antwoord, gebeurd: Sequence[Gebeurd]) -> Onderdeel:
    if zegt == "nee":
        return Onderdeel(rij, "nee")
    gedaan = blijkt(rij.bewijs, gebeurd)
    if gedaan is not None:
        return Onderdeel(rij, "gedaan", gedaan.datum)
    return Onderdeel(rij, "open" if zegt == "ja" or _aan_de_orde(rij, gebeurd) else "nu_niet")


def _aan_de_orde(rij: Verplichting, gebeurd: Sequence[Gebeurd]) -> bool:
    wel = not rij.wanneer or blijkt(rij.wanneer, gebeurd) is not None
    return wel and blijkt(rij.niet_als, gebeurd) is None
