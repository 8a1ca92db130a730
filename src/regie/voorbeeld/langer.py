# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Until the duty is fulfilled the talks go on; who does not make it in three years mostly gets more time from DUO.

Only for a municipality that must feel at work: without it the worklist of today would be full of terms of years ago.
"""

from typing import Final

import numpy as np

from regie.voorbeeld.bevolking import Bevolking
from regie.voorbeeld.boek import Boek
from regie.voorbeeld.gegevens import Code, Dag
from regie.voorbeeld.loting import Masker, Reeks
from regie.voorbeeld.plan import Plan, na_maanden
from regie.voorbeeld.traject import gepland_gesprek

_AANDEEL: Final = 0.85
_GESPREKKEN: Final = (4, 8, 16, 20)  # months after the first end: two in each year


def schrijf_langer(boek: Boek, b: Bevolking, p: Plan) -> None:
    _na_de_lessen(boek, b, p)
    _meer_tijd(boek, b, p)


def _na_de_lessen(boek: Boek, b: Bevolking, p: Plan) -> None:
    """Between the first exams and the end."""
    for keer in range(3 * boek.cijfers.aantal("gesprekken_per_jaar")):
        _, dag = gepland_gesprek(boek, b, p, keer)
        wie = b.plichtig & p.gestart & (dag >= p.examen) & (~p.voldoet | (dag < p.voldaan))
        _gesprek(boek, b, wie, dag, keer)


def _meer_tijd(boek: Boek, b: Bevolking, p: Plan) -> None:
    lot = b.loting
    einde = na_maanden(np.where(p.overgenomen, p.dagtekening_elders, p.pip), 36)
    wie = b.plichtig & ~p.voldoet & ~(p.gestart & p.verlengd) & lot.treft("meer tijd", _AANDEEL)
    besluit = einde - lot.geheel("meer tijd", 10, 60)
    boek.schrijf(
        "verlenging",
        wie,
        besluit,
        grond=Code(("ziekte", "alfabetisering", "overig"), lot.geheel("meer tijd grond", 0, 2)),
        nieuw_einde=Dag(na_maanden(einde, 24)),
        besluit_op=Dag(besluit),
    )
    for na in _GESPREKKEN:
        _gesprek(boek, b, wie, na_maanden(einde, na) + lot.geheel("gesprek langer", -14, 14, na), na)


def _gesprek(boek: Boek, b: Bevolking, wie: Masker, dag: Reeks, keer: int) -> None:
    vorm = Code(("gemeentehuis", "telefonisch", "school"), b.loting.geheel("vorm langer", 0, 2, keer))
    boek.schrijf("voortgangsgesprek", wie, dag, vorm=vorm, leefgebieden=["taal", "werk"], route_past="ja")
