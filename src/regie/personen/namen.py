# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names as people write them, and as they sound: one person, many spellings (Mohammed, Muhammad)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_GEEN_LETTER: Final = re.compile(r"[\W_]+")
_ZONDER_ACCENT: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "œ": "oe", "þ": "th"}
)
# Letters of one script that keyboards of several countries write differently, and the ones that are only for the look.
_ARABISCH: Final = {"ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه", "ٱ": "ا", "ـ": None}
_GEEZ: Final = {chr(0x1220 + n): chr(0x1230 + n) for n in range(8)} | {
    chr(0x1340 + n): chr(0x1338 + n) for n in range(7)
}
_NIET_GELEZEN: Final = ("Mn", "Mc", "Me", "Cf")
_EEN_LETTER: Final = str.maketrans(_ARABISCH | _GEEZ)
# letters that clerks write for one sound; longer groups first
_LETTERS: Final = (
    ("tsj", "S"), ("sch", "S"), ("sj", "S"), ("sh", "S"), ("ch", "C"), ("kh", "K"), ("th", "T"), ("gh", "g"),
    ("dh", "d"), ("zh", "s"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("q", "k"), ("c", "k"), ("x", "X"), ("v", "f"),
    ("w", "f"), ("z", "s"), ("h", "H"),
)  # fmt: skip
# how one sound is kept, and then the other letters that people write it with: ch is said as in Rachid and in Achmed
_OOK: Final = {
    "S": ("s", "ch", "th"), "C": ("ch", "s", "g", "k", "", "x"), "K": ("g", "ch"), "H": ("", "ch", "x"),
    "T": ("th", "t", "s"), "X": ("x", "ks", "", "ch"), "s": ("s", "th"), "t": ("t", "th"), "k": ("k", "ch"),
    "ks": ("ks", "x"),
}  # fmt: skip
_GROEP: Final = re.compile("ks|.")
MEESTE: Final = 64  # ways to write one word
_KLINKERS: Final = re.compile(r"[aeiouyj]+")
_DUBBEL: Final = re.compile(r"(.)\1+")


def woorden(*namen: str) -> Iterator[str]:
    """The parts of a name in any script: lower case, letters and digits, without accents, vowel signs and what is not
    seen (a joiner, the direction of writing)."""
    for naam in namen:
        ontleed = unicodedata.normalize("NFKD", naam.lower().translate(_ZONDER_ACCENT)).translate(_EEN_LETTER)
        kaal = "".join(teken for teken in ontleed if unicodedata.category(teken) not in _NIET_GELEZEN)
        yield from (woord for woord in _GEEN_LETTER.split(kaal) if woord)


def klank(woord: str) -> str:
    """How a part of a name sounds, as it is kept: its consonants, and whether it begins with a vowel or with a j."""
    return "".join(_OOK.get(deel, (deel,))[0] for deel in _GROEP.findall(_klanken(woord)))


def klanken(woord: str) -> list[str]:
    """Every `klank` under which this part of a name may be kept, its own first."""
    delen = [_OOK.get(deel, (deel,)) for deel in _GROEP.findall(_klanken(woord))]
    manieren = [""]
    for keuzes in delen:
        keuzes = keuzes if len(manieren) * len(keuzes) <= MEESTE else keuzes[:1]
        manieren = [begin + keuze for begin in manieren for keuze in keuzes]
    return list(dict.fromkeys(manieren))


def _klanken(woord: str) -> str:
    """A letter per sound. Double letters count once, but the two of mo-ha-med and ma-di do not."""
    for letters, als in _LETTERS:
        woord = woord.replace(letters, als)
    woord = _DUBBEL.sub(r"\1", woord)
    begin = "j" if woord[:1] in ("j", "y") else "a" if _KLINKERS.match(woord) else ""
    return begin + _KLINKERS.sub("", woord)
