# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A fact in the words of a language. A value that reads in another direction, or is typed in Dutch, stays a piece of
its own: the page and the typesetter give it its direction and its language."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from regie.documenten.briefdatum import cijfers, datum_voluit
from regie.documenten.brieftypen import RECHTS, Richting
from regie.documenten.briefvullen import EINDE, ISOLEER, NAAM
from regie.documenten.pdf import DocumentFout
from regie.documenten.pip.typen import Feit, Regel, Stuk, Woorden, Zin

GETYPT: Final = "nl"  # the language that the consulent types in
_KOMMA: Final = {"nl": ",", "tr": ",", "ar": "٫", "fa": "٫", "prs": "٫"}
_STUUR: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_WIT: Final = re.compile(r"[^\S\n]+")
_REGELS: Final = re.compile(r"\s*\n\s*")


def zeg(feit: Feit, zin: Zin, woorden: Woorden) -> Regel:
    """Raises DocumentFout for a code without a word."""
    return _gevuld(woorden.zinnen[feit.zin], feit, zin, woorden)


def zeg_cellen(feit: Feit, zin: Zin, woorden: Woorden, streep: str) -> list[Regel]:
    """The same, cut where a cell of a table ends: only in our words, never in a value."""
    return [_gevuld(cel, feit, zin, woorden) for cel in woorden.zinnen[feit.zin].split(streep)]


def tekst(regel: Regel) -> str:
    """For a page: a piece with a direction of its own is kept apart by the signs for that."""
    return "".join(f"{ISOLEER}{stuk.tekst}{EINDE}" if stuk.richting else stuk.tekst for stuk in regel)


def _gevuld(sjabloon: str, feit: Feit, zin: Zin, woorden: Woorden) -> Regel:
    regel, tot = Regel(), 0
    for gevonden in NAAM.finditer(sjabloon):
        naam = gevonden[1]
        regel += [Stuk(sjabloon[tot : gevonden.start()]), _waarde(feit.waarden[naam], zin.waarden[naam], woorden)]
        tot = gevonden.end()
    return [stuk for stuk in (*regel, Stuk(sjabloon[tot:])) if stuk.tekst]


def _waarde(waarde: Any, soort: str, woorden: Woorden) -> Stuk:
    soort, _streep, lijst = soort.partition(":")
    if soort == "lijst":
        return Stuk(_woord(woorden, lijst, waarde))
    if soort == "lijsten":
        return Stuk(_opgesomd([_woord(woorden, lijst, code) for code in waarde], woorden.taal))
    return _SOORT[soort](waarde, woorden)


def _los(waarde: str, taal: str, eigen: str = "") -> Stuk:
    """What is not of this language keeps its own direction among its words."""
    schoon = _REGELS.sub("\n", _WIT.sub(" ", _STUUR.sub("", waarde))).strip()
    vreemd = taal in RECHTS or any(unicodedata.bidirectional(teken) in {"R", "AL"} for teken in schoon)
    return Stuk(schoon, _richting(schoon) if vreemd else "", "" if eigen == taal else eigen)


def _richting(schoon: str) -> Richting:
    """That of the first letter; a number reads from the left."""
    eerste = next((teken for teken in schoon if unicodedata.category(teken).startswith("L")), "")
    return "rtl" if eerste and unicodedata.bidirectional(eerste) in {"R", "AL"} else "ltr"


def _getal(waarde: float, woorden: Woorden) -> Stuk:
    geschreven = f"{waarde:g}".replace(".", _KOMMA.get(woorden.taal, "."))
    return Stuk(cijfers(geschreven, woorden.taal))


def _dag(waarde: date, woorden: Woorden) -> Stuk:
    return Stuk(datum_voluit(waarde, woorden.taal))


def _geboren(waarde: str, woorden: Woorden) -> Stuk:
    """As much of the date as is known."""
    heel = waarde.count("-") == 2
    return _dag(date.fromisoformat(waarde), woorden) if heel else Stuk(cijfers(waarde, woorden.taal))


def _vrij(waarde: str, woorden: Woorden) -> Stuk:
    return _los(waarde, woorden.taal, GETYPT)


def _naam(waarde: str, woorden: Woorden) -> Stuk:
    return _los(waarde, woorden.taal)


def _code(waarde: str, woorden: Woorden) -> Stuk:
    """A level, such as A2: the same in every language."""
    return _los(waarde.upper(), woorden.taal)


def _verschil(paar: tuple[str, Any], woorden: Woorden) -> Stuk:
    """A value of a field of the event, as it was before a change or as it is after."""
    veld, waarde = paar
    if waarde in (None, "", [], (), {}):
        return Stuk(_woord(woorden, "leeg", "leeg"))
    lijst = {"leerroute": "leerroute", "variant": "variant", "instemming": "instemming", "pw_deel": "pw_deel",
             "ontzorgen": "ontzorgen"}.get(veld)  # fmt: skip
    if lijst is not None:
        return Stuk(_woord(woorden, lijst, waarde))
    if isinstance(waarde, bool):
        return Stuk(_woord(woorden, "janee", "ja" if waarde else "nee"))
    if isinstance(waarde, int | float):
        return _getal(waarde, woorden)
    if veld == "taalniveau":
        return _code(waarde, woorden)
    return _onderdelen(waarde, woorden) if veld in ("niveaus", "examens") else _vrij(waarde, woorden)


def _onderdelen(waarde: Any, woorden: Woorden) -> Stuk:
    niveaus = waarde if isinstance(waarde, Mapping) else {}
    delen = [f"{_woord(woorden, 'onderdeel', code)} {niveaus.get(code, '').upper()}".strip() for code in waarde]
    return Stuk(_opgesomd(delen, woorden.taal))


def _opgesomd(delen: list[str], taal: str) -> str:
    return ("، " if taal in RECHTS else "፣ " if taal == "ti" else ", ").join(delen)


def _woord(woorden: Woorden, lijst: str, code: str) -> str:
    try:
        return woorden.lijsten[lijst][code]
    except KeyError:
        raise DocumentFout(
            f"Het PIP is niet te maken: er is geen woord voor '{code}' ({lijst}, {woorden.taal}). "
            "Kijk het plan na, of vraag de beheerder om het woord."
        ) from None


_SOORT: Final[Mapping[str, Callable[[Any, Woorden], Stuk]]] = {
    "naam": _naam, "vrij": _vrij, "getypt": _vrij, "getal": _getal, "dag": _dag, "geboren": _geboren, "nummer": _naam,
    "code": _code, "waarde": _verschil,
}  # fmt: skip
