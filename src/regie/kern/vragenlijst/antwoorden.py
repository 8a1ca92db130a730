# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An answer: read from what was typed or pressed, and said in Dutch as it comes into the dossier.

It is kept as one of {"codes": [...]}, {"getal": 8}, {"maand": "2025-03"}, {"tekst": "..."} or {"niet": true}.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from regie.kern.recht.typen.vragenlijst import KEUZE, Vraag, Vraagantwoord, Vraagwoord

Antwoord = dict[str, Any]
Woorden = Mapping[str, Vraagwoord]
NIET: Final[Antwoord] = {"niet": True}
LANGST: Final = 500  # characters of a short text
VROEGST: Final = 1900
_MAANDEN: Final = 12


class OnjuistAntwoord(ValueError):
    """This cannot be an answer to this question."""


@dataclass(frozen=True, slots=True)
class Getypt:
    """What came from a screen. `niet`: rather not say."""

    waarden: tuple[str, ...] = ()
    maand: str = ""
    jaar: str = ""
    niet: bool = False


def lees_antwoord(vraag: Vraag, getypt: Getypt, dit_jaar: int) -> Antwoord | None:
    """The answer; None where nothing was filled in. Raises OnjuistAntwoord."""
    if getypt.niet:
        return dict(NIET)
    if vraag.soort in KEUZE:
        return _keuze(vraag, getypt.waarden)
    if vraag.soort == "maand":
        return _maand(getypt, dit_jaar)
    waarde = getypt.waarden[0].strip() if getypt.waarden else ""
    if not waarde:
        return None
    return _tekst(waarde) if vraag.soort == "tekst" else {"getal": _getal(waarde, 0, vraag.max or 0)}


def _keuze(vraag: Vraag, waarden: tuple[str, ...]) -> Antwoord | None:
    gekozen = [code for code in vraag.codes() if code in waarden]
    if len(gekozen) != len(set(waarden)) or (vraag.soort == "een" and len(gekozen) > 1):
        raise OnjuistAntwoord(waarden)
    return {"codes": gekozen} if gekozen else None


def _maand(getypt: Getypt, dit_jaar: int) -> Antwoord | None:
    if not getypt.maand.strip() and not getypt.jaar.strip():
        return None
    jaar, maand = _getal(getypt.jaar, VROEGST, dit_jaar), _getal(getypt.maand, 1, _MAANDEN)
    return {"maand": f"{jaar:04d}-{maand:02d}"}


def _tekst(waarde: str) -> Antwoord:
    if len(waarde) > LANGST or "\x00" in waarde:
        raise OnjuistAntwoord(len(waarde))
    return {"tekst": waarde}


def _getal(waarde: str, laagst: int, hoogst: int) -> int:
    """Also in the digits of Arabic or Persian, as such a telephone writes them."""
    cijfers = [unicodedata.decimal(teken, None) for teken in waarde.strip()]
    if not cijfers or len(cijfers) > len(str(hoogst)) or None in cijfers:
        raise OnjuistAntwoord(waarde)
    getal = int("".join(str(cijfer) for cijfer in cijfers))
    if not laagst <= getal <= hoogst:
        raise OnjuistAntwoord(waarde)
    return getal


def antwoordtekst(antwoord: Vraagantwoord, woorden: Woorden, taal: str) -> str:
    tekst = antwoord.tekst or woorden[str(antwoord.woord)].tekst
    return tekst.in_taal(taal)


def code_van(antwoord: Antwoord) -> str | None:
    """What the advice reads; more codes with a space between."""
    return " ".join(antwoord["codes"]) if "codes" in antwoord else None


def in_het_nederlands(vraag: Vraag, antwoord: Antwoord, woorden: Woorden) -> str:
    """Question and answer. What somebody typed stays in the language of who typed it."""
    soort = next(iter(antwoord))
    return f"{vraag.tekst.nl} {_ZEG[soort](vraag, antwoord[soort], woorden)}"


def _zeg_codes(vraag: Vraag, codes: list[str], woorden: Woorden) -> str:
    teksten = [antwoordtekst(een, woorden, "nl") for een in vraag.antwoord if een.code in codes]
    return "; ".join(teksten) + "."


_ZEG: Final[Mapping[str, Callable[[Vraag, Any, Woorden], str]]] = {
    "codes": _zeg_codes,
    "getal": lambda _vraag, getal, _woorden: f"{getal}.",
    "maand": lambda _vraag, maand, _woorden: f"{maand[5:]}-{maand[:4]}.",
    "tekst": lambda _vraag, tekst, _woorden: f"“{tekst}”",
}
