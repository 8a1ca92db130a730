# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Counting days, weeks, months and years: month ends, leap years, and a first day that counts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import Duur, Kalender

KALENDER = Kalender()
DAGEN = st.dates(date(2000, 1, 1), date(2099, 12, 31))
AANTALLEN = st.integers(0, 120)
EENHEDEN = st.sampled_from(("dagen", "weken", "maanden", "jaar"))
EEN_DAG = timedelta(days=1)


@pytest.mark.parametrize("tekst", ["0 dagen", "10 weken", "18 maanden", "3 jaar"])
def test_a_duration_is_written_as_it_is_read(tekst: str) -> None:
    assert str(Duur.lees(tekst)) == tekst


GEEN_DUUR = ("", "10", "weken", "10 week", "10 weeks", "10weken", "10  weken", " 10 weken", "10 weken\n", "-1 dagen")
OOK_NIET = ("1,5 jaar", "12345 dagen", "10 Weken", "١٠ weken", "10 werkdagen")


@pytest.mark.parametrize("tekst", GEEN_DUUR + OOK_NIET)
def test_anything_else_is_refused_with_an_example(tekst: str) -> None:
    with pytest.raises(ValueError, match="schrijf bijvoorbeeld '10 weken'"):
        Duur.lees(tekst)


@pytest.mark.parametrize(
    ("begin", "duur", "laatste"),
    [
        (date(2022, 3, 1), "10 weken", date(2022, 5, 10)),
        (date(2024, 2, 28), "1 dagen", date(2024, 2, 29)),
        (date(2023, 2, 28), "1 dagen", date(2023, 3, 1)),
        (date(2022, 1, 31), "1 maanden", date(2022, 2, 28)),
        (date(2024, 1, 31), "1 maanden", date(2024, 2, 29)),
        (date(2024, 1, 30), "1 maanden", date(2024, 2, 29)),
        (date(2024, 1, 29), "1 maanden", date(2024, 2, 29)),
        (date(2022, 3, 31), "1 maanden", date(2022, 4, 30)),
        (date(2022, 4, 30), "1 maanden", date(2022, 5, 30)),
        (date(2022, 12, 15), "1 maanden", date(2023, 1, 15)),
        (date(2022, 12, 31), "2 maanden", date(2023, 2, 28)),
        (date(2022, 11, 30), "3 maanden", date(2023, 2, 28)),
        (date(2022, 6, 12), "18 maanden", date(2023, 12, 12)),
        (date(2024, 2, 29), "1 jaar", date(2025, 2, 28)),
        (date(2024, 2, 29), "4 jaar", date(2028, 2, 29)),
        (date(2023, 2, 28), "1 jaar", date(2024, 2, 28)),
        (date(2022, 6, 12), "3 jaar", date(2025, 6, 12)),
        (date(2096, 2, 29), "8 jaar", date(2104, 2, 29)),
        (date(2096, 2, 29), "4 jaar", date(2100, 2, 28)),  # 2100 is no leap year
    ],
)
def test_the_last_day_of_a_term(begin: date, duur: str, laatste: date) -> None:
    assert KALENDER.laatste_dag(begin, Duur.lees(duur)) == laatste


@pytest.mark.parametrize(
    ("begin", "duur", "laatste"),
    [
        (date(2022, 1, 1), "6 maanden", date(2022, 6, 30)),
        (date(2022, 1, 1), "1 jaar", date(2022, 12, 31)),
        (date(2022, 8, 31), "6 maanden", date(2023, 2, 27)),  # first the short month, then a day earlier
        (date(2022, 3, 1), "1 dagen", date(2022, 3, 1)),
        (date(2022, 3, 1), "2 weken", date(2022, 3, 14)),
    ],
)
def test_a_first_day_that_counts_ends_a_day_earlier(begin: date, duur: str, laatste: date) -> None:
    assert KALENDER.laatste_dag(begin, Duur.lees(duur), eerste_dag_telt=True) == laatste


def test_a_first_day_that_counts_is_left_out_before_the_roll() -> None:
    zondag = date(2022, 5, 29)
    assert KALENDER.laatste_dag(zondag, Duur(1, "dagen"), "werkdag", eerste_dag_telt=True) == date(2022, 5, 30)
    assert KALENDER.laatste_dag(zondag, Duur(1, "weken"), "werkdag", eerste_dag_telt=True) == date(2022, 6, 7)


@pytest.mark.parametrize(
    ("dag", "duur", "eerder"),
    [
        (date(2025, 6, 12), "6 maanden", date(2024, 12, 12)),
        (date(2025, 8, 31), "6 maanden", date(2025, 2, 28)),
        (date(2024, 3, 31), "1 maanden", date(2024, 2, 29)),
        (date(2024, 2, 29), "1 jaar", date(2023, 2, 28)),
        (date(2025, 1, 15), "1 maanden", date(2024, 12, 15)),
        (date(2022, 6, 6), "8 dagen", date(2022, 5, 29)),  # a Sunday stays one: Atw 1 lid 2
    ],
)
def test_counting_back_never_rolls(dag: date, duur: str, eerder: date) -> None:
    assert KALENDER.terug(dag, Duur.lees(duur)) == eerder


@given(DAGEN, AANTALLEN)
def test_months_end_on_the_same_number_or_at_the_end_of_a_shorter_month(begin: date, aantal: int) -> None:
    laatste = KALENDER.laatste_dag(begin, Duur(aantal, "maanden"))
    assert (laatste.year - begin.year) * 12 + laatste.month - begin.month == aantal
    assert laatste.day == begin.day or (laatste.day < begin.day and (laatste + EEN_DAG).day == 1)


@given(DAGEN, AANTALLEN)
def test_a_week_is_seven_days_and_a_year_twelve_months(begin: date, aantal: int) -> None:
    assert KALENDER.laatste_dag(begin, Duur(aantal, "weken")) == begin + timedelta(days=7 * aantal)
    jaren, maanden = Duur(aantal, "jaar"), Duur(12 * aantal, "maanden")
    assert KALENDER.laatste_dag(begin, jaren) == KALENDER.laatste_dag(begin, maanden)


@given(DAGEN, AANTALLEN, st.sampled_from(("dagen", "weken")))
def test_days_and_weeks_there_and_back_are_the_same_day(begin: date, aantal: int, eenheid: str) -> None:
    duur = Duur.lees(f"{aantal} {eenheid}")
    assert KALENDER.terug(KALENDER.laatste_dag(begin, duur), duur) == begin


@given(DAGEN, AANTALLEN, st.sampled_from(("maanden", "jaar")))
def test_months_there_and_back_lose_only_the_end_of_a_month(begin: date, aantal: int, eenheid: str) -> None:
    duur = Duur.lees(f"{aantal} {eenheid}")
    heen = KALENDER.laatste_dag(begin, duur)
    assert KALENDER.terug(heen, duur) == begin.replace(day=heen.day)


@given(DAGEN, st.sampled_from((9999, 8500)))
def test_an_answer_outside_every_calendar_is_an_overflow(dag: date, jaren: int) -> None:
    with pytest.raises(OverflowError):
        KALENDER.laatste_dag(dag, Duur(jaren, "jaar"))
    with pytest.raises(OverflowError):
        KALENDER.terug(dag, Duur(jaren, "jaar"))
