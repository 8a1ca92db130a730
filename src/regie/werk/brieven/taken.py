# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The jobs of letters: one for each letter, and a round for what stayed behind. The clock is read here, at the edge.

Arguments hold ids only. A letter is handed over at most once, however often its job runs.
"""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from procrastinate import BaseRetryStrategy, RetryDecision
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.gemeenten import gemeenten
from regie.werk.brieven.versturen import Bezorger

log = structlog.get_logger(__name__)


class LaterOpnieuw(Exception):
    """The letter waits for its next attempt; the job with it."""

    def __init__(self, seconden: int) -> None:
        self.seconden = seconden
        super().__init__(f"De brief is niet bezorgd; over {seconden} seconden nog een keer.")


class Wachten(BaseRetryStrategy):
    """As long as the letter itself waits. Anything else that goes wrong is a failed job, and is seen as one."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        return RetryDecision(retry_in={"seconds": exception.seconden}) if isinstance(exception, LaterOpnieuw) else None


def _nu() -> datetime:
    return datetime.now(ZoneInfo(ZONE))


@app.task(queue="brieven", retry=Wachten(), pass_context=False)
def bezorg_brief(gemeente: str, brief: str) -> None:
    """Hands one letter over. Raises LaterOpnieuw where that did not work and may work later."""
    poging = Bezorger(gemeenten()[gemeente], _nu).bezorg(UUID(brief))
    if poging is not None and poging.over is not None:
        raise LaterOpnieuw(poging.over)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="brieven_nalopen", pass_context=False)
def brieven_nalopen(timestamp: int) -> None:
    """Letters that nobody takes up any more, and those that stopped halfway."""
    for gemeente in gemeenten().values():
        bezorger = Bezorger(gemeente, _nu)
        gedaan: list[Any] = [bezorger.bezorg(id_) for id_ in bezorger.achterblijvers()]
        if gedaan:
            log.info("brieven nagelopen", gemeente=gemeente.code, brieven=len(gedaan))
