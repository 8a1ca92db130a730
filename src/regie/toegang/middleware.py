# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gate: one transaction around the whole answer, the context of who asks, and what was read is written first."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final, cast
from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from regie.kern.kalender.amsterdam import ZONE
from regie.toegang import inzage
from regie.toegang.context import zet_wie
from regie.toegang.medewerkers import wie_van
from regie.toegang.wie import Wie

ZONDER_DATABANK: Final = ("/healthz", "/readyz", "/metrics", "/.well-known/")
SERVERFOUT: Final = 500


class Verzoek(HttpRequest):
    """A request behind the gate."""

    wie: Wie | None
    inzage: inzage.Inzage
    vandaag: date


class Toegangspoort:
    """ATOMIC_REQUESTS would close the transaction before a template is rendered: its lists would be empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        verzoek = cast(Verzoek, request)
        verzoek.wie, verzoek.inzage = None, inzage.Inzage()
        verzoek.vandaag = datetime.now(ZoneInfo(ZONE)).date()  # the clock, read once
        if request.path_info.startswith(ZONDER_DATABANK):
            return self.get_response(request)
        with transaction.atomic():
            self._herken(verzoek)
            antwoord = self.get_response(request)
            if antwoord.status_code >= SERVERFOUT:
                transaction.set_rollback(True)
            else:
                _noteer(verzoek.wie, verzoek)
        return antwoord

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """An error page is an answer like any other to the caller of get_response: here it is still an exception."""
        if not request.path_info.startswith(ZONDER_DATABANK):
            transaction.set_rollback(True)

    def _herken(self, verzoek: Verzoek) -> None:
        account = verzoek.user
        if not account.is_authenticated:
            return
        verzoek.wie = wie_van(account.pk)
        if verzoek.wie is not None:
            zet_wie(verzoek.wie, verzoek.vandaag)


def _noteer(wie: Wie | None, verzoek: Verzoek) -> None:
    """What was read is written before the answer leaves; without a row there is no answer."""
    if wie is not None and verzoek.inzage.dossiers:
        inzage.schrijf(wie, verzoek.inzage.dossiers, _route(verzoek), _nummer(verzoek))


def _route(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else "onbekend"


def _nummer(request: HttpRequest) -> str:
    return str(getattr(request, "nummer", ""))
