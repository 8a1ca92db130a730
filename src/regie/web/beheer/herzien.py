# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The periodic review: does everybody still need this access? One answer per person, kept with its day."""

from typing import cast

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.toegang import personeel
from regie.toegang.middleware import Verzoek
from regie.toegang.personeel import EigenRol
from regie.toegang.wie import Wie
from regie.web.beheer.lijst import als_regel, grens_van_herzien
from regie.web.rechten import bezoeker


@require_http_methods(["GET", "HEAD", "POST"])
def herzien(request: HttpRequest) -> HttpResponse:
    wie, vandaag = bezoeker(request), cast(Verzoek, request).vandaag
    if request.method == "POST":
        _bevestig(request, wie, request.POST.get("medewerker", ""))
        return redirect("beheer_herzien")
    rijen = personeel.te_herzien(wie, vandaag, grens_van_herzien(vandaag))
    regels = [(als_regel(rij, vandaag), rij.id == wie.medewerker or rij.account == request.user.pk) for rij in rijen]
    return render(request, "beheer/herzien.html", {"regels": regels, "maanden": settings.REGIE_HERZIEN_MAANDEN})


def _bevestig(request: HttpRequest, wie: Wie, id_: str) -> None:
    deze = personeel.mens(wie, id_) if id_.isprintable() else None
    if deze is None:
        messages.error(request, _("Deze medewerker is er niet. Er is niets veranderd."))
        return
    try:
        personeel.wijzig(wie, deze.id, herzien_op=cast(Verzoek, request).vandaag)
    except EigenRol:
        messages.error(request, _("Uw eigen toegang bevestigt een andere functioneel beheerder."))
        return
    messages.success(request, _("%(naam)s houdt deze toegang.") % {"naam": deze.naam})
