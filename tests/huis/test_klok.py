# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The clocks of the tests: Python, what it starts, and the database agree, and stand on the day of the stories."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import psycopg
import pytest
from time_machine import escape_hatch

from regie.kern.kalender.amsterdam import ZONE
from regie.postgres.adressen import Adressen
from tests.bediening.draaien import schoon
from tests.register.cast import VANDAAG

MINUUT = timedelta(minutes=1)
NU = "from datetime import UTC, datetime; print(datetime.now(UTC).isoformat())"


def hier() -> datetime:
    return datetime.now(UTC)


def van_een_kind(**omgeving: str) -> datetime:
    """What time it is for a Python that a test starts."""
    uit = subprocess.run([sys.executable, "-c", NU], capture_output=True, text=True, check=True, **omgeving)
    return datetime.fromisoformat(uit.stdout.strip())


def van_de_databank(adres: str, vraag: str) -> datetime:
    with psycopg.connect(adres) as verbinding:
        rij = verbinding.execute(vraag).fetchone()
        assert rij is not None
        return rij[0]


def test_it_is_the_day_of_the_stories_and_midnight_is_far() -> None:
    nu = datetime.now(ZoneInfo(ZONE))
    assert nu.date() == VANDAAG
    assert 10 <= nu.hour < 22


@pytest.mark.parametrize("rol", ["app", "eigenaar", "kopie"])
@pytest.mark.parametrize("klok", ["clock_timestamp()", "now()"])
def test_the_database_has_the_clock_of_python(databank: Adressen, rol: str, klok: str) -> None:
    """To the letter: who asks for what is due by now must find what was due a moment ago."""
    voor = hier()
    assert voor <= van_de_databank(getattr(databank, rol), f"SELECT {klok}") <= hier() < voor + MINUUT


def test_what_the_database_fills_in_is_of_that_clock_too(gemeente: str, databank: Adressen) -> None:
    """Defaults of columns and functions with a path of their own."""
    from tests.register.cast import maak

    cast = maak(gemeente)
    cast.account("karin")
    vraag = f"SELECT max(ontvangen_op) FROM gebeurtenis WHERE gemeente = '{gemeente}'"
    assert abs(van_de_databank(databank.kopie, vraag) - hier()) < MINUUT
    eigen = "SELECT count(*)::int FROM pg_proc WHERE 'search_path=public, pg_temp' = ANY (proconfig)"
    with psycopg.connect(databank.kopie) as verbinding:
        assert verbinding.execute(eigen).fetchone() == (0,)


def test_a_process_that_a_test_starts_has_it_as_well() -> None:
    assert abs(van_een_kind() - hier()) < MINUUT


def test_a_regie_with_a_database_of_its_own_keeps_the_clock_of_the_machine() -> None:
    """That database has that clock, and two clocks in one register would be worse than an old story."""
    assert abs(van_een_kind(env=schoon()) - escape_hatch.datetime.datetime.now(UTC)) < MINUUT
