# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The table of housing targets as people save it."""

from pathlib import Path

import pytest

from regie.bestanden import BestandFout
from regie.bestanden.doelen import lees_doelen
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.indicatoren.doelen import Halfjaardoel

GELEZEN = [Halfjaardoel("2025-1", 10, -3), Halfjaardoel("2025-2", 12)]


@pytest.mark.parametrize(
    "tekst",
    [
        "periode,doel,overloop\n2025-1,10,-3\n2025-2,12,\n",
        "periode;doel;overloop\r\n2025-1;10;-3\r\n2025-2;12;\r\n",
        "\ufeffperiode;doel;overloop\n2025-1;10;-3\n2025-2;12;\n",
        "overloop,periode,doel\n-3,2025-1,10\n\n,2025-2,12\n",
    ],
)
def test_commas_semicolons_and_any_order_of_columns_are_read(tmp_path: Path, tekst: str) -> None:
    (tmp_path / "taakstelling.csv").write_bytes(tekst.encode())
    assert lees_doelen(tmp_path) == GELEZEN


def test_without_a_folder_there_is_no_target() -> None:
    assert lees_doelen(None) == []


def test_a_row_is_named_by_its_line_in_the_file_after_an_empty_one_too(tmp_path: Path) -> None:
    (tmp_path / "taakstelling.csv").write_text("periode,doel,overloop\n\n\n2025-1,x,\n", "utf-8")
    with pytest.raises(InvoerFout) as fout:
        lees_doelen(tmp_path)
    assert [probleem.rij for probleem in fout.value.problemen] == [4]


def test_a_half_year_in_between_may_be_left_out_where_the_table_says_what_was_carried_over(tmp_path: Path) -> None:
    (tmp_path / "taakstelling.csv").write_text("periode,doel,overloop\n2024-1,1,\n2025-1,1,4\n", "utf-8")
    assert [doel.halfjaar for doel in lees_doelen(tmp_path)] == ["2024-1", "2025-1"]


def test_a_file_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "taakstelling.csv").write_bytes(b"periode,doel,overloop\n2025-1,10,\xe9\n")
    with pytest.raises(BestandFout, match="geen UTF-8"):
        lees_doelen(tmp_path)
