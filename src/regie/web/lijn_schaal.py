# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The scale of the doorlopende lijn: from days to places on a line of a thousand wide, and its ticks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kalender import later

BREEDTE: Final = 1000
KANT: Final = 12
KORTSTE: Final = Duur(3, "maanden")  # a line of a single day would have no length
KORT: Final = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MAAND: Final = Duur(1, "maanden")
_PER_MAAND, _PER_KWARTAAL = 8, 36  # up to so many months each month, each quarter has its name
_MEESTE_JAREN: Final = 12  # names of years that fit beside each other


@dataclass(frozen=True)
class Streep:
    """A tick; one without a label is a small one."""

    x: int
    label: str
    is_jaar: bool


@dataclass(frozen=True)
class Schaal:
    begin: date
    einde: date

    def x(self, dag: date) -> int:
        """The place of a day; one outside the line stands at its end."""
        van, tot = dagnummer(self.begin), dagnummer(self.einde)
        deel = (dagnummer(dag) - van) / (tot - van)
        return round(KANT + min(max(deel, 0.0), 1.0) * (BREEDTE - 2 * KANT))

    def strepen(self) -> tuple[Streep, ...]:
        """A tick for each month; the larger the line, the fewer have a name."""
        eersten = list(self._eersten())
        jaren = self.einde.year - self.begin.year
        stap = 1 + jaren // _MEESTE_JAREN
        maanden = 1 if len(eersten) <= _PER_MAAND else 3 if len(eersten) <= _PER_KWARTAAL else 12
        return tuple(self._streep(dag, maanden, stap) for dag in eersten if maanden < 12 or (dag.month - 1) % 3 == 0)

    def _eersten(self) -> Iterator[date]:
        dag = later(date(self.begin.year, self.begin.month, 1), _MAAND)
        while dag <= self.einde:
            yield dag
            dag = later(dag, _MAAND)

    def _streep(self, dag: date, maanden: int, stap: int) -> Streep:
        if dag.month == 1:
            return Streep(self.x(dag), str(dag.year) if dag.year % stap == 0 else "", True)
        genoemd = (dag.month - 1) % maanden == 0
        return Streep(self.x(dag), KORT[dag.month - 1] if genoemd else "", False)


def maak_schaal(begin: date, einde: date) -> Schaal:
    """A scale of at least three months."""
    return Schaal(begin, max(einde, later(begin, KORTSTE)))
