# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the demo shows of arrival: a housing target, and for some who are linked the day on which a home is expected."""

from datetime import date
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from regie.bestanden.recht import lees_recht
from regie.cli.demo_accounts import ACCOUNTS, VOORBEELD
from regie.dossiers.instroom import Filter, instroom
from regie.dossiers.taakstelling import leg_doel_vast
from regie.kern.aankomst.taakstelling import Doel, half_jaar_van
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.register.vastleggen import Nieuw, leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie

DOELEN: Final = ((12, 46, 14), (6, 52, 17), (0, 61, 9))
"""How many months ago the half year was, its target, and who was housed without a dossier."""
MEESTE: Final = 12
_RUIMTE: Final = "https://voorbeeld.invalid/demo-aankomst/"


def vul_aankomst(vandaag: date) -> None:
    """As the team leader would; nothing when it was done before."""
    leider = next(wie for wie in ACCOUNTS if wie.rol == "teamleider" and wie.gemeente == VOORBEELD)
    wie = Wie(VOORBEELD, "", "voorbeeld", leider.sleutel, leider.voluit, (leider.rol,), leider.team)
    with transaction.atomic():
        zet_wie(wie, vandaag)
        if all(_doel(wie, half_jaar_van(later(vandaag, Duur(-terug, "maanden"))), *rest) for terug, *rest in DOELEN):
            _verwacht(wie, vandaag)


def _doel(wie: Wie, half_jaar: str, aantal: int, erbij: int) -> bool:
    stempel = uuid5(NAMESPACE_URL, f"{_RUIMTE}{half_jaar}")
    return leg_doel_vast(wie, Doel(half_jaar, aantal, erbij), "voorbeeld, geen brief", stempel)


def _verwacht(wie: Wie, vandaag: date) -> None:
    """Every other one of who is linked longest."""
    rijen, _verder = instroom(Filter(zonder="verwacht"), wie, aantal=MEESTE)
    nieuw = [
        Nieuw(
            uuid5(NAMESPACE_URL, f"{_RUIMTE}{rij['dossier']}"),
            rij["dossier"],
            "huisvesting_verwacht",
            vandaag,
            {"verwacht_op": later(vandaag, Duur(3 + n, "weken")).isoformat(), "soort": "regulier"},
        )
        for n, rij in enumerate(rijen[::2])
    ]
    if nieuw:
        leg_vast(wie, nieuw, lees_recht())
