# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The four roles: what each may, and what the application must not see without asking for it."""

import subprocess

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from regie.postgres import Adressen, PostgresFout
from regie.postgres.inrichten import ROLLEN_SQL, voer_rollen_uit
from regie.postgres.programma import vind_klant

DOSSIERS = """
CREATE TABLE dossier (gemeente text, naam text);
INSERT INTO dossier VALUES ('0392', 'Amina'), ('0392', 'Milan'), ('0518', 'Bas');
ALTER TABLE dossier ENABLE ROW LEVEL SECURITY;
ALTER TABLE dossier FORCE ROW LEVEL SECURITY;
CREATE POLICY alles ON dossier TO regie_rekenaar USING (gemeente = '0392');
CREATE POLICY eigen ON dossier TO regie_app USING (naam = 'Amina');
GRANT SELECT ON dossier TO regie_app, regie_rekenaar;
"""
NAMEN = "SELECT array_agg(naam ORDER BY naam) FROM dossier"


@pytest.fixture
def dossiers(leeg: Adressen) -> Adressen:
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        eigenaar.execute(DOSSIERS)
    return leeg


def namen(verbinding: "psycopg.Connection[tuple[object, ...]]") -> object:
    rij = verbinding.execute(NAMEN).fetchone()
    assert rij is not None
    return rij[0]


def test_the_application_sees_by_its_own_policy_and_as_rekenaar_only_when_it_says_so(dossiers: Adressen) -> None:
    with psycopg.connect(dossiers.app) as app:
        assert namen(app) == ["Amina"]
        app.execute("SET LOCAL ROLE regie_rekenaar")
        assert namen(app) == ["Amina", "Milan"]
        app.commit()
        assert namen(app) == ["Amina"]


def test_the_trap_is_real_a_role_that_inherits_sees_more(dossiers: Adressen) -> None:
    with psycopg.connect(dossiers.voor("proef").beheer.replace("/postgres?", "/proef?")) as beheer:
        beheer.execute(
            "CREATE ROLE argeloos INHERIT; GRANT regie_rekenaar TO argeloos; GRANT SELECT ON dossier TO argeloos"
        )
        beheer.execute("SET LOCAL ROLE argeloos")
        assert namen(beheer) == ["Amina", "Milan"]
        beheer.rollback()


def test_an_application_role_that_was_made_inheriting_is_mended(server: Adressen) -> None:
    erft = "SELECT pg_has_role('regie_app', 'regie_rekenaar', 'USAGE')"
    with psycopg.connect(server.beheer, autocommit=True) as beheer:
        beheer.execute("REVOKE regie_rekenaar FROM regie_app")
        beheer.execute("ALTER ROLE regie_app INHERIT")
        beheer.execute("GRANT regie_rekenaar TO regie_app")
        assert beheer.execute(erft).fetchone() == (True,)
        voer_rollen_uit(server.beheer, "regie")
        assert beheer.execute(erft).fetchone() == (False,)


def test_an_inheritance_by_a_detour_is_refused(server: Adressen) -> None:
    with psycopg.connect(server.beheer, autocommit=True) as beheer:
        beheer.execute("CREATE ROLE omweg INHERIT; GRANT regie_rekenaar TO omweg")
        nieuw = beheer.info.server_version >= 160000
        beheer.execute(f"GRANT omweg TO regie_app {'WITH INHERIT TRUE' if nieuw else ''}")
        try:
            if nieuw:
                with pytest.raises(PostgresFout, match="erft van regie_rekenaar"):
                    voer_rollen_uit(server.beheer, "regie")
            else:  # before 16 it is the role itself that inherits or not
                voer_rollen_uit(server.beheer, "regie")
                assert beheer.execute("SELECT pg_has_role('regie_app', 'omweg', 'USAGE')").fetchone() == (False,)
        finally:
            beheer.execute("DROP ROLE omweg")


def test_the_owner_falls_under_the_policies_too(dossiers: Adressen) -> None:
    with psycopg.connect(dossiers.eigenaar) as eigenaar:
        assert namen(eigenaar) is None


def test_the_owner_can_make_something_that_belongs_to_the_rekenaar(leeg: Adressen) -> None:
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        eigenaar.execute("GRANT CREATE ON SCHEMA public TO regie_rekenaar")
        eigenaar.execute("CREATE FUNCTION zoek() RETURNS int SECURITY DEFINER LANGUAGE sql AS 'SELECT 1'")
        eigenaar.execute("ALTER FUNCTION zoek() OWNER TO regie_rekenaar")
        eigenaar.execute("REVOKE CREATE ON SCHEMA public FROM regie_rekenaar")
        van = eigenaar.execute("SELECT proowner::regrole::text FROM pg_proc WHERE proname = 'zoek'").fetchone()
        assert van == ("regie_rekenaar",)


def test_the_role_of_the_backup_sees_every_row_and_changes_none(dossiers: Adressen) -> None:
    with psycopg.connect(dossiers.kopie) as kopie:
        assert namen(kopie) == ["Amina", "Bas", "Milan"]
        with pytest.raises(InsufficientPrivilege):
            kopie.execute("DELETE FROM dossier")


@pytest.mark.parametrize("opdracht", ["CREATE TABLE eigen ()", "SET ROLE regie_eigenaar", "SET ROLE regie_kopie"])
def test_the_application_makes_nothing_and_becomes_nobody_else(leeg: Adressen, opdracht: str) -> None:
    with psycopg.connect(leeg.app) as app, pytest.raises(InsufficientPrivilege):
        app.execute(opdracht)


def test_the_application_may_use_a_temporary_table_also_as_rekenaar(leeg: Adressen) -> None:
    with psycopg.connect(leeg.app) as app:
        app.execute("CREATE TEMPORARY TABLE invoer (regel text) ON COMMIT DROP")
        app.execute("SET LOCAL ROLE regie_rekenaar")
        app.execute("CREATE TEMPORARY TABLE tussen (regel text) ON COMMIT DROP")


def test_the_rekenaar_cannot_log_in(server: Adressen) -> None:
    with psycopg.connect(server.beheer) as beheer:
        rij = beheer.execute("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'regie_rekenaar'").fetchone()
    assert rij == (False,)


def test_an_administrator_gets_the_same_from_the_file_with_psql(server: Adressen) -> None:
    alles = (
        "SELECT array_agg((rolname, rolcanlogin, rolinherit, rolbypassrls, rolsuper)::text ORDER BY rolname) "
        "FROM pg_roles WHERE rolname LIKE 'regie%'"
    )
    with psycopg.connect(server.beheer) as beheer:
        voor = beheer.execute(alles).fetchone()
        beheer.commit()
        psql = vind_klant("psql", beheer.info.server_version // 10000)["psql"]
        klaar = subprocess.run(
            [psql, "-X", "-q", f"--dbname={server.beheer}", "-f", ROLLEN_SQL], capture_output=True, text=True
        )
        assert (klaar.returncode, klaar.stderr, klaar.stdout) == (0, "", "")
        assert beheer.execute(alles).fetchone() == voor
