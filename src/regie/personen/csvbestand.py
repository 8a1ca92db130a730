# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A CSV with persons from elsewhere, with whatever columns it has. No message repeats what stood in a cell."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from regie.bestanden.tekst import UTF16, anders_dan_tekst

MEESTE_REGELS: Final = 200
MEESTE_BYTES: Final = 1_000_000
_SCHEIDINGEN: Final = ";,\t"


class GeenBestand(ValueError):
    """What is wrong with the file as a whole, and what now."""


@dataclass
class Tabel:
    """`rijen`: the number of the line in the file and its cells, as many as the heading has; `breed`: lines that have
    another number of cells."""

    kop: list[str]
    rijen: list[tuple[int, list[str]]] = field(default_factory=list)
    breed: list[int] = field(default_factory=list)


def lees(ruw: bytes, meeste: int = MEESTE_REGELS) -> Tabel:
    """UTF-8 with or without a mark, with semicolons, commas or tabs; `meeste`: lines at most. Raises GeenBestand."""
    tekst = _tekst(ruw)
    begin = tekst.lstrip("\r\n").partition("\n")[0]
    scheiding = max(_SCHEIDINGEN, key=begin.count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        gevuld = [(lezer.line_num, cellen) for cellen in lezer if any(cel.strip() for cel in cellen)]
    except csv.Error:
        wat = _("Rond regel %d is dit geen geldige CSV.") % lezer.line_num
        raise GeenBestand(f"{wat} {_('Kijk de aanhalingstekens na, of sla het blad opnieuw op.')}") from None
    if len(gevuld) < 2:
        raise GeenBestand(_("In dit bestand staat geen regel met een persoon. Zet onder de kop een regel per persoon."))
    if len(gevuld) - 1 > meeste:
        wat = _("Dit bestand heeft te veel regels: hooguit %d.") % meeste
        raise GeenBestand(f"{wat} {_('Deel het op in kleinere bestanden.')}")
    return _tabel(gevuld[0][1], gevuld[1:])


def _tabel(kop: Sequence[str], rijen: Sequence[tuple[int, list[str]]]) -> Tabel:
    namen = [cel.strip()[:60] or _("kolom %d") % plaats for plaats, cel in enumerate(kop, start=1)]
    if len({naam.lower() for naam in namen}) != len(namen):
        raise GeenBestand(_("Twee kolommen hebben dezelfde naam. Geef elke kolom in de eerste regel een eigen naam."))
    if any(naam.replace(" ", "").isdigit() for naam in namen):
        raise GeenBestand(_("De eerste regel lijkt geen kop. Zet daar de namen van de kolommen, zoals achternaam."))
    tabel = Tabel(namen)
    for nummer, cellen in rijen:
        if len(cellen) == len(namen):
            tabel.rijen.append((nummer, [cel.strip() for cel in cellen]))
        else:
            tabel.breed.append(nummer)
    return tabel


def _tekst(ruw: bytes) -> str:
    opnieuw = _("Sla het blad op als “CSV UTF-8” en kies dat bestand.")
    if len(ruw) > MEESTE_BYTES:
        raise GeenBestand(_("Dit bestand is te groot: hooguit 1 MB. Laat weg wat niet nodig is."))
    if (anders := anders_dan_tekst(ruw)) is not None:
        raise GeenBestand(_("Dit is geen CSV. Het is %s.") % anders[0] + f" {opnieuw}")
    if ruw.startswith(UTF16) or b"\0" in ruw:
        raise GeenBestand(_("Dit bestand is geen UTF-8 maar UTF-16.") + f" {opnieuw}")
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GeenBestand(_("Dit bestand is niet opgeslagen als UTF-8.") + f" {opnieuw}") from None
