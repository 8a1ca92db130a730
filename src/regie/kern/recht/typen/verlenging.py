# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Grounds on which DUO can give more time: what in a dossier speaks for one, and what only a person can tell."""

from typing import Literal, Self

from pydantic import model_validator

from regie.kern.recht.typen.basis import DuurTekst, Naam, Rechtsrij, Tabelrij, Tekst, Zekerheid

Grondvorm = Literal[
    "pauze", "lessen", "geen_aanbod", "geen_start", "gebeurd", "examens", "onderdelen", "lessen_gevolgd", "uren"
]
"""pauze: one pause for one of `codes` that lasted `duur` · lessen: lessons of `codes`, from the first to the last day
`duur` · geen_aanbod, geen_start: no offer, or no start of the lessons, within `duur` after the first PIP · gebeurd: an
event of `type`, with `veld` in `codes` · examens: `aantal` language parts and KNM at the level of the PIP · onderdelen:
PVT and MAP, by the events in `codes`, all done · lessen_gevolgd: no hours missed without a good reason · uren: `aantal`
hours of lessons."""

MET_DUUR = ("pauze", "lessen", "geen_aanbod", "geen_start")


class Grondvoorwaarde(Tabelrij):
    """`ja`: said where it is so; `nee`: what is missing where it is not. `groep`: asked of these groups only."""

    vorm: Grondvorm
    ja: Tekst
    nee: Tekst
    codes: tuple[Naam, ...] = ()
    type: Naam | None = None
    veld: Naam | None = None
    duur: DuurTekst | None = None
    aantal: int | None = None
    groep: tuple[Naam, ...] = ()

    @model_validator(mode="after")
    def _heel(self) -> Self:
        if (self.vorm in MET_DUUR) != (self.duur is not None):
            raise ValueError(f"'duur' hoort bij de vormen {', '.join(MET_DUUR)}, en alleen daar")
        if (self.vorm in ("examens", "uren")) != (self.aantal is not None):
            raise ValueError("'aantal' hoort bij de vormen examens en uren, en alleen daar")
        if (self.vorm in ("pauze", "lessen", "onderdelen") and not self.codes) or bool(self.veld) > bool(self.codes):
            raise ValueError("'codes' ontbreekt: zonder codes is er niets om naar te kijken")
        if (self.vorm == "gebeurd") != (self.type is not None):
            raise ValueError("'type' hoort bij de vorm gebeurd, en alleen daar")
        return self


class Verlengingsgrond(Rechtsrij):
    """`code`: as DUO names it. `lengte`: how much time it can give, in words. `als`: all must be so for the dossier to
    speak for it. `vraag`: what the dossier cannot know. `verklaring`: the law asks a statement of the college.
    `bewijs_zekerheid`: of the list of evidence; the ground itself has that of its row."""

    id: Naam
    code: Naam
    naam: Tekst
    lengte: Tekst
    als: tuple[Grondvoorwaarde, ...] = ()
    vraag: tuple[Tekst, ...] = ()
    bewijs: tuple[Tekst, ...]
    bewijs_zekerheid: Zekerheid
    groep: tuple[Naam, ...] = ()
    leerroute: tuple[Naam, ...] = ()
    verklaring: bool = False

    @model_validator(mode="after")
    def _iets(self) -> Self:
        if not self.als and not self.vraag:
            raise ValueError("een grond kijkt in het dossier of stelt een vraag: vul 'als' of 'vraag'")
        return self
