# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The data of one person as a file, to read or to take along: made on the spot, kept nowhere, written in the log."""

import json
from typing import Final, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regie.documenten.persoonsgegevens import persoonsgegevens_pdf
from regie.dossiers.persoonsgegevens import Gegevens, persoonsgegevens
from regie.dossiers.verzoeken import verzoek
from regie.register.fouten import GeenToegang
from regie.register.verzoeken import noteer_gegeven
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.knop import naar_de_knop
from regie.web.rechten import bezoeker

VORMEN: Final = {"pdf": "application/pdf", "json": "application/json"}


@require_http_methods(["GET", "HEAD", "POST"])
def bestand(request: HttpRequest, id: UUID) -> HttpResponse:
    """Only by the button. Raises Http404 when no open request asks for it."""
    wie, rij, vorm = bezoeker(request), verzoek(id), request.POST.get("vorm", "pdf")
    if rij is None:
        raise Http404
    if request.method != "POST":
        return naar_de_knop(request, reverse("privacy_verzoek", args=[id]))
    if vorm not in VORMEN:
        raise Http404
    ons = cast(Verzoek, request)
    ons.inzage.soort = "exporteren"
    ons.inzage.lees([rij["dossier"]])
    try:
        gegevens = persoonsgegevens(wie, rij["dossier"], geldend_recht(request), ons.vandaag)
    except GeenToegang:
        raise Http404 from None
    ons.inzage.lees(gegevens["dossiers"])
    noteer_gegeven(wie, id, rij["dossier"], vorm.upper())
    antwoord = HttpResponse(_inhoud(gegevens, vorm), content_type=VORMEN[vorm])
    antwoord.headers["Content-Disposition"] = f'attachment; filename="gegevens-{ons.vandaag.isoformat()}.{vorm}"'
    return antwoord


def _inhoud(gegevens: Gegevens, vorm: str) -> bytes:
    if vorm == "pdf":
        return persoonsgegevens_pdf(gegevens)
    return json.dumps(gegevens, ensure_ascii=False, indent=2).encode()
