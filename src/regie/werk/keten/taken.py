# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job of a large delivery of hours. Its arguments hold ids only; the clock is read here, at the edge."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from procrastinate.contrib.django import app

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.gemeenten import gemeenten
from regie.werk.keten.uren.verwerken import verwerk


@app.task(pass_context=False)
def verwerk_uren(gemeente: str, levering: str) -> None:
    """May run twice."""
    vandaag = datetime.now(ZoneInfo(ZONE)).date()
    verwerk(gemeenten()[gemeente], UUID(levering), lees_met_eigen_beleid(vandaag), vandaag)
