# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lessons of one dossier week by week. A school may report a month at once: then each week has its part of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.maand import maandag_van
from regie.kern.traject.opgaven import Opgaven, lessen
from regie.kern.traject.pauzes import PAUZE
from regie.kern.traject.tempo import WEEK

DELEN: Final = ("aangeboden", "gevolgd", "geoorloofd_verzuim", "ongeoorloofd_verzuim")


@dataclass(frozen=True, slots=True)
class Week:
    """In minutes. `bekend`: whether a report is about (a part of) this week; `verdeeld`: one of those is about more
    than this week; `pauze`: the traject stood still on its first day."""

    maandag: date
    zondag: date
    aangeboden: int
    gevolgd: int
    geoorloofd: int
    ongeoorloofd: int
    bekend: bool
    verdeeld: bool
    pauze: bool

    @property
    def nummer(self) -> int:
        return self.maandag.isocalendar().week


def weken(feiten: Feiten, aantal: int, d: int = 0) -> list[Week]:
    """The last weeks up to that of the peildatum, the oldest first; none of before the first report or the PIP."""
    delen = [lessen(feiten, deel) for deel in DELEN]
    laatste = dagnummer(maandag_van(dag(feiten.peildatum)))
    eerste = max(laatste - (aantal - 1) * WEEK, _begin(feiten, delen[0], d))
    return [_week(feiten, delen, d, maandag) for maandag in range(eerste, laatste + 1, WEEK)]


def _begin(feiten: Feiten, opgave: Opgaven, d: int) -> int:
    """The Monday of the week in which lessons or the PIP began, whichever is first."""
    dagen = [int(feiten.dag("pip_eerste")[d]), *opgave.van[opgave.d == d].tolist()]
    begin = min(een for een in (*dagen, feiten.peildatum) if een != NOOIT)
    return dagnummer(maandag_van(dag(begin)))


def _week(feiten: Feiten, delen: Sequence[Opgaven], d: int, maandag: int) -> Week:
    zondag, opgave = maandag + WEEK - 1, delen[0]
    van, tot = _vol(feiten.aantal, maandag), _vol(feiten.aantal, zondag)
    aangeboden, gevolgd, geoorloofd, ongeoorloofd = (int(deel.in_periode(feiten, van, tot)[d]) for deel in delen)
    raakt = (opgave.d == d) & (opgave.van <= zondag) & (opgave.tot >= maandag)
    langer = raakt & ((opgave.van < maandag) | (opgave.tot > zondag))
    return Week(
        maandag=dag(maandag), zondag=dag(zondag), aangeboden=aangeboden, gevolgd=gevolgd, geoorloofd=geoorloofd,
        ongeoorloofd=ongeoorloofd, bekend=bool(raakt.any()), verdeeld=bool(langer.any()),
        pauze=bool(feiten.stand(PAUZE).geldt_op(np.array([d]), _vol(1, maandag))[0]),
    )  # fmt: skip


def _vol(aantal: int, nummer: int) -> Dagen:
    return np.full(aantal, nummer, dtype=np.int32)
