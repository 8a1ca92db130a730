# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every numbered check that asks the database: seen to speak on a real server, and silent on a good one."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from regie.instellingen import controles_databank
from regie.instellingen.controles_databank import DATABANKCONTROLES
from regie.postgres import Adressen, maak_databank, verwijder_databank
from tests.bediening.draaien import regie


def keur(map_: Path, adres: str) -> str:
    """What `regie instellingen --controleer` says, and that its code fits with it."""
    klaar = regie("instellingen", "--controleer", REGIE_DATA=map_ / "data", DATABASE_URL=adres)
    assert klaar.returncode == (1 if "regie.E" in klaar.stderr else 0), klaar.stderr
    return klaar.stderr


@pytest.fixture
def leeg(gemigreerd: Adressen) -> Iterator[Adressen]:
    yield maak_databank(gemigreerd, "leeg")
    verwijder_databank(gemigreerd, "leeg")


def test_a_good_database_is_let_through(gemigreerd: Adressen, kort: Path) -> None:
    assert "regie.E" not in keur(kort, gemigreerd.app)


def test_E010_a_server_that_does_not_answer_is_told_once(kort: Path) -> None:
    gezegd = keur(kort, f"postgresql://regie_app:geheim@/regie?host={kort}")
    assert gezegd.count("regie.E0") == 1
    assert f"regie.E010  De databank antwoordt niet: databank regie op {kort}, met de rol regie_app." in gezegd
    assert "geheim" not in gezegd


def test_E011_a_server_that_is_too_old(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(controles_databank, "_rij", lambda vraag: (14,))
    controle = next(deel for deel in DATABANKCONTROLES if deel.nummer == "E011")
    assert [*controle.kijk()] == ["deze server heeft versie 14"]


@pytest.mark.parametrize(
    ("recht", "terug", "wat"),
    [
        ("SUPERUSER", "NOSUPERUSER", "is superuser"),
        ("BYPASSRLS", "NOBYPASSRLS", "gaat voorbij aan de toegangsregels"),
        ("INHERIT", "NOINHERIT", "erft rechten"),
    ],
)
def test_E012_a_role_that_may_too_much(gemigreerd: Adressen, kort: Path, recht: str, terug: str, wat: str) -> None:
    with psycopg.connect(gemigreerd.beheer, autocommit=True) as beheer:
        beheer.execute(f"ALTER ROLE regie_app {recht}")
        try:
            gezegd = keur(kort, gemigreerd.app)
        finally:
            beheer.execute(f"ALTER ROLE regie_app {terug}")
    assert f"regie_app {wat}" in gezegd


def test_E012_the_owner_is_not_the_application(gemigreerd: Adressen, kort: Path) -> None:
    assert "regie_eigenaar heeft de rechten van de eigenaar van de databank" in keur(kort, gemigreerd.eigenaar)


def test_E013_another_encoding(gemigreerd: Adressen, kort: Path) -> None:
    with psycopg.connect(gemigreerd.beheer, autocommit=True) as beheer:
        beheer.execute(
            "CREATE DATABASE anders OWNER regie_eigenaar TEMPLATE template0 "
            "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        gezegd = keur(kort, gemigreerd.voor("anders").app)
        beheer.execute("DROP DATABASE anders WITH (FORCE)")
    assert "regie.E013  De databank bewaart tekst niet als UTF8: SQL_ASCII." in gezegd


def test_E014_an_empty_database_is_refused_with_what_to_do(leeg: Adressen, kort: Path) -> None:
    gezegd = keur(kort, leeg.app)
    assert "regie.E014" in gezegd
    assert "Voer uit: regie migreer" in gezegd


def test_E014_one_migration_that_is_missing_is_named(leeg: Adressen, kort: Path) -> None:
    settings = {"REGIE_DATA": kort / "data", "DATABASE_URL": leeg.app, "REGIE_EIGENAAR_URL": leeg.eigenaar}
    assert regie("migreer", **settings).returncode == 0
    with psycopg.connect(leeg.eigenaar, autocommit=True) as eigenaar:
        eigenaar.execute("DELETE FROM django_migrations WHERE app = 'register' AND name LIKE '0001%'")
    assert "1 ontbreken, de eerste is register.0001" in keur(kort, leeg.app)
