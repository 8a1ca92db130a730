# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When one duration is certainly longer than another, whatever the calendar."""

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import Duur
from regie.kern.recht.duren import is_zeker_langer

DUREN = st.builds(Duur, st.integers(0, 60), st.sampled_from(["dagen", "weken", "maanden", "jaar"]))


def langer(een: str, ander: str) -> bool:
    return is_zeker_langer(Duur.lees(een), Duur.lees(ander))


def test_equal_terms_in_other_words_are_not_longer() -> None:
    assert not langer("14 dagen", "2 weken")
    assert not langer("2 jaar", "24 maanden")


def test_one_day_more_is_longer() -> None:
    assert langer("71 dagen", "10 weken")
    assert langer("37 maanden", "3 jaar")


def test_what_depends_on_the_month_is_not_certain() -> None:
    assert not langer("30 dagen", "1 maanden")
    assert not langer("1 maanden", "4 weken")
    assert langer("5 weken", "1 maanden")


@given(DUREN, DUREN)
def test_two_terms_are_never_both_longer_than_the_other(een: Duur, ander: Duur) -> None:
    assert not (is_zeker_langer(een, ander) and is_zeker_langer(ander, een))


@given(DUREN, DUREN, DUREN)
def test_longer_than_longer_is_longer_or_the_same_calendar_doubt(een: Duur, twee: Duur, drie: Duur) -> None:
    if is_zeker_langer(een, twee) and is_zeker_langer(twee, drie):
        assert not is_zeker_langer(drie, een)
