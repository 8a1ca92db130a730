# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Statutory terms: article 1 (roll) and article 2 (two working days) of the Algemene termijnenwet."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import Duur, Kalender, Rol

KALENDER = Kalender()
DAGEN = st.dates(date(2000, 1, 1), date(2099, 12, 31))
ROLLEN = st.sampled_from(get_args(Rol))
EENHEDEN = st.sampled_from(("dagen", "weken", "maanden", "jaar"))
FEESTPERIODES = [date(2025, 12, 24), date(2026, 4, 2), date(2026, 12, 31), date(2011, 4, 21), date(2024, 5, 8)]
EEN_DAG = timedelta(days=1)


@pytest.mark.parametrize(
    ("begin", "dagen", "laatste"),
    [
        # Christmas 2025: Thursday and Friday, then the weekend; 29 and 30 December are the working days
        (date(2025, 12, 24), 1, date(2025, 12, 29)),
        (date(2025, 12, 24), 2, date(2025, 12, 29)),
        (date(2025, 12, 24), 3, date(2025, 12, 30)),
        (date(2025, 12, 24), 5, date(2025, 12, 30)),
        (date(2025, 12, 24), 6, date(2025, 12, 30)),
        (date(2025, 12, 24), 7, date(2025, 12, 31)),
        (date(2025, 12, 23), 3, date(2025, 12, 29)),  # the 24th is already one of the two
        # Easter 2026: Good Friday 3 April to Easter Monday 6 April
        (date(2026, 4, 2), 2, date(2026, 4, 7)),
        (date(2026, 4, 2), 3, date(2026, 4, 8)),
        (date(2026, 4, 2), 5, date(2026, 4, 8)),
        (date(2026, 4, 1), 3, date(2026, 4, 7)),
        # New Year 2027 is a Friday
        (date(2026, 12, 31), 3, date(2027, 1, 5)),
        # an ordinary weekend: three days from Thursday hold only Friday
        (date(2022, 6, 16), 3, date(2022, 6, 20)),
        (date(2022, 6, 17), 3, date(2022, 6, 21)),
    ],
)
def test_a_term_of_three_days_or_more_holds_two_working_days(begin: date, dagen: int, laatste: date) -> None:
    assert KALENDER.laatste_dag(begin, Duur(dagen, "dagen"), "atw") == laatste


def test_a_term_set_by_a_decision_only_rolls() -> None:
    assert KALENDER.laatste_dag(date(2025, 12, 24), Duur(3, "dagen"), "werkdag") == date(2025, 12, 29)


@pytest.mark.parametrize(
    ("begin", "dagen", "laatste"),
    [
        (date(2025, 12, 24), 5, date(2025, 12, 29)),  # the 24th counts and is a working day
        (date(2025, 12, 27), 3, date(2025, 12, 30)),  # Saturday to Monday is three days
        (date(2025, 12, 27), 2, date(2025, 12, 29)),  # Saturday and Sunday are two
    ],
)
def test_a_first_day_that_counts_is_one_of_the_days_of_the_term(begin: date, dagen: int, laatste: date) -> None:
    assert KALENDER.laatste_dag(begin, Duur(dagen, "dagen"), "atw", eerste_dag_telt=True) == laatste


def test_equated_days_make_a_term_longer() -> None:
    met_brugdagen = Kalender(frozenset({date(2025, 12, 29), date(2025, 12, 30)}))
    assert met_brugdagen.laatste_dag(date(2025, 12, 24), Duur(3, "dagen"), "atw") == date(2026, 1, 2)
    assert met_brugdagen.laatste_dag(date(2025, 12, 1), Duur(4, "weken"), "atw") == date(2025, 12, 31)


def na(begin: date) -> Iterator[date]:
    while True:
        begin += EEN_DAG
        yield begin


@given(
    begin=st.one_of(DAGEN, st.sampled_from(FEESTPERIODES)),
    dagen=st.integers(0, 12),
    rond=st.integers(-3, 12),
    brugdagen=st.frozensets(st.integers(0, 20), max_size=12),
    telt=st.booleans(),
)
def test_the_answer_is_the_first_day_that_the_law_allows(
    begin: date, dagen: int, rond: int, brugdagen: frozenset[int], telt: bool
) -> None:
    """Days are tried one by one until one meets both articles."""
    begin += rond * EEN_DAG
    kalender = Kalender(frozenset(begin + n * EEN_DAG for n in brugdagen))
    lengte = max(dagen, 1)
    voor = begin - EEN_DAG if telt else begin
    werkdagen = 0
    for nummer, dag in enumerate(na(voor), start=1):
        werkdagen += kalender.is_werkdag(dag)
        if nummer >= lengte and kalender.is_werkdag(dag) and (lengte < 3 or werkdagen >= 2):
            break
    assert kalender.laatste_dag(begin, Duur(lengte, "dagen"), "atw", telt) == dag


@given(DAGEN, DAGEN, st.integers(0, 60), EENHEDEN, ROLLEN, st.booleans())
def test_who_begins_later_never_ends_earlier(
    een: date, ander: date, aantal: int, eenheid: str, rol: Rol, telt: bool
) -> None:
    duur = Duur.lees(f"{aantal} {eenheid}")
    eerst, dan = (KALENDER.laatste_dag(begin, duur, rol, telt) for begin in sorted((een, ander)))
    assert eerst <= dan


@given(DAGEN, st.integers(0, 30), st.integers(0, 30), EENHEDEN, ROLLEN, st.booleans())
def test_two_neighbouring_begins_keep_their_order(
    begin: date, verder: int, aantal: int, eenheid: str, rol: Rol, telt: bool
) -> None:
    duur = Duur.lees(f"{aantal} {eenheid}")
    dan = begin + verder * EEN_DAG
    assert KALENDER.laatste_dag(begin, duur, rol, telt) <= KALENDER.laatste_dag(dan, duur, rol, telt)


@given(DAGEN, st.integers(0, 60), st.integers(0, 60), EENHEDEN, ROLLEN, st.booleans())
def test_a_longer_term_never_ends_earlier(
    begin: date, een: int, ander: int, eenheid: str, rol: Rol, telt: bool
) -> None:
    kort, lang = (Duur.lees(f"{aantal} {eenheid}") for aantal in sorted((een, ander)))
    assert KALENDER.laatste_dag(begin, kort, rol, telt) <= KALENDER.laatste_dag(begin, lang, rol, telt)


@given(DAGEN, st.integers(0, 60), EENHEDEN, st.booleans())
def test_a_rolled_day_is_a_working_day_and_no_earlier_than_the_unrolled_one(
    begin: date, aantal: int, eenheid: str, telt: bool
) -> None:
    duur = Duur.lees(f"{aantal} {eenheid}")
    geen, werkdag, atw = (KALENDER.laatste_dag(begin, duur, rol, telt) for rol in ("geen", "werkdag", "atw"))
    assert geen <= werkdag <= atw
    assert KALENDER.is_werkdag(werkdag)
    assert KALENDER.is_werkdag(atw)
    assert (geen == werkdag) == KALENDER.is_werkdag(geen)
