# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Totals of the gemeente, as the page of totals shows them: small numbers kept back, and what would give them away."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse

from regie.api import vormen
from regie.api.antwoorden import antwoord
from regie.api.koppelvlak import api
from regie.api.verzoek import geldend, van, wie_vraagt
from regie.dossiers.totalen import Cijfers, totalen


@api.get("/indicatoren", url_name="api_indicatoren", response=vormen.Indicatoren, tags=["Indicatoren"])
def indicatoren(request: HttpRequest) -> HttpResponse:
    """Hoeveel mensen, nooit wie

    `klein`: een getal onder de grens van het beleid. `verborgen`: niet klein, maar het zou een klein getal verraden.
    """
    vandaag = van(request).vandaag
    gevonden = totalen(wie_vraagt(request), geldend(request), vandaag)
    inhoud = {"peildatum": vandaag, "indicatoren": [_indicator(naam, deel) for naam, deel in gevonden.items()]}
    return antwoord(request, inhoud)


def _indicator(naam: str, cijfers: Cijfers) -> dict[str, Any]:
    return {
        "indicator": naam,
        "dimensies": [list(waarden) for waarden in cijfers.opzet.waarden],
        "tellingen": list(_tellingen(cijfers)),
    }


def _tellingen(cijfers: Cijfers) -> Iterator[dict[str, Any]]:
    for vak, getoond in cijfers.vakken.items():
        yield {"waarden": list(vak), "stand": getoond.stand, "aantal": getoond.aantal}
