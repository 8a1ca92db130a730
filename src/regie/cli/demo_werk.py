# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What people of the demo are at work on: arrivals, groups, an agenda, letters, intakes and plans. Nothing is made
twice."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from regie.bestanden.recht import lees_recht
from regie.cli.demo_aankomst import vul_aankomst
from regie.cli.demo_accounts import ACCOUNTS, VOORBEELD
from regie.cli.demo_agenda import vul_agenda
from regie.cli.demo_brieven import vul_brieven
from regie.cli.demo_formatie import vul_formatie
from regie.cli.demo_groepen import vul_groepen
from regie.cli.demo_intake import vul_intake
from regie.cli.demo_levering import vul_levering
from regie.cli.demo_meedoen import vul_meedoen
from regie.cli.demo_monitor import vul_monitor
from regie.cli.demo_plannen import vul_plannen
from regie.cli.demo_week import vul_week
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.gemeenten import gemeenten
from regie.toegang.wie import Wie

OCHTEND: Final = time(9)


def vul_werk(vandaag: date) -> None:
    """After the accounts are there: it is done in their name."""
    teamleider, consulent = _wie("saskia"), _wie("karin")
    ochtend = datetime.combine(vandaag, OCHTEND, ZoneInfo(ZONE))
    vul_aankomst(vandaag)
    vul_agenda(teamleider, consulent, vandaag)
    vul_groepen(consulent, vandaag)
    vul_brieven(consulent, lees_recht(), ochtend)
    vul_intake(consulent, lees_recht(), ochtend)
    vul_plannen(consulent, _wie("fenna"), lees_recht(), vandaag)
    vul_week(consulent, lees_recht(), vandaag)
    vul_levering(_wie("tess"), teamleider, lees_recht(), vandaag)
    vul_meedoen(consulent, lees_recht(), vandaag)
    vul_monitor(teamleider, vandaag)
    vul_formatie(teamleider, vandaag)


def _wie(account: str) -> Wie:
    """Somebody of the demo as the gate would know them."""
    hier = gemeenten()[VOORBEELD]
    een = next(een for een in ACCOUNTS if een.naam == account)
    return Wie(hier.code, hier.naam, hier.beleid, een.sleutel, een.voluit, (een.rol,), een.team, een.organisatie)
