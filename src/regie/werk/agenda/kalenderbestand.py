# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Appointments as a calendar file (RFC 5545) for a programme outside Regie: when and in which room, not with whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from regie.kern.kalender.amsterdam import ZONE
from regie.werk.agenda.plannen import basis_en_keer

MAKER: Final = "-//Regie//Regie//NL"


@dataclass(frozen=True, slots=True)
class Kalenderregel:
    """`afspraak`: the key of the event; `plaats`: a room of the gemeente, no address of anybody; `gemaakt`: when this
    was recorded; `vervallen`: it does not go on."""

    gemeente: str
    afspraak: str
    begin: datetime
    einde: datetime
    gemaakt: datetime
    plaats: str = ""
    vervallen: bool = False

    @property
    def uid(self) -> str:
        """The same after a move: the calendar changes the appointment that it has."""
        basis, _keer = basis_en_keer(self.afspraak)
        return f"{uuid5(NAMESPACE_URL, f'regie:{self.gemeente}/{basis}')}@regie"

    @property
    def nummer(self) -> str:
        """What tells one appointment from another without a name."""
        return self.uid[:8]

    @property
    def keer(self) -> int:
        """A cancellation comes after what it cancels."""
        return 2 * basis_en_keer(self.afspraak)[1] + self.vervallen


def als_ics(regels: Sequence[Kalenderregel]) -> bytes:
    """One file. One that only cancels asks the calendar to take the appointment out."""
    kalender = Calendar()
    kalender.add("prodid", MAKER)
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if regels and all(regel.vervallen for regel in regels) else "PUBLISH")
    for regel in regels:
        kalender.add_component(_afspraak(regel))
    kalender.add_missing_timezones()
    return kalender.to_ical()


def _afspraak(regel: Kalenderregel) -> Event:
    zone = ZoneInfo(ZONE)
    afspraak = Event()
    afspraak.add("uid", regel.uid)
    afspraak.add("sequence", regel.keer)
    afspraak.add("dtstamp", regel.gemaakt.astimezone(ZoneInfo("UTC")))
    afspraak.add("dtstart", regel.begin.astimezone(zone))
    afspraak.add("dtend", regel.einde.astimezone(zone))
    afspraak.add("summary", _("Afspraak %(nummer)s") % {"nummer": regel.nummer})
    afspraak.add("status", "CANCELLED" if regel.vervallen else "CONFIRMED")
    afspraak.add("class", "PRIVATE")
    if regel.plaats:
        afspraak.add("location", regel.plaats)
    return afspraak
