# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What Regie wants otherwise than allauth does: the steps of a login, the words, and secrets encrypted at rest."""

from typing import Any, cast

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regie.documenten.qr import qr_svg
from regie.toegang.medewerkers import kies, petten, werkte_hier
from regie.toegang.middleware import PET, VIA, Verzoek
from regie.web.inloggen.stappen import organisatie_van
from regie.web.thuis import thuis
from regie.web.versleuteling import ontsleutel, versleutel

DOEL = "tweede stap van het inloggen"

logboek = structlog.get_logger()


class Inlogadapter(DefaultAccountAdapter):
    """A login is: password, then the code; who has no own password or no app yet arranges that first."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _(
            "De gebruikersnaam of het wachtwoord klopt niet. Probeer het opnieuw. "
            "Weet u het niet meer? Vraag de functioneel beheerder om een nieuw wachtwoord."
        ),
        "too_many_login_attempts": _(
            "Het is te vaak achter elkaar mislukt. Wacht 5 minuten en probeer het dan opnieuw."
        ),
        "rate_limited": _("Het is te vaak achter elkaar mislukt. Wacht 5 minuten en probeer het dan opnieuw."),
        "account_inactive": _("Dit account staat uit. Vraag de functioneel beheerder om hulp."),
        "enter_current_password": _("Dit is niet uw wachtwoord van nu. Typ het opnieuw."),
        "incorrect_password": _("Dit is niet uw wachtwoord. Typ het opnieuw."),
    }

    def get_login_stages(self) -> list[str]:
        """In this order: a new password is only asked of who showed the code."""
        return [
            "regie.web.inloggen.stappen.TweedeStap",
            "regie.web.inloggen.stappen.WachtwoordKiezen",
            "regie.web.inloggen.stappen.AppInstellen",
        ]

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **meer: Any) -> HttpResponse | None:
        """Who left is told before any second step, and as who was switched off."""
        antwoord = super().pre_login(request, user, **meer)
        dag, via = cast(Verzoek, request).vandaag, organisatie_van(request, user)
        if antwoord is None and not petten(user.pk, dag, via) and werkte_hier(user.pk):
            clear_login(request)
            antwoord = self.respond_user_inactive(request, user)
        return antwoord

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **meer: Any) -> HttpResponse:
        request.session[VIA] = organisatie_van(request, user)
        return super().post_login(request, user, **meer)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The home of one's role; with several hats, first the choice."""
        mogelijk = petten(request.user.pk, cast(Verzoek, request).vandaag, request.session.get(VIA, ""))
        if wie := kies(mogelijk, request.session.get(PET, "")):
            return thuis(wie)
        return reverse("account_pet") if mogelijk else str(super().get_login_redirect_url(request))

    def get_reauthentication_methods(self, user: AbstractBaseUser) -> list[dict[str, Any]]:
        woorden = {"mfa_reauthenticate": gettext("Gebruik de code uit uw app")}
        woorden["mfa_reauthenticate:webauthn"] = gettext("Gebruik uw passkey")
        return [wijze | {"description": woorden[wijze["id"]]} for wijze in super().get_reauthentication_methods(user)]

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_mijn")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log the name only of an account that exists: people sometimes type their password in the wrong field."""
        naam = credentials.get("username", "")
        bekend = get_user_model().objects.filter(username=naam).exists()
        logboek.warning("inloggen_mislukt", account=naam if bekend else None, adres=self.get_client_ip(request))


class Codeadapter(DefaultMFAAdapter):
    """The second step. The key of the app and the seed of the recovery codes are encrypted in the database."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _(
            "Deze code klopt niet (meer). Elke code werkt één keer en een halve minuut. "
            "Wacht tot uw app een nieuwe code toont en typ die. Gebruikt u een passkey? Probeer die dan opnieuw."
        ),
        "cannot_generate_recovery_codes": _("U kunt pas herstelcodes maken als uw app is ingesteld."),
    }

    def get_totp_label(self, user: AbstractBaseUser) -> str:
        return str(user.get_username())

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        return gettext("Mijn passkey")

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": "Regie"}

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        naam = str(user.get_username())
        return super().get_public_key_credential_user_entity(user) | {"name": naam, "display_name": naam}

    def build_totp_svg(self, url: str) -> str:
        return qr_svg(url)

    def encrypt(self, text: str) -> str:
        return versleutel(text.encode(), DOEL)

    def decrypt(self, encrypted_text: str) -> str:
        return ontsleutel(encrypted_text, DOEL).decode()
