# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every request: a number, one line in the log, and the counts. Never the path, the question or the body."""

import re
import sys
import uuid
from collections.abc import Callable
from time import perf_counter
from typing import Final

import structlog
from django.conf import settings
from django.core.signals import got_request_exception
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from structlog.contextvars import bind_contextvars, clear_contextvars

from regie.web.meting import tel_verzoek

NUMMER: Final = re.compile(r"[0-9a-f-]{20,36}")  # longer than a BSN, and no room for words
KOP: Final = "X-Request-ID"

logboek = structlog.get_logger("regie.verzoek")


class Verzoeken:
    """The outermost of all: what happens inside, this one sees how it ended."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begin = perf_counter()
        nummer = _nummer(request)
        request.nummer = nummer
        request.demo = settings.REGIE_DEMO
        clear_contextvars()  # a thread is used again
        bind_contextvars(verzoek=nummer)
        antwoord = self.get_response(request)
        antwoord.headers[KOP] = nummer
        _schrijf_op(request, antwoord.status_code, perf_counter() - begin)
        return antwoord


def _meld_fout(request: HttpRequest | None = None, **_signaal: object) -> None:
    """An exception that no page expected, told where Django tells it: before a page is made of it."""
    if (fout := sys.exc_info()[1]) is not None:
        logboek.error("fout", route=route(request) if request is not None else None, exc_info=fout)


got_request_exception.connect(_meld_fout, dispatch_uid="regie.verzoek")


def _nummer(request: HttpRequest) -> str:
    """The number that a proxy gave, so that its log and ours can be laid side by side; else a new one."""
    gegeven = request.headers.get(KOP, "")
    return gegeven if NUMMER.fullmatch(gegeven) else uuid.uuid4().hex


def route(request: HttpRequest) -> str:
    """The name of the page, which holds nothing of who it is about."""
    if request.resolver_match is not None:
        return request.resolver_match.view_name or "naamloos"
    return "statisch" if request.path_info.startswith(settings.STATIC_URL) else "onbekend"


def _schrijf_op(request: HttpRequest, status: int, seconden: float) -> None:
    naam, methode, wie = route(request), request.method or "", getattr(request, "wie", None)
    tel_verzoek(naam, methode, status, seconden)
    schrijf = logboek.debug if naam in ("statisch", "healthz", "readyz", "metrics") else logboek.info
    schrijf(
        "verzoek",
        methode=methode[:8],
        route=naam,
        status=status,
        ms=round(seconden * 1000, 1),
        gemeente=wie.gemeente if wie is not None else None,
    )
