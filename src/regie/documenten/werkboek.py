# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A workbook of sheets with typed columns: real numbers and days, and no text that a spreadsheet would compute."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook

from regie.bestanden.rekenblad import zonder_formule

SMAL, BREED = 9, 60  # characters
LANGSTE_NAAM: Final = 31  # of a sheet, in Excel
DAGVORM: Final = "dd-mm-yyyy"
_MAG_NIET: Final = re.compile(r"[\[\]:*?/\\']")
_LANGSTE_TEKST: Final = 32_767  # of a cell, in Excel
Cel = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Blad:
    """The first row of a sheet holds the names of its columns, so that other programs read it too."""

    naam: str
    kolommen: Sequence[str]
    rijen: Sequence[Sequence[Cel]]


def werkboek(titel: str, bladen: Sequence[Blad], gemaakt_op: datetime) -> bytes:
    """The same sheets and the same moment (with a zone) give the same bytes."""
    uit = BytesIO()
    opties = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    boek = Workbook(uit, opties)
    boek.set_properties({"title": titel, "created": gemaakt_op.astimezone(UTC).replace(tzinfo=None, microsecond=0)})
    vormen = {
        "kop": boek.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "dag": boek.add_format({"num_format": DAGVORM, "valign": "top", "align": "left"}),
        "tekst": boek.add_format({"text_wrap": True, "valign": "top"}),
        "getal": boek.add_format({"valign": "top"}),
    }
    for blad, naam in zip(bladen, bladnamen(blad.naam for blad in bladen), strict=True):
        _schrijf(boek.add_worksheet(naam), blad, vormen)
    boek.close()
    return uit.getvalue()


def bladnamen(namen: Iterable[str]) -> list[str]:
    """Names that Excel takes: short, without its own signs, and each another one whatever the capitals."""
    gekozen: list[str] = []
    for naam in namen:
        schoon = _MAG_NIET.sub(" ", naam).strip()[:LANGSTE_NAAM].strip() or "Blad"
        kandidaat, nummer = schoon, 1
        while kandidaat.casefold() in {een.casefold() for een in gekozen}:
            nummer += 1
            achter = f" {nummer}"
            kandidaat = schoon[: LANGSTE_NAAM - len(achter)] + achter
        gekozen.append(kandidaat)
    return gekozen


def _schrijf(doel: Any, blad: Blad, vormen: dict[str, Any]) -> None:
    for plek, kop in enumerate(blad.kolommen):
        doel.write_string(0, plek, zonder_formule(kop), vormen["kop"])
        doel.set_column(plek, plek, _breedte(kop, [rij[plek] for rij in blad.rijen]))
    for nummer, rij in enumerate(blad.rijen, start=1):
        for plek, cel in enumerate(rij):
            _schrijf_cel(doel, nummer, plek, cel, vormen)
    doel.freeze_panes(1, 0)
    doel.autofilter(0, 0, len(blad.rijen), len(blad.kolommen) - 1)


def _schrijf_cel(doel: Any, rij: int, kolom: int, cel: Cel, vormen: dict[str, Any]) -> None:
    if isinstance(cel, str):
        doel.write_string(rij, kolom, zonder_formule(cel)[:_LANGSTE_TEKST], vormen["tekst"])
    elif isinstance(cel, date):
        doel.write_datetime(rij, kolom, datetime(cel.year, cel.month, cel.day), vormen["dag"])
    elif cel is not None:
        doel.write_number(rij, kolom, cel, vormen["getal"])


def _breedte(kop: str, cellen: Sequence[Cel]) -> int:
    langste = max((len(str(cel)) for cel in (kop, *cellen) if cel is not None), default=0)
    return min(max(langste + 2, SMAL), BREED)
