# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is in the delivery of a quarter: whoever had the duty, while the dossier was open in it."""

from datetime import date

import pytest

from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.swi.periode import is_voorbij, peildag, uiterlijk
from tests.swi.verhaal import Q3, begin, lees
from tests.verhaal import gebeurtenis, recht


def wie(*rijen: dict[str, object], kwartaal: Kwartaal = Q3) -> list[str]:
    return [een.dossier for een in lees(rijen, kwartaal)]


def test_somebody_with_a_duty_and_an_open_dossier_is_in_it() -> None:
    assert wie(*begin(), *begin("bilal")) == ["amina", "bilal"]


def test_without_a_notice_nobody_is() -> None:
    assert wie(begin()[0]) == []


def test_the_old_act_has_another_statistic() -> None:
    oud = gebeurtenis("dossier_geopend", "2026-01-10", groep="asiel_vergunning", wet="wi2013")
    assert wie(oud, gebeurtenis("kennisgeving_plicht", "2026-01-20")) == []


@pytest.mark.parametrize(("dicht", "erin"), [("2026-06-30", False), ("2026-07-01", True), ("2026-09-30", True)])
def test_a_dossier_that_was_closed_in_the_quarter_is_still_in_it(dicht: str, erin: bool) -> None:
    assert bool(wie(*begin(), gebeurtenis("dossier_gesloten", dicht, reden="verhuisd"))) is erin


def test_who_died_in_the_quarter_is_in_it_and_after_that_not() -> None:
    rijen = [*begin(), gebeurtenis("overlijden", "2026-08-01")]
    assert (wie(*rijen), wie(*rijen, kwartaal=Kwartaal(2026, 4))) == (["amina"], [])


def test_a_duty_that_was_withdrawn_is_no_duty() -> None:
    assert wie(*begin(), gebeurtenis("plicht_ingetrokken", "2026-08-01")) == []


def test_a_notice_after_the_quarter_is_of_the_next_one() -> None:
    rijen = [begin()[0], gebeurtenis("kennisgeving_plicht", "2026-10-01", wet="wi2021")]
    assert (wie(*rijen), wie(*rijen, kwartaal=Kwartaal(2026, 4))) == ([], ["amina"])


def test_it_can_be_delivered_until_four_weeks_after_the_quarter() -> None:
    assert uiterlijk(recht(), Q3) == date(2026, 10, 28)
    assert uiterlijk(recht(), Kwartaal(2025, 4)) == date(2026, 1, 28)


def test_a_quarter_that_runs_is_looked_at_as_it_is_today() -> None:
    assert peildag(Q3, date(2026, 8, 5)) == date(2026, 8, 5)
    assert peildag(Q3, date(2026, 11, 5)) == date(2026, 9, 30)
    assert (is_voorbij(Q3, date(2026, 9, 30)), is_voorbij(Q3, date(2026, 10, 1))) == (False, True)
