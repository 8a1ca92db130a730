# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a drawing is made of. Places are in the units of the drawing, from its upper left corner."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from regie.documenten.grafiek.letters import breedte

Anker = Literal["start", "middle", "end"]
Rol = Literal["naam", "waarde", "zacht"]
Kaderdeel = Literal["as", "raster", "norm"]
HOOG: Final = 0.8
DIEP: Final = 0.3
"""How far letters come above and below the line they stand on, in their own size."""


@dataclass(frozen=True, slots=True)
class Maat:
    """How large a drawing is made: its width, and its letters."""

    breed: int
    letter: int
    smal: bool

    @property
    def regel(self) -> int:
        return round(self.letter * 1.35)

    def lang(self, tekst: str) -> float:
        return breedte(tekst, self.letter)


BREED: Final = Maat(720, 14, smal=False)
SMAL: Final = Maat(288, 14, smal=True)


@dataclass(frozen=True, slots=True)
class Doos:
    """What is covered."""

    links: float
    boven: float
    rechts: float
    onder: float

    def raakt(self, ander: "Doos") -> bool:
        naast = self.rechts <= ander.links or ander.rechts <= self.links
        return not naast and self.boven < ander.onder and ander.boven < self.onder


@dataclass(frozen=True, slots=True)
class Tekst:
    """`y`: the line on which the letters stand."""

    x: float
    y: float
    tekst: str
    letter: int
    rol: Rol = "naam"
    anker: Anker = "start"

    @property
    def doos(self) -> Doos:
        lang = breedte(self.tekst, self.letter)
        links = self.x - {"start": 0.0, "middle": lang / 2, "end": lang}[self.anker]
        return Doos(links, self.y - HOOG * self.letter, links + lang, self.y + DIEP * self.letter)


@dataclass(frozen=True, slots=True)
class Vlak:
    """A rectangle: a kind (1 and up), "leeg" for what is kept back, "papier" behind words."""

    x: float
    y: float
    breed: float
    hoog: float
    vulling: int | Literal["leeg", "papier"]


@dataclass(frozen=True, slots=True)
class Streek:
    """A line along points: of a kind, or a part of the frame."""

    punten: tuple[tuple[float, float], ...]
    soort: int | Kaderdeel
    dun: bool = False


@dataclass(frozen=True, slots=True)
class Waas:
    """A light surface in the colour of a kind, between lines that carry the meaning."""

    punten: tuple[tuple[float, float], ...]
    soort: int


@dataclass(frozen=True, slots=True)
class Teken:
    """The mark of a kind."""

    x: float
    y: float
    soort: int


Vorm = Tekst | Vlak | Streek | Waas | Teken


@dataclass(frozen=True, slots=True)
class Tekening:
    breed: float
    hoog: float
    vormen: tuple[Vorm, ...]

    @property
    def teksten(self) -> list[Tekst]:
        return [vorm for vorm in self.vormen if isinstance(vorm, Tekst)]


def onder_elkaar(x: float, y: float, teksten: Sequence[str], maat: Maat, rol: Rol = "naam") -> list[Vorm]:
    """Lines of text, of which `y` is the upper side."""
    return [Tekst(x, y + maat.letter + nr * maat.regel, tekst, maat.letter, rol) for nr, tekst in enumerate(teksten)]
