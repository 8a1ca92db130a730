# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What would bring the day nearer on which a threshold of hours is reached: facts with a figure, never a decision."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from regie.kern.recht.typen.basis import DuurTekst, Naam, Rechtsrij, Tekst

Vertragingsvorm = Literal[
    "verzuim", "minder_aanbod", "aftrek", "aftrek_vraag", "stil", "niet_begonnen", "laat_begonnen", "pauze"
]
"""verzuim: hours missed without a good reason · minder_aanbod: fewer hours offered than the PIP says · aftrek:
hours of before the PIP that may be counted, without a decision on them · aftrek_vraag: there was something of which the
hours may be counted, but nobody wrote down how many · stil: nothing reported lately · niet_begonnen: since the PIP ·
laat_begonnen: the offer (or else the start itself) came later than `duur` after the PIP · pauze: the traject stands
still."""


class Vertraging(Rechtsrij):
    """`drempel`: the ids of the rules that it is about. `zin`: with figures in braces. `bij`: of an aftrek_vraag, the
    types of events that ask the question. `groep`: said of these groups only."""

    id: Naam
    naam: Tekst
    reken: Vertragingsvorm
    drempel: Annotated[tuple[Naam, ...], Field(min_length=1)]
    zin: Tekst
    nu: Tekst
    bij: tuple[Naam, ...] = ()
    groep: tuple[Naam, ...] = ()
    duur: DuurTekst | None = None

    @model_validator(mode="after")
    def _vraag(self) -> Self:
        if (self.reken == "aftrek_vraag") != bool(self.bij):
            raise ValueError("'bij' hoort bij reken = aftrek_vraag, en alleen daar")
        if (self.reken == "laat_begonnen") != (self.duur is not None):
            raise ValueError("'duur' hoort bij reken = laat_begonnen, en alleen daar")
        return self
