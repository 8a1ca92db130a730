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
    import polars as pl

Rol = Literal["atw", "werkdag", "geen"]
"""atw: a statutory term (Atw 1 and 2) · werkdag: a decision puts its last day on a working day · geen."""

EEN_DAG: Final = timedelta(days=1)
ZATERDAG: Final = 5
DAGEN_PER_EENHEID: Final = {"dagen": 1, "weken": 7}
MAANDEN_PER_EENHEID: Final = {"maanden": 1, "jaar": 12}
ATW_2_VANAF: Final = 3  # days: a term of at least three days holds at least two working days (Atw 2)
ATW_2_WERKDAGEN: Final = 2


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
            dag = self._met_twee_werkdagen(begin, dag)
        return dag if rol == "geen" else self.eerste_werkdag(dag)

    def _met_twee_werkdagen(self, begin: date, dag: date) -> date:
        """Atw 2. A term of two weeks or more always holds two working days."""
        lengte = (dag - begin).days
        if not ATW_2_VANAF <= lengte < 14:
            return dag
        werkdagen = sum(self.is_werkdag(begin + n * EEN_DAG) for n in range(1, lengte + 1))
        while werkdagen < ATW_2_WERKDAGEN:
            dag += EEN_DAG
            werkdagen += self.is_werkdag(dag)
        return dag

    def terug(self, dag: date, duur: Duur) -> date:
        """The day so long before; a term that is counted back never rolls (Atw 1 lid 2)."""
        return later(dag, Duur(-duur.aantal, duur.eenheid))

    # The same, as one column per duration with an entry for every day of the calendar (see tabel.py).

    def tabel(self, duur: Duur, rol: Rol = "geen", eerste_dag_telt: bool = False) -> "pl.Series":
        from regie.kern.kalender.tabel import tabel

        return tabel(self, duur, rol, eerste_dag_telt)

    def terugtabel(self, duur: Duur) -> "pl.Series":
        from regie.kern.kalender.tabel import terugtabel

        return terugtabel(self, duur)

    def roltabel(self) -> "pl.Series":
        from regie.kern.kalender.tabel import roltabel

        return roltabel(self)


def later(begin: date, duur: Duur) -> date:
    """Days and weeks on; months and years to the day with the same number, or the last day of a shorter month."""
    if duur.eenheid in DAGEN_PER_EENHEID:
        return begin + duur.aantal * DAGEN_PER_EENHEID[duur.eenheid] * EEN_DAG
    maanden = begin.year * 12 + begin.month - 1 + duur.aantal * MAANDEN_PER_EENHEID[duur.eenheid]
    jaar, maand = maanden // 12, maanden % 12 + 1
    if not 1 <= jaar <= 9999:
        raise OverflowError(f"{duur} vanaf {begin} ligt buiten de kalender")
    return date(jaar, maand, min(begin.day, monthrange(jaar, maand)[1]))
