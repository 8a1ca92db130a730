# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the law asks of the content of a PIP: one row for each part, with the answer per group, route and situation."""

from typing import Literal, Self

from pydantic import model_validator

from regie.kern.recht.typen.basis import Naam, Rechtsrij, Tekst

Pipantwoord = Literal["moet", "mag", "mag_niet", "nvt"]
"""moet: without it there is no PIP · mag: the college chooses · mag_niet: the law leaves no room · nvt: not here."""

Situatie = Literal["bijstand", "kind", "leerroutekeuze"]
"""bijstand: there is a benefit · kind: early school for a child was spoken of · leerroutekeuze: the route is chosen
here, which it is not after a move (Wi 15(4))."""


class Pipdeel(Rechtsrij):
    """One part of the PIP. `leerroute`: the routes in which it stands, elsewhere the answer is `anders`; `bij`: the
    situation in which it stands, without it the answer is `zonder`. `minstens`: hours; with less somebody must look."""

    id: Naam
    naam: Tekst
    type: Naam = "pip_vastgesteld"  # the event that holds it
    veld: Naam
    asiel_vergunning: Pipantwoord
    asiel_gezin: Pipantwoord
    migrant: Pipantwoord
    leerroute: tuple[Naam, ...] = ()
    anders: Pipantwoord | None = None
    bij: Situatie | None = None
    zonder: Pipantwoord | None = None
    minstens: int | None = None
    nu: Tekst  # what to do where it is missing
    waarom_niet: Tekst | None = None  # said where it stands and may not

    @property
    def antwoorden(self) -> tuple[Pipantwoord, ...]:
        return (self.asiel_vergunning, self.asiel_gezin, self.migrant)

    def van(self, groep: str) -> Pipantwoord:
        """The answer for a group, before route and situation."""
        if groep == "asiel_vergunning":
            return self.asiel_vergunning
        return self.asiel_gezin if groep == "asiel_gezin" else self.migrant

    @model_validator(mode="after")
    def _heel(self) -> Self:
        if bool(self.leerroute) != (self.anders is not None):
            raise ValueError("'leerroute' en 'anders' horen bij elkaar")
        if (self.bij is None) != (self.zonder is None):
            raise ValueError("'bij' en 'zonder' horen bij elkaar")
        if "mag_niet" in (*self.antwoorden, self.anders, self.zonder) and not self.waarom_niet:
            raise ValueError("waar een deel niet mag, zegt 'waarom_niet' waarom")
        return self
