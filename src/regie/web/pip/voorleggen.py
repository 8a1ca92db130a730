# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A second pair of eyes: lay a draft before a colleague, and what the colleague says of it."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import besluiten
from regie.kern.besluiten.afschaling import uren_nodig
from regie.kern.pip.verleden import GEWIJZIGD, VASTGESTELD
from regie.kern.pip.versies import VAN_DE_KEUZE, motivering
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web.besluiten.bewijs import stukken, telt_mee
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.pip.besluitknop import besluitknop
from regie.web.pip.formulier import uit_concept
from regie.web.pip.pagina import rondom
from regie.web.pip.plan import GEVOELIG, Plan, plan_van
from regie.web.pip.woorden import inhoud, waarom
from regie.werk.besluiten.afschalen import klaargezet
from regie.werk.pip.voorleggen import leg_voor, oordeel

ONJUIST = 422


@besluitknop
def voorleggen(request: HttpRequest, plan: Plan) -> HttpResponse:
    if not plan.concept:
        raise Http404
    leg_voor(plan.hier.wie, plan.hier.dossier, plan.afdruk)
    messages.success(request, _("Het plan ligt klaar voor een collega. U kunt verder als die akkoord is."))
    return HttpResponseRedirect(plan.hier.plek("pip"), status=303)


@require_http_methods(METHODEN)
def nakijken(request: HttpRequest, dossier: str) -> HttpResponse:
    """Raises Http404 for who may not decide on a PIP."""
    plan = plan_van(bezoek(request, dossier))
    ligt_voor = plan.voorlegging
    if not plan.hier.mag(plan.hier.recht.gebeurtenissen[VASTGESTELD]):
        raise Http404
    if ligt_voor is None:
        return _terug(request, plan, _("Er is niets om na te kijken."))
    if request.method != "POST" and ligt_voor["gevraagd_door"] == plan.hier.wie.medewerker:
        return _terug(request, plan, _("U hebt dit plan zelf voorgelegd. Een ander kijkt het na."))
    if request.method == "POST":
        gezegd, uitleg = request.POST.get("oordeel", ""), request.POST.get("toelichting", "").strip()
        try:
            oordeel(plan.hier.wie, dossier, ligt_voor, gezegd, uitleg, cast(Verzoek, request).moment)
        except RegisterFout as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, _("Uw oordeel is vastgelegd."))
            return HttpResponseRedirect(plan.hier.plek("pip"), status=303)
    form = uit_concept(plan)
    form.is_valid()
    context = rondom(plan.hier) | _bewijs(plan) | {
        "inhoud": inhoud(plan.hier, {**_van_keuze(plan), **form.cleaned_data, "leerroute": plan.leerroute}),
        "waarom": waarom(plan.hier, form.cleaned_data) if plan.soort == GEWIJZIGD else [],
        "van": plan.hier.collega(ligt_voor["gevraagd_door"]),
        "zelf": ligt_voor["gevraagd_door"] == plan.hier.wie.medewerker,
        "ziet_alles": plan.hier.wie.categorieen >= GEVOELIG,
        "klaar": ligt_voor["oordeel"] is not None,
    }  # fmt: skip
    return render(request, "pip/nakijken.html", context, status=ONJUIST if request.method == "POST" else 200)


def _bewijs(plan: Plan) -> dict[str, Any]:
    """For exams at A2 what the decision rests on: who agrees sees the same."""
    hier = plan.hier
    if not klaargezet(plan.concept):
        return {}
    return {"telt_mee": telt_mee(hier, hier.vandaag, uren_nodig(hier.recht)),
            "stukken": stukken(hier, besluiten.verleden(hier.dossier))}  # fmt: skip


def _van_keuze(plan: Plan) -> dict[str, Any]:
    """Why this route, and what the person wants: it stands first in the PIP."""
    if plan.keuze is None or plan.van_elders is not None:
        return {}
    gezegd = {veld: plan.keuze.gegevens.get(veld) for veld in VAN_DE_KEUZE}
    return gezegd | {"motivering": motivering(plan.keuze)}


def _terug(request: HttpRequest, plan: Plan, waarom: str) -> HttpResponse:
    messages.info(request, waarom)
    return HttpResponseRedirect(plan.hier.plek("pip"), status=303)
