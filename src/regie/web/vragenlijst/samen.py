# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Filling in together: the consulent reads aloud, in the language of the person beside Dutch, and notes the answers."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.dossiers.vragenlijst import antwoorden_van
from regie.kern.vragenlijst import OnjuistAntwoord
from regie.register.beperken import Beperkt, keur_onbeperkt
from regie.toegang.middleware import Verzoek
from regie.web.intake.bezoek import Intakebezoek
from regie.web.intake.pagina import basis
from regie.web.knop import naar_de_knop
from regie.web.vragenlijst.beeld import antwoord_in, beeld, getypt_in, richting, was_in, woorden_in
from regie.web.vragenlijst.sessie import kies_taal
from regie.web.vragenlijst.stand import ONJUIST, bezoek_voor_vastleggen
from regie.werk.vragenlijst.bewaren import bewaar, noteer_samen, zichtbaar
from regie.werk.vragenlijst.code import Lijst
from regie.werk.vragenlijst.lijst import begin as begin_lijst
from regie.werk.vragenlijst.lijst import open_lijst


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek_voor_vastleggen(request, dossier)
    if request.method != "POST":
        return naar_de_knop(request, hier.plek("vragenlijst"))
    try:
        lijst = begin_lijst(hier.wie, dossier, kies_taal(request.POST.get("taal", "")))
    except Beperkt:
        raise Http404 from None
    gegeven = antwoorden_van(lijst.gemeente, lijst.id)
    vragen = zichtbaar(hier.wie.categorieen, hier.recht)
    return _naar(hier, next((nummer for nummer, naam in enumerate(vragen, 1) if naam not in gegeven), 1))


@sensitive_post_parameters("antwoord", "was", "maand", "jaar")
@require_http_methods(["GET", "HEAD", "POST"])
def vraag(request: HttpRequest, dossier: str, plaats: int) -> HttpResponse:
    hier = bezoek_voor_vastleggen(request, dossier)
    vragen = zichtbaar(hier.wie.categorieen, hier.recht)
    if not 1 <= plaats <= len(vragen):
        raise Http404
    lijst = open_lijst(hier.wie, dossier, vast=request.method == "POST")
    if lijst is None:
        return HttpResponseRedirect(hier.plek("vragenlijst"), status=303)
    if request.method != "POST":
        return _toon(request, hier, lijst, vragen, plaats)
    try:
        _bewaar(request, hier, lijst, vragen[plaats - 1])
    except OnjuistAntwoord:
        return _toon(request, hier, lijst, vragen, plaats, fout=True)
    except Beperkt:
        raise Http404 from None
    doe = request.POST.get("doe", "")
    if doe == "stop" or (doe != "terug" and plaats == len(vragen)):
        return HttpResponseRedirect(hier.plek("vragenlijst"), status=303)
    return _naar(hier, max(1, plaats - 1) if doe == "terug" else plaats + 1)


def _bewaar(request: HttpRequest, hier: Intakebezoek, lijst: Lijst, naam: str) -> None:
    keur_onbeperkt(hier.wie, {hier.dossier})
    antwoord = antwoord_in(request.POST, hier.recht.vragen[naam], cast(Verzoek, request).vandaag.year)
    if bewaar(lijst, naam, antwoord, was_in(request.POST), hier.recht):
        noteer_samen(lijst)


def _naar(hier: Intakebezoek, nummer: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("vragenlijst_samen_vraag", args=[hier.dossier, nummer]), status=303)


def _toon(
    request: HttpRequest, hier: Intakebezoek, lijst: Lijst, vragen: list[str], nummer: int, *, fout: bool = False
) -> HttpResponse:
    naam = vragen[nummer - 1]
    antwoord = antwoorden_van(lijst.gemeente, lijst.id).get(naam)
    getypt = getypt_in(request.POST) if fout else None
    inhoud = basis(hier) | {
        "vraag": beeld(hier.recht.vragen[naam], antwoord, lijst.taal, hier.recht, getypt),
        "nummer": nummer,
        "aantal": len(vragen),
        "w": woorden_in(lijst.taal, hier.recht),
        "wn": woorden_in("nl", hier.recht),
        "lijst_taal": lijst.taal,
        "richting": richting(lijst.taal),
        "tweetalig": lijst.taal != "nl",
        "fout": fout,
    }
    return render(request, "vragenlijst/samen.html", inhoud, status=ONJUIST if fout else 200)
