# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups of people put together: who is in two of them counts once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from regie.kern.kalender.kolommen import Index


@dataclass(frozen=True, slots=True)
class Groep:
    """`mensen`: numbers of dossiers, in any order; the same number twice is one person."""

    naam: str
    mensen: Index


@dataclass(frozen=True, slots=True)
class Deel:
    """A group in the sum. `ook_elders`: of its people, how many are in another group as well; `ook_in`: in which."""

    naam: str
    aantal: int
    ook_elders: int
    ook_in: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Samen:
    """`opgeteld`: the groups added up, as reports do; `mensen`: how many people that are."""

    delen: tuple[Deel, ...]
    opgeteld: int
    mensen: int

    @property
    def dubbel(self) -> int:
        """How much too high the sum of the groups is."""
        return self.opgeteld - self.mensen


def tel_samen(groepen: Sequence[Groep]) -> Samen:
    uniek = [np.unique(groep.mensen) for groep in groepen]
    alle = np.concatenate(uniek) if uniek else np.empty(0, dtype=np.int64)
    nummers, keren = np.unique(alle, return_counts=True)
    vaker = nummers[keren > 1]
    delen = [
        Deel(groep.naam, len(mensen), int(np.isin(mensen, vaker).sum()), _ook_in(plek, groepen, uniek))
        for plek, (groep, mensen) in enumerate(zip(groepen, uniek, strict=True))
    ]
    return Samen(tuple(delen), len(alle), len(nummers))


def _ook_in(plek: int, groepen: Sequence[Groep], uniek: Sequence[Index]) -> tuple[tuple[str, int], ...]:
    samen = [(groep.naam, len(np.intersect1d(uniek[plek], uniek[n]))) for n, groep in enumerate(groepen) if n != plek]
    return tuple((naam, aantal) for naam, aantal in samen if aantal)
