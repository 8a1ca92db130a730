# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From the events of some dossiers to the rows that the register keeps: one call of the kern for one and for many."""

from dataclasses import dataclass
from datetime import date

import polars as pl
import structlog

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Dagen
from regie.kern.feiten.registerfeiten import registerfeiten
from regie.kern.gebeurtenissen import Gebeurtenissen
from regie.kern.recht import Recht
from regie.kern.recht.geraakt import Geraakt
from regie.kern.termijnen import bereken
from regie.kern.termijnen.binnen import BeleidTeLaat
from regie.kern.termijnen.opnieuw import opnieuw_op
from regie.kern.termijnen.tabel import datum
from regie.kern.termijnen.vastgehouden import registerrijen

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Leesmodel:
    """What the kern says of a set of dossiers. `opnieuw`: dossier, opnieuw_op (null: never).

    `geraakt`: only these rows and facts were computed; without it, all.
    """

    termijnen: pl.DataFrame
    feiten: pl.DataFrame
    opnieuw: pl.DataFrame
    geraakt: Geraakt | None = None


def meld_botsing(fout: BeleidTeLaat) -> None:
    """A policy row that ends later than the law for someone keeps nobody from recording what happened.

    The row of the law stands beside it with its own, earlier day. Who keeps the policy reads this in the log.
    """
    log.warning("beleid eindigt later dan de wet", regel=fout.regel)


def reken(gebeurtenissen: Gebeurtenissen, recht: Recht, beleid: str, peildatum: date) -> Leesmodel:
    berekening = bereken(Feiten(gebeurtenissen, recht, peildatum), recht.regels(beleid), meld_botsing)
    opnieuw = _opnieuw(gebeurtenissen, opnieuw_op(berekening))
    return Leesmodel(registerrijen(berekening), registerfeiten(berekening.feiten), opnieuw)


def reken_geraakt(
    gebeurtenissen: Gebeurtenissen, recht: Recht, beleid: str, peildatum: date, wat: Geraakt
) -> Leesmodel:
    """Only what new events touched; everything else in the register must be true at the peildatum already."""
    feiten = Feiten(gebeurtenissen, recht, peildatum)
    berekening = bereken(feiten, recht.regels(beleid), meld_botsing, wat.termijnen)
    opnieuw = _opnieuw(gebeurtenissen, opnieuw_op(berekening, wat.standen))
    return Leesmodel(registerrijen(berekening), registerfeiten(feiten, wat.feiten), opnieuw, wat)


def _opnieuw(gebeurtenissen: Gebeurtenissen, dagen: Dagen) -> pl.DataFrame:
    return pl.DataFrame({"dossier": gebeurtenissen.dossiers, "opnieuw_op": datum(pl.Series(dagen))})
