# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of actions to improve, and adding or changing one."""

from functools import partial
from typing import NamedTuple, cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.monitor.verbeterpunten import STANDEN, Filter, Verbeterpunt, leg_vast, verbeterpunten, versies
from regie.monitor.versies import als_velden, mag_schrijven
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.prestaties.versieformulier import METHODEN, Blad, handel_af, te_wijzigen, versieregel
from regie.web.rechten import bezoeker
from regie.web.verbeterpunten.formulieren import Puntformulier
from regie.web.verbeterpunten.woorden import STAND, actielijn, actielijnen


class Rij(NamedTuple):
    id: UUID
    wat: str
    actielijn: str
    eigenaar: str
    uiterlijk: str
    te_laat: bool
    stand: str
    bewijs: str


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """`?stand=`, `?eigenaar=`, `?actielijn=` leave one kind; what does not exist leaves none."""
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    gekozen = Filter(*(request.GET.get(naam, "") for naam in ("stand", "eigenaar", "actielijn")))
    alle = verbeterpunten(wie)
    inhoud = {
        "rijen": [_rij(punt, recht, punt.is_te_laat(vandaag)) for punt in alle if gekozen.past(punt)],
        "aantal": len(alle),
        "gekozen": gekozen,
        "standen": [(stand, STAND[stand]) for stand in STANDEN],
        "eigenaren": sorted({punt.eigenaar for punt in alle}),
        "actielijnen": actielijnen(recht),
        "schrijft": mag_schrijven(wie),
    }
    return render(request, "verbeterpunten/punten.html", inhoud)


def _rij(punt: Verbeterpunt, recht: Recht, te_laat: bool) -> Rij:
    dag = voluit(punt.uiterlijk) if punt.uiterlijk else ""
    lijn = actielijn(recht, punt.actielijn)
    return Rij(punt.id, punt.wat, lijn, punt.eigenaar, dag, te_laat, str(STAND[punt.stand]), punt.bewijs)


@require_http_methods(METHODEN)
def formulier(request: HttpRequest, id: UUID | None = None) -> HttpResponse:
    nu, gevonden = te_wijzigen(request, versies, id)
    begin = {} if nu is None else als_velden(nu.punt) | {"gezien": nu.moment.isoformat()}
    maak = partial(Puntformulier, initial=begin, recht=geldend_recht(request), nieuw=nu is None)

    def bewaar(form: Puntformulier) -> bool:
        velden = form.cleaned_data
        punt = form.punt(None if nu is None else nu.punt.id)
        return leg_vast(bezoeker(request), punt, velden["stempel"], velden.get("reden", ""), velden["gezien"])

    titel = _("Nieuw verbeterpunt") if nu is None else _("Verbeterpunt wijzigen")
    regels = [
        versieregel(een.moment, een.door, f"{STAND[een.punt.stand]}, {een.punt.eigenaar}.", een.reden)
        for een in gevonden
    ]
    return handel_af(request, Blad(titel, reverse("verbeterpunten"), _("Verbeterpunten"), regels), maak, bewaar)
