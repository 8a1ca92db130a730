# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A CSV with hours, as rows of named cells. What is wrong with the file as a whole is told before a cell is looked at.

No message repeats what stood in a cell: it may be the number of somebody.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from django.utils.translation import gettext as _

from regie.bestanden.tekst import UTF16, anders_dan_tekst
from regie.werk.keten.uren.kolommen import BSN, LEERLING, NAMEN, TOT, VAN, VERPLICHT
from regie.werk.keten.uren.regel import Mis

MEESTE_REGELS: Final = 5_000
MEESTE_BYTES: Final = 2_000_000
Vraag = Literal["", "windows", "hele_maand"]

_KOLOMNAAM: Final = re.compile(r"[a-z_ ]{1,30}")
_BLIJFT_OPEN: Final = "unexpected end"
_GEEN_TEKST: Final = b"\0"


class Bestandsfout(Exception):
    """What is wrong with the whole file, and what now. `vraag`: what somebody can tick to go on."""

    def __init__(self, wat: str, nu: str, vraag: Vraag = "") -> None:
        super().__init__(f"{wat} {nu}")
        self.wat, self.nu, self.vraag = wat, nu, vraag


@dataclass
class Tabel:
    """`rijen`: number in the file and cells by column; `mis`: rows that are no CSV."""

    hele_maand: bool
    rijen: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    mis: list[tuple[int, Mis]] = field(default_factory=list)


def lees(ruw: bytes, *, windows: bool = False, hele_maand: bool = False) -> Tabel:
    """`windows`, `hele_maand`: what somebody said of the file. Raises Bestandsfout."""
    _keur_omvang(ruw)
    tekst = _tekst(ruw, windows)
    begin, einde, rest = tekst.partition("\n")
    scheiding = ";" if begin.count(";") > begin.count(",") else ","
    lezer = csv.reader(io.StringIO(begin + einde + rest, newline=""), delimiter=scheiding, strict=True)
    rijen = _rijen(lezer)
    kop = _kop(next(rijen, (0, None, []))[2])
    tabel = Tabel(_keur_periode(kop, hele_maand))
    for nummer, mis, cellen in rijen:
        if mis is None and len(cellen) != len(kop):
            mis = _andere_breedte(len(cellen), len(kop))
        if mis is not None:
            tabel.mis.append((nummer, mis))
        else:
            tabel.rijen.append((nummer, dict(zip(kop, cellen, strict=True))))
    if not tabel.rijen and not tabel.mis:
        raise Bestandsfout(_("In dit bestand staat alleen een kop."), _("Zet onder de kop een regel per leerling."))
    return tabel


def _keur_omvang(ruw: bytes) -> None:
    if not ruw.removeprefix(codecs.BOM_UTF8).strip():
        raise Bestandsfout(_("Dit bestand is leeg."), _("Kies het bestand met de uren."))
    if max(ruw.count(b"\n"), ruw.count(b"\r")) > MEESTE_REGELS + 1:
        wat = _("Dit bestand heeft te veel regels: hooguit %d.") % MEESTE_REGELS
        raise Bestandsfout(wat, _("Lever één maand van één gemeente aan, of deel het bestand op per klas."))
    if len(ruw) > MEESTE_BYTES:
        raise Bestandsfout(_("Dit bestand is te groot: hooguit 2 MB."), _("Laat weg wat niet nodig is."))


def _tekst(ruw: bytes, windows: bool) -> str:
    csv_utf8 = _("Sla het blad op als “CSV UTF-8” en kies dat bestand.")
    if (anders := anders_dan_tekst(ruw)) is not None:
        raise Bestandsfout(_("Dit is geen CSV. Het is %s.") % anders[0], csv_utf8)
    if ruw.startswith(UTF16) or _GEEN_TEKST in ruw:
        raise Bestandsfout(_("Dit bestand is geen UTF-8 maar UTF-16."), csv_utf8)
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        als_windows = ruw.decode("cp1252")
    except UnicodeDecodeError:
        raise Bestandsfout(_("De tekens in dit bestand zijn niet te lezen."), csv_utf8) from None
    if windows:
        return als_windows
    wat = _("Dit bestand is niet opgeslagen als UTF-8. Het lijkt Windows-1252, zoals een oudere Excel opslaat.")
    raise Bestandsfout(wat, _("Sla het blad op als “CSV UTF-8”, of zet hieronder een vinkje."), "windows")


def _rijen(lezer: Iterator[list[str]]) -> Iterator[tuple[int, Mis | None, list[str]]]:
    """Filled rows: number of the last line, what is wrong, cells. Raises Bestandsfout where the rest is lost."""
    while True:
        try:
            cellen = next(lezer)
        except StopIteration:
            return
        except csv.Error as fout:
            nummer: int = lezer.line_num  # type: ignore[attr-defined]
            nu = _("Haal de aanhalingstekens weg of zet er twee achter elkaar.")
            if _BLIJFT_OPEN in str(fout):
                raise Bestandsfout(_("Een aanhalingsteken gaat open en niet meer dicht."), nu) from None
            yield nummer, Mis("", _("Deze regel is geen geldige CSV."), nu), []
            continue
        if any(cel.strip() for cel in cellen):
            yield lezer.line_num, None, cellen  # type: ignore[attr-defined]


def _kop(cellen: Sequence[str]) -> list[str]:
    kop = [cel.strip().lower().replace(" ", "_") for cel in cellen]
    vreemd = [_bij_naam(naam, plaats) for plaats, naam in enumerate(kop, start=1) if naam not in NAMEN]
    missend = [naam for naam in VERPLICHT if naam not in kop]
    if LEERLING not in kop and BSN not in kop:
        missend.insert(0, LEERLING)
    dubbel = sorted({naam for naam in kop if kop.count(naam) > 1 and naam in NAMEN})
    wat = [
        zin % ", ".join(namen)
        for zin, namen in (
            (_("Deze kolom is niet bekend: %s."), vreemd),
            (_("Deze kolom ontbreekt: %s."), missend),
            (_("Deze kolom komt twee keer voor: %s."), dubbel),
        )
        if namen
    ]
    if wat:
        raise Bestandsfout(" ".join(wat), _("De eerste regel is de kop. Kolommen: %s.") % ", ".join(NAMEN))
    return kop


def _bij_naam(naam: str, plaats: int) -> str:
    """A file without a heading begins with the data of somebody: that is not repeated."""
    return naam if _KOLOMNAAM.fullmatch(naam) else _("kolom %d") % plaats


def _keur_periode(kop: Sequence[str], hele_maand: bool) -> bool:
    """Whether every row is about the whole month; a human says so, it is never taken for granted."""
    if VAN in kop and TOT in kop:
        return False
    if VAN in kop or TOT in kop:
        mist = TOT if VAN in kop else VAN
        raise Bestandsfout(_("Deze kolom ontbreekt: %s.") % mist, _("Zet van en tot er allebei in."))
    if not hele_maand:
        wat = _("De kolommen van en tot ontbreken: over welke dagen gaan de uren?")
        nu = _("Zet van en tot erin, of zet hieronder een vinkje als alles over de hele maand gaat.")
        raise Bestandsfout(wat, nu, "hele_maand")
    return True


def _andere_breedte(cellen: int, kop: int) -> Mis:
    wat = _("Deze regel heeft %(cellen)d kolommen, de kop heeft er %(kop)d.") % {"cellen": cellen, "kop": kop}
    nu = _("Staat er een komma in een getal? Zet het tussen aanhalingstekens, of zet puntkomma's tussen de kolommen.")
    return Mis("", wat, nu)
