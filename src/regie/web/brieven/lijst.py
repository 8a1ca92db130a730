# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The letters that ask for something: what failed, what waits, what goes to the printer; and what was sent last."""

from typing import Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from regie.dossiers.brieven import laatst_verzonden, met_stand, open_partijen, open_printrondes
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.toegang.middleware import Verzoek
from regie.web.brieven.woorden import naam_van, regels
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.werk.brieven.kanalen import VANZELF
from regie.werk.brieven.klaarzetten import zet_in_de_rij
from regie.werk.brieven.printen import wachten_op_printer
from regie.werk.brieven.versturen import probeer_opnieuw

MEESTE: Final = 200


@require_safe
def brieven(request: HttpRequest) -> HttpResponse:
    bezoeker(request)
    mislukt, bezig, verzonden = met_stand(["mislukt"]), met_stand(["klaar", "onderweg"]), laatst_verzonden()
    getoond = bezig[:MEESTE]
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in [*mislukt, *getoond, *verzonden])
    inhoud = {
        "mislukt": regels(mislukt),
        "bezig": regels(getoond),
        "meer": len(bezig) - len(getoond),
        "verzonden": regels(verzonden),
        "partijen": [_partij(rij) for rij in open_partijen()],
        "rondes": [_ronde(rij) for rij in open_printrondes()],
        "voor_printer": wachten_op_printer(),
    }
    return render(request, "brieven/brieven.html", inhoud)


def _partij(rij: Rij) -> dict[str, str]:
    return {
        "adres": reverse("brieven_partij", args=[rij["id"]]),
        "wat": naam_van(rij["sjabloon"]),
        "aantal": _brieven(rij["aantal"]),
        "moment": tijdstip_voluit(rij["moment"].isoformat()),
    }


def _ronde(rij: Rij) -> dict[str, str]:
    return {
        "adres": reverse("brieven_printronde", args=[rij["id"]]),
        "aantal": _brieven(rij["aantal"]),
        "moment": tijdstip_voluit(rij["moment"].isoformat()),
    }


def _brieven(aantal: int) -> str:
    return ngettext("%(aantal)s brief", "%(aantal)s brieven", aantal) % {"aantal": aantal}


@alleen_met_knop("brieven")
def opnieuw(request: HttpRequest) -> HttpResponse:
    """Letters that failed, once more: those that were named, as far as they failed and one may see them."""
    wie = bezoeker(request)
    genoemd = set(request.POST.getlist("brief"))
    gekozen = [rij for rij in met_stand(["mislukt"]) if str(rij["id"]) in genoemd]
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in gekozen)
    weer: list[UUID] = [rij["id"] for rij in gekozen if probeer_opnieuw(wie.gemeente, rij["id"])]
    zet_in_de_rij(wie, [rij["id"] for rij in gekozen if rij["id"] in weer and rij["kanaal"] in VANZELF])
    if weer:
        messages.success(request, _("%(aantal)s weer klaargezet.") % {"aantal": _brieven(len(weer))})
    else:
        messages.info(request, _("Er was niets meer om opnieuw te proberen."))
    return HttpResponseRedirect(reverse("brieven"), status=303)
