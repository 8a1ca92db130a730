# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A plan is made for one reach: kept and used under another it gives nothing; Regie keeps one for each."""

import pytest
from django.db import connection, transaction

from tests.register.cast import SCHOOL, Cast, maak

TABELLEN = ("dossier", "gebeurtenis", "termijn", "persoon")


def cast_met_school(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    return cast


def aantal(tabel: str) -> int:
    """By the cursor that keeps its questions prepared."""
    from regie.toegang.voorbereid import voorbereid

    with voorbereid() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(cursor.fetchone()[0])


def test_a_plan_that_was_kept_for_another_reach_gives_nothing(gemeente: str) -> None:
    cast = cast_met_school(gemeente)
    with cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute("PREPARE bewaard AS SELECT count(*) FROM gebeurtenis")
        cursor.execute("EXECUTE bewaard")
        assert cursor.fetchone()[0] > 0
    for naam in ("karin", "tess"):
        with cast.als(naam), connection.cursor() as cursor:
            cursor.execute("EXECUTE bewaard")
            assert cursor.fetchone()[0] == 0, naam
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE bewaard")


def test_on_one_connection_everybody_sees_what_is_theirs_whoever_asked_before(gemeente: str) -> None:
    cast = cast_met_school(gemeente)
    eerste: dict[str, dict[str, int]] = {}
    for naam in ("saskia", "karin", "tess", "karin", "saskia", "tess"):
        with cast.als(naam):
            gezien = {tabel: aantal(tabel) for tabel in TABELLEN}
        assert eerste.setdefault(naam, gezien) == gezien
    assert eerste["saskia"]["gebeurtenis"] > eerste["tess"]["gebeurtenis"] > 0
    assert eerste["karin"]["dossier"] == 1


def test_a_question_before_it_is_known_who_asks_spoils_no_plan(gemeente: str) -> None:
    cast = cast_met_school(gemeente)
    with cast.als("saskia"):
        gezien = aantal("gebeurtenis")
    with transaction.atomic():  # as the gate does, before the session is read
        assert aantal("gebeurtenis") == 0
    with cast.als("saskia"):
        assert aantal("gebeurtenis") == gezien > 0


def test_a_reach_goes_with_the_savepoint_that_it_was_set_in(gemeente: str) -> None:
    cast = cast_met_school(gemeente)
    with transaction.atomic():
        with pytest.raises(LookupError):
            _zie_en_val(cast)
        assert aantal("dossier") == 0
    with cast.als("tess"):
        assert aantal("dossier") == 1


def _zie_en_val(cast: Cast) -> None:
    with cast.als("saskia"):
        assert aantal("dossier") > 0
        raise LookupError
