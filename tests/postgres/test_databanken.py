# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""More databases on one server: for tests that must not see each other."""

import psycopg
import pytest

from regie.postgres import Adressen, maak_databank, verwijder_databank


def test_a_copy_of_a_database_has_its_rows_and_keeps_its_own(leeg: Adressen) -> None:
    with psycopg.connect(leeg.eigenaar) as eigenaar:
        eigenaar.execute("CREATE TABLE cursus AS SELECT 'Tess' AS school")
        eigenaar.execute("GRANT SELECT, INSERT ON cursus TO regie_app")
    kopie = maak_databank(leeg, "proef 'twee'", sjabloon="proef")
    with psycopg.connect(kopie.app) as app:
        app.execute("INSERT INTO cursus VALUES ('Milan')")
        assert app.execute("SELECT count(*) FROM cursus").fetchone() == (2,)
    with psycopg.connect(leeg.app) as app:
        assert app.execute("SELECT count(*) FROM cursus").fetchone() == (1,)
    verwijder_databank(leeg, "proef 'twee'")
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(kopie.app)


def test_a_database_in_use_is_removed_and_a_missing_one_is_no_problem(server: Adressen) -> None:
    weg = maak_databank(server, "weg")
    with psycopg.connect(weg.app):
        verwijder_databank(server, "weg")
    verwijder_databank(server, "weg")
    assert weg.beheer == server.beheer
