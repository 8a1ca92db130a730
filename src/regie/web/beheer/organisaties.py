# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The organisations that work for this gemeente. How one logs in is set on the command line (`regie oidc`)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from regie.toegang.oidc import logins
from regie.toegang.organisaties import organisaties, zet_erbij
from regie.web.beheer.formulieren import NieuweOrganisatie
from regie.web.beheer.uitnodigen import ONJUIST
from regie.web.rechten import bezoeker


@require_http_methods(["GET", "HEAD", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    wie, bekend, elders = bezoeker(request), organisaties(), logins()
    form = NieuweOrganisatie(request.POST if request.method == "POST" else None, bekend=bekend)
    if request.method == "POST" and form.is_valid():
        zet_erbij(wie.gemeente, form.cleaned_data["sleutel"], form.cleaned_data["naam"], form.cleaned_data["soort"])
        messages.success(request, _("%(naam)s staat erbij.") % {"naam": form.cleaned_data["naam"]})
        return redirect("beheer_organisaties")
    rijen = [(deze, elders[deze.oidc].naam if deze.oidc in elders else "") for deze in bekend.values()]
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "beheer/organisaties.html", {"form": form, "rijen": rijen}, status=status)
