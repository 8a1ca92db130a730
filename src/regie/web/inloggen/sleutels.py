# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Passkeys beside the app: add one, see which there are, take one away."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import flows
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from regie.web.inloggen.views import eerst_de_code
from regie.web.knop import alleen_met_knop

LIJST = "mfa_list_webauthn"


def sleutels_van(account: Any) -> Any:
    return Authenticator.objects.filter(user=account, type=Authenticator.Type.WEBAUTHN).order_by("created_at")


@login_required
@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """The passkeys of one's own account."""
    rijen = [(rij.pk, rij.wrap().name, rij.created_at, rij.last_used_at) for rij in sleutels_van(request.user)]
    return render(request, "mfa/webauthn/authenticator_list.html", {"sleutels": rijen})


class Toevoegen(AddWebAuthnView):
    """The browser makes the passkey; what it says about it is kept, never the secret."""

    def get_success_url(self) -> str:
        return reverse("mfa_view_recovery_codes" if self.did_generate_recovery_codes else LIJST)


@eerst_de_code
@login_required
def nieuw(request: HttpRequest) -> HttpResponseBase:
    """Add a passkey, after the second step of now was shown again."""
    antwoord: HttpResponseBase = Toevoegen.as_view()(request)
    return antwoord


@alleen_met_knop(LIJST)
@eerst_de_code
@login_required
def weg(request: HttpRequest) -> HttpResponseBase:
    """Take away one of one's own passkeys, for example of a telephone that was lost."""
    nummer = request.POST.get("sleutel", "")
    if nummer.isascii() and nummer.isdigit() and len(nummer) < 18:
        flows.remove_authenticator(request, get_object_or_404(sleutels_van(request.user), pk=int(nummer)))
    return redirect(LIJST)
