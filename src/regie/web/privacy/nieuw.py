# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording a request: at the dossier by who guides the person, or by the privacy officer with a number and a birth."""

from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.verzoeken import vind
from regie.kern.termijnen.herleiding import voluit
from regie.register.fouten import GeenToegang
from regie.register.verzoeken import registreer, uiterlijk
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.privacy.formulieren import Nieuwformulier, Verzoekformulier
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


@sensitive_post_parameters()
@require_http_methods(METHODEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """By the privacy officer, who sees no dossiers: a number and a date of birth must both fit."""
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    if request.method != "POST":
        return _toon(request, Nieuwformulier(bewaard.neem(request), vandaag=vandaag))
    form = Nieuwformulier(request.POST, vandaag=vandaag)
    if not form.is_valid():
        return _toon(request, form, ONJUIST)
    dossier = vind(wie, form.nummers, form.dossier, form.cleaned_data["geboortedatum"])
    if dossier is None:
        form.niemand()
        return _toon(request, form, ONJUIST)
    cast(Verzoek, request).inzage.soort = "zoeken"
    return _registreer(request, form, dossier)


@require_http_methods(METHODEN)
def bij_dossier(request: HttpRequest, dossier: str) -> HttpResponse:
    """By who guides the person. Raises Http404 for the dossier of another."""
    hier = bezoek(request, dossier)
    if dossier in hier.wie.nood:
        raise Http404
    if request.method == "POST":
        form = Verzoekformulier(request.POST, vandaag=hier.vandaag)
        if form.is_valid():
            return _registreer(request, form, dossier)
    else:
        form = Verzoekformulier(bewaard.neem(request), vandaag=hier.vandaag)
    naam = naam_of_nummer(hier.naam, dossier)
    return _toon(request, form, ONJUIST if form.errors else 200, naam=naam, terug=hier.adres)


def _registreer(request: HttpRequest, form: Any, dossier: str) -> HttpResponse:
    wie, recht, gelezen = bezoeker(request), geldend_recht(request), form.cleaned_data
    cast(Verzoek, request).inzage.lees([dossier])
    try:
        id_: UUID = registreer(
            wie,
            dossier,
            gelezen["soort"],
            gelezen["ontvangen_op"],
            gelezen["identiteit"],
            gelezen["toelichting"],
            recht,
        )
    except GeenToegang:
        raise Http404 from None
    wat = _("Het verzoek is vastgelegd. Het antwoord moet er zijn op %(dag)s.")
    messages.success(request, wat % {"dag": voluit(uiterlijk(gelezen["ontvangen_op"], recht))})
    return HttpResponseRedirect(reverse("privacy_verzoek", args=[id_]), status=303)


def _toon(request: HttpRequest, form: Any, status: int = 200, **erbij: str) -> HttpResponse:
    return render(request, "privacy/nieuw.html", {"form": form, **erbij}, status=status)
