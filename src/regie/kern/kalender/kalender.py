# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The last day of a term: the one function that a jurist can read, for one person and for a million."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal

from regie.kern.kalender.duur import Duur
from regie.kern.kalender.feestdagen import feestdagen

if TYPE_CHECKING:
    from regie.kern.kalender.tabel import Tabel

Rol = Literal["atw", "werkdag", "geen"]
"""atw: a statutory term (Atw 1 and 2) · werkdag: a decision puts its last day on a working day · geen."""

EEN_DAG: Final = timedelta(days=1)
TWEE_DAGEN: Final = timedelta(days=2)  # from the first to the last day of a term of three days
ZATERDAG: Final = 5
VAST: Final = {"dagen": EEN_DAG, "weken": timedelta(days=7)}
IN_MAANDEN: Final = {"maanden": 1, "jaar": 12}
ELKE_MAAND: Final = 28  # every month has this day


@dataclass(frozen=True)
class Kalender:
    """Working days and terms, given the days that royal decrees equate with holidays (Atw 3 lid 3)."""

    gelijkgesteld: frozenset[date] = field(default_factory=frozenset)

    def feestdagen(self, jaar: int) -> Mapping[date, str]:
        return feestdagen(jaar)

    def is_werkdag(self, dag: date) -> bool:
        return dag.weekday() < ZATERDAG and dag not in feestdagen(dag.year) and dag not in self.gelijkgesteld

    def eerste_werkdag(self, dag: date) -> date:
        """The day itself, or the next one that is no Saturday, Sunday, holiday or equated day (Atw 1 lid 1)."""
        while not self.is_werkdag(dag):
            dag += EEN_DAG
        return dag

    def laatste_dag(self, begin: date, duur: Duur, rol: Rol = "geen", eerste_dag_telt: bool = False) -> date:
        """The last day of a term that starts after `begin` (with `eerste_dag_telt`: on `begin`)."""
        dag = later(begin, duur)
        if eerste_dag_telt:
            dag -= EEN_DAG
        if rol == "atw":
            dag = self._met_twee_werkdagen(begin if eerste_dag_telt else begin + EEN_DAG, dag)
        return dag if rol == "geen" else self.eerste_werkdag(dag)

    def _met_twee_werkdagen(self, eerste: date, dag: date) -> date:
        """A term of at least three days ends no earlier than on its second working day (Atw 2)."""
        if dag - eerste < TWEE_DAGEN:
            return dag
        tweede = self.eerste_werkdag(self.eerste_werkdag(eerste) + EEN_DAG)
        return tweede if tweede > dag else dag

    def terug(self, dag: date, duur: Duur) -> date:
        """The day so long before; a term that is counted back never rolls (Atw 1 lid 2)."""
        return later(dag, Duur(-duur.aantal, duur.eenheid))

    # The same, as one column per duration with an entry for every day of the calendar (see tabel.py).

    def tabel(self, duur: Duur, rol: Rol = "geen", eerste_dag_telt: bool = False) -> "Tabel":
        from regie.kern.kalender.tabel import tabel

        return tabel(self, duur, rol, eerste_dag_telt)

    def terugtabel(self, duur: Duur) -> "Tabel":
        from regie.kern.kalender.tabel import terugtabel

        return terugtabel(self, duur)

    def roltabel(self) -> "Tabel":
        from regie.kern.kalender.tabel import roltabel

        return roltabel(self)


def later(begin: date, duur: Duur) -> date:
    """Days and weeks on; months and years to the day with the same number, or the last day of a shorter month.

    Raises OverflowError where the answer lies outside the years 1-9999.
    """
    if duur.eenheid in VAST:
        return begin + duur.aantal * VAST[duur.eenheid]
    jaar, maand = divmod(begin.year * 12 + begin.month - 1 + duur.aantal * IN_MAANDEN[duur.eenheid], 12)
    if not 1 <= jaar <= 9999:
        raise OverflowError(f"{duur} vanaf {begin} ligt buiten de jaren 1-9999")
    maand += 1
    return date(jaar, maand, begin.day if begin.day <= ELKE_MAAND else min(begin.day, monthrange(jaar, maand)[1]))
