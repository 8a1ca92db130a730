# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of scenarios: what A, B and C would mean of each topic, and which one was chosen."""

from decimal import Decimal
from functools import partial
from typing import NamedTuple
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.woorden import VAST_WIT, getal
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.monitor.scenarios import (
    LETTERS,
    Register,
    Scenario,
    leg_scenario_vast,
    leg_thema_vast,
    scenario_van,
    scenarios,
)
from regie.monitor.versies import als_velden, mag_schrijven
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.prestaties.versieformulier import METHODEN, Blad, handel_af
from regie.web.rechten import bezoeker
from regie.web.verbeterpunten.formulieren import Scenarioformulier, Themaformulier
from regie.web.verbeterpunten.woorden import actielijn


class Themarij(NamedTuple):
    id: UUID
    naam: str
    actielijn: str
    beschreven: str
    gekozen: str


class Scenariorij(NamedTuple):
    """`omschrijving`: empty where nobody wrote it."""

    letter: str
    adres: str
    omschrijving: str
    mensen: str
    fte: str
    euro: str
    gevolgen: str
    bron: str
    is_gekozen: bool


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    rijen = [_themarij(een, recht) for een in scenarios(wie)]
    return render(request, "verbeterpunten/scenarios.html", {"rijen": rijen, "schrijft": mag_schrijven(wie)})


def _themarij(een: Register, recht: Recht) -> Themarij:
    beschreven = ", ".join(letter.upper() for letter in een.scenarios)
    return Themarij(een.thema.id, een.thema.naam, actielijn(recht, een.thema.actielijn), beschreven, _gekozen(een))


def _gekozen(een: Register) -> str:
    thema = een.thema
    if thema.gekozen is None or thema.gekozen_op is None:
        return ""
    return _("%(letter)s, %(dag)s") % {"letter": thema.gekozen.upper(), "dag": voluit(thema.gekozen_op)}


@require_safe
def thema(request: HttpRequest, id: UUID) -> HttpResponse:
    wie, recht, gevonden = bezoeker(request), geldend_recht(request), _of_404(request, id)
    inhoud = {
        "thema": gevonden.thema,
        "rij": _themarij(gevonden, recht),
        "rijen": [_scenariorij(gevonden, letter) for letter in LETTERS],
        "schrijft": mag_schrijven(wie),
    }
    return render(request, "verbeterpunten/thema.html", inhoud)


def _of_404(request: HttpRequest, id_: UUID) -> Register:
    gevonden = scenario_van(bezoeker(request), id_)
    if gevonden is None:
        raise Http404
    return gevonden


def _scenariorij(gevonden: Register, letter: str) -> Scenariorij:
    scenario = gevonden.scenarios.get(letter)
    naar = adres("scenarios_scenario", str(gevonden.thema.id), letter)
    if scenario is None:
        return Scenariorij(letter.upper(), naar, "", "", "", "", "", "", False)
    return Scenariorij(
        letter.upper(), naar, scenario.omschrijving, *_getallen(scenario), scenario.gevolgen, scenario.bron,
        gevonden.thema.gekozen == letter,
    )  # fmt: skip


def _getallen(scenario: Scenario) -> tuple[str, str, str]:
    return _met_min(scenario.mensen), _met_min(scenario.fte), _met_min(scenario.euro, f"€{VAST_WIT}")


def _met_min(aantal: int | Decimal | None, voor: str = "") -> str:
    """Less has a real minus; what is not known is empty."""
    if aantal is None:
        return ""
    return f"{'−' if aantal < 0 else ''}{voor}{getal(abs(float(aantal)))}"


@require_http_methods(METHODEN)
def formulier(request: HttpRequest, id: UUID | None = None) -> HttpResponse:
    nu = None if id is None else _of_404(request, id)
    begin = {} if nu is None else als_velden(nu.thema) | {"gezien": nu.moment.isoformat()}
    geschreven = () if nu is None else tuple(nu.scenarios)
    maak = partial(Themaformulier, initial=begin, recht=geldend_recht(request), geschreven=geschreven)

    def bewaar(form: Themaformulier) -> bool:
        velden = form.cleaned_data
        een = form.thema(None if nu is None else nu.thema.id)
        return leg_thema_vast(bezoeker(request), een, velden["stempel"], velden["gezien"])

    if nu is None:
        return handel_af(request, Blad(_("Nieuw onderwerp"), reverse("scenarios"), _("Scenario's")), maak, bewaar)
    terug = adres("scenarios_thema", str(nu.thema.id))
    return handel_af(request, Blad(_("Onderwerp wijzigen"), terug, nu.thema.naam), maak, bewaar)


@require_http_methods(METHODEN)
def scenario(request: HttpRequest, id: UUID, soort: str) -> HttpResponse:
    """`soort`: the letter of the scenario."""
    gevonden = _of_404(request, id)
    if soort not in LETTERS:
        raise Http404
    nu = gevonden.scenarios.get(soort)
    begin = {} if nu is None else als_velden(nu) | {"gezien": gevonden.momenten[soort].isoformat(), "fte": _fte(nu)}
    maak = partial(Scenarioformulier, initial=begin)

    def bewaar(form: Scenarioformulier) -> bool:
        velden = form.cleaned_data
        een = form.scenario(gevonden.thema.id, soort)
        return leg_scenario_vast(bezoeker(request), een, velden["stempel"], velden["gezien"])

    terug = adres("scenarios_thema", str(gevonden.thema.id))
    blad = Blad(_("Scenario %(letter)s") % {"letter": soort.upper()}, terug, gevonden.thema.naam)
    return handel_af(request, blad, maak, bewaar)


def _fte(nu: Scenario) -> str:
    return "" if nu.fte is None else getal(float(nu.fte)).replace(".", "")
