# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same answers as one column per duration, for every day of 2000–2099."""

from datetime import date, timedelta
from typing import get_args

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import EERSTE_DAG, LAATSTE_DAG, Duur, Kalender, Rol, dag, dagnummer
from regie.kern.kalender.dagnummers import AANTAL, NUL
from regie.kern.kalender.tabel import NOOIT, Tabel

KALENDER = Kalender()
EEN_DAG = timedelta(days=1)
DUREN = [Duur.lees(tekst) for tekst in ("0 dagen", "3 dagen", "10 weken", "6 maanden", "3 jaar")]
PLAATSEN = st.integers(0, AANTAL - 1)


def test_the_calendar_is_a_hundred_years() -> None:
    assert (date(2000, 1, 1), date(2099, 12, 31)) == (EERSTE_DAG, LAATSTE_DAG)
    assert (AANTAL, NUL) == (36_525, 10_957)


@given(st.dates())
def test_a_day_and_its_number_are_each_others_inverse(een_dag: date) -> None:
    assert dag(dagnummer(een_dag)) == een_dag
    assert dagnummer(een_dag) == pl.Series([een_dag]).to_physical().item()


@given(PLAATSEN, st.sampled_from(DUREN), st.sampled_from(get_args(Rol)), st.booleans())
def test_an_entry_is_what_the_function_says(plaats: int, duur: Duur, rol: Rol, telt: bool) -> None:
    verwacht = KALENDER.laatste_dag(EERSTE_DAG + plaats * EEN_DAG, duur, rol, telt)
    nummer = KALENDER.tabel(duur, rol, telt).kolom()[plaats]
    assert nummer == (dagnummer(verwacht) if verwacht <= LAATSTE_DAG else None)


@pytest.mark.parametrize("rol", get_args(Rol))
def test_a_whole_table_is_what_the_function_says(rol: Rol) -> None:
    tabel = KALENDER.tabel(Duur(5, "dagen"), rol)
    dagen = [KALENDER.laatste_dag(dag(NUL + n), Duur(5, "dagen"), rol) for n in range(AANTAL)]
    assert tabel.kolom() == [dagnummer(een) if een <= LAATSTE_DAG else None for een in dagen]


def test_a_table_has_an_entry_for_every_day() -> None:
    for tabel in (KALENDER.tabel(DUREN[1]), KALENDER.terugtabel(DUREN[1]), KALENDER.roltabel()):
        assert len(tabel.kolom()) == AANTAL


def test_a_table_fills_the_years_that_are_asked_for() -> None:
    tabel = Kalender(frozenset({date(2031, 7, 7)})).tabel(Duur(3, "dagen"))
    begin = np.array([dagnummer(date(2024, 2, 28)), dagnummer(date(2001, 1, 1)), NOOIT], dtype=np.int32)
    einde = [dagnummer(date(2024, 3, 2)), dagnummer(date(2001, 1, 4)), NOOIT]
    assert tabel.zoek(begin).tolist() == einde
    assert tabel.zoek(begin[::-1]).tolist() == einde[::-1]


@given(st.lists(st.lists(st.integers(0, AANTAL - 100), min_size=1, max_size=3), min_size=1, max_size=5))
def test_what_was_asked_before_changes_no_answer(vragen: list[list[int]]) -> None:
    tabel = Tabel(KALENDER.eerste_werkdag, "de eerste werkdag vanaf")
    for plaatsen in vragen:
        begin = np.array(plaatsen, dtype=np.int32) + np.int32(NUL)
        verwacht = [dagnummer(KALENDER.eerste_werkdag(dag(nummer))) for nummer in begin]
        assert tabel.zoek(begin).tolist() == verwacht


def test_a_known_term_stands_in_the_table() -> None:
    tabel = KALENDER.tabel(Duur(10, "weken"), "atw").kolom()
    assert tabel[dagnummer(date(2022, 3, 17)) - NUL] == dagnummer(date(2022, 5, 27))


def test_there_is_no_day_after_2099() -> None:
    tabel = KALENDER.tabel(Duur(10, "dagen")).kolom()
    assert tabel.count(None) == 10
    assert tabel[AANTAL - 11] == dagnummer(LAATSTE_DAG)
    assert tabel[AANTAL - 10] is None


def test_a_roll_over_the_end_of_2099_is_no_day() -> None:
    met_brugdag = Kalender(frozenset({LAATSTE_DAG}))
    assert None not in KALENDER.roltabel().kolom()
    assert met_brugdag.roltabel().kolom()[AANTAL - 1] is None
    assert met_brugdag.tabel(Duur(1, "dagen"), "atw").kolom()[AANTAL - 2] is None


def test_a_duration_beyond_every_calendar_gives_no_day_at_all() -> None:
    assert set(KALENDER.tabel(Duur(9999, "jaar")).kolom()) == {None}
    assert set(KALENDER.terugtabel(Duur(9999, "jaar")).kolom()) == {None}


@given(PLAATSEN, st.sampled_from(DUREN))
def test_an_entry_backwards_is_what_the_function_says(plaats: int, duur: Duur) -> None:
    verwacht = KALENDER.terug(EERSTE_DAG + plaats * EEN_DAG, duur)
    assert KALENDER.terugtabel(duur).kolom()[plaats] == dagnummer(verwacht)


def test_backwards_may_end_before_2000() -> None:
    assert KALENDER.terugtabel(Duur(40, "jaar")).kolom()[0] == dagnummer(date(1960, 1, 1))


@given(PLAATSEN)
def test_the_roll_table_holds_the_first_working_day(plaats: int) -> None:
    verwacht = KALENDER.eerste_werkdag(EERSTE_DAG + plaats * EEN_DAG)
    assert KALENDER.roltabel().kolom()[plaats] == dagnummer(verwacht)


def test_a_table_is_filled_once_for_equal_calendars() -> None:
    brugdag = frozenset({date(2027, 5, 7)})
    een, ander = Kalender(brugdag).tabel(DUREN[0], "atw"), Kalender(brugdag).tabel(DUREN[0], "atw")
    assert een is ander
    assert KALENDER.tabel(DUREN[0], "atw") is not een
