# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a working day is, and how a last day rolls to one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import Duur, Kalender

KALENDER = Kalender()
DAGEN = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "dag",
    [date(2022, 5, 28), date(2022, 5, 29), date(2022, 5, 26), date(2022, 4, 15), date(2025, 4, 26), date(2023, 5, 5)],
)
def test_weekends_and_holidays_are_no_working_days(dag: date) -> None:
    assert not KALENDER.is_werkdag(dag)


@pytest.mark.parametrize("dag", [date(2022, 5, 27), date(2022, 12, 27), date(2024, 4, 30), date(2022, 12, 5)])
def test_other_days_are_working_days(dag: date) -> None:
    assert KALENDER.is_werkdag(dag)


@pytest.mark.parametrize(
    ("dag", "werkdag"),
    [
        (date(2022, 5, 25), date(2022, 5, 25)),  # an ordinary Wednesday
        (date(2022, 5, 28), date(2022, 5, 30)),  # Saturday
        (date(2022, 5, 29), date(2022, 5, 30)),  # Sunday
        (date(2022, 5, 26), date(2022, 5, 27)),  # Ascension: the Friday after it is an ordinary day
        (date(2022, 4, 15), date(2022, 4, 19)),  # Good Friday to the Tuesday after Easter
        (date(2026, 12, 25), date(2026, 12, 28)),  # Christmas on Friday and Saturday
        (date(2021, 12, 31), date(2021, 12, 31)),
        (date(2022, 1, 1), date(2022, 1, 3)),  # into the first week of the year
        (date(2027, 12, 25), date(2027, 12, 27)),
        (date(2022, 12, 31), date(2023, 1, 2)),  # over the end of the year
        (date(2038, 4, 23), date(2038, 4, 28)),  # the longest run: Good Friday, Easter, King's Day on Tuesday
    ],
)
def test_a_day_rolls_to_the_first_working_day(dag: date, werkdag: date) -> None:
    assert KALENDER.eerste_werkdag(dag) == werkdag


def test_a_term_in_weeks_that_ends_on_sunday_rolls_to_monday() -> None:
    zondag = date(2022, 5, 29)
    begin = zondag - timedelta(weeks=10)
    assert KALENDER.laatste_dag(begin, Duur(10, "weken"), "atw") == date(2022, 5, 30)
    assert KALENDER.laatste_dag(begin, Duur(10, "weken"), "werkdag") == date(2022, 5, 30)
    assert KALENDER.laatste_dag(begin, Duur(10, "weken"), "geen") == zondag


def test_a_bridging_day_counts_only_in_the_calendar_that_equates_it() -> None:
    na_hemelvaart = date(2027, 5, 7)
    met_brugdag = Kalender(frozenset({na_hemelvaart}))
    assert KALENDER.eerste_werkdag(date(2027, 5, 6)) == na_hemelvaart
    assert met_brugdag.eerste_werkdag(date(2027, 5, 6)) == date(2027, 5, 10)
    assert na_hemelvaart not in met_brugdag.feestdagen(2027)


def test_calendars_with_the_same_equated_days_are_the_same_key() -> None:
    een, ander = (Kalender(frozenset({date(2027, 5, 7)})) for _ in range(2))
    assert een == ander
    assert hash(een) == hash(ander)
    assert een != KALENDER


@given(DAGEN, st.frozensets(DAGEN, max_size=5))
def test_the_first_working_day_skips_only_days_that_are_none(dag: date, gelijkgesteld: frozenset[date]) -> None:
    kalender = Kalender(gelijkgesteld | {dag + timedelta(days=1)})
    werkdag = kalender.eerste_werkdag(dag)
    overgeslagen = [dag + timedelta(days=n) for n in range((werkdag - dag).days)]
    assert kalender.is_werkdag(werkdag)
    assert not any(kalender.is_werkdag(vrij) for vrij in overgeslagen)
