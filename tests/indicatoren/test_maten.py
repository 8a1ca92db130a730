# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A second number beside a count: a sum, a median, a percentage."""

import pytest

from regie.kern.indicatoren.maten import mag_aandeel, mag_maat, mag_som
from regie.kern.indicatoren.onderdrukking import Getoond

GRENS = 5
KLEIN, VERBORGEN = Getoond("klein"), Getoond("verborgen")


def getal(aantal: int) -> Getoond:
    return Getoond("getal", aantal)


@pytest.mark.parametrize(
    ("vak", "mag"),
    [(getal(6), True), (getal(5), False), (getal(0), False), (KLEIN, False), (VERBORGEN, False)],
)
def test_a_median_is_shown_of_people_who_are_counted_and_not_few(vak: Getoond, mag: bool) -> None:
    assert mag_maat(vak, GRENS) is mag


def test_for_who_may_see_small_numbers_the_limit_is_zero() -> None:
    assert mag_maat(getal(1), 0)
    assert mag_aandeel(getal(1), getal(2), 0)
    assert not mag_maat(getal(0), 0)


@pytest.mark.parametrize(
    ("teller", "noemer", "mag"),
    [
        (getal(20), getal(40), True),
        (getal(0), getal(40), True),
        (getal(40), getal(40), True),
        (getal(36), getal(40), False),  # four who did not
        (getal(34), getal(40), True),
        (getal(5), getal(40), False),
        (getal(5), getal(5), False),
        (KLEIN, getal(40), False),
        (VERBORGEN, getal(40), False),
        (getal(20), VERBORGEN, False),
        (getal(0), getal(0), False),
    ],
)
def test_a_percentage_hides_no_small_group_on_either_side(teller: Getoond, noemer: Getoond, mag: bool) -> None:
    assert mag_aandeel(teller, noemer, GRENS) is mag


def test_more_in_the_part_than_in_the_whole_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"teller \(41\) is groter dan de noemer \(40\)"):
        mag_aandeel(getal(41), getal(40), GRENS)


@pytest.mark.parametrize(
    ("delen", "mag"),
    [
        ([getal(30), getal(10)], True),
        ([getal(30), VERBORGEN, KLEIN], True),  # ten people together
        ([getal(36), KLEIN, KLEIN], False),  # four people together: their sum is what is left
        ([getal(34), getal(0), KLEIN, VERBORGEN], True),
        ([VERBORGEN, VERBORGEN], True),
    ],
)
def test_what_is_left_of_a_sum_is_not_about_a_few(delen: list[Getoond], mag: bool) -> None:
    assert mag_som(getal(40), delen, GRENS) is mag


def test_a_total_that_is_kept_back_has_no_sum() -> None:
    assert not mag_som(VERBORGEN, [getal(30)], GRENS)
