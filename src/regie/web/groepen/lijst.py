# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""All groups that one can still do something with, per kind; and the proposals that wait for an answer."""

from datetime import datetime, time
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regie.dossiers import groepen as vraag
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import getal, taal, tijdstip_voluit
from regie.kern.kalender import dag, dagnummer
from regie.kern.kalender.amsterdam import ZONE
from regie.toegang.middleware import Verzoek
from regie.web.groepen.woorden import STAND, plaatsen, soort, wanneer
from regie.werk.groepen.soorten import SOORTEN

TERUG: Final = 7  # days in which a proposal that failed is still shown
OUD: Final = ("afgelopen", "vervallen")


@require_safe
def groepen(request: HttpRequest) -> HttpResponse:
    gekozen, ook_oud = request.GET.get("soort", ""), request.GET.get("oud") == "ja"
    if gekozen and gekozen not in SOORTEN:
        raise Http404
    rijen = vraag.groepen(gekozen, (*vraag.BEHEERBAAR, *OUD) if ook_oud else vraag.BEHEERBAAR)
    inhoud = {
        "per_soort": [(soort(code), [_rij(r) for r in rijen if r["soort"] == code]) for code in SOORTEN],
        "soorten": [(code, soort(code)) for code in SOORTEN],
        "gekozen": gekozen,
        "ook_oud": ook_oud,
        "er_zijn": bool(rijen),
        "voorstellen": [_voorstel(een) for een in vraag.voorstellen(_sinds(cast(Verzoek, request)))],
    }
    return render(request, "groepen/lijst.html", inhoud)


def _sinds(verzoek: Verzoek) -> datetime:
    return datetime.combine(dag(dagnummer(verzoek.vandaag) - TERUG), time(), ZoneInfo(ZONE))


def _rij(rij: Rij) -> dict[str, Any]:
    return {
        "adres": reverse("groepen_groep", args=[rij["id"]]),
        "naam": rij["naam"],
        "wanneer": wanneer(rij),
        "taal": taal(rij["taal"]) if rij["taal"] else "",
        "stand": STAND[rij["stand"]],
        "plaatsen": plaatsen(rij),
        "wachten": getal(rij["wachten"]),
    }


def _voorstel(rij: Rij) -> dict[str, Any]:
    standen = {
        "wacht": _("wordt uitgerekend"),
        "bezig": _("wordt uitgerekend: %(procent)s %%") % {"procent": rij["procent"]},
        "klaar": _("wacht op uw besluit"),
        "mislukt": _("mislukt"),
    }
    return {
        "adres": reverse("groepen_voorstel", args=[rij["id"]]),
        "soort": soort(rij["soort"]),
        "moment": tijdstip_voluit(rij["moment"].isoformat()),
        "stand": standen[rij["stand"]],
    }
