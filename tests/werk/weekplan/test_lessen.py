# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lessons beside work: what clashes, what else fits, and which parts of the week work leaves free."""

from datetime import date
from typing import Any

from regie.werk.weekplan.inlezen import bezette_tijden
from regie.werk.weekplan.lessen import lessen_van, naast_werk
from regie.werk.weekplan.model import Tijd
from tests.werk.weekplan.gezinnen import AMINA, DI, MA, WO, YONAS, ZA, keuze, los, paar, u, vast

WEEK = [date(2026, 11, 30), *(date(2026, 12, dag) for dag in range(1, 7))]


def rij(dagen: list[int], van: float, tot: float, van_op: date = WEEK[0], tot_op: date | None = None) -> dict[str, Any]:
    return {"dagen": dagen, "van": u(van), "tot": u(tot), "van_op": van_op, "tot_op": tot_op}


def test_the_choice_that_holds_is_told_apart_from_the_others() -> None:
    les = los("les", AMINA, "les", keuze(1, [MA], 9, 11), keuze(2, [MA], 19, 21), keuze(3, [DI], 9, 11), gekozen=1)
    gezin = paar(les, vast("werk", AMINA, "werk", [MA, DI], 8, 14), kinderen=())
    [gevonden] = lessen_van(gezin, AMINA.id)
    assert [een.code for een in gevonden.botsingen] == ["tegelijk"]
    assert {kans.nummer: [een.code for een in kans.botsingen] for kans in gevonden.anders} == {2: [], 3: ["tegelijk"]}


def test_without_a_time_nothing_clashes_yet_and_every_choice_is_judged() -> None:
    gezin = paar(los("les", AMINA, "les", keuze(1, [MA], 9, 11)), vast("werk", AMINA, "werk", [MA], 8, 14), kinderen=())
    [gevonden] = lessen_van(gezin, AMINA.id)
    assert gevonden.botsingen == ()
    assert [len(kans.botsingen) for kans in gevonden.anders] == [1]


def test_what_clashed_without_the_lesson_is_not_said_of_the_lesson() -> None:
    gezin = paar(
        vast("les", AMINA, "les", [ZA], 9, 11), vast("werk", AMINA, "werk", [MA], 8, 14),
        vast("ook werk", AMINA, "werk", [MA], 13, 15), kinderen=(),
    )  # fmt: skip
    assert lessen_van(gezin, AMINA.id)[0].botsingen == ()


def test_lessons_of_somebody_else_are_not_looked_at() -> None:
    assert lessen_van(paar(vast("les", YONAS, "les", [MA], 9, 11)), AMINA.id) == ()


def test_a_part_of_the_day_is_free_where_work_and_the_way_do_not_touch_it() -> None:
    gezin = paar(vast("werk", AMINA, "werk", [MA, DI], 8, 12, reis=45), vast("ander", YONAS, "werk", [WO], 8, 20))
    vrij = naast_werk(gezin, AMINA.id, ("ochtend", "middag", "avond"))
    assert vrij["ochtend"] == [3, 4, 5, 6]
    assert vrij["middag"] == [3, 4, 5, 6]  # home at a quarter to one
    assert vrij["avond"] == [1, 2, 3, 4, 5, 6]


def test_busy_times_that_touch_become_one_and_hold_only_while_they_hold() -> None:
    rijen = [
        rij([MA, WO], 8, 12), rij([MA], 11, 13), rij([MA], 13, 14), rij([MA], 19, 25),
        rij([DI], 9, 10, van_op=WEEK[2]), rij([WO], 14, 15, tot_op=WEEK[0]),
    ]  # fmt: skip
    assert bezette_tijden(rijen, WEEK) == (
        Tijd(MA, u(8), u(14)), Tijd(MA, u(19), u(24)), Tijd(WO, u(8), u(12)),
    )  # fmt: skip
