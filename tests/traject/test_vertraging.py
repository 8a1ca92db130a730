# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What would bring a threshold nearer: every form of the table, at its boundary, with its figure."""

from collections.abc import Sequence

import pytest

from regie.kern.traject.traject import vertragingen
from tests.traject.verhaal import Rij, begin, les, met_feiten
from tests.verhaal import gebeurtenis, recht, regels

LESSEN = [les("2025-04-07", "2025-06-29", 120)]  # ten hours a week
START = gebeurtenis("start_leerroute", "2025-04-07", aanbieder="taalschool", leerroute="b1")


def _redenen(rijen: Sequence[Rij], op: str = "2025-06-30", drempel: str = "afschalen_mogelijk") -> dict[str, str]:
    feiten, nu = met_feiten(rijen, op)
    return {een.rij.id: een.zin for een in vertragingen(feiten, regels("voorbeeld"), nu)[drempel]}


def test_nothing_is_said_where_all_goes_as_planned() -> None:
    assert _redenen([*begin(), START, *LESSEN]) == {}


def test_unexcused_absence_in_weeks_of_this_pace() -> None:
    gemist = les("2025-04-07", "2025-06-29", 120, ongeoorloofd=25, geoorloofd=10)
    assert _redenen([*begin(), START, gemist])["ongeoorloofd_verzuim"] == (
        "Er is 25 uur les gemist zonder goede reden. In dit tempo is dat 2,5 weken."
    )


@pytest.mark.parametrize(("afgesproken", "minder"), [(10, False), (10.25, True)])
def test_less_offered_than_the_pip_says(afgesproken: float, minder: bool) -> None:
    rijen = [*begin(intensiteit_uren_week=afgesproken), START, *LESSEN]
    assert ("minder_aanbod" in _redenen(rijen)) is minder


def test_who_has_no_intensity_is_not_compared_with_one() -> None:
    assert "minder_aanbod" not in _redenen([*begin(groep="gezinsmigrant"), START, *LESSEN])


@pytest.mark.parametrize(("route", "drempel", "reden"), [
    ("b1", "afschalen_mogelijk", "aftrek_lessen_b1"), ("z", "z_cursusuren", "aftrek_lessen_z"),
])  # fmt: skip
def test_lessons_of_before_the_pip_ask_for_a_decision(route: str, drempel: str, reden: str) -> None:
    ervoor, norm = les("2025-01-06", "2025-02-02", 32.5), {"b1": "b1_600", "z": "z_cursus"}[route]
    besluit = gebeurtenis("uren_verrekend", "2025-04-01", norm=norm, uren=0, grond="intake")
    gezegd = _redenen([*begin(route), START, *LESSEN, ervoor], drempel=drempel)
    assert "32,5 uur" in gezegd[reden]
    assert reden not in _redenen([*begin(route), START, *LESSEN, ervoor, besluit], drempel=drempel)


def test_guidance_asks_for_a_decision_on_hours_of_taking_part() -> None:
    mb = gebeurtenis("mb_start", "2024-12-01", uitvoerder="vluchtelingenwerk")
    besluit = gebeurtenis("uren_verrekend", "2025-04-01", norm="z_participatie", uren=0, grond="mb")
    assert "aftrek_begeleiding" in _redenen([*begin("z"), mb], drempel="z_participatieuren")
    assert "aftrek_begeleiding" not in _redenen([*begin("z"), mb, besluit], drempel="z_participatieuren")


@pytest.mark.parametrize(("op", "stil"), [("2025-08-23", False), ("2025-08-24", True)])
def test_silence_begins_after_eight_weeks(op: str, stil: bool) -> None:
    """Known up to 29 June; the example waits eight weeks."""
    assert ("geen_opgave" in _redenen([*begin(), START, *LESSEN], op)) is stil


def test_lessons_that_did_not_begin() -> None:
    assert _redenen(begin())["niet_begonnen"] == "De lessen zijn nog niet begonnen. Het PIP is 17 weken oud."
    assert "niet_begonnen" not in _redenen([*begin(), START])


def test_who_chooses_their_own_school_waits_for_no_offer() -> None:
    """Only people with asylum are offered lessons (Wi 16): for others a late start is no ground for more time."""
    zelf = begin(groep="gezinsmigrant")
    assert set(_redenen(zelf)) == {"niet_begonnen_zelf"}
    laat = gebeurtenis("start_leerroute", "2025-06-25", aanbieder="taalschool", leerroute="b1")
    assert "laat_begonnen" not in _redenen([*zelf, laat])
    assert "laat_begonnen" in _redenen([*begin(), laat])


@pytest.mark.parametrize(("dag", "laat"), [("2025-06-03", False), ("2025-06-04", True)])
def test_an_offer_in_time_is_no_ground_however_late_the_lessons_begin(dag: str, laat: bool) -> None:
    aanbod = gebeurtenis("aanbod_gedaan", dag, aanbieder="taalschool", leerroute="b1")
    begonnen = gebeurtenis("start_leerroute", "2025-06-25", aanbieder="taalschool", leerroute="b1")
    assert ("laat_begonnen" in _redenen([*begin(), aanbod, begonnen])) is laat


@pytest.mark.parametrize(("dag", "laat"), [("2025-06-03", False), ("2025-06-04", True)])
def test_late_is_later_than_three_months_after_the_pip(dag: str, laat: bool) -> None:
    begonnen = gebeurtenis("start_leerroute", dag, aanbieder="taalschool", leerroute="b1")
    assert ("laat_begonnen" in _redenen([*begin(), begonnen])) is laat


def test_a_pause_says_since_when_and_silence_in_it_is_no_silence() -> None:
    pauze = gebeurtenis("opschorting_start", "2025-06-30", reden="overig")
    gezegd = _redenen([*begin(), START, *LESSEN, pauze], "2025-10-01")
    assert gezegd == {"pauze": "Er is pauze sinds 30 juni 2025. Zolang die duurt, is er geen verwachte datum."}


def test_a_threshold_that_was_reached_says_nothing() -> None:
    gemist = les("2025-04-07", "2025-06-29", 600, ongeoorloofd=25)
    assert _redenen([*begin(), START, gemist]) == {}


def test_every_row_has_a_source_and_says_what_now() -> None:
    for rij in recht().vertragingen:
        assert rij.bron, rij.id
        assert rij.nu, rij.id
