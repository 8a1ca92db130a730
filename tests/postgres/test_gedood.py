# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""kill -9, in every order: the next start has all rows and does not hang."""

import os
import signal
from pathlib import Path

import psycopg
import pytest

from regie.postgres import databank
from regie.postgres.plek import Plek, open_plek
from regie.postgres.server import levend
from tests.postgres.kind import python, regels

GEBRUIK = """
with databank(Path({data!r})) as adressen:
    print(adressen.app)
    {doe}
"""


def dood(plek: Plek) -> None:
    """The server and all its processes, at once."""
    pid = levend(plek)
    assert pid is not None
    kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    for slachtoffer in (pid, *map(int, kinderen)):
        os.kill(slachtoffer, signal.SIGKILL)


def test_rows_survive_a_kill_of_the_server(kort: Path) -> None:
    with databank(kort / "data") as adressen:
        with psycopg.connect(adressen.eigenaar) as eigenaar:
            eigenaar.execute("CREATE TABLE uren AS SELECT generate_series(1, 1000) AS uur")
        dood(open_plek(kort / "data"))
    with databank(kort / "data") as adressen, psycopg.connect(adressen.eigenaar) as eigenaar:
        assert eigenaar.execute("SELECT count(*) FROM uren").fetchone() == (1000,)


def test_a_server_whose_owner_was_killed_is_found_and_then_stopped(kort: Path) -> None:
    kind = python(GEBRUIK.format(data=str(kort / "data"), doe="time.sleep(600)"))
    assert kind.stdout is not None
    adres = kind.stdout.readline().strip()
    plek = open_plek(kort / "data")
    pid = levend(plek)
    assert pid is not None
    kind.kill()
    kind.communicate()
    with databank(kort / "data") as adressen:
        assert levend(plek) == pid
        assert adressen.app == adres
    assert levend(plek) is None


def test_a_killed_owner_and_a_killed_server_do_not_hinder_the_next(kort: Path) -> None:
    kind = python(GEBRUIK.format(data=str(kort / "data"), doe="time.sleep(600)"))
    assert kind.stdout is not None
    kind.stdout.readline()
    plek = open_plek(kort / "data")
    kind.kill()
    dood(plek)
    kind.communicate()
    assert plek.pidbestand.exists()
    with databank(kort / "data") as adressen, psycopg.connect(adressen.app):
        assert levend(plek) is not None


def test_a_number_that_now_belongs_to_another_process_does_not_hinder(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    plek = open_plek(kort / "data")
    for pad in (plek.pidbestand, plek.socket.with_name(plek.socket.name + ".lock")):
        pad.write_text(f"{os.getppid()}\n{plek.cluster}\n0\n5432\n{plek.socketmap}\n\n\n", encoding="utf-8")
        plek.gebruiker.geef(pad)
    with databank(kort / "data") as adressen, psycopg.connect(adressen.app):
        assert levend(plek) not in (None, os.getppid())


def test_an_owner_killed_before_the_roles_were_made_leaves_work_for_the_next(kort: Path) -> None:
    halverwege = "sys.modules['regie.postgres.databank'].richt_in = lambda *_: os.kill(os.getpid(), 9)\n"
    kind = python(halverwege + GEBRUIK.format(data=str(kort / "data"), doe="pass"))
    kind.communicate(timeout=60)
    assert kind.returncode == -signal.SIGKILL
    assert levend(open_plek(kort / "data")) is not None
    with databank(kort / "data") as adressen, psycopg.connect(adressen.app) as app:
        assert app.execute("SELECT current_user").fetchone() == ("regie_app",)


@pytest.mark.parametrize("aantal", [2, 4])
def test_starters_at_the_same_time_share_one_server(kort: Path, aantal: int) -> None:
    doe = f"""print(psycopg.connect(adressen.beheer).execute('SELECT pg_postmaster_start_time()').fetchone())
    Path({str(kort)!r}, str(os.getpid())).touch()
    while len(list(Path({str(kort)!r}).glob('[0-9]*'))) < {aantal}:  # or the last would start a second server
        time.sleep(0.01)"""
    kinderen = [python(GEBRUIK.format(data=str(kort / "data"), doe=doe)) for _ in range(aantal)]
    antwoorden = {tuple(regels(kind)) for kind in kinderen}
    assert len(antwoorden) == 1
    assert levend(open_plek(kort / "data")) is None
