# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Months with their first and last day, and the Monday of a week."""

from datetime import date

import pytest

from regie.kern.kalender.maand import Maand, maandag_van


@pytest.mark.parametrize(
    ("tekst", "laatste"), [("2026-10", 31), ("2026-11", 30), ("2026-02", 28), ("2024-02", 29), ("2026-12", 31)]
)
def test_a_month_has_its_own_last_day(tekst: str, laatste: int) -> None:
    maand = Maand.lees(tekst)
    assert (maand.eerste.day, maand.laatste.day, str(maand)) == (1, laatste, tekst)
    assert maand.laatste in maand
    assert maand.vorige.laatste not in maand


@pytest.mark.parametrize("tekst", ["", "2026", "2026-13", "2026-00", "26-10", "2026-1", "1999-12", "2026-10-01", "x"])
def test_anything_else_is_no_month(tekst: str) -> None:
    with pytest.raises(ValueError, match="schrijf bijvoorbeeld 2026-10"):
        Maand.lees(tekst)


def test_the_month_before_january_is_december() -> None:
    assert Maand.lees("2026-01").vorige == Maand.lees("2025-12")
    assert Maand.van(date(2026, 10, 5)).vorige == Maand.lees("2026-09")


def test_months_come_in_order() -> None:
    assert sorted([Maand.lees("2026-02"), Maand.lees("2025-11")])[0] == Maand.lees("2025-11")


@pytest.mark.parametrize("dag", [23, 25, 29])
def test_a_week_begins_on_monday(dag: int) -> None:
    assert maandag_van(date(2026, 11, dag)) == date(2026, 11, 23)
