# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pace and expected date: over the weeks of which hours are known, without weeks of a pause, never before today."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import Duur, Kalender, dag, dagnummer
from regie.kern.traject.drempels import Drempel
from tests.traject.verhaal import Rij, begin, les, stand
from tests.verhaal import gebeurtenis


def _drempel(rijen: list[Rij], op: str) -> Drempel:
    return stand(rijen, op).drempels[0]


def _verwacht(rijen: list[Rij], op: str) -> date | None:
    dagnr = int(_drempel(rijen, op).verwacht_op[0])
    return None if dagnr == NOOIT else dag(dagnr)


def _weken(aantal: int, uren: float, eerste: str = "2025-04-07") -> list[Rij]:
    """Lessons of whole weeks, from a Monday on."""
    begin_dag, kalender = date.fromisoformat(eerste), Kalender()
    maandagen = [dag(dagnummer(begin_dag) + 7 * nummer) for nummer in range(aantal)]
    return [les(str(een), str(kalender.laatste_dag(een, Duur(6, "dagen"))), uren) for een in maandagen]


def test_ten_hours_a_week_are_ten_hours_a_week() -> None:
    rijen = [*begin(), *_weken(8, 10)]  # up to 1 June
    drempel = _drempel(rijen, "2025-06-01")
    assert drempel.gang.minuten_per_week[0] == 600
    assert drempel.gehaald[0] == 80 * 60
    # 520 hours left, 52 weeks
    assert _verwacht(rijen, "2025-06-01") == date(2026, 5, 31)


def test_only_the_last_weeks_count() -> None:
    rijen = [*begin(), *_weken(13, 4), *_weken(13, 12, "2025-07-07")]  # thirteen weeks is the norm of the example
    assert _drempel(rijen, "2025-10-05").gang.minuten_per_week[0] == 12 * 60


def test_a_month_reported_at_once_is_spread_over_its_days() -> None:
    rijen = [*begin(), les("2025-04-01", "2025-04-30", 40), les("2025-05-01", "2025-05-31", 40)]
    gang = _drempel(rijen, "2025-05-31").gang
    assert (gang.minuten[0], gang.dagen[0]) == (80 * 60, 61)


def test_weeks_of_a_pause_do_not_count() -> None:
    pauze = [gebeurtenis("opschorting_start", "2025-06-02", reden="overig"),
             gebeurtenis("opschorting_einde", "2025-07-28", reden="overig")]  # fmt: skip
    lessen = [*_weken(8, 10), *_weken(4, 10, "2025-07-28")]
    zonder = _drempel([*begin(), *lessen], "2025-08-24").gang
    met = _drempel([*begin(), *lessen, *pauze], "2025-08-24").gang
    assert met.minuten_per_week[0] == 600
    assert zonder.minuten_per_week[0] < 600


def test_in_a_pause_there_is_no_expected_date() -> None:
    pauze = gebeurtenis("opschorting_start", "2025-06-02", reden="overig")
    assert _verwacht([*begin(), *_weken(8, 10)], "2025-06-03") is not None
    assert _verwacht([*begin(), *_weken(8, 10), pauze], "2025-06-03") is None


@pytest.mark.parametrize(("weken", "bekend"), [(1, False), (2, True)])
def test_a_pace_needs_two_weeks(weken: int, bekend: bool) -> None:
    assert bool(_drempel([*begin(), *_weken(weken, 10)], "2025-05-01").gang.bekend[0]) is bekend


@pytest.mark.parametrize(("op", "vers"), [("2025-08-31", True), ("2025-09-01", False)])
def test_a_pace_of_long_ago_is_no_pace(op: str, vers: bool) -> None:
    """Hours are known up to 1 June; the norm is thirteen weeks."""
    assert (_verwacht([*begin(), *_weken(8, 10)], op) is not None) is vers


def test_there_is_no_pace_without_lessons() -> None:
    assert _verwacht(begin(), "2025-06-01") is None
    assert _verwacht([*begin(), *_weken(8, 0)], "2025-06-01") is None


def test_once_reached_nothing_is_expected() -> None:
    rijen = [*begin(), les("2025-04-01", "2025-05-31", 600)]
    assert _verwacht(rijen, "2025-06-01") is None


def test_before_and_on_the_day_of_the_pip() -> None:
    """The first day that counts is that of the PIP itself."""
    telt = les("2025-03-03", "2025-03-30", 40)
    telt_niet = les("2025-03-02", "2025-03-30", 40)
    assert _drempel([*begin(), telt], "2025-04-01").gehaald[0] == 40 * 60
    assert _drempel([*begin(), telt_niet], "2025-04-01").gehaald[0] == 0
    assert not _drempel([*begin(), telt_niet], "2025-04-01").gang.bekend[0]


KWARTIEREN = st.lists(st.integers(0, 60), min_size=1, max_size=14)


@settings(max_examples=25, deadline=None)
@given(kwartieren=KWARTIEREN, plaats=st.integers(0, 13), meer=st.integers(1, 40), dagen=st.integers(0, 60))
def test_more_hours_in_a_week_are_never_later_and_no_day_lies_in_the_past(
    kwartieren: list[int], plaats: int, meer: int, dagen: int
) -> None:
    op = dag(dagnummer(date(2025, 4, 6)) + 7 * len(kwartieren) + dagen)
    eerst = [rij for een, rij in zip(kwartieren, _weken(len(kwartieren), 0), strict=True) for rij in [_met(rij, een)]]
    dan = [*eerst]
    plek = plaats % len(eerst)
    dan[plek] = _met(eerst[plek], kwartieren[plek] + meer)
    voor, na = _verwacht([*begin(), *eerst], str(op)), _verwacht([*begin(), *dan], str(op))
    assert voor is None or (na is not None and na <= voor)
    assert na is None or na >= op


def _met(rij: Rij, kwartieren: int) -> Rij:
    uren = kwartieren / 4
    return {**rij, "gegevens": {**rij["gegevens"], "gevolgd": uren, "aangeboden": uren}}
