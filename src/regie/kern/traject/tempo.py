# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pace: how many hours somebody followed in the last weeks of which hours are known, and what that means for a date.

The same expressions for one dossier and for all of them. A pace is what was; that it goes on is a guess, and is called
so wherever it is shown.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Masker
from regie.kern.kalender.kolommen import dag_na, leeg
from regie.kern.traject.opgaven import opgaven
from regie.kern.traject.pauzes import PAUZE, dagen_die_tellen, zoveel_dagen_terug

WEEK: Final = 7
KORTSTE: Final = 2 * WEEK
"""Over fewer days than this nobody has a pace yet."""
VERSTE: Final = 100 * 366
"""Days: what takes longer than this, never comes."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """Per dossier. `minuten` in the window of `dagen` that count; `tot`: the last day of which hours are known, NOOIT
    where there is none; `vers`: whether that day is near enough to speak of a pace now."""

    minuten: Getallen
    dagen: Getallen
    begin: Dagen
    tot: Dagen
    vers: Masker

    @property
    def bekend(self) -> Masker:
        ja: Masker = self.vers & (self.dagen >= KORTSTE)
        return ja

    @property
    def minuten_per_week(self) -> Getallen:
        """Rounded down; 0 where there is no pace."""
        return np.where(self.bekend, self.minuten * WEEK // np.maximum(self.dagen, 1), 0)


def tempo(feiten: Feiten, som: str, weken: int) -> Tempo:
    """Over the last weeks, up to the last day of which hours are known; weeks of a pause do not count."""
    rijen, pauzes, alle = opgaven(feiten, som), feiten.stand(PAUZE), feiten.alle
    eerst = leeg(feiten.aantal)
    laatst = np.full(feiten.aantal, -1, dtype=np.int32)
    np.minimum.at(eerst, rijen.d, rijen.van)
    np.maximum.at(laatst, rijen.d, np.minimum(rijen.tot, feiten.peildatum))
    er_is = laatst >= eerst
    tot, eerst = np.where(er_is, laatst, feiten.peildag), np.where(er_is, eerst, feiten.peildag)
    begin = np.maximum(zoveel_dagen_terug(pauzes, alle, tot, weken * WEEK), eerst)
    stil = dagen_die_tellen(pauzes, alle, dag_na(tot), feiten.peildag)
    return Tempo(
        minuten=rijen.in_periode(feiten, begin, tot),
        dagen=np.where(er_is, dagen_die_tellen(pauzes, alle, begin, tot), 0),
        begin=np.where(er_is, begin, NOOIT).astype(np.int32),
        tot=np.where(er_is, tot, NOOIT).astype(np.int32),
        vers=er_is & (stil <= weken * WEEK),
    )


def verwacht(feiten: Feiten, rest: Getallen, gang: Tempo) -> Dagen:
    """The day on which `rest` minutes more were followed, if it goes on like this; never before the peildatum. NOOIT
    where there is no pace, or the traject stands still."""
    nodig = -(-rest * gang.dagen // np.maximum(gang.minuten, 1))
    staat_stil = feiten.stand(PAUZE).geldt_op(feiten.alle, feiten.peildag)
    kan = gang.bekend & (gang.minuten > 0) & (nodig <= VERSTE) & ~staat_stil
    dag = np.maximum(np.where(kan, gang.tot, 0) + np.where(kan, nodig, 0), feiten.peildatum)
    return np.where(kan, dag, NOOIT).astype(np.int32)
