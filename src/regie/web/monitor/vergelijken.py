# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same figure of two counts beside each other: another day, another period, or what came in late."""

from typing import Any, NamedTuple, cast
from uuid import UUID

from django.http import HttpRequest

from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.woorden import getoond
from regie.dossiers.woorden import getal
from regie.kern.recht import Recht
from regie.monitor.levering import levering
from regie.monitor.metingen import opslag
from regie.monitor.metingen.vraag import Bewaard
from regie.toegang.middleware import Verzoek
from regie.toegang.wie import Wie
from regie.web.monitor.filters import Filter, gefilterd

NAAST = "naast"
TEKENS = {True: "+", False: "−"}


class Regel(NamedTuple):
    """`verschil`: empty where one of both is not shown, or they cannot be subtracted."""

    naam: str
    nu: str
    toen: str
    verschil: str


class Vergelijking(NamedTuple):
    bewaard: Bewaard
    regels: list[Regel]


def vergelijking(
    request: HttpRequest, wie: Wie, recht: Recht, nu: Levering, indicator: str, gekozen: list[Filter]
) -> Vergelijking | None:
    """With the count that the address names; None without one."""
    bewaard = _andere(request.GET.get(NAAST, ""))
    if bewaard is None:
        return None
    toen = levering(wie, recht, bewaard, [indicator], gemaakt_op=cast(Verzoek, request).moment)
    toen = gefilterd(toen, indicator, {een.dimensie: een.gekozen for een in gekozen if een.is_gekozen})
    return Vergelijking(bewaard, _regels(nu, toen, indicator))


def _andere(nummer: str) -> Bewaard | None:
    try:
        gevonden = opslag.lees(UUID(nummer))
    except ValueError:
        return None
    return gevonden if gevonden is not None and gevonden.stand == "klaar" else None


def _regels(nu: Levering, toen: Levering, indicator: str) -> list[Regel]:
    """The totals and what is divided by one dimension."""
    regels = []
    for rij in nu.van_indicator(indicator):
        dims = rij["dimensies"]
        ander = toen.rij(indicator, dims)
        if len(dims) > 2 or ander is None or (rij["waarde"] == 0 and ander["waarde"] == 0):
            continue
        naam = ", ".join(nu.naam_van(indicator, dim, code) for dim, code in dims.items())
        regels.append(Regel(naam, getoond(rij, nu.grens), getoond(ander, toen.grens), _verschil(rij, ander)))
    return regels


def _verschil(rij: Any, ander: Any) -> str:
    if rij["waarde"] is None or ander["waarde"] is None:
        return ""
    verschil = rij["waarde"] - ander["waarde"]
    return f"{TEKENS[verschil > 0]}{getal(abs(verschil))}" if verschil else "0"
