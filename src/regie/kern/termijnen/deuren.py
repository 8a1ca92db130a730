# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which fact or event gave a date: small numbers while computing, a name or an event id in the answer."""

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import Index
from regie.kern.feiten.geteld import Geteld
from regie.kern.gebeurtenissen.typerijen import Tabel

GEEN_DEUR = -1


class Deuren:
    """Numbers for facts (below -1) and for events (0 and up)."""

    def __init__(self) -> None:
        self._namen: dict[str, int] = {}
        self._delen: list[pl.Series] = []
        self._begin: dict[int, int] = {}
        self._aantal = 0
        self._tabellen: list[Tabel] = []  # keeps them alive: their identity is the key of _begin

    def feit(self, naam: str) -> int:
        return self._namen.setdefault(naam, -2 - len(self._namen))

    def gebeurtenissen(self, rijen: Geteld) -> Index:
        """A number for each of these rows."""
        sleutel = id(rijen.tabel)
        if sleutel not in self._begin:
            self._begin[sleutel] = self._aantal
            self._tabellen.append(rijen.tabel)
            self._delen.append(rijen.tabel["id"])
            self._aantal += rijen.tabel.height
        return self._begin[sleutel] + rijen.rijen

    def noem(self, deuren: Index) -> pl.Series:
        """Names of facts and ids of events; null for GEEN_DEUR."""
        namen = pl.Series([None, *self._namen], dtype=pl.String)  # GEEN_DEUR first, then in the order given out
        alles = pl.concat([*self._delen, namen]) if self._delen else namen
        return alles.gather(np.where(deuren >= 0, deuren, self._aantal - 1 - deuren))
