# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pictures beside the parts of the plain plan: drawn for it, lines only, in the colour of the words around them."""

from functools import cache
from pathlib import Path
from typing import Final

PLAATJES: Final = Path(__file__).parent / "pictogrammen"
_BEGIN: Final = "<svg"


@cache
def pictogram(naam: str) -> str:
    """The SVG of this picture, ready to stand in a page. It has no name of its own there: the heading beside it says
    the same."""
    svg = (PLAATJES / f"{naam}.svg").read_text(encoding="utf-8")
    return svg[svg.index(_BEGIN) :].strip()
