# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a figure means: a definition that anyone can read beside it, and sums that must always be right."""

from typing import Annotated, Final, Literal

from pydantic import Field

from regie.kern.recht.typen.basis import Bron, Naam, Tabelrij, Tekst

Themanaam = Literal[
    "instroom", "intake", "leerroutes", "meedoen", "ondersteuning", "resultaat", "keten", "caseload"
]  # fmt: skip
THEMAS: Final[tuple[Themanaam, ...]] = (
    "instroom", "intake", "leerroutes", "meedoen", "ondersteuning", "resultaat", "keten", "caseload",
)  # fmt: skip
"""The themes of the monitor, in the order in which they are shown."""


class Indicator(Tabelrij):
    """`dimensies`: by what it is divided. `periode`: about what happened in a period, or how it stood at the
    peildatum. `versie` goes up when the definition changes, so that an older report keeps its own."""

    naam: Tekst
    thema: Themanaam
    definitie: Tekst
    populatie: Tekst
    eenheid: Tekst
    dimensies: tuple[Naam, ...]
    periode: bool
    versie: Annotated[int, Field(ge=1)]
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]


class Deel(Tabelrij):
    """One number of a sum. `onderdeel`: its value of that dimension, where the indicator has it."""

    indicator: Naam
    onderdeel: Naam | None = None


class Identiteit(Tabelrij):
    """`links` is the sum of `rechts`, in total and for every combination of `dimensies`."""

    naam: Tekst
    links: Deel
    rechts: Annotated[tuple[Deel, ...], Field(min_length=1)]
    dimensies: tuple[Naam, ...] = ()
