# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""ruff refuses clocks, files and date arithmetic in the kern, at the line and with a message."""

import json
import subprocess
import sys
import tomllib

import pytest

from tests.huis.plaatsen import HUIS

FOUTEN = {
    "today": "from datetime import date\n\nDAG = date.today()\n",
    "now": "from datetime import datetime\n\nNU = datetime.now()\n",
    "now met zone": "from datetime import UTC, datetime\n\nNU = datetime.now(UTC)\n",
    "time": "import time\n\nNU = time.time()\n",
    "timedelta": "from datetime import timedelta\n\nWEEK = timedelta(7)\n",
    "pathlib": "from pathlib import Path\n\nHIER = Path()\n",
    "os": "import os\n\nOMGEVING = os.environ\n",
    "open": 'TEKST = open("x")\n',
    "read_parquet": 'import polars as pl\n\nFRAME = pl.read_parquet("x")\n',
    "django": "import django\n\nVERSIE = django.VERSION\n",
}
MAG_IN_KALENDER = {"timedelta"}
SOORTEN = {"TID251", "DTZ", "PTH123"}


def gevonden(kamer: str, code: str) -> list[str]:
    """The codes of ruff for this text as if it stood in that room."""
    naam = f"src/regie/kern/{kamer}/geplant.py"
    opdracht = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--no-cache",
        "--output-format=json",
        f"--stdin-filename={naam}",
        "-",
    ]
    klaar = subprocess.run(opdracht, cwd=HUIS, input=code, capture_output=True, text=True, timeout=60, check=False)
    return [melding["code"] for melding in json.loads(klaar.stdout)]


def verbannen(kamer: str) -> dict[str, object]:
    tabel = tomllib.loads((HUIS / "src/regie/kern" / kamer / "ruff.toml").read_text(encoding="utf-8"))
    verboden: dict[str, object] = tabel["lint"]["flake8-tidy-imports"]["banned-api"]
    return verboden


@pytest.mark.parametrize("wat", FOUTEN)
@pytest.mark.parametrize("kamer", ["feiten", "recht/typen", "termijnen"])
def test_the_kern_may_not_use(kamer: str, wat: str) -> None:
    assert any(code.startswith(tuple(SOORTEN)) for code in gevonden(kamer, FOUTEN[wat]))


@pytest.mark.parametrize("wat", FOUTEN)
def test_the_kalender_may_count_days_and_nothing_more(wat: str) -> None:
    gepakt = any(code.startswith(tuple(SOORTEN)) for code in gevonden("kalender", FOUTEN[wat]))
    assert gepakt == (wat not in MAG_IN_KALENDER)


def test_good_code_is_let_through() -> None:
    assert gevonden("feiten", "from datetime import date\n\nDAG = date(2022, 1, 1)\n") == []


def test_the_kalender_repeats_every_other_ban_of_the_kern() -> None:
    kern = verbannen("")
    assert verbannen("kalender") == {naam: reden for naam, reden in kern.items() if naam != "datetime.timedelta"}


def test_the_kern_repeats_every_ban_of_the_house() -> None:
    wortel = tomllib.loads((HUIS / "ruff.toml").read_text(encoding="utf-8"))
    assert set(wortel["lint"]["flake8-tidy-imports"]["banned-api"]) <= set(verbannen(""))
