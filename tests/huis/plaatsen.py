# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the house stands."""

from pathlib import Path

HUIS = Path(__file__).parents[2]
NIET_VAN_ONS = {
    ".git",
    ".venv",
    "__pycache__",
    ".hypothesis",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    "build",
    "dist",
}


def bestanden(*uitgangen: str) -> list[Path]:
    """Our own files with one of these endings, as paths from the root."""
    gevonden = (pad.relative_to(HUIS) for uitgang in uitgangen for pad in HUIS.rglob(f"*{uitgang}") if pad.is_file())
    return sorted(pad for pad in gevonden if not NIET_VAN_ONS & set(pad.parts))
