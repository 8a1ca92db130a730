# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the leerbaarheidstoets says, and whether a choice of route goes against it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN
from regie.kern.kalender import dag
from regie.kern.recht import Recht

DREMPEL: Final = "lbt_drempel"
OP_A2: Final = "b1_a2"


@dataclass(frozen=True, slots=True)
class Toets:
    """The last score, with the threshold of the day of the test."""

    score: int
    drempel: int
    op: date

    @property
    def haalt(self) -> bool:
        return self.score >= self.drempel


def laatste_toets(feiten: Feiten, recht: Recht) -> Toets | None:
    """Of one dossier: the first of these facts."""
    score = int(feiten.getal("lbt_score")[0])
    if score == GEEN:
        return None
    op = dag(int(feiten.dag("lbt_datum")[0]))
    return Toets(score, recht.parameter(DREMPEL, op), op)


def wijkt_af(toets: Toets | None, leerroute: str, variant: str | None) -> bool | None:
    """Whether a choice goes against the test. None: who chooses says it (B1 with examination at A2 lies between)."""
    if toets is None:
        return False
    if not toets.haalt and variant == OP_A2:
        return None
    return toets.haalt == (leerroute == "z")
