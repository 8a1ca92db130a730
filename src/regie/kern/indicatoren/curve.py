# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A survival curve that recognises nobody, and two groups beside each other.

A curve that drops every time it happens for somebody tells on which day it happened for whom. So it is drawn at the
end of a month, only where between two points it happened for nobody or for more than `grens` people, and fell away for
nobody or for more than `grens`, and no longer than more than `grens` people are followed. How many it happened for is
not given. A `grens` of 0 draws every month, for who may open the rows. Groups that overlap (everybody, and everybody
but one) are not protected against each other: choose groups that are parts of one dimension.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from scipy.stats import logrank

from regie.kern.indicatoren.overleving import (
    ZEKERHEID,
    Mediaan,
    Schatting,
    Volgtijden,
    dagen_van_maanden,
    mediaan,
    schat,
)
from regie.kern.kalender.kolommen import Getallen

Waarschuwing = Literal["te_weinig_mensen", "te_weinig_gebeurd", "zegt_niet_waarom"]
WAARSCHUWINGEN: Final[Mapping[Waarschuwing, str]] = {
    "te_weinig_mensen": "In deze groep zitten te weinig mensen. Daarom is er geen lijn.",
    "te_weinig_gebeurd": "Het is nog te weinig gebeurd om de groepen te vergelijken.",
    "zegt_niet_waarom": "Een verschil zegt niet waardoor het komt: de groepen verschillen vaak ook op andere punten. "
    "Kruisen de lijnen elkaar, dan zegt deze toets weinig.",
}


@dataclass(frozen=True, slots=True)
class Punt:
    """`dag`: days since the start. `nog_niet` with its band: shares from 0 to 1. `gevolgd`: who are followed longer."""

    dag: int
    nog_niet: float
    laag: float
    hoog: float
    gevolgd: int


@dataclass(frozen=True, slots=True)
class Curve:
    """`aantal`: how many people; None where they are too few to say. `mediaan`: None where there is no curve."""

    aantal: int | None
    punten: tuple[Punt, ...] = ()
    mediaan: Mediaan | None = None
    waarschuwing: Waarschuwing | None = None


def curve(tijden: Volgtijden, *, grens: int, minimum: int, zekerheid: float = ZEKERHEID) -> Curve:
    """`grens`: the largest number that is small. `minimum`: how many people a curve needs, from the norms."""
    aantal = len(tijden)
    if aantal < minimum or aantal <= grens:
        return Curve(aantal if aantal > grens else None, waarschuwing="te_weinig_mensen")
    schatting = schat(tijden, zekerheid)
    punten = tuple(_punten(tijden, schatting, grens))
    return Curve(aantal, punten, mediaan(schatting, tot=punten[-1].dag))


def _punten(tijden: Volgtijden, schatting: Schatting, grens: int) -> Iterator[Punt]:
    """The start, and the ends of months that may be shown."""
    yield Punt(0, 1.0, 1.0, 1.0, len(tijden))
    dagen = dagen_van_maanden(tijden.dagen.max())
    gebeurd, weg = (_tot_en_met(tijden.dagen[wie], dagen) for wie in (tijden.gebeurd, ~tijden.gebeurd))
    gevolgd = len(tijden) - gebeurd - weg
    nog_niet, laag, hoog = (kolom.tolist() for kolom in schatting.op(dagen))
    toen = np.zeros(2, dtype=np.int64)
    for plaats in np.flatnonzero((gevolgd > grens) & (gevolgd > 0)).tolist():
        nu = np.array([gebeurd[plaats], weg[plaats]])
        if not ((nu > toen) & (nu - toen <= grens)).any():
            toen = nu
            yield Punt(int(dagen[plaats]), nog_niet[plaats], laag[plaats], hoog[plaats], int(gevolgd[plaats]))


def _tot_en_met(gebeurd_op: Getallen, dagen: Getallen) -> Getallen:
    return np.searchsorted(np.sort(gebeurd_op), dagen, side="right")


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """The log-rank test: how likely is a difference like this when the groups do not differ. None: no answer."""

    chi2: float | None
    p: float | None
    waarschuwing: Waarschuwing


def vergelijk(een: Volgtijden, ander: Volgtijden, *, minimum: int) -> Vergelijking:
    if min(len(een), len(ander)) < minimum:
        return Vergelijking(None, None, "te_weinig_mensen")
    with np.errstate(divide="ignore", invalid="ignore"):
        toets = logrank(een.gevolgd, ander.gevolgd)
    if not np.isfinite(toets.statistic):
        return Vergelijking(None, None, "te_weinig_gebeurd")
    return Vergelijking(float(toets.statistic) ** 2, float(toets.pvalue), "zegt_niet_waarom")
