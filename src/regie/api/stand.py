# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How a dossier stands: its terms, its facts and to whom it was referred."""

from functools import lru_cache
from typing import Annotated, Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Query

from regie.api import vormen
from regie.api.adressen import in_een, uit_een
from regie.api.antwoorden import adres_van_volgende, antwoord, merk_van, onveranderd
from regie.api.dossiers import Aantal, Dossiersleutel, Na, te_zien
from regie.api.koppelvlak import api
from regie.api.verzoek import geldend, van, wie_vraagt
from regie.dossiers.dossier import termijnen as termijnen_van
from regie.dossiers.opvragen import verwijzingen as alle_verwijzingen
from regie.dossiers.opvragen import verwijzingen_van
from regie.dossiers.persoonsfeiten import feiten as feiten_van
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.kern.recht.herkomst import typen_achter
from regie.kern.recht.registerfeiten import REGISTERFEITEN
from regie.toegang.besluit import is_afgeschermd

_TERMIJN: Final = tuple(naam for naam in vormen.Termijn.model_fields if naam != "naam")
_FEIT: Final = ("feit", "naam", "waarde", "leesbaar")
_VERWIJZING: Final = tuple(vormen.Verwijzing.model_fields)


def _merk(request: HttpRequest, nu: Rij) -> str:
    """What the kern made of a dossier is another when something was recorded, on another day, or by other rules."""
    return merk_van(request, nu["laatste"], nu["gerekend_op"], nu["gerekend_met"], nu["alles_op"])


@api.get(
    "/dossiers/{kenmerk:dossier}/termijnen", url_name="api_termijnen", response=vormen.Termijnen, tags=["Termijnen"]
)
def termijnen(request: HttpRequest, dossier: Dossiersleutel) -> HttpResponse:
    """De termijnen van een dossier, zoals ze vandaag staan"""
    nu = te_zien(request, dossier)
    merk = _merk(request, nu)
    if (al := onveranderd(request, merk)) is not None:
        return al
    namen = _regelnamen(geldend(request), wie_vraagt(request).beleid)
    regels = [
        {**{naam: een[naam] for naam in _TERMIJN}, "naam": namen.get(een["termijn"], een["termijn"])}
        for een in termijnen_van(dossier)
    ]
    return antwoord(request, {"termijnen": regels}, merk=merk)


@lru_cache(maxsize=64)
def _regelnamen(recht: Recht, beleid: str) -> dict[str, str]:
    return {rij.id: rij.naam for rij in recht.regels(beleid).rijen}


@api.get("/dossiers/{kenmerk:dossier}/feiten", url_name="api_feiten", response=vormen.Feiten, tags=["Feiten"])
def feiten(request: HttpRequest, dossier: Dossiersleutel) -> HttpResponse:
    """De feiten van een dossier, met waaruit ze volgen

    Van iemand met een geheim adres staan de feiten die zeggen waar hij is er niet bij.
    """
    nu = te_zien(request, dossier)
    merk = _merk(request, nu)
    if (al := onveranderd(request, merk)) is not None:
        return al
    recht, wie = geldend(request), van(request).klant.wie
    verborgen = not wie.ziet_afgeschermd and is_afgeschermd(wie, dossier)
    gevonden = [
        {**{naam: een[naam] for naam in _FEIT}, "uit": sorted(_typen_achter(een["feit"], recht))}
        for een in feiten_van(dossier, recht)
        if not (verborgen and _zegt_plaats(een["feit"], recht))
    ]
    return antwoord(request, {"feiten": gevonden}, merk=merk)


@lru_cache(maxsize=256)
def _typen_achter(feit: str, recht: Recht) -> frozenset[str]:
    return frozenset(typen_achter(REGISTERFEITEN[feit], recht))


def _zegt_plaats(feit: str, recht: Recht) -> bool:
    """Read from nothing but events that say where somebody is."""
    return all(recht.gebeurtenissen[soort].plaats for soort in _typen_achter(feit, recht))


@api.get(
    "/dossiers/{kenmerk:dossier}/verwijzingen",
    url_name="api_dossier_verwijzingen",
    response=vormen.Verwijzingen,
    tags=["Verwijzingen"],
)
def dossier_verwijzingen(request: HttpRequest, dossier: Dossiersleutel) -> HttpResponse:
    """De verwijzingen van een dossier: een partner ziet alleen die naar de eigen organisatie"""
    nu = te_zien(request, dossier)
    merk = _merk(request, nu)
    if (al := onveranderd(request, merk)) is not None:
        return al
    regels = [_verwijzing(een) for een in verwijzingen_van(dossier)]
    return antwoord(request, {"verwijzingen": regels, "volgende": None}, merk=merk)


@api.get("/verwijzingen", url_name="api_verwijzingen", response=vormen.Verwijzingen, tags=["Verwijzingen"])
def verwijzingen(
    request: HttpRequest,
    stand: Annotated[vormen.Stand | None, Query(description="Alleen met deze stand.")] = None,
    na: Na = "",
    aantal: Aantal = 50,
) -> HttpResponse:
    """Alle verwijzingen die dit systeem mag zien: `stand=gevraagd` wacht op een antwoord"""
    eerste, tweede = uit_een(na, 2)
    gevonden = alle_verwijzingen(stand or "", (eerste, tweede), aantal + 1)
    deel = gevonden[:aantal]
    verder = in_een(deel[-1]["dossier"], deel[-1]["verwijzing"]) if len(gevonden) > aantal else ""
    volgende = adres_van_volgende(request, verder)
    van(request).inzage.lees(een["dossier"] for een in deel)
    inhoud = {"verwijzingen": [_verwijzing(een) for een in deel], "volgende": volgende or None}
    return antwoord(request, inhoud, volgende=volgende)


def _verwijzing(een: Rij) -> dict[str, Any]:
    return {naam: een[naam] for naam in _VERWIJZING}
