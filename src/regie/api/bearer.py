# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The token of a client: signed, so nothing has to be kept; it ends after a while, or with the secret it came from."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.core.signing import BadSignature, Signer, b64_decode, b64_encode

from regie.toegang.klanten import Klant

SECONDEN: Final = 30 * 60
LANGST: Final = 500  # characters
_SLOT: Final = "regie.api.token"


class GeenToken(Exception):
    """Why a token is not taken, in words for who sent it."""


@dataclass(frozen=True, slots=True)
class Token:
    gemeente: str
    klant: str
    kenmerk: str
    verloopt: int  # seconds since 1970


def maak(klant: Klant, moment: datetime) -> str:
    inhoud = [klant.wie.gemeente, klant.wie.medewerker, klant.kenmerk, int(moment.timestamp()) + SECONDEN]
    return Signer(salt=_SLOT).sign(b64_encode(json.dumps(inhoud, separators=(",", ":")).encode()).decode())


def lees(kop: str, moment: datetime) -> Token:
    """The token in an Authorization header. Raises GeenToken."""
    soort, _, tekst = kop.partition(" ")
    if soort.lower() != "bearer" or not tekst or len(tekst) > LANGST:
        raise GeenToken("Stuur een token mee: Authorization: Bearer ….")
    try:
        token = Token(*json.loads(b64_decode(Signer(salt=_SLOT).unsign(tekst).encode())))
    except BadSignature:
        raise GeenToken("Dit token is niet door Regie gegeven, of het is beschadigd. Vraag een nieuw token.") from None
    if token.verloopt <= moment.timestamp():
        raise GeenToken("Dit token is verlopen. Vraag een nieuw token.")
    return token
