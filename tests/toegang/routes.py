# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every route of the product, from the URL conf itself, with arguments that fit the cast."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver
from django.urls.resolvers import RoutePattern


@dataclass(frozen=True, slots=True)
class Route:
    """`adres`: the path with `<name>` for each argument."""

    naam: str
    adres: str

    def vul(self, **waarden: str) -> str:
        return "/" + re.sub(r"<(\w+)>", lambda deel: waarden[deel[1]], self.adres)

    @property
    def argumenten(self) -> set[str]:
        return set(re.findall(r"<(\w+)>", self.adres))


API = "api/"


def alle_routes() -> list[Route]:
    """Of the pages. Those of the API have a table of their own: tests/api/test_matrix_api.py."""
    return [route for route in _alle() if not route.adres.startswith(API)]


def api_routes() -> list[Route]:
    return [route for route in _alle() if route.adres.startswith(API)]


def _alle() -> list[Route]:
    from regie.web import urls

    return list(_routes(urls.urlpatterns, ""))


def _routes(patronen: list[URLPattern | URLResolver], voor: str) -> Iterator[Route]:
    for patroon in patronen:
        assert isinstance(patroon.pattern, RoutePattern)
        adres = voor + re.sub(r"<(?:\w+:)?(\w+)>", r"<\1>", str(patroon.pattern))
        if isinstance(patroon, URLResolver):
            yield from _routes(patroon.url_patterns, adres)
        else:
            yield Route(patroon.name or "", adres)
