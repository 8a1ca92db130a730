# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the documents of a PIP are made of: sentences that can be said, and the facts of one plan that fill them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from regie.documenten.brieftypen import Richting


@dataclass(frozen=True, slots=True)
class Zin:
    """One thing that a PIP can say: the fields it says, its part in both documents, the kind of each open place."""

    id: str
    velden: tuple[str, ...]
    besluit: str
    gewoon: str
    waarden: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Woorden:
    """A document in one language. `delen`: heading per part, in order. `beelden`: what the picture beside it shows.

    `lijsten`: the words for codes. `vast`: what stands round the sentences.
    """

    taal: str
    zinnen: Mapping[str, str]
    delen: Mapping[str, str]
    lijsten: Mapping[str, Mapping[str, str]]
    vast: Mapping[str, str]
    beelden: Mapping[str, str] = field(default_factory=dict)
    nagekeken: bool = True


@dataclass(frozen=True, slots=True)
class Tabel:
    """Every sentence, and its words: in the decision, and in the plain plan of each language."""

    zinnen: Mapping[str, Zin]
    besluit: Woorden
    gewoon: Mapping[str, Woorden]
    koppen: Mapping[str, tuple[str, ...]]  # of the tables in the decision
    rijen: Mapping[str, str]  # sentence → its table


@dataclass(frozen=True, slots=True)
class Feit:
    """One fact of one plan. Both documents say it, each with its own sentence and with these values."""

    zin: str
    waarden: Mapping[str, Any] = field(default_factory=dict)


class Stuk(NamedTuple):
    """A piece of a line. `richting`: "" where it reads as the words around it; `taal`: where it is another one."""

    tekst: str
    richting: Richting | str = ""
    taal: str = ""


Regel = list[Stuk]
