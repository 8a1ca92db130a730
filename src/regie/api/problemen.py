# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What went wrong, as `application/problem+json` (RFC 9457). Nothing of a person stands in it: no name, no number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import orjson
from django.http import HttpRequest, HttpResponse

SOORT: Final = "application/problem+json"
NIET_GEVONDEN: Final = "Dit bestaat niet, of is niet van u."


class Titel(NamedTuple):
    soort: str
    titel: str
    uitleg: str


TITELS: Final[dict[int, Titel]] = {
    400: Titel("onjuist-verzoek", "Onjuist verzoek", "Het verzoek is niet te lezen, of er ontbreekt iets."),
    401: Titel("niet-aangemeld", "Niet aangemeld", "Vraag een token bij /oauth/token en stuur het mee als Bearer."),
    403: Titel("geen-recht", "Geen recht", "Dit hoort niet bij de rol of het doel van dit systeem."),
    404: Titel("niet-gevonden", "Niet gevonden", NIET_GEVONDEN),
    405: Titel("methode-bestaat-niet", "Deze methode kan hier niet", "Kies een methode uit de kop Allow."),
    409: Titel("botst", "Botst met wat er al is", "Wat is vastgelegd, verandert niet."),
    412: Titel("verouderd", "Intussen veranderd", "Haal het dossier opnieuw op en kijk wat er is vastgelegd."),
    413: Titel("te-groot", "Te groot", "Verdeel dit over meer verzoeken."),
    415: Titel("soort-inhoud", "Dit soort inhoud kan niet", "Stuur JSON, met Content-Type: application/json."),
    422: Titel("niet-te-verwerken", "Niet te verwerken", "De inhoud klopt niet. Er is niets vastgelegd."),
    429: Titel("te-veel", "Te veel verzoeken", "Wacht zo lang als Retry-After zegt."),
    500: Titel("storing", "Storing", "Dit ligt aan ons. Het nummer in X-Request-ID helpt de beheerder zoeken."),
    503: Titel("nu-niet", "Nu even niet", "De databank antwoordt niet. Probeer het over een kwart minuut weer."),
}


class Fout(NamedTuple):
    """One thing to mend: where, what is wrong, what to do now."""

    veld: str
    wat: str
    nu: str


@dataclass
class Probleem(Exception):
    """An answer that is an error. Raised by a page of the API; nothing was recorded."""

    status: int
    detail: str = ""
    fouten: list[Fout] = field(default_factory=list)
    koppen: Mapping[str, str] = field(default_factory=dict)


def niet_gevonden() -> Probleem:
    """The same for what is of another as for what is nowhere."""
    return Probleem(404)


def als_antwoord(request: HttpRequest, probleem: Probleem) -> HttpResponse:
    soort, titel, uitleg = TITELS[probleem.status]
    inhoud: dict[str, Any] = {
        "type": f"urn:regie:probleem:{soort}",
        "title": titel,
        "status": probleem.status,
        "detail": probleem.detail or uitleg,
        "instance": f"urn:regie:verzoek:{getattr(request, 'nummer', '') or 'onbekend'}",
    }
    if probleem.fouten:
        inhoud["fouten"] = [fout._asdict() for fout in probleem.fouten]
    return HttpResponse(orjson.dumps(inhoud), content_type=SOORT, status=probleem.status, headers=dict(probleem.koppen))


def onjuist(fouten: Iterable[Fout]) -> Probleem:
    """400: the form of the request; all of it at once."""
    return Probleem(400, "Het verzoek heeft niet de goede vorm. Er is niets vastgelegd.", list(fouten))
