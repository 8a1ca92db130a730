# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The jobs of the figures. They may run twice; the clock is read here, at the edge."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.monitor.metingen.nacht import tel_nacht
from regie.monitor.metingen.tellen import tel_meting
from regie.monitor.publiceren import publiceer_maand
from regie.toegang.gemeenten import gemeenten

log = structlog.get_logger(__name__)


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="cijfers", pass_context=False)
def cijfers(timestamp: int) -> None:
    """Each gemeente in transactions of its own."""
    nu = datetime.now(ZoneInfo(ZONE))
    recht = lees_met_eigen_beleid(nu.date())
    for gemeente in gemeenten().values():
        geteld = tel_nacht(gemeente, recht, nu)
        log.info("cijfers", gemeente=gemeente.code, geteld=len(geteld))


@app.periodic(cron="10 5 * * *")
@app.task(queueing_lock="maandrapporten", pass_context=False)
def maandrapporten(timestamp: int) -> None:
    """Of the month that is over, once it was counted. Every night, so that one in which nothing ran is made up for."""
    nu = datetime.now(ZoneInfo(ZONE))
    recht = lees_met_eigen_beleid(nu.date())
    for gemeente in gemeenten().values():
        if publiceer_maand(gemeente, recht, nu):
            log.info("maandrapport", gemeente=gemeente.code)


@app.task(pass_context=False)
def tel_cijfers(gemeente: str, meting: str) -> None:
    """What somebody asked for."""
    nu = datetime.now(ZoneInfo(ZONE))
    tel_meting(gemeenten()[gemeente], lees_met_eigen_beleid(nu.date()), UUID(meting), nu)
