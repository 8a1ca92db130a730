# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A question as a page shows it, in one language; and what was typed, read back from a form."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.http import QueryDict

from regie.dossiers.woorden import taal as taal_in_het_nederlands
from regie.kern.recht import Recht
from regie.kern.recht.typen.vragenlijst import TALEN, VAN_RECHTS, Vraag
from regie.kern.vragenlijst import LANGST, NIET, Antwoord, Getypt, OnjuistAntwoord, antwoordtekst, lees_antwoord

NAMEN: Final = {
    "nl": "Nederlands", "en": "English", "ar": "العربية", "ti": "ትግርኛ", "tr": "Türkçe", "fa": "فارسی", "prs": "دری",
}  # fmt: skip
"""Each language as its own speakers call it."""
_LEEG: Final = Getypt()


@dataclass(frozen=True, slots=True)
class Keuze:
    code: str
    tekst: str
    gekozen: bool
    nl: str


@dataclass(frozen=True, slots=True)
class Vraagbeeld:
    """`was`: the answer that stands here, as it goes along in the form and comes back."""

    soort: str
    tekst: str
    nl: str
    keuzes: list[Keuze]
    getypt: Getypt
    was: str
    langst: int = LANGST

    @property
    def waarde(self) -> str:
        return self.getypt.waarden[0] if self.getypt.waarden else ""


@dataclass(frozen=True, slots=True)
class Taalkeuze:
    code: str
    naam: str
    nl: str
    richting: str
    nu: bool


def beeld(vraag: Vraag, antwoord: Antwoord | None, taal: str, recht: Recht, getypt: Getypt | None = None) -> Vraagbeeld:
    """`getypt`: what stands in the form, where that is not the answer that was kept."""
    toon = uit_antwoord(antwoord) if getypt is None else getypt
    woorden = recht.vraagwoorden
    keuzes = [
        Keuze(een.code, antwoordtekst(een, woorden, taal), een.code in toon.waarden, antwoordtekst(een, woorden, "nl"))
        for een in vraag.antwoord
    ]
    return Vraagbeeld(vraag.soort, vraag.tekst.in_taal(taal), vraag.tekst.nl, keuzes, toon, json.dumps(antwoord))


def uit_antwoord(antwoord: Antwoord | None) -> Getypt:
    if antwoord is None:
        return _LEEG
    jaar, _, maand = str(antwoord.get("maand", "")).partition("-")
    los = [str(antwoord[naam]) for naam in ("getal", "tekst") if naam in antwoord]
    return Getypt(tuple(antwoord.get("codes", los)), maand.lstrip("0"), jaar, antwoord == NIET)


def getypt_in(post: QueryDict) -> Getypt:
    waarden = [waarde for waarde in post.getlist("antwoord") if waarde.strip()]
    niet = bool(post.get("niet")) or "niet" in waarden
    return Getypt(tuple(waarden), post.get("maand", ""), post.get("jaar", ""), niet)


def antwoord_in(post: QueryDict, vraag: Vraag, dit_jaar: int) -> Antwoord | None:
    """Raises OnjuistAntwoord."""
    return lees_antwoord(vraag, getypt_in(post), dit_jaar)


def was_in(post: QueryDict) -> Any:
    """What stood on the screen when it was opened. Raises OnjuistAntwoord."""
    try:
        return json.loads(post.get("was", "null"))
    except ValueError:
        raise OnjuistAntwoord from None


def woorden_in(taal: str, recht: Recht) -> dict[str, str]:
    return {naam: woord.tekst.in_taal(taal) for naam, woord in recht.vraagwoorden.items()}


def talen(nu: str) -> Iterator[Taalkeuze]:
    for code in TALEN:
        yield Taalkeuze(code, NAMEN[code], taal_in_het_nederlands(code), richting(code), code == nu)


def richting(taal: str) -> str:
    return "rtl" if taal in VAN_RECHTS else "ltr"
