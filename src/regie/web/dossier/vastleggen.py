# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages to record: first what, then the form of that type."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.toestemmingen import waarschuwing_nazorg
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.eigen_bladzijde import eigen_bladzijde
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.verwijzingen import begin_met, eis_sleutels, keuzes, zonder
from regie.web.dossier.via_agenda import bezwaar_ruimte
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
from regie.web.rechten import heeft

NAZORGGESPREK: Final = "nazorg_gesprek"
TERUG: Final = frozenset({"traject"})
"""Pages of a dossier that a form goes back to when its address says so."""


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
    if eigen := eigen_bladzijde(hier, type, request.GET):
        return redirect(eigen)
    return leg_vast(request, hier, type)


def leg_vast(request: HttpRequest, hier: Bezoek, type: str) -> HttpResponse:
    """The form of a type that this person may record."""
    label, vast = hier.recht.gebeurtenissen[type].label, hier.vast(type)
    gekozen = keuzes(hier, type) | {naam: [(waarde, waarde)] for naam, waarde in vast.items()}
    try:
        eis_sleutels(hier.recht, type, gekozen)
        Formulier = gebeurtenisformulier(type, hier.recht, gekozen, hier.vandaag, hier.categorieen_van(type))
    except FormulierNietMogelijk as fout:
        naam = naam_of_nummer(hier.naam, hier.dossier)
        inhoud = {"bezoek": hier, "naam": naam, "wat": label, "uitleg": fout.uitleg}
        return render(request, "dossier/kan_niet.html", inhoud)

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        form = Formulier(getypt, initial={VERSIE: versie_in_tekst(hier.kop["laatste"])})
        begin_met(hier, form, gekozen, request.GET)
        hier.schik(form)
        return zonder(form, vast)

    def nieuw(form: Gebeurtenisformulier) -> list[Nieuw]:
        return [Nieuw(form.id, hier.dossier, type, form.datum, naar_gegevens(form) | vast, voor=hier.voor())]

    terug = hier.plek(waar) if (waar := request.GET.get("terug", "")) in TERUG and heeft(hier.wie, waar) else ""
    vooraf = {
        "terug": terug,
        "termijn": termijnnaam(hier.recht, hier.wie.beleid, request.GET.get("termijn", "")),
        "waarschuwing": waarschuwing_nazorg(hier.dossier, hier.vandaag) if type == NAZORGGESPREK else "",
    }
    return Formulierpagina(
        hier, label, "vastgelegd", "dossier/vastleggen.html", maak, nieuw,
        bezwaar=lambda form: bezwaar_ruimte(hier, form), erbij=lambda form: vooraf, terug=terug,
    ).antwoord(request)  # fmt: skip
