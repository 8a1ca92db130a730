# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What does not fit in a week is named: two things at once, too little time to travel, nobody with the children."""

from dataclasses import replace

import pytest

from regie.werk.weekplan.model import Botsing, Gezin, Tijd
from regie.werk.weekplan.regels import alleen_met_kinderen, botsingen, gaten, kosten, stukken
from regie.werk.weekplan.voorstel import stel_voor
from tests.werk.weekplan.gezinnen import AMINA, DI, DO, MA, SAMI, WO, YONAS, keuze, los, paar, u, vast


def codes(gezin: Gezin) -> list[str]:
    return [een.code for een in botsingen(gezin, gezin.nu)]


def test_two_things_at_once_are_named_with_both_blocks() -> None:
    gezin = paar(vast("les", AMINA, "les", [MA], 9, 11.5), vast("werk", AMINA, "werk", [MA], 11, 15))
    assert botsingen(gezin, gezin.nu) == (Botsing("tegelijk", "amina", Tijd(MA, u(9), u(15)), ("les", "werk")),)


@pytest.mark.parametrize(("begin", "past"), [(12, True), (11.75, False)])
def test_from_one_place_to_another_the_longest_way_counts(begin: float, past: bool) -> None:
    les = vast("les", AMINA, "les", [MA], 9, 11.5, reis=30, waar="De Brug")
    assert codes(paar(les, vast("werk", AMINA, "werk", [MA], begin, 15, reis=10))) == ([] if past else ["reis"])
    assert codes(paar(les, vast("werk", AMINA, "werk", [MA], begin, 15, reis=30, waar="de brug"))) == []


def test_one_at_home_is_enough_and_none_is_named_with_the_way_there() -> None:
    les = vast("les", AMINA, "les", [MA], 9, 11.5, reis=15)
    assert codes(paar(les)) == []
    gezin = paar(les, vast("werk", YONAS, "werk", [MA], 10, 16, reis=30))
    (zonder,) = botsingen(gezin, gezin.nu)
    assert zonder == Botsing("niemand", "sami", Tijd(MA, u(9.5), u(11.75)), ("les", "werk"))


def test_care_solves_it_and_after_school_it_comes_back() -> None:
    blokken = vast("les", AMINA, "les", [MA], 9, 15), vast("werk", YONAS, "werk", [MA], 8, 16)
    assert codes(paar(*blokken, vast("opvang", SAMI, "opvang", [MA], 8, 16))) == []
    gezin = paar(*blokken, vast("school", SAMI, "school", [MA], 8.5, 14))
    assert [(een.code, een.tijd) for een in botsingen(gezin, gezin.nu)] == [("na_school", Tijd(MA, u(14), u(15)))]


def test_who_takes_the_children_along_is_with_them() -> None:
    gezin = paar(vast("brengen", AMINA, "zorg", [MA], 8, 9), vast("werk", YONAS, "werk", [MA], 7, 16))
    assert codes(gezin) == []


def test_a_single_parent_needs_care_for_every_lesson() -> None:
    alleen = Gezin((AMINA, SAMI), (vast("les", AMINA, "les", [MA], 9, 11.5),))
    assert codes(alleen) == ["niemand"]


def test_a_place_for_one_is_not_for_two() -> None:
    from regie.werk.weekplan.model import Mens

    zus = Mens("zus", "Zus", klein=True)
    plek = keuze(1, [DI], 9, 12, plaatsen=1, plek="de bij")
    gezin = paar(
        los("o1", SAMI, "opvang", plek, gekozen=1), los("o2", zus, "opvang", plek, gekozen=1), kinderen=(SAMI, zus)
    )
    assert [(een.code, een.blokken) for een in botsingen(gezin, gezin.nu)] == [("vol", ("o1", "o2"))]


def test_blocks_that_follow_each_other_in_a_week_do_not_clash() -> None:
    dagen = [MA, DI, WO, DO]
    gezin = paar(
        replace(vast("groep a", AMINA, "les", dagen, 9, 12), dagen=frozenset({MA, DI})),
        replace(vast("groep b", AMINA, "les", dagen, 9, 12), dagen=frozenset({WO, DO})),
        replace(vast("werk", YONAS, "werk", [WO], 8, 16), dagen=frozenset({MA, DI})),
    )
    assert codes(gezin) == []
    assert [stuk.tijd.dag for stuk in stukken(gezin, gezin.nu)] == [MA, DI, WO, DO]


def test_a_place_is_not_taken_twice_by_what_follows_each_other() -> None:
    plek = keuze(1, [DI, DO], 9, 12, plaatsen=1, plek="de bij")
    een = los("o1", SAMI, "opvang", plek, gekozen=1, dagen=frozenset({MA, DI}))
    ander = los("o2", SAMI, "opvang", plek, gekozen=1, dagen=frozenset({WO, DO}))
    assert codes(paar(een, ander)) == []
    assert stel_voor(paar(een, ander)).kan


def test_the_week_is_worth_what_the_table_says() -> None:
    gezin = paar(
        vast("les a", AMINA, "les", [MA], 9, 11), vast("werk a", AMINA, "werk", [MA], 13, 15),
        vast("les y", YONAS, "les", [MA, WO], 16, 18),
    )  # fmt: skip
    assert alleen_met_kinderen(gezin, gezin.nu) == {"amina": 240, "yonas": 240}
    maten = kosten(gezin, gezin.nu)
    assert maten == (1, 0, 120, 0, 0)
    assert maten.punten == 240 + 120
    assert gaten([stuk for stuk in stukken(gezin, gezin.nu) if stuk.blok.wie == "yonas"]) == 0


def test_lessons_on_one_day_are_fine_while_the_child_is_in_care() -> None:
    lessen = vast("les a", AMINA, "les", [DI], 9, 11), vast("les y", YONAS, "les", [DI, DO], 11, 12)
    gezin = paar(*lessen)
    assert kosten(gezin, gezin.nu).zelfde_dag == 1
    met = paar(*lessen, vast("opvang", SAMI, "opvang", [DI], 8, 13))
    assert kosten(met, met.nu).zelfde_dag == 0
