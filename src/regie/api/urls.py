# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every address under /api/: those of the operations, and the description of them."""

import json
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.http import require_GET

from regie.api import aanwezigheid, cijfers, dossiers, gebeurtenissen, indicatoren, oauth, rechttabellen, stand
from regie.api.koppelvlak import api
from regie.api.openapi import SERVER, openapi
from regie.api.versie import WORTEL

OPERATIES: Final = (dossiers, gebeurtenissen, stand, aanwezigheid, indicatoren, cijfers, rechttabellen, oauth)


@require_GET
def beschrijving(request: HttpRequest) -> HttpResponse:
    """For everybody, also in a page of somebody else; with the address of this server."""
    hier = f"https://{request.get_host()}{WORTEL}"
    tekst = json.dumps(openapi(), ensure_ascii=False).replace(SERVER, hier)
    koppen = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=3600"}
    return HttpResponse(tekst, content_type="application/json", headers=koppen)


_patronen, _app, _naam = api.urls
urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/openapi.json", beschrijving, name="api_openapi"),
    *(
        path(f"v1/{patroon.pattern}", patroon.callback, name=patroon.name)
        for patroon in _patronen
        if isinstance(patroon, URLPattern) and patroon.name != "api-root"
    ),
]
