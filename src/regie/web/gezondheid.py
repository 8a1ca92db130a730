# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For machines: is the process alive (/healthz), can it serve (/readyz), how does it do (/metrics)."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import path, resolve
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe

from regie.instellingen.migraties import ontbrekend, weergave_is_bij
from regie.instellingen.omgeving import lees
from regie.web.meting import cijfers

GOED: Final = "goed"
EIGEN_MACHINE: Final = {"127.0.0.1", "::1"}
DOORGEGEVEN: Final = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-Ip", "Via")


class Gezondheid:
    """Answers these three before anything that needs a session, a host name, HTTPS or a transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.lstrip("/") not in PADEN:
            return self.get_response(request)
        request.resolver_match = gevonden = resolve(request.path_info, urlconf=__name__)
        antwoord: HttpResponseBase = gevonden.func(request)
        return antwoord


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. Says nothing about the database: restarting Regie would not bring that back."""
    return JsonResponse({"leeft": True})


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Whether this process can do its work now."""
    delen = _stand()
    klaar = all(stand == GOED for stand in delen.values())
    return JsonResponse({"klaar": klaar, **delen}, status=200 if klaar else 503)


@login_not_required
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """The counts, for who may see them; for another this page does not exist."""
    if not _mag_meten(request):
        return HttpResponse(status=404)
    return HttpResponse(cijfers(), content_type="text/plain; version=0.0.4; charset=utf-8")


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
]
PADEN: Final = {str(patroon.pattern) for patroon in urlpatterns}


def _stand() -> dict[str, str]:
    """The parts, in the order in which they depend on each other; after the first that fails the rest is not known."""
    try:
        connection.close_if_unusable_or_obsolete()
        migraties = ontbrekend()
        weergave = not migraties and weergave_is_bij()
    except DatabaseError:
        connection.close()
        return {"databank": "antwoordt niet"}
    if migraties:
        return {"databank": GOED, "migraties": f"{len(migraties)} ontbreken"}
    return {
        "databank": GOED,
        "migraties": GOED,
        "leesmodellen": GOED if weergave else "de weergave is van een andere versie",
    }


def _mag_meten(request: HttpRequest) -> bool:
    """With a token: who shows it. Without: this machine itself, but not through a proxy: everyone would be local."""
    token: str | None = lees("REGIE_METRICS_TOKEN")
    if token is not None:
        return constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}")
    door_een_ander = settings.SECURE_SSL_REDIRECT or any(kop in request.headers for kop in DOORGEGEVEN)
    return not door_een_ander and request.META.get("REMOTE_ADDR") in EIGEN_MACHINE
