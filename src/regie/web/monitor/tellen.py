# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Asking for a count that was not made yet, and how far it is."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from regie.monitor.metingen import opslag
from regie.monitor.metingen.taken import tel_cijfers
from regie.monitor.metingen.tellen import kenmerk
from regie.toegang.gemeenten import gemeenten
from regie.web.adressen import adres
from regie.web.geldend import geldend_recht
from regie.web.monitor.gevraagd import Gevraagd, gevraagd
from regie.web.monitor.pagina import rondom
from regie.web.rechten import bezoeker


@require_http_methods(["GET", "HEAD", "POST"])
def tellen(request: HttpRequest) -> HttpResponse:
    """The days stand in the address, also of the form. While one is being counted, nobody asks for it again."""
    vraag = gevraagd(request)
    if request.method == "POST" and not vraag.fouten:
        _vraag_aan(request, vraag)
        return HttpResponseRedirect(f"{adres('monitor_tellen')}?{vraag.query}")
    kort = getattr(request, "htmx", False)
    if kort and not (vraag.bezig and vraag.bezig.loopt):
        return _ververs()
    if vraag.bezig is None:
        return HttpResponseRedirect(f"{adres('monitor')}?{vraag.query}")
    return render(request, "monitor/voortgang.html" if kort else "monitor/bezig.html", rondom(request, vraag))


def _vraag_aan(request: HttpRequest, vraag: Gevraagd) -> None:
    if vraag.bezig is not None and vraag.bezig.loopt:
        return
    wie = bezoeker(request)
    merk = kenmerk(gemeenten()[wie.gemeente], geldend_recht(request))
    id_ = opslag.vraag_aan(wie, vraag.vraag, merk)
    tel_cijfers.defer(gemeente=wie.gemeente, meting=str(id_))


def _ververs() -> HttpResponse:
    """It is ready, or went wrong: the whole page."""
    antwoord = HttpResponse(status=204)
    antwoord.headers["HX-Refresh"] = "true"
    return antwoord
