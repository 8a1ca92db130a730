# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a school on the screen and as a file, for the gemeente and the school; and the page of the school."""

from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.documenten.kwartaalrapport import Rapport, kwartaal_pdf, kwartaal_xlsx
from regie.dossiers.kwartaal import kwartaalcijfers
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.recht import GeenVersie
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import lees_kwartaal, tabellen, voluit
from regie.web.rechten import bezoeker

VORMEN: Final = {
    "pdf": ("application/pdf", kwartaal_pdf),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", kwartaal_xlsx),
}
TERUG: Final = 4  # quarters to choose from


def rapport(request: HttpRequest, organisatie: str, school: str, kwartaal: Kwartaal, *, om_te_delen: bool) -> Rapport:
    """Raises GeenVersie where the policy names no limit for small numbers."""
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    cijfers = kwartaalcijfers(wie, recht, organisatie, kwartaal, vandaag, om_te_delen=om_te_delen)
    return Rapport(school, wie.gemeente_naam, voluit(kwartaal), vandaag, cijfers.onderdrukt, tabellen(cijfers, recht))


def toon(
    request: HttpRequest, organisatie: str, school: str, kwartaal: Kwartaal, adressen: dict[str, Any]
) -> HttpResponse:
    """`adressen`: `bestand`, `terug` with `terug_tekst`, and `andere`: those of the quarters to choose from."""
    try:
        gemaakt: Rapport | None = rapport(request, organisatie, school, kwartaal, om_te_delen=False)
    except GeenVersie:
        gemaakt = None
    tafels = [] if gemaakt is None else [
        {"id": een.id, "titel": een.titel, "uitleg": een.uitleg, "kolommen": een.kolommen, "woorden": een.woorden,
         "rijen": [list(zip(een.kolommen, een.cellen(rij), strict=True)) for rij in een.rijen]}
        for een in gemaakt.tabellen
    ]  # fmt: skip
    inhoud = {"rapport": gemaakt, "tabellen": tafels, "school": school, "kwartaal": voluit(kwartaal), **adressen}
    return render(request, "scholen/kwartaal.html", inhoud)


def bestand(request: HttpRequest, organisatie: str, school: str, kwartaal: Kwartaal) -> HttpResponse:
    vorm = request.GET.get("vorm", "pdf")
    if vorm not in VORMEN:
        raise Http404
    soort, maak = VORMEN[vorm]
    try:
        gemaakt = rapport(request, organisatie, school, kwartaal, om_te_delen=True)
    except GeenVersie:
        raise Http404 from None
    antwoord = HttpResponse(maak(gemaakt), content_type=soort)
    antwoord.headers["Content-Disposition"] = f'attachment; filename="kwartaal-{str(kwartaal).lower()}.{vorm}"'
    return antwoord


def andere(kwartaal: Kwartaal, nu: Kwartaal, adres: Any) -> list[dict[str, Any]]:
    """The last quarters, newest first; `nu` is the one that runs."""
    keuzes = [nu]
    while len(keuzes) < TERUG:
        keuzes.append(keuzes[-1].vorige)
    return [{"tekst": voluit(een), "adres": adres(een), "hier": een == kwartaal} for een in keuzes]


@require_safe
def keten_kwartaal(request: HttpRequest, kwartaal: str) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    gekozen = lees_kwartaal(kwartaal, vandaag)
    adressen = {
        "bestand": reverse("keten_kwartaal_bestand", args=[str(gekozen)]),
        "terug": reverse("keten_maanden"),
        "terug_tekst": _("Maanden van uw school"),
        "andere": andere(gekozen, Kwartaal.van(vandaag), lambda een: reverse("keten_kwartaal", args=[str(een)])),
    }
    return toon(request, wie.organisatie, wie.organisatie_naam, gekozen, adressen)


@require_safe
def keten_kwartaal_bestand(request: HttpRequest, kwartaal: str) -> HttpResponse:
    wie = bezoeker(request)
    gekozen = lees_kwartaal(kwartaal, cast(Verzoek, request).vandaag)
    return bestand(request, wie.organisatie, wie.organisatie_naam, gekozen)
