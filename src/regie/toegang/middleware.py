# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gate: one transaction around the whole answer, the context of who asks, and what was read is written first."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final, TypeVar, cast
from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from regie.kern.kalender.amsterdam import ZONE
from regie.toegang import inzage
from regie.toegang.context import zet_wie
from regie.toegang.medewerkers import kies, petten
from regie.toegang.noodtoegang import met_nood
from regie.toegang.spoor import spoor
from regie.toegang.wie import Wie

ZONDER_DATABANK: Final = ("/healthz", "/readyz", "/metrics", "/.well-known/")
SERVERFOUT: Final = 500
PET: Final = "pet"  # in the session: the hat that was chosen
VIA: Final = "oidc"  # in the session: which login of an organisation vouched for this person


class Verzoek(HttpRequest):
    """A request behind the gate."""

    wie: Wie | None
    petten: tuple[Wie, ...]  # everywhere that this account works
    inzage: inzage.Inzage
    moment: datetime
    vandaag: date


V = TypeVar("V", bound=Verzoek)


def begin(verzoek: Verzoek) -> None:
    """The clock, read once, and nobody yet who asks."""
    verzoek.moment = datetime.now(ZoneInfo(ZONE))
    verzoek.wie, verzoek.petten, verzoek.vandaag = None, (), verzoek.moment.date()
    verzoek.inzage = inzage.Inzage(verzoek.moment, spoor(verzoek.headers.get("traceparent", "")))


def in_transactie(verzoek: V, herken: Callable[[V], None], antwoord: Callable[[V], HttpResponse]) -> HttpResponse:
    """One transaction around who asks, the answer and the log; an error of ours takes back all but the log."""
    with transaction.atomic():
        herken(verzoek)
        gegeven = antwoord(verzoek)
        if gegeven.status_code >= SERVERFOUT:
            transaction.set_rollback(True)
        _noteer(verzoek.wie, verzoek, gegeven.status_code)
    return gegeven


class Toegangspoort:
    """ATOMIC_REQUESTS would close the transaction before a template is rendered: its lists would be empty."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        verzoek = cast(Verzoek, request)
        begin(verzoek)
        if request.path_info.startswith(ZONDER_DATABANK):
            return self.get_response(request)
        return in_transactie(verzoek, self._herken, self.get_response)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        """An error page is an answer like any other to the caller of get_response: here it is still an exception."""
        if not request.path_info.startswith(ZONDER_DATABANK):
            transaction.set_rollback(True)

    def _herken(self, verzoek: Verzoek) -> None:
        account = verzoek.user
        if not account.is_authenticated:
            return
        verzoek.petten = petten(account.pk, verzoek.vandaag, verzoek.session.get(VIA, ""))
        verzoek.wie = kies(verzoek.petten, verzoek.session.get(PET, ""))
        if verzoek.wie is not None:
            zet_wie(verzoek.wie, verzoek.vandaag)
            verzoek.wie = met_nood(verzoek.wie, verzoek.moment)


def _noteer(wie: Wie | None, verzoek: Verzoek, code: int) -> None:
    """What was read is written before the answer leaves, also before an error; without a row there is no answer."""
    if wie is not None and verzoek.inzage.dossiers:
        inzage.schrijf(wie, verzoek.inzage, _route(verzoek), _nummer(verzoek), inzage.status_van(code))


def _route(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else "onbekend"


def _nummer(request: HttpRequest) -> str:
    return str(getattr(request, "nummer", ""))
