# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What leans on a registration keeps it from being withdrawn: whatever stood as the law asks, stands so afterwards.

A decision, a talk, an exam: each is judged once more, as it was judged when it was recorded, without what is withdrawn.
What was wrong already, in an old file for instance, does not stand in the way.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

import polars as pl

from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.register.besluitkeuring import OORDEEL, Oordeel, gebeurd_van, verleden_in

if TYPE_CHECKING:
    from regie.register.vastleggen import Nieuw

CODE: Final = "iets_steunt_hierop"


def keur_intrekking(oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date) -> None:
    """`oud`: the raw rows that stood there. Raises InvoerFout, at the row that withdraws."""
    problemen = [
        _probleem(nummer, een, wat, recht)
        for nummer, rij in enumerate(nieuw, start=1)
        if rij.herroept is not None
        for oordeel in _die_kijken_naar(rij.type)
        for een, wat in _zakken(oordeel, rij.dossier, oud, nieuw, recht, vandaag)
    ]
    if problemen:
        raise InvoerFout(list({(een.rij, een.wat): een for een in problemen}.values()))


def _die_kijken_naar(type_: str) -> list[Oordeel]:
    return [een for een in dict.fromkeys(OORDEEL.values()) if type_ in een.kijkt_naar]


def _zakken(
    oordeel: Oordeel, dossier: str, oud: pl.DataFrame, nieuw: "Sequence[Nieuw]", recht: Recht, vandaag: date
) -> Iterator[tuple[Gebeurd, str]]:
    """Standing events of which something is refused that was not refused before, with what is."""
    weg = {str(een.herroept).lower() for een in nieuw if een.herroept is not None}
    was = verleden_in(oud, dossier, oordeel.kijkt_naar)
    erbij = [gebeurd_van(een) for een in nieuw
             if een.dossier == dossier and een.type in oordeel.kijkt_naar and een.herroept is None]  # fmt: skip
    blijft = [een for een in was if een.id not in weg]
    wordt = sorted([*blijft, *erbij], key=lambda een: een.datum)
    for een in blijft:
        if OORDEEL.get(een.type) is not oordeel:
            continue
        eerder = {w.kenmerk for w in oordeel.weiger(een, _zonder(een, was), recht, vandaag)}
        nu = (w for w in oordeel.weiger(een, _zonder(een, wordt), recht, vandaag) if w.kenmerk not in eerder)
        yield from ((een, w.wat) for w in nu)


def _zonder(dit: Gebeurd, gebeurd: Sequence[Gebeurd]) -> list[Gebeurd]:
    return [een for een in gebeurd if een.id != dit.id]


def _probleem(nummer: int, een: Gebeurd, wat: str, recht: Recht) -> Probleem:
    label = recht.gebeurtenissen[een.type].label
    return Probleem(nummer, "herroept", CODE, f"“{label}” van {voluit(een.datum)} steunt hierop. {wat}",
                    "Verbeter of verwijder die registratie eerst.")  # fmt: skip
