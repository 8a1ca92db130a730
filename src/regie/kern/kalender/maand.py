# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month of the calendar and the week of a day: the periods that people report about."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_VORM = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
_IN_EEN_JAAR = 12


@dataclass(frozen=True, slots=True, order=True)
class Maand:
    jaar: int
    nummer: int

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Reads `2026-10`. Raises ValueError."""
        gevonden = _VORM.fullmatch(tekst)
        if gevonden is None:
            raise ValueError(f"'{tekst}' is geen maand; schrijf bijvoorbeeld 2026-10")
        return cls(int(gevonden[1]), int(gevonden[2]))

    @classmethod
    def van(cls, dag: date) -> Self:
        """The month in which a day lies."""
        return cls(dag.year, dag.month)

    def __str__(self) -> str:
        return f"{self.jaar}-{self.nummer:02d}"

    def __contains__(self, dag: date) -> bool:
        return (dag.year, dag.month) == (self.jaar, self.nummer)

    @property
    def eerste(self) -> date:
        return date(self.jaar, self.nummer, 1)

    @property
    def laatste(self) -> date:
        return date(self.jaar, self.nummer, monthrange(self.jaar, self.nummer)[1])

    @property
    def vorige(self) -> "Maand":
        maanden = self.jaar * _IN_EEN_JAAR + self.nummer - 2
        return Maand(maanden // _IN_EEN_JAAR, maanden % _IN_EEN_JAAR + 1)


def maandag_van(dag: date) -> date:
    """The first day of the week of a day."""
    return dag - timedelta(days=dag.weekday())
