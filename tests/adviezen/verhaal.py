# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The advice about a story, for the tests of this room."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl

from regie.kern.adviezen import adviezen
from regie.kern.recht.typen.adviezen import Adviessoort
from tests.verhaal import feiten, regels


def advies(
    rijen: Iterable[Mapping[str, Any]], peildatum: str | date, beleid: str = "voorbeeld", bekend_op: date | None = None,
    soort: Adviessoort = "leerroute",
) -> pl.DataFrame:  # fmt: skip
    return adviezen(feiten(rijen, peildatum, bekend_op), regels(beleid), soort)


def redenen(tabel: pl.DataFrame, richting: str, uitkomst: str | None = None) -> set[str]:
    """The reasons of one direction, of one outcome or of all."""
    deel = tabel.filter(pl.col("richting") == richting)
    return set((deel if uitkomst is None else deel.filter(pl.col("uitkomst") == uitkomst))["reden"])
