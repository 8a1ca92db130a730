# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The cells of an Opzet as numbers, so that many people can be looked up in them at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, vreemde_waarde
from regie.kern.kalender.kolommen import Getallen, Index, Masker


@dataclass(frozen=True)
class Rooster:
    """Cells are numbered in the order of `Opzet.alle_vakken`; one more number stands for no cell at all."""

    opzet: Opzet

    @cached_property
    def kruisingen(self) -> list[Kruising]:
        return list(self.opzet.kruisingen)

    @cached_property
    def maten(self) -> list[int]:
        """How many values each dimension has."""
        return [len(waarden) for waarden in self.opzet.waarden]

    @cached_property
    def erin(self) -> Masker:
        """Whether a kruising (row) tells a dimension (column) apart."""
        rijen = [[plek in kruising for plek in range(len(self.maten))] for kruising in self.kruisingen]
        return np.array(rijen, dtype=np.bool_).reshape(len(rijen), len(self.maten))

    @cached_property
    def stap(self) -> Index:
        """By how much the number of a cell grows with the value of each dimension: (kruisingen, dimensies)."""
        stap = np.zeros(self.erin.shape, dtype=np.int64)
        for rij, kruising in enumerate(self.kruisingen):
            groei = 1
            for plek in sorted(kruising, reverse=True):
                stap[rij, plek] = groei
                groei *= self.maten[plek]
        return stap

    @cached_property
    def begin(self) -> Index:
        """The first number of each kruising, and at the end the number of no cell."""
        hoeveel = np.where(self.erin, np.array(self.maten, dtype=np.int64), 1).prod(axis=1, dtype=np.int64)
        return np.append(0, np.cumsum(hoeveel))

    @property
    def geen(self) -> int:
        return int(self.begin[-1])

    def codes(self, mensen: Iterable[Mens]) -> Index:
        """People as places in the lists of values: (mensen, dimensies), in a fixed order."""
        return self._codes(sorted(self._plaatsen(mens) for mens in mensen))

    def tel(self, tellingen: Mapping[Mens, int]) -> Getallen:
        """The number in every cell. A value that the layout does not name is an error, as in `tellen.tel`."""
        codes = self._codes([self._plaatsen(mens) for mens in tellingen])
        vakken = self.vakken(codes, np.arange(len(self.kruisingen)))
        keer = np.repeat(np.fromiter(tellingen.values(), dtype=np.int64, count=len(tellingen)), len(self.kruisingen))
        return np.bincount(vakken.ravel(), weights=keer, minlength=self.geen).astype(np.int64)

    @cached_property
    def _plaats_van(self) -> list[dict[str, int]]:
        return [{waarde: plaats for plaats, waarde in enumerate(waarden)} for waarden in self.opzet.waarden]

    def _plaatsen(self, mens: Mens) -> list[int]:
        try:
            return [plaats[waarde] for plaats, waarde in zip(self._plaats_van, mens, strict=True)]
        except KeyError as fout:
            raise vreemde_waarde(str(fout.args[0])) from None

    def _codes(self, rijen: list[list[int]]) -> Index:
        return np.array(rijen, dtype=np.int64).reshape(len(rijen), len(self.maten))

    def vakken(self, codes: Index, rijen: Index) -> Index:
        """The cells in which people are counted, of those kruisingen: (mensen, rijen)."""
        gevonden: Index = self.begin[rijen] + codes @ self.stap[rijen].T
        return gevonden

    def plaats(self, vak: int) -> tuple[Masker, Index]:
        """Which dimensions a cell tells apart, and its values there (0 elsewhere)."""
        rij = int(np.searchsorted(self.begin, vak, side="right")) - 1
        rest = vak - int(self.begin[rij])
        stap = self.stap[rij]
        waarden = np.where(self.erin[rij], rest // np.maximum(stap, 1) % self.maten, 0)
        return self.erin[rij], waarden
