# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Numbers along an axis, so many that they do not touch."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from regie.documenten.grafiek.getallen import As, ronde_as
from regie.documenten.grafiek.vormen import Maat, Tekst

LUCHT = 6
ONDER_DE_AS = 8
"""So that a word below the axis does not touch the 0 beside it."""
MEESTE = 6


def binnen(x: float, y: float, tekst: str, maat: Maat) -> Tekst:
    """In the middle under x, but never over the edge of the drawing."""
    half = maat.lang(tekst) / 2
    midden = min(max(x, half), maat.breed - half)
    return Tekst(midden, y, tekst, maat.letter, "zacht", "middle")


def vrij(teksten: Sequence[Tekst]) -> bool:
    """Those that follow each other from left to right do not touch."""
    return all(een.doos.rechts + LUCHT <= ander.doos.links for een, ander in pairwise(teksten))


def liggende_as(
    hoogste: float, geheel: bool, x: Callable[[float, As], float], y: float, maat: Maat, maanden: bool = False
) -> tuple[As, list[Tekst]]:
    """The axis with the most steps of which the numbers fit. `x`: where a number stands on this axis."""
    for stappen in range(MEESTE, 0, -1):
        schaal = ronde_as(hoogste, stappen, geheel, maanden)
        teksten = [binnen(x(waarde, schaal), y, tekst, maat) for waarde, tekst in schaal.plaatsen]
        if vrij(teksten):
            break
    return schaal, teksten


def namen_eronder(namen: Sequence[str], plaatsen: Sequence[float], y: float, maat: Maat) -> list[Tekst]:
    """The last, and before it as many as fit at equal distances."""
    for om_de in range(1, len(namen) + 1):
        nummers = range(len(namen) - 1, -1, -om_de)
        teksten = [binnen(plaatsen[nr], y, namen[nr], maat) for nr in reversed(nummers)]
        if vrij(teksten):
            return teksten
    return []
