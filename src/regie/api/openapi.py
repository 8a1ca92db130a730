# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""openapi.json: what django-ninja knows of the operations, with what every operation has (NL API Design Rules 2.2).

`python -m regie.api` writes it; the one in the repository is compared with it by a test.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, get_args

from ninja.openapi.schema import OpenAPISchema

from regie.api import vormen
from regie.api.koppelvlak import api
from regie.api.problemen import SOORT, TITELS
from regie.api.rechten import OPENBAAR, ROUTES
from regie.api.versie import WORTEL
from regie.kern.recht.typen.verwerkingen import Doel

SERVER: Final = f"https://regie.example.org{WORTEL}"
CONTACT: Final = {
    "name": "De beheerder van Regie bij uw gemeente",
    "email": "regie@example.org",
    "url": "https://regie.example.org/",
}
UITLEG: Final = """\
Lezen en vastleggen in het regiesysteem inburgering, voor systemen van gemeenten en partners.

Elk systeem hoort bij één organisatie, één rol en één doel; het ziet en doet wat een mens met die rol ziet en doet. \
Wat van een ander is, bestaat niet (404). Elke inzage van gegevens van een persoon komt in het logboek, vóór het \
antwoord. \
Namen van velden zijn die van het register (snake_case); datums zijn jjjj-mm-dd, tijdstippen hebben een zone.\
"""
ALTIJD: Final = (401, 403, 405, 429, 500, 503)
MET_INHOUD: Final = (400, 413, 415, 422)
MET_SLEUTEL: Final = (400, 404)
VASTLEGGEN: Final = (404, 409, 412)
API_VERSIE: Final = {
    "description": "De hele versie van de API.",
    "schema": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
}
ETAG: Final = {
    "description": "De versie van dit antwoord, voor If-None-Match en If-Match.",
    "schema": {"type": "string"},
}
LINK: Final = {"description": 'De volgende bladzijde: rel="next".', "schema": {"type": "string"}}
LOCATION: Final = {"description": "Het adres van wat is vastgelegd.", "schema": {"type": "string"}}
WACHT: Final = {"description": "Seconden om te wachten.", "schema": {"type": "integer", "minimum": 1}}
ZONDER_MERK: Final = frozenset({"api_dossiers", "api_verwijzingen", "api_indicatoren"})
MET_BLADZIJDEN: Final = frozenset({"api_dossiers", "api_verwijzingen", "api_gebeurtenissen"})


@cache
def openapi() -> dict[str, Any]:
    """The whole document."""
    kaal = _zonder_titels(OpenAPISchema(api, ""))
    componenten = {
        **kaal["components"],
        "securitySchemes": _aanmelden(),
        "headers": {"API-Version": API_VERSIE},
        "responses": {f"Fout{code}": _fout(code) for code in TITELS},
    }
    componenten["schemas"] = dict(sorted({**componenten["schemas"], **_schemas()}.items()))
    paden = {pad: {m: _operatie(m, pad, wat) for m, wat in deel.items()} for pad, deel in kaal["paths"].items()}
    return {
        "openapi": "3.1.0",
        "info": {
            **kaal["info"],
            "description": UITLEG,
            "contact": CONTACT,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": SERVER}],
        "tags": [{"name": naam} for naam in _tags(paden)],
        "paths": paden | {"/openapi.json": {"get": _dit_document()}},
        "components": componenten,
    }


def _zonder_titels(deel: Any) -> Any:
    """Without the titles that pydantic makes of names; a property that is called `title` is no text but a schema."""
    if isinstance(deel, list):
        return [_zonder_titels(een) for een in deel]
    if not isinstance(deel, dict):
        return deel
    is_vorm = not deel.keys().isdisjoint({"type", "anyOf", "$ref", "const", "enum"})
    return {
        naam: _zonder_titels(waarde)
        for naam, waarde in deel.items()
        if not (naam == "title" and is_vorm and isinstance(waarde, str))
    }


def _schemas() -> dict[str, Any]:
    """Those of errors: no operation names them by itself."""
    gemaakt: dict[str, Any] = {}
    for vorm in (vormen.Probleem, vormen.Tokenfout):
        schema = vorm.model_json_schema(ref_template="#/components/schemas/{model}")
        gemaakt |= schema.pop("$defs", {}) | {vorm.__name__: schema}
    return dict(_zonder_titels(gemaakt))


def _aanmelden() -> dict[str, Any]:
    doelen = {doel: f"Alleen voor het doel {doel}." for doel in get_args(Doel)}
    stroom = {"clientCredentials": {"tokenUrl": f"{SERVER}/oauth/token", "scopes": doelen}}
    return {
        "token": {"type": "oauth2", "flows": stroom, "description": "OAuth 2.0 client credentials."},
        "geheim": {"type": "http", "scheme": "basic", "description": "client_id en client_secret."},
    }


def _tags(paden: dict[str, Any]) -> list[str]:
    return sorted({tag for deel in paden.values() for wat in deel.values() for tag in wat["tags"]} | {"Beschrijving"})


def _operatie(methode: str, pad: str, wat: dict[str, Any]) -> dict[str, Any]:
    naam = _routenaam(methode, pad)
    titel, _, uitleg = wat["description"].partition("\n")
    gemaakt = {**wat, "operationId": _id(methode, naam), "summary": titel.strip()}
    gemaakt["description"] = uitleg.strip() or titel.strip()
    openbaar = ROUTES[naam] is OPENBAAR
    gemaakt["security"] = [{"geheim": []}, {}] if openbaar else [{"token": []}]
    gemaakt["parameters"] = [*wat["parameters"], *_koppen(methode, naam)]
    gemaakt["responses"] = _antwoorden(methode, naam, gemaakt)
    if naam == "api_token":
        gemaakt["requestBody"] = _TOKENVRAAG
    return gemaakt


def _routenaam(methode: str, pad: str) -> str:
    """The name of the route, by which the table of rights knows it."""
    for router in api._get_bound_routers():
        for van_pad, blik in router.path_operations.items():
            if _zonder_soort(van_pad) == pad and any(methode.upper() in deel.methods for deel in blik.operations):
                return str(blik.url_name)
    raise LookupError(pad)


def _zonder_soort(pad: str) -> str:
    return re.sub(r"\{[a-z]+:", "{", pad)


def _id(methode: str, naam: str) -> str:
    """`api_gebeurtenissen` by POST → gebeurtenissenPost."""
    eerste, *rest = naam.removeprefix("api_").split("_")
    kamel = eerste + "".join(deel.capitalize() for deel in rest)
    return kamel if methode == "get" else f"{kamel}{methode.capitalize()}"


def _koppen(methode: str, naam: str) -> Iterator[dict[str, Any]]:
    if methode == "get" and naam not in ZONDER_MERK:
        yield _kop("If-None-Match", "De ETag van wat u al hebt: dan is het antwoord 304 als er niets is veranderd.")
    if naam == "api_gebeurtenissen" and methode == "post":
        yield _kop("If-Match", "Een ETag van dit dossier: er mag intussen niets anders zijn vastgelegd.")
        yield _kop(
            "Idempotency-Key", "Dezelfde sleutel met dezelfde inhoud geeft een week lang hetzelfde antwoord.", 200
        )
    if naam == "api_aanwezigheid":
        yield _kop("Idempotency-Key", "Verplicht: zo wordt een les nooit dubbel geteld.", 200) | {"required": True}


def _kop(naam: str, uitleg: str, langst: int = 500) -> dict[str, Any]:
    schema = {"type": "string", "minLength": 1, "maxLength": langst, "pattern": "^[!-~]+$"}
    return {"in": "header", "name": naam, "required": False, "description": uitleg, "schema": schema}


def _antwoorden(methode: str, naam: str, wat: dict[str, Any]) -> dict[str, Any]:
    goed = {str(code): _goed(methode, naam, deel) for code, deel in wat["responses"].items()}
    if any(deel["name"] == "If-None-Match" for deel in wat["parameters"]):
        goed["304"] = _goed(methode, naam, {"description": "Er is niets veranderd."})
    fouten = {str(code): {"$ref": f"#/components/responses/Fout{code}"} for code in sorted(_fouten(methode, naam, wat))}
    return goed | fouten | ({str(code): _tokenfout(code) for code in (400, 401)} if naam == "api_token" else {})


def _fouten(methode: str, naam: str, wat: dict[str, Any]) -> set[int]:
    codes = set(ALTIJD)
    if methode == "post":
        codes |= {*MET_INHOUD} | ({*VASTLEGGEN} if naam != "api_dossiers_zoek" else set())
    if wat["parameters"] or methode == "post":
        codes |= {*MET_SLEUTEL}
    if naam == "api_cijfers":
        codes |= {409}  # figures that may not leave the house
    if naam == "api_token":
        codes -= {403, 404, 409, 412, 415, 422}
    return codes


def _goed(methode: str, naam: str, deel: dict[str, Any]) -> dict[str, Any]:
    koppen: dict[str, Any] = {"API-Version": {"$ref": "#/components/headers/API-Version"}}
    if methode == "get" and naam not in ZONDER_MERK and naam != "api_token":
        koppen["ETag"] = ETAG
    if methode == "get" and naam in MET_BLADZIJDEN:
        koppen["Link"] = LINK
    if naam == "api_gebeurtenissen" and methode == "post":
        koppen["Location"] = LOCATION
    return {**deel, "headers": koppen}


def _tokenfout(code: int) -> dict[str, Any]:
    """OAuth has a form of its own (RFC 6749 5.2); the members of a problem stand beside it."""
    antwoord = _fout(code)
    inhoud = antwoord["content"] | {"application/json": {"schema": {"$ref": "#/components/schemas/Tokenfout"}}}
    return antwoord | {"content": inhoud}


def _fout(code: int) -> dict[str, Any]:
    inhoud = {SOORT: {"schema": {"$ref": "#/components/schemas/Probleem"}}}
    antwoord: dict[str, Any] = {"description": TITELS[code].titel, "content": inhoud}
    if code in (429, 503):
        antwoord["headers"] = {"Retry-After": WACHT}
    return antwoord


_TOKENVRAAG: Final = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {
            "schema": {
                "type": "object",
                "required": ["grant_type"],
                "properties": {
                    "grant_type": {"type": "string", "const": "client_credentials"},
                    "client_id": {"type": "string", "description": "Zoals 0392.api-taalschool."},
                    "client_secret": {"type": "string"},
                    "scope": {"type": "string", "description": "Het doel van dit systeem; mag weg."},
                },
            }
        }
    },
}


def _dit_document() -> dict[str, Any]:
    goed = {"description": "OK", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "operationId": "openapi",
        "summary": "Deze beschrijving",
        "description": "De beschrijving van deze API, met het adres van deze server.",
        "tags": ["Beschrijving"],
        "parameters": [],
        "security": [{}],
        "responses": {"200": _goed("get", "api_dossiers", goed) | {"headers": {
            "API-Version": {"$ref": "#/components/headers/API-Version"},
            "Access-Control-Allow-Origin": {"schema": {"type": "string"}}}}}
        | {str(code): {"$ref": f"#/components/responses/Fout{code}"} for code in (400, 405, 500)},
    }  # fmt: skip


def als_tekst() -> str:
    return json.dumps(openapi(), ensure_ascii=False, indent=2) + "\n"
