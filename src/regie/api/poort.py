# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gate of the API: who asks, in one transaction with the log. No session, no cookie, and so no forged request.

It answers every address under /api/ itself, before the gates of the pages.
"""

from collections.abc import Callable
from typing import Any, Final

from django.core.exceptions import BadRequest, DisallowedHost, RequestDataTooBig, SuspiciousOperation
from django.core.signals import got_request_exception
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, ResolverMatch, resolve

from regie.api import bearer, problemen
from regie.api.problemen import Probleem
from regie.api.rechten import OPENBAAR, ROUTES
from regie.api.tempo import Tempo, van_dit_proces
from regie.api.versie import BEGIN, VERSIE
from regie.api.verzoek import Apiverzoek, van
from regie.instellingen.logfout import is_lijn, oorzaken
from regie.toegang.klanten import klant
from regie.toegang.middleware import begin, in_transactie

GROOTST: Final = 1_000_000  # bytes of a request
FOUT: Final = 400
JSON: Final = "application/json"
ADRESSEN: Final = "regie.api.urls"  # only these: looking through those of all pages takes longer than the rest of it
BEWIJS: Final = {"WWW-Authenticate": 'Bearer realm="regie"'}


class Apipoort:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.tempo = van_dit_proces()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(BEGIN):
            return self.get_response(request)
        antwoord = self._antwoord(van(request))
        antwoord.headers["API-Version"] = VERSIE
        return antwoord

    def _antwoord(self, verzoek: Apiverzoek) -> HttpResponse:
        begin(verzoek)
        try:
            route = _route(verzoek)
            _keur_vorm(verzoek)
            if ROUTES[route.view_name] is OPENBAAR:
                return _pagina(verzoek)
            token = bearer.lees(verzoek.headers.get("Authorization", ""), verzoek.moment)
            _niet_te_snel(self.tempo, f"{token.gemeente}.{token.klant}")
            return _beantwoord(verzoek, token)
        except Exception as fout:
            return mislukt(verzoek, fout)


def _beantwoord(verzoek: Apiverzoek, token: bearer.Token) -> HttpResponse:
    """Django asks first whether the line to the database still works. Here the first question tells: when it cannot be
    asked, nothing was done yet, and it is asked once more on a new line."""
    connection.health_check_done = True
    try:
        return in_transactie(verzoek, lambda v: _herken(v, token), _pagina)
    except OperationalError as fout:
        if verzoek.wie is not None or not is_lijn(fout):
            raise
        connection.close()
        return in_transactie(verzoek, lambda v: _herken(v, token), _pagina)


def _route(verzoek: Apiverzoek) -> ResolverMatch:
    verzoek.get_host()  # raises DisallowedHost
    verzoek.resolver_match = gevonden = resolve(verzoek.path_info[len(BEGIN) - 1 :], ADRESSEN)
    return gevonden


def _keur_vorm(verzoek: Apiverzoek) -> None:
    """What can be refused before anything is read."""
    lengte = verzoek.META.get("CONTENT_LENGTH") or "0"
    if not lengte.isdigit() or int(lengte) > GROOTST:
        raise Probleem(413, f"Een verzoek is hooguit {GROOTST:,} bytes.".replace(",", "."))
    json = ROUTES[verzoek.resolver_match.view_name] is not OPENBAAR
    if json and verzoek.method == "POST" and int(lengte) and verzoek.content_type != JSON:
        raise Probleem(415)


def _niet_te_snel(tempo: Tempo, wie: str) -> None:
    if wacht := tempo.wacht(wie):
        raise Probleem(429, koppen={"Retry-After": str(wacht)})


def _herken(verzoek: Apiverzoek, token: bearer.Token) -> None:
    """Looked up at every request: who was taken off the list a moment ago, is off it now."""
    gevonden = klant(token.gemeente, token.klant, verzoek.vandaag)
    if gevonden is None or gevonden.kenmerk != token.kenmerk:
        raise bearer.GeenToken("Dit systeem mag niet meer vragen, of heeft een nieuw geheim. Vraag de beheerder.")
    verzoek.klant, verzoek.wie = gevonden, gevonden.wie
    verzoek.inzage.soort, verzoek.inzage.doel = "api", gevonden.doel


def _pagina(verzoek: Apiverzoek) -> HttpResponse:
    """The page of this route, or what went wrong in it: an answer too, so that the log of what was read is written."""
    route: Any = verzoek.resolver_match
    try:
        rollen = ROUTES[route.view_name]
        if rollen is not OPENBAAR and rollen.isdisjoint(verzoek.klant.wie.rollen):
            raise Probleem(403)
        antwoord: HttpResponse = route.func(verzoek, *route.args, **route.kwargs)
    except Exception as fout:
        return mislukt(verzoek, fout)
    if antwoord.status_code >= FOUT and not antwoord.headers["Content-Type"].startswith((problemen.SOORT, JSON)):
        koppen = {"Allow": antwoord.headers["Allow"]} if "Allow" in antwoord.headers else {}
        return problemen.als_antwoord(verzoek, Probleem(antwoord.status_code, koppen=koppen))
    return antwoord


def mislukt(request: HttpRequest, fout: Exception) -> HttpResponse:
    """The answer to what was raised. What nobody expected goes to the log, and out says no more than that."""
    match fout:
        case Probleem():
            return problemen.als_antwoord(request, fout)
        case bearer.GeenToken():
            return problemen.als_antwoord(request, Probleem(401, str(fout), koppen=BEWIJS))
        case Resolver404():
            return problemen.als_antwoord(request, Probleem(404, "Dit adres bestaat niet. Zie /api/v1/openapi.json."))
        case DisallowedHost():
            return problemen.als_antwoord(request, Probleem(400, "Onder deze naam antwoordt Regie niet."))
        case RequestDataTooBig():
            return problemen.als_antwoord(request, Probleem(413))
        case SuspiciousOperation() | BadRequest():
            return problemen.als_antwoord(request, Probleem(400))
    got_request_exception.send(sender=Apipoort, request=request)
    if any(is_lijn(oorzaak) for oorzaak in oorzaken(fout)):
        return problemen.als_antwoord(request, Probleem(503, koppen={"Retry-After": "15"}))
    return problemen.als_antwoord(request, Probleem(500))
