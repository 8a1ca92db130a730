# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows that do not fit are refused with what and where, before a product is made of them."""

from datetime import datetime
from typing import Any

import pytest

from regie.documenten.monitor.levering import LeveringFout
from tests.documenten.monitor.cijfers import levering, rij


def zonder(sleutel: str) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in rij("leeftijd", 1).items() if naam != sleutel}


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        ([zonder("status")], r"leeftijd \(totaal\): 'status' ontbreekt"),
        ([rij("leeftijd", 1) | {"indicator": "nieuw"}], r"nieuw \(totaal\): er is geen definitie"),
        ([rij("leeftijd", 1, schoenmaat="40")], r"leeftijd \(schoenmaat=40\): de definitie kent 'schoenmaat' niet"),
        ([rij("leeftijd", 1), rij("leeftijd", 2)], r"leeftijd \(totaal\): staat er twee keer"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(rijen: list[dict[str, Any]], zin: str) -> None:
    with pytest.raises(LeveringFout, match=zin):
        levering(rijen)


def test_a_stamp_without_a_zone_is_refused() -> None:
    with pytest.raises(LeveringFout, match="tijdzone"):
        levering([], gemaakt_op=datetime(2026, 11, 30, 12, 0))


@pytest.mark.parametrize(
    ("code", "naam"),
    [("2022-Q4", "4e kwartaal 2022"), ("2022-1", "1e half jaar 2022"), ("2022-05", "mei 2022"), ("2022-13", "2022-13"),
     ("2022", "2022"), (None, "onbekend"), ("School Noord", "School Noord")],
)  # fmt: skip
def test_a_period_is_written_in_words_and_a_code_without_a_name_is_its_own_name(code: str | None, naam: str) -> None:
    assert levering().naam_van("intake_gestart", "kwartaal", code) == naam


def test_a_row_is_found_by_exactly_its_dimensions() -> None:
    van = levering()
    gevonden = van.rij("pip_vastgesteld", {"doelgroep": "asiel"})
    assert gevonden is not None
    assert gevonden["waarde"] == 35
    assert van.rij("pip_vastgesteld", {"doelgroep": "oude_wet"}) is None
    assert van.rij("bestaat_niet", {}) is None
