# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages for what goes wrong. 400 and 500 stand alone: they ask nothing of the database or of the session."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import render
from django.template.loader import render_to_string
from django_htmx.http import HttpResponseClientRedirect

from regie.web import bewaard
from regie.web.inloggen.poort import is_fragment

OPMAAK = ("derden/onderdelen.css", "vormgeving/thema.css", "vormgeving/tokens.css", "vormgeving/regie.css")


def verlopen(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The CSRF token is absent or wrong: nothing was done, and the text is kept for the one who typed it."""
    gebleven = bewaard.bewaar(request, "verlopen")
    if gebleven and is_fragment(request):
        antwoord = HttpResponseClientRedirect(request.get_full_path())
        antwoord.status_code = 403  # htmx follows it all the same
        return antwoord
    inhoud = {"gebleven": gebleven, "terug": request.get_full_path(), "zonder_cookies": reason == REASON_NO_CSRF_COOKIE}
    return render(request, "403_csrf.html", inhoud, status=403)


def ongeldig(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request cannot be understood."""
    return HttpResponse(render_to_string("400.html", {"opmaak": opmaak()}), status=400)


def storing(request: HttpRequest) -> HttpResponse:
    """500: our fault. The number lets the administrator find it in the log."""
    nummer = getattr(request, "nummer", "")
    return HttpResponse(render_to_string("500.html", {"opmaak": opmaak(), "nummer": nummer}), status=500)


def opmaak() -> list[str]:
    """The addresses of the style sheets, or none when they were not built: an error page never fails itself."""
    try:
        return [staticfiles_storage.url(blad) for blad in OPMAAK]
    except ValueError:
        return []
