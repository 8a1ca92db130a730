# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What every response says to the browser about safety, and where to report a hole in it (RFC 9116)."""

from collections.abc import Callable
from datetime import UTC, datetime
from time import time

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
GELDIG = 180 * 24 * 60 * 60  # seconds; RFC 9116 asks for less than a year
NIET_NODIG = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")

KOPPEN = {
    "Content-Security-Policy": CSP,
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{wat}=()" for wat in NIET_NODIG),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Pages are about people: nothing stays on a shared computer. Static files and public texts say otherwise.
    "Cache-Control": "no-store",
}


class Veilig:
    """First in the row, so that error pages and static files get the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        for kop, waarde in KOPPEN.items():
            response.headers.setdefault(kop, waarde)
        return response


@login_not_required
@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weakness; there is no page as long as the organisation gave no contact."""
    if not settings.REGIE_MELDPUNT:
        raise Http404
    regels = [
        f"Contact: {settings.REGIE_MELDPUNT}",
        f"Expires: {datetime.fromtimestamp(time() + GELDIG, UTC):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    koppen = {"Cache-Control": "public, max-age=86400"}
    return HttpResponse("\n".join(regels) + "\n", content_type="text/plain; charset=utf-8", headers=koppen)
