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


LEEG: Final = Probleem(0, "", "leeg", "het bestand is leeg.", "Geef een bestand met gebeurtenissen.")
_NIET_UTF8: Final = "dit is geen UTF-8 maar UTF-16 of een ander formaat."
_KIES: Final = "Kies het bestand waar de gebeurtenissen in staan."
_ALS_CSV: Final = "Sla het blad met gebeurtenissen op als CSV (UTF-8)."
_PAK_UIT: Final = "Pak het uit en kies het bestand dat erin zit. Is het een blad van Excel? " + _ALS_CSV
_ANDERS: Final = {  # how a file begins → what it is, and what now
    b"\x89PNG": ("een afbeelding (PNG)", _KIES),
    b"\xff\xd8\xff": ("een afbeelding (JPEG)", _KIES),
    b"GIF8": ("een afbeelding (GIF)", _KIES),
    b"%PDF": ("een PDF", _KIES),
    b"PK\x03\x04": ("een ingepakt bestand (ZIP)", _PAK_UIT),
    b"\x1f\x8b": ("een ingepakt bestand (GZIP)", _PAK_UIT),
    b"\xd0\xcf\x11\xe0": ("een bestand van een oude Excel of Word", _ALS_CSV),
    b"PAR1": ("een Parquet-bestand", "Geef het een naam die eindigt op .parquet."),
}
_BOM: Final = "het bestand begint met een onzichtbaar teken (BOM)."
_ZONDER_BOM: Final = "Sla op als UTF-8 zonder BOM, of geef --accepteer bom."


def controleer_begin(pad: Path, accepteer: frozenset[str]) -> list[Probleem]:
    """A byte order mark is a problem that a human may accept. Raises InvoerFout for what is no text of ours."""
    with pad.open("rb") as bestand:
        ruw = bestand.read(BEGIN)
    if anders := _anders(ruw, pad.suffix.lower()):
        raise InvoerFout([anders])
    if ruw.startswith(UTF16) or b"\0" in ruw:
        raise InvoerFout([Probleem(0, "", "utf16", _NIET_UTF8, OPSLAAN)])
    if not ruw.removeprefix(codecs.BOM_UTF8).strip() and len(ruw) < BEGIN:
        raise InvoerFout([LEEG])
    met_bom = ruw.startswith(codecs.BOM_UTF8) and "bom" not in accepteer
    return [Probleem(1, "", "bom", _BOM, _ZONDER_BOM)] if met_bom else []


def anders_dan_tekst(ruw: bytes) -> tuple[str, str] | None:
    """What a file of another kind is, and what now; nothing for what may be text."""
    return next((wat for begin, wat in _ANDERS.items() if ruw.startswith(begin)), None)


def _anders(ruw: bytes, uitgang: str) -> Probleem | None:
    """A file of another kind with a name of ours: said as what it is, for of its bytes nobody understands a word."""
    if (gevonden := anders_dan_tekst(ruw)) is None:
        return None
    soort, nu = gevonden
    return Probleem(0, "", "utf8", f"dit bestand heet {uitgang}, maar het is geen tekst: het is {soort}.", nu)


def regels(pad: Path) -> Iterator[tuple[int, str, bool]]:
    """Number, text, and whether it was UTF-8 as a whole."""
    with pad.open("rb") as bestand:
        for nummer, ruw in enumerate(bestand, start=1):
            if nummer == 1:
                ruw = ruw.removeprefix(codecs.BOM_UTF8)
            try:
                yield nummer, ruw.decode("utf-8"), True
            except UnicodeDecodeError:
                yield nummer, ruw.decode("utf-8", errors="replace"), False


def geen_utf8(nummer: int) -> Probleem:
    return Probleem(nummer, "", "utf8", "hier staat een teken dat geen UTF-8 is.", OPSLAAN)
