# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The server is there while somebody uses it, and everything that was committed stays."""

import os
import stat
from pathlib import Path

import psycopg
import pytest

from regie.postgres import Adressen, PostgresFout, databank
from regie.postgres.plek import open_plek
from regie.postgres.server import levend
from tests.postgres.servers import SERVERS


def vraag(adres: str, tekst: str) -> object:
    with psycopg.connect(adres) as verbinding:
        rij = verbinding.execute(tekst).fetchone()
        assert rij is not None
        return rij[0]


@pytest.mark.parametrize("programmas", SERVERS, ids=lambda map_: map_.parent.name)
def test_rows_are_there_after_a_stop_and_a_new_start(
    kort: Path, programmas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIE_POSTGRES_BIN", str(programmas))
    with databank(kort / "data") as adressen, psycopg.connect(adressen.eigenaar) as eigenaar:
        eigenaar.execute("CREATE TABLE cursus AS SELECT 'Tess' AS school")
    plek = open_plek(kort / "data")
    assert levend(plek) is None
    assert not plek.socket.exists()
    with databank(kort / "data") as adressen:
        assert vraag(adressen.eigenaar, "SELECT school FROM cursus") == "Tess"


def test_the_last_who_uses_the_server_stops_it(kort: Path) -> None:
    plek = open_plek(kort / "data")
    eerste, tweede = databank(kort / "data"), databank(kort / "data")
    eerste.__enter__()
    adressen = tweede.__enter__()
    eerste.__exit__(None, None, None)
    assert vraag(adressen.app, "SELECT 1") == 1
    tweede.__exit__(None, None, None)
    assert levend(plek) is None


def test_an_exception_of_the_user_stops_the_server_too(kort: Path) -> None:
    with pytest.raises(ZeroDivisionError), databank(kort / "data"):
        raise ZeroDivisionError
    assert levend(open_plek(kort / "data")) is None


def test_the_server_is_on_no_network_and_asks_everybody_for_a_password(server: Adressen) -> None:
    assert vraag(server.beheer, "SHOW listen_addresses") == ""
    regels = "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"
    assert vraag(server.beheer, regels) == 0
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(server.app.replace("regie_app:", "regie_app:fout"))


def test_the_server_keeps_what_it_promised(server: Adressen) -> None:
    for naam, waarde in {
        "synchronous_commit": "on",
        "fsync": "on",
        "data_checksums": "on",
        "jit": "off",
        "max_connections": "120",
        "max_wal_size": "4GB",
        "random_page_cost": "1.1",
    }.items():
        assert vraag(server.app, f"SHOW {naam}") == waarde
    assert vraag(server.app, "SELECT datcollate FROM pg_database WHERE datname = 'regie'") == "C"
    assert vraag(server.app, "SHOW server_encoding") == "UTF8"


def test_passwords_and_log_are_for_the_caller_only(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    for naam in ("wachtwoorden.json", "postgres.log"):
        staat = (kort / "data" / naam).stat()
        assert stat.S_IMODE(staat.st_mode) == 0o600
        assert staat.st_uid == os.geteuid()
    assert not list((kort / "data").glob("*.half"))


def test_addresses_do_not_show_their_passwords(server: Adressen) -> None:
    assert "regie_app" not in repr(server)


def test_lost_passwords_are_named_and_no_new_ones_are_made(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    (kort / "data" / "wachtwoorden.json").unlink()
    with pytest.raises(PostgresFout, match=r"wachtwoorden\.json ontbreekt"), databank(kort / "data"):
        pass
    assert not (kort / "data" / "wachtwoorden.json").exists()


def test_passwords_of_other_data_are_refused(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    bestand = kort / "data" / "wachtwoorden.json"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace('": "', '": "x'), encoding="utf-8")
    with pytest.raises(PostgresFout, match="weigert het wachtwoord"), databank(kort / "data"):
        pass
    assert levend(open_plek(kort / "data")) is None


def test_a_server_that_does_not_start_shows_the_end_of_its_log(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    with (kort / "data" / "cluster" / "postgresql.conf").open("a", encoding="utf-8") as instellingen:
        instellingen.write("wal_level = 'onzin'\n")
    with pytest.raises(PostgresFout, match="(?s)wil niet starten.*wal_level"), databank(kort / "data"):
        pass


def test_data_of_a_version_that_is_not_here_is_refused(kort: Path) -> None:
    with databank(kort / "data"):
        pass
    (kort / "data" / "cluster" / "PG_VERSION").write_text("14\n", encoding="utf-8")
    with pytest.raises(PostgresFout, match=r"van PostgreSQL 14; .*Installeer PostgreSQL 14"), databank(kort / "data"):
        pass
