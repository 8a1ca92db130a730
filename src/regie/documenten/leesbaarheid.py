# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How hard a Dutch text is to read, in a way that a writer can check with a pencil.

Five measures, each with a level of its own; the hardest of them is the level of the text:

* words per sentence, on average     A2 <= 9    B1 <= 12   B2 <= 17   above that C1
* words in the longest sentence      A2 <= 14   B1 <= 20   B2 <= 28
* long words, per cent               A2 <= 8    B1 <= 15   B2 <= 22     (10 letters or more)
* words of an office, per hundred    A2 <= 0    B1 <= 1    B2 <= 3      (with a plain word instead)
* sentences in the passive, per cent A2 <= 10   B1 <= 25   B2 <= 45     (worden + a participle)

What it rests on: every readability formula since Flesch (1948), Douma's for Dutch (1960) and LIX (Björnsson, 1968)
counts two things, the length of the sentences and of the words; advice on B1 for Dutch government texts adds ordinary
words and the active voice. The limits are our own choice, set so that ten to twelve words a sentence is B1. It is a
ruler, not a judge: a short text can still be unclear, so a reader from the group has the last word.

A sentence ends with a full stop, a question mark or an exclamation mark. A heading, a point of a list and a greeting
have no such end: their words count, but short ones do not pull the average down. {a variable} counts as one word.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

NIVEAUS: Final = ("A2", "B1", "B2", "C1")
LANG: Final = 10  # letters
GRENZEN: Final[Mapping[str, tuple[float, float, float]]] = {
    "zin": (9, 12, 17),
    "langste": (14, 20, 28),
    "lang": (8, 15, 22),
    "ambtelijk": (0, 1, 3),
    "lijdend": (10, 25, 45),
}
AMBTELIJK: Final[Mapping[str, str]] = {
    "aangaande": "over", "aangezien": "omdat", "alsmede": "en ook", "alsnog": "nog", "alvorens": "voordat",
    "conform": "volgens", "dan wel": "of", "derhalve": "daarom", "desalniettemin": "toch", "desbetreffende": "deze",
    "dient": "moet", "dienen": "moeten", "dientengevolge": "daardoor", "doch": "maar", "echter": "maar",
    "eveneens": "ook", "geschieden": "gebeuren", "hierbij": "nu", "hieromtrent": "hierover", "hoogachtend": "met groet",
    "in het kader van": "voor", "indien": "als", "inzake": "over", "jegens": "tegen", "krachtens": "volgens",
    "met betrekking tot": "over", "middels": "met", "mits": "als", "naar aanleiding van": "door", "nadien": "daarna",
    "nimmer": "nooit", "omtrent": "over", "ondergetekende": "ik", "onderhavige": "deze", "ongeacht": "ook als",
    "onverwijld": "meteen", "overeenkomstig": "volgens", "reeds": "al", "te allen tijde": "altijd",
    "teneinde": "om", "tenzij": "behalve als", "ter zake": "hierover", "terzake": "hierover", "tevens": "ook",
    "ten behoeve van": "voor", "ten aanzien van": "over", "thans": "nu", "uitsluitend": "alleen",
    "verstrekken": "geven", "vigerende": "geldende", "voornoemde": "deze", "voorts": "ook", "wederom": "weer",
    "zulks": "dit",
}  # fmt: skip
"""Words that an office writes and nobody says, with what one can say."""

_ZIN: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_AF: Final = (".", "!", "?")
_KOP: Final = "##"
_WOORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,:-]*")
_VARIABELE: Final = re.compile(r"\{\w+\}")
_WORDEN: Final = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.I)
_DEELWOORD: Final = re.compile(
    r"\b(?:ge|be|ver|ont|her|aange|afge|inge|opge|uitge|toege|voorge)\w{2,}(?:d|t|en)\b", re.I
)
_AMBT: Final = re.compile(r"\b(" + "|".join(sorted(AMBTELIJK, key=len, reverse=True)) + r")\b", re.I)


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """`lange_woorden`: per cent. `waarom`: what keeps the text from being easier, in Dutch."""

    niveau: str
    woorden_per_zin: float
    lange_woorden: float
    waarom: list[str]

    @property
    def makkelijk(self) -> bool:
        """B1 or easier."""
        return NIVEAUS.index(self.niveau) <= NIVEAUS.index("B1")


def niveau(tekst: str) -> Leesbaarheid:
    """The level of a Dutch text; of a text without words the easiest."""
    zinnen = [zin for zin in _zinnen(tekst) if _WOORD.search(zin)]
    if not zinnen:
        return Leesbaarheid(NIVEAUS[0], 0.0, 0.0, [])
    per_zin = [_woorden(zin) for zin in zinnen]
    alle = [woord for woorden in per_zin for woord in woorden]
    lang = [woord for woord in alle if len(woord) >= LANG]
    maten = {
        "zin": _gemiddeld([len(woorden) for zin, woorden in zip(zinnen, per_zin, strict=True) if _is_af(zin)]),
        "langste": max(len(woorden) for woorden in per_zin),
        "lang": 100 * len(lang) / len(alle),
        "ambtelijk": 100 * len(_AMBT.findall(tekst)) / len(alle),
        "lijdend": 100 * _gemiddeld([_lijdend(zin) for zin in zinnen]),
    }
    hoogste = max(_stap(naam, waarde) for naam, waarde in maten.items())
    waarom = [_zeg(naam, waarde, tekst, lang) for naam, waarde in maten.items() if _stap(naam, waarde) > 0]
    return Leesbaarheid(NIVEAUS[hoogste], round(maten["zin"], 1), round(maten["lang"], 1), waarom)


def _zinnen(tekst: str) -> Iterable[str]:
    return _ZIN.split(_VARIABELE.sub("Naam", tekst))


def _is_af(zin: str) -> bool:
    return zin.rstrip().endswith(_AF) and not zin.lstrip().startswith(_KOP)


def _gemiddeld(aantallen: list[int]) -> float:
    return sum(aantallen) / len(aantallen) if aantallen else 0.0


def _woorden(zin: str) -> list[str]:
    return _WOORD.findall(zin)


def _lijdend(zin: str) -> bool:
    return bool(_WORDEN.search(zin) and _DEELWOORD.search(zin))


def _stap(naam: str, waarde: float) -> int:
    return sum(waarde > grens for grens in GRENZEN[naam])


def _zeg(naam: str, waarde: float, tekst: str, lang: list[str]) -> str:
    niveau = NIVEAUS[_stap(naam, waarde)]
    if naam == "ambtelijk":
        gevonden = dict.fromkeys(woord.lower() for woord in _AMBT.findall(tekst))
        return f"{niveau}: ambtelijke woorden: " + ", ".join(
            f"{woord} (liever: {AMBTELIJK[woord]})" for woord in gevonden
        )
    if naam == "lang":
        langste = sorted(set(lang), key=lambda woord: (-len(woord), woord))[:5]
        return f"{niveau}: {waarde:.0f} van de 100 woorden zijn lang, zoals {', '.join(langste)}"
    zinnen = {
        "zin": f"een zin heeft gemiddeld {waarde:.0f} woorden",
        "langste": f"de langste zin heeft {waarde:.0f} woorden",
        "lijdend": f"{waarde:.0f} van de 100 zinnen zijn lijdend (worden)",
    }
    return f"{niveau}: {zinnen[naam]}"
