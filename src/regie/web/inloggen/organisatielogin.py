# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who may come in by the login of an organisation: who was linked before, or who was invited and proves the address."""

import secrets
from typing import Any, Final

from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from django.db import transaction
from django.http import HttpRequest

from regie.toegang import uitnodigingen
from regie.toegang.models import Account
from regie.toegang.oidc import Oidc, logins
from regie.web.versleuteling import ontsleutel, versleutel

DOEL: Final = "inloggen via een organisatie"
UITNODIGING: Final = "uitnodiging"  # in the session: the word of the invitation that was opened
SOORT: Final = "openid_connect"


class Organisatielogin(DefaultSocialAccountAdapter):
    """The issuers come from our own table, and nobody signs up."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        return [_app(login) for login in logins().values() if provider in (None, SOORT, login.id)]

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False


def _app(login: Oidc) -> SocialApp:
    """As allauth wants it; never stored, since its table would hold the secret in the clear."""
    return SocialApp(
        provider=SOORT,
        provider_id=login.id,
        name=login.naam,
        client_id=login.client,
        secret=ontsleutel(login.geheim, DOEL).decode(),
        settings={"server_url": login.uitgever, "uitgever": login.uitgever, "oauth_pkce_enabled": True},
    )


def verberg(geheim: str) -> str:
    """The secret of a client as it is stored."""
    return versleutel(geheim.encode(), DOEL)


def account_van(request: HttpRequest, oidc: str, gezegd: dict[str, Any]) -> Account | None:
    """The account that was linked to this person of this issuer, or is linked now. None for who is not known here."""
    rij = SocialAccount.objects.select_related("user").filter(provider=oidc, uid=gezegd["sub"]).first()
    bekend: Account | None = rij.user if rij else None
    return _op_uitnodiging(request.session.pop(UITNODIGING, ""), oidc, gezegd, bekend) or bekend


def _op_uitnodiging(woord: str, oidc: str, gezegd: dict[str, Any], bekend: Account | None) -> Account | None:
    """An invitation was opened in this browser, and the issuer vouches for its address: the place to work is added."""
    try:
        uitnodiging = uitnodigingen.zoek(woord)
        if uitnodiging.oidc != oidc or not _zelfde_adres(gezegd, uitnodiging.email):
            return None
        with transaction.atomic():
            account = bekend or _gekoppeld_account(oidc, gezegd["sub"])
            uitnodigingen.neem_aan(woord, account.pk)
    except uitnodigingen.UitnodigingOngeldig:
        return None
    return account


def _gekoppeld_account(oidc: str, sub: str) -> Account:
    """A new account, that has no password and knows nothing of the person."""
    account = Account(username=f"{oidc}-{secrets.token_hex(6)}")
    account.set_unusable_password()
    account.save()
    SocialAccount.objects.create(user=account, provider=oidc, uid=sub)
    return account


def _zelfde_adres(gezegd: dict[str, Any], email: str) -> bool:
    """Only an address that the issuer itself has verified: anybody can write down the address of another."""
    return (
        gezegd.get("email_verified") in (True, "true")
        and bool(email)
        and str(gezegd.get("email")).lower() == email.lower()
    )
