# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The counts of DUO and COA beside our own: read by who works with figures, written down by who leads a team."""

from typing import Any, Final, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from regie.dossiers.totalen import ziet_alles
from regie.dossiers.woorden import getal
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import GeenVersie
from regie.personen.csvbestand import GeenBestand, lees
from regie.toegang.context import als_rekenaar
from regie.toegang.middleware import Verzoek
from regie.uitwisseling.aansluiting.bestand import GeenTellingen, lees_tellingen
from regie.uitwisseling.aansluiting.rekenen import sluit_aan, vergelijkingen
from regie.uitwisseling.aansluiting.tellingen import ROLLEN, leg_vast
from regie.web import bewaard
from regie.web.aansluiting.beeld import rijen
from regie.web.aansluiting.formulier import Tellingenbestand, Tellingformulier
from regie.web.geldend import geldend_recht
from regie.web.importeren.grens import is_te_groot
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
GETOOND: Final = 50  # lines that are wrong


@require_http_methods(["GET", "HEAD", "POST"])
def aansluiting(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _toon(request)
    if ROLLEN.isdisjoint(bezoeker(request).rollen):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    return _bestand(request) if request.POST.get("doe") == "bestand" else _telling(request)


def _telling(request: HttpRequest) -> HttpResponse:
    form = Tellingformulier(request.POST, geldend_recht(request), cast(Verzoek, request).vandaag)
    if not form.is_valid():
        return _toon(request, telling=form, status=ONJUIST)
    nieuw = leg_vast(bezoeker(request), [form.telling()], form.cleaned_data["stempel"])
    return _klaar(request, nieuw)


def _bestand(request: HttpRequest) -> HttpResponse:
    recht, vandaag = geldend_recht(request), cast(Verzoek, request).vandaag
    form = Tellingenbestand(request.POST, request.FILES, te_groot=is_te_groot(request))
    mis: list[tuple[int, str]] = []
    if form.is_valid():
        velden = form.cleaned_data
        try:
            tellingen, mis = lees_tellingen(lees(velden["bestand"].read()), velden["herkomst"], recht, vandaag)
        except (GeenBestand, GeenTellingen) as fout:
            form.add_error("bestand", str(fout))
        else:
            if not mis:
                return _klaar(request, leg_vast(bezoeker(request), tellingen, velden["stempel"]))
            wat = ngettext("%(n)s regel klopt niet. Er is niets opgenomen.",
                           "%(n)s regels kloppen niet. Er is niets opgenomen.", len(mis))  # fmt: skip
            form.add_error("bestand", wat % {"n": getal(len(mis))})
    return _toon(request, bestand=form, mis=mis[:GETOOND], status=ONJUIST)


def _klaar(request: HttpRequest, nieuw: int) -> HttpResponse:
    if nieuw:
        with als_rekenaar():
            sluit_aan(bezoeker(request).gemeente, geldend_recht(request))
        zeg = ngettext("%(n)s telling is vastgelegd.", "%(n)s tellingen zijn vastgelegd.", nieuw)
        messages.success(request, zeg % {"n": getal(nieuw)})
    else:
        messages.info(request, _("Dit was al vastgelegd. Er is niets dubbel."))
    return HttpResponseRedirect(reverse("aansluiting"), status=303)


def _toon(
    request: HttpRequest,
    *,
    telling: Tellingformulier | None = None,
    bestand: Tellingenbestand | None = None,
    mis: Any = (),
    status: int = 200,
) -> HttpResponse:
    wie, recht, vandaag = bezoeker(request), geldend_recht(request), cast(Verzoek, request).vandaag
    grens = _grens(request)
    with als_rekenaar():
        paren = vergelijkingen()
    schrijft = not ROLLEN.isdisjoint(wie.rollen)
    inhoud: dict[str, Any] = {"rijen": None if grens is None else rijen(paren, recht, grens), "schrijft": schrijft,
                              "mis": mis, "verklaringen": recht.verklaringen.values()}  # fmt: skip
    if schrijft:
        getypt = bewaard.neem(request) if request.method != "POST" else None
        inhoud |= {
            "telling": telling or Tellingformulier(getypt or None, recht, vandaag),
            "bestand": bestand or Tellingenbestand(),
        }
    inhoud["met_fouten"] = status == ONJUIST
    return render(request, "aansluiting/aansluiting.html", inhoud, status=status)


def _grens(request: HttpRequest) -> int | None:
    """0 for who may know every number; None where the policy does not say which numbers are small."""
    wie = bezoeker(request)
    if ziet_alles(wie):
        return 0
    try:
        return grens_van(geldend_recht(request), wie.beleid, cast(Verzoek, request).vandaag)
    except GeenVersie:
        return None
