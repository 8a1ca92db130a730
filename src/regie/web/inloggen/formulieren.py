# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of logging in, in words of Regie: no placeholders, paste allowed, and one field for either code."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.account.adapter import get_adapter as account_adapter
from allauth.account.fields import PasswordField, SetPasswordField
from allauth.account.forms import LoginForm
from allauth.mfa.adapter import get_adapter as code_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import validate_totp_code
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm
from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from regie.toegang.models import Account

CODE_IN_TE_TYPEN = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "autocapitalize": "none",
    "spellcheck": "false",
}
NAAM_LENGTE = 60
_GEEN_PASSKEY = _("De browser gaf geen passkey. Probeer het opnieuw.")
GEEN_PASSKEY = {"required": _GEEN_PASSKEY, "invalid": _GEEN_PASSKEY}
WACHTWOORD_UITLEG = _("Minstens 12 tekens. Een zin van een paar woorden is goed te onthouden. Plakken mag.")


class Inloggen(LoginForm):
    """User name and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        benoem(self, "login", _("Gebruikersnaam"), _("Vul uw gebruikersnaam in."))
        benoem(self, "password", _("Wachtwoord"), _("Vul uw wachtwoord in."))
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "spellcheck": "false"}


class WachtwoordKiezen(forms.Form):
    """An own password instead of the one that somebody else made."""

    password1 = SetPasswordField()
    password2 = PasswordField(autocomplete="new-password")

    def __init__(self, user: Account, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["password1"].user = user
        benoem(self, "password1", _("Nieuw wachtwoord"), _("Vul een nieuw wachtwoord in."), WACHTWOORD_UITLEG)
        leeg = _("Vul het nieuwe wachtwoord nog een keer in.")
        benoem(self, "password2", _("Nieuw wachtwoord, nog een keer"), leeg)

    def clean_password1(self) -> str:
        nieuw: str = self.cleaned_data["password1"]
        if self.user.check_password(nieuw):
            raise forms.ValidationError(_("Dit wachtwoord hebt u nu al. Kies een ander."), code="zelfde")
        return nieuw

    def clean(self) -> dict[str, Any] | None:
        eerste, tweede = self.cleaned_data.get("password1"), self.cleaned_data.get("password2")
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", _("De twee nieuwe wachtwoorden zijn niet gelijk. Typ het tweede opnieuw."))
        return super().clean()

    def save(self) -> None:
        account_adapter().set_password(self.user, self.cleaned_data["password1"])


class EigenAccount(WachtwoordKiezen):
    """A user name and a password, for who accepts an invitation."""

    username = forms.CharField(max_length=150)
    field_order = ("username", "password1", "password2")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(Account(), *args, **kwargs)
        uitleg = _("Hiermee logt u straks in. Letters, cijfers en de tekens @ . + - _ mogen.")
        benoem(self, "username", _("Gebruikersnaam"), _("Kies een gebruikersnaam."), uitleg)
        benoem(self, "password1", _("Wachtwoord"), _("Kies een wachtwoord."), WACHTWOORD_UITLEG)
        benoem(self, "password2", _("Wachtwoord, nog een keer"), _("Vul het wachtwoord nog een keer in."))
        naamveld = self.fields["username"]
        naamveld.validators.append(UnicodeUsernameValidator(message=_("Dit teken kan niet in een gebruikersnaam.")))
        naamveld.widget.attrs |= {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}

    def clean_username(self) -> str:
        naam: str = self.cleaned_data["username"]
        if Account.objects.filter(username__iexact=naam).exists():
            raise forms.ValidationError(_("Deze gebruikersnaam is al in gebruik. Kies een andere."), code="bezet")
        self.user.username = naam  # the password must not look like it
        return naam

    def clean_password1(self) -> str:
        return str(self.cleaned_data["password1"])


class WachtwoordWijzigen(WachtwoordKiezen):
    """Another password, by who knows the one of now."""

    oldpassword = PasswordField(autocomplete="current-password")
    field_order = ("oldpassword", "password1", "password2")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        benoem(self, "oldpassword", _("Uw wachtwoord van nu"), _("Vul uw wachtwoord van nu in."))

    def clean_oldpassword(self) -> str:
        oud: str = self.cleaned_data["oldpassword"]
        if not self.user.check_password(oud):
            raise account_adapter().validation_error("enter_current_password")
        return oud


class CodeTypen(AuthenticateForm):
    """The code of the app, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        benoem_code(self)


class CodeOpnieuwTypen(ReauthenticateForm):
    """The code again, before something that matters for safety."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        benoem_code(self)


@contextmanager
def _wat_geen_browser_stuurt() -> Iterator[None]:
    """fido2 stumbles in many ways over an answer that no browser makes: all of them are a refusal."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, struct.error) as fout:
        raise forms.ValidationError(_GEEN_PASSKEY, code="invalid") from fout


class PasskeyMaken(AddWebAuthnForm):
    """A new passkey: its name, and what the browser says about it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        benoem(self, "name", _("Naam"), _("Geef de passkey een naam."))
        self.fields["name"].validators.append(MaxLengthValidator(NAAM_LENGTE))
        self.fields["credential"].error_messages |= GEEN_PASSKEY

    def clean(self) -> dict[str, Any]:
        with _wat_geen_browser_stuurt():
            return dict(super().clean())


class PasskeyTonen(AuthenticateWebAuthnForm):
    """A passkey instead of a code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["credential"].label = _("Passkey")
        self.fields["credential"].error_messages |= GEEN_PASSKEY

    def clean_credential(self) -> Authenticator:
        with _wat_geen_browser_stuurt():
            return super().clean_credential()


class PasskeyOpnieuwTonen(PasskeyTonen):
    """A passkey again, before something that matters for safety."""

    reauthenticated = True


class EersteCode(forms.Form):
    """The first code of a new app: proof that the app has the key."""

    code = forms.CharField(
        label=_("Code uit uw app"),
        help_text=_("De 6 cijfers die de app nu toont."),
        error_messages={"required": _("Vul de code uit uw app in.")},
        widget=forms.TextInput(attrs=CODE_IN_TE_TYPEN),
        max_length=32,
    )

    def __init__(self, *args: Any, account: Account, geheim: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        self.geheim = geheim

    def clean_code(self) -> str:
        wis_pogingen = check_rate_limit(self.account)
        code: str = self.cleaned_data["code"]
        if not validate_totp_code(self.geheim, code):
            raise code_adapter().validation_error("incorrect_code")
        wis_pogingen()
        return code


def benoem(form: forms.Form, naam: str, label: Any, leeg: Any, uitleg: Any = "") -> None:
    veld = form.fields[naam]
    veld.label, veld.help_text = label, uitleg
    veld.error_messages["required"] = leeg
    veld.widget.attrs.pop("placeholder", None)


def benoem_code(form: forms.Form) -> None:
    uitleg = _("De 6 cijfers uit uw app. Hebt u uw telefoon niet? Vul dan een herstelcode van 8 cijfers in.")
    benoem(form, "code", _("Code"), _("Vul de code uit uw app in."), uitleg)
    form.fields["code"].widget.attrs |= CODE_IN_TE_TYPEN
