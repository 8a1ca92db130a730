# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the privacy officer begins: what waits, and where everything is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from regie.dossiers.noodmeldingen import aantal_ongezien


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "privacy/privacy.html", {"noodtoegang_ongezien": aantal_ongezien()})
