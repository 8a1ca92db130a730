# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Settling a line in place: the form of an event that settles it, inside the line, through the one door."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from regie.dossiers.dossier import gebeurtenis
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7
from regie.web import bewaard
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.dossier.indienen import STATUS, Uitkomst, dien_in, met_nieuwe_versie
from regie.web.dossier.verwijzingen import begin_met, keuzes
from regie.web.formulieren import (
    VERSIE,
    FormulierNietMogelijk,
    Gebeurtenisformulier,
    gebeurtenisformulier,
    naar_gegevens,
    versie_in_tekst,
)
from regie.web.inloggen.poort import is_fragment
from regie.web.vandaag.afronden import klaar, vastgelegd
from regie.web.vandaag.openen import ONJUIST, Open, sla_open


@require_http_methods(METHODEN)
def vandaag_doe(request: HttpRequest, dossier: str, termijn: str, aanleiding: str, type: str) -> HttpResponse:
    """Only the types that settle this line; for others there is the page of the dossier."""
    open_ = sla_open(request, dossier, termijn, aanleiding)
    if type not in open_.types:
        raise Http404
    if elders := open_.elders.get(type):  # an old address: it is recorded on a page of its own
        return HttpResponseClientRedirect(elders) if is_fragment(request) else redirect(elders)
    wat = open_.hier.recht.gebeurtenissen[type].label
    try:
        vorm = _vorm(open_, type)
    except FormulierNietMogelijk as fout:
        return toon(request, open_, wat=wat, kan_niet=fout.uitleg)
    if request.method != "POST":
        return toon(request, open_, vorm(None if is_fragment(request) else bewaard.neem(request)), wat=wat)
    return _neem_aan(request, open_, vorm, wat)


def _vorm(open_: Open, type_: str) -> Any:
    """What makes the form, empty or with what was typed. Raises FormulierNietMogelijk."""
    hier = open_.hier
    gekozen = keuzes(hier, type_)
    klasse = gebeurtenisformulier(type_, hier.recht, gekozen, hier.vandaag, hier.wie.categorieen)

    sleutels = van_aanleiding(open_)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = klasse(getypt, **begin(open_))
        begin_met(hier, form, gekozen, sleutels)
        return form

    return maak


def van_aanleiding(open_: Open) -> Mapping[str, str]:
    """What the event says that the line came from: its keys settle this line and no other."""
    try:
        aanleiding = UUID(open_.rij["aanleiding"])
    except ValueError:  # the line came from no event of its own
        return {}
    rij = gebeurtenis(open_.hier.dossier, str(aanleiding))
    return {} if rij is None else rij["gegevens"]


def begin(open_: Open) -> dict[str, Any]:
    """How every form in a line begins: knowing the dossier as it is, and with ids that no other line has."""
    return {"initial": {VERSIE: versie_in_tekst(open_.hier.kop["laatste"])}, "auto_id": f"{open_.regel.id}-%s"}


def _neem_aan(request: HttpRequest, open_: Open, vorm: Any, wat: str) -> HttpResponse:
    form = vorm(request.POST)
    if not form.is_valid():
        return toon(request, open_, form, wat=wat, uitkomst=Uitkomst("fout"))
    nieuw = Nieuw(form.id, open_.hier.dossier, form.type_naam, form.datum, naar_gegevens(form))
    uitkomst = dien_in(open_.hier, form, [nieuw])
    if uitkomst.gevolg in ("klaar", "eerder"):
        return klaar(request, open_, vastgelegd(open_, wat, uitkomst))
    return toon(request, open_, opnieuw_te_sturen(request, open_, vorm, form, uitkomst), wat=wat, uitkomst=uitkomst)


def opnieuw_te_sturen(request: HttpRequest, open_: Open, vorm: Any, form: Any, uitkomst: Uitkomst) -> Any:
    """The form as it is shown again: with its errors, or knowing what was recorded meanwhile."""
    if uitkomst.gevolg == "fout":
        return form
    return vorm(met_nieuwe_versie(open_.hier, request.POST, uitkomst, str(uuid7())))


def toon(
    request: HttpRequest, open_: Open, form: Any = None, *, sjabloon: str = "vandaag/doen", **erbij: Any
) -> HttpResponse:
    """The form in the line, or on a page of its own; after a wrong one the whole line comes back."""
    uitkomst: Uitkomst | None = erbij.get("uitkomst")
    inhoud = open_.inhoud(form=form, deel=f"{sjabloon}.html", **erbij)
    if not is_fragment(request):
        status = 200 if uitkomst is None else STATUS[uitkomst.gevolg]
        return render(request, "vandaag/blad.html", inhoud, status=status)
    if uitkomst is None:
        return render(request, f"{sjabloon}.html", inhoud)
    return render(request, "vandaag/regel.html", inhoud, status=ONJUIST)
