# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a button on the page of the PIP asks for, of who may decide on it."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from regie.web.dossier.bezoek import bezoek
from regie.web.dossier.formulierpagina import METHODEN
from regie.web.knop import naar_de_knop
from regie.web.pip.plan import Plan, plan_van


def besluitknop(view: Callable[[HttpRequest, Plan], HttpResponse]) -> Callable[[HttpRequest, str], HttpResponse]:
    """For POST. A GET comes from a login after the session ended, or an old link: to the page with the button, for whom
    there is one."""

    @wraps(view)
    @require_http_methods(METHODEN)
    def antwoord(request: HttpRequest, dossier: str) -> HttpResponse:
        plan = plan_van(bezoek(request, dossier))
        if not plan.mag_besluiten:
            raise Http404
        return view(request, plan) if request.method == "POST" else naar_de_knop(request, plan.hier.plek("pip"))

    return antwoord
