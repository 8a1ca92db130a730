# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Another leerroute: within a year and a half, or on a ground that the law names (Wi 17(2), Bi 5.4)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, laatste
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.pip.verleden import KEUZE, eerste_dagtekening
from regie.kern.recht import Recht
from regie.kern.recht.typen.regels import Termijnrij
from regie.kern.termijnen.herleiding import voluit

REGEL: Final = "routewijziging"
REDEN: Final = "routewijziging"
ALTIJD: Final = (("onderwijs", "b1"),)  # Bi 5.4(1), last sentence


def venster_tot(verleden: Verleden, recht: Recht) -> date | None:
    """The last day on which every change of route is possible; None before there is a PIP."""
    begin, duur = eerste_dagtekening(verleden), _regel(recht).duur
    return later(begin, duur) if begin is not None and isinstance(duur, Duur) else None


def _regel(recht: Recht) -> Termijnrij:
    return next(rij for rij in recht.termijnen if rij.id == REGEL)


def routewijziging(nieuw: Gebeurd, was: Mapping[str, Any], verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    """`was`: the content of the version before."""
    van, naar = was.get("leerroute"), nieuw.gegevens.get("leerroute")
    gezegd = nieuw.gegevens.get("reden") == REDEN
    if gezegd and naar is None:
        yield Weigering(
            "geen_route_genoemd", "leerroute", "De nieuwe leerroute is niet ingevuld.",
            "De reden van de wijziging is een andere leerroute.", "Kies de nieuwe leerroute, of een andere reden.",
        )  # fmt: skip
    elif gezegd and naar == van:
        yield Weigering(
            "zelfde_route", "leerroute", "De nieuwe leerroute is dezelfde als de oude.",
            "De reden van de wijziging is een andere leerroute.", "Kies een andere leerroute, of een andere reden.",
        )  # fmt: skip
    elif naar is not None and naar != van:
        yield from _nieuwe_keuze(nieuw, verleden, recht)
        yield from _op_tijd(nieuw, van, verleden, recht)


def _nieuwe_keuze(nieuw: Gebeurd, verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    keuze = laatste(verleden, KEUZE)
    if keuze is None or keuze.gegevens.get("leerroute") != nieuw.gegevens.get("leerroute"):
        labels = recht.codelijsten["leerroute"].codes
        yield Weigering(
            "andere_keuze", "leerroute",
            f"Er is geen keuze vastgelegd voor de {labels[nieuw.gegevens['leerroute']].label}.",
            "Een andere leerroute is een besluit met een eigen reden.",
            "Leg eerst de nieuwe keuze van de leerroute vast, met de reden.", _regel(recht).bron,
        )  # fmt: skip


def _op_tijd(nieuw: Gebeurd, van: str | None, verleden: Verleden, recht: Recht) -> Iterator[Weigering]:
    tot, naar = venster_tot(verleden, recht), nieuw.gegevens.get("leerroute")
    uitzondering = nieuw.gegevens.get("uitzondering")
    binnen = tot is None or nieuw.dagtekening <= tot or (van, naar) in ALTIJD
    if not binnen and uitzondering is None:
        assert tot is not None
        yield Weigering(
            "buiten_het_venster", "uitzondering",
            f"De leerroute kon tot en met {voluit(tot)} wijzigen. Die tijd is voorbij.",
            "Daarna kan het alleen na onderwijs dat niet vrijstelt, of bij bijzondere individuele omstandigheden.",
            "Kies welke uitzondering geldt en schrijf waarom. Geldt er geen, dan blijft de leerroute zoals zij is.",
            _regel(recht).bron,
        )  # fmt: skip
    elif not binnen and not nieuw.gegevens.get("grond"):
        yield Weigering(
            "uitzondering_zonder_reden", "grond", "De toelichting op de uitzondering ontbreekt.",
            "De inburgeraar en de rechter moeten kunnen lezen waarom het na anderhalf jaar nog kan.",
            "Schrijf waarom deze uitzondering hier geldt.", _regel(recht).bron,
        )  # fmt: skip
    elif binnen and uitzondering is not None:
        yield Weigering(
            "uitzondering_niet_nodig", "uitzondering", "Er is een uitzondering gekozen, maar die is niet nodig.",
            "De leerroute kan nu gewoon wijzigen.", "Maak dit veld leeg.", _regel(recht).bron,
        )  # fmt: skip
