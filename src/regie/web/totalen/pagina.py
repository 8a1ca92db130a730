# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page with totals, and the same figures as a file. Nobody's data are read, so nothing is logged as inzage."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.dossiers import totalen as tellingen
from regie.kern.indicatoren.verslag import grens_van
from regie.kern.recht import GeenVersie
from regie.toegang.middleware import Verzoek
from regie.web.bestandsantwoord import csv_antwoord
from regie.web.geldend import geldend_recht
from regie.web.rechten import bezoeker
from regie.web.totalen.bestand import als_regels
from regie.web.totalen.tabellen import Bron, Tabel, is_onderdrukt, tabellen


@require_safe
def totalen(request: HttpRequest) -> HttpResponse:
    gevonden = _tabellen(request)
    inhoud = {
        "tabellen": gevonden,
        "onderdrukt": gevonden is not None and is_onderdrukt(gevonden),
        "ziet_alles": tellingen.ziet_alles(bezoeker(request)),
        "grens": _grens(request),
        "vandaag": cast(Verzoek, request).vandaag,
    }
    return render(request, "totalen/totalen.html", inhoud)


@require_safe
def downloaden(request: HttpRequest) -> HttpResponse:
    vandaag = cast(Verzoek, request).vandaag
    gevonden = _tabellen(request, om_te_delen=True)
    if gevonden is None:
        return totalen(request)  # says what is missing
    return csv_antwoord(als_regels(gevonden, vandaag), f"totalen-{vandaag.isoformat()}")


def _tabellen(request: HttpRequest, *, om_te_delen: bool = False) -> list[Tabel] | None:
    """None where the policy does not say which numbers are small: then nothing can be shown safely."""
    wie, recht, grens = bezoeker(request), geldend_recht(request), _grens(request)
    if grens is None:
        return None
    cijfers = tellingen.totalen(wie, recht, cast(Verzoek, request).vandaag, om_te_delen=om_te_delen)
    return tabellen(Bron(cijfers, recht, wie.beleid, grens))


def _grens(request: HttpRequest) -> int | None:
    try:
        return grens_van(geldend_recht(request), bezoeker(request).beleid, cast(Verzoek, request).vandaag)
    except GeenVersie:
        return None
