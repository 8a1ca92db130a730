# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire in one's own language: its questions, answers and words, each in every language or not at all."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from regie.kern.recht.typen.basis import Naam, Tabelrij, Tekst

TALEN: Final = ("nl", "en", "ar", "ti", "tr", "fa", "prs")
VAN_RECHTS: Final = frozenset({"ar", "fa", "prs"})
KEUZE: Final = frozenset({"een", "meer"})


class Talen(Tabelrij):
    """One text in every language."""

    nl: Tekst
    en: Tekst
    ar: Tekst
    ti: Tekst
    tr: Tekst
    fa: Tekst
    prs: Tekst

    def in_taal(self, taal: str) -> str:
        return str(getattr(self, taal))


class Vraagwoord(Tabelrij):
    """A text that comes back: an answer of more questions, or of the screens."""

    tekst: Talen


class Vraagantwoord(Tabelrij):
    """`code` is what the advice reads, and never changes. `woord`: the text is that of a Vraagwoord."""

    code: Naam
    tekst: Talen | None = None
    woord: Naam | None = None

    @model_validator(mode="after")
    def _tekst_of_woord(self) -> Self:
        if (self.tekst is None) == (self.woord is None):
            raise ValueError("een antwoord heeft een tekst in alle talen, óf een woord")
        return self


class Vraag(Tabelrij):
    """`max`: the highest number that can be an answer."""

    thema: Naam
    soort: Literal["een", "meer", "getal", "maand", "tekst"]
    tekst: Talen
    antwoord: tuple[Vraagantwoord, ...] = ()
    max: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def _past_bij_soort(self) -> Self:
        if (self.soort in KEUZE) != (len(self.antwoord) >= 2):
            raise ValueError("een keuze heeft twee antwoorden of meer; een andere vraag heeft er geen")
        if (self.soort == "getal") != (self.max is not None):
            raise ValueError("een getal heeft een max; een andere vraag niet")
        return self

    def codes(self) -> list[str]:
        return [antwoord.code for antwoord in self.antwoord]
