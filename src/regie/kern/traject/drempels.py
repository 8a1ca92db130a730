# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The thresholds of hours. Whom one is for, how high it is and when it was reached, the rule says; how far somebody is,
the sum of that rule; here is only added when it will come."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Masker, leeg
from regie.kern.termijnen import Berekening
from regie.kern.termijnen.datums import Rijen
from regie.kern.termijnen.deuren import Deuren
from regie.kern.termijnen.uitkomst import Uitkomst
from regie.kern.termijnen.vormen import minimaal
from regie.kern.traject.tempo import Tempo, tempo, verwacht

NORM_WEKEN: Final = "tempo_weken"
PLICHT: Final = ("z_cursusuren", "z_participatieuren")
DREMPELS: Final = ("afschalen_mogelijk", *PLICHT)
"""Of which `PLICHT` must be reached. The other one nobody must: from there on the college may lower exams (Bi 5.5)."""


@dataclass(frozen=True, slots=True)
class Drempel:
    """Of all dossiers; hours in minutes. `geldt`: whom it is for at the peildatum."""

    id: str
    som: str
    geldt: Masker
    gehaald: Getallen
    norm: Getallen
    bereikt_op: Dagen
    gang: Tempo
    verwacht_op: Dagen


def drempels(berekening: Berekening, weken: int, welke: Sequence[str] = DREMPELS) -> list[Drempel]:
    """Those that are for anybody, in the order of the table of rules."""
    return [_drempel(berekening.feiten, id_, uit, weken) for id_ in welke if (uit := berekening.van(id_))]


def _drempel(feiten: Feiten, id_: str, uitkomsten: list[Uitkomst], weken: int) -> Drempel:
    som = uitkomsten[0].regel.rij.som
    assert som is not None
    geldt = np.zeros(feiten.aantal, dtype=np.bool_)
    norm, bereikt = np.zeros(feiten.aantal, dtype=np.int64), leeg(feiten.aantal)
    for uit in uitkomsten:
        loopt = uit.vervalt_op > feiten.peildatum
        geldt[uit.d] = loopt
        norm[uit.d] = _norm(feiten, uit)
        bereikt[uit.d] = np.where(uit.gehaald_op <= feiten.peildatum, uit.gehaald_op, NOOIT)
    gehaald, gang = feiten.som(som).totaal(feiten.alle), tempo(feiten, som, weken)
    komt = verwacht(feiten, np.maximum(norm - gehaald, 0), gang)
    open_ = geldt & (bereikt == NOOIT)
    return Drempel(id_, som, geldt, gehaald, norm, bereikt, gang, np.where(open_, komt, NOOIT).astype(np.int32))


def _norm(feiten: Feiten, uit: Uitkomst) -> Getallen:
    return minimaal(Rijen(feiten, Deuren(), uit.d), uit.regel, feiten.peildag[uit.d])
