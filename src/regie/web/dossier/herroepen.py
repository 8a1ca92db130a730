# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages to correct and to withdraw. What was recorded stays to be seen, with the reason why it was not right."""

from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.dossier import gebeurtenis
from regie.dossiers.vraag import Rij
from regie.register.vastleggen import Nieuw
from regie.web.dossier.bezoek import Bezoek, bezoek
from regie.web.dossier.formulierpagina import METHODEN, Formulierpagina
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.dossier.punt import punten
from regie.web.dossier.verwijzingen import keuzes, woorden, zonder
from regie.web.dossier.via_agenda import bezwaar_ruimte, verzetpagina
from regie.web.formulieren import (
    VERSIE,
    WAAROM,
    FormulierNietMogelijk,
    Intrekken,
    naar_gegevens,
    oud_en_nieuw,
    verbeterformulier,
    versie_in_tekst,
)
from regie.web.formulieren.formulier import Dossierformulier, Gebeurtenisformulier


@require_http_methods(METHODEN)
def verbeteren(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    """An appointment that is still to come is put right in the agenda."""
    hier = bezoek(request, dossier)
    if agenda := verzetpagina(hier, id):
        messages.info(request, _("U verandert een afspraak in de agenda: dan blijven de ruimte en de tijd vrij."))
        return redirect(agenda)
    return verbeter(request, hier, id)


def verbeter(request: HttpRequest, hier: Bezoek, id: UUID) -> HttpResponse:
    """The old registration is withdrawn and the right one recorded: both, or neither."""
    oud = _te_herroepen(hier, id)
    vast = hier.vast(oud["type"], oud)
    if _is_al_herroepen(request, oud):
        return _al_herroepen(request, hier, oud)
    gekozen = keuzes(hier, oud["type"])
    Formulier = _verbeterformulier(hier, oud, gekozen)

    def nieuw(form: Gebeurtenisformulier) -> list[Nieuw]:
        gegevens = naar_gegevens(form) | vast
        goed = Nieuw(form.id, hier.dossier, oud["type"], form.datum, gegevens, voor=hier.voor(oud))
        return [_herroeping(hier, oud, uuid5(form.id, "herroept"), form), goed]

    def maak(getypt: QueryDict | None) -> Gebeurtenisformulier:
        return zonder(Formulier(getypt, initial=_begin(hier)), vast)

    return Formulierpagina(
        hier, hier.recht.gebeurtenissen[oud["type"]].label, "verbeterd", "dossier/verbeteren.html", maak, nieuw,
        bezwaar=lambda form: _niets_veranderd(form) or bezwaar_ruimte(hier, form),
        erbij=lambda form: {"paren": list(oud_en_nieuw(form, woorden(gekozen))), "reden": form[WAAROM]},
    ).antwoord(request)  # fmt: skip


@require_http_methods(METHODEN)
def intrekken(request: HttpRequest, dossier: str, id: UUID) -> HttpResponse:
    return trek_in(request, bezoek(request, dossier), id)


def trek_in(request: HttpRequest, hier: Bezoek, id: UUID) -> HttpResponse:
    """A registration that should not have been: it no longer counts, and stays to be seen."""
    oud = _te_herroepen(hier, id)
    if _is_al_herroepen(request, oud):
        return _al_herroepen(request, hier, oud)
    punt = punten(hier, [oud], mag_iets=True)[0]
    return Formulierpagina(
        hier, punt.wat, "ingetrokken", "dossier/intrekken.html",
        maak=lambda getypt: Intrekken(getypt, initial=_begin(hier)),
        nieuw=lambda form: [_herroeping(hier, oud, form.id, form)],
        erbij=lambda form: {"punt": punt},
        regel=punt.id,
    ).antwoord(request)  # fmt: skip


def _te_herroepen(hier: Bezoek, id: UUID) -> Rij:
    """Raises Http404 for an event that is not there, or of which this person may not see or record everything."""
    oud = gebeurtenis(hier.dossier, str(id))
    if oud is None or oud["herroept"] is not None or not hier.mag_verbeteren(oud):
        raise Http404
    return oud


def _is_al_herroepen(request: HttpRequest, oud: Rij) -> bool:
    """Not for a form that is sent: it may be the very one that did it, sent once more."""
    return request.method != "POST" and oud["herroepen_op"] is not None


def _al_herroepen(request: HttpRequest, hier: Bezoek, oud: Rij) -> HttpResponse:
    uitleg = _("Deze registratie is al verbeterd of ingetrokken. Kijk in de tijdlijn wat er nu staat.")
    wat = hier.recht.gebeurtenissen[oud["type"]].label
    inhoud = {"bezoek": hier, "naam": naam_of_nummer(hier.naam, hier.dossier), "wat": wat, "uitleg": uitleg}
    return render(request, "dossier/kan_niet.html", inhoud)


def _verbeterformulier(hier: Bezoek, oud: Rij, gekozen: dict[str, list[tuple[str, str]]]) -> type[Gebeurtenisformulier]:
    dag = oud["datum"].isoformat()
    try:
        return verbeterformulier(
            oud["type"], dag, oud["gegevens"], hier.recht, gekozen, hier.vandaag, hier.categorieen_van(oud["type"])
        )
    except FormulierNietMogelijk:
        raise Http404 from None


def _begin(hier: Bezoek) -> dict[str, str]:
    return {VERSIE: versie_in_tekst(hier.kop["laatste"])}


def _herroeping(hier: Bezoek, oud: Rij, id_: UUID, form: Dossierformulier) -> Nieuw:
    """The row that withdraws repeats the one that it withdraws."""
    return Nieuw(
        id_, oud["dossier"], oud["type"], oud["datum"], oud["gegevens"],
        herroept=UUID(oud["id"]), reden=form.cleaned_data[WAAROM], voor=hier.voor(oud),
    )  # fmt: skip


def _niets_veranderd(form: Any) -> str:
    if any(paar.veranderd for paar in oud_en_nieuw(form)):
        return ""
    return _("U heeft nog niets veranderd. Verander wat niet klopt, of trek de registratie in.")
