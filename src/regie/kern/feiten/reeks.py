# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A series of dated rows per dossier that can be searched for all dossiers in one go.

The relative facts of 2-kern §2: first on or after a day, the n-th in a window, the last before a day,
the day on which a running sum reaches an amount.
"""

from dataclasses import dataclass

import numpy as np

from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Index, Masker, dag_van, dossier_van, leeg, sleutel


@dataclass(frozen=True, slots=True)
class Treffer:
    """What a search found: the day (or NOOIT) and the position in the series (-1: none)."""

    dag: Dagen
    positie: Index


@dataclass(frozen=True, slots=True)
class Reeks:
    """Rows in the order of (dossier, day); `rij` leads back to where each came from."""

    sleutels: Index
    rij: Index

    @classmethod
    def van(cls, d: Index, dag: Dagen, rij: Index | None = None) -> "Reeks":
        """Builds a series; rows without a day are left out, rows of one day keep their order."""
        sleutels = sleutel(d, dag)
        rij = np.arange(len(d)) if rij is None else rij
        if (dag == NOOIT).any():
            bekend = dag != NOOIT
            sleutels, rij = sleutels[bekend], rij[bekend]
        if (sleutels[1:] < sleutels[:-1]).any():
            volgorde = np.argsort(sleutels, kind="stable")
            sleutels, rij = sleutels[volgorde], rij[volgorde]
        return cls(sleutels, rij)

    def __len__(self) -> int:
        return len(self.sleutels)

    def _treffer(self, positie: Index, d: Index, geldig: Masker | None = None) -> Treffer:
        """Keeps a position only where it lies inside the series of that dossier."""
        if not len(self):
            return Treffer(leeg(len(d)), np.full(len(d), -1))
        veilig = np.clip(positie, 0, len(self) - 1)
        gevonden = self.sleutels[veilig]
        raak = (positie == veilig) & (dossier_van(gevonden) == d)
        if geldig is not None:
            raak &= geldig
        return Treffer(np.where(raak, dag_van(gevonden), NOOIT), np.where(raak, veilig, -1))

    def vanaf(self, d: Index, dag: Dagen, nummer: Getallen | int = 1) -> Treffer:
        """The first (or n-th) row on or after `dag`."""
        return self._treffer(self.plaats_vanaf(d, dag) + (nummer - 1), d, dag != NOOIT)

    def plaats_vanaf(self, d: Index, dag: Dagen) -> Index:
        """Where the first row on or after a day would stand, also when there is none."""
        return np.searchsorted(self.sleutels, sleutel(d, dag), side="left")

    def op_plaats(self, positie: Index, d: Index) -> Treffer:
        """The row at a place, if it is one of that dossier."""
        return self._treffer(positie, d)

    def tot_en_met(self, d: Index, dag: Dagen) -> Treffer:
        """The last row on or before `dag`."""
        return self._treffer(np.searchsorted(self.sleutels, sleutel(d, dag), side="right") - 1, d)

    def nummer(self, d: Index, nummer: int = 1) -> Treffer:
        """The n-th row of the dossier, whatever its day."""
        return self.vanaf(d, np.zeros(len(d), dtype=np.int32), nummer)

    def laatste(self, d: Index) -> Treffer:
        return self.tot_en_met(d, leeg(len(d)))


@dataclass(frozen=True, slots=True)
class Som:
    """A running sum per dossier over rows in the order of their day; amounts are >= 0."""

    reeks: Reeks
    opgeteld: Getallen  # over all dossiers, inclusive

    @classmethod
    def van(cls, d: Index, dag: Dagen, bedrag: Getallen) -> "Som":
        reeks = Reeks.van(d, dag)
        return cls(reeks, np.cumsum(bedrag[reeks.rij]))

    def _voor(self, d: Index) -> Getallen:
        """What was summed before the first row of the dossier."""
        begin = np.searchsorted(self.reeks.sleutels, sleutel(d, np.zeros(len(d), dtype=np.int32)))
        return np.concatenate(([0], self.opgeteld))[begin]

    def totaal(self, d: Index) -> Getallen:
        einde = np.searchsorted(self.reeks.sleutels, sleutel(d, leeg(len(d))), side="right")
        return np.concatenate(([0], self.opgeteld))[einde] - self._voor(d)

    def bereikt(self, d: Index, bedrag: Getallen) -> Treffer:
        """The day on which the running sum reaches `bedrag` (> 0)."""
        positie = np.searchsorted(self.opgeteld, self._voor(d) + bedrag, side="left")
        return self.reeks.op_plaats(positie, d)
