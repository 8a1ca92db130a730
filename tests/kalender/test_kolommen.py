# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Terms over whole columns: one look-up per begin, and days that are not known."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import EERSTE_DAG, LAATSTE_DAG, Duur, Kalender, dagnummer
from regie.kern.kalender.kolommen import (
    NOOIT,
    Dagen,
    dag_na,
    dagen_terug,
    dagen_tussen,
    laatste_dagen,
    leeg,
    op_werkdag,
    plus_dagen,
)

KALENDER = Kalender()
TIEN_WEKEN = Duur(10, "weken")
BEGINS = st.lists(st.none() | st.dates(EERSTE_DAG, date(2099, 6, 30)), max_size=20)


def kolom(*dagen: date | None) -> Dagen:
    return np.array([NOOIT if dag is None else dagnummer(dag) for dag in dagen], dtype=np.int32)


@given(BEGINS)
def test_each_begin_gets_the_day_of_the_function_and_unknown_stays_unknown(begins: list[date | None]) -> None:
    verwacht = [None if begin is None else KALENDER.laatste_dag(begin, TIEN_WEKEN, "atw") for begin in begins]
    gerold = [None if begin is None else KALENDER.eerste_werkdag(begin) for begin in begins]
    assert laatste_dagen(KALENDER, kolom(*begins), TIEN_WEKEN, "atw").tolist() == kolom(*verwacht).tolist()
    assert op_werkdag(KALENDER, kolom(*begins)).tolist() == kolom(*gerold).tolist()


@given(BEGINS)
def test_each_day_gets_the_day_before_of_the_function(begins: list[date | None]) -> None:
    verwacht = [None if begin is None else KALENDER.terug(begin, TIEN_WEKEN) for begin in begins]
    assert dagen_terug(KALENDER, kolom(*begins), TIEN_WEKEN).tolist() == kolom(*verwacht).tolist()


def test_a_first_day_that_counts_counts_here_too() -> None:
    begin = kolom(date(2022, 1, 1))
    assert laatste_dagen(KALENDER, begin, Duur(6, "maanden"), eerste_dag_telt=True) == kolom(date(2022, 6, 30))


@pytest.mark.parametrize("begin", [date(1999, 12, 31), date(2100, 1, 1), date(2150, 6, 1)])
def test_a_begin_outside_the_calendar_is_refused_and_never_unknown(begin: date) -> None:
    with pytest.raises(OverflowError, match=f"10 weken na {begin} valt buiten 2000-2099"):
        laatste_dagen(KALENDER, kolom(date(2022, 1, 1), None, begin), TIEN_WEKEN)


def test_an_answer_after_2099_is_refused() -> None:
    with pytest.raises(OverflowError, match="10 weken na 2099-12-31 valt buiten 2000-2099"):
        laatste_dagen(KALENDER, kolom(date(2022, 1, 1), LAATSTE_DAG), TIEN_WEKEN)


def test_days_added_to_an_unknown_day_are_unknown() -> None:
    assert plus_dagen(kolom(date(2022, 12, 31), None), 2).tolist() == kolom(date(2023, 1, 2), None).tolist()
    assert dag_na(kolom(date(2024, 2, 28), None)).tolist() == kolom(date(2024, 2, 29), None).tolist()


def test_the_days_between_are_counted_with_their_sign() -> None:
    vroeg, laat = date(2022, 3, 1), date(2022, 5, 10)
    assert dagen_tussen(kolom(vroeg, laat, vroeg, None), kolom(laat, vroeg, None, laat)).tolist() == [70, -70, 0, 0]


def test_an_empty_column_has_no_days() -> None:
    assert leeg(2).tolist() == [NOOIT, NOOIT]
    assert len(laatste_dagen(KALENDER, leeg(0), TIEN_WEKEN, "atw")) == 0
