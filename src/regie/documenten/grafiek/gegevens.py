# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a chart shows. A number that is kept back or cannot be measured yet is said so, and is never 0.

Every number is finite and from 0 up to GROOTSTE; what does not fit raises GrafiekFout, with the chart and the place.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from math import isfinite
from typing import Final

GROOTSTE: Final = 1e15
SOORTEN: Final = 8
"""So many kinds can be told apart without colour."""
GEEN_TELLING: Final = ("%", "€")


class GrafiekFout(ValueError):
    """These figures cannot be drawn."""


class Leeg(Enum):
    """Why there is no number. A small number that is kept back is None: it is shown as ≤ the limit of the chart."""

    VERBORGEN = "niet getoond"
    NIET_MEETBAAR = "nog niet meetbaar"


Waarde = int | float | Leeg | None


@dataclass(frozen=True, slots=True)
class Norm:
    """A norm or a target, in the unit of the chart."""

    naam: str
    waarde: float


@dataclass(frozen=True, slots=True)
class Punt:
    naam: str
    waarde: Waarde


@dataclass(frozen=True, slots=True)
class Rij:
    """A bar in parts, or a line over periods: as many values as the chart has parts or periods."""

    naam: str
    waarden: tuple[Waarde, ...]


@dataclass(frozen=True, slots=True)
class Stap:
    """From this time on the curve has this value, between `laag` and `hoog` (both or neither)."""

    tijd: float
    waarde: float
    laag: float | None = None
    hoog: float | None = None


@dataclass(frozen=True, slots=True)
class Kromme:
    """`tot`: as far as people were followed. Without steps it cannot be measured yet."""

    naam: str
    stappen: tuple[Stap, ...]
    tot: float


@dataclass(frozen=True, slots=True)
class Bereik:
    """A middle with what lies around it (both ends or neither)."""

    naam: str
    midden: Waarde
    laag: float | None = None
    hoog: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens:
    """`eenheid`: "%", "€" or a plural word. `kop`: what the names are names of. `grens`: the largest number that is
    small, for the reader of this chart, where the numbers count people; without it a number that is kept back is not
    told to be small."""

    titel: str
    eenheid: str
    kop: str
    norm: Norm | None = None
    grens: int | None = None

    def _eis(self, klopt: bool, wat: str) -> None:
        if not klopt:
            raise GrafiekFout(f"Grafiek {self.titel!r}: {wat}.")

    def _keur(self, waar: str, waarden: Iterable[Waarde]) -> None:
        """No number below 0, none that is no number, none too large to be read."""
        for getal in getallen(waarden):
            self._eis(isfinite(getal) and 0 <= getal <= GROOTSTE, f"{getal} bij {waar!r} is niet te tekenen")

    def _keur_vast(self) -> None:
        telt = self.grens is None or (self.grens > 0 and self.eenheid not in GEEN_TELLING)
        self._eis(telt, f"een grens van {self.grens} past niet bij {self.eenheid!r}")
        if self.norm is not None:
            self._keur(self.norm.naam, [self.norm.waarde])


@dataclass(frozen=True, slots=True, kw_only=True)
class Staaf(Gegevens):
    """A bar for each name."""

    punten: tuple[Punt, ...]

    def __post_init__(self) -> None:
        self._keur_vast()
        for punt in self.punten:
            self._keur(punt.naam, [punt.waarde])


@dataclass(frozen=True, slots=True, kw_only=True)
class Gestapeld(Gegevens):
    """A bar for each name, in the same parts."""

    delen: tuple[str, ...]
    rijen: tuple[Rij, ...]

    def __post_init__(self) -> None:
        self._keur_vast()
        self._eis(0 < len(self.delen) <= SOORTEN, f"{len(self.delen)} delen, het zijn er 1 tot en met {SOORTEN}")
        for rij in self.rijen:
            self._keur(rij.naam, rij.waarden)
            self._keur(rij.naam, [sum(getallen(rij.waarden))])
            self._eis(len(rij.waarden) == len(self.delen), f"{rij.naam!r} heeft niet zoveel waarden als er delen zijn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijn(Gegevens):
    """Lines over the same periods, the oldest first."""

    perioden: tuple[str, ...]
    reeksen: tuple[Rij, ...]

    def __post_init__(self) -> None:
        self._keur_vast()
        self._eis(0 < len(self.reeksen) <= SOORTEN, f"{len(self.reeksen)} lijnen, het zijn er 1 tot en met {SOORTEN}")
        for rij in self.reeksen:
            self._keur(rij.naam, rij.waarden)
            self._eis(len(rij.waarden) == len(self.perioden), f"{rij.naam!r} heeft niet zoveel waarden als perioden")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap(Gegevens):
    """Curves that go by steps, such as how many of a cohort have finished after so many months. `kop`: the unit of
    time. `marge`: what the margin is, such as "95 % zekerheid"; needed where there is one."""

    krommen: tuple[Kromme, ...]
    marge: str = ""

    def __post_init__(self) -> None:
        self._keur_vast()
        self._eis(0 < len(self.krommen) <= SOORTEN, f"{len(self.krommen)} lijnen, het zijn er 1 tot en met {SOORTEN}")
        for kromme in self.krommen:
            self._keur_kromme(kromme)

    def _keur_kromme(self, kromme: Kromme) -> None:
        tijden = [stap.tijd for stap in kromme.stappen]
        self._keur(kromme.naam, [*tijden, kromme.tot])
        oplopend = all(een < ander for een, ander in pairwise(tijden)) and max(tijden, default=0) <= kromme.tot
        self._eis(oplopend, f"de tijden bij {kromme.naam!r} lopen niet op")
        for stap in kromme.stappen:
            self._keur(kromme.naam, [stap.waarde, stap.laag, stap.hoog])
            gezegd = stap.laag is None or bool(self.marge)
            klopt = gezegd and geordend(stap.laag, stap.waarde, stap.hoog)
            self._eis(klopt, f"de marge bij {kromme.naam!r} klopt niet of heeft geen naam")


@dataclass(frozen=True, slots=True, kw_only=True)
class Band(Gegevens):
    """For each name a middle and the range around it. `midden` and `marge`: what they are, such as "middelste
    uitkomst" and "8 van de 10 uitkomsten"."""

    midden: str
    marge: str
    bereiken: tuple[Bereik, ...]

    def __post_init__(self) -> None:
        self._keur_vast()
        for een in self.bereiken:
            self._keur(een.naam, [een.laag, een.midden, een.hoog])
            midden = een.midden if isinstance(een.midden, int | float) else None
            vol = midden is not None or een.laag is None
            self._eis(vol and geordend(een.laag, midden, een.hoog), f"het bereik bij {een.naam!r} klopt niet")


Grafiek = Staaf | Gestapeld | Lijn | Trap | Band


def getallen(waarden: Iterable[Waarde]) -> list[float]:
    """Those that are numbers."""
    return [waarde for waarde in waarden if isinstance(waarde, int | float)]


def geordend(laag: float | None, midden: float | None, hoog: float | None) -> bool:
    if laag is None or hoog is None or midden is None:
        return laag is hoog is None
    return laag <= midden <= hoog
