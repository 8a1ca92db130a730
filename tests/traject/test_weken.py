# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons week by week: a month at once is spread over its days, a pause is skipped, and nothing is counted twice."""

from datetime import date

from regie.kern.traject.weken import Week, weken
from tests.traject.verhaal import Rij, begin, les, met_feiten
from tests.verhaal import gebeurtenis


def _weken(rijen: list[Rij], op: str, aantal: int = 26) -> list[Week]:
    return weken(met_feiten([*begin(), *rijen], op)[0], aantal)


def test_a_week_that_was_reported_as_a_week() -> None:
    een = _weken([les("2025-04-07", "2025-04-13", 10, ongeoorloofd=2, geoorloofd=1)], "2025-04-13")[-1]
    assert (een.maandag, een.zondag) == (date(2025, 4, 7), date(2025, 4, 13))
    assert (een.aangeboden, een.gevolgd, een.geoorloofd, een.ongeoorloofd) == (13 * 60, 10 * 60, 60, 2 * 60)
    assert (een.bekend, een.verdeeld, een.pauze) == (True, False, False)


def test_a_month_at_once_is_spread_over_its_weeks() -> None:
    gevonden = _weken([les("2025-03-31", "2025-05-04", 35)], "2025-05-04")[-5:]
    assert [een.gevolgd for een in gevonden] == [7 * 60] * 5
    assert all(een.verdeeld for een in gevonden)


def test_days_of_a_pause_get_no_part_of_it() -> None:
    pauze = [gebeurtenis("opschorting_start", "2025-04-07", reden="overig"),
             gebeurtenis("opschorting_einde", "2025-04-21", reden="overig")]  # fmt: skip
    gevonden = _weken([les("2025-03-31", "2025-05-04", 21), *pauze], "2025-05-04")[-5:]
    assert [een.gevolgd // 60 for een in gevonden] == [7, 0, 0, 7, 7]
    assert [een.pauze for een in gevonden] == [False, True, True, False, False]


def test_it_begins_with_the_plan_or_the_first_lesson_and_ends_with_this_week() -> None:
    zonder = _weken([], "2025-03-23")
    assert [een.maandag for een in zonder] == [date(2025, 3, dag) for dag in (3, 10, 17)]
    assert not any(een.bekend for een in zonder)
    ervoor = _weken([les("2025-02-24", "2025-03-02", 5)], "2025-03-09")
    assert [een.gevolgd // 60 for een in ervoor] == [5, 0]
    assert len(_weken([], "2026-03-01", aantal=26)) == 26


def test_the_hours_of_somebody_else_are_not_hers() -> None:
    andere = [{**rij, "dossier": "bilal"} for rij in [*begin()[:2], les("2025-04-07", "2025-04-13", 10)]]
    gelezen = met_feiten([*begin(), les("2025-04-07", "2025-04-13", 4), *andere], "2025-04-13")[0]
    assert [weken(gelezen, 1, d)[0].gevolgd // 60 for d in range(gelezen.aantal)] == [4, 10]
