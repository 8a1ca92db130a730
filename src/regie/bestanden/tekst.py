# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Text files: UTF-8, or a message that says how to save them."""

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from regie.kern.gebeurtenissen import InvoerFout, Probleem

UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
OPSLAAN: Final = "Sla het bestand op als UTF-8."
BEGIN: Final = 4096


def controleer_begin(pad: Path, accepteer: frozenset[str], *, crlf_mag: bool) -> None:
    """Refuses what cannot be text of ours. A byte order mark and CRLF are problems that a human may accept."""
    with pad.open("rb") as bestand:
        ruw = bestand.read(BEGIN)
    problemen = []
    if ruw.startswith(UTF16) or b"\0" in ruw:
        problemen.append(_probleem(pad, 0, "utf16", "dit is geen UTF-8 maar UTF-16 of een ander formaat.", OPSLAAN))
    elif not ruw.removeprefix(codecs.BOM_UTF8).strip():
        problemen.append(_probleem(pad, 0, "leeg", "het bestand is leeg.", "Geef een bestand met gebeurtenissen."))
    if ruw.startswith(codecs.BOM_UTF8):
        wat = "het bestand begint met een onzichtbaar teken (BOM)."
        problemen.append(_probleem(pad, 1, "bom", wat, "Sla op als UTF-8 zonder BOM, of geef --accepteer bom."))
    if b"\r\n" in ruw and not crlf_mag:
        nu = "Sla op met regeleinden LF, of geef --accepteer crlf."
        problemen.append(_probleem(pad, 1, "crlf", "de regels eindigen op CRLF.", nu))
    problemen = [probleem for probleem in problemen if probleem.code not in accepteer]
    if problemen:
        raise InvoerFout(problemen)


def regels(pad: Path) -> Iterator[tuple[int, str | None]]:
    """Numbered lines; None for a line that is no UTF-8."""
    with pad.open("rb") as bestand:
        for nummer, ruw in enumerate(bestand, start=1):
            if nummer == 1:
                ruw = ruw.removeprefix(codecs.BOM_UTF8)
            try:
                yield nummer, ruw.decode("utf-8")
            except UnicodeDecodeError:
                yield nummer, None


def geen_utf8(pad: Path, nummer: int) -> Probleem:
    return _probleem(pad, nummer, "utf8", "hier staat een teken dat geen UTF-8 is.", OPSLAAN)


def _probleem(pad: Path, rij: int, code: str, wat: str, nu: str) -> Probleem:
    return Probleem(rij, "", code, wat, nu, pad.name)
