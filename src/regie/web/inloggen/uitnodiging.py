# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Opening an invitation: an own password and then the second step, the login of the organisation, or one's account."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from regie.toegang import uitnodigingen
from regie.toegang.rollen import ROLLEN
from regie.toegang.uitnodigingen import Uitnodiging, UitnodigingOngeldig
from regie.web.inloggen.accounts import maak_account
from regie.web.inloggen.formulieren import EigenAccount
from regie.web.inloggen.organisatielogin import UITNODIGING


@login_not_required
@require_safe
def open_link(request: HttpRequest, id: str) -> HttpResponse:
    """The word goes from the address to the session: an address stays behind in histories and logs of proxies."""
    request.session[UITNODIGING] = id
    return redirect("account_uitnodiging")


@sensitive_post_parameters("password1", "password2")
@login_not_required
@require_http_methods(["GET", "POST"])
def aannemen(request: HttpRequest) -> HttpResponseBase:
    """What the invitation is for, and how to accept it. One that is no longer good says no more than that."""
    woord = request.session.get(UITNODIGING, "")
    try:
        uitnodiging = uitnodigingen.zoek(woord)
    except UitnodigingOngeldig:
        return render(request, "account/uitnodiging_ongeldig.html")
    if uitnodiging.oidc is not None:
        return _toon(request, uitnodiging)
    if request.user.is_authenticated:
        return _bij_mijn_account(request, uitnodiging, woord)
    return _met_wachtwoord(request, uitnodiging, woord)


def _met_wachtwoord(request: HttpRequest, uitnodiging: Uitnodiging, woord: str) -> HttpResponseBase:
    form = EigenAccount(request.POST or None, initial={"username": uitnodiging.email.partition("@")[0]})
    if not form.is_valid():
        return _toon(request, uitnodiging, form=form)
    with transaction.atomic():
        naam, wachtwoord = form.cleaned_data["username"], form.cleaned_data["password1"]
        account = maak_account(naam, wachtwoord, eenmalig=False)
        uitnodigingen.neem_aan(woord, account.pk)
    del request.session[UITNODIGING]
    record_authentication(request, account, method="password", username=naam)
    antwoord: HttpResponseBase = perform_login(request, account, email_verification="none")
    return antwoord


def _bij_mijn_account(request: HttpRequest, uitnodiging: Uitnodiging, woord: str) -> HttpResponseBase:
    if request.method != "POST":
        return _toon(request, uitnodiging)
    uitnodigingen.neem_aan(woord, request.user.pk)
    del request.session[UITNODIGING]
    messages.success(request, _("U hebt er een werkplek bij. Kies hieronder waar u nu werkt."))
    return redirect("account_pet")


def _toon(request: HttpRequest, uitnodiging: Uitnodiging, **meer: Any) -> HttpResponse:
    rollen = ", ".join(ROLLEN[rol].naam for rol in uitnodiging.rollen)
    return render(request, "account/uitnodiging.html", {"uitnodiging": uitnodiging, "rollen": rollen} | meer)
