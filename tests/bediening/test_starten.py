# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie start`: refuses in words, stays up when a process falls, and stops whole and in time."""

import os
import signal
import socket
import threading
import time
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path

import psycopg

from regie.postgres import Adressen
from tests.bediening.conftest import buiten
from tests.bediening.draaien import Draaiend, draai, regie, vrije_poort, wacht_tot

STOPT_BINNEN = 10.0  # seconds


def met_databank(adressen: Adressen, map_: Path) -> dict[str, object]:
    return buiten(adressen) | {"REGIE_DATA": map_ / "data"}


def leeft(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_a_port_that_is_taken_is_named_with_what_to_do(kort: Path) -> None:
    with socket.socket() as bezet:
        bezet.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)  # as granian does: the kernel would let us share
        bezet.bind(("127.0.0.1", vrije_poort()))
        bezet.listen()
        poort = bezet.getsockname()[1]
        klaar = regie("start", REGIE_DATA=kort / "data", REGIE_POORT=poort)
    assert klaar.returncode == 1
    assert klaar.stderr.startswith(f"Poort {poort} op 127.0.0.1 is bezet")
    assert not (kort / "data").exists()  # refused before a database was made


def test_an_address_that_is_not_of_this_machine_is_refused(kort: Path) -> None:
    klaar = regie("start", REGIE_DATA=kort / "data", REGIE_HOST="192.0.2.1", REGIE_POORT=vrije_poort())
    assert (klaar.returncode, "kan Regie niet luisteren" in klaar.stderr) == (1, True)


def test_a_database_outside_is_never_migrated_by_itself(gemigreerd: Adressen, kort: Path) -> None:
    with psycopg.connect(gemigreerd.eigenaar, autocommit=True) as eigenaar:
        weg = "WITH weg AS (DELETE FROM django_migrations WHERE app = 'sessions' RETURNING *) SELECT * FROM weg"
        rijen = eigenaar.execute(weg).fetchall()
        try:
            klaar = regie("start", REGIE_POORT=vrije_poort(), **met_databank(gemigreerd, kort))
        finally:
            eigenaar.cursor().executemany("INSERT INTO django_migrations VALUES (%s, %s, %s, %s)", rijen)
    assert klaar.returncode == 1
    assert "regie.E014" in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_the_first_start_makes_its_database_and_the_second_finds_it(kort: Path) -> None:
    for _ in range(2):
        with draai(kort) as draaiend:
            assert draaiend.haal("/readyz").status == 200
            assert draaiend.stop() == 0
            assert "Regie is gestopt." in draaiend.gezegd()
    assert not (kort / "data" / "cluster" / "postmaster.pid").exists()


def test_web_processes_get_no_password_that_they_do_not_need(draaiend: Draaiend) -> None:
    (web,) = draaiend.kinderen("-m regie.cli.webserver")
    omgeving = Path(f"/proc/{web}/environ").read_text(encoding="utf-8")
    assert "DATABASE_URL=" in omgeving
    assert "POLARS_MAX_THREADS=1" in omgeving
    assert "REGIE_EIGENAAR_URL" not in omgeving
    assert "REGIE_KOPIE_URL" not in omgeving


def test_a_web_process_that_falls_comes_back(draaiend: Draaiend) -> None:
    eerst = set(draaiend.kinderen("spawn_main"))
    os.kill(min(eerst), signal.SIGKILL)
    assert wacht_tot(lambda: len(set(draaiend.kinderen("spawn_main")) - eerst) == 1 and _is_klaar(draaiend))


def _is_klaar(draaiend: Draaiend) -> bool:
    """Who was being answered by the process that fell gets no answer; the next one does."""
    with suppress(OSError, HTTPException):
        return draaiend.haal("/readyz").status == 200
    return False


def test_a_worker_that_falls_comes_back(draaiend: Draaiend) -> None:
    (eerst,) = draaiend.kinderen("regie worker")
    os.kill(eerst, signal.SIGKILL)
    assert wacht_tot(lambda: draaiend.kinderen("regie worker") not in ([], [eerst]))
    assert draaiend.gelogd("proces_gevallen", proces="de worker")


def test_a_request_that_is_being_answered_is_finished_when_we_stop(gemigreerd: Adressen, kort: Path) -> None:
    """The page waits for a lock that we hold; while it waits, Regie is told to stop."""
    antwoorden: list[int] = []
    with draai(kort, **buiten(gemigreerd)) as draaiend, psycopg.connect(gemigreerd.eigenaar) as slot:
        draaiend.haal("/")  # the first page of a process is slower
        slot.execute("LOCK TABLE django_migrations IN ACCESS EXCLUSIVE MODE")
        vraag = threading.Thread(target=lambda: antwoorden.append(draaiend.haal("/readyz").status))
        vraag.start()
        wachtend = "SELECT count(*) FROM pg_locks WHERE relation = 'django_migrations'::regclass AND NOT granted"
        wacht_tot(lambda: slot.execute(wachtend).fetchone() == (1,))
        begin = time.monotonic()
        draaiend.proces.send_signal(signal.SIGTERM)
        time.sleep(1.5)
        assert antwoorden == []
        slot.rollback()
        assert draaiend.proces.wait(STOPT_BINNEN) == 0
        assert time.monotonic() - begin < STOPT_BINNEN
        vraag.join()
    assert antwoorden == [200]


def test_what_does_not_end_by_itself_is_ended_within_ten_seconds(gemigreerd: Adressen, kort: Path) -> None:
    with draai(kort, **buiten(gemigreerd)) as draaiend, psycopg.connect(gemigreerd.eigenaar) as slot:
        kinderen = [*draaiend.kinderen("spawn_main"), *draaiend.kinderen("regie worker")]
        slot.execute("LOCK TABLE django_migrations IN ACCESS EXCLUSIVE MODE")
        vraag = threading.Thread(target=lambda: _mislukt(draaiend))
        vraag.start()
        wachtend = "SELECT count(*) FROM pg_locks WHERE relation = 'django_migrations'::regclass AND NOT granted"
        wacht_tot(lambda: slot.execute(wachtend).fetchone() == (1,))
        begin = time.monotonic()
        assert draaiend.stop() == 0
        assert time.monotonic() - begin < STOPT_BINNEN
        slot.rollback()
        vraag.join()
    assert [pid for pid in kinderen if leeft(pid)] == []


def _mislukt(draaiend: Draaiend) -> None:
    with suppress(OSError, HTTPException):
        draaiend.haal("/readyz")


def test_ctrl_c_stops_as_calmly(gemigreerd: Adressen, kort: Path) -> None:
    with draai(kort, **buiten(gemigreerd)) as draaiend:
        assert draaiend.stop(signal.SIGINT) == 0
        assert "Traceback" not in draaiend.gezegd()


def test_who_is_killed_takes_the_children_along(gemigreerd: Adressen, kort: Path) -> None:
    with draai(kort, **buiten(gemigreerd)) as draaiend:
        kinderen = [*draaiend.kinderen("-m regie"), *draaiend.kinderen("spawn_main")]
        assert len(kinderen) >= 4
        draaiend.stop(signal.SIGKILL)
        assert wacht_tot(lambda: not any(leeft(pid) for pid in kinderen), geduld=15)


def test_when_the_web_server_keeps_falling_it_says_so_and_gives_code_1(gemigreerd: Adressen, kort: Path) -> None:
    with draai(kort, REGIE_PROCESSEN=1, **buiten(gemigreerd)) as draaiend:
        einde = time.monotonic() + 60
        while draaiend.proces.poll() is None and time.monotonic() < einde:
            for pid in draaiend.kinderen("spawn_main"):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.1)
        assert draaiend.proces.wait(STOPT_BINNEN) == 1
        assert "Regie is gestopt: de webserver viel steeds weer om." in draaiend.gezegd()
        assert draaiend.gelogd("worker_gestopt")


def test_a_worker_can_run_alone(gemigreerd: Adressen, kort: Path) -> None:
    with draai(kort, "worker", wacht="worker_gestart", **buiten(gemigreerd)) as worker:
        assert worker.stop() == 0
        assert worker.gelogd("worker_gestopt")


def test_a_worker_without_a_database_says_so_and_does_not_start(kort: Path) -> None:
    klaar = regie("worker", REGIE_DATA=kort / "data", DATABASE_URL=f"postgresql://regie_app@/regie?host={kort}")
    assert (klaar.returncode, "regie.E010" in klaar.stderr) == (1, True)
