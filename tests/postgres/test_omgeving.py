# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which server a command uses: the one that was given, or one of our own."""

import os
from pathlib import Path

import psycopg
import pytest

from regie.postgres import Adressen, PostgresFout, met_databank, zet_omgeving

NAMEN = ("DATABASE_URL", "REGIE_EIGENAAR_URL", "REGIE_KOPIE_URL")


def test_addresses_become_settings_where_there_are_none(server: Adressen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"REGIE_KOPIE_URL": "van mij", "REGIE_EIGENAAR_URL_FILE": "/run/geheim"})
    assert zet_omgeving(server) == ["DATABASE_URL"]
    assert os.environ == {
        "REGIE_KOPIE_URL": "van mij",
        "REGIE_EIGENAAR_URL_FILE": "/run/geheim",
        "DATABASE_URL": server.app,
    }


@pytest.mark.parametrize("naam", ["DATABASE_URL", "DATABASE_URL_FILE"])
def test_a_given_server_is_left_alone(kort: Path, monkeypatch: pytest.MonkeyPatch, naam: str) -> None:
    monkeypatch.setenv(naam, "postgresql://elders/regie")
    monkeypatch.setenv("REGIE_DATA", str(kort / "data"))
    with met_databank() as eigen:
        assert eigen is None
    assert not (kort / "data").exists()


def test_without_one_a_server_of_our_own_fills_the_settings_for_as_long_as_it_runs(
    kort: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIE_DATA", str(kort / "data"))
    with met_databank() as eigen:
        assert eigen is not None
        assert [os.environ[naam] for naam in NAMEN] == [eigen.app, eigen.eigenaar, eigen.kopie]
        with met_databank() as binnen:
            assert binnen is None
        with psycopg.connect(os.environ["DATABASE_URL"]) as app:
            assert app.execute("SELECT current_user, current_database()").fetchone() == ("regie_app", "regie")
    assert not [naam for naam in NAMEN if naam in os.environ]


def test_half_a_given_server_is_refused(kort: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIE_DATA", str(kort / "data"))
    monkeypatch.setenv("REGIE_EIGENAAR_URL", "postgresql://elders/regie")
    with pytest.raises(PostgresFout, match="REGIE_EIGENAAR_URL is gezet, maar DATABASE_URL niet"), met_databank():
        pass
    assert not (kort / "data").exists()
