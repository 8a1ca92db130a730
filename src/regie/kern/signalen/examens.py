# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Parts of the exam still to be done, as the traject of each person counts them. Only looked up of who may have too
little time: of all others the answer changes nothing."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Index
from regie.kern.feiten.geteld import Geteld
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gebeurtenissen.velden import terug
from regie.kern.kalender import dag
from regie.kern.pip.verleden import TYPES as PIPTYPES
from regie.kern.recht import Regels
from regie.kern.traject import plicht
from regie.kern.traject.examens import DELEN, EXAMEN, WACHT, delen
from regie.kern.traject.traject import pipinhoud

TYPES: Final = tuple(sorted(PIPTYPES | plicht.TYPES | {EXAMEN}))
ROUTES: Final = ("b1", "onderwijs")
"""The routes whose duty asks (parts of) the exam."""


def open_delen(feiten: Feiten, regels: Regels, dagen: int) -> pl.Series:
    """Per dossier how many parts that the duty asks are not passed and do not wait for a result; null where it was not
    looked up. `dagen`: so many for each part are enough."""
    over = feiten.dag("termijn_einde").astype(np.int64) - feiten.peildatum
    krap = (feiten.dag("termijn_einde") != NOOIT) & (over < dagen * len(DELEN))
    wie = np.flatnonzero(krap & feiten.in_codes("leerroute", ROUTES) & ~feiten.bekend("voldaan"))
    open_: list[int | None] = [None] * feiten.aantal
    for d, gebeurd in _verleden(feiten, wie).items():
        weg = plicht.niet_nodig(gebeurd, dag(feiten.peildatum))
        if plicht.GEHEEL not in weg and "leerroute" not in weg:
            alle = delen(gebeurd, pipinhoud(gebeurd, regels), weg)
            open_[d] = sum(een.verplicht and not een.klaar and een.stand != WACHT for een in alle)
    return pl.Series(open_, dtype=pl.Int64)


def _verleden(feiten: Feiten, wie: Index) -> dict[int, list[Gebeurd]]:
    """What happened to each of these, oldest first."""
    rijen: list[tuple[int, int, int, Gebeurd]] = []
    for type_ in TYPES:
        geteld = feiten.tel(type_)
        if geteld is not None:
            rijen += _van_type(geteld, np.flatnonzero(np.isin(geteld.d, wie)))
    rijen.sort(key=lambda rij: rij[:3])
    uit: dict[int, list[Gebeurd]] = {int(d): [] for d in wie}
    for d, _datum, _vastgelegd, gebeurd in rijen:
        uit[d].append(gebeurd)
    return uit


def _van_type(geteld: Geteld, welke: Index) -> Sequence[tuple[int, int, int, Gebeurd]]:
    """With the dossier, the day and the moment of recording. Fields as they stand in a file."""
    if not len(welke):
        return ()
    velden = {}
    for naam, veld in geteld.type.velden.items():
        kolom = geteld.kolom(naam).gather(welke)
        if kolom.null_count() < len(kolom):
            velden[naam] = terug(kolom, veld.soort)
    datum, vastgelegd = geteld.datum[welke].tolist(), geteld.vast("vastgelegd")[welke].tolist()
    ids = geteld.kolom("id").gather(welke).to_list()
    return [
        (d, datum[nr], vastgelegd[nr],
         Gebeurd(ids[nr], geteld.naam, dag(datum[nr]),
                 {naam: waarden[nr] for naam, waarden in velden.items() if waarden[nr] is not None}))
        for nr, d in enumerate(geteld.d[welke].tolist())
    ]  # fmt: skip
