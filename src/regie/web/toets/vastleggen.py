# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of test and school. A test asks more than its own event: how the sitting went is recorded with it."""

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.http import require_http_methods

from regie.register.vastleggen import Nieuw
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.formulieren import VERSIE, Gebeurtenisformulier, gebeurtenisformulier, naar_gegevens, versie_in_tekst
from regie.web.toets import afname, school
from regie.web.toets.bezoek import (
    INTAKE,
    KEUZE,
    ONTHEFFING,
    PROEFLES,
    PROEFPERIODE,
    TOELATING,
    TOETS,
    TWEEDE,
    VERTELD,
    Toetsbezoek,
    toetsbezoek,
)
from regie.web.toets.vooraf import vooraf

HIER: Final = frozenset({TOETS, VERTELD, ONTHEFFING, TWEEDE, PROEFLES, KEUZE, INTAKE, PROEFPERIODE, TOELATING})
DOOR, TOETS_ID = "door", "toets_id"


@require_http_methods(METHODEN)
def vastleggen(request: HttpRequest, dossier: str, type: str) -> HttpResponse:
    hier = toetsbezoek(request, dossier)
    if type not in HIER or not hier.mag(hier.recht.gebeurtenissen[type]):
        raise Http404
    if type == VERTELD and not hier.van(TOETS):
        return HttpResponseRedirect(hier.adres, status=303)
    if type == TOETS:
        return _pagina(hier, type, afname.formulier(hier), afname.nieuw, afname.bezwaar).antwoord(request)
    if school.SCHOOLVELD in hier.recht.gebeurtenissen[type].velden:
        return _pagina(hier, type, school.formulier(hier, type), school.nieuw, school.bezwaar).antwoord(request)
    keuzes = {TOETS_ID: afname.keuzes(hier)} if type == VERTELD else {}
    klasse = gebeurtenisformulier(type, hier.recht, keuzes, hier.vandaag, hier.wie.categorieen)
    return _pagina(hier, type, klasse, _gewoon, lambda hier, form: "").antwoord(request)


def _pagina(hier: Toetsbezoek, type_: str, klasse: Any, nieuw: Any, bezwaar: Any) -> Formulierpagina:
    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        begin: dict[str, Any] = {VERSIE: versie_in_tekst(hier.kop["laatste"])} | vooraf(hier, type_)
        if type_ == VERTELD and hier.niet_verteld:
            begin[TOETS_ID] = hier.niet_verteld[0]["id"]
        form: Gebeurtenisformulier = klasse(getypt, initial=begin)
        form.fields.pop(DOOR, None)
        return form

    return Formulierpagina(
        hier, hier.recht.gebeurtenissen[type_].label, "vastgelegd", "toets/vastleggen.html", maak,
        lambda form: nieuw(hier, form), lambda form: bezwaar(hier, form), lambda form: {"type": type_},
    )  # fmt: skip


def _gewoon(hier: Toetsbezoek, form: Gebeurtenisformulier) -> list[Nieuw]:
    wie = {DOOR: hier.wie.medewerker} if form.type_naam == VERTELD else {}
    return [Nieuw(form.id, hier.dossier, form.type_naam, form.datum, naar_gegevens(form) | wie)]
