# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A new group: first its kind, then everything about it, with what the policy says of that kind filled in."""

from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.register.fouten import RegisterFout
from regie.toegang.medewerkers import collegas
from regie.toegang.middleware import Verzoek
from regie.web import bewaard
from regie.web.geldend import geldend_recht
from regie.web.groepen.formulieren import Groepsformulier, Soortkeuze
from regie.web.groepen.woorden import soort as in_woorden
from regie.web.rechten import bezoeker
from regie.werk.agenda.ruimtes import ruimtes
from regie.werk.groepen.opslag import maak_groep
from regie.werk.groepen.ruimte import RuimteBezet
from regie.werk.groepen.soorten import SOORTEN

ONJUIST = 422


@require_http_methods(["GET", "HEAD", "POST"])
def groep_nieuw(request: HttpRequest) -> HttpResponse:
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    soort = (velden or request.GET).get("soort", "")
    if soort not in SOORTEN:
        form = Soortkeuze(request.GET if "soort" in request.GET else None)
        return render(request, "groepen/nieuw_soort.html", {"form": form})
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    recht, kamers = geldend_recht(request), ruimtes(wie)
    form_ = Groepsformulier(velden, recht=recht, beleid=wie.beleid, soort=soort, vandaag=vandaag, ruimtes=kamers)
    if request.method == "POST" and form_.is_valid():
        try:
            id_ = maak_groep(wie, form_.gegevens)
        except RuimteBezet as fout:
            form_.zeg_bezet(fout, collegas())
        except RegisterFout as fout:
            form_.add_error("einde", str(fout))
        else:
            bewaard.vergeet(request)
            messages.success(request, _("De groep is er. Zet er nu mensen in, of laat een voorstel uitrekenen."))
            return HttpResponseRedirect(reverse("groepen_groep", args=[id_]), status=303)
    inhoud = {"form": form_, "soort": soort, "soort_woord": in_woorden(soort)}
    return render(request, "groepen/nieuw.html", inhoud, status=ONJUIST if request.method == "POST" else 200)
