# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat: to read for everybody, to keep up for the functional manager and the team leader."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.sociale_kaart import Contactpersoon, Plek, bewaar, contactpersoon, kaart, mag_beheren
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.toegang.middleware import Verzoek
from regie.toegang.organisaties import organisaties
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.kaart.formulier import Contactformulier, begin
from regie.web.rechten import bezoeker

ONJUIST: Final = 422
METHODEN: Final = ["GET", "HEAD", "POST"]


@dataclass(frozen=True)
class Mens:
    """A contact person in words. `wijzigen`: an address, or nothing."""

    naam: str
    functie: str
    telefoon: str
    email: str
    waarvoor: str
    tot: str
    wijzigen: str


@dataclass(frozen=True)
class Organisatieblok:
    """`taken`: each with its meaning in plain words. `toevoegen`: an address, or nothing."""

    id: str
    naam: str
    taken: Sequence[tuple[str, str]]
    mensen: Sequence[Mens]
    toevoegen: str


@require_safe
def wie_doet_wat(request: HttpRequest) -> HttpResponse:
    """`?taak=` leaves the organisations with this task."""
    wie, verzoek, recht = bezoeker(request), cast(Verzoek, request), geldend_recht(request)
    taak, beheert = request.GET.get("taak", ""), mag_beheren(wie)
    plekken = [plek for plek in kaart(recht, verzoek.vandaag) if not taak or taak in plek.taken]
    inhoud = {
        "blokken": [_blok(plek, recht, beheert=beheert) for plek in plekken],
        "taken": _taken(recht),
        "taak": taak,
        "gemeente": wie.gemeente_naam,
    }
    return render(request, "kaart/kaart.html", inhoud)


def _taken(recht: Recht) -> list[tuple[str, str]]:
    return [(naam, taak.label) for naam, taak in recht.taken.items()]


def _blok(plek: Plek, recht: Recht, *, beheert: bool) -> Organisatieblok:
    codes = recht.codelijsten["taak"].codes
    return Organisatieblok(
        id=plek.organisatie.id, naam=plek.organisatie.naam,
        taken=[(recht.taken[taak].label, codes[taak].gewoon or "") for taak in plek.taken],
        mensen=[_mens(mens, recht, beheert=beheert) for mens in plek.mensen],
        toevoegen=reverse("kaart_toevoegen", query={"organisatie": plek.organisatie.id}) if beheert else "",
    )  # fmt: skip


def _mens(mens: Contactpersoon, recht: Recht, *, beheert: bool) -> Mens:
    waarvoor = [recht.taken[taak].label for taak in mens.taken if taak in recht.taken]
    return Mens(
        naam=mens.naam, functie=mens.functie, telefoon=mens.telefoon, email=mens.email,
        waarvoor=" · ".join(deel for deel in (", ".join(waarvoor), mens.voor_wie) if deel),
        tot=voluit(mens.tot) if mens.tot else "",
        wijzigen=reverse("kaart_wijzigen", args=[mens.id]) if beheert else "",
    )  # fmt: skip


@require_http_methods(METHODEN)
def toevoegen(request: HttpRequest) -> HttpResponse:
    return _formulier(request, None)


@require_http_methods(METHODEN)
def wijzigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Raises Http404 for somebody who is not on this map."""
    mens = contactpersoon(id)
    if mens is None:
        raise Http404
    return _formulier(request, mens)


def _formulier(request: HttpRequest, mens: Contactpersoon | None) -> HttpResponse:
    wie, recht = bezoeker(request), geldend_recht(request)
    if not mag_beheren(wie):
        raise Http404
    keuzes: dict[str, Any] = {
        "organisaties": [(een.id, een.naam) for een in organisaties().values()],
        "taken": _taken(recht),
    }
    if request.method != "POST":
        eerst = begin(mens, request.GET.get("organisatie", ""))
        return _toon(request, Contactformulier(bewaard.neem(request), initial=eerst, **keuzes), mens)
    form = Contactformulier(request.POST, **keuzes)
    if not form.is_valid() or (mens is not None and form.mens.id != mens.id):
        return _toon(request, form, mens, ONJUIST)
    bewaar(wie, form.mens)
    messages.success(request, _("Bewaard: %(naam)s.") % {"naam": form.mens.naam})
    return HttpResponseRedirect(reverse("kaart"), status=303)


def _toon(request: HttpRequest, form: Contactformulier, mens: Contactpersoon | None, status: int = 200) -> HttpResponse:
    return render(request, "kaart/contactpersoon.html", {"form": form, "mens": mens}, status=status)
