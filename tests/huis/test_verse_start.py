# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a fresh interpreter has loaded after an import."""

import subprocess
import sys

import pytest


def geladen(module: str) -> set[str]:
    programma = f"import {module}, sys; print(*sys.modules, sep=chr(10))"
    klaar = subprocess.run([sys.executable, "-c", programma], capture_output=True, text=True, timeout=120, check=True)
    return set(klaar.stdout.split())


@pytest.mark.parametrize("kamer", ["kalender", "recht", "gebeurtenissen", "feiten", "termijnen"])
def test_the_kern_leaves_framework_database_and_network_alone(kamer: str) -> None:
    modules = geladen(f"regie.kern.{kamer}")
    assert f"regie.kern.{kamer}" in modules
    assert not modules & {"django", "sqlite3", "requests", "psycopg", "regie.bestanden", "regie.cli"}


def test_the_calendar_needs_no_network_module_at_all() -> None:
    assert not geladen("regie.kern.recht") & {"urllib.request", "http.client"}


def test_asking_for_help_loads_neither_polars_nor_pydantic() -> None:
    modules = geladen("regie.__main__")
    assert "regie.cli" in modules
    assert not modules & {"polars", "pydantic", "numpy", "pyarrow"}
