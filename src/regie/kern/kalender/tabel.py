# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The calendar as columns: for each duration one entry per day of 2000–2099.

A rule over a million persons is one look-up in such a column. It is filled by the plain function of
kalender.py, so holidays, month ends and leap years exist once.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Final

import polars as pl

from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol

NULDAG: Final = date(1970, 1, 1)
EERSTE_DAG: Final = date(2000, 1, 1)
LAATSTE_DAG: Final = date(2099, 12, 31)
AANTAL: Final = (LAATSTE_DAG - EERSTE_DAG).days + 1


def dagnummer(dag: date) -> int:
    """Days since 1970-01-01."""
    return (dag - NULDAG).days


def dag(nummer: int) -> date:
    return NULDAG + timedelta(days=int(nummer))


NUL: Final = dagnummer(EERSTE_DAG)
_LAATSTE: Final = dagnummer(LAATSTE_DAG)


@cache
def tabel(kalender: Kalender, duur: Duur, rol: Rol, eerste_dag_telt: bool) -> pl.Series:
    """Day number of the last day of the term, per day on which it starts; null after 2099."""
    return _vul(lambda begin: kalender.laatste_dag(begin, duur, rol, eerste_dag_telt))


@cache
def terugtabel(kalender: Kalender, duur: Duur) -> pl.Series:
    return _vul(lambda begin: kalender.terug(begin, duur))


@cache
def roltabel(kalender: Kalender) -> pl.Series:
    """The first working day on or after each day."""
    return _vul(kalender.eerste_werkdag)


def _vul(reken: Callable[[date], date]) -> pl.Series:
    dagen = (EERSTE_DAG + timedelta(days=n) for n in range(AANTAL))
    return pl.Series([_binnen(reken, begin) for begin in dagen], dtype=pl.Int32)


def _binnen(reken: Callable[[date], date], begin: date) -> int | None:
    try:
        nummer = dagnummer(reken(begin))
    except OverflowError:
        return None
    return nummer if 0 <= nummer <= _LAATSTE else None
