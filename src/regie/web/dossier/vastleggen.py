# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages to record: first what, then the form of that type."""

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzingen import begin_met, eis_sleutels, keuzes
from regie.web.dossier.wat_nu import termijnnaam
from regie.web.formulieren import (
    VERSIE,
    FormulierNietMogelijk,
    Gebeurtenisformulier,
    gebeurtenisformulier,
    keuzelijst,
    naar_gegevens,
    versie_in_tekst,
)


@require_safe
def vastleggen_kies(request: HttpRequest, dossier: str) -> HttpResponse:
    """What can be recorded, per chapter; `?zoek=` leaves what has these words in its name or chapter."""
    hier = bezoek(request, dossier)
    zoek = request.GET.get("zoek", "").strip()
    hoofdstukken = [
        (hoofdstuk, gevonden)
        for hoofdstuk, types in keuzelijst(hier.recht, hier.mag)
        if (gevonden := [paar for paar in types if _past(zoek, hoofdstuk, paar[1])])
    ]
    naam = naam_of_nummer(hier.naam, dossier)
    inhoud = {"bezoek": hier, "naam": naam, "hoofdstukken": hoofdstukken, "zoek": zoek}
    return render(request, "dossier/kiezen.html", inhoud)


def _past(zoek: str, *teksten: str) -> bool:
    """Every word that is searched for stands in one of the texts."""
    samen = " ".join(teksten).casefold()
    return all(woord in samen for woord in zoek.casefold().split())


@require_http_methods(METHODEN)
def vastleggen(request: HttpRequest, dossier: str, type: str) -> HttpResponse:
    """The form of one type. Who may not record it gets 404."""
    hier = bezoek(request, dossier)
    type_ = hier.recht.gebeurtenissen.get(type)
    if type_ is None or not hier.mag(type_):
        raise Http404
    gekozen = keuzes(hier, type)
    try:
        eis_sleutels(hier.recht, type, gekozen)
        Formulier = gebeurtenisformulier(type, hier.recht, gekozen, hier.vandaag, hier.wie.categorieen)
    except FormulierNietMogelijk as fout:
        naam = naam_of_nummer(hier.naam, dossier)
        inhoud = {"bezoek": hier, "naam": naam, "wat": type_.label, "uitleg": fout.uitleg}
        return render(request, "dossier/kan_niet.html", inhoud)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = Formulier(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        begin_met(hier, form, gekozen, request.GET)
        return form

    termijn = termijnnaam(hier.recht, hier.wie.beleid, request.GET.get("termijn", ""))
    return Formulierpagina(
        hier, type_.label, "vastgelegd", "dossier/vastleggen.html", maak,
        nieuw=lambda form: [Nieuw(form.id, dossier, type, form.datum, naar_gegevens(form))],
        erbij=lambda form: {"termijn": termijn},
    ).antwoord(request)  # fmt: skip
