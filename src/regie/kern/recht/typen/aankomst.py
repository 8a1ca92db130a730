# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a gemeente owes each group, and the steps of support at arrival: each shown by events, never ticked."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from regie.kern.recht.typen.basis import Bron, Naam, Rechtsrij, Tabelrij, Tekst, Zekerheid
from regie.kern.recht.typen.register import Waar

Antwoord = Literal["ja", "nee", "als"]
Eigenaar = Literal["consulent", "inkomensconsulent", "maatschappelijk_begeleider", "budgetbeheerder", "jgz"]


class Bewijs(Tabelrij):
    """An event that shows something. `laatste`: only the last of its type counts: what it said before is over.
    `invullen`: of several codes the one that comes first in time; without it a form leaves the choice open."""

    type: Naam
    waar: Waar | None = None
    laatste: bool = False
    invullen: str | None = None

    @property
    def code(self) -> str | None:
        """The code with which a form can begin: where there is but one, that is no choice."""
        codes = self.waar.in_ if self.waar else ()
        return codes[0] if len(codes) == 1 else self.invullen

    @model_validator(mode="after")
    def _vult_in_wat_telt(self) -> Self:
        if self.invullen is not None and (self.waar is None or self.invullen not in self.waar.in_):
            raise ValueError("'invullen' is een van de codes bij 'in'")
        return self


class Verplichting(Rechtsrij):
    """One part of what the law asks of a gemeente, per group. `als` says when in words; `wanneer` shows it."""

    id: Naam
    naam: Tekst
    van: Literal["gemeente", "duo"]
    asiel_vergunning: Antwoord
    asiel_gezin: Antwoord
    migrant: Antwoord
    wi2013: Antwoord
    als: Tekst | None = None
    wanneer: tuple[Bewijs, ...] = ()
    niet_als: tuple[Bewijs, ...] = ()
    bewijs: Annotated[tuple[Bewijs, ...], Field(min_length=1)]

    @property
    def antwoorden(self) -> tuple[Antwoord, ...]:
        return (self.asiel_vergunning, self.asiel_gezin, self.migrant, self.wi2013)

    @model_validator(mode="after")
    def _als_met_woorden(self) -> Self:
        if ("als" in self.antwoorden) != bool(self.als and (self.wanneer or self.niet_als)):
            raise ValueError("waar een groep 'als' zegt, horen 'als' in woorden en 'wanneer' of 'niet_als'")
        return self


class Checklijst(Tabelrij):
    """A list of steps with one aim. `wanneer`: it holds from one of these events on; empty: for everybody in `wie`."""

    naam: Tekst
    uitleg: Tekst
    wie: tuple[Naam, ...]
    wanneer: tuple[Bewijs, ...] = ()


class Stap(Tabelrij):
    """One step. `van`: the law asks it of every gemeente, or a gemeente chooses it (norm `aankomst_stappen`).

    `niet_als`: what makes the step not needed; `waarom_niet` says so. `termijn`: the rule that holds its last day.
    """

    lijst: Naam
    naam: Tekst
    van: Literal["wet", "gemeente"]
    wie_doet: Eigenaar
    bewijs: Annotated[tuple[Bewijs, ...], Field(min_length=1)]
    wanneer: tuple[Bewijs, ...] = ()
    niet_als: tuple[Bewijs, ...] = ()
    waarom_niet: Tekst | None = None
    termijn: Naam | None = None
    bron: Annotated[tuple[Bron, ...], Field(min_length=1)]
    strekking: Tekst
    gecontroleerd_op: date
    zekerheid: Zekerheid

    @model_validator(mode="after")
    def _zegt_waarom_niet(self) -> Self:
        if bool(self.niet_als) != bool(self.waarom_niet):
            raise ValueError("'niet_als' en 'waarom_niet' horen bij elkaar")
        return self
