# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Age and what somebody came as or for: on the very day, with half a date of birth, and for who may know it."""

from datetime import date

import pytest

from regie.kern.aankomst.bijzonderheden import LIJST, VELDEN, Bijzonderheid, aow_dag, bijzonderheden, geboren_bij
from regie.kern.kalender import Duur
from regie.kern.kalender.leeftijd import jaren_op, laatst_geboren
from regie.toegang.rollen import ALLE_CATEGORIEEN
from tests.verhaal import recht

DAG = date(2026, 11, 29)


def codes(geboren: str, dag: date = DAG) -> list[tuple[str, bool]]:
    return [(een.code, een.zeker) for een in bijzonderheden(recht(), dag, geboren, {}, ALLE_CATEGORIEEN)]


@pytest.mark.parametrize(
    ("geboren", "gevonden"),
    [
        ("2010-11-30", [("jonger_dan_16", True)]),  # sixteen tomorrow
        ("2010-11-29", [("zestien_zeventien", True)]),  # today
        ("2008-11-30", [("zestien_zeventien", True)]),  # eighteen tomorrow
        ("2008-11-29", []),
        ("2008", [("zestien_zeventien", False)]),  # 17 or 18: the day is not known
        ("2010", [("jonger_dan_16", False), ("zestien_zeventien", False)]),
        ("2010-12", [("jonger_dan_16", True)]),
        ("2010-11", [("jonger_dan_16", False), ("zestien_zeventien", False)]),
        ("1990-05-01", []),
        ("1960-11-30", []),  # a year and a day before the AOW
        ("1960-11-29", [("aow_bijna", True)]),
        ("1959-11-30", [("aow_bijna", True)]),
        ("1959-11-29", [("aow_bereikt", True)]),
        ("1959", [("aow_bijna", False), ("aow_bereikt", False)]),
        ("1931-01-01", [("aow_bereikt", True)]),
        ("", []),
    ],
)
def test_age_is_told_on_the_day_and_as_maybe_where_half_a_date_is_known(
    geboren: str, gevonden: list[tuple[str, bool]]
) -> None:
    assert codes(geboren) == gevonden


@pytest.mark.parametrize(
    ("geboren", "dag"),
    [
        (date(1955, 6, 1), date(2022, 1, 1)),  # 66 years and 7 months
        (date(1956, 5, 31), date(2022, 12, 31)),
        (date(1956, 6, 1), date(2023, 4, 1)),  # 66 years and 10 months
        (date(1957, 3, 1), date(2024, 3, 1)),  # 67 years
        (date(1960, 12, 31), date(2027, 12, 31)),
        (date(1961, 1, 1), date(2028, 4, 1)),  # 67 years and 3 months
    ],
)
def test_the_aow_age_is_that_of_the_year_in_which_it_is_reached(geboren: date, dag: date) -> None:
    assert aow_dag(recht(), geboren) == dag


def test_every_day_of_birth_has_one_age_and_the_same_as_in_the_day_of_the_aow() -> None:
    """No gap and no overlap between the labels, also where the AOW age goes up."""
    for dag in (date(2022, 12, 31), DAG, date(2027, 12, 31), date(2028, 2, 29), date(2028, 3, 31)):
        dagen = geboren_bij(recht(), dag)
        for jaar in range(1954, 1965):
            for maand in (1, 2, 3, 6, 8, 11, 12):
                for nummer in (1, 28):
                    geboren = date(jaar, maand, nummer)
                    bereikt = aow_dag(recht(), geboren) <= dag
                    assert dagen["aow_bereikt"].kan(geboren.isoformat()) == bereikt, (dag, geboren)
                    assert not (bereikt and dagen["aow_bijna"].kan(geboren.isoformat()))


@pytest.mark.parametrize("geboren", [date(2008, 2, 28), date(2008, 2, 29), date(2008, 3, 1)])
@pytest.mark.parametrize("dag", [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)])
def test_whoever_was_born_on_a_leap_day_has_one_age_everywhere(geboren: date, dag: date) -> None:
    assert (geboren <= laatst_geboren(Duur(18, "jaar"), dag)) == (jaren_op(geboren, dag) >= 18)


def test_what_the_opening_says_is_told_to_who_may_know_it() -> None:
    opening = dict.fromkeys(VELDEN, True)
    alles = bijzonderheden(recht(), DAG, "", opening, ALLE_CATEGORIEEN)
    assert alles == [Bijzonderheid("hervestiger"), Bijzonderheid("nareiziger"), Bijzonderheid("geestelijk_bedienaar")]
    zonder_geloof = bijzonderheden(recht(), DAG, "", opening, {"gewoon", "herkomst"})
    assert [een.code for een in zonder_geloof] == ["hervestiger", "nareiziger"]
    assert bijzonderheden(recht(), DAG, "", dict.fromkeys(VELDEN, False), ALLE_CATEGORIEEN) == []


def test_the_year_of_the_opening_counts_where_the_person_has_no_date_of_birth() -> None:
    assert [een.code for een in bijzonderheden(recht(), DAG, "", {"geboortejaar": 1950}, ())] == ["aow_bereikt"]
    assert [een.code for een in bijzonderheden(recht(), DAG, "", {"geboortemaand": "2009-06"}, ())] == [
        "zestien_zeventien"
    ]


def test_every_one_says_what_it_means_for_the_duty() -> None:
    tabel = recht().codelijsten[LIJST].codes
    assert set(tabel) == {*geboren_bij(recht(), DAG), *VELDEN}
    assert all(rij.gewoon for rij in tabel.values())
