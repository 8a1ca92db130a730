# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A code is never removed, only ended: a row is held to the list of the day on which it was recorded."""

from dataclasses import replace
from datetime import date

import pytest

from regie.kern.gebeurtenissen import InvoerFout, uit_rijen
from regie.kern.recht import Recht
from tests.verhaal import VANDAAG, gebeurtenis, recht


def met_grens(lijst: str, code: str, **grens: date) -> Recht:
    """The law in which one code may only be used for a while."""
    oud = recht().codelijsten[lijst]
    codes = {**oud.codes, code: oud.codes[code].model_copy(update=grens)}
    return replace(recht(), codelijsten={**recht().codelijsten, lijst: oud.model_copy(update={"codes": codes})})


def fouten(recht_: Recht, *rijen: dict[str, object]) -> list[tuple[int, str]]:
    with pytest.raises(InvoerFout) as gevangen:
        uit_rijen(rijen, recht_, VANDAAG)
    assert {probleem.code for probleem in gevangen.value.problemen} == {"code"}
    return [(probleem.rij, probleem.veld) for probleem in gevangen.value.problemen]


def huis(datum: str, soort: str = "regulier", **eigen: str) -> dict[str, object]:
    return gebeurtenis("huisvesting", datum, soort=soort, **eigen)


def test_a_code_that_has_ended_is_refused_from_the_day_after() -> None:
    tot_mei = met_grens("soort_huisvesting", "regulier", tot=date(2024, 4, 30))
    assert fouten(tot_mei, huis("2024-04-30"), huis("2024-05-01"), huis("2024-05-01", "opvanglocatie")) == [
        (2, "soort")
    ]


def test_a_code_that_has_not_begun_is_refused_until_the_day_itself() -> None:
    vanaf_mei = met_grens("soort_huisvesting", "regulier", van=date(2024, 5, 1))
    assert fouten(vanaf_mei, huis("2024-04-30"), huis("2024-05-01")) == [(1, "soort")]


def test_the_day_of_recording_counts_and_not_the_day_itself() -> None:
    tot_mei = met_grens("soort_huisvesting", "regulier", tot=date(2024, 4, 30))
    laat, op_tijd = huis("2024-04-01", vastgelegd_op="2024-05-02"), huis("2024-04-01", vastgelegd_op="2024-04-30")
    assert fouten(tot_mei, laat, op_tijd) == [(1, "soort")]


def test_a_code_in_a_list_is_held_to_its_time_too() -> None:
    tot_mei = met_grens("leefgebieden", "taal", tot=date(2024, 4, 30))
    rijen = [
        gebeurtenis("voortgangsgesprek", "2024-05-01", vorm="school", leefgebieden=leefgebieden)
        for leefgebieden in (["werk", "taal"], ["werk"])
    ]
    assert fouten(tot_mei, *rijen) == [(1, "leefgebieden")]


@pytest.mark.parametrize("aantal", [1, 70, 600])
def test_few_and_many_rows_are_held_to_the_same_time(aantal: int) -> None:
    """Rows one by one, as distinct texts and as columns: three ways of reading, one answer."""
    tot_mei = met_grens("soort_huisvesting", "regulier", tot=date(2024, 4, 30))
    rijen = [huis("2024-05-01"), *(huis("2024-04-30") for _ in range(aantal))]
    assert fouten(tot_mei, *rijen) == [(1, "soort")]


def test_the_message_says_when_the_code_held() -> None:
    tot_mei = met_grens("soort_huisvesting", "regulier", tot=date(2024, 4, 30))
    with pytest.raises(
        InvoerFout, match=r"de code 'regulier' geldt niet op de dag van vastlegging \(\.\.\. tot en met"
    ):
        uit_rijen([huis("2024-05-01")], tot_mei, VANDAAG)
