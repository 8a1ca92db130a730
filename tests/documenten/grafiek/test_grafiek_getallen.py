# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as they are written in Dutch, and axes that begin at 0 and go by round steps."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.documenten.grafiek.getallen import bij, getal, kort, ronde_as, voluit

WIT = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("waarde", "geschreven"),
    [(0, "0"), (0.0, "0"), (7, "7"), (7.0, "7"), (1234, "1.234"), (12.5, "12,5"), (12.25, "12,3"), (12.24, "12,2"),
     (99.95, "100"), (0.04, "0,04"), (0.125, "0,13"), (0.5, "0,5"), (0.996, "1"), (1_234_567.89, "1.234.567,9"),
     (0.001, "0,001"), (0.0009, "<0,001"), (5e-324, "<0,001"), (1e15, "1.000.000.000.000.000")],
)  # fmt: skip
def test_a_number_has_a_comma_and_points_and_rounds_half_upwards(waarde: float, geschreven: str) -> None:
    assert getal(waarde) == geschreven


@pytest.mark.parametrize(
    ("waarde", "geschreven"),
    [(9_999_999, "9.999.999"), (10_000_000, f"10{WIT}mln"), (12_345_678, f"12,3{WIT}mln"), (2.5e9, f"2,5{WIT}mld"),
     (1e15, f"1.000{WIT}bln")],
)  # fmt: skip
def test_at_a_bar_a_very_large_number_is_short(waarde: float, geschreven: str) -> None:
    assert kort(waarde) == geschreven


def test_a_unit_stands_where_it_belongs() -> None:
    assert bij("12,5", "%") == f"12,5{WIT}%"
    assert bij("12", "€") == f"€{WIT}12"
    assert bij("12", "dagen") == "12"
    assert voluit("12", "dagen") == "12 dagen"
    assert voluit("1", "dagen") == "1 dag"
    assert voluit("1", "groepen") == "1 groepen"


@given(st.floats(0.001, 1e15))
def test_no_number_above_nought_is_written_as_nought(waarde: float) -> None:
    assert getal(waarde) != "0"


@given(st.floats(0, 1e15) | st.integers(0, 10**15), st.integers(1, 6), st.booleans(), st.booleans())
def test_an_axis_begins_at_0_reaches_the_highest_and_goes_by_round_steps(
    hoogste: float, stappen: int, geheel: bool, maanden: bool
) -> None:
    schaal = ronde_as(hoogste, stappen, geheel, maanden)
    assert schaal.plaatsen[0] == (0.0, "0")
    assert schaal.tot >= hoogste
    assert 1 <= schaal.aantal <= stappen
    assert not geheel or schaal.stap == schaal.stap.to_integral()
    cijfers = schaal.stap.normalize().as_tuple().digits
    assert cijfers in [(1,), (2,), (5,)] or (maanden and schaal.stap in [3, 6, 12, 24, 36, 60])
    namen = [naam for _waarde, naam in schaal.plaatsen]
    assert len(set(namen)) == len(namen)


@given(st.integers(1, 10**9), st.integers(2, 6))
def test_an_axis_is_no_longer_than_it_must_be(hoogste: int, stappen: int) -> None:
    schaal = ronde_as(hoogste, stappen, False)
    assert schaal.stap * (schaal.aantal - 1) < hoogste


def test_months_go_by_parts_of_a_year() -> None:
    assert ronde_as(42, 5, True, maanden=True).stap == Decimal(12)
    assert ronde_as(10, 5, True, maanden=True).stap == Decimal(2)
    assert ronde_as(14, 5, True, maanden=True).stap == Decimal(3)
    assert ronde_as(1000, 5, True, maanden=True).stap == Decimal(200)
