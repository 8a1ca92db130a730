# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The law as tables: code lists, rules, tasks, event types with their JSON Schema. Nothing here is about a person."""

from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse

from regie.api import vormen
from regie.api.antwoorden import antwoord
from regie.api.koppelvlak import api
from regie.api.problemen import niet_gevonden
from regie.api.verzoek import geldend, wie_vraagt
from regie.kern.gebeurtenissen.schema import schema
from regie.kern.recht.typen.register import Codelijst, Gebeurtenistype


def _merk(request: HttpRequest) -> str:
    """What is asked of the law is another when a table is another, or for another role or policy."""
    wie = wie_vraagt(request)
    alles = geldend(request).kenmerk, wie.beleid, wie.rollen, request.path
    return f'"{sha256(repr(alles).encode()).hexdigest()[:16]}"'


def _antwoord(request: HttpRequest, inhoud: Any) -> HttpResponse:
    return antwoord(request, inhoud, merk=_merk(request))


@api.get("/codelijsten", url_name="api_codelijsten", response=vormen.Codelijsten, tags=["Codelijsten"])
def codelijsten(request: HttpRequest) -> HttpResponse:
    """Alle codelijsten"""
    lijsten = geldend(request).codelijsten
    return _antwoord(request, {"codelijsten": [_codelijst(naam, lijst) for naam, lijst in lijsten.items()]})


@api.get("/codelijsten/{kenmerk:codelijst}", url_name="api_codelijst", response=vormen.Codelijst, tags=["Codelijsten"])
def codelijst(request: HttpRequest, codelijst: str) -> HttpResponse:
    """Een codelijst"""
    lijst = geldend(request).codelijsten.get(codelijst)
    if lijst is None:
        raise niet_gevonden()
    return _antwoord(request, _codelijst(codelijst, lijst))


def _codelijst(naam: str, lijst: Codelijst) -> dict[str, Any]:
    velden = ("label", "gewoon", "categorie", "van", "tot")
    codes = [{"code": code, **{veld: getattr(een, veld) for veld in velden}} for code, een in lijst.codes.items()]
    return {"codelijst": naam, "label": lijst.label, "codes": codes}


@api.get("/recht", url_name="api_recht", response=vormen.Recht, tags=["Recht"])
def recht(request: HttpRequest) -> HttpResponse:
    """Welke regels en tabellen gelden, en het kenmerk daarvan"""
    alles, beleid = geldend(request), wie_vraagt(request).beleid
    inhoud = {
        "kenmerk": alles.kenmerk,
        "beleid": beleid,
        "regels": len(alles.regels(beleid).rijen),
        "taken": len(alles.taken),
        "gebeurtenistypen": len(alles.gebeurtenissen),
        "codelijsten": len(alles.codelijsten),
    }
    return _antwoord(request, inhoud)


@api.get("/recht/regels", url_name="api_regels", response=vormen.Regels, tags=["Recht"])
def regels(request: HttpRequest) -> HttpResponse:
    """De regels voor termijnen, landelijk en van het beleid van deze gemeente, elke versie"""
    zelfde = ("versie", "id", "naam", "vorm", "aard", "eigenaar", "geldt_vanaf", "zekerheid", "strekking")
    rijen = [
        {**{naam: getattr(rij, naam) for naam in zelfde}, "bron": [str(bron) for bron in rij.bron]}
        for rij in geldend(request).regels(wie_vraagt(request).beleid).rijen
    ]
    return _antwoord(request, {"regels": rijen})


@api.get("/recht/taken", url_name="api_taken", response=vormen.Taken, tags=["Recht"])
def taken(request: HttpRequest) -> HttpResponse:
    """De taken waarvoor de gemeente verwijst, en wat bij elke taak te zien en vast te leggen is"""
    rijen = [
        {"taak": naam, "label": taak.label, "strekking": taak.strekking}
        | {veld: list(getattr(taak, veld)) for veld in
           ("rollen", "gegevens", "leest", "legt_vast", "categorieen", "termijnen")}
        for naam, taak in geldend(request).taken.items()
    ]  # fmt: skip
    return _antwoord(request, {"taken": rijen})


@api.get("/recht/gebeurtenistypen", url_name="api_gebeurtenistypen", response=vormen.Gebeurtenistypen, tags=["Recht"])
def gebeurtenistypen(request: HttpRequest) -> HttpResponse:
    """Wat er over iemand kan worden vastgelegd"""
    rijen = [_type(request, naam, type_) for naam, type_ in geldend(request).gebeurtenissen.items()]
    return _antwoord(request, {"gebeurtenistypen": rijen})


@api.get(
    "/recht/gebeurtenistypen/{kenmerk:type}",
    url_name="api_gebeurtenistype",
    response=vormen.GebeurtenistypeVol,
    tags=["Recht"],
)
def gebeurtenistype(request: HttpRequest, type: str) -> HttpResponse:
    """Een soort gebeurtenis, met haar velden en het JSON Schema van `gegevens`"""
    type_ = geldend(request).gebeurtenissen.get(type)
    if type_ is None:
        raise niet_gevonden()
    zelfde = ("label", "soort", "categorie", "verplicht", "lijst", "uitleg")
    inhoud = {
        **_type(request, type, type_),
        "zin": type_.zin,
        "vastleggen": list(type_.vastleggen),
        "velden": [
            {"veld": naam, **{deel: getattr(veld, deel) for deel in zelfde}} for naam, veld in type_.velden.items()
        ],
        "json_schema": schema(type, geldend(request)).een.json_schema(),
    }
    return _antwoord(request, inhoud)


def _type(request: HttpRequest, naam: str, type_: Gebeurtenistype) -> dict[str, Any]:
    zelfde = ("label", "hoofdstuk", "categorie", "besluit_van")
    mag = wie_vraagt(request).mag_vastleggen(type_)
    return {"type": naam, **{deel: getattr(type_, deel) for deel in zelfde}, "mag_vastleggen": mag}
