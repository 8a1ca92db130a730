# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is refused of a choice of a leerroute, and of a talk of the intake: of page, form and API alike."""

from typing import Any

import pytest

from regie.kern.intake import gesprekweigeringen
from regie.kern.intake.keuzeweigeringen import weigeringen
from tests.pip.verhaal import INTAKE, VANDAAG, begin, besluit, codes, verleden
from tests.verhaal import recht

TOETS = ("leerbaarheidstoets", "2026-11-01", {"score": 19})
WEG = ("intake_afgerond", "2026-11-05", {"in_afwezigheid": True})
KEUZE = {
    "leerroute": "z", "motivering": "Dit past.", "wens_inburgeraar": "Ik wil meedoen.", "instemming": "ja",
    "bronnen": ["gesprek"], "wijkt_af_van_toets": False, "onderwijsroute_onderzocht": True,
}  # fmt: skip


def geweigerd(*stond: Any, op: str = "2026-11-10", **anders: Any) -> set[str]:
    velden = {naam: waarde for naam, waarde in (KEUZE | anders).items() if waarde is not None}
    gevonden = weigeringen(besluit(velden, op, "leerroutekeuze"), verleden(begin(), *stond), recht(), VANDAAG)
    for een in gevonden:
        assert een.wat.endswith(".")
        assert een.waarom
        assert een.nu.endswith(".")
    return codes(gevonden)


@pytest.mark.parametrize("leerroute", ["z", "b1", "onderwijs"])
def test_no_route_is_ever_refused(leerroute: str) -> None:
    assert geweigerd(INTAKE, leerroute=leerroute) == set()


def test_a_choice_against_the_test_says_so_and_says_why() -> None:
    assert geweigerd(INTAKE, TOETS, leerroute="b1") == {"toets_zegt_anders"}
    assert geweigerd(INTAKE, TOETS, leerroute="b1", wijkt_af_van_toets=True) == {"afwijking_zonder_reden"}
    assert geweigerd(INTAKE, TOETS, leerroute="b1", wijkt_af_van_toets=True, waarom_anders=" ") == {
        "afwijking_zonder_reden"
    }
    assert (
        geweigerd(INTAKE, TOETS, leerroute="b1", wijkt_af_van_toets=True, waarom_anders="In het Nederlands.") == set()
    )
    assert geweigerd(INTAKE, TOETS, wijkt_af_van_toets=True, waarom_anders="Zomaar.") == {"toets_zegt_anders"}


def test_only_the_last_test_before_the_choice_counts() -> None:
    beter = ("leerbaarheidstoets", "2026-11-08", {"score": 30})
    assert geweigerd(INTAKE, TOETS, beter) == {"toets_zegt_anders"}
    assert geweigerd(INTAKE, TOETS, beter, op="2026-11-07") == set()


def test_without_a_test_there_is_nothing_to_deviate_from() -> None:
    assert geweigerd(INTAKE, wijkt_af_van_toets=True, waarom_anders="Zomaar.") == {"toets_zegt_anders"}


def test_between_b1_and_a2_who_chooses_says_whether_it_deviates() -> None:
    a2 = {"leerroute": "b1", "variant": "b1_a2"}
    assert geweigerd(INTAKE, TOETS, **a2) == set()
    assert geweigerd(INTAKE, TOETS, **a2, wijkt_af_van_toets=True, waarom_anders="Zij leert snel.") == set()


def test_a_route_not_looked_into_a_wish_not_asked_and_a_day_that_was() -> None:
    assert geweigerd(INTAKE, onderwijsroute_onderzocht=False) == {"onderwijsroute_niet_onderzocht"}
    assert geweigerd(INTAKE, wens_inburgeraar=None) == geweigerd(INTAKE, wens_inburgeraar=" ") == {"wens_ontbreekt"}
    assert geweigerd(INTAKE, herbeoordeling_op="2026-11-10") == {"herbeoordeling_te_vroeg"}
    assert geweigerd(INTAKE, herbeoordeling_op="2026-11-11") == set()
    assert geweigerd(INTAKE, variant="hbo") == {"andere_richting"}


def test_a_source_shows_in_the_dossier() -> None:
    assert geweigerd(bronnen=["gesprek"]) == geweigerd(INTAKE, bronnen=["school"]) == {"bron_ontbreekt"}
    assert geweigerd(bronnen=["dossier"]) == set()


@pytest.mark.parametrize(("bron", "mag"), [("coa", True), ("inburgeraar", False)])
def test_what_the_coa_told_is_a_finding_of_the_coa(bron: str, mag: bool) -> None:
    bevinding = ("intake_bevinding", "2026-11-05", {"thema": "taal", "bevinding": "Leest.", "bron": bron})
    assert geweigerd(bevinding, bronnen=["coa"]) == (set() if mag else {"bron_ontbreekt"})


def test_only_of_who_never_came_nobody_could_ask_what_they_want() -> None:
    niets = {"instemming": "niet_gevraagd", "wens_inburgeraar": None, "bronnen": ["dossier"]}
    assert geweigerd(WEG, **niets) == set()
    assert geweigerd(INTAKE, **niets) == {"toch_gevraagd"}
    assert geweigerd(("intake_afgerond", "2026-11-05", {}), **niets) == {"toch_gevraagd"}
    later = ("intakegesprek", "2026-11-08", {})
    assert geweigerd(WEG, later, **niets) == {"toch_gevraagd"}  # came after all
    assert geweigerd(WEG, **niets | {"instemming": "nee"}) == {"wens_ontbreekt"}


@pytest.mark.parametrize(("velden", "codes_"), [
    ({"aanwezig": "alleen"}, {"niet_gewezen"}),
    ({"aanwezig": "alleen", "gewezen_op_apart_gesprek": False}, set()),
    ({"aanwezig": "met_partner", "gewezen_op_apart_gesprek": True}, {"niet_apart"}),
    ({"aanwezig": "met_ander", "gewezen_op_apart_gesprek": True, "apart_gesproken": False}, set()),
    ({"aanwezig": "met_ander"}, {"niet_gewezen", "niet_apart"}),
])  # fmt: skip
def test_a_talk_says_whether_one_was_told_of_a_talk_alone(velden: dict[str, Any], codes_: set[str]) -> None:
    assert codes(gesprekweigeringen.weigeringen(besluit(velden, type_="intakegesprek"))) == codes_
