# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Age, also of who does not know the day of birth: a year (1988) or a month (1988-05) is every day in it."""

from datetime import date
from typing import Final

from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import later

JAAR: Final = len("1988")
MAAND: Final = len("1988-05")
_EEN_DAG: Final = Duur(1, "dagen")


def kan_geboren_zijn(geboren: str) -> tuple[date, date]:
    """The first and the last day that it can be."""
    if len(geboren) == JAAR:
        return date(int(geboren), 1, 1), date(int(geboren), 12, 31)
    if len(geboren) == MAAND:
        eerste = date.fromisoformat(f"{geboren}-01")
        return eerste, vorige(later(eerste, Duur(1, "maanden")))
    dag = date.fromisoformat(geboren)
    return dag, dag


def jaren_op(geboren: date, op: date) -> int:
    """Whole years; nobody is younger than nothing."""
    jaren = max(op.year - geboren.year, 0)
    return jaren if later(geboren, Duur(jaren, "jaar")) <= op else max(jaren - 1, 0)


def laatst_geboren(leeftijd: Duur, op: date) -> date:
    """Whoever was born on this day or before it has reached the age on `op`; who was born later has not."""
    geboren = later(op, Duur(-leeftijd.aantal, leeftijd.eenheid))
    while later(volgende(geboren), leeftijd) <= op:  # 29 February, and the last day of a month
        geboren = volgende(geboren)
    return geboren


def volgende(dag: date) -> date:
    return later(dag, _EEN_DAG)


def vorige(dag: date) -> date:
    return later(dag, Duur(-1, "dagen"))
