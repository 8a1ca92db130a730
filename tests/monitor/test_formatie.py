# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The formatie in the register: of one gemeente, for who leads the team, and never changed."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import NAMEN, VANDAAG, Cast

ZET = "INSERT INTO formatie (gemeente, medewerker, vanaf, fte, door, stempel) VALUES (%s, %s, %s, %s, %s, %s)"


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = Cast(gemeente, "niemand")
    cast.staf()
    cast.formatie("karin", "0.8")
    return cast


def gelezen() -> list[tuple[str, date, Decimal]]:
    from regie.monitor.formatie import formatie

    return [(een.medewerker, een.vanaf, een.fte) for een in formatie()]


def zet(cast: Cast, wie: str = "saskia", **anders: Any) -> None:
    velden = {"gemeente": cast.gemeente, "medewerker": "bas", "vanaf": "2026-01-01", "fte": "1", "door": wie,
              "stempel": str(uuid4())} | anders  # fmt: skip
    with cast.als(wie), connection.cursor() as cursor:
        cursor.execute(ZET, list(velden.values()))


def test_the_team_leader_and_who_counts_read_it_and_nobody_else(cast: Cast) -> None:
    staat = [("karin", date(2026, 1, 1), Decimal("0.80"))]
    for naam in NAMEN:
        with cast.als(naam):
            assert gelezen() == (staat if naam == "saskia" else []), naam
    with cast.als_systeem():
        assert gelezen() == staat


def test_another_gemeente_sees_nothing_and_writes_nothing(cast: Cast, elders: str) -> None:
    ander = Cast(elders, "niemand")
    with ander.als("saskia"):
        assert gelezen() == []
    with ander.als_systeem():
        assert gelezen() == []
    with pytest.raises(DatabaseError, match="row-level security"):
        zet(ander, gemeente=cast.gemeente)


@pytest.mark.parametrize("wie", ["karin", "eva", "fenna", "tess"])
def test_nobody_else_writes_it(cast: Cast, wie: str) -> None:
    from regie.monitor.formatie import leg_vast, versies
    from regie.monitor.versies import NietVanDezeRol

    with pytest.raises(DatabaseError, match="row-level security"):
        zet(cast, wie)
    with cast.als(wie) as een, pytest.raises(NietVanDezeRol):
        leg_vast(een, "karin", VANDAAG, Decimal(1), uuid4())
    with cast.als(wie) as een, pytest.raises(NietVanDezeRol):
        versies(een)


def test_in_the_name_of_another_it_is_not_written(cast: Cast) -> None:
    with pytest.raises(DatabaseError, match="row-level security"):
        zet(cast, door="karin")


@pytest.mark.parametrize("doe", ["UPDATE formatie SET fte = 0", "DELETE FROM formatie", "TRUNCATE formatie"])
def test_it_is_never_changed_or_taken_away(cast: Cast, doe: str) -> None:
    for als in (cast.als("saskia"), cast.als_systeem()):
        with pytest.raises(DatabaseError, match="permission denied|kan niet"), als, connection.cursor() as cursor:
            cursor.execute(doe)


@pytest.mark.parametrize(
    "anders", [{"fte": "-0.01"}, {"fte": "1.51"}, {"vanaf": "1999-12-31"}, {"vanaf": "2100-01-01"}, {"medewerker": ""}]
)
def test_what_cannot_be_is_refused_by_the_table_itself(cast: Cast, anders: dict[str, str]) -> None:
    with pytest.raises(DatabaseError, match="check constraint"):
        zet(cast, **anders)


def test_sent_twice_is_one_row(cast: Cast) -> None:
    from regie.monitor.formatie import leg_vast

    stempel = uuid4()
    for keer in (True, False):
        with cast.als("saskia") as saskia:
            assert leg_vast(saskia, "bas", VANDAAG, Decimal(1), stempel) == keer
    with cast.als("saskia"):
        assert len(gelezen()) == 2


def test_who_looked_before_somebody_changed_it_overwrites_nothing_of_that_consulent(cast: Cast) -> None:
    from regie.monitor.formatie import leg_vast, versies
    from regie.monitor.versies import IntussenGewijzigd

    eerder = datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC"))
    with cast.als("saskia") as saskia, pytest.raises(IntussenGewijzigd):
        leg_vast(saskia, "karin", VANDAAG, Decimal(1), uuid4(), eerder)
    with cast.als("saskia") as saskia:
        assert leg_vast(saskia, "bas", VANDAAG, Decimal(1), uuid4(), eerder)
        gezien = versies(saskia)[0].formatie.moment
        assert leg_vast(saskia, "karin", VANDAAG, Decimal("0.6"), uuid4(), gezien)
        assert [een.formatie.fte for een in versies(saskia)] == [Decimal("0.6"), Decimal(1), Decimal("0.8")]
