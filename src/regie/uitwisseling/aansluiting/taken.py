# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job that counts every night beside DUO and COA. It may run twice; the clock is read here."""

from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from django.db import transaction
from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.context import als_rekenaar, zet_wie
from regie.toegang.gemeenten import gemeenten
from regie.toegang.wie import systeem
from regie.uitwisseling.aansluiting.rekenen import sluit_aan

log = structlog.get_logger(__name__)


@app.periodic(cron="25 3 * * *")
@app.task(queueing_lock="aansluiting", pass_context=False)
def aansluiting(timestamp: int) -> None:
    """Each gemeente in a transaction of its own."""
    vandaag = datetime.now(ZoneInfo(ZONE)).date()
    recht = lees_met_eigen_beleid(vandaag)
    for gemeente in gemeenten().values():
        with transaction.atomic():
            zet_wie(systeem(gemeente.code, gemeente.beleid), vandaag)
            with als_rekenaar():
                sluit_aan(gemeente.code, recht)
        log.info("aansluiting", gemeente=gemeente.code)
