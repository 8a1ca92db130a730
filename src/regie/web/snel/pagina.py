# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page itself: choose a person, choose what happened, type two or three fields; below stand the own drafts."""

from collections.abc import Sequence
from typing import Any, Final, cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.eigen import eigen_mensen
from regie.dossiers.vraag import Rij
from regie.dossiers.zoeken import zoek
from regie.register.concepten import bewaar, mijn
from regie.register.vastleggen import Nieuw
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.persoon import geboren_voluit, naam_of_nummer
from regie.web.formulieren import Gebeurtenisformulier, naar_gegevens
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.web.snel.concepten import regels
from regie.web.snel.indienen import probeer
from regie.web.snel.soorten import SOORTEN, Soort, snelformulier
from regie.web.zoeken.formulier import Zoekformulier

ONJUIST: Final = 422
RECHT_ZO: Final = "contact"  # what is noted most


@require_safe
def snel(request: HttpRequest) -> HttpResponseBase:
    """Choose a person; `?dossier=` has done so."""
    if dossier := request.GET.get("dossier", ""):
        try:
            return redirect(reverse("snel_over", args=[dossier, RECHT_ZO]))
        except NoReverseMatch:  # no dossier can be called that
            raise Http404 from None
    return _kies(request, Zoekformulier(vandaag=cast(Verzoek, request).vandaag))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def wie(request: HttpRequest) -> HttpResponseBase:
    """People with this name; the name is sent, never written in an address."""
    if request.method != "POST":
        return redirect("snel")
    verzoek = cast(Verzoek, request)
    form = Zoekformulier({"naam": request.POST.get("naam", "")}, vandaag=verzoek.vandaag)
    if not form.is_valid():
        return _kies(request, form, status=ONJUIST)
    gevonden = zoek(form.vraag)
    verzoek.inzage.lees(rij["dossier"] for rij in gevonden.mensen)
    return _kies(request, form, gevonden=_keuzes(gevonden.mensen), meer=bool(gevonden.volgende))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def over(request: HttpRequest, dossier: str, soort: str) -> HttpResponse:
    """The form for one person and one kind."""
    hier, gekozen = bezoek(request, dossier), _soort(soort)
    if not hier.mag(hier.recht.gebeurtenissen[gekozen.type]):
        raise Http404
    Formulier = snelformulier(gekozen, hier.recht, hier.vandaag, hier.wie.categorieen)
    form = Formulier(request.POST if request.method == "POST" else bewaard.neem(request))
    if request.method == "POST" and form.is_valid() and probeer(form, lambda: _bewaar(request, hier, form)):
        return HttpResponseRedirect(reverse("snel"), status=303)
    return _formulier(request, hier, gekozen, form)


def _soort(naam: str) -> Soort:
    if naam not in SOORTEN:
        raise Http404
    return SOORTEN[naam]


def _bewaar(request: HttpRequest, hier: Bezoek, form: Gebeurtenisformulier) -> None:
    nieuw = Nieuw(form.id, hier.dossier, form.type_naam, form.datum, naar_gegevens(form))
    if bewaar(hier.wie, nieuw, hier.recht):
        messages.success(request, _("Bewaard. Het wordt vanavond vastgelegd; tot dan kunt u het nog veranderen."))
    else:
        messages.info(request, _("Dit was al bewaard. Er is niets dubbel."))


def _formulier(request: HttpRequest, hier: Bezoek, soort: Soort, form: Gebeurtenisformulier) -> HttpResponse:
    soorten = [
        (andere.label, reverse("snel_over", args=[hier.dossier, andere.naam]), andere is soort)
        for andere in SOORTEN.values()
        if hier.mag(hier.recht.gebeurtenissen[andere.type])
    ]
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "snel/over.html", inhoud(request, hier, form) | {"soorten": soorten}, status=status)


def inhoud(request: HttpRequest, hier: Bezoek, form: Gebeurtenisformulier) -> dict[str, Any]:
    """What the form shows about whom."""
    geboren = hier.kop["geboortedatum"]
    return {
        "form": form,
        "naam": naam_of_nummer(hier.naam, hier.dossier),
        "geboren": geboren_voluit(geboren) if geboren else "",
        "telefoon": hier.kop["telefoon"],
        "dossier": hier.adres,
        "met_fouten": request.method == "POST",
    }


def _kies(
    request: HttpRequest, form: forms.Form, *, gevonden: list[Any] | None = None, meer: bool = False, status: int = 200
) -> HttpResponse:
    vraagt, verzoek = bezoeker(request), cast(Verzoek, request)
    recht = geldend_recht(request)
    eigen, concepten = eigen_mensen(vraagt), mijn(vraagt)
    verzoek.inzage.lees([*(rij["dossier"] for rij in eigen), *(concept.dossier for concept in concepten)])
    gevuld = {
        "form": form,
        "eigen": [(rij["dossier"], tekst) for rij, tekst in zip(eigen, _namen(eigen), strict=True)],
        "gevonden": gevonden,
        "meer": meer,
        "concepten": regels(vraagt, recht, concepten),
    }
    return render(request, "snel/snel.html", gevuld, status=status)


def _namen(rijen: Sequence[Rij]) -> list[str]:
    """Each name, with the date of birth: two people may have one name."""
    return [
        " · ".join(deel for deel in (naam_of_nummer(rij["naam"], rij["dossier"]), _geboren(rij)) if deel)
        for rij in rijen
    ]


def _geboren(rij: Rij) -> str:
    return geboren_voluit(rij["geboortedatum"]) if rij["geboortedatum"] else ""


def _keuzes(rijen: Sequence[Rij]) -> list[tuple[str, str]]:
    """(address, name) of who was found."""
    adressen = [reverse("snel_over", args=[rij["dossier"], RECHT_ZO]) for rij in rijen]
    return list(zip(adressen, _namen(rijen), strict=True))
