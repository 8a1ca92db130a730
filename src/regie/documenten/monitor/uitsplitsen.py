# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which tables the rows of an indicator make: what goes down, what across, and what is fixed."""

from collections.abc import Iterable
from itertools import groupby

from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.tafels import METEN, ONDERDEEL, TIJD, Lay, Tafel, tafel


def alle_tafels(levering: Levering, indicator: str) -> list[Tafel]:
    """Every table that the rows of an indicator make: none is left out. Rows with the same dimensions make tables
    together; the margins of a table are in that table and get no table of their own."""
    return _tafels(levering, indicator, _soorten(levering, indicator))


def hoofdtafels(levering: Levering, indicator: str) -> list[Tafel]:
    """The tables for a report: down and across, and no further; a measure is always across. Finer rows are in a
    workbook. An indicator that is always divided further, gets its coarsest tables."""
    soorten = _soorten(levering, indicator)
    grof = {soort for soort in soorten if len(soort) <= 2}
    kleinst = min((len(soort) for soort in soorten), default=0)
    return _tafels(levering, indicator, grof or {soort for soort in soorten if len(soort) == kleinst})


def _soorten(levering: Levering, indicator: str) -> set[frozenset[str]]:
    """Which dimensions rows have; one of which no row knows the value divides nothing."""
    rijen = [rij["dimensies"] for rij in levering.van_indicator(indicator)]
    weten = {naam for dimensies in rijen for naam, code in dimensies.items() if code is not None}
    return {frozenset(dimensies) for dimensies in rijen if dimensies and set(dimensies) <= weten}


def _tafels(levering: Levering, indicator: str, soorten: Iterable[frozenset[str]]) -> list[Tafel]:
    eigen: list[frozenset[str]] = []
    for soort in sorted(soorten, key=lambda soort: (-len(soort), sorted(soort))):
        if not any(_is_rand(levering, indicator, soort, groter) for groter in eigen):
            eigen.append(soort)
    lays = [lay for soort in sorted(eigen, key=sorted) for lay in _lays(levering, indicator, soort)]
    return [gemaakt for lay in lays if (gemaakt := tafel(levering, lay))]


def _is_rand(levering: Levering, indicator: str, soort: frozenset[str], groter: frozenset[str]) -> bool:
    """Whether rows of this kind are the totals in the tables of a larger kind: over what goes down, or across."""
    if not soort < groter or len(groter) - len(soort) != 1:
        return False
    neer, over, _vast = _richting(levering, indicator, groter)
    return next(iter(groter - soort)) in (neer, over)


def _lays(levering: Levering, indicator: str, soort: frozenset[str]) -> list[Lay]:
    neer, over, vast = _richting(levering, indicator, soort)
    rijen = [rij["dimensies"] for rij in levering.van_indicator(indicator) if frozenset(rij["dimensies"]) == soort]
    waarden = sorted({tuple((naam, dimensies[naam]) for naam in vast) for dimensies in rijen}, key=str)
    return [Lay(indicator, neer, over, dict(vaste)) for vaste, _zelfde in groupby(waarden)]


def _richting(levering: Levering, indicator: str, soort: frozenset[str]) -> tuple[str, str, tuple[str, ...]]:
    """Down, across, and what is fixed: sub-measures go across, periods go down, and
    else the one with most values."""
    aantallen = {
        naam: len({rij["dimensies"][naam] for rij in levering.van_indicator(indicator) if naam in rij["dimensies"]})
        for naam in soort
    }
    volgorde = sorted(soort, key=lambda naam: (naam in METEN, naam not in TIJD, -aantallen[naam], naam))
    if len(volgorde) == 1:
        return volgorde[0], "", ()
    over = next((naam for naam in ("maat", ONDERDEEL) if naam in soort), volgorde[1])
    neer, *rest = [naam for naam in volgorde if naam != over]
    return neer, over, tuple(rest)
