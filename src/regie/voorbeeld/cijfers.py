# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The figures behind the synthetic municipality, read from the one table that holds them."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kalender import later

DAGEN_IN_KWARTAAL: Final = 90
_KWARTAAL: Final = Duur(3, "maanden")
_NOG_TE_SCHRIJVEN: Final = 4  # days that a row may move to the next working day


@dataclass(frozen=True)
class Kwartaal:
    begin: int  # day number
    dagen: int  # in which people arrive
    deel: float  # how many of them, beside the other quarters

    def tot(self, dag: int) -> "Kwartaal":
        """Without what lies on or after that day."""
        dagen = min(self.dagen, dag - self.begin)
        return Kwartaal(self.begin, dagen, self.deel * dagen / self.dagen)


@dataclass(frozen=True)
class Cijfers:
    """The table, seen by one municipality: its own figure, else the one under `landelijk`."""

    beleid: str
    tabel: dict[str, Any]

    def kans(self, naam: str) -> float:
        """A share between 0 and 1."""
        return cast(float, self._van("kans", naam)["waarde"])

    def aantal(self, naam: str) -> int:
        return cast(int, self._van("aantal", naam)["waarde"])

    def codes(self, naam: str) -> tuple[str, ...]:
        return tuple(self._van("verdeling", naam)["delen"])

    def gewichten(self, naam: str) -> tuple[float, ...]:
        return tuple(self._van("verdeling", naam)["delen"].values())

    @property
    def gemeentecode(self) -> str:
        return cast(str, self.tabel["gemeente"][self.beleid]["code"])

    @property
    def dubbel(self) -> frozenset[str]:
        return frozenset(self.tabel["registratie"]["dubbel"])

    @property
    def verbeterd(self) -> frozenset[str]:
        return frozenset(self.tabel["registratie"]["verbeterd"])

    def kwartalen(self) -> tuple[Kwartaal, ...]:
        """The quarters in which people arrive."""
        delen = zip(self.codes("kwartaal"), self.gewichten("kwartaal"), strict=True)
        return tuple(Kwartaal(dagnummer(_eerste_dag(code)), DAGEN_IN_KWARTAAL, deel) for code, deel in delen)

    def kwartalen_tot(self, tot: int) -> tuple[Kwartaal, ...]:
        """The same up to some days before `tot`; after the table it goes on as in its last quarter."""
        reeks, dag = list(self.kwartalen()), _eerste_dag(self.codes("kwartaal")[-1])
        while dagnummer(dag := later(dag, _KWARTAAL)) < tot:
            reeks.append(Kwartaal(dagnummer(dag), DAGEN_IN_KWARTAAL, reeks[-1].deel))
        return tuple(korter for kwartaal in reeks if (korter := kwartaal.tot(tot - _NOG_TE_SCHRIJVEN)).dagen > 0)

    def _van(self, soort: str, naam: str) -> dict[str, Any]:
        rijen = self.tabel[soort][naam]
        return cast(dict[str, Any], rijen[self.beleid] if self.beleid in rijen else rijen["landelijk"])


@cache
def lees_cijfers(beleid: str) -> Cijfers:
    tekst = files("regie.voorbeeld").joinpath("cijfers.toml").read_text(encoding="utf-8")
    tabel = tomllib.loads(tekst)
    if beleid not in tabel["gemeente"]:
        bekend = ", ".join(sorted(tabel["gemeente"]))
        raise ValueError(f"voorbeeld: van het beleid '{beleid}' zijn geen cijfers bekend; kies uit {bekend}")
    return Cijfers(beleid, tabel)


def _eerste_dag(kwartaal: str) -> date:
    """`2023-2` is 1 April 2023."""
    jaar, nummer = kwartaal.split("-")
    return date(int(jaar), 3 * int(nummer) - 2, 1)
