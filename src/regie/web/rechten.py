# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which role may use which page: one row for every route, checked before the page is asked anything.

What somebody sees on a page is decided by `toegang` and by row-level security; this table only says who has the page.
A route without a row belongs to nobody: 404.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from django.http import Http404, HttpRequest, HttpResponse

from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie

IEDEREEN: Final = frozenset({"iedereen"})  # also without an account
INGELOGD: Final = frozenset({"ingelogd"})  # every account, also one that has no work here (yet)
STAF: Final = frozenset({"consulent", "teamleider"})
TEAMLEIDER: Final = frozenset({"teamleider"})

ROUTES: Final[dict[str, frozenset[str]]] = {
    "healthz": IEDEREEN,
    "readyz": IEDEREEN,
    "metrics": IEDEREEN,  # from this machine, or with a token: see gezondheid.py
    "security_txt": IEDEREEN,
    "account_login": IEDEREEN,
    "mfa_authenticate": IEDEREEN,
    "account_wachtwoord_kiezen": IEDEREEN,
    "account_app_instellen": IEDEREEN,
    "account_inactive": IEDEREEN,
    "account_logout": IEDEREEN,
    "account_mijn": INGELOGD,
    "account_change_password": INGELOGD,
    "mfa_reauthenticate": INGELOGD,
    "mfa_view_recovery_codes": INGELOGD,
    "mfa_generate_recovery_codes": INGELOGD,
    "vandaag": STAF,
    "vandaag_filter": STAF,
    "vandaag_filter_weg": STAF,
    "vandaag_regel": STAF,
    "vandaag_weg": STAF,
    "vandaag_terug": STAF,
    "vandaag_doe": STAF,
    "dossier": STAF,
    "vastleggen_kies": STAF,
    "vastleggen": STAF,
    "verbeteren": STAF,
    "intrekken": STAF,
    "zoeken": STAF,
    "snel": STAF,
    "snel_wie": STAF,
    "snel_over": STAF,
    "snel_wijzigen": STAF,
    "snel_weg": STAF,
    "snel_vastleggen": STAF,
    "team": TEAMLEIDER,
    "team_toewijzen": TEAMLEIDER,
    "team_wachtlijst": TEAMLEIDER,
    "team_vervangen": TEAMLEIDER,
    "team_vervangen_stoppen": TEAMLEIDER,
    "importeren": TEAMLEIDER,
}


class Paginarecht:
    """404 for a page that is not of one's role, as for a page that does not exist."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        naam = request.resolver_match.view_name if request.resolver_match else ""
        if not _mag(request, ROUTES.get(naam, frozenset())):
            raise Http404(naam)


def _mag(request: Any, rollen: frozenset[str]) -> bool:
    if rollen is IEDEREEN or (rollen is INGELOGD and request.user.is_authenticated):
        return True
    return request.wie is not None and not rollen.isdisjoint(request.wie.rollen)


def bezoeker(request: HttpRequest) -> Wie:
    """Who asks, on a page that needs a role. Raises Http404 for an account that has no work here."""
    wie: Wie | None = cast(Verzoek, request).wie
    if wie is None:
        raise Http404
    return wie
