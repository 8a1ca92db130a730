# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the talk: the sheet to prepare it, and the matters of life with their notes."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.kern.gesprek.ritme import GESPREK
from regie.web.dossier.melding import neem_melding
from regie.web.gesprek.bezoek import gespreksbezoek
from regie.web.gesprek.voorbereiding import namen, voorbereiding
from regie.web.intake import themas
from regie.web.intake.pagina import basis, tolk_in_woorden


@require_safe
def gesprek(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = gespreksbezoek(request, dossier)
    bevindingen = themas.per_thema(hier)
    gewoon = [naam for naam in hier.leefgebieden if not hier.is_gevoelig(naam)]
    inhoud = basis(hier) | voorbereiding(hier) | {
        # what the law asks, it asks of the intake
        "themas": [replace(themas.thema(hier, naam, bevindingen), wet="") for naam in gewoon],
        "gevoelig": namen((naam for naam in hier.leefgebieden if hier.is_gevoelig(naam)), hier),
        "tolk": tolk_in_woorden(hier),
        "mag_vastleggen": hier.mag(hier.recht.gebeurtenissen[GESPREK]),
        "blad": "gesprek",
        "melding": neem_melding(request, dossier),
    }  # fmt: skip
    return render(request, "gesprek/gesprek.html", inhoud)
