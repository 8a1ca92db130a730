# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What speaks for and against a place: a reason for every point, a question where nothing is known, an open order."""

from dataclasses import replace

import pytest

from regie.kern.meedoen.passen import PUNTEN, Mens, Plek, onbekend, rangschik, redenen

VOLGORDE = tuple(PUNTEN)
PLEK = Plek(
    "p", "Keukenhulp", "vrijwilligerswerk", "horeca", 8, frozenset({"di-middag", "do-middag"}), 2, "a1", True, "7411"
)
MENS = Mens(
    "a2", "b1", frozenset({"di-ochtend", "do-ochtend"}), frozenset({"di-middag"}), 12, frozenset({"horeca"}), "7411"
)


def gewogen(mens: Mens, plek: Plek = PLEK) -> dict[str, tuple[str, str]]:
    return {een.punt: (een.code, een.weging) for een in redenen(mens, plek, VOLGORDE)}


def test_a_place_that_fits_has_a_reason_for_every_point() -> None:
    assert gewogen(MENS) == {
        "tijd": ("kan_dan", "voor"), "taal": ("taal_genoeg", "voor"), "uren": ("uren_passen", "voor"),
        "wens": ("wens", "voor"), "reis": ("zelfde_wijk", "voor"), "nederlandstalig": ("nederlandstalig", "voor"),
    }  # fmt: skip


def test_what_is_not_known_is_a_question_and_never_for_or_against() -> None:
    leeg = replace(PLEK, taalniveau=None, nederlandstalig=None, postcode4=None)
    assert {weging for _code, weging in gewogen(Mens(), leeg).values()} == {"vraag"}


@pytest.mark.parametrize(
    ("anders", "punt", "code"),
    [
        ({"les": frozenset({"di-middag", "do-middag"})}, "tijd", "tijdens_les"),
        ({"vrij": frozenset({"vr-avond"})}, "tijd", "kan_dan_niet"),
        ({"niveau": "a0"}, "taal", "taal_te_weinig"),
        ({"uren": 7.5}, "uren", "te_veel_uren"),
        ({"sectoren": frozenset({"bouw"})}, "wens", "ander_werk"),
        ({"postcode4": "1011"}, "reis", "ver"),
    ],
)
def test_what_speaks_against_it_says_what(anders: dict[str, object], punt: str, code: str) -> None:
    assert gewogen(replace(MENS, **anders))[punt] == (code, "tegen")  # type: ignore[arg-type]


@pytest.mark.parametrize(("niveau", "past"), [("a0", False), ("a1", True), ("b2", True)])
def test_the_level_that_is_asked_is_enough(niveau: str, past: bool) -> None:
    assert gewogen(replace(MENS, niveau=niveau))["taal"][1] == ("voor" if past else "tegen")


def test_a_lesson_in_a_part_of_the_place_leaves_the_other_part() -> None:
    mens = replace(MENS, les=frozenset({"di-middag"}), vrij=None)
    tijd = next(een for een in redenen(mens, PLEK, VOLGORDE) if een.punt == "tijd")
    assert (tijd.code, tijd.waarden["dagdelen"]) == ("naast_les", ["do-middag"])


def test_a_real_workplace_is_a_reason_in_the_z_route_alone() -> None:
    stage = replace(PLEK, soort="stage")
    assert gewogen(replace(MENS, leerroute="z"), stage)["werkvloer"] == ("echte_werkvloer", "voor")
    assert "werkvloer" not in gewogen(MENS, stage)
    assert "werkvloer" not in gewogen(replace(MENS, leerroute="z"))


def test_the_first_point_of_the_policy_goes_before_all_others() -> None:
    dichtbij = replace(PLEK, id="a", naam="Dichtbij", taalniveau="b2")
    ver = replace(PLEK, id="b", naam="Ver", postcode4="1011")
    assert [plek.id for plek, _r in rangschik(MENS, [ver, dichtbij], ("taal", "reis"))] == ["b", "a"]
    assert [plek.id for plek, _r in rangschik(MENS, [ver, dichtbij], ("reis", "taal"))] == ["a", "b"]


def test_a_full_place_stands_last_and_says_so() -> None:
    vol, minder = replace(PLEK, id="vol", over=0), replace(PLEK, id="minder", taalniveau="b2")
    gerangschikt = rangschik(MENS, [vol, minder], VOLGORDE)
    assert [plek.id for plek, _r in gerangschikt] == ["minder", "vol"]
    assert gerangschikt[1][1][0].code == "vol"


def test_what_is_not_known_of_the_person_is_the_same_at_every_place_and_said_as_such() -> None:
    niemand = Mens()
    van_wie = {een.code for een in redenen(niemand, PLEK, VOLGORDE) if een.van_wie}
    assert set(onbekend(niemand, VOLGORDE)) == van_wie
    assert onbekend(niemand, ("reis", "tijd")) == ("woonplek_onbekend", "les_onbekend")
    assert onbekend(MENS, VOLGORDE) == ()
    leeg = replace(PLEK, taalniveau=None, postcode4=None, nederlandstalig=None)
    assert not any(een.van_wie for een in redenen(MENS, leeg, VOLGORDE))
