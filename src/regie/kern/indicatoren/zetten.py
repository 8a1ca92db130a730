# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Other populations near the true one, in which the number in a given cell is another.

A *zet*: one person more or fewer, one who has another value in one dimension, or two who exchange theirs. Only who is
there can go away or change. No zet changes a cell by more than one, so it is two lists of cells: down and up.
Of one cell there may be thousands; they come in blocks, so that the search can stop early.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np

from regie.kern.indicatoren.rooster import Rooster
from regie.kern.kalender.kolommen import Index, Masker

TEGELIJK = 20_000  # about how many exchanges one block holds
MEESTE = 1 << 62  # numbers that fit in 64 bits


@dataclass(frozen=True, slots=True)
class Zetten:
    """Zetten as rows: the cells that lose one and those that gain one, filled up with the number of no cell. `vrij`:
    somebody takes a value that anybody could have, so a cell may lose its only one, and gain one where nobody was."""

    omlaag: Index
    omhoog: Index
    vrij: bool = False


@dataclass(frozen=True, slots=True)
class _Soorten:
    """The kinds of people that the tables with a dimension tell apart. `stap`: how its value moves their cells."""

    mensen: Index
    vakken: Index
    stap: Index


@dataclass(frozen=True)
class Bevolking:
    """`mensen`: the kinds of people that are there, (soorten, dimensies)."""

    rooster: Rooster
    mensen: Index

    def zetten(self, vak: int) -> Iterator[Zetten]:
        """Every zet that changes this cell. `vak`: the number of a cell that is not empty."""
        erin, waarden = self.rooster.plaats(vak)
        plekken = np.flatnonzero(erin).tolist()
        for plek in plekken:
            yield self._verandert(plek, waarden, erin)
        for plek in plekken:
            yield from self._ruilt(plek, waarden, erin)
        yield from self._een_persoon(self.mensen[_past(self.mensen, waarden, erin)])

    @cached_property
    def _per_plek(self) -> list[_Soorten]:
        return [self._soorten(plek) for plek in range(self.mensen.shape[1])]

    def _soorten(self, plek: int) -> _Soorten:
        rijen = np.flatnonzero(self.rooster.erin[:, plek])
        mensen = _verschillende(self.mensen * self.rooster.erin[rijen].any(axis=0), self.rooster.maten)
        return _Soorten(mensen, self.rooster.vakken(mensen, rijen), self.rooster.stap[rijen, plek])

    def _verandert(self, plek: int, waarden: Index, erin: Masker) -> Zetten:
        """Somebody comes into the cell, or goes out of it, by another value in `plek`."""
        soorten = self._per_plek[plek]
        rest = np.flatnonzero(_past(soorten.mensen, waarden, _zonder(erin, plek)))
        hier = soorten.mensen[rest, plek] == waarden[plek]
        erheen, eruit = rest[~hier], rest[hier]
        anders = np.array([w for w in range(self.rooster.maten[plek]) if w != waarden[plek]], dtype=np.int64)
        wie = np.concatenate([erheen, np.repeat(eruit, len(anders))])
        nieuw = np.concatenate([np.full(len(erheen), waarden[plek]), np.tile(anders, len(eruit))])
        omlaag = soorten.vakken[wie]
        omhoog = omlaag + (nieuw - soorten.mensen[wie, plek])[:, None] * soorten.stap
        return Zetten(omlaag, omhoog, self._vrij(plek))

    def _ruilt(self, plek: int, waarden: Index, erin: Masker) -> Iterator[Zetten]:
        """One comes into the cell or goes out of it, and another takes the value that was left."""
        mensen = self._per_plek[plek].mensen
        rest = _past(mensen, waarden, _zonder(erin, plek))
        hier = mensen[:, plek] == waarden[plek]
        for een, ander in ((rest & ~hier, ~rest & hier), (rest & hier, ~rest & ~hier)):
            eersten, tweeden = np.flatnonzero(een), np.flatnonzero(ander)
            aantal = max(1, TEGELIJK // max(1, len(tweeden)))
            for vanaf in range(0, len(eersten) if len(tweeden) else 0, aantal):
                deel = eersten[vanaf : vanaf + aantal]
                yield self._ruil(plek, np.repeat(deel, len(tweeden)), np.tile(tweeden, len(deel)))

    def _ruil(self, plek: int, een: Index, ander: Index) -> Zetten:
        """In a table that tells the two apart by nothing else, an exchange changes nothing."""
        soorten = self._per_plek[plek]
        verschil = (soorten.mensen[ander, plek] - soorten.mensen[een, plek])[:, None] * soorten.stap
        a, b = soorten.vakken[een], soorten.vakken[ander]
        gelijk = a + verschil == b
        paren = [np.where(gelijk, self.rooster.geen, vakken) for vakken in (a, b, a + verschil, b - verschil)]
        return Zetten(np.hstack(paren[:2]), np.hstack(paren[2:]), self._vrij(plek))

    def _vrij(self, plek: int) -> bool:
        return plek in self.rooster.opzet.vrij

    def _een_persoon(self, mensen: Index) -> Iterator[Zetten]:
        """One more of a kind that is there, or one fewer."""
        vakken = self.rooster.vakken(mensen, np.arange(len(self.rooster.kruisingen)))
        niets = vakken[:, :0]
        yield Zetten(niets, vakken)
        yield Zetten(vakken, niets)


def _verschillende(mensen: Index, maten: Sequence[int]) -> Index:
    """Every row once, in order. A row is one number where that fits: numpy compares rows many times slower."""
    if prod(maten) > MEESTE:
        return np.unique(mensen, axis=0)
    nummers = mensen @ np.array([prod(maten[plek + 1 :]) for plek in range(len(maten))], dtype=np.int64)
    return mensen[np.unique(nummers, return_index=True)[1]]


def _past(mensen: Index, waarden: Index, erin: Masker) -> Masker:
    past: Masker = ((mensen == waarden) | ~erin).all(axis=1)
    return past


def _zonder(erin: Masker, plek: int) -> Masker:
    zonder = erin.copy()
    zonder[plek] = False
    return zonder
