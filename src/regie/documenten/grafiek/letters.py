# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How wide words are, so that they do not run into each other: an estimate on the wide side, in Noto Sans."""

import re
from typing import Final
from unicodedata import category, east_asian_width, normalize

ONBEKEND: Final = "\N{REPLACEMENT CHARACTER}"
AFGEKAPT: Final = "…"
_BREEDTES: Final = {
    300: " \u00a0!,.:;J`ijl'·", 350: "()-I[]f", 400: "/\\t{}", 450: "?_r\"", 500: "csz–", 550: "FLSkvxy",
    600: "$*+0123456789<=>ETXYZ^ae|~€≤", 650: "#ACKPRVbdghnopqu", 700: "B", 750: "&DGHU", 800: "NOQw…", 850: "%",
    900: "@", 950: "MWm",
}  # fmt: skip
BREEDTE: Final = {teken: breedte / 1000 for breedte, tekens in _BREEDTES.items() for teken in tekens}
ANDER: Final = 0.9
_VERBODEN: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STUURT: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_WIT: Final = re.compile(r"[ \t\n\r\x85\u2028\u2029]+")


def schoon(tekst: str) -> str:
    """What XML cannot hold becomes a mark, every kind of white one space; what turns the direction around goes."""
    return normalize("NFC", _WIT.sub(" ", _STUURT.sub("", _VERBODEN.sub(ONBEKEND, tekst))).strip())


def breedte(tekst: str, letter: float) -> float:
    """Of one line, in the units of `letter`, the size of the letters."""
    return letter * sum(map(_teken, tekst))


def _teken(teken: str) -> float:
    if teken in BREEDTE:
        return BREEDTE[teken]
    if category(teken) in ("Mn", "Me", "Cf"):
        return 0
    if east_asian_width(teken) in ("W", "F"):
        return 1.1
    kaal = normalize("NFD", teken)[0]
    return BREEDTE.get(kaal, ANDER)


def gekort(tekst: str, letter: float, ruimte: float) -> str:
    """The same, or as much of it as fits with … after it."""
    if breedte(tekst, letter) <= ruimte:
        return tekst
    over = ruimte - breedte(AFGEKAPT, letter)
    tot, lang = 0, 0.0
    for teken in tekst:
        lang += _teken(teken) * letter
        if lang > over:
            break
        tot += 1
    return tekst[:tot].rstrip() + AFGEKAPT


def regels(tekst: str, letter: float, ruimte: float, hooguit: int) -> list[str]:
    """Broken between words; a word that does not fit, or what comes after the last line, is cut off with …."""
    klaar: list[str] = []
    rest = tekst.split(" ")
    while rest and len(klaar) < hooguit - 1:
        aantal = 1
        while aantal < len(rest) and breedte(" ".join(rest[: aantal + 1]), letter) <= ruimte:
            aantal += 1
        klaar.append(gekort(" ".join(rest[:aantal]), letter, ruimte))
        rest = rest[aantal:]
    return [*klaar, gekort(" ".join(rest), letter, ruimte)] if rest else klaar
