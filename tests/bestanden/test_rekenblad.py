# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A text that a spreadsheet would compute stays a text; the rest is written as a Dutch one reads it."""

from datetime import date
from typing import Any

import pytest

from regie.bestanden.rekenblad import BOM, csv_van, zonder_formule


@pytest.mark.parametrize("begin", ["=1", "+31", "-x", "@a", "\ta", "\ra", "\na"])
def test_a_text_that_begins_like_a_formula_stays_a_text(begin: str) -> None:
    assert zonder_formule(begin) == f"'{begin}"


@pytest.mark.parametrize("tekst", ["a=1", "", " =1", "é", "1-2"])
def test_another_text_is_as_it_was(tekst: str) -> None:
    assert zonder_formule(tekst) == tekst


@pytest.mark.parametrize(
    ("cel", "wordt"),
    [
        (None, ""), (True, "ja"), (False, "nee"), (-3, "-3"), (-2.5, "-2,5"), (date(2026, 11, 30), "2026-11-30"),
        ("=SUM(A1)", "'=SUM(A1)"), ("a;b", '"a;b"'), ('zij zei "ja"', '"zij zei ""ja"""'),
    ],
)  # fmt: skip
def test_each_kind_of_cell_is_written_as_a_spreadsheet_reads_it(cel: Any, wordt: str) -> None:
    assert csv_van([["kop", "ernaast"], [cel, 1]]) == f"{BOM}kop;ernaast\r\n{wordt};1\r\n"
