# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Quarters, half years and months as reports write them."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import dagnummer
from regie.kern.kalender.perioden import (
    halfjaar_van,
    kwartaal_van,
    laatste_dag_van,
    maand_van,
    maandeinden,
    periode_van,
    perioden,
    vorig_halfjaar,
)
from regie.kern.kalender.tabel import NOOIT

DAGEN = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("dag", "kwartaal", "halfjaar", "maand"),
    [
        (date(2022, 1, 1), "2022-Q1", "2022-1", "2022-01"),
        (date(2022, 3, 31), "2022-Q1", "2022-1", "2022-03"),
        (date(2022, 6, 30), "2022-Q2", "2022-1", "2022-06"),
        (date(2022, 7, 1), "2022-Q3", "2022-2", "2022-07"),
        (date(2022, 12, 31), "2022-Q4", "2022-2", "2022-12"),
    ],
)
def test_a_day_lies_in_one_period_of_each_kind(dag: date, kwartaal: str, halfjaar: str, maand: str) -> None:
    assert (kwartaal_van(dag), halfjaar_van(dag), maand_van(dag)) == (kwartaal, halfjaar, maand)


@given(DAGEN, DAGEN)
def test_every_day_between_two_days_lies_in_a_period_between_them(een: date, ander: date) -> None:
    van, tot = sorted((een, ander))
    for soort in ("kwartaal", "halfjaar", "maand", "jaar"):
        codes = perioden(soort, dagnummer(van), dagnummer(tot))
        assert list(codes) == sorted(set(codes))
        gevonden = periode_van(soort, np.array([dagnummer(van), dagnummer(tot)], dtype=np.int32), codes)
        assert gevonden.to_list() == [codes[0], codes[-1]]


def test_a_day_that_is_unknown_or_lies_outside_has_no_period() -> None:
    codes = perioden("maand", dagnummer(date(2025, 1, 1)), dagnummer(date(2025, 2, 1)))
    dagen = np.array([dagnummer(date(2024, 12, 31)), dagnummer(date(2025, 2, 28)), NOOIT], dtype=np.int32)
    assert periode_van("maand", dagen, codes).to_list() == [None, "2025-02", None]
    assert periode_van("maand", np.array([], dtype=np.int32), codes).to_list() == []


def test_a_month_ends_on_its_last_day_or_on_the_last_day_that_is_asked() -> None:
    einden = maandeinden(dagnummer(date(2024, 1, 15)), dagnummer(date(2024, 3, 10)))
    assert einden == {
        "2024-01": dagnummer(date(2024, 1, 31)), "2024-02": dagnummer(date(2024, 2, 29)),
        "2024-03": dagnummer(date(2024, 3, 10)),
    }  # fmt: skip


@given(DAGEN)
def test_the_day_after_the_last_of_a_quarter_begins_the_next(dag: date) -> None:
    laatste = laatste_dag_van(kwartaal_van(dag))
    assert laatste >= dagnummer(dag)
    eerste = dag.replace(day=1)
    assert dagnummer(eerste) + 31 + 31 + 30 >= laatste


@given(DAGEN.filter(lambda dag: dag.year > 2000))
def test_the_half_year_before_is_that_of_the_day_before_its_first(dag: date) -> None:
    eerste = date(dag.year, 1 if halfjaar_van(dag).endswith("1") else 7, 1)
    assert vorig_halfjaar(halfjaar_van(dag)) == halfjaar_van(eerste - timedelta(1))
