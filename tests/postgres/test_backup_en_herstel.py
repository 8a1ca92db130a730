# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A backup has everything; a restore changes everything or nothing."""

import stat
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from regie.postgres import Adressen, PostgresFout, kopie
from regie.postgres.kopie import schrijf_kopie, zet_terug

SCHEMA = """
CREATE TABLE gebeurtenis (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), gemeente text NOT NULL, wat text NOT NULL);
INSERT INTO gebeurtenis (gemeente, wat) SELECT '0392', 'Amina ' || n FROM generate_series(1, 500) AS n;
INSERT INTO gebeurtenis (gemeente, wat) VALUES ('0518', 'Milan: naïef, ትግርኛ, عربي');
ALTER TABLE gebeurtenis ENABLE ROW LEVEL SECURITY;
ALTER TABLE gebeurtenis FORCE ROW LEVEL SECURITY;
CREATE POLICY hier ON gebeurtenis TO regie_app USING (gemeente = '0392');
GRANT SELECT ON gebeurtenis TO regie_app;
CREATE FUNCTION weiger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'nooit wissen'; END $$;
CREATE TRIGGER blijft BEFORE DELETE ON gebeurtenis EXECUTE FUNCTION weiger();
"""
RIJEN = "SELECT array_agg(g::text ORDER BY g.id) FROM gebeurtenis g"
SCHAAL = """
SELECT c.relowner::regrole::text, c.relacl::text, c.relrowsecurity, c.relforcerowsecurity,
    (SELECT array_agg((polname, polroles::regrole[], pg_get_expr(polqual, polrelid))::text) FROM pg_policy),
    (SELECT array_agg(tgname::text) FROM pg_trigger WHERE tgrelid = c.oid),
    (SELECT (nspowner::regrole, nspacl)::text FROM pg_namespace WHERE nspname = 'public'),
    (SELECT (datdba::regrole, datacl, datcollate)::text FROM pg_database WHERE datname = current_database())
FROM pg_class c WHERE c.oid = 'gebeurtenis'::regclass
"""


def toestand(adressen: Adressen) -> tuple[object, ...]:
    """Every row, and everything around them that must come back."""
    with psycopg.connect(adressen.kopie) as verbinding:
        return verbinding.execute(RIJEN).fetchone(), verbinding.execute(SCHAAL).fetchone()


def databanken(adressen: Adressen) -> object:
    with psycopg.connect(adressen.beheer) as beheer:
        return beheer.execute("SELECT array_agg(datname::text ORDER BY datname) FROM pg_database").fetchone()


@pytest.fixture
def gevuld(leeg: Adressen) -> Adressen:
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        eigenaar.execute(SCHEMA)
    return leeg


@pytest.fixture
def dump(gevuld: Adressen, tmp_path: Path) -> Path:
    schrijf_kopie(gevuld.kopie, tmp_path / "regie.dump")
    return tmp_path / "regie.dump"


def maak_leeg(adressen: Adressen) -> None:
    with psycopg.connect(adressen.eigenaar) as eigenaar:
        eigenaar.execute("DROP TABLE gebeurtenis; DROP FUNCTION weiger")


def test_after_a_loss_everything_is_back(gevuld: Adressen, dump: Path) -> None:
    voor = toestand(gevuld)
    maak_leeg(gevuld)
    zet_terug(gevuld.beheer, "proef", dump, vervang=False)
    assert toestand(gevuld) == voor
    with psycopg.connect(gevuld.app) as app:
        assert app.execute("SELECT count(*) FROM gebeurtenis").fetchone() == (500,)


def test_a_database_that_is_gone_is_made_again(gevuld: Adressen, dump: Path) -> None:
    voor = toestand(gevuld)
    with psycopg.connect(gevuld.beheer, autocommit=True) as beheer:
        beheer.execute("DROP DATABASE proef")
    zet_terug(gevuld.beheer, "proef", dump, vervang=False)
    assert toestand(gevuld) == voor


def test_a_filled_database_is_only_replaced_when_that_is_said(gevuld: Adressen, dump: Path) -> None:
    voor = toestand(gevuld)
    with psycopg.connect(gevuld.eigenaar) as eigenaar:
        eigenaar.execute("CREATE TABLE later ()")
    nu = databanken(gevuld)
    with pytest.raises(PostgresFout, match="niet leeg.*--vervang"):
        zet_terug(gevuld.beheer, "proef", dump, vervang=False)
    with closing(psycopg.connect(gevuld.eigenaar)) as blijft_open:
        blijft_open.execute("SELECT FROM later")
        zet_terug(gevuld.beheer, "proef", dump, vervang=True)
    assert toestand(gevuld) == voor
    assert databanken(gevuld) == nu
    with psycopg.connect(gevuld.eigenaar) as eigenaar:
        assert eigenaar.execute("SELECT to_regclass('later')").fetchone() == (None,)


@pytest.mark.parametrize("hoe", ["afgekapt", "bijna heel", "onzin", "niets"])
def test_a_broken_file_is_refused_and_nothing_changes(gevuld: Adressen, dump: Path, hoe: str) -> None:
    heel = dump.read_bytes()
    dump.write_bytes({"afgekapt": heel[:-400], "bijna heel": heel[:-1], "onzin": b"geen dump" * 100, "niets": b""}[hoe])
    voor, nu = toestand(gevuld), databanken(gevuld)
    with pytest.raises(PostgresFout, match="geen hele backup.*Er is niets veranderd"):
        zet_terug(gevuld.beheer, "proef", dump, vervang=True)
    assert toestand(gevuld) == voor
    assert databanken(gevuld) == nu


def test_a_file_that_is_not_there_is_named_and_nothing_changes(gevuld: Adressen, tmp_path: Path) -> None:
    nu = databanken(gevuld)
    with pytest.raises(PostgresFout, match=r"weg\.dump is niet te lezen"):
        zet_terug(gevuld.beheer, "proef", tmp_path / "weg.dump", vervang=True)
    assert databanken(gevuld) == nu


def test_leftovers_of_a_killed_restore_are_cleared(gevuld: Adressen, dump: Path) -> None:
    nu = databanken(gevuld)
    with psycopg.connect(gevuld.beheer, autocommit=True) as beheer:
        beheer.execute("CREATE DATABASE proef_herstel_half")
        beheer.execute("CREATE DATABASE proef_herstel_oud")
    zet_terug(gevuld.beheer, "proef", dump, vervang=True)
    assert databanken(gevuld) == nu


def test_two_restores_at_the_same_time_are_refused(gevuld: Adressen, dump: Path) -> None:
    with psycopg.connect(gevuld.beheer) as beheer:
        beheer.execute(kopie.SLOT)
        with pytest.raises(PostgresFout, match="loopt al een herstel"):
            zet_terug(gevuld.beheer, "proef", dump, vervang=True)


def test_only_an_administrator_restores(gevuld: Adressen, dump: Path) -> None:
    voor = toestand(gevuld)
    with psycopg.connect(gevuld.beheer, autocommit=True) as beheer:
        beheer.execute("GRANT CONNECT ON DATABASE postgres TO regie_eigenaar")
    with pytest.raises(PostgresFout, match="alleen een beheerder"):
        zet_terug(gevuld.eigenaar, "proef", dump, vervang=True)
    assert toestand(gevuld) == voor


def test_a_backup_is_for_its_owner_only_and_leaves_no_halves(dump: Path) -> None:
    assert stat.S_IMODE(dump.stat().st_mode) == 0o600
    assert list(dump.parent.iterdir()) == [dump]


def test_a_backup_as_a_role_that_misses_rows_is_refused_and_the_old_file_stays(gevuld: Adressen, dump: Path) -> None:
    oud = dump.read_bytes()
    with pytest.raises(PostgresFout, match="row-level security|row security"):
        schrijf_kopie(gevuld.app, dump)
    assert dump.read_bytes() == oud
    assert list(dump.parent.iterdir()) == [dump]


def test_a_backup_of_nothing_is_refused(leeg: Adressen, tmp_path: Path) -> None:
    with pytest.raises(PostgresFout, match="leeg: er is niets om te bewaren"):
        schrijf_kopie(leeg.kopie, tmp_path / "regie.dump")
    assert not list(tmp_path.iterdir())


def test_a_backup_in_a_folder_that_is_not_there_is_refused(gevuld: Adressen, tmp_path: Path) -> None:
    with pytest.raises(PostgresFout, match=r"regie\.dump is niet te schrijven"):
        schrijf_kopie(gevuld.kopie, tmp_path / "weg" / "regie.dump")
