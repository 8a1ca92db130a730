# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who was there: the lines of one lesson, or of all lessons of a month, in one request."""

from typing import Annotated, Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Body

from regie.api import vormen
from regie.api.antwoorden import antwoord
from regie.api.koppelvlak import api
from regie.api.opnemen import SLEUTEL, neem_op
from regie.api.problemen import Fout, Probleem
from regie.register.vastleggen import Nieuw
from regie.toegang.sleutel import uuid7

TYPE: Final = "aanwezigheid"
GEMAAKT: Final = 201
_ZONDER_SLEUTEL: Final = Fout(
    SLEUTEL, "deze kop ontbreekt.", "Stuur een UUID mee, en dezelfde als u het nog eens stuurt."
)


@api.post(
    "/aanwezigheid",
    url_name="api_aanwezigheid",
    response={GEMAAKT: vormen.AanwezigheidVastgelegd},
    tags=["Aanwezigheid"],
)
def aanwezigheid(request: HttpRequest, inhoud: Annotated[vormen.Aanwezigheid, Body()]) -> HttpResponse:
    """Leg de aanwezigheid van een les of een maand vast

    Alles wordt vastgelegd, of niets: bij een fout noemt `fouten` elke regel die niet klopt.
    """
    if SLEUTEL not in request.headers:
        raise Probleem(400, fouten=[_ZONDER_SLEUTEL])
    nieuw = [
        Nieuw(uuid7(), regel.dossier, TYPE, regel.datum or inhoud.datum, _gegevens(inhoud, regel))
        for regel in inhoud.regels
    ]
    opgenomen = neem_op(request, nieuw, plek=_plek)
    return antwoord(request, {"vastgelegd_op": opgenomen.moment, "ids": opgenomen.ids}, status=GEMAAKT)


def _gegevens(inhoud: vormen.Aanwezigheid, regel: vormen.Aanwezigheidsregel) -> dict[str, Any]:
    velden = {
        "groep_id": inhoud.groep_id,
        "zitting_id": inhoud.zitting_id,
        "aanwezig": regel.aanwezig,
        "minuten": regel.minuten,
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde is not None}


def _plek(nummer: int, veld: str) -> str:
    """The group and the session stand in the request once, for all lines."""
    return veld if veld in ("groep_id", "zitting_id") else f"regels[{nummer}].{veld}"
