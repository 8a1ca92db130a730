# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everything under /account/. What of allauth is not here does not exist: no sign-up, no e-mail."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.webauthn import views as passkey
from django.urls import path

from regie.web.inloggen import oidc, petten, sleutels, uitnodiging, views

urlpatterns = [
    path("", views.mijn_account, name="account_mijn"),
    path("pet/", petten.pet, name="account_pet"),
    path("inloggen/", account.login, name="account_login"),
    path("inloggen/code/", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/wachtwoord/", views.wachtwoord_kiezen, name="account_wachtwoord_kiezen"),
    path("inloggen/app/", views.app_instellen, name="account_app_instellen"),
    path("oidc/<slug:id>/", oidc.heen, name="account_oidc"),
    path("oidc/<slug:id>/terug/", oidc.terug, name="account_oidc_terug"),
    path("uitnodiging/", uitnodiging.aannemen, name="account_uitnodiging"),
    path("uitnodiging/<slug:id>/", uitnodiging.open_link, name="account_uitgenodigd"),
    path("uitloggen/", account.logout, name="account_logout"),
    path("staat-uit/", account.account_inactive, name="account_inactive"),
    path("wachtwoord/", views.wachtwoord_wijzigen, name="account_change_password"),
    path("code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("code/passkey/", passkey.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("passkeys/", sleutels.lijst, name="mfa_list_webauthn"),
    path("passkeys/nieuw/", sleutels.nieuw, name="mfa_add_webauthn"),
    path("passkeys/weg/", sleutels.weg, name="mfa_remove_webauthn"),
    path("herstelcodes/", views.eerst_de_code(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("herstelcodes/nieuw/", views.eerst_de_code(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
]
