# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The list of staff: who works here, for whom, with which roles, and what needs attention."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender
from regie.toegang.middleware import Verzoek
from regie.toegang.organisaties import organisaties
from regie.toegang.personeel import PER_BLAD, Mens, mensen, te_herzien
from regie.web.adressen import adres
from regie.web.beheer.formulieren import Filter
from regie.web.beheer.woorden import Stand, rollen_voluit, stand
from regie.web.rechten import bezoeker


@dataclass(frozen=True)
class Lijstregel:
    """A member of staff in a list."""

    mens: Mens
    adres: str
    rollen: str
    stand: Stand
    is_verlopen: bool


@require_safe
def beheer(request: HttpRequest) -> HttpResponse:
    wie, vandaag, bekend = bezoeker(request), cast(Verzoek, request).vandaag, organisaties()
    form = Filter(request.GET if set(request.GET) - {"na"} else {}, organisaties=bekend)
    gekozen, na = form.gekozen(), _schoon(request.GET.get("na", ""))
    rijen = mensen(wie, vandaag, na=na, **gekozen)
    inhoud = {
        "form": form,
        "gekozen": any(gekozen.values()),
        "regels": [als_regel(rij, vandaag) for rij in rijen[:PER_BLAD]],
        "volgende": _volgende(gekozen, rijen),
        "is_begin": not na,
        "te_herzien": len(te_herzien(wie, vandaag, grens_van_herzien(vandaag))),
    }
    return render(request, "beheer/lijst.html", inhoud)


def als_regel(mens: Mens, vandaag: date) -> Lijstregel:
    naar = adres("beheer_mens", mens.id)
    return Lijstregel(mens, naar, rollen_voluit(mens.rollen), stand(mens, vandaag), mens.is_verlopen(vandaag))


def grens_van_herzien(vandaag: date) -> date:
    """Who was looked at on this day or before, is due again."""
    return Kalender().terug(vandaag, Duur(settings.REGIE_HERZIEN_MAANDEN, "maanden"))


def _volgende(gekozen: dict[str, str], rijen: list[Mens]) -> str:
    if len(rijen) <= PER_BLAD:
        return ""
    vraag = {naam: waarde for naam, waarde in gekozen.items() if waarde} | {"na": rijen[PER_BLAD - 1].id}
    return f"?{urlencode(vraag)}"


def _schoon(sleutel: str) -> str:
    return sleutel if sleutel.isprintable() else ""
