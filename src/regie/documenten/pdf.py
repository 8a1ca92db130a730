# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A document from a Typst template and data: a tagged PDF that a screen reader can read, and that lasts (PDF/UA-1,
PDF/A-2a). The same data on the same day give the same bytes."""

import json
import re
from collections.abc import Set
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

import typst

SJABLONEN: Final = Path(__file__).parent
LETTERS: Final = Path(__file__).parents[1] / "web" / "static" / "derden"  # made by `make assets`
STANDAARDEN: Final[list[Any]] = ["a-2a", "ua-1"]
ONBEKEND: Final = "\N{REPLACEMENT CHARACTER}"
POGINGEN: Final = 3
_BESTURING: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_MIST: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
_NUMMER: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


class DocumentFout(RuntimeError):
    """The document could not be made."""


def maak_pdf(sjabloon: str, gegevens: dict[str, Any], dag: date) -> bytes:
    """What no letter here can show (Chinese, a smiley) is shown as a mark: a document must not fail on one sign.

    Raises DocumentFout.
    """
    weg: set[str] = set()
    for _ in range(POGINGEN):
        try:
            return _zet(sjabloon, _zonder(gegevens, weg), dag)
        except typst.TypstError as fout:
            erbij = _onbekend(str(fout.diagnostic)) - weg
            if not erbij:
                raise DocumentFout(f"Het document {sjabloon} is niet te maken: {fout.message}") from None
            weg |= erbij
    raise DocumentFout(f"Het document {sjabloon} is niet te maken: te veel vreemde tekens.")


def _zet(sjabloon: str, gegevens: dict[str, Any], dag: date) -> bytes:
    if not LETTERS.is_dir():
        raise DocumentFout("De letters zijn er niet. Maak ze eerst: make assets.")
    letters = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(LETTERS)])
    zetter = typst.Compiler(str(SJABLONEN / sjabloon), root=str(SJABLONEN), font_paths=letters)
    pdf = zetter.compile(
        format="pdf",
        pdf_standards=STANDAARDEN,
        timestamp=datetime.combine(dag, time(), UTC),
        sys_inputs={"gegevens": json.dumps(gegevens, ensure_ascii=False)},
    )
    assert isinstance(pdf, bytes)
    return pdf


def _onbekend(melding: str) -> set[str]:
    """The signs that no letter has, out of what Typst says of them."""
    teksten = (_NUMMER.sub(lambda n: chr(int(n[1], 16)), tekst) for tekst in _MIST.findall(melding))
    return {teken for tekst in teksten for teken in tekst if not teken.isascii()}


def _zonder(waarde: Any, weg: Set[str]) -> Any:
    """The same data, with the mark in the place of these signs and of those that steer a printer."""
    if isinstance(waarde, str):
        schoon = _BESTURING.sub(ONBEKEND, waarde)
        return schoon.translate({ord(teken): ONBEKEND for teken in weg}) if weg else schoon
    if isinstance(waarde, dict):
        return {naam: _zonder(deel, weg) for naam, deel in waarde.items()}
    return [_zonder(deel, weg) for deel in waarde] if isinstance(waarde, list | tuple) else waarde
