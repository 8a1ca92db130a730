# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The quarter: until when it can be delivered, what was made of it, and the button that makes a new delivery."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.swi.periode import is_voorbij, uiterlijk
from regie.kern.swi.xml_uit import GeenSchema, tabel_van
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.toegang.sleutel import uuid7
from regie.toegang.wie import Wie
from regie.uitwisseling.swi.berichtgever import berichtgever
from regie.uitwisseling.swi.leveringen import Levering, leveringen
from regie.uitwisseling.swi.lezen import Blik
from regie.uitwisseling.swi.maken import NietKlaar, maak
from regie.uitwisseling.swi.wie import LEVEREN
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import voluit
from regie.web.rechten import bezoeker
from regie.web.swi.beeld import STANDEN, gekozen_kwartaal, kwartalen, stap_voluit, termijn
from regie.web.swi.klein import aantal, grens_voor
from regie.web.swi.stempel import Stempelformulier

NIET_KLAAR = 409


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: HttpRequest) -> HttpResponse:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    kwartaal = gekozen_kwartaal(request, verzoek.vandaag)
    if request.method != "POST":
        return _toon(request, wie, kwartaal)
    form = Stempelformulier(request.POST)
    if LEVEREN.isdisjoint(wie.rollen) or not form.is_valid():
        return _toon(request, wie, kwartaal, _("Er is niets gemaakt. Probeer het nog een keer."), NIET_KLAAR)
    blik = Blik(kwartaal, verzoek.moment, verzoek.vandaag)
    try:
        id_ = maak(wie, geldend_recht(request), blik, form.cleaned_data["stempel"])
    except NietKlaar as reden:
        return _toon(request, wie, kwartaal, str(reden), NIET_KLAAR)
    messages.success(request, _("De levering is gemaakt. Kijk haar na."))
    return HttpResponseRedirect(reverse("swi_levering", args=[id_]), status=303)


def _toon(request: HttpRequest, wie: Wie, kwartaal: Kwartaal, waarom: str = "", status: int = 200) -> HttpResponse:
    vandaag, recht = cast(Verzoek, request).vandaag, geldend_recht(request)
    grens, maakt = grens_voor(wie, recht, vandaag), not LEVEREN.isdisjoint(wie.rollen)
    try:
        tabel_van(recht.swivelden)
        xml = ""
    except GeenSchema as reden:
        xml = str(reden)
    inhoud = {
        "kwartaal": kwartaal,
        "voluit": voluit(kwartaal),
        "kwartalen": kwartalen("swi", kwartaal, vandaag),
        "termijn": termijn(uiterlijk(recht, kwartaal), vandaag),
        "voorbij": is_voorbij(kwartaal, vandaag),
        "te_laat": vandaag > uiterlijk(recht, kwartaal),
        "leveringen": [_regel(een, grens) for een in leveringen(kwartaal)],
        "berichtgever": berichtgever(),
        "maakt": maakt,
        "waarom": waarom,
        "xml": xml,
        "stempel": uuid7(),
    }
    return render(request, "swi/overzicht.html", inhoud, status=status)


def _regel(een: Levering, grens: int) -> dict[str, object]:
    mensen = collegas()
    return {
        "adres": reverse("swi_levering", args=[een.id]),
        "nummer": een.nummer,
        "stand": STANDEN[een.stand],
        "gemaakt": stap_voluit(een, "gemaakt", mensen),
        "aantal": aantal(een.aantal, grens),
        "fouten": aantal(een.fouten, grens),
        "waarschuwingen": aantal(een.waarschuwingen, grens),
    }
