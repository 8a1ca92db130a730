# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Logging in at one's own organisation: there with state, nonce and PKCE, back with a signed word that is checked."""

import secrets
from typing import Any, Final

import structlog
from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url, perform_login
from allauth.core import ratelimit
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET
from requests import RequestException

from regie.web.inloggen.idtoken import TokenGeweigerd, keur
from regie.web.inloggen.organisatielogin import account_van

logboek = structlog.get_logger()

_ONBEKEND: Final = gettext_lazy(
    "Uw organisatie kent u, maar Regie nog niet. Vraag de functioneel beheerder om een uitnodiging en open die. "
    "Het e-mailadres moet hetzelfde zijn als bij uw organisatie."
)
GAAT_NIET: Final = (RequestException, OAuth2Error, TokenGeweigerd, KeyError, TypeError, ValueError)
"""All the ways in which an issuer can fail us."""


class Uitgever(OpenIDConnectOAuth2Adapter):
    """The issuer of one organisation, as it describes itself."""

    def __init__(self, organisatie: "Organisatie") -> None:
        super().__init__(organisatie.request, organisatie.app.provider_id)
        self.organisatie = organisatie

    def get_provider(self) -> "Organisatie":
        return self.organisatie

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return request.build_absolute_uri(reverse("account_oidc_terug", args=[self.provider_id]))

    @property
    def openid_config(self) -> dict[str, Any]:
        """Its discovery document. One that speaks in another name is refused."""
        gelezen: dict[str, Any] = super().openid_config
        if gelezen["issuer"] != (verwacht := self.organisatie.app.settings["uitgever"]):
            raise TokenGeweigerd(f"de uitgever noemt zich {gelezen['issuer']}, verwacht was {verwacht}")
        return gelezen

    def gezegd(self, code: str, staat: dict[str, Any]) -> dict[str, Any]:
        """What the issuer says about who logged in there. Raises one of GAAT_NIET."""
        app, beschrijving = self.organisatie.app, self.openid_config
        antwoord = self.get_client(self.request, app).get_access_token(code, staat["pkce_code_verifier"])
        sleutels = self._haal(beschrijving["jwks_uri"])
        gezegd = keur(
            antwoord["id_token"],
            sleutels,
            uitgever=beschrijving["issuer"],
            client=app.client_id,
            nonce=staat["nonce"],
        )
        return gezegd if "email" in gezegd else gezegd | self._meer(gezegd["sub"], antwoord["access_token"])

    def _meer(self, sub: str, bewijs: str) -> dict[str, Any]:
        """E-mail, where the token itself does not hold it. It must be about the same person."""
        if not (adres := self.openid_config.get("userinfo_endpoint")):
            return {}
        gezegd = self._haal(adres, Authorization=f"Bearer {bewijs}")
        if gezegd.get("sub") != sub:
            raise TokenGeweigerd("userinfo gaat over een ander")
        return {naam: gezegd[naam] for naam in ("email", "email_verified") if naam in gezegd}

    def _haal(self, adres: str, **koppen: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as lijn:
            antwoord = lijn.request("GET", adres, headers=koppen)
            antwoord.raise_for_status()
            gelezen: dict[str, Any] = antwoord.json()
        return gelezen


class Organisatie(OpenIDConnectProvider):
    """One organisation's login."""

    @cached_property
    def uitgever(self) -> Uitgever:
        return Uitgever(self)

    def get_oauth2_adapter(self, request: HttpRequest) -> Uitgever:
        return self.uitgever


def _organisatie(request: HttpRequest, id_: str) -> Organisatie:
    """Raises SocialApp.DoesNotExist."""
    return Organisatie(request, app=get_adapter(request).get_app(request, provider=id_))


@login_not_required
@require_GET
def heen(request: HttpRequest, id: str) -> HttpResponseBase:
    """To the issuer. A link, not a form: the security policy lets no form lead elsewhere.

    Another site cannot start it: then somebody could be logged in without having asked for it.
    """
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return redirect("account_login")
    if te_vaak := ratelimit.consume_or_429(request, action="login", limit_get=True):
        return te_vaak
    nonce = secrets.token_urlsafe(32)
    try:
        organisatie = _organisatie(request, id)
        naar: HttpResponseBase = organisatie.redirect(
            request, AuthProcess.LOGIN, get_next_redirect_url(request), auth_params={"nonce": nonce}, nonce=nonce
        )
    except SocialApp.DoesNotExist:
        return redirect("account_login")
    except GAAT_NIET as fout:
        return mislukt(request, id, fout)
    return naar


@login_not_required
@require_GET
def terug(request: HttpRequest, id: str) -> HttpResponseBase:
    """Back from the issuer. The state is good once, and only in the browser that it was made for."""
    try:
        organisatie = _organisatie(request, id)
    except SocialApp.DoesNotExist:
        return redirect("account_login")
    staat = statekit.unstash_state(request, provider_id=id, state_id=request.GET.get("state", ""))
    if staat is None or "code" not in request.GET:
        return mislukt(request, id, request.GET.get("error", "geen aanvraag")[:40])
    try:
        if request.GET.get("iss", organisatie.uitgever.openid_config["issuer"]) != organisatie.app.settings["uitgever"]:
            raise TokenGeweigerd("het antwoord komt van een andere uitgever (iss)")
        gezegd = organisatie.uitgever.gezegd(request.GET["code"], staat)
    except GAAT_NIET as fout:
        return mislukt(request, id, fout)
    return _kom_binnen(request, id, gezegd, staat)


def _kom_binnen(request: HttpRequest, id_: str, gezegd: dict[str, Any], staat: dict[str, Any]) -> HttpResponseBase:
    """The same way in as with a password: who left or was switched off is stopped, and then the steps that are left."""
    account = account_van(request, id_, gezegd)
    if account is None:
        logboek.warning("oidc_onbekend", oidc=id_)
        messages.error(request, _ONBEKEND)
        return redirect("account_login")
    if request.user.is_authenticated:
        logout(request)
    record_authentication(request, account, "socialaccount", provider=id_)
    antwoord: HttpResponseBase = perform_login(
        request, account, email_verification="none", redirect_url=staat.get("next")
    )
    return antwoord


def mislukt(request: HttpRequest, id_: str, waarom: object) -> HttpResponseBase:
    """Nobody is logged in; the reason is for the log, because it helps only who attacks or who administers."""
    logboek.warning("oidc_mislukt", oidc=id_, waarom=str(waarom)[:300])
    messages.error(
        request,
        _("Inloggen via uw organisatie is niet gelukt. Probeer het opnieuw. Blijft het zo? Vraag uw ICT-afdeling."),
    )
    return redirect("account_login")
