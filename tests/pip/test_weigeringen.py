# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is refused of a decision on a PIP, one by one, each with what, why and what now."""

from datetime import date
from typing import Any

import pytest

from regie.kern.pip.weigeringen import weigeringen
from tests.pip.verhaal import BIJSTAND, INTAKE, VANDAAG, begin, besluit, codes, keuze, plan, verleden
from tests.verhaal import recht

ALLES = (begin(), INTAKE, keuze())
ELDERS = ("pip_overgenomen", "2026-11-01", {"dagtekening": "2025-01-10", "gemeentecode": "0363", "leerroute": "b1"})


def geweigerd(velden: dict[str, Any], *stond: Any, op: str = "2026-11-20", type_: str = "pip_vastgesteld") -> set[str]:
    gevonden = weigeringen(besluit(velden, op, type_), verleden(*stond), recht(), VANDAAG)
    for een in gevonden:
        assert een.wat.endswith(".")
        assert een.waarom
        assert een.nu.endswith(".")
    return codes(gevonden)


def test_a_whole_plan_after_intake_and_choice_is_taken() -> None:
    assert geweigerd(plan(), *ALLES) == set()


@pytest.mark.parametrize(("deel", "veld"), [
    ("intensiteit", "intensiteit_uren_week"), ("pvt", "pvt_uren"), ("map", "map_uren"),
    ("gesprekken", "gesprekken_per_jaar"), ("ondersteuning", "ondersteuning"),
])  # fmt: skip
def test_without_a_required_part_there_is_no_pip(deel: str, veld: str) -> None:
    assert geweigerd(plan(**{veld: None}), *ALLES) == {f"deel_ontbreekt:{deel}"}


def test_with_a_benefit_the_parts_of_the_benefit_are_required() -> None:
    assert geweigerd(plan(), *ALLES, BIJSTAND) == {"deel_ontbreekt:pw_deel", "deel_ontbreekt:ontzorgen"}
    assert geweigerd(plan(pw_deel="in_pip", ontzorgen="begint"), *ALLES, BIJSTAND) == set()


def test_a_child_asks_for_an_answer_on_early_school() -> None:
    kind = ("kinderopvang", "2026-10-01", {"status": "nodig"})
    assert geweigerd(plan(), *ALLES, kind) == {"deel_ontbreekt:voorschool"}
    assert geweigerd(plan(vve=False), *ALLES, kind) == set()


@pytest.mark.parametrize(("groep", "velden", "deel"), [
    ("gezinsmigrant", {"intensiteit_uren_week": 10}, "intensiteit"),
    ("overige_migrant", {"intensiteit_uren_week": 10}, "intensiteit"),
    ("asiel_gezin", {"ontzorgen": "begint"}, "ontzorgen"), ("gezinsmigrant", {"pw_deel": "in_pip"}, "pw_deel"),
    ("asiel_vergunning", {"examens": ["knm"]}, "examens"),
])  # fmt: skip
def test_a_part_of_another_group_may_not_be_there(groep: str, velden: dict[str, Any], deel: str) -> None:
    assert geweigerd(plan(groep=groep) | velden, begin(groep), INTAKE, keuze()) == {f"deel_mag_niet:{deel}"}


def test_no_map_in_the_onderwijsroute() -> None:
    assert geweigerd(plan("onderwijs", map_uren=40), begin(), INTAKE, keuze("onderwijs")) == {"deel_mag_niet:map"}


def test_no_pip_before_the_intake() -> None:
    assert geweigerd(plan(dagtekening="2026-10-19"), *ALLES) == {"dagtekening_voor_intake"}
    assert geweigerd(plan(dagtekening="2026-10-20"), *ALLES) == set()
    assert geweigerd(plan(), begin(), keuze()) == {"geen_intake"}


def test_an_intake_that_was_ended_in_absence_is_an_intake() -> None:
    assert geweigerd(plan(), begin(), ("intake_afgerond", "2026-11-01", {"in_afwezigheid": True}), keuze()) == set()


def test_no_dagtekening_after_today() -> None:
    assert geweigerd(plan(dagtekening="2026-11-30"), *ALLES) == {"dagtekening_toekomst"}
    assert geweigerd(plan(dagtekening="2026-11-29"), *ALLES) == set()


def test_no_pip_without_a_choice_of_the_route_or_with_another() -> None:
    assert geweigerd(plan(), begin(), INTAKE) == {"geen_keuze"}
    assert geweigerd(plan("z"), *ALLES) == {"andere_keuze"}


def test_no_onderwijsroute_without_the_talk_about_it() -> None:
    zonder = keuze("onderwijs", onderzocht=False)
    assert geweigerd(plan("onderwijs"), begin(), INTAKE, zonder) == {"onderwijsroute_niet_besproken"}
    assert geweigerd(plan(), begin(), INTAKE, keuze(onderzocht=False)) == set()


def test_a_dossier_that_does_not_say_its_group_has_no_pip() -> None:
    assert geweigerd(plan(), INTAKE, keuze()) == {"geen_groep"}


def test_after_a_move_the_route_stays_and_needs_no_choice() -> None:
    assert geweigerd(plan(), begin(), ELDERS) == set()
    assert geweigerd(plan("z"), begin(), ELDERS) == {"andere_route_na_verhuizing"}


def test_a_level_under_b1_needs_the_decision_to_lower_it() -> None:
    assert geweigerd(plan(taalniveau="a2"), *ALLES) == {"geen_afschaling"}
    assert geweigerd(plan(niveaus={"lezen": "a2", "knm": "a2"}), *ALLES) == {"geen_afschaling"}
    assert geweigerd(plan(niveaus={"lezen": "b1", "knm": "a2"}), *ALLES) == set()
    lager = ("afschaling", "2026-11-12", {"onderdelen": ["lezen"], "onderbouwing": "veel geoefend"})
    assert geweigerd(plan(taalniveau="a2"), *ALLES, lager) == set()


# -------------------------------------------------------------------------------------------- next versions

EERSTE = (
    begin(),
    ("intakegesprek", "2025-01-05", {}),
    keuze("b1", "2025-01-08"),
    ("pip_vastgesteld", "2025-01-10", plan()),
)


def gewijzigd(velden: dict[str, Any], *meer: Any, op: str, eerste: tuple[Any, ...] = EERSTE) -> set[str]:
    return geweigerd(velden, *eerste, *meer, op=op, type_="pip_gewijzigd")


def test_a_change_needs_a_pip() -> None:
    assert gewijzigd({"reden": "overig", "pvt_uren": 14}, op="2026-11-20", eerste=ALLES) == {"geen_pip"}


def test_another_route_within_a_year_and_a_half() -> None:
    nieuw = {"reden": "routewijziging", "leerroute": "z"}
    assert gewijzigd(nieuw, keuze("z", "2026-07-01"), op="2026-07-10") == set()
    assert gewijzigd(nieuw, keuze("z", "2026-07-01"), op="2026-07-11") == {"buiten_het_venster"}


def test_after_a_year_and_a_half_only_on_a_ground_of_the_law_with_a_reason() -> None:
    nieuw = {"reden": "routewijziging", "leerroute": "z", "uitzondering": "bijzonder"}
    assert gewijzigd(nieuw, keuze("z", "2026-11-01"), op="2026-11-10") == {"uitzondering_zonder_reden"}
    assert gewijzigd(nieuw | {"grond": "ernstig ongeluk"}, keuze("z", "2026-11-01"), op="2026-11-10") == set()
    assert gewijzigd(nieuw | {"grond": "x"}, keuze("z", "2026-07-01"), op="2026-07-09") == {"uitzondering_niet_nodig"}


@pytest.mark.parametrize(("pip", "laatste", "erna"), [
    ("2024-08-31", "2026-02-28", "2026-03-01"),  # the day does not exist: the last of the month
    ("2024-02-29", "2025-08-29", "2025-08-30"),
    ("2025-03-31", "2026-09-30", "2026-10-01"),
])  # fmt: skip
def test_the_window_for_another_route_closes_with_its_last_day(pip: str, laatste: str, erna: str) -> None:
    eerste = (begin(), ("intakegesprek", "2024-01-05", {}), keuze("b1", "2024-01-08"), ("pip_vastgesteld", pip, plan()))
    nieuw = {"reden": "routewijziging", "leerroute": "z"}
    for dag, geweigerd_ in ((laatste, set()), (erna, {"buiten_het_venster"})):
        assert gewijzigd(nieuw, keuze("z", pip), op=dag, eerste=eerste) == geweigerd_, dag


def test_from_the_onderwijsroute_to_b1_always() -> None:
    eerste = (begin(), ("intakegesprek", "2025-01-05", {}), keuze("onderwijs", "2025-01-08"),
              ("pip_vastgesteld", "2025-01-10", plan("onderwijs")))  # fmt: skip
    nieuw = {"reden": "routewijziging", "leerroute": "b1", "map_uren": 40}
    assert gewijzigd(nieuw, keuze("b1", "2026-11-01"), op="2026-11-10", eerste=eerste) == set()
    del nieuw["map_uren"]
    assert gewijzigd(nieuw, keuze("b1", "2026-11-01"), op="2026-11-10", eerste=eerste) == {"deel_ontbreekt:map"}


def test_another_route_needs_a_choice_of_its_own() -> None:
    assert gewijzigd({"reden": "routewijziging", "leerroute": "z"}, op="2026-01-10") == {"andere_keuze"}
    assert gewijzigd({"reden": "routewijziging"}, op="2026-01-10") == {"geen_route_genoemd"}
    assert gewijzigd({"reden": "routewijziging", "leerroute": "b1"}, op="2026-01-10") == {"zelfde_route"}


def test_a_second_pip_with_another_route_is_a_change() -> None:
    assert geweigerd(plan("z"), *EERSTE, keuze("z", "2026-01-05"), op="2026-01-10") == {"er_is_al_een_pip"}
    assert geweigerd(plan(), *EERSTE, op="2026-01-10") == set()


def test_a_pip_that_was_withdrawn_as_a_whole_makes_room_for_another() -> None:
    stond = verleden(*EERSTE)
    weg = ("pip_ingetrokken", "2025-02-01", {"besluit_id": stond[-1].id, "omvang": "geheel", "wijze": "ingetrokken"})
    assert geweigerd(plan("z"), *EERSTE, weg, keuze("z", "2025-02-02"), op="2025-02-10") == set()
    assert gewijzigd({"reden": "overig", "pvt_uren": 14}, weg, op="2025-02-10") == {"geen_pip"}


def test_lowering_needs_the_decision_to_do_so() -> None:
    assert gewijzigd({"reden": "afschaling", "taalniveau": "a2"}, op="2026-11-10") == {"geen_afschaling"}


SPREKEN = ("afschaling", "2026-11-01", {"onderdelen": ["spreken"], "onderbouwing": "veel geoefend"})


@pytest.mark.parametrize(("velden", "geweigerd_"), [
    ({"niveaus": {"spreken": "a2", "lezen": "b1", "luisteren": "b1", "schrijven": "b1"}}, set()),
    ({"niveaus": {"spreken": "a2", "schrijven": "a2"}}, {"onderdeel_niet_afgeschaald"}),
    ({"niveaus": {"spreken": "a2", "knm": "a2"}}, set()),
    ({"taalniveau": "a2"}, set()),  # of the plan as a whole: it names no part
])  # fmt: skip
def test_a_lower_level_is_for_the_parts_of_the_decision(velden: dict[str, Any], geweigerd_: set[str]) -> None:
    assert gewijzigd({"reden": "overig", **velden}, SPREKEN, op="2026-11-10") == geweigerd_


def test_a_part_that_was_lower_already_stays_so() -> None:
    eerder = ("pip_gewijzigd", "2026-10-01", {"reden": "overig", "niveaus": {"schrijven": "a2"}})
    velden = {"reden": "overig", "niveaus": {"schrijven": "a2", "spreken": "a2"}}
    assert gewijzigd(velden, eerder, SPREKEN, op="2026-11-10") == set()


def test_a_change_is_not_older_than_what_it_changes() -> None:
    velden = {"reden": "overig", "pvt_uren": 14, "dagtekening": "2025-01-09"}
    assert gewijzigd(velden, op="2026-11-10") == {"dagtekening_voor_vorige"}


def test_a_change_of_an_old_plan_need_not_mend_what_that_lacked() -> None:
    oud = (*EERSTE[:3], ("pip_vastgesteld", "2025-01-10", plan(ondersteuning=None, intensiteit_uren_week=None)))
    assert gewijzigd({"reden": "overig", "pvt_uren": 14}, op="2026-11-10", eerste=oud) == set()


# ----------------------------------------------------------------------------------------------- signatures


def getekend(*meer: Any, op: str = "2026-11-20") -> set[str]:
    return geweigerd({"wijze": "papier"}, *meer, op=op, type_="pip_ondertekend")


def test_a_version_is_signed_once() -> None:
    teken = ("pip_ondertekend", "2025-01-12", {"wijze": "papier"})
    assert getekend(*EERSTE) == set()
    assert getekend(*EERSTE, teken) == {"twee_keer_getekend"}
    assert getekend(*EERSTE, teken, ("pip_gewijzigd", "2025-03-01", {"reden": "overig", "pvt_uren": 14})) == set()


def test_nobody_signs_before_there_is_a_pip() -> None:
    assert getekend(*ALLES) == {"geen_pip"}
    assert getekend(*EERSTE, op="2025-01-09") == {"getekend_voor_besluit"}


def test_of_another_event_nothing_is_asked() -> None:
    ander = besluit({"kanaal": "telefoon"}, type_="contact")
    assert weigeringen(ander, [], recht(), date(2026, 11, 29)) == []
