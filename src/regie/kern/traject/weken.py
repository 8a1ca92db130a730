# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The lessons of one dossier week by week. A school may report a month at once: then each week has its part of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen
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
    opgave, kolommen = _van_een(feiten, d)
    laatste = dagnummer(maandag_van(dag(feiten.peildatum)))
    eerste = max(laatste - (aantal - 1) * WEEK, _begin(feiten, opgave, d))
    maandagen = np.arange(eerste, laatste + 1, WEEK, dtype=np.int32)
    pauze = feiten.stand(PAUZE).geldt_op(np.full(len(maandagen), d), maandagen)
    return [_week(feiten, opgave, kolommen, int(maandag), bool(stil))
            for maandag, stil in zip(maandagen, pauze, strict=True)]  # fmt: skip


def _van_een(feiten: Feiten, d: int) -> tuple[Opgaven, Sequence[Getallen]]:
    """The reports of one dossier, and their columns of DELEN."""
    alle = [lessen(feiten, deel) for deel in DELEN]
    eigen = alle[0].d == d
    opgave = Opgaven(*(kolom[eigen] for kolom in (alle[0].d, alle[0].van, alle[0].tot, alle[0].minuten)))
    return opgave, [deel.minuten[eigen] for deel in alle]


def _begin(feiten: Feiten, opgave: Opgaven, d: int) -> int:
    """The Monday of the week in which lessons or the PIP began, whichever is first."""
    dagen = [int(feiten.dag("pip_eerste")[d]), *opgave.van.tolist()]
    begin = min(een for een in (*dagen, feiten.peildatum) if een != NOOIT)
    return dagnummer(maandag_van(dag(begin)))


def _week(feiten: Feiten, opgave: Opgaven, kolommen: Sequence[Getallen], maandag: int, pauze: bool) -> Week:
    zondag, aantal = maandag + WEEK - 1, len(opgave.d)
    deel, heel = opgave.gedeeld(feiten, _vol(aantal, maandag), _vol(aantal, zondag))
    aangeboden, gevolgd, geoorloofd, ongeoorloofd = (int((kolom * deel // heel).sum()) for kolom in kolommen)
    raakt = (opgave.van <= zondag) & (opgave.tot >= maandag)
    langer = raakt & ((opgave.van < maandag) | (opgave.tot > zondag))
    return Week(
        maandag=dag(maandag), zondag=dag(zondag), aangeboden=aangeboden, gevolgd=gevolgd, geoorloofd=geoorloofd,
        ongeoorloofd=ongeoorloofd, bekend=bool(raakt.any()), verdeeld=bool(langer.any()), pauze=pauze,
    )  # fmt: skip


def _vol(aantal: int, nummer: int) -> Dagen:
    return np.full(aantal, nummer, dtype=np.int32)
