# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A tiny, valid law (`basis/`): one of everything. Tests change one thing in it."""

from pathlib import Path

import pytest

HIER = Path(__file__).parent


@pytest.fixture
def teksten() -> dict[str, str]:
    map = HIER / "basis"
    return {pad.relative_to(map).as_posix(): pad.read_text(encoding="utf-8") for pad in sorted(map.rglob("*.toml"))}
