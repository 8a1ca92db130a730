# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is opened in a spreadsheet: a CSV as a Dutch one expects it, and no text that it would compute."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Final

BOM: Final = "\ufeff"  # without it a Dutch Excel reads another character set
FORMULE: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet takes for a formula."""


def zonder_formule(tekst: str) -> str:
    """A text that begins like a formula stays a text, also where somebody saves the sheet and opens it again."""
    return f"'{tekst}" if tekst.startswith(FORMULE) else tekst


def csv_van(regels: Iterable[Iterable[object]]) -> str:
    """The heading is the first line. Semicolons, a decimal comma, days as 2026-11-30, ja and nee; None is empty."""
    tekst = StringIO()
    schrijver = csv.writer(tekst, delimiter=";", lineterminator="\r\n")
    schrijver.writerows(map(_veld, regel) for regel in regels)
    return BOM + tekst.getvalue()


def _veld(cel: object) -> str:
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, int | float):
        return str(cel).replace(".", ",")
    return cel.isoformat() if isinstance(cel, date) else zonder_formule(str(cel))
