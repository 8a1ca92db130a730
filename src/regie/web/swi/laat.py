# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was recorded about a quarter after its delivery: it goes along with the next one, and can be a reason to deliver
again."""

from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.kern.kalender.amsterdam import dag_in_amsterdam
from regie.kern.kalender.kwartaal import Kwartaal
from regie.toegang.middleware import Verzoek
from regie.uitwisseling.swi.leveringen import laatst_vrijgegeven
from regie.uitwisseling.swi.vergelijken import late_feiten
from regie.web.adressen import adres
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.geldend import geldend_recht
from regie.web.keten.kwartaal_beeld import voluit
from regie.web.rechten import bezoeker, heeft


@require_safe
def laat(request: HttpRequest) -> HttpResponse:
    verzoek, recht = cast(Verzoek, request), geldend_recht(request)
    vorige = laatst_vrijgegeven(Kwartaal.van(verzoek.vandaag))
    na = request.GET.get("na", "")
    feiten, volgende = late_feiten(recht, vorige, na if na.isprintable() else "") if vorige else ([], "")
    verzoek.inzage.lees(een.dossier for een in feiten)
    inhoud = {
        "vorige": vorige,
        "voluit": voluit(vorige.kwartaal) if vorige else "",
        "sinds": dag_in_amsterdam(vorige.bekend_op) if vorige else None,
        "regels": [
            {
                "naam": naam_of_nummer(een.naam, een.dossier),
                "adres": adres("dossier", een.dossier),
                "wat": recht.gebeurtenissen[een.type].label,
                "ingetrokken": een.ingetrokken,
                "datum": een.datum,
                "vastgelegd": dag_in_amsterdam(een.vastgelegd_op),
            }
            for een in feiten
        ],
        "volgende": f"?{urlencode({'na': volgende})}" if volgende else "",
        "leest_overzicht": heeft(bezoeker(request), "swi"),
    }
    return render(request, "swi/laat.html", inhoud)
