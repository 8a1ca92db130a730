# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job of the agenda: reminders, every hour of the day. It may run twice without harm; the clock is read here."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from django.db import transaction
from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.context import zet_wie
from regie.toegang.gemeenten import gemeenten
from regie.toegang.wie import systeem
from regie.werk.agenda.herinneren import herinner

log = structlog.get_logger(__name__)


@app.periodic(cron="35 6-18 * * *")
@app.task(queueing_lock="herinneringen", pass_context=False)
def herinneringen(timestamp: int) -> None:
    """Reminders of all gemeenten; of each in a transaction of its own."""
    moment = datetime.now(ZoneInfo(ZONE))
    recht = lees_met_eigen_beleid(moment.date())
    for gemeente in gemeenten().values():
        wie = replace(systeem(gemeente.code, gemeente.beleid), gemeente_naam=gemeente.naam)  # it stands in the letter
        with transaction.atomic():
            zet_wie(wie, moment.date())
            uitkomst = herinner(wie, recht, moment)
        if uitkomst.klaargezet or uitkomst.mislukt:
            log.info("herinneringen", gemeente=gemeente.code, klaargezet=uitkomst.klaargezet, mislukt=uitkomst.mislukt)
