# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The main menu and the home of who asks (thuis.py), for onderdelen/kop.html."""

from django import template
from django.http import HttpRequest

from regie.toegang.wie import Wie
from regie.web.monitor.onderdelen import Onderdeel, onderdelen
from regie.web.rechten import heeft
from regie.web.thuis import Menuregel, hoofdmenu, thuis

register = template.Library()


@register.filter
def menuregels(wie: Wie) -> list[Menuregel]:
    """What stands in the main menu."""
    return list(hoofdmenu(wie))


@register.filter
def monitoronderdelen(request: HttpRequest) -> list[Onderdeel]:
    """The rooms of the monitor."""
    return list(onderdelen(request))


@register.filter
def thuisadres(wie: Wie) -> str:
    """Where this person begins."""
    return thuis(wie)


@register.filter
def heeft_bladzijde(wie: Wie, route: str) -> bool:
    """Whether this person has the page with this route."""
    return heeft(wie, route)
