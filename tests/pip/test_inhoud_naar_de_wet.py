# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which part must, may and may not stand in a PIP: group × leerroute × benefit, as the law has it (facts §4)."""

from itertools import product

import pytest

from regie.kern.pip.delen import antwoord, delen
from regie.kern.pip.situatie import Bijstand, Situatie
from tests.pip.verhaal import plan
from tests.verhaal import recht

GROEPEN = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
ROUTES = ("b1", "onderwijs", "z")

# part: (asylum permit, family of one, migrant) by route b1, onderwijs, z; with a benefit · m: must, k: may, n: may not
MATRIX = {
    "motivering": ("mmm", "mmm", "mmm"),
    "leerroute": ("mmm", "mmm", "mmm"),
    "intensiteit": ("mmm", "mmm", "nnn"),
    "pvt": ("mmm", "mmm", "mmm"),
    "map": ("mnm", "mnm", "mnm"),
    "gesprekken": ("mmm", "mmm", "mmm"),
    "ondersteuning": ("mmm", "mmm", "mmm"),
    "pw_deel": ("mmm", "mmm", "mmm"),
    "ontzorgen": ("mmm", "nnn", "nnn"),
    "examens": ("nnk", "nnk", "nnk"),
    "niveaus": ("kkk", "kkk", "kkk"),
}
LETTER = {"m": "moet", "k": "mag", "n": "mag_niet"}
RIJ = {rij.id: rij for rij in recht().pipdelen}


@pytest.mark.parametrize(("deel", "groep", "route"), list(product(MATRIX, GROEPEN, ROUTES)))
def test_every_part_has_the_answer_of_the_law_with_a_benefit(deel: str, groep: str, route: str) -> None:
    kolom = MATRIX[deel][min(GROEPEN.index(groep), 2)]
    assert antwoord(RIJ[deel], Situatie(groep, "ja"), route) == LETTER[kolom[ROUTES.index(route)]]


@pytest.mark.parametrize(("groep", "stand", "pw", "ontzorgen"), [
    ("asiel_vergunning", "nee", "mag_niet", "mag_niet"), ("asiel_vergunning", "komt", "mag", "mag"),
    ("asiel_gezin", "komt", "mag", "mag_niet"), ("gezinsmigrant", "nee", "mag_niet", "mag_niet"),
])  # fmt: skip
def test_without_a_benefit_there_is_no_part_for_it_and_one_that_may_come_may_be_there(
    groep: str, stand: Bijstand, pw: str, ontzorgen: str
) -> None:
    wie = Situatie(groep, stand)
    assert (antwoord(RIJ["pw_deel"], wie, "b1"), antwoord(RIJ["ontzorgen"], wie, "b1")) == (pw, ontzorgen)


def test_early_school_is_asked_only_where_there_is_a_child_for_it() -> None:
    assert antwoord(RIJ["voorschool"], Situatie("gezinsmigrant", kind=True), "b1") == "moet"
    assert antwoord(RIJ["voorschool"], Situatie("gezinsmigrant"), "b1") == "mag"


def test_after_a_move_nobody_chooses_the_route_again() -> None:
    assert antwoord(RIJ["motivering"], Situatie("asiel_vergunning", van_elders="b1"), "b1") == "nvt"


@pytest.mark.parametrize(("groep", "route"), list(product(GROEPEN, ROUTES)))
def test_a_whole_plan_misses_nothing_and_holds_nothing_that_may_not_be_there(groep: str, route: str) -> None:
    inhoud = plan(route, groep) | {"motivering": "past"}
    assert {een.stand for een in delen(recht().pipdelen, Situatie(groep), inhoud)} <= {"aanwezig", "open", "nvt"}


def test_fewer_hours_than_the_law_names_are_there_and_ask_for_a_look() -> None:
    inhoud = plan(pvt_uren=10) | {"motivering": "past"}
    krap = {een.deel.id: een.krap for een in delen(recht().pipdelen, Situatie("asiel_vergunning"), inhoud)}
    assert krap["pvt"]
    assert not krap["map"]


def test_every_row_says_where_it_comes_from_and_why() -> None:
    for rij in RIJ.values():
        assert rij.bron
        assert rij.strekking.endswith(".")
        assert rij.nu.endswith(".")
