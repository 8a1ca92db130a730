# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A sitting of the leerbaarheidstoets on one screen: a meeting of a group of kind `toets`."""

from typing import Final, cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers import groepen as vraag
from regie.dossiers.toetsbegeleiders import begeleiders
from regie.dossiers.vraag import Rij
from regie.dossiers.woorden import tijdstip_voluit
from regie.register.fouten import RegisterFout
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.groepen.groep import groep_of_404
from regie.web.rechten import bezoeker
from regie.web.toets.zittingformulier import Zittingformulier, mens
from regie.werk.groepen.aanwezig import dag_van, deelnemers, genoteerd
from regie.werk.toets.zitting import bekend, leg_zitting_vast

SOORT: Final = "toets"
ONJUIST: Final = 422


@require_http_methods(["GET", "HEAD", "POST"])
def zitting(request: HttpRequest, id: UUID) -> HttpResponse:
    """Raises Http404 for a meeting of another kind, or that is not there for who asks."""
    keer = vraag.bijeenkomst(id)
    if keer is None:
        raise Http404
    groep = groep_of_404(keer["groep"])
    if groep["soort"] != SOORT:
        raise Http404
    form = _form(request, keer)
    if request.method == "POST" and form.is_valid():
        verzoek = cast(Verzoek, request)
        wie, recht = bezoeker(request), geldend_recht(request)
        try:
            leg_zitting_vast(wie, recht, keer, form.zitting, form.uitslagen, verzoek.vandaag)
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            bewaard.vergeet(request)
            messages.success(request, _("De uitslagen zijn vastgelegd."))
            return HttpResponseRedirect(reverse("toets_zitting", args=[id]), status=303)
    return _toon(request, groep, keer, form)


def _form(request: HttpRequest, keer: Rij) -> Zittingformulier:
    leden = deelnemers(keer["groep"])
    dossiers = [lid["dossier"] for lid in leden]
    cast(Verzoek, request).inzage.lees(dossiers)
    er_was = genoteerd(keer, dossiers)
    mensen = [mens(lid, er_was.get(lid["dossier"], ""), bekend(keer, lid["dossier"])) for lid in leden]
    getypt = request.POST if request.method == "POST" else bewaard.neem(request)
    codes = geldend_recht(request).codelijsten
    return Zittingformulier(getypt, mensen=mensen, begeleiders=begeleiders(), codes=codes, dag=dag_van(keer))


def _toon(request: HttpRequest, groep: Rij, keer: Rij, form: Zittingformulier) -> HttpResponse:
    inhoud = {
        "groep": groep, "keer": keer, "form": form,
        "wanneer": tijdstip_voluit(keer["begin"].isoformat()),
        "geweest": dag_van(keer) <= cast(Verzoek, request).vandaag,
    }  # fmt: skip
    return render(request, "toets/zitting.html", inhoud, status=ONJUIST if request.method == "POST" else 200)
