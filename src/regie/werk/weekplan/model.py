# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A week of a household: people, and blocks with the times at which they can be. No database, no screen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

DAG_IN_MINUTEN: Final = 24 * 60
LES, WERK, BEGELEIDING, ZORG, SCHOOL, OPVANG, ANDERS, AFSPRAAK = (
    "les", "werk", "begeleiding", "zorg", "school", "opvang", "anders", "afspraak",
)  # fmt: skip
VAN_EEN_GROTE: Final = (LES, WERK, BEGELEIDING, ZORG, ANDERS)
BIJ_DE_KINDEREN: Final = frozenset({ZORG})
"""Of a grown-up: somebody who does this has the children with them."""


class Tijd(NamedTuple):
    """A stretch of one day: 1 is Monday, minutes since midnight."""

    dag: int
    van: int
    tot: int


@dataclass(frozen=True, slots=True)
class Keuze:
    """When a block can be. `plaatsen`: how many can have it, of all choices with the same `plek`; None: no limit."""

    nummer: int
    naam: str
    tijden: tuple[Tijd, ...]
    plek: str = ""
    plaatsen: int | None = None


HELE_WEEK: Final = frozenset(range(1, 8))


@dataclass(frozen=True, slots=True)
class Blok:
    """`gekozen`: which choice holds now; None: it has no time yet. `reis`: minutes from home, one way. `dagen`: of the
    week that is looked at those on which it holds: what begins on Wednesday is not there on Monday."""

    id: str
    wie: str
    soort: str
    naam: str
    keuzes: tuple[Keuze, ...]
    gekozen: int | None = None
    vast: bool = True
    reis: int = 0
    waar: str = ""
    dagen: frozenset[int] = HELE_WEEK

    def stukken(self, keuze: Keuze) -> "Iterator[Stuk]":
        return (Stuk(self, keuze, tijd) for tijd in keuze.tijden if tijd.dag in self.dagen)

    def keuze(self, nummer: int) -> Keuze:
        return next(een for een in self.keuzes if een.nummer == nummer)


@dataclass(frozen=True, slots=True)
class Mens:
    """`klein`: a child that is not left alone; `zorgt`: somebody who may be at home for it."""

    id: str
    naam: str
    klein: bool = False
    zorgt: bool = True


Plan = Mapping[str, int | None]
"""Block → the number of its choice; None: it has no time."""


@dataclass(frozen=True, slots=True)
class Gezin:
    mensen: tuple[Mens, ...]
    blokken: tuple[Blok, ...]

    @property
    def groten(self) -> tuple[Mens, ...]:
        return tuple(mens for mens in self.mensen if mens.zorgt and not mens.klein)

    @property
    def kleintjes(self) -> tuple[Mens, ...]:
        return tuple(mens for mens in self.mensen if mens.klein)

    @property
    def schuifbaar(self) -> tuple[Blok, ...]:
        return tuple(blok for blok in self.blokken if not blok.vast)

    def blok(self, id_: str) -> Blok:
        return next(blok for blok in self.blokken if blok.id == id_)

    @property
    def nu(self) -> dict[str, int | None]:
        """The week as it is."""
        return {blok.id: blok.gekozen for blok in self.blokken}


class Stuk(NamedTuple):
    """One time of a block in a plan; `weg_van` to `weg_tot` with the way there and back."""

    blok: Blok
    keuze: Keuze
    tijd: Tijd

    @property
    def weg_van(self) -> int:
        return max(0, self.tijd.van - self.blok.reis)

    @property
    def weg_tot(self) -> int:
        return min(DAG_IN_MINUTEN, self.tijd.tot + self.blok.reis)


def stukken(gezin: Gezin, plan: Plan) -> Iterator[Stuk]:
    for blok in gezin.blokken:
        nummer = plan.get(blok.id)
        if nummer is not None:
            yield from blok.stukken(blok.keuze(nummer))


class Botsing(NamedTuple):
    """Something that does not fit. `wie`: whose day it is, or the child; `blokken`: what it comes from."""

    code: Literal["tegelijk", "reis", "niemand", "na_school", "vol"]
    wie: str
    tijd: Tijd
    blokken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reden:
    """A code and what belongs to it. The words are made where it is read."""

    code: str
    waarden: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Afvaller:
    """A choice that the proposal does not take: what breaks, or else what gets worse."""

    nummer: int
    botsingen: tuple[Botsing, ...] = ()
    slechter: tuple[Reden, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Of one movable block."""

    waarom: Reden
    afvallers: tuple[Afvaller, ...]


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Whole or nothing: `plan` gives every block a time, or it is empty and `botsing` says what cannot go together.

    `gat`: how far from the best at most, in points; 0: it is the best.
    """

    plan: Plan
    uitleg: Mapping[str, Uitleg] = field(default_factory=dict)
    botsing: tuple[Reden, ...] = ()
    gat: int = 0

    @property
    def kan(self) -> bool:
        return not self.botsing


class NietsTeSchuiven(ValueError):
    """No block has a choice: there is nothing to propose."""


class GeenTijd(RuntimeError):
    """Nothing was found within the work that was allowed, and it was not proved to be impossible."""
