# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The holidays of the Algemene termijnenwet, against a list that was written down by hand."""

from datetime import date

import pytest

from regie.kern.kalender import Kalender

KALENDER = Kalender()

# Goede Vrijdag, tweede paasdag, Koningsdag, Hemelvaartsdag, tweede pinksterdag
WISSELEND = {
    2022: ("04-15", "04-18", "04-27", "05-26", "06-06"),
    2023: ("04-07", "04-10", "04-27", "05-18", "05-29"),
    2024: ("03-29", "04-01", "04-27", "05-09", "05-20"),
    2025: ("04-18", "04-21", "04-26", "05-29", "06-09"),
    2026: ("04-03", "04-06", "04-27", "05-14", "05-25"),
    2027: ("03-26", "03-29", "04-27", "05-06", "05-17"),
    2028: ("04-14", "04-17", "04-27", "05-25", "06-05"),
    2029: ("03-30", "04-02", "04-27", "05-10", "05-21"),
    2030: ("04-19", "04-22", "04-27", "05-30", "06-10"),
    2031: ("04-11", "04-14", "04-26", "05-22", "06-02"),
    2032: ("03-26", "03-29", "04-27", "05-06", "05-17"),
    2033: ("04-15", "04-18", "04-27", "05-26", "06-06"),
    2034: ("04-07", "04-10", "04-27", "05-18", "05-29"),
    2035: ("03-23", "03-26", "04-27", "05-03", "05-14"),
}
NAMEN = ("Goede Vrijdag", "Tweede paasdag", "Koningsdag", "Hemelvaartsdag", "Tweede pinksterdag")
VAST = {
    "01-01": "Nieuwjaarsdag",
    "05-05": "Bevrijdingsdag",
    "12-25": "Eerste kerstdag",
    "12-26": "Tweede kerstdag",
}


@pytest.mark.parametrize("jaar", WISSELEND)
def test_a_year_has_these_nine_holidays_and_no_other(jaar: int) -> None:
    verwacht = VAST | dict(zip(WISSELEND[jaar], NAMEN, strict=True))
    gevonden = {f"{dag:%m-%d}": naam for dag, naam in KALENDER.feestdagen(jaar).items()}
    assert gevonden == verwacht
    assert {dag.year for dag in KALENDER.feestdagen(jaar)} == {jaar}


@pytest.mark.parametrize("jaar", [2014, 2025, 2031, 2036, 2042])
def test_kings_day_is_on_the_26th_when_the_27th_is_a_sunday(jaar: int) -> None:
    assert date(jaar, 4, 27).strftime("%a") == "Sun"
    assert KALENDER.feestdagen(jaar)[date(jaar, 4, 26)] == "Koningsdag"
    assert date(jaar, 4, 27) not in KALENDER.feestdagen(jaar)


@pytest.mark.parametrize("jaar", [2020, 2024, 2026])
def test_kings_day_stays_on_the_27th_when_that_is_a_saturday_or_monday(jaar: int) -> None:
    assert date(jaar, 4, 27).strftime("%a") in ("Sat", "Mon")
    assert KALENDER.feestdagen(jaar)[date(jaar, 4, 27)] == "Koningsdag"


@pytest.mark.parametrize("dag", [date(2008, 3, 24), date(2038, 4, 26)])
def test_easter_is_right_at_its_earliest_and_latest_of_the_century(dag: date) -> None:
    assert KALENDER.feestdagen(dag.year)[dag] == "Tweede paasdag"


@pytest.mark.parametrize("dag", [date(2049, 4, 19), date(2076, 4, 20)])
def test_easter_is_a_week_earlier_in_the_two_years_that_the_church_excepts(dag: date) -> None:
    assert KALENDER.feestdagen(dag.year)[dag] == "Tweede paasdag"


def test_two_holidays_on_one_day_are_one_free_day() -> None:
    assert KALENDER.feestdagen(2016)[date(2016, 5, 5)] == "Hemelvaartsdag"
    assert len(KALENDER.feestdagen(2016)) == 8


def test_holidays_come_in_the_order_of_the_year_and_cannot_be_changed() -> None:
    dagen = KALENDER.feestdagen(2026)
    assert list(dagen) == sorted(dagen)
    with pytest.raises(TypeError):
        dagen[date(2026, 7, 1)] = "Keti Koti"  # type: ignore[index]
