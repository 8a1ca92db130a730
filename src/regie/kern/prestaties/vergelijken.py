# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A target of the budget beside what was counted. How is counted is an argument: see `Realisatie`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

import numpy as np

from regie.kern.kalender.kolommen import Index
from regie.kern.prestaties.soorten import SOORTEN, Eenheid

Waar = Mapping[str, tuple[str, ...]]
"""Per dimension the codes of which one must hold; a dimension that is absent lets everybody through."""


@dataclass(frozen=True, slots=True)
class Doel:
    """`indicator`: None where Regie does not count it. `overloop`: from the year before, more than 0 is ahead."""

    jaar: int
    naam: str
    indicator: str | None
    waar: Waar
    eenheid: Eenheid
    doel: int
    overloop: int = 0


@dataclass(frozen=True, slots=True)
class Gerealiseerd:
    """Who counts, as numbers of dossiers. `van`: of whom, for a share. `niet`: who does not count, by reason."""

    mensen: Index
    van: Index | None = None
    niet: Mapping[str, Index] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LosCijfer:
    """A figure without who it is about: it stands beside its target and is never added up. `waarde`: people, or whole
    percents; None where there is none, or where it is kept back from the reader (`onderdrukt`)."""

    waarde: int | None
    onderdrukt: bool = False


class Realisatie(Protocol):
    """Counts one indicator of one year as it was at the peildatum; None where this cannot be counted."""

    def __call__(self, indicator: str, waar: Waar, jaar: int, peildatum: date) -> Gerealiseerd | LosCijfer | None: ...


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """`waarde`: people, or whole percents; None where nothing could be counted. `loopt`: the year has not ended.
    `gerealiseerd`: who they are; None for a figure without it. `onderdrukt`: the figure was kept back."""

    doel: Doel
    gerealiseerd: Gerealiseerd | None
    waarde: int | None
    loopt: bool
    onderdrukt: bool = False

    @property
    def verschil(self) -> int | None:
        """More than 0: more than was asked."""
        return None if self.waarde is None else self.waarde + self.doel.overloop - self.doel.doel

    @property
    def familie(self) -> str | None:
        soort = SOORTEN.get(self.doel.indicator or "")
        return None if soort is None else soort.familie


def peildatum_van(jaar: int, vandaag: date) -> date:
    """The last day of a year that is over, else today."""
    return min(vandaag, date(jaar, 12, 31))


def vergelijk(doel: Doel, realisatie: Realisatie, vandaag: date) -> Uitkomst:
    loopt = doel.jaar >= vandaag.year
    if doel.indicator is None or doel.jaar > vandaag.year:
        return Uitkomst(doel, None, None, loopt)
    geteld = realisatie(doel.indicator, doel.waar, doel.jaar, peildatum_van(doel.jaar, vandaag))
    if isinstance(geteld, LosCijfer):
        return Uitkomst(doel, None, geteld.waarde, loopt, geteld.onderdrukt)
    return Uitkomst(doel, geteld, None if geteld is None else _waarde(geteld), loopt)


def _waarde(gerealiseerd: Gerealiseerd) -> int | None:
    """A share in whole percents, half a percent up; of nobody there is no share."""
    aantal = len(np.unique(gerealiseerd.mensen))
    if gerealiseerd.van is None:
        return aantal
    van = len(np.unique(gerealiseerd.van))
    return (aantal * 200 + van) // (2 * van) if van else None
