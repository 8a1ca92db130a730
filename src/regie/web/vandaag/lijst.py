# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page: the list, its filters, and what stands beside it."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, cast

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers.filters import bewaarde
from regie.dossiers.vandaag import Bladzijde, Filter, telling, werklijst
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.geldend import geldend_recht
from regie.web.vandaag.bewaarformulier import PAGINA, Bewaarformulier
from regie.web.vandaag.naast import naast
from regie.web.vandaag.regels import Lezer, in_standen
from regie.web.vandaag.vraag import VERDER, WEGGELEGD, Vraag, lees, met, sleutel_in_tekst

DAGEN: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@require_safe
def vandaag(request: HttpRequest) -> HttpResponse:
    return toon(request, request.GET)


def toon(request: HttpRequest, gegevens: Mapping[str, Any], bewaarformulier: forms.Form | None = None) -> HttpResponse:
    """The page for a question; `bewaarformulier`: a name for this filter that was sent and is not right."""
    verzoek = cast(Verzoek, request)
    wie, recht = wie_vraagt(verzoek), geldend_recht(request)
    vraag = lees(gegevens, wie, recht)
    bladzijde = werklijst(wie, verzoek.vandaag, vraag.filter, vraag.na)
    ernaast = naast(wie, recht, verzoek.vandaag)
    verzoek.inzage.lees({rij["dossier"] for rij in bladzijde.regels} | ernaast.dossiers)
    inhoud = {
        "datum": dag_voluit(verzoek.vandaag),
        "groepen": Lezer(wie, recht.regels(wie.beleid), vraag.tekst).groepen(bladzijde.regels),
        "standen": _standen(wie, verzoek.vandaag, vraag, bladzijde),
        "naast": ernaast,
        "bewaarde": bewaarde(PAGINA),
        "bewaarformulier": bewaarformulier or Bewaarformulier(auto_id="bewaar-%s"),
        "fout": bewaarformulier is not None,
        **_vraag(wie, recht, verzoek.vandaag, vraag),
        **_verder(vraag, bladzijde),
    }
    return render(request, "vandaag/vandaag.html", inhoud, status=422 if bewaarformulier is not None else 200)


def wie_vraagt(request: HttpRequest) -> Wie:
    """Raises PermissionDenied for an account that belongs to nobody who works here."""
    wie = cast(Verzoek, request).wie
    if wie is None:
        raise PermissionDenied
    return wie


def dag_voluit(dag: date) -> str:
    """zondag 29 november 2026."""
    return f"{DAGEN[dag.weekday()]} {voluit(dag)}"


def _standen(wie: Wie, vandaag: date, vraag: Vraag, bladzijde: Bladzijde) -> str:
    """How much there is, as far as that is known without reading everything."""
    heel = vraag.na is None and bladzijde.volgende is None  # what stands on the page need not be counted
    geteld = Counter(rij["status"] for rij in bladzijde.regels) if heel else telling(wie, vandaag, vraag.filter)
    if geteld is not None:
        return " · ".join(in_standen(geteld))
    aantal = len(bladzijde.regels)
    if vraag.na is not None or not aantal:
        return ""
    return _("de eerste %(aantal)d regels, er zijn er meer") % {"aantal": aantal}


def _vraag(wie: Wie, recht: Recht, vandaag: date, vraag: Vraag) -> dict[str, Any]:
    """The filters, in words and in addresses."""
    weg = vraag.filter.weggelegd
    geteld = telling(wie, vandaag, Filter(weggelegd=True)) if not weg else None
    return {
        "filterformulier": vraag.formulier,
        "filterwoorden": vraag.formulier.in_woorden(),
        "vraag": vraag.tekst,
        "hier": met(vraag.tekst),
        "weggelegd": weg,
        "naar_weggelegd": met("", toon=WEGGELEGD),
        "aantal_weggelegd": None if geteld is None else sum(geteld.values()),
    }


def _verder(vraag: Vraag, bladzijde: Bladzijde) -> dict[str, str]:
    na = sleutel_in_tekst(bladzijde.volgende)
    return {
        "volgende": met(vraag.tekst, **{VERDER: na}) if na else "",
        "naar_begin": met(vraag.tekst) or "?" if vraag.na is not None else "",
    }
