# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Over every table that there is, read from the database itself: nothing without a context, and a log stays a log."""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from regie.postgres.adressen import Adressen
from tests.register.cast import NAMEN, SCHOOL, Cast, maak
from tests.toegang.test_rijbeveiliging import MET_DOSSIER


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    return cast


def vraag(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return list(cursor.fetchall())


def uitkomst(sql: str) -> list[tuple[Any, ...]]:
    """The rows; none where even asking is refused."""
    try:
        with transaction.atomic():
            return vraag(sql)
    except DatabaseError as fout:
        if "permission denied" not in str(fout):
            raise
        return []


def blijvende_tabellen() -> list[str]:
    """The tables on which both changing and deleting rows is refused by trigger (tgtype: 8 is DELETE, 16 is UPDATE)."""
    return [
        naam
        for (naam,) in vraag(
            "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger"
            " JOIN pg_proc p ON p.oid = tgfoid WHERE p.proname LIKE 'weiger%' AND tgtype & 24 = 24 ORDER BY 1"
        )
    ]


@pytest.mark.parametrize("tabel", MET_DOSSIER)
def test_raw_sql_without_a_context_returns_nothing(cast: Cast, tabel: str) -> None:
    with transaction.atomic():
        assert vraag("SELECT current_user") == [("regie_app",)]
        assert uitkomst(f"SELECT 1 FROM {tabel} LIMIT 1") == []


@pytest.mark.parametrize("tabel", MET_DOSSIER)
def test_another_gemeente_gets_nothing_whatever_the_role(cast: Cast, elders: str, tabel: str) -> None:
    ander = Cast(elders, cast.dossier)
    for naam in NAMEN:
        with ander.als(naam):
            gemeenten = {gemeente for (gemeente,) in uitkomst(f"SELECT gemeente FROM {tabel}")}
            assert gemeenten <= {elders}, (naam, tabel)


@pytest.mark.parametrize("wat", ["UPDATE {} SET gemeente = gemeente", "DELETE FROM {}", "TRUNCATE {}"])
def test_what_is_kept_as_it_is_cannot_be_changed_by_anyone_of_the_application(cast: Cast, wat: str) -> None:
    tabellen = blijvende_tabellen()
    assert {"gebeurtenis", "gebeurtenis_deel", "gebeurtenis_tekst", "inzage", "vernietiging"} <= set(tabellen)
    for tabel in tabellen:
        for naam in ("karin", "saskia", "tess", "petra", "fenna"):
            with pytest.raises(DatabaseError, match="permission denied|kan niet"), cast.als(naam):
                vraag(wat.format(tabel))


def test_every_table_of_regie_with_a_gemeente_is_forced(databank: Adressen) -> None:
    open_ = vraag(
        "SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'gemeente'"
        " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace"
        " AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"
    )
    assert open_ == []
