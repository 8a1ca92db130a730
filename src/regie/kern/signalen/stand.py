# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the rules look at, out of the facts: for one person as for a whole gemeente."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Masker
from regie.kern.kalender import dag
from regie.kern.kalender.kolommen import plus_dagen
from regie.kern.recht import Regels
from regie.kern.signalen.examens import open_delen
from regie.kern.signalen.signalen import STAND, Geldend
from regie.kern.signalen.verzuim import gestopt
from regie.kern.termijnen import bereken
from regie.kern.traject.drempels import PLICHT, drempels
from regie.kern.traject.opgaven import lessen
from regie.kern.traject.pauzes import PAUZE, zoveel_dagen_terug
from regie.kern.traject.tempo import WEEK
from regie.kern.traject.traject import weken_van_tempo

_DAGEN: Final = {
    "geopend": "dossier_geopend_op", "contact": "laatste_contact", "pip": "pip_eerste", "gestart": "gestart_leerroute",
    "einde": "termijn_einde",
}  # fmt: skip
"""Column → the fact that it is."""
_GEMIST: Final = ("geoorloofd_verzuim", "ongeoorloofd_verzuim")


def in_beeld(feiten: Feiten) -> Masker:
    """Whose dossier is open, who has the duty, and has not fulfilled it."""
    actief, plichtig = (feiten.geldt(naam, feiten.alle, feiten.peildag) for naam in ("is_actief", "plichtig"))
    beeld: Masker = actief & plichtig & ~feiten.bekend("voldaan")
    return beeld


def stand(feiten: Feiten, regels: Regels, gekozen: Sequence[Geldend]) -> pl.DataFrame:
    """The columns of STAND, of all dossiers."""
    per_vorm = {een.rij.reken: een for een in gekozen}
    kolommen: dict[str, pl.Series] = {"dossier": feiten.dossiers}
    kolommen |= {naam: _of_niets(feiten.dag(feit)) for naam, feit in _DAGEN.items()}
    kolommen["verwacht"] = _of_niets(_verwacht(feiten, regels) if "ruimte" in per_vorm else _nooit(feiten))
    examens = per_vorm.get("examens")
    kolommen["open"] = open_delen(feiten, regels, examens.drempel if examens else 0)
    trend = per_vorm.get("verzuim_trend")
    kolommen |= _vergeleken(feiten, trend.ook["weken"] if trend else 0)
    return pl.DataFrame({naam: kolommen[naam].cast(soort) for naam, soort in STAND.items()})


def _of_niets(dagen: Dagen) -> pl.Series:
    kolom = pl.Series(dagen, dtype=pl.Int32)
    return kolom.set(kolom == int(NOOIT), None)


def _nooit(feiten: Feiten) -> Dagen:
    return np.full(feiten.aantal, NOOIT, dtype=np.int32)


def _verwacht(feiten: Feiten, regels: Regels) -> Dagen:
    """When the last of the hours that must be reached is expected; NOOIT for who has no pace, or nothing to reach."""
    berekening, laatst = bereken(feiten, regels, alleen=frozenset(PLICHT)), np.full(feiten.aantal, -1, dtype=np.int32)
    for een in drempels(berekening, weken_van_tempo(regels, dag(feiten.peildatum)), PLICHT):
        laatst = np.where(een.geldt & (een.verwacht_op != NOOIT), np.maximum(laatst, een.verwacht_op), laatst)
    return np.where(laatst < 0, NOOIT, laatst).astype(np.int32)


def _vergeleken(feiten: Feiten, weken: int) -> dict[str, pl.Series]:
    """Lessons offered and missed in the last weeks of which hours are known, and in as many before; weeks of a pause do
    not count. Null where nothing was reported of late, or the lessons stopped."""
    aangeboden, gemist = lessen(feiten, "aangeboden"), [lessen(feiten, veld) for veld in _GEMIST]
    laatst = np.full(feiten.aantal, -1, dtype=np.int32)
    np.maximum.at(laatst, aangeboden.d, np.minimum(aangeboden.tot, feiten.peildatum))
    dagen, pauzes = weken * WEEK, feiten.stand(PAUZE)
    telt = (laatst > feiten.peildatum - 2 * dagen) & (weken > 0) & ~gestopt(feiten)
    tot = np.where(telt, laatst, feiten.peildag).astype(np.int32)
    uit = {}
    for wanneer in ("nu", "eerder"):
        van = zoveel_dagen_terug(pauzes, feiten.alle, tot, max(dagen, 1))
        les = aangeboden.in_periode(feiten, van, tot)
        mis: Getallen = sum((een.in_periode(feiten, van, tot) for een in gemist), np.zeros_like(les))
        for naam, waarden in ((f"les_{wanneer}", les), (f"gemist_{wanneer}", mis)):
            uit[naam] = pl.Series(waarden).set(pl.Series(~telt), None)
        tot = plus_dagen(van, -1)
    return uit
