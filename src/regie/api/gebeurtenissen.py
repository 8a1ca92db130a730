# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What happened in a dossier, newest first; and recording something, through the one door."""

from typing import Annotated, Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Body

from regie.api import vormen
from regie.api.adressen import in_een, tijdlijnsleutel
from regie.api.antwoorden import adres_van_volgende, antwoord, merk_van, verwachte_versie
from regie.api.dossiers import Aantal, Dossiersleutel, Na, te_zien
from regie.api.koppelvlak import api
from regie.api.opnemen import neem_op
from regie.api.problemen import Fout, Probleem, niet_gevonden
from regie.api.versie import WORTEL
from regie.dossiers.dossier import Tijdlijn, gebeurtenis, tijdlijn
from regie.dossiers.opvragen import versie
from regie.dossiers.vraag import Rij
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7

_VELDEN: Final = tuple(vormen.Gebeurtenis.model_fields)
GEMAAKT, WAS_ER_AL = 201, 200


@api.get(
    "/dossiers/{kenmerk:dossier}/gebeurtenissen",
    url_name="api_gebeurtenissen",
    response=vormen.Gebeurtenissen,
    tags=["Gebeurtenissen"],
)
def gebeurtenissen(request: HttpRequest, dossier: Dossiersleutel, na: Na = "", aantal: Aantal = 50) -> HttpResponse:
    """De gebeurtenissen van een dossier, de nieuwste eerst

    Wat is ingetrokken, staat er met `herroepen_op` en de reden.
    """
    sleutel = tijdlijnsleutel(na)
    nu = te_zien(request, dossier)
    gevonden = tijdlijn(dossier, na=sleutel, aantal=aantal)
    volgende = adres_van_volgende(request, _na(gevonden))
    inhoud = {"gebeurtenissen": [als_json(een) for een in gevonden.gebeurtenissen], "volgende": volgende or None}
    return antwoord(request, inhoud, merk=merk_van(request, nu["laatste"], inhoud), volgende=volgende)


def _na(gevonden: Tijdlijn) -> str:
    sleutel = gevonden.volgende
    return "" if sleutel is None else in_een(sleutel.datum.isoformat(), sleutel.vastgelegd_op.isoformat(), sleutel.id)


@api.get(
    "/dossiers/{kenmerk:dossier}/gebeurtenissen/{uuid:id}",
    url_name="api_gebeurtenis",
    response=vormen.Gebeurtenis,
    tags=["Gebeurtenissen"],
)
def een_gebeurtenis(request: HttpRequest, dossier: Dossiersleutel, id: UUID) -> HttpResponse:
    """Een gebeurtenis"""
    nu = te_zien(request, dossier)
    gevonden = gebeurtenis(dossier, str(id))
    if gevonden is None or gevonden["herroept"] is not None:
        raise niet_gevonden()
    inhoud = als_json(gevonden)
    return antwoord(request, inhoud, merk=merk_van(request, nu["laatste"], inhoud))


def als_json(een: Rij) -> dict[str, Any]:
    """Only the named columns go out."""
    return {naam: een[naam] for naam in _VELDEN}


@api.post(
    "/dossiers/{kenmerk:dossier}/gebeurtenissen",
    url_name="api_gebeurtenissen",
    response={WAS_ER_AL: vormen.Vastgelegd, GEMAAKT: vormen.Vastgelegd},
    tags=["Gebeurtenissen"],
)
def leg_gebeurtenis_vast(
    request: HttpRequest, dossier: Dossiersleutel, inhoud: Annotated[vormen.NieuweGebeurtenis, Body()]
) -> HttpResponse:
    """Leg een gebeurtenis vast

    Dezelfde regels als op de schermen; alles wat niet klopt, staat in `fouten`. Stuur een eigen `id` of een
    `Idempotency-Key` mee: dan mag u hetzelfde verzoek veilig nog eens sturen. Met `If-Match` gaat het alleen door als
    er intussen niets anders in het dossier is vastgelegd.
    """
    if inhoud.id is None and "Idempotency-Key" not in request.headers:
        raise Probleem(422, fouten=[_ZONDER_SLEUTEL])
    nu = versie(dossier)
    if nu is None:
        raise niet_gevonden()
    nieuw = Nieuw(
        inhoud.id or uuid7(), dossier, inhoud.type, inhoud.datum, inhoud.gegevens, inhoud.herroept, inhoud.reden
    )
    opgenomen = neem_op(
        request, [nieuw], {dossier: nu["laatste"]} if verwachte_versie(request, nu["laatste"]) else None
    )
    uit = {"id": opgenomen.ids[0], "vastgelegd_op": opgenomen.moment}
    gegeven = antwoord(request, uit, status=WAS_ER_AL if opgenomen.was_er_al else GEMAAKT)
    gegeven.headers["Location"] = f"{WORTEL}/dossiers/{dossier}/gebeurtenissen/{opgenomen.ids[0]}"
    return gegeven


_ZONDER_SLEUTEL: Final = Fout("id", "er is geen id, en geen kop Idempotency-Key.", "Geef een van de twee.")
