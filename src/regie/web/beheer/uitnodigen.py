# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Inviting somebody. There is no mail: the link is shown once, and handed over by who asked for it."""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from regie.toegang.organisaties import organisaties
from regie.toegang.personeel import neem_aan
from regie.toegang.uitnodigingen import nodig_uit
from regie.toegang.wie import Wie
from regie.web import bewaard
from regie.web.beheer.formulieren import Werkplek
from regie.web.rechten import bezoeker
from regie.web.versleuteling import GeheimOnleesbaar, ontsleutel, versleutel

ONJUIST: Final = 422
DOEL: Final = "een uitnodiging laten zien"
LINK: Final = "nieuwe_link"  # in the session, encrypted, until it was shown
EVEN: Final = 10 * 60  # seconds in which it must be shown


@require_http_methods(["GET", "HEAD", "POST"])
def uitnodigen(request: HttpRequest) -> HttpResponse:
    wie, bekend = bezoeker(request), organisaties()
    velden = request.POST if request.method == "POST" else bewaard.neem(request)
    form = Werkplek(velden or None, organisaties=bekend)
    if request.method == "POST" and form.is_valid():
        gelezen: dict[str, Any] = form.cleaned_data
        id_ = neem_aan(wie, **gelezen)
        maak_link(request, wie, id_)
        return redirect("beheer_mens", id_)
    status = ONJUIST if request.method == "POST" else 200
    return render(request, "beheer/uitnodigen.html", {"form": form}, status=status)


def maak_link(request: HttpRequest, wie: Wie, medewerker: str) -> None:
    """Kept in the session until the next page has shown it, so that going back or reloading invites nobody twice."""
    woord = nodig_uit(wie, medewerker, settings.REGIE_UITNODIGING_DAGEN)
    request.session[LINK] = [medewerker, versleutel(woord.encode(), DOEL)]


def neem_link(request: HttpRequest, medewerker: str) -> str:
    """The link, once; empty when there is none to show for this person."""
    voor, geheim = request.session.pop(LINK, ["", ""])
    if voor != medewerker:
        return ""
    try:
        woord = ontsleutel(geheim, DOEL, hoogstens=EVEN).decode()
    except GeheimOnleesbaar:
        return ""
    return request.build_absolute_uri(reverse("account_uitgenodigd", args=[woord]))
