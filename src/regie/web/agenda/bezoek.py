# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone at an appointment of a dossier."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from regie.dossiers.afspraak import afspraak
from regie.dossiers.vraag import Rij
from regie.web.adressen import adres
from regie.web.dossier.bezoek import Bezoek, bezoek


@dataclass(frozen=True)
class Bij:
    bezoek: Bezoek
    afspraak: Rij

    @property
    def adres(self) -> str:
        return self.plek("afspraak")

    def plek(self, route: str) -> str:
        return adres(route, self.bezoek.dossier, str(self.afspraak["id"]))


def bij_afspraak(request: HttpRequest, dossier: str, id_: UUID) -> Bij | None:
    """The appointment, noted as read; None where the dossier has no such appointment (any more). Raises Http404."""
    hier = bezoek(request, dossier)
    gevonden = afspraak(dossier, id_)
    return None if gevonden is None else Bij(hier, gevonden)


def terug_naar_dossier(request: HttpRequest, dossier: str) -> HttpResponse:
    """For who comes to an appointment that was withdrawn, dropped, or never was."""
    messages.info(request, _("Deze afspraak is er niet meer. Er is niets veranderd."))
    return HttpResponseRedirect(adres("dossier", dossier))


def terug_naar_afspraak(request: HttpRequest, bij: Bij) -> HttpResponse:
    """For an address that only does what a button asks for, when somebody comes there in another way."""
    messages.info(request, _("Er is niets veranderd. Wilde u iets doen? Druk dan nog een keer op de knop."))
    return HttpResponseRedirect(bij.adres)
