# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL goes and comes back while Regie runs: one calm page, and nothing has to be started again."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import psycopg
import pytest

from regie.postgres import Adressen, databank
from tests.bediening.conftest import buiten, korte_map
from tests.bediening.draaien import Draaiend, draai, regie, wacht_tot

TAAK = "builtin:procrastinate.builtin_tasks.remove_old_jobs"
ZET_KLAAR = """
    INSERT INTO procrastinate_jobs (queue_name, task_name, args, status, attempts)
    VALUES ('builtin', %s, '{"max_hours": 1}', %s, %s) RETURNING id
"""


class Server:
    """A server that can be stopped and started under the same address."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.aan = ExitStack()

    def start(self) -> Adressen:
        return self.aan.enter_context(databank(self.map))

    def stop(self) -> None:
        self.aan.close()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with korte_map() as map_:
        eigen = Server(map_ / "server")
        yield eigen
        eigen.stop()


@pytest.fixture(scope="module")
def adressen(server: Server) -> Adressen:
    adressen = server.start()
    assert regie("migreer", REGIE_DATA=server.map.parent / "data", **buiten(adressen)).returncode == 0
    return adressen


@pytest.fixture(scope="module")
def draaiend(adressen: Adressen, server: Server) -> Iterator[Draaiend]:
    with draai(server.map.parent, REGIE_PROCESSEN=1, **buiten(adressen)) as draaiend:
        yield draaiend


def zet_klaar(adressen: Adressen, status: str = "todo", pogingen: int = 0) -> int:
    """As the application: this also shows that its role may use the queue."""
    with psycopg.connect(adressen.app, autocommit=True) as app:
        rij = app.execute(ZET_KLAAR, [TAAK, status, pogingen]).fetchone()
        assert rij is not None
        return int(rij[0])


def weg(adressen: Adressen, taak: int) -> bool:
    """Done jobs are not kept."""
    with psycopg.connect(adressen.app, autocommit=True) as app:
        return app.execute("SELECT FROM procrastinate_jobs WHERE id = %s", [taak]).fetchone() is None


def test_a_job_that_waits_is_done(draaiend: Draaiend, adressen: Adressen) -> None:
    taak = zet_klaar(adressen)
    assert wacht_tot(lambda: weg(adressen, taak))
    assert draaiend.gelogd("taak: job_success", taak_id=taak)


def test_a_job_of_a_worker_that_was_killed_is_done_again(draaiend: Draaiend, adressen: Adressen) -> None:
    taak = zet_klaar(adressen, status="doing", pogingen=1)
    assert wacht_tot(lambda: weg(adressen, taak), geduld=120)


def test_while_the_database_is_away_every_page_says_so_and_then_works_again(
    draaiend: Draaiend, adressen: Adressen, server: Server
) -> None:
    gewoon = draaiend.haal("/account/inloggen/").status
    assert gewoon == 200
    web, worker = draaiend.kinderen("spawn_main"), draaiend.kinderen("regie worker")
    server.stop()

    for pad in ("/account/inloggen/", "/dossiers/hlm-f6bd2d/", "/bestaat-niet"):
        antwoord = draaiend.haal(pad, Cookie="sessie=abcdefghijklmnopqrstuvwxyz012345")
        assert antwoord.status == 503
        assert int(antwoord.koppen["retry-after"]) > 0
        assert "Regie is even niet bereikbaar" in antwoord.tekst
        assert "Content-Security-Policy".lower() in antwoord.koppen
        assert antwoord.koppen["cache-control"] == "no-store"
    assert draaiend.haal("/healthz").status == 200
    ready = draaiend.haal("/readyz")
    assert (ready.status, ready.json()) == (503, {"klaar": False, "databank": "antwoordt niet"})
    assert draaiend.haal("/static/vormgeving/regie.css").status == 200
    assert wacht_tot(lambda: draaiend.gelogd("worker_zonder_databank"), geduld=45)

    server.start()
    assert wacht_tot(lambda: draaiend.haal("/readyz").status == 200)
    assert draaiend.haal("/account/inloggen/").status == gewoon
    taak = zet_klaar(adressen)
    assert wacht_tot(lambda: weg(adressen, taak), geduld=90)
    assert draaiend.kinderen("spawn_main") == web
    assert draaiend.kinderen("regie worker") == worker
    assert not draaiend.gelogd("proces_gevallen")


def test_an_outage_is_counted(draaiend: Draaiend) -> None:
    assert "regie_databankstoringen_total 3.0" in draaiend.haal("/metrics").tekst
