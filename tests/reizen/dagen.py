# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Days around today: that of the clock which the server reads (in the tests: tests/klok)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from regie.kern.kalender import Duur
from regie.kern.kalender.amsterdam import ZONE
from regie.kern.kalender.kalender import later


def vandaag() -> date:
    return datetime.now(ZoneInfo(ZONE)).date()


def morgen() -> date:
    return later(vandaag(), Duur(1, "dagen"))
