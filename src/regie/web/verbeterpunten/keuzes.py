# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How the work is set up: per choice whether it is so, and which indicators tell it."""

from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.kern.prestaties.soorten import SOORTEN
from regie.kern.recht import Recht
from regie.monitor.inrichtingskeuzes import Inrichtingskeuze, inrichtingskeuzes, leg_vast, versies
from regie.monitor.versies import als_velden, mag_schrijven
from regie.web.geldend import geldend_recht
from regie.web.prestaties.versieformulier import METHODEN, Blad, handel_af, te_wijzigen, versieregel
from regie.web.rechten import bezoeker
from regie.web.verbeterpunten.formulieren import Keuzeformulier
from regie.web.verbeterpunten.woorden import OORDEEL


class Rij(NamedTuple):
    id: UUID
    naam: str
    oordeel: str
    indicatoren: str
    toelichting: str
    bron: str


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    wie, bekend = bezoeker(request), _bekend(geldend_recht(request))
    rijen = [_rij(een, bekend) for een in inrichtingskeuzes(wie)]
    return render(request, "verbeterpunten/keuzes.html", {"rijen": rijen, "schrijft": mag_schrijven(wie)})


def _bekend(recht: Recht) -> dict[str, str]:
    """Every indicator: its id and what people call it."""
    namen = {id_: soort.naam for id_, soort in SOORTEN.items()}
    return namen | {id_: een.naam for id_, een in recht.indicatoren.items()}


def _rij(een: Inrichtingskeuze, bekend: dict[str, str]) -> Rij:
    namen = ", ".join(bekend.get(code, code) for code in een.indicatoren)
    return Rij(een.id, een.naam, str(OORDEEL[een.oordeel]), namen, een.toelichting, een.bron)


@require_http_methods(METHODEN)
def formulier(request: HttpRequest, id: UUID | None = None) -> HttpResponse:
    nu, gevonden = te_wijzigen(request, versies, id)
    begin = {} if nu is None else als_velden(nu.keuze) | {
        "gezien": nu.moment.isoformat(), "indicatoren": " ".join(nu.keuze.indicatoren)
    }  # fmt: skip
    maak = partial(Keuzeformulier, initial=begin, bekend=_bekend(geldend_recht(request)))

    def bewaar(form: Keuzeformulier) -> bool:
        velden = form.cleaned_data
        keuze = form.keuze(None if nu is None else nu.keuze.id)
        return leg_vast(bezoeker(request), keuze, velden["stempel"], velden["gezien"])

    titel = _("Nieuwe inrichtingskeuze") if nu is None else _("Inrichtingskeuze wijzigen")
    regels = [
        versieregel(een.moment, een.door, f"{OORDEEL[een.keuze.oordeel]}. {een.keuze.toelichting}") for een in gevonden
    ]
    return handel_af(request, Blad(titel, reverse("inrichtingskeuzes"), _("Inrichtingskeuzes"), regels), maak, bewaar)
