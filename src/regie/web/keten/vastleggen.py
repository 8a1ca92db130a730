# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a partner records, corrects and withdraws: the forms of the registry, for the types of its task and no other."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.herroepen import trek_in, verbeter
from regie.web.dossier.vastleggen import leg_vast
from regie.web.keten.bezoek import ELDERS, ketenbezoek


@require_http_methods(METHODEN)
def vastleggen(request: HttpRequest, dossier: str, verwijzing: str, type: str) -> HttpResponse:
    """The form of one type for one task. A type outside the task is 404."""
    hier = ketenbezoek(request, dossier).bij(verwijzing)
    if type not in hier.recht.gebeurtenissen or type in ELDERS or not hier.mag_vastleggen(type):
        raise Http404
    return leg_vast(request, hier, type)


@require_http_methods(METHODEN)
def verbeteren(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    return verbeter(request, ketenbezoek(request, dossier), id)


@require_http_methods(METHODEN)
def intrekken(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    return trek_in(request, ketenbezoek(request, dossier), id)
