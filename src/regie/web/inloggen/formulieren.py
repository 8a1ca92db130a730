# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The forms of logging in, in words of Regie: no placeholders, paste allowed, and one field for either code."""

from typing import Any

from allauth.account.adapter import get_adapter as account_adapter
from allauth.account.fields import PasswordField, SetPasswordField
from allauth.account.forms import LoginForm
from allauth.mfa.adapter import get_adapter as code_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.internal.auth import validate_totp_code
from django import forms
from django.utils.translation import gettext_lazy as _

from regie.toegang.models import Account

CODE_IN_TE_TYPEN = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "autocapitalize": "none",
    "spellcheck": "false",
}
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
