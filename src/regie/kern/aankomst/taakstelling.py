# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target per half year: asked, realised, carried over, ahead or behind (`2026-1`: January to June)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Doel:
    """What was typed of one half year. `erbij`: housed people who have no dossier, such as children.
    `beginstand`: how the gemeente stood at its start by the province; it takes the place of what was carried over."""

    half_jaar: str
    aantal: int
    erbij: int = 0
    beginstand: int | None = None


@dataclass(frozen=True, slots=True)
class Halfjaar:
    """`eerder`: carried over (more than 0: ahead). `stand`: the same after this half year. `plichtig`: of the target
    who must integrate, estimated. `loopt`: it has not ended, so `stand` can still change."""

    half_jaar: str
    aantal: int
    geteld: int
    erbij: int
    eerder: int
    plichtig: int
    loopt: bool

    @property
    def gehuisvest(self) -> int:
        return self.geteld + self.erbij

    @property
    def stand(self) -> int:
        return self.eerder + self.gehuisvest - self.aantal

    @property
    def nog(self) -> int:
        """How many are still to be housed."""
        return max(0, -self.stand)


def half_jaar_van(dag: date) -> str:
    return f"{dag.year}-{1 if dag.month <= 6 else 2}"


def deel_van(aantal: int, procent: int) -> int:
    """Rounded to whole people, half a person up."""
    return (aantal * procent + 50) // 100


def overzicht(doelen: Iterable[Doel], geteld: Mapping[str, int], procent: int, vandaag: date) -> list[Halfjaar]:
    """From the first half year with a target on; a half year between without one is a gap that stops carrying over."""
    rijen: list[Halfjaar] = []
    for doel in sorted(doelen, key=lambda doel: doel.half_jaar):
        eerder = rijen[-1].stand if rijen and volgend(rijen[-1].half_jaar) == doel.half_jaar else 0
        rijen.append(
            Halfjaar(
                doel.half_jaar,
                doel.aantal,
                geteld.get(doel.half_jaar, 0),
                doel.erbij,
                eerder if doel.beginstand is None else doel.beginstand,
                deel_van(doel.aantal, procent),
                loopt=doel.half_jaar >= half_jaar_van(vandaag),
            )
        )
    return rijen


def volgend(half_jaar: str) -> str:
    jaar, helft = half_jaar.split("-")
    return f"{jaar}-2" if helft == "1" else f"{int(jaar) + 1}-1"


@dataclass(frozen=True, slots=True)
class Jaar:
    """The target of a year. `geschat`: one half is known only, and the other is taken to be the same."""

    jaar: str
    aantal: int
    geschat: bool


def jaren(doelen: Iterable[Doel]) -> list[Jaar]:
    per_jaar: dict[str, list[int]] = {}
    for doel in sorted(doelen, key=lambda doel: doel.half_jaar):
        per_jaar.setdefault(doel.half_jaar[:4], []).append(doel.aantal)
    return [Jaar(jaar, sum(helften) * (2 // len(helften)), len(helften) == 1) for jaar, helften in per_jaar.items()]
