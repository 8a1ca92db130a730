# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Advice: what may come out, what the codes of a finding stand for, and the reasons that speak for or against."""

import re
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from regie.kern.recht.typen.basis import Categorie, Naam, Rechtsrij, Tabelrij, Tekst
from regie.kern.recht.typen.register import Waar

Adviessoort = Literal["leerroute", "afschaling"]
Richting = Literal["voor", "tegen", "conflict", "ontbreekt"]
RICHTINGEN: Final[tuple[Richting, ...]] = ("voor", "tegen", "conflict", "ontbreekt")
Adviesbron = Literal["gesprek", "toets", "school", "brugklas", "tweede_beoordeling", "wens", "dossier"]
"""Who or what says it."""

_PLEK: Final = re.compile(r"\{([a-z0-9_]+)\}")


class Uitkomst(Tabelrij):
    """What advice can speak for or against: a route (with its `variant`), or without one something to do first."""

    soort: Adviessoort
    naam: Tekst
    leerroute: Naam | None = None
    variant: Naam | None = None


class Kenmerk(Tabelrij):
    """One thing about somebody, of which a finding (`intake_bevinding`) holds the answer as a code; the last counts.

    `codes`: each code with what it says. A code belongs to one kenmerk; text beside it is never read.
    """

    naam: Tekst
    thema: Naam
    categorie: Categorie
    codes: dict[Naam, Tekst] = Field(min_length=1)


class Drempel(Tabelrij):
    """A number to compare with: of the row itself, a national parameter, or a norm that a gemeente may leave open."""

    getal: int | None = None
    parameter: Naam | None = None
    norm: Naam | None = None

    @property
    def naam(self) -> str:
        """How a sentence calls it."""
        return self.parameter or self.norm or "grens"

    @model_validator(mode="after")
    def _een(self) -> Self:
        if sum(deel is not None for deel in (self.getal, self.parameter, self.norm)) != 1:
            raise ValueError("een drempel is een getal, een parameter of een norm")
        return self


class Voorwaarde(Tabelrij):
    """One thing that must be so, of exactly one kind.

    type: the last event of it meets `waar` (all of these); with `per` the last for every value of that field ·
    kenmerk: its last code is in `is` · feit: a number that is at least or under a threshold (`versie_naar`: the date
    that chooses the version of a parameter) · groep · reden: one of these earlier reasons holds.
    `niet`: it must not be so, or not be known.
    """

    type: Naam | None = None
    waar: tuple[Waar, ...] = ()
    per: Naam | None = None
    kenmerk: Naam | None = None
    is_: tuple[Naam, ...] = Field(default=(), alias="is")
    feit: Naam | None = None
    minstens: Drempel | None = None
    onder: Drempel | None = None
    versie_naar: Naam | None = None
    groep: tuple[Naam, ...] = ()
    reden: tuple[Naam, ...] = ()
    niet: bool = False

    @property
    def drempel(self) -> Drempel | None:
        return self.minstens or self.onder

    @model_validator(mode="after")
    def _een_soort(self) -> Self:
        if sum(map(bool, (self.type, self.kenmerk, self.feit, self.groep, self.reden))) != 1:
            raise ValueError("een voorwaarde heeft precies één van type, kenmerk, feit, groep, reden")
        if bool(self.feit) != ((self.minstens is None) != (self.onder is None)):
            raise ValueError("bij 'feit' hoort één van 'minstens' en 'onder', en alleen daar")
        if (self.waar or self.per) and not self.type:
            raise ValueError("'waar' en 'per' horen bij 'type'")
        if (self.is_ and not self.kenmerk) or (self.versie_naar and not self.feit):
            raise ValueError("'is' hoort bij 'kenmerk' en 'versie_naar' bij 'feit'")
        return self


class Adviesreden(Rechtsrij):
    """One reason: when all of `als` is so, the sentence speaks for, against, or names what conflicts or is missing."""

    id: Naam
    soort: Adviessoort
    van: Adviesbron
    zin: Tekst
    als: Annotated[tuple[Voorwaarde, ...], Field(min_length=1)]
    voor: tuple[Naam, ...] = ()
    tegen: tuple[Naam, ...] = ()
    conflict: tuple[Naam, ...] = ()
    ontbreekt: tuple[Naam, ...] = ()
    categorie: Categorie | None = None  # where the row weighs heavier than what it reads

    @property
    def gevolgen(self) -> tuple[tuple[Richting, str], ...]:
        """Every outcome about which it says something, with the direction."""
        return tuple((richting, uitkomst) for richting in RICHTINGEN for uitkomst in getattr(self, richting))

    @property
    def plekken(self) -> tuple[str, ...]:
        """The names between braces in the sentence."""
        return tuple(_PLEK.findall(self.zin))

    @property
    def getallen(self) -> dict[str, Voorwaarde]:
        """What may stand between braces: every fact and named threshold of its conditions."""
        return {
            naam: deel for deel in self.als if deel.feit and deel.drempel for naam in (deel.feit, deel.drempel.naam)
        }

    @model_validator(mode="after")
    def _zegt_iets(self) -> Self:
        if not self.gevolgen:
            raise ValueError("een reden zegt iets: vul 'voor', 'tegen', 'conflict' of 'ontbreekt'")
        return self
