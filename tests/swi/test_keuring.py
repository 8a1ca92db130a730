# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is not right in a record, by the requirements of the table."""

import pytest

from regie.kern.swi.keuring import keur
from tests.swi.verhaal import VELDEN, Rij, begin, lees, lesuren, pip
from tests.verhaal import gebeurtenis, recht

INTAKE = gebeurtenis("intakegesprek", "2026-02-01", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen")
START = gebeurtenis("start_leerroute", "2026-05-01", aanbieder="De Brug", leerroute="b1")


def mis(*rijen: Rij, met_nummer: bool = True) -> set[str]:
    nummers = {"amina"} if met_nummer else set()
    return {een.eis.id for een in keur(lees([*begin(), *rijen]), recht().swieisen, VELDEN, nummers).bevindingen}


def test_a_beginner_with_a_number_is_complete() -> None:
    assert mis() == set()


def test_without_a_number_nothing_can_be_delivered() -> None:
    assert mis(met_nummer=False) == {"bsn_er"}


def test_a_whole_plan_is_complete() -> None:
    assert mis(INTAKE, pip(taalniveau="b1", intensiteit_uren_week=12)) == set()


def test_a_plan_without_a_level_and_hours_is_a_warning_and_no_fault() -> None:
    stand = keur(lees([*begin(), INTAKE, pip()]), recht().swieisen, VELDEN, {"amina"})
    assert {een.eis.id for een in stand.bevindingen} == {"pip_met_niveau", "pip_met_uren"}
    assert (stand.fouten, stand.waarschuwingen) == (0, 2)


def test_the_z_route_has_no_level() -> None:
    assert mis(INTAKE, pip(leerroute="z")) == {"pip_met_uren"}


def test_a_plan_without_a_talk_is_a_warning() -> None:
    assert "pip_na_intake" in mis(pip())


def test_an_intake_that_is_done_had_a_talk_and_not_after_its_end() -> None:
    assert mis(gebeurtenis("intake_afgerond", "2026-01-30")) == {"intake_begon"}
    assert mis(INTAKE, gebeurtenis("intake_afgerond", "2026-01-30")) == {"intake_volgorde"}


def test_a_change_of_route_names_the_route() -> None:
    assert "wijziging_met_route" in mis(pip(), gebeurtenis("pip_gewijzigd", "2026-06-01", reden="routewijziging"))
    assert "wijziging_met_route" not in mis(pip(), gebeurtenis("pip_gewijzigd", "2026-06-01", reden="overig"))


def test_hours_belong_to_lessons_that_began_at_a_school() -> None:
    assert mis(lesuren("2026-08-01", "2026-08-31", 10)) == {"cursus_begon"}
    assert mis(lesuren("2026-08-01", "2026-08-31", 10, None)) == {"cursus_begon", "cursus_met_school"}
    assert mis(START, lesuren("2026-08-01", "2026-08-31", 10)) == set()


@pytest.mark.parametrize(("artikel", "verwacht"), [("22", set())])
def test_a_warning_has_no_amount_and_a_fine_has_one(artikel: str, verwacht: set[str]) -> None:
    rijen = [
        gebeurtenis("waarschuwing", "2026-05-01", aanleiding="kwam niet", verzendwijze="brief"),
        gebeurtenis("boete", "2026-06-01", artikel=artikel, bedrag_cent=5000, gedraging_op="2026-05-20"),
    ]
    assert mis(*rijen) == verwacht


def test_an_end_has_a_reason() -> None:
    assert mis(gebeurtenis("overlijden", "2026-08-01")) == {"einde_met_reden"}
    assert mis(gebeurtenis("dossier_gesloten", "2026-08-01", reden="verhuisd")) == set()


def test_a_duty_that_is_fulfilled_with_an_open_dossier_is_a_warning() -> None:
    assert mis(gebeurtenis("voldaan", "2026-08-01", wijze="diploma")) == {"voldaan_en_open"}


def test_every_requirement_can_fail() -> None:
    """Also the ones that the doors of the register keep out: what comes from elsewhere is looked at all the same."""
    from regie.kern.swi.record import Record

    leeg = {veld.id: [None] if veld.reeks else None for veld in VELDEN}
    slecht = leeg | {
        "intake_einde": "2026-01-01", "pip_eerste": "2026-05-01", "pip_geldend": "2026-04-01",
        "einde_datum": "2026-06-01",
        "plicht_groep": "asiel_gezin", "wijziging_reden": ["routewijziging"], "cursus_gevolgd": [9],
        "cursus_aangeboden": [8], "map_start": "2026-05-02", "map_voldaan": "2026-05-01", "pvt_start": "2026-05-02",
        "pvt_ondertekend": "2026-05-01", "handhaving_soort": ["boete"],
    }  # fmt: skip
    anders = leeg | {
        "intake_start": "2026-01-02", "intake_einde": "2026-01-01", "pip_eerste": "2026-05-01", "route": "b1",
        "cursus_begin": ["2026-05-02"], "cursus_einde": ["2026-05-01"], "voldaan_op": "2026-06-01",
    }  # fmt: skip
    stand = keur([Record("a", slecht), Record("b", anders)], recht().swieisen, VELDEN, set())
    assert {een.eis.id for een in stand.bevindingen} == {eis.id for eis in recht().swieisen}
    assert keur([Record("a", leeg)], recht().swieisen, VELDEN, {"a"}).fouten == 2  # lessons: no school, no first day
