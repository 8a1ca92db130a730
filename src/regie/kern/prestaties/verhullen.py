# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets beside small numbers, for who sees totals only: a number that is small or would tell one is kept back.

A target itself is nobody's data. What is kept back is what was counted, and with it the difference and the reasons.
"""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from regie.kern.kalender.kolommen import Index
from regie.kern.prestaties.samen import Groep, tel_samen
from regie.kern.prestaties.vergelijken import Gerealiseerd


def is_klein(aantal: int, grens: int) -> bool:
    """From 1 up to the limit; a zero is no person."""
    return 1 <= aantal <= grens


def verborgen(groepen: Sequence[Groep], grens: int) -> frozenset[int]:
    """Places of the groups whose number is kept back: small, or less than another group of which it is a part by a
    few people."""
    uniek = [np.unique(groep.mensen) for groep in groepen]
    klein = {plek for plek, mensen in enumerate(uniek) if is_klein(len(mensen), grens)}
    for een, ander in combinations(range(len(uniek)), 2):
        deel, geheel = sorted((een, ander), key=lambda plek: len(uniek[plek]))
        erin = not len(np.setdiff1d(uniek[deel], uniek[geheel], assume_unique=True))
        if erin and len(uniek[deel]) and is_klein(len(uniek[geheel]) - len(uniek[deel]), grens):
            klein.add(deel)
    return frozenset(klein)


def toont_samen(groepen: Sequence[Groep], grens: int) -> bool:
    """Whether the sum and who is counted twice may be shown: nothing is kept back, and no overlap or rest is small."""
    samen = tel_samen(groepen)
    resten = [samen.mensen - deel.aantal for deel in samen.delen]
    overlap = [aantal for deel in samen.delen for _naam, aantal in deel.ook_in]
    alleen = [deel.aantal - deel.ook_elders for deel in samen.delen]
    getallen = [samen.dubbel, *resten, *overlap, *alleen, *(deel.ook_elders for deel in samen.delen)]
    return not verborgen(groepen, grens) and not any(is_klein(aantal, grens) for aantal in getallen)


def toont_aandelen(aandelen: Sequence[Gerealiseerd], grens: int) -> bool:
    """Whether shares of the same people may be shown: no part is small, nor who is not in it, nor who is in none.

    Shares add up to a hundred: with one of them small, the others would tell it.
    """
    if verborgen([Groep("", _van(een)) for een in aandelen], grens):  # some are of a few people more than others
        return False
    return all(_geen_klein(groep, grens) for groep in _per_populatie(aandelen).values())


def _per_populatie(aandelen: Sequence[Gerealiseerd]) -> dict[bytes, list[Gerealiseerd]]:
    samen: dict[bytes, list[Gerealiseerd]] = {}
    for gerealiseerd in aandelen:
        samen.setdefault(np.unique(_van(gerealiseerd)).tobytes(), []).append(gerealiseerd)
    return samen


def _van(gerealiseerd: Gerealiseerd) -> Index:
    return gerealiseerd.mensen if gerealiseerd.van is None else gerealiseerd.van


def _geen_klein(aandelen: Sequence[Gerealiseerd], grens: int) -> bool:
    alle = np.unique(_van(aandelen[0]))
    delen = [np.unique(gerealiseerd.mensen) for gerealiseerd in aandelen]
    rest = np.setdiff1d(alle, np.concatenate(delen))
    getallen = [len(alle), len(rest), *(n for deel in delen for n in (len(deel), len(alle) - len(deel)))]
    return not any(is_klein(aantal, grens) for aantal in getallen)


def toont_redenen(gerealiseerd: Gerealiseerd, grens: int) -> bool:
    return not any(is_klein(len(np.unique(mensen)), grens) for mensen in gerealiseerd.niet.values())
