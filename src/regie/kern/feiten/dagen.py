# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Columns of a dossier's rows: sortable keys of (dossier, day), and Polars columns as plain arrays."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.kalender.kolommen import NOOIT, Dagen, Getallen, Index, Masker, leeg

GEEN: Final = -1  # an unknown number; every number in an event is >= 0
_BITS: Final = 17  # 2**17 days after 1970 lie beyond 2099, the last day of the calendar
_LAATSTE: Final = 2**_BITS - 1

__all__ = [
    "GEEN", "NOOIT", "Dagen", "Getallen", "Index", "Masker",
    "als_dagen", "als_getallen", "dag_van", "dossier_van", "leeg", "sleutel",
]  # fmt: skip


def sleutel(d: NDArray[np.integer], dag: Dagen) -> Index:
    """One sortable number for (dossier, day): columns of it can be searched for all dossiers at once."""
    return (d.astype(np.int64) << _BITS) | np.minimum(dag, _LAATSTE)


def dossier_van(sleutels: Index) -> Index:
    return sleutels >> _BITS


def dag_van(sleutels: Index) -> Dagen:
    return (sleutels & _LAATSTE).astype(np.int32)


def als_dagen(kolom: pl.Series) -> Dagen:
    """A column of day numbers, with NOOIT where it is not filled."""
    return als_getallen(kolom, int(NOOIT)).astype(np.int32, copy=False)


def als_getallen(kolom: pl.Series, onbekend: int = GEEN) -> Getallen:
    leeg_ = kolom.null_count()
    if leeg_ == len(kolom):  # most optional fields of most dossiers
        return np.full(leeg_, onbekend, dtype=np.int64)
    return (kolom.fill_null(onbekend) if leeg_ else kolom).to_numpy()
