# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as a file: a column for every dimension, and no text that a spreadsheet computes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from regie.bestanden import BestandFout
from regie.bestanden.cijfers import dimensies_van, koppen, regel, schrijf_cijfers
from regie.kern.indicatoren.rijen import KOLOMMEN
from tests.verhaal import recht

VANDAAG = date(2026, 1, 1)


def rij(**dimensies: str | None) -> dict[str, Any]:
    return dict.fromkeys(KOLOMMEN) | {
        "indicator": "leeftijd",
        "dimensies": dimensies,
        "waarde": -3,
        "onderdrukt": False,
    }


RIJEN = [rij(leeftijd="<18"), rij(leeftijd=None, doelgroep="=1+1"), rij()]


def test_every_dimension_that_occurs_has_a_column_in_the_place_of_the_dimensions() -> None:
    assert dimensies_van(RIJEN) == ["leeftijd", "doelgroep"]
    assert koppen(["leeftijd", "doelgroep"])[:4] == ["indicator", "leeftijd", "doelgroep", "waarde"]
    assert [regel(een, ["leeftijd", "doelgroep"])[1:3] for een in RIJEN] == [
        ["<18", ""],
        ["onbekend", "=1+1"],
        ["", ""],
    ]


@pytest.mark.parametrize("naam", ["c.txt", "c.xls", "c.parquet"])
def test_another_ending_is_refused_and_nothing_is_written(tmp_path: Path, naam: str) -> None:
    with pytest.raises(BestandFout):
        schrijf_cijfers(tmp_path / naam, RIJEN, recht(), VANDAAG)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["c.json", "c.csv", "c.xlsx"])
def test_no_figures_at_all_are_a_file_too(tmp_path: Path, naam: str) -> None:
    schrijf_cijfers(tmp_path / naam, [], recht(), VANDAAG)
    assert (tmp_path / naam).stat().st_size
