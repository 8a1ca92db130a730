# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that only do what a button asks for. Whoever comes there otherwise ends at a page, not at an empty one."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

View = Callable[..., HttpResponse]


def alleen_met_knop(naar: str) -> Callable[[View], View]:
    """For POST. A GET comes from a login after the session ended, or an old link: to the page with the button."""

    def om(view: View) -> View:
        doe = require_POST(view)

        @wraps(view)
        def antwoord(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method not in ("GET", "HEAD"):
                return doe(request, *args, **kwargs)
            return naar_de_knop(request, naar)

        return antwoord

    return om


def naar_de_knop(request: HttpRequest, naar: str) -> HttpResponse:
    """To the page with the button, with word that nothing was done."""
    messages.info(request, _("Er is niets veranderd. Wilde u iets doen? Druk dan nog een keer op de knop."))
    return redirect(naar)
