# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job that looks every night whether the figures can be right. It may run twice; the clock is read here."""

from datetime import datetime
from zoneinfo import ZoneInfo

import structlog
from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.monitor.kwaliteit.nacht import kijk_na
from regie.toegang.gemeenten import gemeenten

log = structlog.get_logger(__name__)


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="kwaliteit", pass_context=False)
def kwaliteit(timestamp: int) -> None:
    """Each gemeente in a transaction of its own."""
    vandaag = datetime.now(ZoneInfo(ZONE)).date()
    recht = lees_met_eigen_beleid(vandaag)
    for gemeente in gemeenten().values():
        uitkomst = kijk_na(gemeente, recht, vandaag)
        log.info("kwaliteit", gemeente=gemeente.code, dossiers=uitkomst.dossiers,
                 tegenspraken=uitkomst.tegenspraken, ontbreekt=uitkomst.ontbreekt)  # fmt: skip
