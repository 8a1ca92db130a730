# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of logging in that allauth does not have, and the own account."""

from base64 import b64encode
from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter as account_adapter
from allauth.account.internal.decorators import login_stage_required
from allauth.account.internal.flows.reauthentication import is_reauthentication_required, suspend_request
from allauth.account.views import password_change
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from regie.web.inloggen.formulieren import EersteCode, WachtwoordKiezen
from regie.web.inloggen.stappen import AppInstellen, account_van
from regie.web.inloggen.stappen import WachtwoordKiezen as StapWachtwoord


@sensitive_post_parameters("password1", "password2")
@login_stage_required(stage=StapWachtwoord.key, redirect_urlname="account_login")
@require_http_methods(["GET", "POST"])
def wachtwoord_kiezen(request: HttpRequest) -> HttpResponse:
    """An own password instead of the one that was given."""
    stap: StapWachtwoord = request._login_stage
    form = WachtwoordKiezen(account_van(stap), request.POST or None)
    if form.is_valid():
        form.save()
        return stap.exit()
    return render(request, "account/wachtwoord_kiezen.html", {"form": form})


@login_stage_required(stage=AppInstellen.key, redirect_urlname="account_login")
@require_http_methods(["GET", "POST"])
def app_instellen(request: HttpRequest) -> HttpResponseBase:
    """First the picture and the first code, then the recovery codes, then in."""
    stap: AppInstellen = request._login_stage
    if stap.ingesteld:
        return _herstelcodes(request, stap)
    form = EersteCode(request.POST or None, account=account_van(stap), geheim=stap.geheim)
    if form.is_valid():
        stap.stel_in()
        return redirect(stap.urlname)
    return render(request, "mfa/totp/activate_form.html", {"form": form, **_plaatje(stap)})


def _herstelcodes(request: HttpRequest, stap: AppInstellen) -> HttpResponse:
    if request.method == "POST" and "bewaard" in request.POST:
        return stap.exit()
    return render(request, "mfa/herstelcodes_eerste.html", {"codes": stap.herstelcodes(), "form": Form()})


def _plaatje(stap: AppInstellen) -> dict[str, Any]:
    """The key as a picture to scan (an image, because the CSP allows nothing inline) and as text to type."""
    svg = get_adapter().build_totp_svg(stap.adres)
    sleutel = stap.geheim
    return {
        "plaatje": f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}",
        "sleutel": " ".join(sleutel[i : i + 4] for i in range(0, len(sleutel), 4)),
    }


def eerst_de_code(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Ask for the code again if it was given too long ago.

    allauth does this with an exception, which ends the transaction of the request (Toegangspoort) before it is handled.
    """

    @wraps(view)
    def gevraagd(request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated and is_reauthentication_required(request, app="allauth.mfa"):
            manieren = account_adapter().get_reauthentication_methods(request.user)
            if not manieren:  # the second step is that of the organisation: there is nothing here to keep safe
                raise Http404
            return suspend_request(request, manieren[0]["url"])
        return view(request)

    return gevraagd


@login_required
def wachtwoord_wijzigen(request: HttpRequest) -> HttpResponseBase:
    """Who logs in at the own organisation has no password here."""
    if not request.user.has_usable_password():
        raise Http404
    antwoord: HttpResponseBase = password_change(request)
    return antwoord


@login_required
def mijn_account(request: HttpRequest) -> HttpResponse:
    """What somebody can do with the own account."""
    codes = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.RECOVERY_CODES).first()
    passkeys = Authenticator.objects.filter(user=request.user, type=Authenticator.Type.WEBAUTHN).count()
    over = len(codes.wrap().get_unused_codes()) if codes else 0
    inhoud = {"codes_over": over, "tweede_stap": is_mfa_enabled(request.user), "passkeys": passkeys}
    return render(request, "account/mijn.html", inhoud)
