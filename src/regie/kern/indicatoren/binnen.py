# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Of a cohort: for how many it happened within a term. Too early to say is said so, and is never 0."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from regie.kern.feiten.feiten import Feiten
from regie.kern.indicatoren.cohort import Cohort
from regie.kern.indicatoren.maten import mag_aandeel
from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk
from regie.kern.indicatoren.overleving import ZEKERHEID, Aandeel, aandeel
from regie.kern.indicatoren.tellen import Opzet, met_totalen
from regie.kern.kalender import Duur, dagnummer
from regie.kern.kalender.kolommen import laatste_dagen

Status = Literal["voorlopig", "definitief", "nog_niet_meetbaar"]
Deel = Literal["binnen", "later", "afgevallen"]
"""afgevallen: lost from sight before the term was over, and it had not happened."""
DELEN: Final[tuple[Deel, ...]] = ("binnen", "later", "afgevallen")
_OPZET: Final = Opzet((DELEN,), met_totalen([0]))


@dataclass(frozen=True, slots=True)
class Binnen:
    """`delen` and `totaal`: what a reader sees of them. `aandeel`: of who were followed long enough; None where it is
    kept back, too early, or there is nobody."""

    status: Status
    delen: Mapping[Deel, Getoond]
    totaal: Getoond | None = None
    aandeel: Aandeel | None = None


def binnen(feiten: Feiten, cohort: Cohort, na: Duur, *, grens: int, zekerheid: float = ZEKERHEID) -> Binnen:
    """`na`: the term, from the day after the start. `grens`: the largest number that is small; 0 shows all."""
    if dagnummer(feiten.kalender.laatste_dag(cohort.studie.tot, na)) > feiten.peildatum:
        return Binnen("nog_niet_meetbaar", {})
    uiterlijk = laatste_dagen(feiten.kalender, cohort.start, na)
    op_tijd = cohort.op <= uiterlijk
    afgevallen = ~cohort.gebeurd & (cohort.tot < uiterlijk)
    aantallen = [int(np.count_nonzero(wie)) for wie in (op_tijd, ~op_tijd & ~afgevallen, afgevallen)]
    vakken = onderdruk({(deel,): aantal for deel, aantal in zip(DELEN, aantallen, strict=True)}, _OPZET, grens)
    delen = {deel: vakken[(deel,)] for deel in DELEN}
    return Binnen("definitief", delen, vakken[(None,)], _aandeel(delen, grens, zekerheid))


def _aandeel(delen: Mapping[Deel, Getoond], grens: int, zekerheid: float) -> Aandeel | None:
    wel, niet = delen["binnen"], delen["later"]
    if wel.aantal is None or niet.aantal is None:
        return None
    noemer = Getoond("getal", wel.aantal + niet.aantal)
    return aandeel(wel.aantal, wel.aantal + niet.aantal, zekerheid) if mag_aandeel(wel, noemer, grens) else None


def status_van(feiten: Feiten, cohort: Cohort) -> Status:
    """Whether time can still change the curve: somebody is followed up to the peildatum."""
    volgt_nog = ~cohort.gebeurd & (cohort.tot == feiten.peildatum)
    return "voorlopig" if volgt_nog.any() or dagnummer(cohort.studie.tot) > feiten.peildatum else "definitief"
