# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Date arithmetic on columns: int32 day numbers since 1970-01-01, and the day that never comes.

An unknown date is `NOOIT`, later than every day. Then the earliest of several dates is their
minimum (unknown ones lose), "all must be known" is their maximum (one unknown wins), and
"done in time" is a comparison: no null needs a case of its own.
"""

from functools import cache
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.kalender.dagnummers import NUL
from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol

Dagen = NDArray[np.int32]
Getallen = NDArray[np.int64]
Masker = NDArray[np.bool_]
Index = NDArray[np.int64]

NOOIT: Final = np.int32(2**31 - 1)


def leeg(aantal: int) -> Dagen:
    """Dates that are all unknown."""
    return np.full(aantal, NOOIT, dtype=np.int32)


def laatste_dagen(
    kalender: Kalender, begin: Dagen, duur: Duur, rol: Rol = "geen", eerste_dag_telt: bool = False
) -> Dagen:
    """The last day of a term for every begin: one look in the table of that duration.

    Raises OverflowError where a known begin or its answer lies outside 2000-2099.
    """
    return _zoek(_vooruit(kalender, duur, rol, eerste_dag_telt), begin, f"{duur} later")


def dagen_terug(kalender: Kalender, begin: Dagen, duur: Duur) -> Dagen:
    """The day so long before; never rolls (Atw 1 lid 2)."""
    return _zoek(_terug(kalender, duur), begin, f"{duur} eerder")


def op_werkdag(kalender: Kalender, dagen: Dagen) -> Dagen:
    """The day itself, or the next one that is no Saturday, Sunday or holiday."""
    return _zoek(_werkdag(kalender), dagen, "de eerstvolgende werkdag")


def plus_dagen(dagen: Dagen, aantal: Any) -> Dagen:
    """So many days later; an unknown day stays unknown."""
    return np.where(dagen == NOOIT, NOOIT, dagen + aantal).astype(np.int32)


def dag_na(dagen: Dagen) -> Dagen:
    """The next day: the first one after a period whose last day is given."""
    return plus_dagen(dagen, 1)


def dagen_tussen(vroeg: Dagen, laat: Dagen) -> Getallen:
    """Number of days from `vroeg` to `laat`; 0 where one is unknown."""
    onbekend = (vroeg == NOOIT) | (laat == NOOIT)
    return np.where(onbekend, 0, laat.astype(np.int64) - vroeg)


# Tables as the columns need them: NOOIT in a last place for an unknown begin, _BUITEN beyond the calendar.
_BUITEN: Final = -(2**31)


@cache
def _vooruit(kalender: Kalender, duur: Duur, rol: Rol, eerste_dag_telt: bool) -> Dagen:
    return _met_nooit(kalender.tabel(duur, rol, eerste_dag_telt))


@cache
def _terug(kalender: Kalender, duur: Duur) -> Dagen:
    return _met_nooit(kalender.terugtabel(duur))


@cache
def _werkdag(kalender: Kalender) -> Dagen:
    return _met_nooit(kalender.roltabel())


def _met_nooit(tabel: pl.Series) -> Dagen:
    return np.append(tabel.fill_null(_BUITEN).to_numpy(), NOOIT).astype(np.int32)


def _zoek(tabel: Dagen, begin: Dagen, wat: str) -> Dagen:
    if not len(begin):
        return begin
    plaats = begin - np.int32(NUL)
    if plaats.min() < 0:
        raise OverflowError(f"dagnummer {begin.min()} ligt voor 2000, de eerste dag van de kalender")
    antwoord = tabel.take(plaats, mode="clip")
    if antwoord.min() == _BUITEN or ((antwoord == NOOIT) & (begin != NOOIT)).any():  # the answer, or begin itself
        raise OverflowError(f"{wat} valt buiten 2000-2099, de dagen van de kalender")
    return antwoord
