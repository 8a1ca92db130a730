# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A workbook as a spreadsheet opens it: typed cells, a head that stays, and no text that is computed."""

import io
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from regie.documenten.werkboek import Blad, bladnamen, werkboek

MOMENT = datetime(2026, 11, 30, 12, 20, tzinfo=UTC)
GEVAARLIJK = (
    '=HYPERLINK("https://kwaad.example";"klik")', "=1+1", "+31612345678", "-2+3", "@SUM(A1)", "\t=1", "\r=1",
)  # fmt: skip


def maak(*bladen: Blad, moment: datetime = MOMENT) -> bytes:
    return werkboek("Proef", bladen, moment)


def open_(boek: bytes) -> Workbook:
    return load_workbook(io.BytesIO(boek))


def een(*rijen: tuple[Any, ...], kolommen: tuple[str, ...] = ("wat", "hoeveel", "wanneer")) -> Blad:
    return Blad("Blad", kolommen, rijen)


def test_a_number_is_a_number_a_day_is_a_day_and_nothing_is_nothing() -> None:
    blad = open_(maak(een(("a", 12, date(2022, 12, 31)), ("b", 1.5, None))))["Blad"]
    assert [cel.value for cel in blad[2]] == ["a", 12, datetime(2022, 12, 31)]
    assert [cel.data_type for cel in blad[2]] == ["s", "n", "d"]
    assert [cel.value for cel in blad[3]] == ["b", 1.5, None]


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_text_that_looks_like_a_formula_is_text_in_a_cell_and_in_a_head(tekst: str) -> None:
    boek = maak(een((tekst, 1, None), kolommen=(tekst, "hoeveel", "wanneer")))
    blad = open_(boek)["Blad"]
    for cel in (blad["A1"], blad["A2"]):
        assert cel.data_type == "s"
        assert str(cel.value).startswith("'")
        assert cel.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(boek)) as pak:
        assert b"<f>" not in pak.read("xl/worksheets/sheet1.xml")
        assert not [naam for naam in pak.namelist() if "sheet1.xml.rels" in naam]


@given(st.lists(st.text(), max_size=8))
def test_no_text_at_all_becomes_a_formula_and_every_row_is_there(teksten: list[str]) -> None:
    schoon = [tekst.encode("utf-8", "ignore").decode() for tekst in teksten]
    with zipfile.ZipFile(io.BytesIO(maak(een(*((tekst, 1, None) for tekst in schoon))))) as pak:
        blad = pak.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in blad
    assert blad.count(b"<row ") == len(schoon) + 1


def test_the_head_stays_in_sight_and_every_column_can_be_filtered() -> None:
    blad = open_(maak(een(("a", 1, None), ("b", 2, None))))["Blad"]
    assert blad.freeze_panes == "A2"
    assert blad.auto_filter.ref == "A1:C3"


def test_a_column_is_as_wide_as_its_longest_text_but_never_wider_than_the_screen() -> None:
    blad = open_(maak(een(("a" * 30, 1, None), kolommen=("wat", "hoeveel", "x" * 300))))["Blad"]
    assert blad.column_dimensions["A"].width == pytest.approx(32, abs=1)
    assert blad.column_dimensions["C"].width <= 61


def test_a_sheet_without_rows_still_opens() -> None:
    assert [cel.value for cel in open_(maak(een()))["Blad"][1]] == ["wat", "hoeveel", "wanneer"]


@given(st.lists(st.text(max_size=50), max_size=12))
def test_excel_takes_every_name_of_a_sheet_and_no_two_are_the_same(namen: list[str]) -> None:
    gemaakt = bladnamen(namen)
    assert len(gemaakt) == len({naam.casefold() for naam in gemaakt}) == len(namen)
    for naam in gemaakt:
        assert 1 <= len(naam) <= 31
        assert not set(naam) & set("[]:*?/\\'")


def test_the_same_is_the_same_bytes_whatever_zone_the_moment_is_written_in() -> None:
    elders = MOMENT.astimezone(timezone(timedelta(hours=5)))
    assert maak(een(("a", 1, None))) == maak(een(("a", 1, None))) == maak(een(("a", 1, None)), moment=elders)


def test_another_moment_changes_nothing_but_when_it_was_made() -> None:
    eerst, later = maak(een(("a", 1, None))), maak(een(("a", 1, None)), moment=MOMENT + timedelta(days=1))
    assert verschil(eerst, later) == {"docProps/core.xml"}


def verschil(een_: bytes, ander: bytes) -> set[str]:
    """The parts of two workbooks that are not the same."""
    with zipfile.ZipFile(io.BytesIO(een_)) as links, zipfile.ZipFile(io.BytesIO(ander)) as rechts:
        assert links.namelist() == rechts.namelist()
        return {naam for naam in links.namelist() if links.read(naam) != rechts.read(naam)}
