# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What interpreters cost in a month: every booking, with the number of the dossier and never a name."""

from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.dossiers.afspraak import tolkkosten
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import bedrag, euro, taal
from regie.kern.kalender.amsterdam import begin_van_dag
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.web.agenda.weekkeuze import Maand, maand_van
from regie.web.agenda.woorden import MANIEREN, STANDEN, hier, klok
from regie.web.bestandsantwoord import csv_antwoord

KOPPEN = ("dag", "tijd", "tolk", "taal", "manier", "dossier", "minuten", "stand", "niet gekomen", "kosten in euro")


@require_safe
def kosten(request: HttpRequest) -> HttpResponse:
    maand, rijen = _lees(request)
    getoond = [
        {"wanneer": f"{voluit(hier(rij['begin']).date())}, {klok(rij['begin'])}", "naam": rij["naam"],
         "taal": taal(rij["taal"]), "minuten": rij["minuten"], "stand": STANDEN[rij["stand"]],
         "kosten": euro(rij["kosten_cent"]), "dossier": rij["dossier"]}
        for rij in rijen
    ]  # fmt: skip
    inhoud = {
        "maand": maand,
        "rijen": getoond,
        "totaal": euro(sum(rij["kosten_cent"] for rij in rijen)),
        "vorige": _adres(maand.vorige),
        "volgende": _adres(maand.volgende),
    }
    return render(request, "agenda/kosten.html", inhoud)


@require_safe
def kosten_csv(request: HttpRequest) -> HttpResponse:
    maand, rijen = _lees(request)
    return csv_antwoord([KOPPEN, *map(_regel, rijen)], f"tolken-{maand.code}")


def _lees(request: HttpRequest) -> tuple[Maand, list[Rij]]:
    verzoek = cast(Verzoek, request)
    maand = maand_van(request.GET.get("maand", ""), verzoek.vandaag)
    rijen = tolkkosten(begin_van_dag(maand.eerste), begin_van_dag(maand.einde))
    verzoek.inzage.lees(sorted({rij["dossier"] for rij in rijen}))
    return maand, rijen


def _regel(rij: Rij) -> tuple[object, ...]:
    begin = hier(rij["begin"])
    return (
        begin.date().isoformat(), begin.strftime("%H:%M"), rij["naam"], taal(rij["taal"]), MANIEREN[rij["manier"]],
        rij["dossier"], rij["minuten"], STANDEN[rij["stand"]], rij["afwezig"],
        bedrag(rij["kosten_cent"]).replace(".", ""),
    )  # fmt: skip


def _adres(maand: Maand) -> str:
    return f"{reverse('agenda_kosten')}?{urlencode({'maand': maand.code})}"
