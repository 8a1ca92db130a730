# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Gemeenten beside each other, for who works for more than one."""

from typing import NamedTuple, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.themas import THEMAS, Thema
from regie.monitor.gemeenten import Gemeente, met_cijfers, naast_elkaar
from regie.toegang.middleware import Verzoek
from regie.web.geldend import geldend_recht
from regie.web.monitor import kerncijfers
from regie.web.rechten import bezoeker

STREEP = "–"


class Regel(NamedTuple):
    naam: str
    waarden: list[str]


class Deel(NamedTuple):
    thema: Thema
    regels: list[Regel]


@require_safe
def gemeenten(request: HttpRequest) -> HttpResponse:
    verzoek, wie = cast(Verzoek, request), bezoeker(request)
    petten = met_cijfers(verzoek.petten)
    gevonden = naast_elkaar(wie, petten, geldend_recht(request), kerncijfers.indicatoren(), verzoek.moment)
    inhoud = {"gemeenten": gevonden, "delen": [_deel(thema, gevonden) for thema in THEMAS]}
    return render(request, "monitor/gemeenten.html", inhoud)


def _deel(thema: Thema, gevonden: list[Gemeente]) -> Deel:
    per_gemeente = [_waarden(een.cijfers, thema.id) for een in gevonden]
    namen = list(dict.fromkeys(naam for waarden in per_gemeente for naam in waarden))
    return Deel(thema, [Regel(naam, [waarden.get(naam, STREEP) for waarden in per_gemeente]) for naam in namen])


def _waarden(cijfers: Levering | None, thema: str) -> dict[str, str]:
    return {} if cijfers is None else {een.naam: een.waarde for een in kerncijfers.van_thema(cijfers, thema)}
