# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Checked events as typed tables: what the facts are read from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from regie.kern.gebeurtenissen.typerijen import Tabel, geheel


@dataclass(frozen=True)
class Gebeurtenissen:
    """Events of a set of dossiers.

    `dossiers`: String, sorted, unique; its position is `d`. `tabellen`: per event type that occurs, without the rows
    that only withdraw. Columns: `d` UInt32, `id` String, `datum` and `bekend` Int32 (days since 1970-01-01; `bekend` is
    the Amsterdam day of recording), `vastgelegd` Int64 (µs UTC), `herroepen_op` Int32 or null, and every field of the
    type: hours as minutes, dates as day numbers, codes as Enum. Sorted by (d, datum, vastgelegd, id).
    `tot`: the day after which no row lies; None: not known.
    """

    dossiers: pl.Series
    tabellen: Mapping[str, Tabel]
    tot: int | None = None

    @property
    def aantal(self) -> int:
        return sum(tabel.height for tabel in self.tabellen.values())

    def deel(self, masker: pl.Series) -> "Gebeurtenissen":
        """The dossiers for which the mask is true, numbered anew."""
        blijft = masker.fill_null(False).to_numpy()
        nieuw = pl.Series(np.cumsum(blijft) - 1)
        delen = {}
        for naam, tabel in self.tabellen.items():
            van_deel = geheel(tabel).filter(pl.Series(blijft).gather(tabel["d"]))
            if van_deel.height:
                delen[naam] = van_deel.with_columns(nieuw.gather(van_deel["d"]).cast(pl.UInt32).alias("d"))
        return Gebeurtenissen(self.dossiers.filter(masker.fill_null(False)), delen)
