# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Addresses to test the edges of a request with: one page with a form, one that breaks, and what they need."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template import RequestContext, Template
from django.urls import include, path

from regie.web import bewaard
from regie.web.veilig import security_txt

handler400 = "regie.web.foutpaginas.ongeldig"
handler500 = "regie.web.foutpaginas.storing"

FORMULIER = Template(
    "{% load zegel %}{% for m in messages %}<p>{{ m }}</p>{% endfor %}"
    '<form method="post">{% csrf_token %}{% zegel %}<textarea name="tekst">{{ velden.tekst }}</textarea></form>'
)


def vandaag(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"vandaag van {request.user.get_username()}")


def formulier(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return HttpResponse(f"opgeslagen: {request.POST['tekst']}")
    return HttpResponse(FORMULIER.render(RequestContext(request, {"velden": bewaard.neem(request)})))


def verboden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


@login_not_required
def stuk(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("geheim 123")


urlpatterns = [
    path("", vandaag, name="vandaag"),
    path("zoeken/", vandaag, name="zoeken"),
    path("snel/", formulier, name="snel"),
    path("ander/", formulier, name="ander"),
    path("verboden/", verboden),
    path("stuk/", stuk),
    path("account/", include("regie.web.inloggen.urls")),
    path(".well-known/security.txt", security_txt),
]
