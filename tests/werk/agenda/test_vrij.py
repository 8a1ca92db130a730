# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Free moments: in office hours on working days, whole, and never over something that stands there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.cast import Cast, maak
from tests.verhaal import recht
from tests.werk.agenda.bureau import DINSDAG, klok, maak_afspraak, plan_van

KANTOOR = range(9, 17)


def test_the_office_hours_are_those_of_the_policy() -> None:
    from regie.kern.recht import GeenVersie
    from regie.werk.agenda.vrij import kantooruren

    assert kantooruren(recht(), "voorbeeld", DINSDAG) == KANTOOR
    with pytest.raises(GeenVersie):
        kantooruren(recht(), "voorbeeld", date(2021, 12, 31))


@given(
    st.lists(st.tuples(st.integers(8 * 60, 18 * 60), st.integers(5, 240)), max_size=8),
    st.integers(5, 480),
)
def test_a_free_moment_is_free_from_its_begin_to_its_end(bezig: list[tuple[int, int]], minuten: int) -> None:
    from regie.werk.agenda.vrij import momenten

    nul = klok(0).timestamp()
    bezet = [(nul + van * 60, nul + (van + duur) * 60) for van, duur in bezig]
    for begin in momenten([DINSDAG], minuten, bezet, klok(0), KANTOOR):
        van, tot = begin.timestamp(), begin.timestamp() + minuten * 60
        assert klok(9) <= begin
        assert tot <= klok(17).timestamp()
        assert all(einde <= van or tot <= start for start, einde in bezet)


def test_a_weekend_and_a_holiday_are_no_days_to_talk_and_a_day_has_a_morning_and_an_afternoon(gemeente: str) -> None:
    from regie.kern.kalender import Kalender
    from regie.werk.agenda.vrij import vrije_momenten

    cast: Cast = maak(gemeente)
    with cast.als("karin") as karin:
        gevonden = vrije_momenten(karin, "karin", 60, klok(17, dag=date(2026, 12, 24)), Kalender(), KANTOOR, aantal=3)
    maandag = date(2026, 12, 28)
    assert gevonden == [klok(9, dag=maandag), klok(12, dag=maandag), klok(9, dag=date(2026, 12, 29))]


def test_what_stands_there_already_is_not_proposed(gemeente: str) -> None:
    from regie.kern.kalender import Kalender
    from regie.werk.agenda.vrij import vrije_momenten

    cast: Cast = maak(gemeente)
    maak_afspraak(cast, plan_van(klok(9), minuten=90))
    with cast.als("karin") as karin:
        assert vrije_momenten(karin, "karin", 60, klok(8), Kalender(), KANTOOR, aantal=1) == [klok(10, 30)]
