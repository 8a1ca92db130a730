# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Days that count: those on which the traject did not stand still."""

import numpy as np

from regie.kern.feiten.dagen import Dagen, Getallen, Index, sleutel
from regie.kern.feiten.standen import Tijdvakken
from regie.kern.kalender.kolommen import dag_na, plus_dagen

PAUZE = "pauze"


def gepauzeerd(pauzes: Tijdvakken, d: Index, voor: Dagen) -> Getallen:
    """How many days of a dossier lay in a pause before a day."""
    if pauzes.is_leeg:
        return np.zeros(len(d), dtype=np.int64)
    lengte = pauzes.tot.astype(np.int64) - pauzes.van
    opgeteld = np.concatenate(([0], np.cumsum(lengte)))
    eerste = np.searchsorted(pauzes.sleutels, sleutel(d, np.zeros(len(d), dtype=np.int32)))
    na = np.searchsorted(pauzes.sleutels, sleutel(d, voor))  # the first period that begins on that day or later
    laatste = np.maximum(na - 1, 0)
    erbuiten = np.where(na > eerste, np.maximum(pauzes.tot[laatste].astype(np.int64) - voor, 0), 0)
    return opgeteld[na] - opgeteld[eerste] - erbuiten


def dagen_die_tellen(pauzes: Tijdvakken, d: Index, van: Dagen, tot: Dagen) -> Getallen:
    """From the first up to and including the last day; none where the last one lies before the first."""
    erna = dag_na(tot)
    dagen = erna.astype(np.int64) - van
    return np.maximum(dagen - (gepauzeerd(pauzes, d, erna) - gepauzeerd(pauzes, d, van)), 0)


def zoveel_dagen_terug(pauzes: Tijdvakken, d: Index, tot: Dagen, aantal: int) -> Dagen:
    """The first day of as many days that count, the last of which is `tot`."""
    begin = plus_dagen(tot, 1 - aantal)
    while True:
        mist = aantal - dagen_die_tellen(pauzes, d, begin, tot)
        if not (mist > 0).any():
            return begin
        begin = plus_dagen(begin, -np.maximum(mist, 0))
