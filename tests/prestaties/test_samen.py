# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups put together: the report of Deventer counts 51 people twice, Regie once."""

import csv
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.prestaties.samen import Groep, tel_samen
from regie.kern.prestaties.uitleg import uitleg_samen

BESTAND = Path(__file__).parents[1] / "data" / "deventer-2024" / "realisatie_regie.csv"
RIJEN = list(csv.DictReader(BESTAND.read_text(encoding="utf-8").splitlines()))


def groep(naam: str, *mensen: int) -> Groep:
    return Groep(naam, np.array(mensen, dtype=np.int64))


def deventer() -> list[Groep]:
    """The people of the factsheet. The text names as statushouders who are statushouder or family migrant."""
    groepen, volgende = [], 0
    for jaar in ("2022", "2023"):
        aantal = {rij["groep"]: int(rij["aantal_volgens_factsheet"]) for rij in RIJEN if rij["jaar"] == jaar}
        mensen = {}
        for naam, n in aantal.items():
            mensen[naam] = np.arange(volgende, volgende + n)
            volgende += n
        mensen["statushouders"] = np.concatenate([mensen["statushouders"], mensen["gezinsmigranten"]])
        groepen += [Groep(f"{naam} {jaar}", wie) for naam, wie in mensen.items()]
    return groepen


def test_the_groups_are_as_large_as_the_report_says() -> None:
    delen = {deel.naam: deel.aantal for deel in tel_samen(deventer()).delen}
    assert delen == {f"{rij['groep']} {rij['jaar']}": int(rij["aantal_volgens_tekst"]) for rij in RIJEN}


def test_the_report_adds_up_to_302_and_these_are_251_people() -> None:
    samen = tel_samen(deventer())
    assert (samen.opgeteld, samen.mensen, samen.dubbel) == (302, 251, 51)
    assert sum(int(rij["aantal_volgens_factsheet"]) for rij in RIJEN) == samen.mensen


def test_of_each_group_is_said_with_which_it_shares_people() -> None:
    delen = {deel.naam: deel for deel in tel_samen(deventer()).delen}
    assert delen["statushouders 2022"].ook_in == (("gezinsmigranten 2022", 36),)
    assert delen["gezinsmigranten 2023"].ook_elders == 15
    assert delen["oude wetters 2022"].ook_elders == 0


def test_the_explanation_says_how_often_somebody_is_counted_twice() -> None:
    assert uitleg_samen(tel_samen(deventer())) == (
        "Opgeteld 302, maar 51 keer is iemand dubbel geteld: het zijn 251 mensen."
    )
    assert uitleg_samen(tel_samen([groep("a", 1), groep("b", 2)])) == "Niemand staat in twee groepen."


def test_somebody_in_three_groups_counts_once_and_is_twice_too_many() -> None:
    samen = tel_samen([groep("a", 1, 2), groep("b", 2), groep("c", 2)])
    assert (samen.opgeteld, samen.mensen, samen.dubbel) == (4, 2, 2)
    assert [deel.ook_elders for deel in samen.delen] == [1, 1, 1]


def test_of_nothing_the_sum_is_nothing() -> None:
    assert (tel_samen([]).opgeteld, tel_samen([groep("leeg")]).mensen) == (0, 0)


@given(st.lists(st.lists(st.integers(0, 30)), max_size=5))
def test_the_same_as_plain_sets(groepen: list[list[int]]) -> None:
    samen = tel_samen([groep(str(n), *mensen) for n, mensen in enumerate(groepen)])
    sets = [set(mensen) for mensen in groepen]
    assert samen.mensen == len(set().union(*sets))
    assert samen.opgeteld == sum(map(len, sets))
    for n, deel in enumerate(samen.delen):
        assert deel.ook_elders == len(sets[n] & set().union(*(een for m, een in enumerate(sets) if m != n)))
