# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The difference with the budget in plain words: who waits, who left, and who did not come."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from regie.kern.prestaties.uitleg import uitleg
from regie.kern.prestaties.vergelijken import Doel, Gerealiseerd, LosCijfer, Uitkomst, vergelijk

VANDAAG = date(2026, 11, 29)


def uitkomst(waarde: int, doel: int = 100, *, jaar: int = 2025, overloop: int = 0, **niet: int) -> Uitkomst:
    gerealiseerd = Gerealiseerd(np.arange(waarde), niet={reden: np.arange(n) for reden, n in niet.items()})
    vraag = Doel(jaar, "Nieuw onder regie", "nieuw_onder_regie", {}, "personen", doel, overloop)
    return vergelijk(vraag, lambda *_vraag: gerealiseerd, VANDAAG)


@pytest.mark.parametrize(
    ("gevonden", "zegt"),
    [
        (uitkomst(88, wacht=9, vertrokken=3), "12 minder dan begroot: 9 wachten nog, 3 vertrokken."),
        (uitkomst(88, wacht=1, vertrokken=1),
         "12 minder dan begroot: 1 wacht nog, 1 vertrok, er kwamen 10 mensen minder."),
        (uitkomst(98, wacht=1, vertrokken=0), "2 minder dan begroot: 1 wacht nog, er kwam 1 persoon minder."),
        (uitkomst(88, wacht=0, vertrokken=0), "12 minder dan begroot: er kwamen 12 mensen minder."),
        (uitkomst(88, wacht=118), "12 minder dan begroot. Niet meegeteld: 118 wachten nog."),
        (uitkomst(88), "12 minder dan begroot."),
        (uitkomst(112, wacht=4), "12 meer dan begroot. Niet meegeteld: 4 wachten nog."),
        (uitkomst(100), "Precies zoals begroot."),
        (uitkomst(90, jaar=2026), "Tot nu toe 10 minder dan begroot."),
        (uitkomst(90, overloop=-5, wacht=2),
         "Met wat van vorig jaar overbleef 15 minder dan begroot. Niet meegeteld: 2 wachten nog."),
        (uitkomst(95, overloop=5), "Met wat van vorig jaar overbleef precies zoals begroot."),
    ],
)  # fmt: skip
def test_the_difference_is_said_in_plain_words(gevonden: Uitkomst, zegt: str) -> None:
    assert uitleg(gevonden) == zegt


def test_the_reasons_and_who_did_not_come_are_the_whole_difference() -> None:
    gevonden = uitkomst(70, wacht=12, vertrokken=4, overleden=1)
    zin = uitleg(gevonden)
    assert zin == "30 minder dan begroot: 12 wachten nog, 4 vertrokken, 1 overleed, er kwamen 13 mensen minder."
    assert -(gevonden.verschil or 0) == 12 + 4 + 1 + 13


def test_who_may_not_know_the_reasons_hears_the_difference_only() -> None:
    assert uitleg(uitkomst(88, wacht=9, vertrokken=3), met_redenen=False) == "12 minder dan begroot."


def aandeel(mensen: int, van: int, doel: int = 70) -> Uitkomst:
    gerealiseerd = Gerealiseerd(np.arange(mensen), np.arange(van))
    vraag = Doel(2025, "Doet mee", "participeert", {}, "procent", doel)
    return vergelijk(vraag, lambda *_vraag: gerealiseerd, VANDAAG)


@pytest.mark.parametrize(
    ("mensen", "van", "procent"), [(1, 3, 33), (2, 3, 67), (1, 8, 13), (0, 4, 0), (4, 4, 100), (1, 200, 1)]
)
def test_a_share_is_in_whole_percents_half_a_percent_up(mensen: int, van: int, procent: int) -> None:
    assert aandeel(mensen, van).waarde == procent


def test_a_share_differs_by_points_and_of_nobody_there_is_none() -> None:
    assert uitleg(aandeel(65, 100)) == "5 procentpunt minder dan begroot."
    assert (aandeel(0, 0).waarde, uitleg(aandeel(0, 0))) == (None, "Er is nog niemand om te tellen.")


def test_the_same_number_twice_is_one_person() -> None:
    gerealiseerd = Gerealiseerd(np.array([1, 1, 2]))
    assert vergelijk(uitkomst(0).doel, lambda *_vraag: gerealiseerd, VANDAAG).waarde == 2


def test_what_is_not_counted_and_a_year_to_come_have_no_value_and_ask_nothing() -> None:
    def vraag_niet(*_vraag: Any) -> Gerealiseerd:
        raise AssertionError

    for jaar, indicator in ((2025, None), (2027, "nieuw_onder_regie")):
        gevonden = vergelijk(Doel(jaar, "Leges", indicator, {}, "euro", 100), vraag_niet, VANDAAG)
        assert (gevonden.waarde, gevonden.verschil, uitleg(gevonden)) == (None, None, "")


def test_a_year_that_is_over_is_counted_on_its_last_day_and_this_year_today() -> None:
    dagen = []
    for jaar in (2025, 2026):
        vergelijk(Doel(jaar, "x", "mb_start", {}, "personen", 1), lambda *vraag: dagen.append(vraag[3]), VANDAAG)
    assert dagen == [date(2025, 12, 31), VANDAAG]


def test_a_figure_without_who_stands_beside_its_target_and_says_no_reasons() -> None:
    vraag = Doel(2025, "Caseload", "caseload", {}, "personen", 60)
    gevonden = vergelijk(vraag, lambda *_vraag: LosCijfer(90), VANDAAG)
    assert (gevonden.verschil, uitleg(gevonden)) == (30, "30 meer dan begroot.")
    verhuld = vergelijk(vraag, lambda *_vraag: LosCijfer(None, onderdrukt=True), VANDAAG)
    assert (verhuld.onderdrukt, verhuld.verschil, uitleg(verhuld)) == (True, None, "")
