# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which week or month stands in the address, and the one before and after it."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from regie.dossiers.woorden import maand_voluit
from regie.kern.kalender import Duur, dag, dagnummer
from regie.kern.kalender.kalender import later
from regie.kern.termijnen.herleiding import voluit

_WEEK: Final = re.compile(r"(?P<jaar>[0-9]{4})-W(?P<week>[0-9]{2})")
_MAAND: Final = re.compile(r"(?P<jaar>[0-9]{4})-(?P<maand>[0-9]{2})")
_EERSTE, _LAATSTE = 2000, 2099  # years that an agenda has


@dataclass(frozen=True, slots=True)
class Week:
    maandag: date

    @property
    def code(self) -> str:
        jaar, week, _dag = self.maandag.isocalendar()
        return f"{jaar}-W{week:02d}"

    @property
    def naam(self) -> str:
        return _("Week %(week)s") % {"week": self.maandag.isocalendar().week}

    @property
    def voluit(self) -> str:
        """30 november 2026 tot en met 6 december 2026."""
        return _("%(van)s tot en met %(tot)s") % {"van": voluit(self.maandag), "tot": voluit(self.dagen[-1])}

    @property
    def dagen(self) -> list[date]:
        eerste = dagnummer(self.maandag)
        return [dag(eerste + na) for na in range(7)]

    @property
    def einde(self) -> date:
        """The first day after it."""
        return later(self.maandag, Duur(1, "weken"))

    @property
    def vorige(self) -> "Week":
        return Week(later(self.maandag, Duur(-1, "weken")))

    @property
    def volgende(self) -> "Week":
        return Week(self.einde)


def week_van(gevraagd: str, vandaag: date) -> Week:
    """`2026-W49`; anything else is this week."""
    gevonden = _WEEK.fullmatch(gevraagd)
    if gevonden and _EERSTE <= int(gevonden["jaar"]) <= _LAATSTE:
        try:
            return Week(date.fromisocalendar(int(gevonden["jaar"]), int(gevonden["week"]), 1))
        except ValueError:  # a year with 52 weeks has no 53rd
            pass
    return Week(dag(dagnummer(vandaag) - vandaag.weekday()))


@dataclass(frozen=True, slots=True)
class Maand:
    eerste: date

    @property
    def code(self) -> str:
        return self.eerste.isoformat()[:7]

    @property
    def naam(self) -> str:
        return maand_voluit(self.code)

    @property
    def einde(self) -> date:
        return later(self.eerste, Duur(1, "maanden"))

    @property
    def vorige(self) -> "Maand":
        return Maand(later(self.eerste, Duur(-1, "maanden")))

    @property
    def volgende(self) -> "Maand":
        return Maand(self.einde)


def maand_van(gevraagd: str, vandaag: date) -> Maand:
    """`2026-11`; anything else is this month."""
    gevonden = _MAAND.fullmatch(gevraagd)
    if gevonden and _EERSTE <= int(gevonden["jaar"]) <= _LAATSTE and 1 <= int(gevonden["maand"]) <= 12:
        return Maand(date(int(gevonden["jaar"]), int(gevonden["maand"]), 1))
    return Maand(date(vandaag.year, vandaag.month, 1))
