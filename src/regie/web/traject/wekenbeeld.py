# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours per week as small bars, and the same in a table. All numbers are whole: SVG reads a comma as two numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import getal
from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.termijnen.herleiding import voluit
from regie.kern.traject.weken import Week
from regie.web.traject.drempelbeeld import in_uren

STAP: Final = 36
BALK: Final = 26
HOOGTE: Final = 160


@dataclass(frozen=True)
class Stuk:
    """A part of a bar."""

    soort: str
    x: int
    y: int
    hoogte: int


@dataclass(frozen=True)
class Weekregel:
    """A row of the table; numbers as text, "" where nothing was reported."""

    week: str
    aangeboden: str
    gevolgd: str
    geoorloofd: str
    ongeoorloofd: str
    opmerking: str


@dataclass(frozen=True)
class Wekenbeeld:
    breedte: int
    hoogte: int
    balk: int
    stukken: Sequence[Stuk]
    pauzes: Sequence[int]  # the x of weeks of a pause
    hoogste: str
    van: str
    tot: str
    regels: Sequence[Weekregel]
    verdeeld: bool


def wekenbeeld(weken: Sequence[Week]) -> Wekenbeeld | None:
    """None where nothing was reported in these weeks."""
    hoogste = max((een.aangeboden for een in weken), default=0)
    if not hoogste:
        return None
    stukken = [stuk for nummer, een in enumerate(weken) for stuk in _stapel(een, nummer * STAP, hoogste)]
    return Wekenbeeld(
        breedte=len(weken) * STAP, hoogte=HOOGTE, balk=BALK, stukken=stukken,
        pauzes=[nummer * STAP for nummer, een in enumerate(weken) if een.pauze], hoogste=in_uren(hoogste),
        van=voluit(weken[0].maandag), tot=voluit(weken[-1].zondag),
        regels=[_regel(een) for een in reversed(weken)], verdeeld=any(een.verdeeld for een in weken),
    )  # fmt: skip


def _stapel(een: Week, x: int, hoogste: int) -> list[Stuk]:
    """From the ground up: followed, excused, unexcused."""
    stukken, onder = list[Stuk](), 0
    for soort, minuten in (
        ("gevolgd", een.gevolgd),
        ("geoorloofd", een.geoorloofd),
        ("ongeoorloofd", een.ongeoorloofd),
    ):
        boven = onder + minuten
        laag, hoog = (HOOGTE * deel // hoogste for deel in (onder, boven))
        if hoog > laag:
            stukken.append(Stuk(soort, x, HOOGTE - hoog, hoog - laag))
        onder = boven
    return stukken


def _regel(een: Week) -> Weekregel:
    week = _("week %(nummer)s, vanaf %(dag)s") % {"nummer": een.nummer, "dag": voluit(een.maandag)}
    delen = (een.aangeboden, een.gevolgd, een.geoorloofd, een.ongeoorloofd)
    aangeboden, gevolgd, geoorloofd, ongeoorloofd = (
        getal(round(deel / MINUTEN_PER_UUR, 1)) if een.bekend else "" for deel in delen
    )
    opmerking = _("pauze") if een.pauze else "" if een.bekend else _("geen opgave")
    return Weekregel(week, aangeboden, gevolgd, geoorloofd, ongeoorloofd, opmerking)
