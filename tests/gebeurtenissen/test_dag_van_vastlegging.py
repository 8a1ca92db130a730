# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A row is known from the Amsterdam day of its recording, at night and when the clock is put forward or back."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.gebeurtenissen import InvoerFout
from tests.verhaal import gebeurtenis, stroom

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def gelezen(datum: str, vastgelegd_op: str | None = None) -> pl.DataFrame:
    rij = gebeurtenis("koppeling", datum) | {"vastgelegd_op": vastgelegd_op}
    return stroom([rij]).tabellen["koppeling"]


def bekend(vastgelegd_op: str, datum: str = "2022-01-01") -> date:
    dag: date = gelezen(datum, vastgelegd_op)["bekend"].cast(pl.Date)[0]
    return dag


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        ("2022-05-01T23:59:59+02:00", date(2022, 5, 1)),
        ("2022-05-01T22:00:00Z", date(2022, 5, 2)),  # after midnight in Amsterdam
        ("2022-05-01T21:59:59Z", date(2022, 5, 1)),
        ("2022-01-01T22:59:59Z", date(2022, 1, 1)),  # one hour apart in winter
        ("2022-01-01T23:00:00Z", date(2022, 1, 2)),
        ("2022-05-02T03:00:00+05:00", date(2022, 5, 2)),
        ("2022-05-02T02:59:59+05:00", date(2022, 5, 1)),
        ("2022-05-01T23:30:00-05:00", date(2022, 5, 2)),
        ("2022-03-27T01:59:59+01:00", date(2022, 3, 27)),  # the last second before the clock goes forward
        ("2022-03-27T03:00:00+02:00", date(2022, 3, 27)),
        ("2022-03-26T23:00:00Z", date(2022, 3, 27)),
        ("2022-03-27T22:00:00Z", date(2022, 3, 28)),
        ("2022-10-30T02:30:00+02:00", date(2022, 10, 30)),  # half past two comes twice
        ("2022-10-30T02:30:00+01:00", date(2022, 10, 30)),
        ("2022-10-29T22:00:00Z", date(2022, 10, 30)),
        ("2022-10-30T23:00:00Z", date(2022, 10, 31)),
        ("2022-05-01T23:59:59.999999+02:00", date(2022, 5, 1)),
    ],
)
def test_the_day_is_that_of_amsterdam(moment: str, dag: date) -> None:
    assert bekend(moment) == dag


@given(st.datetimes(datetime(2022, 1, 3), datetime(2034, 1, 1), timezones=st.timezones()))
def test_any_zone_gives_the_day_that_the_wall_clock_in_amsterdam_shows(moment: datetime) -> None:
    verschil = moment.utcoffset()
    assert verschil is not None
    if verschil.seconds % 60 == 0:  # old local times with seconds cannot be written down
        assert bekend(moment.isoformat()) == moment.astimezone(AMSTERDAM).date()


def test_a_row_recorded_at_night_in_another_zone_may_seem_a_day_early() -> None:
    """Half past midnight in Amsterdam is still the day before in UTC: it is not in the future."""
    assert bekend("2022-05-01T22:30:00Z", datum="2022-05-02") == date(2022, 5, 2)
    with pytest.raises(InvoerFout, match="na de dag van vastlegging"):
        gelezen("2022-05-02", "2022-05-01T21:30:00Z")


@pytest.mark.parametrize("datum", ["2022-05-01", "2022-03-27", "2022-10-30", "2000-01-01"])
def test_a_row_without_a_moment_is_known_from_the_beginning_of_its_own_day(datum: str) -> None:
    tabel = gelezen(datum)
    dag = date.fromisoformat(datum)
    middernacht = datetime(dag.year, dag.month, dag.day, tzinfo=AMSTERDAM)
    assert tabel["bekend"].cast(pl.Date)[0] == dag
    assert tabel["vastgelegd"][0] == int(middernacht.timestamp()) * 1_000_000


def test_two_rows_at_the_hour_that_comes_twice_keep_their_order() -> None:
    rijen = [
        gebeurtenis("koppeling", "2022-10-30", id=naam, vastgelegd_op=moment, azc=naam)
        for naam, moment in (("tweede", "2022-10-30T02:10:00+01:00"), ("eerste", "2022-10-30T02:50:00+02:00"))
    ]
    assert stroom(rijen).tabellen["koppeling"]["azc"].to_list() == ["eerste", "tweede"]


def test_a_row_of_today_is_fine_and_one_of_tomorrow_is_not() -> None:
    vandaag = date(2022, 5, 1)
    assert stroom([gebeurtenis("koppeling", "2022-05-01", vastgelegd_op="2022-05-01T23:59:59+02:00")], vandaag).aantal
    with pytest.raises(InvoerFout, match="ligt na vandaag"):
        stroom([gebeurtenis("koppeling", "2022-05-01", vastgelegd_op="2022-05-01T22:00:00Z")], vandaag)


@pytest.mark.parametrize(
    "moment",
    [
        "2022-05-01", "2022-05-01T09:30", "2022-05-01 09:30:00+02:00", "2022-05-01T09:30:00", "2022-05-01T25:00:00Z",
        "2022-02-30T09:30:00Z", "2022-05-01T09:30:00+2", "2022-05-01T09:30:00 Europe/Amsterdam", "1651390200", "nu",
    ],
)  # fmt: skip
def test_a_moment_that_could_be_read_in_two_ways_is_refused(moment: str) -> None:
    with pytest.raises(InvoerFout, match="geen moment met tijdzone"):
        gelezen("2022-01-01", moment)
