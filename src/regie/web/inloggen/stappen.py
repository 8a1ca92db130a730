# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a login that allauth does not have: choose an own password, set up the app.

They are steps of the login and not a check afterwards: until the last one is done nobody is logged in, so there is
no page that could be forgotten.
"""

from typing import Final

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.internal.stagekit import stash_login
from allauth.account.stages import LoginStage
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.utils import decrypt, encrypt, is_mfa_enabled
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from regie.toegang.models import Account
from regie.toegang.oidc import logins
from regie.web.inloggen.accounts import wachtwoord_is_eenmalig

EERSTE_STAP: Final = ("password", "socialaccount")


class TweedeStap(AuthenticateStage):
    """The code or the passkey; where the organisation logs in its own people, that is its task unless it says not."""

    def _should_handle(self, request: HttpRequest) -> bool:
        return not tweede_stap_is_elders(request, account_van(self)) and bool(super()._should_handle(request))


class WachtwoordKiezen(LoginStage):
    """Who got a password from the functional administrator chooses an own one first."""

    key = "regie_wachtwoord_kiezen"
    urlname = "account_wachtwoord_kiezen"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        return (redirect(self.urlname) if wachtwoord_is_eenmalig(account_van(self)) else None), True


class AppInstellen(LoginStage):
    """Who has no app and no passkey yet sets up an app, sees the recovery codes once, and only then is logged in."""

    key = "regie_app_instellen"
    urlname = "account_app_instellen"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        account = account_van(self)
        klaar = is_mfa_enabled(account, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])
        return (None if klaar or tweede_stap_is_elders(self.request, account) else redirect(self.urlname)), True

    @property
    def ingesteld(self) -> bool:
        return bool(self.state.get("ingesteld"))

    @property
    def geheim(self) -> str:
        """The key for the app: the same one when the page is opened again, so that a scanned picture stays good."""
        if "geheim" not in self.state:
            self._onthoud(geheim=encrypt(generate_totp_secret()))
        return decrypt(self.state["geheim"])

    @property
    def adres(self) -> str:
        return get_adapter().build_totp_url(account_van(self), self.geheim)

    @transaction.atomic
    def stel_in(self) -> None:
        TOTP.activate(account_van(self), self.geheim)
        del self.state["geheim"]
        self._onthoud(ingesteld=True)

    def herstelcodes(self) -> list[str]:
        codes = RecoveryCodes.activate(account_van(self))
        codes.mark_as_viewed()
        return codes.get_unused_codes()

    def _onthoud(self, **wat: object) -> None:
        self.state.update(wat)
        stash_login(self.request, self.login)


def organisatie_van(request: HttpRequest, account: AbstractBaseUser) -> str:
    """Which login of an organisation vouched for this account in this session; empty for an own password."""
    stappen = [stap for stap in get_authentication_records(request, account) if stap["method"] in EERSTE_STAP]
    return str(stappen[-1].get("provider", "")) if stappen else ""


def tweede_stap_is_elders(request: HttpRequest, account: Account) -> bool:
    """An issuer that is gone vouches for nothing."""
    login = logins().get(organisatie_van(request, account))
    return login is not None and not login.eigen_mfa


def account_van(stap: LoginStage) -> Account:
    """Who is logging in; allauth leaves it open only for sign-ups, which Regie does not have."""
    account = stap.login.user
    if not isinstance(account, Account):
        raise TypeError(f"Stap {stap.key} van het inloggen is begonnen zonder account.")
    return account
