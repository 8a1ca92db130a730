# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A verwijzing that is renewed leaves no gap in which a school could not report."""

from datetime import date

from regie.kern.levering.taakduur import aaneen


def dag(nummer: int) -> date:
    return date(2026, 10, nummer)


def test_periods_that_touch_or_overlap_are_one() -> None:
    assert aaneen([(dag(16), None), (dag(1), dag(15))]) == [(dag(1), None)]
    assert aaneen([(dag(1), dag(20)), (dag(5), dag(9)), (dag(20), dag(25))]) == [(dag(1), dag(25))]
    assert aaneen([(dag(1), None), (dag(5), dag(9))]) == [(dag(1), None)]


def test_a_day_between_is_a_break() -> None:
    assert aaneen([(dag(1), dag(15)), (dag(17), None)]) == [(dag(1), dag(15)), (dag(17), None)]
    assert aaneen([]) == []
