# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at the oproepen of a dossier: the visit, with what happened around them."""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from regie.dossiers.oproep import met_verborgen_reden, rond_oproepen
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import Stand, stand
from regie.web.dossier.bezoek import Bezoek, bezoek


@dataclass(frozen=True)
class Oproepbezoek(Bezoek):
    """Its pages go back to the page of the oproepen."""

    @property
    def adres(self) -> str:
        return self.plek("oproepen")

    @cached_property
    def verleden(self) -> list[Gebeurd]:
        return met_verborgen_reden(self.dossier, rond_oproepen([self.dossier])[self.dossier])

    @cached_property
    def stand(self) -> Stand:
        return stand(self.verleden, self.vandaag)


def oproepbezoek(request: HttpRequest, dossier: str) -> Oproepbezoek:
    """Raises Http404 for a dossier that is not there for who asks."""
    hier = bezoek(request, dossier)
    return Oproepbezoek(hier.wie, hier.dossier, hier.kop, hier.recht, hier.vandaag, hier.nood_tot)
