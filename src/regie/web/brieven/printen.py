# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""To the printer: a run of letters as one file, and the word that they were posted."""

from typing import Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from regie.dossiers.brieven import in_printronde, printronde
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web.brieven.woorden import regels
from regie.web.geldend import geldend_recht
from regie.web.knop import alleen_met_knop
from regie.web.rechten import bezoeker
from regie.werk.brieven.printen import geprint, maak_printronde, niet_geprint, print_pdf

METHODEN: Final = ["GET", "HEAD", "POST"]


@alleen_met_knop("brieven")
def maak(request: HttpRequest) -> HttpResponse:
    """A run of what waits."""
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    gemaakt = maak_printronde(wie, geldend_recht(request), verzoek.moment)
    if gemaakt is None:
        messages.info(request, _("Er wacht geen brief op de printer."))
        return HttpResponseRedirect(reverse("brieven"), status=303)
    return HttpResponseRedirect(reverse("brieven_printronde", args=[gemaakt[0]]), status=303)


@require_http_methods(METHODEN)
def ronde(request: HttpRequest, id: UUID) -> HttpResponse:
    """Raises Http404 for a run without a letter that one may see."""
    gevonden, brieven = _ronde(request, id)
    if request.method == "POST":
        _doe(request, id)
        return HttpResponseRedirect(reverse("brieven"), status=303)
    collega = collegas().get(gevonden["door"])
    inhoud = {
        "id": id,
        "brieven": regels(brieven),
        "open": any(rij["stand"] == "onderweg" for rij in brieven),
        "moment": tijdstip_voluit(gevonden["moment"].isoformat()),
        "door": gevonden["door"] if collega is None else collega.naam,
    }
    return render(request, "brieven/printronde.html", inhoud)


def _ronde(request: HttpRequest, id_: UUID) -> tuple[Rij, list[Rij]]:
    bezoeker(request)
    gevonden, brieven = printronde(id_), in_printronde(id_)
    if gevonden is None or not brieven:
        raise Http404
    cast(Verzoek, request).inzage.lees(rij["dossier"] for rij in brieven)
    return gevonden, brieven


def _doe(request: HttpRequest, id_: UUID) -> None:
    wie, verzoek = bezoeker(request), cast(Verzoek, request)
    match request.POST.get("doe"):
        case "geprint":
            aantal = geprint(wie, id_, geldend_recht(request), verzoek.moment)
            woorden = ngettext("%(n)s brief is nu verstuurd.", "%(n)s brieven zijn nu verstuurd.", aantal)
            messages.success(request, woorden % {"n": aantal})
        case "terug":
            aantal = niet_geprint(wie, id_)
            woorden = ngettext(
                "%(n)s brief wacht weer op de printer.", "%(n)s brieven wachten weer op de printer.", aantal
            )
            messages.success(request, woorden % {"n": aantal})


@require_safe
def bestand(request: HttpRequest, id: UUID) -> HttpResponse:
    """One file for the printer."""
    _ronde(request, id)
    cast(Verzoek, request).inzage.soort = "exporteren"
    antwoord = HttpResponse(print_pdf(id), content_type="application/pdf")
    antwoord.headers["Content-Disposition"] = 'attachment; filename="brieven.pdf"'
    return antwoord
