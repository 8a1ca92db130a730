# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of the choice: sources side by side, reasons for and against, and below them the form of a person."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.adviezen import Advies, advies, bronnen
from regie.dossiers.vraag import Rij
from regie.dossiers.zinnen import zin
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.melding import neem_melding
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.leerroute.beeld import beeld
from regie.web.leerroute.bronnen import BEVINDING, KEUZE, kolommen
from regie.web.leerroute.keuze import Keuze, weggebleven


@require_http_methods(METHODEN)
def leerroute(request: HttpRequest, dossier: str) -> HttpResponse:
    hier = bezoek(request, dossier)
    rijen, gevonden = bronnen(dossier), advies(hier.wie, dossier, hier.recht, hier.vandaag)
    melding = neem_melding(request, dossier)  # of findings: there may be more than one, to be undone on the timeline
    inhoud = _inhoud(hier, rijen, gevonden) | {"melding": melding and replace(melding, herstel="")}
    wat = _("Keuze van de leerroute")
    if not hier.mag(hier.recht.gebeurtenissen[KEUZE]):
        naam = naam_of_nummer(hier.naam, dossier)
        return render(request, "leerroute/leerroute.html", inhoud | {"bezoek": hier, "naam": naam, "wat": wat})
    keuze = Keuze(hier, weggebleven(rijen))
    return Formulierpagina(
        hier, wat, "vastgelegd", "leerroute/leerroute.html", keuze.formulier, keuze.nieuw,
        erbij=lambda form: inhoud | {"weggebleven": keuze.weggebleven},
    ).antwoord(request)  # fmt: skip


def _inhoud(hier: Bezoek, rijen: list[Rij], gevonden: Advies) -> dict[str, Any]:
    keuzes = [rij for rij in rijen if rij["type"] == KEUZE]
    laatste = keuzes[0] if keuzes else None
    return {
        "kolommen": kolommen(hier, rijen, gevonden.toets),
        "beeld": beeld(gevonden, hier.recht),
        "geen_advies": not gevonden.redenen and not gevonden.niet_alles,
        "eerder": "" if laatste is None else zin(KEUZE, laatste["gegevens"], hier.recht),
        "eerder_op": "" if laatste is None else voluit(laatste["datum"]),
        "mag_kenmerken": hier.mag(hier.recht.gebeurtenissen[BEVINDING]),
    }
