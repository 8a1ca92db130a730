# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who works in several places chooses one at a time; who works nowhere any more is out at the next click."""

from collections.abc import Callable
from typing import Any, cast

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from regie.toegang.medewerkers import kies, petnaam, werkte_hier
from regie.toegang.middleware import PET, Verzoek
from regie.toegang.rollen import ROLLEN
from regie.toegang.wie import Wie
from regie.web.inloggen.poort import is_fragment
from regie.web.rechten import IEDEREEN, INGELOGD, ROUTES
from regie.web.thuis import ZONDER_THUIS, thuis


class Pettenpoort:
    """Comes after Toegangspoort, which knows where an account works, and before the rights of pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponseBase | None:
        verzoek, route = cast(Verzoek, request), request.resolver_match.view_name if request.resolver_match else ""
        mag = ROUTES.get(route, frozenset())
        if mag is IEDEREEN or not request.user.is_authenticated:
            return None
        if verzoek.wie is None:
            return _zonder_pet(verzoek, is_eigen=mag is INGELOGD)
        if route == "vandaag" and mag.isdisjoint(verzoek.wie.rollen):  # the address that everybody types
            return redirect(thuis(verzoek.wie))
        return None


def _zonder_pet(verzoek: Verzoek, *, is_eigen: bool) -> HttpResponseBase | None:
    if verzoek.petten:
        return None if is_eigen else _ergens_heen(verzoek, redirect_to_login(_terug(verzoek), reverse("account_pet")))
    if werkte_hier(verzoek.user.pk):
        logout(verzoek)
        return _ergens_heen(verzoek, redirect("account_inactive"))
    return None


def _ergens_heen(request: HttpRequest, naar: Any) -> HttpResponseBase:
    """htmx is told to open it as a page: a fragment cannot hold one."""
    return HttpResponseClientRedirect(naar.url) if is_fragment(request) else naar


def _terug(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" and not is_fragment(request) else ""


@login_required
@require_http_methods(["GET", "POST"])
def pet(request: HttpRequest) -> HttpResponse:
    """Where do you work now? Only of one's own hats."""
    verzoek = cast(Verzoek, request)
    if request.method == "POST" and (wie := kies(verzoek.petten, request.POST.get("pet", ""))):
        request.session[PET] = petnaam(wie)
        return redirect(_volgende(request) or thuis(wie))
    if len(verzoek.petten) < 2:
        return redirect(thuis(verzoek.wie) if verzoek.wie else ZONDER_THUIS)
    inhoud = {"petten": [(petnaam(wie), wie, rollen_in_woorden(wie)) for wie in verzoek.petten]}
    return render(request, "account/pet.html", inhoud | {"volgende": _volgende(request)})


def _volgende(request: HttpRequest) -> str:
    """Where somebody was going; an address of elsewhere is no address."""
    naar = request.POST.get("next") or request.GET.get("next", "")
    return naar if url_has_allowed_host_and_scheme(naar, {request.get_host()}, request.is_secure()) else ""


def rollen_in_woorden(wie: Wie) -> str:
    return ", ".join(ROLLEN[rol].naam for rol in wie.rollen)
