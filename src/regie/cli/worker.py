# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie worker`: does the jobs that wait in the database, and the upkeep that nobody asks for."""

import argparse
import asyncio
import signal
from contextlib import suppress
from typing import Any

import structlog

from regie.cli.voorbereiding import keur, laad_django
from regie.cli.wachter import stop_met_de_ouder
from regie.postgres import met_databank

LAATSTE_SECONDEN = 7.0  # for a job that is being done
WACHT_EERST, WACHT_HOOGSTENS = 1.0, 30.0  # seconds between two attempts to reach the database
ONDERHOUD_ELKE = 60.0  # seconds
LIJNEN, LIJN_SECONDEN = 3, 5.0  # connections for the queue itself, and how long to wait for one

logboek = structlog.get_logger("regie.worker")


def voer_uit(gekozen: argparse.Namespace) -> int:
    if gekozen.bij_start:  # `regie start` has checked everything, and holds the database
        stop_met_de_ouder()
        laad_django()
        return werk()
    with met_databank():
        laad_django()
        keur("regie")
        keur("regie_databank")
        return werk()


def werk() -> int:
    """Until a signal. A job that is being done may finish."""
    asyncio.run(_tot_het_einde())
    return 0


async def _tot_het_einde() -> None:
    taak = asyncio.ensure_future(_blijf_werken())
    for nummer in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(nummer, taak.cancel)
    with suppress(asyncio.CancelledError):
        await taak
    logboek.info("worker_gestopt")


async def _blijf_werken() -> None:
    """The database may go and come back: then this waits, longer each time, and goes on."""
    from procrastinate.exceptions import ConnectorException
    from psycopg import OperationalError
    from psycopg_pool import PoolTimeout

    wacht = WACHT_EERST
    while True:
        try:
            await _werk_zolang_het_gaat()
            logboek.warning("worker_zonder_databank", wacht=wacht)
        except (ConnectorException, OperationalError, PoolTimeout):
            logboek.warning("worker_zonder_databank", wacht=wacht, exc_info=True)
        await asyncio.sleep(wacht)
        wacht = min(2 * wacht, WACHT_HOOGSTENS)


async def _werk_zolang_het_gaat() -> None:
    from procrastinate import PsycopgConnector
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.utils import connector_params

    lijnen = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=LIJNEN, timeout=LIJN_SECONDEN)
    with app.replace_connector(lijnen) as eigen:
        async with eigen.open_async():
            logboek.info("worker_gestart", taken=len(eigen.tasks))
            onderhoud = asyncio.ensure_future(_onderhoud(eigen))
            try:
                await eigen.run_worker_async(
                    name="regie",
                    install_signal_handlers=False,
                    shutdown_graceful_timeout=LAATSTE_SECONDEN,
                    delete_jobs="successful",
                )
            finally:
                onderhoud.cancel()


async def _onderhoud(app: Any) -> None:
    """From time to time, whatever went wrong the last time."""
    while True:
        try:
            await _onderhoud_nu(app)
        except Exception:
            logboek.warning("onderhoud_mislukt", exc_info=True)
        await asyncio.sleep(ONDERHOUD_ELKE)


async def _onderhoud_nu(app: Any) -> None:
    """Jobs of a worker that was killed are done again; sessions that have ended are thrown away."""
    from asgiref.sync import sync_to_async

    for taak in await app.job_manager.get_stalled_jobs():
        logboek.warning("taak_opnieuw", taak=taak.task_name, taak_id=taak.id)
        await app.job_manager.retry_job(taak)
    await sync_to_async(_ruim_sessies_op)()


def _ruim_sessies_op() -> None:
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import close_old_connections

    close_old_connections()
    SessionStore.clear_expired()
    close_old_connections()
