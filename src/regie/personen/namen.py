# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Names as people write them, and as they sound: one person, many spellings (Mohammed, Muhammad)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_GEEN_LETTER: Final = re.compile(r"[^a-z0-9]+")
_ZONDER_ACCENT: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "œ": "oe", "þ": "th"}
)
# in this order: letters that clerks write for one sound
_KLANKEN: Final = (
    ("sch", "s"), ("tsj", "s"), ("sj", "s"), ("sh", "s"), ("ch", "g"), ("kh", "g"), ("gh", "g"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("zh", "z"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("v", "f"), ("z", "s"),
    ("dj", "j"), ("w", "f"), ("h", ""),
)  # fmt: skip
_KLINKERS: Final = re.compile(r"[aeiouyj]+")
_DUBBEL: Final = re.compile(r"(.)\1+")


def woorden(*namen: str) -> Iterator[str]:
    """The parts of a name: lower case, without accents; only letters of the Latin alphabet and digits."""
    for naam in namen:
        ontleed = unicodedata.normalize("NFKD", naam.lower().translate(_ZONDER_ACCENT))
        kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
        yield from (woord for woord in _GEEN_LETTER.split(kaal) if woord)


def klank(woord: str) -> str:
    """How a part of a name sounds: its consonants, and whether it begins with a vowel."""
    begin = "a" if _KLINKERS.match(woord) else ""
    for letters, als in _KLANKEN:
        woord = woord.replace(letters, als)
    return begin + _DUBBEL.sub(r"\1", _KLINKERS.sub("", woord))
