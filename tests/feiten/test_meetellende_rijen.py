# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which rows count at (peildatum, bekend_op): 2-kern §1."""

from datetime import date
from typing import Any

import pytest

from tests.feiten.lezen import feit, lesuren
from tests.verhaal import gebeurtenis

KENNISMAKING: dict[str, Any] = {"vorm": "gemeentehuis"}
GESPREK: dict[str, Any] = {"vorm": "gemeentehuis", "leefgebieden": ["taal"]}
CONTACT: dict[str, Any] = {"kanaal": "telefoon", "richting": "uit", "onderwerp": "afspraak"}


def herroeping(rij: dict[str, Any], op: str) -> dict[str, Any]:
    """The row that withdraws: it repeats everything and was recorded on `op`."""
    eigen = gebeurtenis(rij["type"], rij["datum"], id=f"weg {rij['id']}", herroept="x", vastgelegd_op=op)
    return eigen | {"herroept": rij["id"], "gegevens": rij["gegevens"]}


@pytest.mark.parametrize(("peildatum", "verwacht"), [("2024-05-09", None), ("2024-05-10", date(2024, 5, 10))])
def test_a_row_counts_from_its_own_day_on(peildatum: str, verwacht: date | None) -> None:
    assert feit("kennismaking", [gebeurtenis("kennismaking", "2024-05-10", **KENNISMAKING)], peildatum) == verwacht


@pytest.mark.parametrize(
    ("vastgelegd_op", "bekend_op", "telt"),
    [
        ("2024-06-30T23:59:59+02:00", "2024-06-30", True),
        ("2024-06-30T22:30:00+00:00", "2024-06-30", False),  # half past midnight in Amsterdam: the next day
        ("2024-06-30T22:30:00+00:00", "2024-07-01", True),
        ("2024-12-31T23:30:00+01:00", "2024-12-31", True),
        ("2024-12-31T23:30:00+00:00", "2024-12-31", False),  # winter time: one hour ahead
    ],
)
def test_a_row_is_known_until_the_end_of_the_day_in_amsterdam(vastgelegd_op: str, bekend_op: str, telt: bool) -> None:
    rij = gebeurtenis("kennismaking", "2024-05-10", vastgelegd_op=vastgelegd_op, **KENNISMAKING)
    assert feit("kennismaking", [rij], "2025-01-01", bekend_op) == (date(2024, 5, 10) if telt else None)


@pytest.mark.parametrize(("bekend_op", "telt"), [("2024-05-09", False), ("2024-05-10", True)])
def test_a_row_without_a_moment_of_recording_is_known_from_its_own_day(bekend_op: str, telt: bool) -> None:
    rij = gebeurtenis("kennismaking", "2024-05-10", **KENNISMAKING)
    assert (feit("kennismaking", [rij], "2025-01-01", bekend_op) is not None) == telt


@pytest.mark.parametrize(("bekend_op", "telt"), [("2024-05-31", True), ("2024-06-01", False), (None, False)])
def test_a_withdrawal_works_from_the_day_on_which_it_is_known(bekend_op: str | None, telt: bool) -> None:
    fout = gebeurtenis("kennismaking", "2024-05-10", id="fout", vastgelegd_op="2024-05-10", **KENNISMAKING)
    rijen = [fout, herroeping(fout, "2024-06-01")]
    assert (feit("kennismaking", rijen, "2024-12-31", bekend_op) is not None) == telt


def test_a_correction_is_a_withdrawal_and_a_new_row() -> None:
    fout = gebeurtenis("kennismaking", "2024-05-10", id="fout", vastgelegd_op="2024-05-10", **KENNISMAKING)
    goed = gebeurtenis("kennismaking", "2024-05-13", vastgelegd_op="2024-06-01", **KENNISMAKING)
    rijen = [fout, herroeping(fout, "2024-06-01"), goed]
    assert feit("kennismaking", rijen, "2024-12-31", "2024-05-31") == date(2024, 5, 10)
    assert feit("kennismaking", rijen, "2024-12-31", "2024-06-01") == date(2024, 5, 13)


def test_a_withdrawn_row_is_gone_also_for_a_peildatum_before_the_withdrawal() -> None:
    fout = gebeurtenis("kennismaking", "2024-05-10", id="fout", vastgelegd_op="2024-05-10", **KENNISMAKING)
    assert feit("kennismaking", [fout, herroeping(fout, "2024-06-01")], "2024-05-15") is None


# ------------------------------------------------------------------------------------- equal rows


def test_equal_rows_of_what_happens_once_a_day_are_one_fact() -> None:
    rijen = [gebeurtenis("voortgangsgesprek", "2024-05-10", id=naam, **GESPREK) for naam in ("een", "twee")]
    assert feit("gesprekken", rijen) == 1


def test_talks_of_two_days_or_with_another_content_are_two_facts() -> None:
    een = gebeurtenis("voortgangsgesprek", "2024-05-10", **GESPREK)
    andere_dag = gebeurtenis("voortgangsgesprek", "2024-05-11", **GESPREK)
    andere_vorm = gebeurtenis("voortgangsgesprek", "2024-05-10", vorm="school", leefgebieden=["taal"])
    assert feit("gesprekken", [een, andere_dag]) == 2
    assert feit("gesprekken", [een, andere_vorm]) == 2


def test_equal_rows_of_two_people_do_not_meet() -> None:
    milan = gebeurtenis("dossier_geopend", "2024-01-02", "milan", groep="gezinsmigrant", wet="wi2021")
    gesprekken = [gebeurtenis("voortgangsgesprek", "2024-05-10", wie, **GESPREK) for wie in ("amina", "milan")]
    assert [feit("gesprekken", [milan, *gesprekken], dossier=wie) for wie in ("amina", "milan")] == [1, 1]


@pytest.mark.parametrize("weg", [0, 1])
def test_of_two_equal_rows_the_other_counts_when_one_is_withdrawn(weg: int) -> None:
    rijen = [
        gebeurtenis("voortgangsgesprek", "2024-05-10", id=naam, vastgelegd_op=op, **GESPREK)
        for naam, op in (("een", "2024-05-10"), ("twee", "2024-05-20"))
    ]
    alles = [*rijen, herroeping(rijen[weg], "2024-06-01")]
    assert feit("gesprekken", alles, "2024-12-31", "2024-05-31") == 1
    assert feit("gesprekken", alles, "2024-12-31") == 1


def test_no_talk_is_left_when_both_equal_rows_are_withdrawn() -> None:
    rijen = [gebeurtenis("voortgangsgesprek", "2024-05-10", id=naam, **GESPREK) for naam in ("een", "twee")]
    assert feit("gesprekken", [*rijen, *(herroeping(rij, "2024-06-01") for rij in rijen)], "2024-12-31") == 0


def test_two_equal_payments_are_two_payments_for_a_type_that_counts() -> None:
    rijen = [gebeurtenis("map_praktijkuren", "2024-05-10", id=naam, uren=4) for naam in ("een", "twee")]
    pip = gebeurtenis("pip_vastgesteld", "2024-03-01", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)
    assert feit("uren_map", [pip, *rijen]) == 8


# ----------------------------------------------------------------------------------- replaced hours


def test_hours_that_replace_an_earlier_report_take_its_place() -> None:
    pip = gebeurtenis("pip_vastgesteld", "2024-03-01", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)
    eerst = lesuren("2024-05-01", "2024-05-31", 40, id="mei", vastgelegd_op="2024-06-03")
    beter = lesuren("2024-05-01", "2024-05-31", 36, vervangt="@mei", vastgelegd_op="2024-06-20")
    assert feit("uren_nt2", [pip, eerst, beter], "2024-12-31", "2024-06-10") == 40
    assert feit("uren_nt2", [pip, eerst, beter], "2024-12-31") == 36


def test_of_reports_that_replace_each_other_only_the_last_counts() -> None:
    pip = gebeurtenis("pip_vastgesteld", "2024-03-01", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)
    rijen = [
        lesuren("2024-05-01", "2024-05-31", 40, id="een", vastgelegd_op="2024-06-03"),
        lesuren("2024-05-01", "2024-05-31", 36, id="twee", vervangt="@een", vastgelegd_op="2024-06-20"),
        lesuren("2024-05-01", "2024-05-31", 38, vervangt="@twee", vastgelegd_op="2024-06-25"),
    ]
    assert feit("uren_nt2", [pip, *rijen], "2024-12-31") == 38


def test_a_withdrawn_replacement_gives_the_first_report_back() -> None:
    pip = gebeurtenis("pip_vastgesteld", "2024-03-01", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)
    eerst = lesuren("2024-05-01", "2024-05-31", 40, id="mei", vastgelegd_op="2024-06-03")
    beter = lesuren("2024-05-01", "2024-05-31", 36, id="beter", vervangt="@mei", vastgelegd_op="2024-06-20")
    assert feit("uren_nt2", [pip, eerst, beter, herroeping(beter, "2024-07-01")], "2024-12-31") == 40


def test_a_later_event_about_someone_else_is_no_part_of_this_dossier() -> None:
    milan = gebeurtenis("dossier_geopend", "2024-01-02", "milan", groep="gezinsmigrant", wet="wi2021")
    contact = gebeurtenis("contact", "2024-05-10", "milan", **CONTACT)
    assert feit("laatste_contact", [milan, contact]) is None
    assert feit("laatste_contact", [milan, contact], dossier="milan") == date(2024, 5, 10)
