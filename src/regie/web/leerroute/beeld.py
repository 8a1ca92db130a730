# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The advice as the page shows it: conflicts and gaps first, then each route with both sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regie.dossiers.adviezen import Advies
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit
from regie.web.dossier.aankomst import ZEKERHEID

VAN: Final = {
    "gesprek": gettext_lazy("gesprek"),
    "toets": gettext_lazy("toets"),
    "school": gettext_lazy("school"),
    "brugklas": gettext_lazy("brugklas"),
    "tweede_beoordeling": gettext_lazy("tweede beoordeling"),
    "wens": gettext_lazy("wens"),
    "dossier": gettext_lazy("dossier"),
}
GEWICHT: Final = {
    "zwaar": gettext_lazy("weegt zwaar"),
    "gewoon": gettext_lazy("weegt gewoon"),
    "licht": gettext_lazy("weegt licht"),
}


@dataclass(frozen=True)
class Reden:
    """`merk`: from whom it comes, since when, and how heavy the gemeente lets it weigh."""

    zin: str
    merk: str
    bron: str
    zekerheid: str


@dataclass(frozen=True)
class Kant:
    """A route, or a direction within one (`richting`), with what speaks for and against."""

    naam: str
    voor: list[Reden]
    tegen: list[Reden]


@dataclass(frozen=True)
class Route:
    code: str
    kant: Kant
    richtingen: list[Kant]


@dataclass(frozen=True)
class Eerst:
    """Something to do before one chooses, with why."""

    naam: str
    redenen: list[Reden]


@dataclass(frozen=True)
class Beeld:
    routes: list[Route]
    conflicten: list[Eerst]
    ontbreekt: list[Eerst]
    niet_alles: bool
    zonder_gewicht: bool


def beeld(advies: Advies, recht: Recht) -> Beeld:
    rijen = advies.redenen
    routes = [_route(code, rijen, recht) for code in recht.codelijsten["leerroute"].codes]
    gewogen = [rij["gewicht"] for rij in rijen if rij["richting"] in ("voor", "tegen")]
    return Beeld(
        routes,
        _eerst(rijen, recht, "conflict"),
        _eerst(rijen, recht, "ontbreekt"),
        advies.niet_alles,
        bool(gewogen) and not any(gewogen),
    )


def _route(code: str, rijen: Iterable[Rij], recht: Recht) -> Route:
    rijen = list(rijen)
    van = {naam: uitkomst for naam, uitkomst in recht.uitkomsten.items() if uitkomst.leerroute == code}
    kanten = {naam: _kant(naam, rijen, recht) for naam in van}
    hoofd = next(kanten[naam] for naam, uitkomst in van.items() if uitkomst.variant is None)
    richtingen = [kanten[naam] for naam, uitkomst in van.items() if uitkomst.variant is not None]
    return Route(code, hoofd, [kant for kant in richtingen if kant.voor or kant.tegen])


def _kant(naam: str, rijen: Iterable[Rij], recht: Recht) -> Kant:
    eigen = [rij for rij in rijen if rij["uitkomst"] == naam]
    voor, tegen = ([reden(rij) for rij in eigen if rij["richting"] == richting] for richting in ("voor", "tegen"))
    return Kant(recht.uitkomsten[naam].naam, voor, tegen)


def _eerst(rijen: Iterable[Rij], recht: Recht, richting: str) -> list[Eerst]:
    per: dict[str, list[Reden]] = {}
    for rij in rijen:
        if rij["richting"] == richting:
            per.setdefault(rij["uitkomst"], []).append(reden(rij))
    return [Eerst(recht.uitkomsten[naam].naam, redenen) for naam, redenen in per.items()]


def reden(rij: Rij) -> Reden:
    return Reden(str(rij["zin"]), _merk(rij), str(rij["bron"]), str(ZEKERHEID[rij["zekerheid"]]))


def _merk(rij: Rij) -> str:
    """What conflicts or is missing comes from more than one: there only the source of the rule is of use."""
    if rij["richting"] not in ("voor", "tegen"):
        return _("waarom dit hier staat")
    van, gewicht = str(VAN[rij["van"]]), GEWICHT.get(rij["gewicht"])
    if rij["dag"]:
        van = _("%(bron)s van %(dag)s") % {"bron": van, "dag": voluit(rij["dag"])}
    return f"{van}, {gewicht}" if gewicht else van
