# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the nights of the demo would have counted: today, the end of last month, and for Haarlem the end of 2022."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from regie.bestanden.recht import lees_recht
from regie.cli.demo_accounts import HAARLEM
from regie.kern.kalender.amsterdam import ZONE
from regie.monitor.kwaliteit.nacht import kijk_na
from regie.monitor.metingen.nacht import tel_als_nodig, tel_nacht
from regie.monitor.metingen.vraag import Vraag
from regie.toegang.gemeenten import gemeenten

GEDRUKT: Final = (Vraag.op(date(2022, 12, 31), date(2022, 12, 31)), Vraag.op(date(2022, 12, 31), date(2023, 3, 31)))
"""The days of the printed report of Haarlem: as it was known then, and three months later."""


def tel_cijfers() -> None:
    """What is there already, stays."""
    nu, recht = datetime.now(ZoneInfo(ZONE)), lees_recht()
    for gemeente in gemeenten().values():
        tel_nacht(gemeente, recht, nu)
        kijk_na(gemeente, recht, nu.date())
    if HAARLEM in gemeenten():
        for vraag in GEDRUKT:
            tel_als_nodig(gemeenten()[HAARLEM], recht, vraag, "maand", nu)
