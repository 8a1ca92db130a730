# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the demo shows of formatie: how many fte each consulent has, and one who goes to work less."""

from datetime import date
from decimal import Decimal
from itertools import cycle
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from regie.cli.demo_accounts import ACCOUNTS, COLLEGAS, VOORBEELD
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.monitor.formatie import leg_vast
from regie.toegang.context import zet_wie
from regie.toegang.wie import Wie

FTE: Final = tuple(map(Decimal, ("1", "0.89", "0.8", "1", "0.67")))
SINDS: Final = Duur(-18, "maanden")
STRAKS: Final = Duur(2, "maanden")
MINDER: Final = ("consulent-03", Decimal("0.6"))
_RUIMTE: Final = "https://voorbeeld.invalid/demo-formatie/"


def vul_formatie(leider: Wie, vandaag: date) -> None:
    """As the team leader would; what was kept before is not kept again."""
    consulenten = [een.sleutel for een in (*ACCOUNTS, *COLLEGAS) if (een.rol, een.gemeente) == ("consulent", VOORBEELD)]
    with transaction.atomic():
        zet_wie(leider, vandaag)
        for sleutel, fte in zip(consulenten, cycle(FTE), strict=False):
            _leg_vast(leider, sleutel, later(vandaag, SINDS), fte)
        _leg_vast(leider, MINDER[0], later(vandaag, STRAKS), MINDER[1])


def _leg_vast(leider: Wie, sleutel: str, vanaf: date, fte: Decimal) -> None:
    leg_vast(leider, sleutel, vanaf, fte, uuid5(NAMESPACE_URL, f"{_RUIMTE}{sleutel} {fte}"))
