# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The floors hold, and a planted violation is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.huis.plaatsen import HUIS


@pytest.fixture
def kopie(tmp_path: Path) -> Path:
    """The package with its rules, in a folder of its own."""
    shutil.copytree(HUIS / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for naam in ("pyproject.toml", "ruff.toml"):
        shutil.copy(HUIS / naam, tmp_path / naam)
    return tmp_path


def vloeren(map: Path) -> subprocess.CompletedProcess[str]:
    """import-linter on the package in `map`, in an interpreter that sees that one first."""
    programma = (
        "import sys; sys.path.insert(0, 'src'); "
        "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    opdracht = [sys.executable, "-c", programma]
    return subprocess.run(opdracht, cwd=map, capture_output=True, text=True, timeout=120, check=False)


def plant(map: Path, bestand: str, regel: str) -> None:
    pad = map / "src" / "regie" / bestand
    pad.write_text(pad.read_text(encoding="utf-8") + f"\n{regel}\n", encoding="utf-8")


def test_the_house_keeps_its_floors(kopie: Path) -> None:
    uitkomst = vloeren(kopie)
    assert uitkomst.returncode == 0, uitkomst.stdout


@pytest.mark.parametrize(
    ("bestand", "regel", "gebroken"),
    [
        ("kern/kalender/__init__.py", "import regie.kern.recht", "kern.recht"),
        ("kern/recht/__init__.py", "import regie.kern.gebeurtenissen", "kern.gebeurtenissen"),
        ("kern/gebeurtenissen/__init__.py", "import regie.kern.feiten", "kern.feiten"),
        ("kern/feiten/__init__.py", "import regie.kern.termijnen", "kern.termijnen"),
        ("kern/termijnen/__init__.py", "import regie.bestanden", "bestanden"),
        ("bestanden/__init__.py", "import regie.voorbeeld", "voorbeeld"),
        ("voorbeeld/__init__.py", "import regie.cli", "cli"),
        ("kern/feiten/__init__.py", "import django", "django"),
        ("kern/feiten/__init__.py", "import pathlib", "pathlib"),
        ("kern/recht/__init__.py", "import urllib.request", "urllib"),
        ("kern/termijnen/__init__.py", "import time", "time"),
    ],
)
def test_an_import_from_above_or_outside_is_caught(kopie: Path, bestand: str, regel: str, gebroken: str) -> None:
    plant(kopie, bestand, regel)
    uitkomst = vloeren(kopie)
    assert uitkomst.returncode == 1
    assert "BROKEN" in uitkomst.stdout
    assert gebroken in uitkomst.stdout.partition("BROKEN")[2]


def test_a_room_that_is_not_in_the_drawing_is_caught(kopie: Path) -> None:
    kamer = kopie / "src" / "regie" / "kern" / "zolder"
    kamer.mkdir()
    (kamer / "__init__.py").write_text("", encoding="utf-8")
    uitkomst = vloeren(kopie)
    assert uitkomst.returncode == 1
    assert "zolder" in uitkomst.stdout
