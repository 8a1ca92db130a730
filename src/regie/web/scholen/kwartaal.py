# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a school, for who leads a team and for who works with figures."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.levering import organisatienaam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.toegang.middleware import Verzoek
from regie.web.keten import kwartaal as gedeeld
from regie.web.keten.kwartaal_beeld import lees_kwartaal
from regie.web.rechten import bezoeker, heeft


@require_safe
def scholen_kwartaal(request: HttpRequest, organisatie: str, kwartaal: str) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    school, gekozen = _school(organisatie), lees_kwartaal(kwartaal, vandaag)
    ziet_scholen = heeft(wie, "scholen")
    adressen = {
        "bestand": reverse("scholen_kwartaal_bestand", args=[organisatie, str(gekozen)]),
        "terug": reverse("scholen" if ziet_scholen else "totalen"),
        "terug_tekst": _("Scholen") if ziet_scholen else _("Totalen"),
        "andere": gedeeld.andere(
            gekozen, Kwartaal.van(vandaag), lambda een: reverse("scholen_kwartaal", args=[organisatie, str(een)])
        ),
    }
    return gedeeld.toon(request, organisatie, school, gekozen, adressen)


@require_safe
def scholen_kwartaal_bestand(request: HttpRequest, organisatie: str, kwartaal: str) -> HttpResponse:
    gekozen = lees_kwartaal(kwartaal, cast(Verzoek, request).vandaag)
    return gedeeld.bestand(request, organisatie, _school(organisatie), gekozen)


def _school(organisatie: str) -> str:
    naam = organisatienaam(organisatie)
    if naam is None:
        raise Http404
    return naam
