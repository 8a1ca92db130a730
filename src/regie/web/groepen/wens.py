# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When somebody can come, and from where: asked once, used by every proposal."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.dossiers.groepen import wens as lees_wens
from regie.register.beperken import keur_onbeperkt
from regie.register.fouten import RegisterFout
from regie.web import bewaard
from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.persoon import naam_of_nummer
from regie.web.groepen.formulieren import Wensformulier
from regie.web.rechten import bezoeker
from regie.werk.groepen.opslag import bewaar_wens


@require_http_methods(["GET", "HEAD", "POST"])
def wens(request: HttpRequest, dossier: str) -> HttpResponse:
    wie, plek = bezoeker(request), bezoek(request, dossier)
    staat_er = lees_wens(dossier) or {}
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Wensformulier(velden, initial={"uren": staat_er.get("uren"), "postcode4": staat_er.get("postcode4")})
    if request.method == "POST" and form.is_valid():
        try:
            keur_onbeperkt(wie, {dossier})
            bewaar_wens(wie, dossier, form.cleaned_data["uren"], form.cleaned_data["postcode4"])
        except RegisterFout as fout:
            form.add_error(None, str(fout))
        else:
            bewaard.vergeet(request)
            messages.success(request, _("Bewaard wanneer het kan."))
            return HttpResponseRedirect(reverse("groepen_wens", args=[dossier]), status=303)
    naam = naam_of_nummer(plek.naam, dossier)
    inhoud = {"form": form, "naam": naam, "adres_dossier": plek.adres, "dossier": dossier}
    return render(request, "groepen/wens.html", inhoud, status=422 if request.method == "POST" else 200)
