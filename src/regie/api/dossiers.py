# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who there is for this client; and finding somebody, by POST, so that no name or number stands in an address."""

from collections.abc import Sequence
from typing import Annotated, Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Body, Path, Query

from regie.api import vormen
from regie.api.antwoorden import adres_van_volgende, antwoord, merk_van
from regie.api.koppelvlak import api
from regie.api.problemen import Fout, Probleem, niet_gevonden
from regie.api.verzoek import van, wie_vraagt
from regie.dossiers.opvragen import dossiers as opgevraagd
from regie.dossiers.opvragen import dossiers_met, versie, zoek_verwezenen
from regie.dossiers.vraag import Rij
from regie.dossiers.zoeken import Gevonden, NietTeZoeken, Zoekvraag, zoek
from regie.personen.geboren import GeenGeboortedatum, lees_geboortedatum
from regie.personen.namen import woorden
from regie.personen.nummers import GeenNummer, zoeknummers

Na = Annotated[
    str, Query(max_length=300, pattern=vormen.ZONDER_REGELEINDE, description="Uit `volgende` van het vorige.")
]
Aantal = Annotated[int, Query(ge=1, le=vormen.GROOTSTE_BLADZIJDE, description="Hoeveel op een bladzijde.")]
Dossiersleutel = Annotated[str, Path(min_length=1, max_length=64, pattern=vormen.ZONDER_REGELEINDE)]
MINSTENS: Final = 2  # letters of a name
_ZELFDE: Final = (
    "dossier", "taal", "email", "telefoon", "v_nummer", "groep", "fase", "leerroute", "taalniveau", "intensiteit",
    "termijn_einde", "consulent", "is_actief", "laatste",
)  # fmt: skip


def te_zien(request: HttpRequest, dossier: str) -> Rij:
    """The version of a dossier that is there for who asks, noted as read. Raises Probleem."""
    gevonden = versie(dossier)
    if gevonden is None:
        raise niet_gevonden()
    van(request).inzage.lees([dossier])
    return gevonden


@api.get("/dossiers", url_name="api_dossiers", response=vormen.Dossiers, tags=["Dossiers"])
def dossiers(request: HttpRequest, na: Na = "", aantal: Aantal = 50) -> HttpResponse:
    """De dossiers die dit systeem mag zien

    Op volgorde van de sleutel. Een school ziet alleen wie naar haar is verwezen, en alleen wat bij haar taak hoort.
    """
    gevonden = opgevraagd(wie_vraagt(request), na, aantal + 1)
    deel = gevonden[:aantal]
    volgende = adres_van_volgende(request, deel[-1]["dossier"] if len(gevonden) > aantal else "")
    van(request).inzage.lees(een["dossier"] for een in deel)
    return antwoord(request, {"dossiers": als_json(deel), "volgende": volgende or None}, volgende=volgende)


@api.post("/dossiers/_zoek", url_name="api_dossiers_zoek", response=vormen.Gevonden, tags=["Dossiers"])
def dossiers_zoek(request: HttpRequest, inhoud: Annotated[vormen.Zoekvraag, Body()]) -> HttpResponse:
    """Zoek iemand op naam, geboortedatum of nummer

    Wat samen wordt gevraagd, moet allemaal kloppen. Wie een naam anders schrijft dan hij klinkt, vindt hem ook.
    """
    wie = wie_vraagt(request)
    vraag = _zoekvraag(request, inhoud)
    gevonden = _zoek(vraag, inhoud, wie.is_partner)
    mensen = dossiers_met(wie, [mens["dossier"] for mens in gevonden.mensen])
    van(request).inzage.lees(mens["dossier"] for mens in mensen)
    return antwoord(request, {"dossiers": als_json(mensen), "na": gevonden.volgende or None})


@api.get("/dossiers/{kenmerk:dossier}", url_name="api_dossier", response=vormen.Dossier, tags=["Dossiers"])
def dossier(request: HttpRequest, dossier: Dossiersleutel) -> HttpResponse:
    """Een dossier: wie het is en waar het staat"""
    nu = te_zien(request, dossier)
    gevonden = als_json(dossiers_met(wie_vraagt(request), [dossier]))
    if not gevonden:
        raise niet_gevonden()
    return antwoord(request, gevonden[0], merk=merk_van(request, nu["laatste"], gevonden[0]))


def _zoek(vraag: Zoekvraag, inhoud: vormen.Zoekvraag, is_partner: bool) -> Gevonden:
    if is_partner:
        return zoek_verwezenen(vraag, inhoud.na, inhoud.aantal)
    try:
        return zoek(vraag, inhoud.na, inhoud.aantal)
    except NietTeZoeken:
        raise Probleem(422, fouten=[_TE_WEINIG]) from None


_TE_WEINIG: Final = Fout("naam", "er is niets om op te zoeken.", "Geef een naam, een geboortedatum of een nummer.")
_TE_KORT: Final = Fout("naam", "deze naam is te kort.", "Geef minstens twee letters.")
_GEEN_NUMMERS: Final = Fout("nummer", "uw organisatie kent geen nummers van mensen.", "Zoek op naam of geboortedatum.")


def _zoekvraag(request: HttpRequest, inhoud: vormen.Zoekvraag) -> Zoekvraag:
    """What was asked, as the register asks it. Raises Probleem with all that is wrong."""
    fouten: list[Fout] = []
    if not any(tekst.strip() for tekst in (inhoud.naam, inhoud.geboren, inhoud.nummer)):
        fouten.append(_TE_WEINIG)
    elif inhoud.naam.strip() and sum(map(len, woorden(inhoud.naam))) < MINSTENS:
        fouten.append(_TE_KORT)
    geboren = ""
    if inhoud.geboren.strip():
        try:
            geboren = lees_geboortedatum(inhoud.geboren, van(request).vandaag)
        except GeenGeboortedatum as fout:
            fouten.append(Fout("geboren", str(fout), ""))
    nummers, sleutel = _nummers(inhoud.nummer.strip(), wie_vraagt(request).is_partner, fouten)
    if fouten:
        raise Probleem(422, "Zo is er niet te zoeken.", fouten)
    return Zoekvraag(inhoud.naam, geboren, nummers, sleutel)


def _nummers(gevraagd: str, is_partner: bool, fouten: list[Fout]) -> tuple[tuple[str, ...], str]:
    """The digits that it can be, or else the key of a dossier."""
    try:
        nummers = tuple(zoeknummers(gevraagd)) if gevraagd else ()
    except GeenNummer as fout:
        if gevraagd.isdigit():
            fouten.append(Fout("nummer", str(fout), ""))
        return (), gevraagd
    if nummers and is_partner:
        fouten.append(_GEEN_NUMMERS)
    return nummers, ""


def als_json(gevonden: Sequence[Rij]) -> list[dict[str, Any]]:
    """Only the named columns go out."""
    return [
        {
            **{naam: een[naam] for naam in _ZELFDE},
            "naam": {deel: een[deel] for deel in ("voornamen", "tussenvoegsel", "achternaam")},
            "geboren": een["geboortedatum"],
        }
        for een in gevonden
    ]
