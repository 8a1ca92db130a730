# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The day of recording is the day in the Netherlands, in summer and in winter."""

from datetime import UTC, date, datetime

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.amsterdam import amsterdam_dagen, begin_van_dag, begin_van_dag_micros, dag_in_amsterdam

MOMENTEN = st.datetimes(datetime(2000, 1, 2), datetime(2099, 12, 30), timezones=st.just(UTC))


def micros(moment: datetime) -> int:
    return int(pl.Series([moment]).dt.timestamp("us").item())


def moment(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst)


@pytest.mark.parametrize(
    ("tekst", "dag_daar"),
    [
        ("2021-12-31T22:59:59+00:00", date(2021, 12, 31)),
        ("2021-12-31T23:00:00+00:00", date(2022, 1, 1)),
        ("2022-06-30T21:59:59+00:00", date(2022, 6, 30)),
        ("2022-06-30T22:00:00+00:00", date(2022, 7, 1)),
        ("2022-03-26T23:00:00+00:00", date(2022, 3, 27)),  # the day on which summer time begins
        ("2022-03-27T21:59:59+00:00", date(2022, 3, 27)),
        ("2022-03-27T22:00:00+00:00", date(2022, 3, 28)),
        ("2022-10-29T22:00:00+00:00", date(2022, 10, 30)),  # the day on which it ends
        ("2022-10-30T22:59:59+00:00", date(2022, 10, 30)),
        ("2080-07-01T22:30:00+00:00", date(2080, 7, 2)),  # the rule of today goes on
        ("2022-05-01T09:30:00+02:00", date(2022, 5, 1)),
    ],
)
def test_a_moment_has_the_day_of_amsterdam(tekst: str, dag_daar: date) -> None:
    assert dag_in_amsterdam(moment(tekst)) == dag_daar
    assert amsterdam_dagen(pl.Series([micros(moment(tekst))])).to_list() == [dagnummer(dag_daar)]


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="geen tijdzone; schrijf bijvoorbeeld"):
        dag_in_amsterdam(moment("2022-05-01T09:30:00"))


@pytest.mark.parametrize(
    ("dag_daar", "begin"),
    [
        (date(2022, 1, 1), "2021-12-31T23:00:00+00:00"),
        (date(2022, 3, 27), "2022-03-26T23:00:00+00:00"),
        (date(2022, 3, 28), "2022-03-27T22:00:00+00:00"),
        (date(2022, 10, 30), "2022-10-29T22:00:00+00:00"),
        (date(2022, 10, 31), "2022-10-30T23:00:00+00:00"),
        (date(2080, 7, 1), "2080-06-30T22:00:00+00:00"),
    ],
)
def test_a_day_begins_at_midnight_in_amsterdam(dag_daar: date, begin: str) -> None:
    assert begin_van_dag_micros(pl.Series([dagnummer(dag_daar)])).to_list() == [micros(moment(begin))]
    assert begin_van_dag(dag_daar) == moment(begin)


@given(st.lists(MOMENTEN, min_size=1, max_size=20))
def test_a_column_of_moments_has_the_days_of_each(momenten: list[datetime]) -> None:
    dagen = amsterdam_dagen(pl.Series([micros(een) for een in momenten]))
    assert dagen.dtype == pl.Int32
    assert [dag(nummer) for nummer in dagen] == [dag_in_amsterdam(een) for een in momenten]


@given(st.lists(MOMENTEN, min_size=1, max_size=20))
def test_a_day_begins_at_its_first_microsecond(momenten: list[datetime]) -> None:
    dagen = pl.Series([dagnummer(een.date()) for een in momenten], dtype=pl.Int32)
    begin = begin_van_dag_micros(dagen)
    assert begin.dtype == pl.Int64
    assert amsterdam_dagen(begin).to_list() == dagen.to_list()
    assert amsterdam_dagen(begin - 1).to_list() == (dagen - 1).to_list()


def test_expressions_and_empty_places_work_alike() -> None:
    tabel = pl.DataFrame({"moment": [micros(moment("2021-12-31T23:00:00+00:00")), None]})
    uit = tabel.select(dag=amsterdam_dagen(pl.col("moment"))).with_columns(begin=begin_van_dag_micros(pl.col("dag")))
    assert uit["dag"].to_list() == [dagnummer(date(2022, 1, 1)), None]
    assert uit["begin"].to_list() == tabel["moment"].to_list()
