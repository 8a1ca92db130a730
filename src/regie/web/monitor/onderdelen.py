# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rooms of the monitor, as far as somebody has them."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regie.web.adressen import adres
from regie.web.rechten import bezoeker, heeft

ONDERDELEN: Final[tuple[tuple[str, Promise], ...]] = (
    ("monitor", _("Cijfers")),
    ("prestaties", _("Prestaties")),
    ("verbeterpunten", _("Verbeterpunten")),
    ("monitor_rapporten", _("Rapporten")),
    ("swi", _("Levering aan het CBS")),
    ("aansluiting", _("Aansluiting DUO en COA")),
    ("klopt_het", _("Klopt het?")),
    ("monitor_evaluatie", _("Evaluatie")),
)


class Onderdeel(NamedTuple):
    adres: str
    tekst: str | Promise
    hier: bool


def onderdelen(request: HttpRequest) -> Iterator[Onderdeel]:
    wie, hier = bezoeker(request), _hier(request)
    for route, tekst in ONDERDELEN:
        if heeft(wie, route):
            yield Onderdeel(adres(route), tekst, route == hier)


def _hier(request: HttpRequest) -> str:
    """The room in which this page is: that of which the name begins like its own, the longest one first."""
    naam = request.resolver_match.view_name if request.resolver_match else ""
    passend = [route for route, _tekst in ONDERDELEN if naam == route or naam.startswith(f"{route}_")]
    return max(passend, key=len, default="")
