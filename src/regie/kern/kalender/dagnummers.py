# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The days of the calendar, 2000–2099, and their numbers: days since 1970-01-01."""

from datetime import date, timedelta
from typing import Final

NULDAG: Final = date(1970, 1, 1)
EERSTE_DAG: Final = date(2000, 1, 1)
LAATSTE_DAG: Final = date(2099, 12, 31)
_NULDAG_GETELD: Final = NULDAG.toordinal()
AANTAL: Final = (LAATSTE_DAG - EERSTE_DAG).days + 1


def dagnummer(dag: date) -> int:
    return dag.toordinal() - _NULDAG_GETELD


def dag(nummer: int) -> date:
    return NULDAG + timedelta(days=int(nummer))


NUL: Final = dagnummer(EERSTE_DAG)
