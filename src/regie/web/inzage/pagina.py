# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The log of one dossier, newest first. Names of staff are for the privacy officer only."""

from dataclasses import dataclass, replace
from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.inzagen import Bladzijde, mag_log_zien, wie_keek
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.toegang.medewerkers import Collega, collegas
from regie.toegang.middleware import Verzoek
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.inzage.formulier import Logvraag, schone_sleutel
from regie.web.rechten import bezoeker

ONJUIST: Final = 422


@dataclass(frozen=True)
class Regel:
    """A line of the log. `naam`, `bladzijde` and `trace_id`: "" for who may not know."""

    wanneer: str
    functie: str
    organisatie: str
    doel: str
    wat: str
    naam: str = ""
    bladzijde: str = ""
    trace_id: str = ""


@require_safe
def dossier_inzage(request: HttpRequest, dossier: str) -> HttpResponse:
    """For the consulent of the dossier."""
    hier = bezoek(request, dossier)
    if not mag_log_zien(dossier):
        raise Http404
    na = schone_sleutel(request.GET.get("na", ""))
    blad = wie_keek(dossier, na)
    inhoud = {"bezoek": hier, "naam": naam_of_nummer(hier.naam, dossier), "na": na, **_inhoud(blad)}
    return render(request, "inzage/dossier.html", inhoud)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def privacy_inzage(request: HttpRequest) -> HttpResponse:
    """For the privacy officer: the number is sent, never written in an address."""
    wie, gevraagd = bezoeker(request), request.POST if request.method == "POST" else None
    form = Logvraag(gevraagd, gemeente=wie.gemeente)
    if gevraagd is None or not form.is_valid():
        return render(request, "inzage/privacy.html", {"form": form}, status=200 if gevraagd is None else ONJUIST)
    dossier, na = form.cleaned_data["nummer"], form.cleaned_data["na"]
    blad = wie_keek(dossier, na)
    if blad.regels:
        cast(Verzoek, request).inzage.lees([dossier])
    inhoud = {"form": form, "gevraagd": dossier, "na": na, **_inhoud(blad, collegas())}
    return render(request, "inzage/privacy.html", inhoud)


def _inhoud(blad: Bladzijde, mensen: dict[str, Collega] | None = None) -> dict[str, Any]:
    """`mensen`: the names of staff, for who may know them."""
    return {"regels": [_regel(rij, mensen) for rij in blad.regels], "volgende": blad.volgende}


def _regel(rij: Rij, mensen: dict[str, Collega] | None) -> Regel:
    wanneer = tijdstip_voluit(rij["moment"].isoformat())
    regel = Regel(wanneer, rij["functie"], rij["organisatie"], rij["doel"], rij["wat"])
    if mensen is None:
        return regel
    collega = mensen.get(rij["medewerker"])
    naam = rij["medewerker"] if collega is None else collega.naam
    return replace(regel, naam=naam, bladzijde=rij["bladzijde"], trace_id=rij["trace_id"] or "")
