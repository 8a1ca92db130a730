# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Weeks without anything, from today on: between two parts, before the first and after the last."""

from datetime import date

import pytest

from regie.werk.weekplan.leemten import leemten
from tests.register.cast import VANDAAG

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 20)
STRAKS, LATER = date(2026, 12, 28), date(2026, 12, 27)


@pytest.mark.parametrize(
    ("perioden", "verwacht"),
    [
        ([(NOVEMBER, None)], []),
        ([], [(VANDAAG, None)]),
        ([(NOVEMBER, DECEMBER)], [(date(2026, 12, 21), None)]),
        ([(NOVEMBER, DECEMBER), (STRAKS, None)], [(date(2026, 12, 21), LATER)]),  # seven days
        ([(NOVEMBER, DECEMBER), (LATER, None)], []),  # six
        ([(STRAKS, None)], [(VANDAAG, LATER)]),
        ([(NOVEMBER, date(2026, 11, 28)), (VANDAAG, None)], []),  # what is over does not count
        ([(NOVEMBER, STRAKS), (NOVEMBER, DECEMBER)], [(date(2026, 12, 29), None)]),  # one within the other
    ],
)
def test_a_gap_is_a_week_or_more_in_which_nothing_runs(
    perioden: list[tuple[date, date | None]], verwacht: list[tuple[date, date | None]]
) -> None:
    assert leemten(perioden, VANDAAG) == verwacht
