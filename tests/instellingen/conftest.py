# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every test starts without a setting, with a folder of its own."""

import os
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def zonder_instellingen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for naam in list(os.environ):
        if naam.startswith(("REGIE_", "DATABASE_URL")):
            monkeypatch.delenv(naam)
    monkeypatch.setenv("REGIE_DATA", str(tmp_path / "regie"))
