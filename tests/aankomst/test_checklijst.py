# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checklists of arrival: what is done follows from events, and each gemeente has its own steps."""

from datetime import date
from typing import Any

import pytest

from regie.kern.aankomst.checklijst import Lijststand, checklijsten
from regie.kern.aankomst.gebeurd import Gebeurd
from tests.verhaal import recht

OP = date(2026, 11, 29)


def ja(type_: str, dag: int = 1, **gegevens: Any) -> Gebeurd:
    return Gebeurd(type_, date(2026, 10, dag), gegevens)


def lijsten(*gebeurd: Gebeurd, beleid: str = "deventer", groep: str = "asiel_vergunning") -> dict[str, Lijststand]:
    gekozen = recht().regels(beleid).norm_op("aankomst_stappen", OP)
    assert isinstance(gekozen, tuple)
    gevonden = checklijsten(recht().checklijsten, recht().stappen, gekozen, groep, gebeurd)
    return {lijst.id: lijst for lijst in gevonden}


def stand(lijst: Lijststand) -> dict[str, str]:
    return {een.id: een.stand for een in lijst.stappen}


def test_each_gemeente_has_its_own_steps() -> None:
    gehuisvest = (
        ja("koppeling"),
        ja("huisvesting", soort="regulier"),
        ja("uitkering_toegekend"),
        ja("vve", status="aangemeld"),
    )
    deventer, almelo, haarlem, wassenaar = (
        {stap.id for lijst in lijsten(*gehuisvest, beleid=beleid).values() for stap in lijst.stappen}
        for beleid in ("deventer", "almelo", "haarlem", "wassenaar")
    )
    assert {"kijkochtend", "vve_huisbezoek", "inrichting_aanvraag", "welkomstbericht"} <= deventer
    assert {"vragenlijst", "mb_huisbezoek"} <= almelo
    assert "inrichting_aanvraag" not in almelo
    assert {"brugklas_aanmelding", "budgetplan"} <= haarlem
    assert "kijkochtend" not in haarlem
    assert "vve_indicatie" in wassenaar
    assert "vve_huisbezoek" not in wassenaar
    assert all(
        {"ontzorgen_start", "mb_start", "opvang_behoefte"} <= stappen
        for stappen in (deventer, almelo, haarlem, wassenaar)
    )


def test_a_child_care_place_goes_step_by_step() -> None:
    assert stand(lijsten()["kinderopvang"])["opvang_behoefte"] == "open"
    assert stand(lijsten()["kinderopvang"])["kijkochtend"] == "nog_niet"
    nodig = ja("kinderopvang", status="nodig")
    assert stand(lijsten(nodig)["kinderopvang"])["kijkochtend"] == "open"
    gekeken = ja("kinderopvang", 9, status="kijkochtend")
    nu = stand(lijsten(nodig, gekeken)["kinderopvang"])
    assert (nu["kijkochtend"], nu["opvang_plek"]) == ("gedaan", "open")


def test_who_needs_no_care_is_asked_for_nothing_more() -> None:
    nu = stand(lijsten(ja("kinderopvang", status="niet_nodig"))["kinderopvang"])
    assert nu.pop("opvang_behoefte") == "gedaan"
    assert set(nu.values()) == {"niet_nodig"}


@pytest.mark.parametrize(("uren", "verwacht"), [(7, "open"), (14, "gedaan"), (16.5, "gedaan")])
def test_fourteen_hours_of_voorschool_are_fourteen(uren: float, verwacht: str) -> None:
    assert stand(lijsten(ja("vve", status="gestart", uren_per_week=uren))["kinderopvang"])["vve_uren"] == verwacht


def test_there_is_no_furnishing_credit_in_the_tussenvoorziening_and_there_is_after_the_move() -> None:
    tussen, woning = ja("huisvesting", 1, soort="tussenvoorziening"), ja("huisvesting", 20, soort="regulier")
    eerst = lijsten(tussen)["inrichting"]
    assert stand(eerst) == {
        "inrichting_aanvraag": "niet_nodig",
        "inrichting_besluit": "nog_niet",
        "voorschot_toeslag": "open",
    }
    assert "al ingericht" in str(eerst.stappen[0].stap.waarom_niet)
    assert stand(lijsten(tussen, woning)["inrichting"])["inrichting_aanvraag"] == "open"
    assert eerst.telt == 2


def test_a_family_migrant_has_no_ontzorgen_and_no_begeleiding() -> None:
    alles = (
        ja("huisvesting", soort="eigen_woning"),
        ja("uitkering_toegekend"),
        ja("inschrijving_brp"),
        ja("kennisgeving_plicht"),
    )
    assert set(lijsten(*alles, groep="gezinsmigrant")) == {"vroeg_contact", "kinderopvang"}


def test_school_comes_up_when_a_child_needs_one() -> None:
    assert "school" not in lijsten()
    school = lijsten(ja("kind_onderwijs", stand="aangemeld"))["school"]
    assert stand(school) == {"school_aanmelding": "gedaan", "school_start": "open"}


def test_a_step_of_the_policies_points_at_a_rule_where_there_is_one() -> None:
    assert recht().stappen["mb_start"].termijn == "mb_begin"
    assert {een.stap.termijn for een in lijsten(ja("koppeling"), beleid="almelo")["vroeg_contact"].stappen} == {
        "kennismaking",
        "vragenlijst",
    }
