# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A token for a client that shows its secret: OAuth 2.0 client credentials (RFC 6749 4.4), errors as in 5.2."""

import base64
import binascii
import re
from typing import Final, NamedTuple
from urllib.parse import unquote_plus

import orjson
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_variables

from regie.api import bearer, vormen
from regie.api.koppelvlak import api
from regie.api.problemen import TITELS, Probleem
from regie.api.tempo import Tempo
from regie.api.verzoek import van
from regie.toegang.klanten import Klant, klant

JSON, FORMULIER = "application/json", "application/x-www-form-urlencoded"
GEEN_BEWAREN: Final = {"Cache-Control": "no-store", "Pragma": "no-cache"}
BASIC: Final = {"WWW-Authenticate": 'Basic realm="regie"'}
_CLIENT_ID: Final = re.compile(r"([0-9]{4})\.(api-[a-z0-9-]{1,59})")
_TEMPO: Final = Tempo(per_minuut=600)  # from one address: the secret cannot be guessed, this is about the work it makes


class Geheim(NamedTuple):
    client_id: str
    geheim: str


class Geweigerd(Exception):
    """`fout`: a code of RFC 6749 5.2."""

    def __init__(self, fout: str, uitleg: str, status: int = 400) -> None:
        self.fout, self.uitleg, self.status = fout, uitleg, status
        super().__init__(fout)


@api.post("/oauth/token", url_name="api_token", response=vormen.Token, tags=["Token"])
def token(request: HttpRequest) -> HttpResponse:
    """Vraag een token

    Met `grant_type=client_credentials`. Het geheim staat in de kop Authorization (Basic), of als `client_id` en
    `client_secret` in de inhoud.
    """
    if wacht := _TEMPO.wacht(request.META.get("REMOTE_ADDR", "")):
        raise Probleem(429, koppen={"Retry-After": str(wacht)})
    try:
        gevonden = _aangemeld(request)
    except Geweigerd as fout:
        return _weigering(request, fout)
    inhoud = {
        "access_token": bearer.maak(gevonden, van(request).moment),
        "token_type": "Bearer",
        "expires_in": bearer.SECONDEN,
        "scope": gevonden.doel,
    }
    return HttpResponse(orjson.dumps(inhoud), content_type=JSON, headers=GEEN_BEWAREN)


@sensitive_variables()
def _aangemeld(request: HttpRequest) -> Klant:
    """The client, known by its secret and asking for its own purpose. Raises Geweigerd."""
    if request.content_type != FORMULIER:
        raise Geweigerd("invalid_request", f"Stuur een formulier, met Content-Type: {FORMULIER}.")
    soort = request.POST.getlist("grant_type")
    if len(soort) != 1:
        raise Geweigerd("invalid_request", "Geef een keer grant_type: client_credentials.")
    getoond = _getoond(request)
    gevonden = _klant(request, getoond)
    if soort != ["client_credentials"]:
        raise Geweigerd("unsupported_grant_type", "Alleen client_credentials kan hier.")
    if request.POST.get("scope", gevonden.doel) != gevonden.doel:
        raise Geweigerd("invalid_scope", f"Dit systeem vraagt alleen voor het doel {gevonden.doel}.")
    return gevonden


@sensitive_variables()
def _getoond(request: HttpRequest) -> Geheim:
    """From the header or from the form, never both (RFC 6749 2.3)."""
    kop = request.headers.get("Authorization", "")
    in_formulier = "client_secret" in request.POST
    if kop and in_formulier:
        raise Geweigerd("invalid_request", "Laat het geheim op een plaats zien: in de kop, of in de inhoud.")
    if in_formulier:
        return Geheim(request.POST.get("client_id", ""), request.POST["client_secret"])
    soort, _, tekst = kop.partition(" ")
    try:
        client_id, dubbelepunt, geheim = base64.b64decode(tekst, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        client_id = dubbelepunt = geheim = ""
    if soort.lower() != "basic" or not dubbelepunt:
        raise _onbekend()
    return Geheim(unquote_plus(client_id), unquote_plus(geheim))


@sensitive_variables()
def _klant(request: HttpRequest, getoond: Geheim) -> Klant:
    """The same answer for an unknown client and for a wrong secret."""
    naam = _CLIENT_ID.fullmatch(getoond.client_id)
    if naam is None:
        raise _onbekend()
    with transaction.atomic():
        gevonden = klant(naam[1], naam[2], van(request).vandaag)
    if gevonden is None or not gevonden.kent(getoond.geheim):
        raise _onbekend()
    return gevonden


def _onbekend() -> Geweigerd:
    return Geweigerd(
        "invalid_client", "Dit systeem is niet bekend of mag niet meer vragen, of het geheim klopt niet.", 401
    )


def _weigering(request: HttpRequest, fout: Geweigerd) -> HttpResponse:
    """In the form of RFC 6749, with the members of RFC 9457 beside it."""
    soort, titel, _uitleg = TITELS[fout.status]
    inhoud = {
        "error": fout.fout,
        "error_description": fout.uitleg,
        "type": f"urn:regie:probleem:{soort}",
        "title": titel,
        "status": fout.status,
        "detail": fout.uitleg,
        "instance": f"urn:regie:verzoek:{getattr(request, 'nummer', '') or 'onbekend'}",
    }
    koppen = GEEN_BEWAREN | (BASIC if fout.status == 401 else {})
    return HttpResponse(orjson.dumps(inhoud), content_type=JSON, status=fout.status, headers=koppen)
