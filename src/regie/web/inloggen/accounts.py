# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Accounts as the functional administrator handles them: a start password, the app, and switching off."""

import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from regie.toegang.models import Account


class OnbekendAccount(LookupError):
    """There is no account with this name."""


class AccountBestaat(ValueError):
    """The name is taken, also when written with other capitals."""


class GeenApp(LookupError):
    """This account has no app for codes yet."""


def account_met(naam: str) -> Account:
    try:
        return Account.objects.get(username=naam)
    except Account.DoesNotExist as fout:
        raise OnbekendAccount(
            f"Er is geen account '{naam}'. Controleer de naam, of maak het met 'regie medewerker nieuw {naam}'."
        ) from fout


def maak_account(naam: str, wachtwoord: str, *, eenmalig: bool = True, databank: str = "default") -> Account:
    """A new account, on the connection `databank`. Raises AccountBestaat, or ValidationError for a weak password."""
    if Account.objects.using(databank).filter(username__iexact=naam).exists():
        raise AccountBestaat(f"Er is al een account '{naam}'. Kies een andere naam, of geef dat een nieuw wachtwoord.")
    account = Account(username=naam)
    account.clean_fields(exclude=["password"])
    _zet_wachtwoord(account, wachtwoord, eenmalig)
    account.save(using=databank)
    return account


def geef_wachtwoord(account: Account, wachtwoord: str, *, eenmalig: bool = True) -> None:
    """Set a password that was made by somebody else; `eenmalig`: an own one must be chosen at the next login.

    All sessions of the account end, because they hold a hash of the former password.
    """
    _zet_wachtwoord(account, wachtwoord, eenmalig)
    account.save(update_fields=["password", "last_login"])


def _zet_wachtwoord(account: Account, wachtwoord: str, eenmalig: bool) -> None:
    validate_password(wachtwoord, account)
    account.set_password(wachtwoord)
    account.last_login = None if eenmalig else timezone.now()


def wachtwoord_is_eenmalig(account: Account) -> bool:
    """Nobody has logged in with it since it was given. Who logs in elsewhere has none."""
    return account.last_login is None and bool(account.has_usable_password())


@transaction.atomic
def koppel_app(account: Account, geheim: str) -> None:
    """Set up the app with a known key (base32): for accounts of the demo and of tests."""
    verwijder_app(account)
    TOTP.activate(account, geheim)


def verwijder_app(account: Account) -> bool:
    """Forget the app and the recovery codes; the next login sets up a new one. False when there was none."""
    aantal, _ = Authenticator.objects.filter(user=account).delete()
    return aantal > 0


def schakel_uit(account: Account) -> None:
    """No login any more, and every open session ends at its next request. What the person recorded stays."""
    account.is_active = False
    account.save(update_fields=["is_active"])


def code_van_nu(account: Account) -> str:
    """What the app of this account shows now."""
    rij = Authenticator.objects.filter(user=account, type=Authenticator.Type.TOTP).first()
    if rij is None:
        raise GeenApp(f"Account '{account.username}' heeft nog geen app. Log één keer in om die in te stellen.")
    teller = int(time.time()) // app_settings.TOTP_PERIOD
    return format_hotp_value(hotp_value(decrypt(rij.data["secret"]), teller))
