# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One letter to many people: who and which, then what all of them say. Other pages can hand over `dossier`."""

from collections.abc import Sequence
from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.documenten.briefsjablonen import Briefsjabloon, laad
from regie.dossiers.eigen import eigen_mensen, namen_van
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.brieven.formulieren import Briefformulier
from regie.web.brieven.woorden import los_te_schrijven, met_uitleg
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.werk.brieven.fouten import NietKlaar
from regie.werk.brieven.klaarzetten import maak_partij, mag_versturen
from regie.werk.brieven.opstellen import Geadresseerde

METHODEN: Final = ["GET", "HEAD", "POST"]
ONJUIST: Final = 422
HOOGSTENS: Final = 200


@require_http_methods(METHODEN)
def nieuw(request: HttpRequest) -> HttpResponse:
    """Choosing; with people and a template the form; with `maak` the batch."""
    wie, recht = bezoeker(request), geldend_recht(request)
    mogelijk = {id_: een for id_, een in los_te_schrijven().items() if mag_versturen(wie, een, recht)}
    gekozen = namen_van([sleutel for sleutel in request.POST.getlist("dossier") if sleutel.isprintable()])
    cast(Verzoek, request).inzage.lees(gekozen)
    sjabloon = mogelijk.get(request.POST.get("sjabloon", ""))
    if request.method != "POST" or sjabloon is None or not 0 < len(gekozen) <= HOOGSTENS:
        return _kies(request, wie, list(mogelijk.values()), gekozen)
    if set(request.POST.getlist("dossier")) - gekozen.keys():
        raise Http404
    return _schrijf(request, wie, sjabloon, gekozen)


def _kies(request: HttpRequest, wie: Wie, mogelijk: Sequence[Briefsjabloon], gekozen: dict[str, str]) -> HttpResponse:
    mensen = {rij["dossier"]: rij["naam"] for rij in eigen_mensen(wie)} | gekozen
    cast(Verzoek, request).inzage.lees(mensen)
    inhoud = {
        "mensen": [(sleutel, naam or sleutel, sleutel in gekozen) for sleutel, naam in mensen.items()],
        "sjablonen": met_uitleg(mogelijk),
        "gekozen": request.POST.get("sjabloon", ""),
        "fouten": _mist(request, gekozen),
        "hoogstens": HOOGSTENS,
    }
    return render(request, "brieven/nieuw.html", inhoud, status=ONJUIST if inhoud["fouten"] else 200)


def _mist(request: HttpRequest, gekozen: dict[str, str]) -> list[dict[str, str]]:
    """What is not chosen yet, once somebody pressed the button of this page."""
    if request.method != "POST" or "verder" not in request.POST:
        return []
    fouten = []
    if request.POST.get("sjabloon", "") not in laad():
        fouten.append({"tekst": _("Er is geen brief gekozen. Kies een brief."), "anker": "sjabloon-1"})
    if not gekozen:
        fouten.append({"tekst": _("Er is niemand gekozen. Kies voor wie de brief is."), "anker": "mens-1"})
    if len(gekozen) > HOOGSTENS:
        tekst = _("Dit zijn te veel mensen. Kies er hooguit %(aantal)s.") % {"aantal": HOOGSTENS}
        fouten.append({"tekst": tekst, "anker": "mens-1"})
    return fouten


def _schrijf(request: HttpRequest, wie: Wie, sjabloon: Briefsjabloon, gekozen: dict[str, str]) -> HttpResponse:
    maakt = "maak" in request.POST
    form = Briefformulier(request.POST if maakt else None, sjabloon=sjabloon)
    if maakt and form.is_valid():
        try:
            voor = [Geadresseerde(dossier) for dossier in gekozen]
            moment = cast(Verzoek, request).moment
            id_ = maak_partij(wie, sjabloon.id, voor, geldend_recht(request), moment, form.waarden)
        except NietKlaar as fout:
            _neem_over(form, fout, gekozen)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            return HttpResponseRedirect(reverse("brieven_partij", args=[id_]), status=303)
    inhoud: dict[str, Any] = {"form": form, "sjabloon": sjabloon, "gekozen": gekozen}
    return render(request, "brieven/samen.html", inhoud, status=ONJUIST if form.errors else 200)


def _neem_over(form: Briefformulier, fout: NietKlaar, namen: dict[str, str]) -> None:
    """What all letters say is wrong once, at its field; the rest is told with whom it is about."""
    for probleem in fout.problemen:
        if probleem.naam in form.fields:
            if not form.has_error(probleem.naam):
                form.add_error(probleem.naam, probleem.wat)
        else:
            form.add_error(None, f"{namen[probleem.dossier] or probleem.dossier}: {probleem.wat}")
