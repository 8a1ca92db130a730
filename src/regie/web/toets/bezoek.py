# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the page of test and school of a dossier: the visit, with what happened so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.http import HttpRequest

from regie.dossiers.dossier import van_type
from regie.dossiers.toetsbegeleiders import Begeleider, begeleiders
from regie.dossiers.vraag import Rij
from regie.kern.intake.toetsreeks import Afname
from regie.web.dossier.bezoek import Bezoek, bezoek

TOETS, ZITTING, VERTELD = "leerbaarheidstoets", "toetszitting", "toetsuitslag_verteld"
ONTHEFFING, TWEEDE, KEUZE = "lbt_ontheffing", "tweede_beoordeling", "schoolkeuze"
PROEFLES, INTAKE, PROEFPERIODE, TOELATING = "proefles", "schoolintake", "proefperiode", "toelating"
OP_BLAD: Final = (
    TOETS, ZITTING, VERTELD, ONTHEFFING, TWEEDE, PROEFLES, KEUZE, INTAKE, PROEFPERIODE, TOELATING,
)  # fmt: skip
WACHT: Final = ("wacht_op_derde", "informatie_ontvangen")
PIP: Final = ("pip_vastgesteld", "pip_overgenomen")
"""After it the choice that test and school are for was made."""


@dataclass(frozen=True)
class Toetsbezoek(Bezoek):
    """Its pages go back to the page of test and school."""

    @property
    def adres(self) -> str:
        return self.plek("toets")

    @cached_property
    def gebeurd(self) -> Sequence[Rij]:
        """Newest first, as far as this reader may see it."""
        return van_type(self.dossier, (*OP_BLAD, *WACHT, *PIP))

    def van(self, *types: str) -> list[Rij]:
        return [rij for rij in self.gebeurd if rij["type"] in types]

    @cached_property
    def afnames(self) -> list[Afname]:
        """Oldest first."""
        return [
            Afname(rij["id"], rij["datum"], rij["gegevens"]["score"], rij["gegevens"].get("versie") or "")
            for rij in reversed(self.van(TOETS))
        ]

    @cached_property
    def niet_verteld(self) -> list[Rij]:
        """Tests of which nobody told the result yet, newest first."""
        verteld = {str(rij["gegevens"]["toets_id"]).lower() for rij in self.van(VERTELD)}
        return [rij for rij in self.van(TOETS) if rij["id"] not in verteld]

    @cached_property
    def begeleiders(self) -> dict[str, Begeleider]:
        return begeleiders()


def toetsbezoek(request: HttpRequest, dossier: str) -> Toetsbezoek:
    """Raises Http404 for a dossier that is not there for who asks."""
    hier = bezoek(request, dossier)
    return Toetsbezoek(hier.wie, hier.dossier, hier.kop, hier.recht, hier.vandaag, hier.nood_tot)
