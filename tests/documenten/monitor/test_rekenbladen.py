# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The workbook says the same in every spreadsheet that is here: openpyxl always, LibreOffice where it is installed."""

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from regie.documenten.monitor.bestanden import cijfers_xlsx
from tests.documenten.monitor.cijfers import levering, procent, rij, rijen

GEDULD = 120  # seconds: the first start of LibreOffice makes its own folder
Bladen = dict[str, list[tuple[Any, ...]]]


def gelezen(boek: bytes, map_: Path) -> Iterator[Bladen]:
    """What each of them reads: sheet → its rows."""
    yield _bladen(boek)
    if kantoor := shutil.which("soffice"):
        yield _bladen(_opnieuw_bewaard(kantoor, boek, map_))


def _opnieuw_bewaard(kantoor: str, boek: bytes, map_: Path) -> bytes:
    """Opened by LibreOffice, computed anew, and saved by it."""
    heen, terug = map_ / "cijfers.xlsx", map_ / "terug"
    heen.write_bytes(boek)
    subprocess.run(
        [kantoor, f"-env:UserInstallation=file://{map_}/profiel", "--headless", "--convert-to", "xlsx",
         "--outdir", str(terug), str(heen)],
        check=True, timeout=GEDULD, capture_output=True,
    )  # fmt: skip
    return (terug / "cijfers.xlsx").read_bytes()


def _bladen(boek: bytes) -> Bladen:
    """An empty text is an empty cell."""
    gemaakt = load_workbook(io.BytesIO(boek))
    return {
        blad.title: [tuple(None if cel == "" else cel for cel in regel) for regel in blad.iter_rows(values_only=True)]
        for blad in gemaakt.worksheets
    }


def test_every_sheet_every_number_and_every_day_is_read_as_it_was_written(tmp_path: Path) -> None:
    gezien = list(gelezen(cijfers_xlsx(levering()), tmp_path))
    assert all(een == gezien[0] for een in gezien)
    assert sum(len(regels) - 1 for regels in list(gezien[0].values())[:-2]) == len(rijen())


def test_no_text_is_computed(tmp_path: Path) -> None:
    naar = [rij("nationaliteit", 9, nationaliteit="=1+1"), procent("pip_binnen_termijn", 48, 73, onderdeel="aandeel")]
    for bladen in gelezen(cijfers_xlsx(levering(naar)), tmp_path):
        cellen = [cel for regels in bladen.values() for regel in regels for cel in regel]
        assert "'=1+1" in cellen
        assert 2 not in cellen
        assert 66 in cellen
