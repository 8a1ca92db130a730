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

from regie.kern.kalender.dagnummers import AANTAL, EERSTE_DAG, LAATSTE_DAG, dagnummer
from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol

_LAATSTE: Final = dagnummer(LAATSTE_DAG)


@cache
def tabel(kalender: Kalender, duur: Duur, rol: Rol, eerste_dag_telt: bool) -> pl.Series:
    """Day number of the last day of the term, per day on which it starts; null after 2099."""
    return _vul(lambda begin: kalender.laatste_dag(begin, duur, rol, eerste_dag_telt))


@cache
def terugtabel(kalender: Kalender, duur: Duur) -> pl.Series:
    """Day number of the day so long before each day; also where that lies before 2000."""
    return _vul(lambda begin: kalender.terug(begin, duur))


@cache
def roltabel(kalender: Kalender) -> pl.Series:
    """The first working day on or after each day."""
    return _vul(kalender.eerste_werkdag)


def _vul(reken: Callable[[date], date]) -> pl.Series:
    return pl.Series([_nummer(reken, begin) for begin in _dagen()], dtype=pl.Int32)


def _nummer(reken: Callable[[date], date], begin: date) -> int | None:
    try:
        nummer = dagnummer(reken(begin))
    except OverflowError:  # beyond every calendar
        return None
    return nummer if nummer <= _LAATSTE else None


@cache
def _dagen() -> tuple[date, ...]:
    return tuple(EERSTE_DAG + timedelta(days=n) for n in range(AANTAL))
