# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job of the questionnaire, every night. It may run twice without harm; the clock is read here."""

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
from regie.werk.vragenlijst.opruimen import ruim_op

log = structlog.get_logger(__name__)


@app.periodic(cron="45 2 * * *")
@app.task(queueing_lock="vragenlijsten_opruimen", pass_context=False)
def vragenlijsten_opruimen(timestamp: int) -> None:
    """Answers that were never handed in; of each gemeente in a transaction of its own."""
    moment = datetime.now(ZoneInfo(ZONE))
    recht = lees_met_eigen_beleid(moment.date())
    for gemeente in gemeenten().values():
        wie = systeem(gemeente.code, gemeente.beleid)
        with transaction.atomic():
            zet_wie(wie, moment.date())
            lijsten = ruim_op(wie, recht, moment)
        if lijsten:
            log.info("vragenlijsten opgeruimd", gemeente=gemeente.code, lijsten=lijsten)
