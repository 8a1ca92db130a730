# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gate: every page asks for a login unless it says otherwise, and whoever is sent away loses no text."""

import time

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from regie.web import bewaard
from regie.web.zegel import verzegeld_door

UUR = 60 * 60  # seconds
KEREN = 6  # in the life of an idle session it is written at most so often, not with every page
BEGONNEN, GEZIEN = "begonnen", "gezien"


class Inlogpoort(LoginRequiredMiddleware):
    """Lets in who is logged in, ends a session that is idle or too long, and keeps the text of who is sent away."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:  # without it nobody is logged in, and no question is asked
            _bewaak_duur(request)
        response: HttpResponseBase = self.get_response(request)
        if request.method == "POST" and response.status_code < 400 and request.user.is_authenticated:
            bewaard.vergeet(request)
        return response

    def handle_no_permission(self, request: HttpRequest, view_func: object) -> HttpResponseBase:
        if request.method == "POST":
            _bewaar_en_zeg_het(request)
        response = redirect_to_login(_terug_naar(request))
        # A fragment cannot hold the login page: htmx is told to open it as a page.
        return HttpResponseClientRedirect(response.url) if is_fragment(request) else response


def _bewaak_duur(request: HttpRequest) -> None:
    """Django ends a session by its age since it was written last: idle, therefore, if it is written while in use."""
    if not request.user.is_authenticated:
        return
    nu = int(time.time())
    if nu - request.session.setdefault(BEGONNEN, nu) > settings.REGIE_SESSIE_UREN * UUR:
        logout(request)
    elif nu - request.session.get(GEZIEN, 0) > settings.SESSION_COOKIE_AGE // KEREN:
        request.session[GEZIEN] = nu


def _bewaar_en_zeg_het(request: HttpRequest) -> None:
    if bewaard.bewaar(request, "uitgelogd"):
        messages.info(request, _("U bent uitgelogd. Wat u had getypt, is bewaard. Log in, dan staat het er weer."))
    elif verzegeld_door(request) is not None:
        messages.warning(request, _("U bent uitgelogd. Wat u had getypt, was te groot om te bewaren."))


def is_fragment(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def _terug_naar(request: HttpRequest) -> str:
    """Where to go after the login: the form that was sent, or the page around the fragment that was asked for."""
    pagina = getattr(request.htmx, "current_url_abs_path", None) if is_fragment(request) else None
    if request.method == "GET" and pagina:
        return str(pagina)
    return request.get_full_path()
