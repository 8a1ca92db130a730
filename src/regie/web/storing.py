# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When the database is away: one calm page for every address, and everything works again when it is back."""

import sys
from collections.abc import Callable
from typing import Final

from django.core.signals import got_request_exception
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string

from regie.instellingen.logfout import is_lijn, oorzaken
from regie.web.foutpaginas import opmaak
from regie.web.meting import STORINGEN

OPNIEUW_NA: Final = "15"  # seconds
SERVERFOUT: Final = 500
VOOR_EEN_SYSTEEM: Final = "application/problem+json"


class Storing:
    """Outside everything that asks the database.

    Django makes a page of an exception close to where it happened, and only tells about it with a signal. So the signal
    marks the request, and the page that comes out is replaced here.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            antwoord = self.get_response(request)
        except Exception as fout:  # the page for a fault can itself fail for want of a database
            if not _door_de_databank(fout):
                raise
            return storing()
        if antwoord.status_code < SERVERFOUT or not getattr(request, "databank_weg", False):
            return antwoord
        if antwoord.headers["Content-Type"] == VOOR_EEN_SYSTEEM:  # the API says it in a form of its own
            STORINGEN.inc()
            return antwoord
        return storing()


def _merk(request: HttpRequest | None = None, **_signaal: object) -> None:
    fout = sys.exc_info()[1]
    if request is not None and fout is not None and _door_de_databank(fout):
        request.databank_weg = True


got_request_exception.connect(_merk, dispatch_uid="regie.storing")


def _door_de_databank(fout: BaseException) -> bool:
    return any(is_lijn(oorzaak) for oorzaak in oorzaken(fout))


def storing() -> HttpResponse:
    """503: not now. Asks nothing of the database, of the session or of who is logged in."""
    STORINGEN.inc()
    tekst = render_to_string("503.html", {"opmaak": opmaak()})
    return HttpResponse(tekst, status=503, headers={"Retry-After": OPNIEUW_NA, "Cache-Control": "no-store"})
