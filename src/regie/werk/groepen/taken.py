# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The job of a proposal. Its arguments hold ids only; the clock is read here, at the edge."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from procrastinate.contrib.django import app

from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.gemeenten import gemeenten
from regie.werk.groepen.uitrekenen import Rekenaar


@app.task(pass_context=False)
def verdeel_groepen(gemeente: str, voorstel: str) -> None:
    """May run twice: a proposal that has its answer stays as it is."""
    Rekenaar(gemeenten()[gemeente], UUID(voorstel), datetime.now(ZoneInfo(ZONE)).date()).reken()
