# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows of one dossier that need each other: a reference needs its target, an end needs its start."""

from typing import Any

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.verhaal import gebeurtenis, naam_als_id, stroom

PIP = gebeurtenis("pip_vastgesteld", "2024-05-01", id="pip", leerroute="b1", gesprekken_per_jaar=2, pvt_uren=12)


def intrekking(besluit: str, **eigen: str) -> dict[str, Any]:
    return gebeurtenis(
        "pip_ingetrokken", "2024-06-01", besluit_id=besluit, omvang="geheel", wijze="ingetrokken", **eigen
    )


def plaatsing(type_: str, datum: str, plaatsing_id: str | None, **velden: Any) -> dict[str, Any]:
    sleutel = {} if plaatsing_id is None else {"plaatsing_id": plaatsing_id}
    return gebeurtenis(type_, datum, soort="stage", **sleutel, **velden)


def fouten(*rijen: dict[str, Any]) -> list[tuple[int, str, str]]:
    try:
        stroom(rijen)
    except InvoerFout as fout:
        return [(probleem.rij, probleem.veld, probleem.code) for probleem in fout.problemen]
    return []


def test_a_reference_to_a_decision_of_the_dossier_is_fine_in_any_order() -> None:
    assert fouten(PIP, intrekking("@pip")) == fouten(intrekking("@pip"), PIP) == []


def test_a_reference_in_capitals_is_the_same_reference() -> None:
    tabel = stroom([PIP, intrekking(naam_als_id("pip").upper())]).tabellen["pip_ingetrokken"]
    assert tabel["besluit_id"].to_list() == [naam_als_id("pip")]


@pytest.mark.parametrize("aantal", [1, 600])
def test_a_reference_in_capitals_is_read_alike_by_both_readers(aantal: int) -> None:
    rijen = [intrekking(naam_als_id("pip").upper(), vastgelegd_op=f"2024-06-01T10:{n // 60:02}:{n % 60:02}+02:00")
             for n in range(aantal)]  # fmt: skip
    assert set(stroom([PIP, *rijen]).tabellen["pip_ingetrokken"]["besluit_id"]) == {naam_als_id("pip")}


def test_a_reference_to_nothing_to_another_dossier_or_to_another_type_is_refused() -> None:
    huis = gebeurtenis("huisvesting", "2024-05-02", id="huis", soort="regulier")
    rijen = [PIP, huis, intrekking("@weg"), intrekking("@huis"), intrekking("@pip") | {"dossier": "milan"}]
    assert fouten(*rijen) == [(rij, "besluit_id", "verwijzing") for rij in (3, 4, 5)]


def test_a_reference_to_a_withdrawal_is_refused() -> None:
    weg = PIP | {"id": naam_als_id("weg"), "herroept": PIP["id"]}
    assert fouten(PIP, weg, intrekking("@weg")) == [(3, "besluit_id", "verwijzing")]


def test_an_end_needs_a_start_on_an_earlier_day() -> None:
    einde = gebeurtenis("mb_einde", "2024-05-10")
    assert fouten(gebeurtenis("mb_start", "2024-05-09"), einde) == []
    for dag in ("2024-05-10", "2024-05-11"):
        assert fouten(gebeurtenis("mb_start", dag), einde) == [(2, "type", "einde")]


def test_an_end_needs_a_start_of_the_same_dossier_and_key() -> None:
    begin = plaatsing("plaatsing_start", "2024-05-01", "p1", uren_per_week=8)
    assert fouten(begin, plaatsing("plaatsing_einde", "2024-06-01", "p1", reden="afgerond")) == []
    ander = plaatsing("plaatsing_einde", "2024-06-01", "p2", reden="afgerond")
    assert fouten(begin, ander) == [(2, "type", "einde")]
    milan = plaatsing("plaatsing_einde", "2024-06-01", "p1", reden="afgerond") | {"dossier": "milan"}
    assert fouten(begin, milan) == [(2, "type", "einde")]


def test_an_end_that_is_withdrawn_needs_no_start() -> None:
    einde = gebeurtenis("mb_einde", "2024-05-10", id="einde")
    weg = einde | {"id": naam_als_id("weg"), "herroept": einde["id"]}
    assert fouten(einde, weg) == []


def test_a_second_end_after_one_start_is_fine() -> None:
    eindes = [gebeurtenis("mb_einde", dag) for dag in ("2024-05-10", "2024-05-20")]
    assert fouten(gebeurtenis("mb_start", "2024-05-01"), *eindes) == []
