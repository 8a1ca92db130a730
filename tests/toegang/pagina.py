# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pages to test the gate with: one that reads, one that writes and breaks, one that renders late."""

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.urls import include, path

LAAT = engines["django"].from_string("{% for rij in rijen %}{{ rij }} {% endfor %}")


def dossiers() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM dossier ORDER BY id")
        return [id_ for (id_,) in cursor.fetchall()]


class Lui:
    """Asks the database only when the template walks over it."""

    def __iter__(self) -> object:
        return iter(dossiers())


def lees(request: HttpRequest) -> HttpResponse:
    gevonden = dossiers()
    request.inzage.lees(gevonden)  # type: ignore[attr-defined]
    return HttpResponse(" ".join(gevonden))


def laat(request: HttpRequest) -> HttpResponse:
    return TemplateResponse(request, LAAT, {"rijen": Lui()})


def schrijf_en_breek(request: HttpRequest) -> HttpResponse:
    _bewaar_filter(request, "gebroken")
    raise RuntimeError("stuk")


def schrijf_en_weiger(request: HttpRequest) -> HttpResponse:
    _bewaar_filter(request, "geweigerd")
    raise Http404


def lees_en_breek(request: HttpRequest) -> HttpResponse:
    request.inzage.lees(dossiers())  # type: ignore[attr-defined]
    return HttpResponse(status=500)


def _bewaar_filter(request: HttpRequest, naam: str) -> None:
    wie = request.wie  # type: ignore[attr-defined]
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO bewaard_filter (gemeente, medewerker, pagina, naam, vraag) VALUES (%s, %s, 'x', %s, '')",
            [wie.gemeente, wie.medewerker, naam],
        )


urlpatterns = [
    path("lees/", lees, name="lees"),
    path("laat/", laat, name="laat"),
    path("schrijf-en-breek/", schrijf_en_breek, name="schrijf_en_breek"),
    path("schrijf-en-weiger/", schrijf_en_weiger, name="schrijf_en_weiger"),
    path("lees-en-breek/", lees_en_breek, name="lees_en_breek"),
    path("zonder-rij/", lees, name="zonder_rij"),
    path("account/", include("regie.web.inloggen.urls")),
]
