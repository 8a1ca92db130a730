# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours on another leerroute (Bi 5.4(4)). Towards the Z-route hours of Dutch and KNM come off its course hours: lessons
since the first PIP by themselves, hours that were counted by a decision for the old threshold by a new decision.
Towards the B1-route they are looked at when the intensity is set; its 600 hours come from lessons, or the intake."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Gebeurd, Verleden, van
from regie.kern.gebeurtenissen.weigering import Weigering
from regie.kern.pip.verleden import GEWIJZIGD, OVERGENOMEN, VASTGESTELD, eerste_dagtekening

VERREKEND: Final = "uren_verrekend"
LESUREN: Final = "lesuren"
GROND: Final = "routewijziging"
Z: Final = "z"
NORM: Final = {"b1": "b1_600", Z: "z_cursus"}
"""Route → the threshold of which it has decisions on hours."""
NAAR_NORM: Final = {Z: NORM[Z]}
"""Route → the threshold for which the law lets hours of the old route count by decision."""
TWIJFEL: Final = "taalschakel_overig"
TYPES: Final = frozenset({VERREKEND, VASTGESTELD, GEWIJZIGD, OVERGENOMEN})


@dataclass(frozen=True, slots=True)
class Meenemen:
    """Hours. `vanzelf`: what the kern counts for the threshold of this route · `voorstel`: counted by decision for the
    old route, and not yet for this one · `twijfel`: other lessons, of which a school may say that part was Dutch or
    KNM, as far as nothing was decided on them."""

    naar: str
    norm: str | None
    vanzelf: float
    voorstel: float
    twijfel: float

    @property
    def open(self) -> float:
        return self.voorstel + self.twijfel


def meenemen(verleden: Verleden, lessen: Collection[Gebeurd], van_route: str, naar: str, vanzelf: float) -> Meenemen:
    """`lessen`: the reports of hours that count; `vanzelf`: the sum of the kern for the threshold of this route."""
    norm = NAAR_NORM.get(naar)
    if norm is None:
        return Meenemen(naar, None, vanzelf, 0, 0)
    oud, al = NORM.get(van_route), _verrekend(verleden, norm)
    besloten = 0.0 if oud is None else _verrekend(verleden, oud, anders=True)
    voorstel = max(besloten - al, 0)
    twijfel = max(besloten + _twijfel(verleden, lessen) - al, 0) - voorstel
    return Meenemen(naar, norm, vanzelf, voorstel, twijfel)


def _verrekend(verleden: Verleden, norm: str, *, anders: bool = False) -> float:
    """Hours that a change of route made count; `anders`: those that something else did."""
    return sum(
        een.gegevens.get("uren") or 0
        for een in van(verleden, VERREKEND)
        if een.gegevens.get("norm") == norm and (een.gegevens.get("grond") == GROND) is not anders
    )


def _twijfel(verleden: Verleden, lessen: Collection[Gebeurd]) -> float:
    """Since the first PIP: of what somebody did before it, nothing counts by itself (Bi 5.3(5))."""
    pip = eerste_dagtekening(verleden)
    return sum(
        een.gegevens.get("gevolgd") or 0
        for een in lessen
        if een.gegevens.get("soort") == TWIJFEL and pip is not None and een.dag("van") >= pip
    )


def wijziging(verleden: Verleden) -> tuple[Gebeurd, str] | None:
    """The last change to the Z-route that stands, with the route before it; None where the route is another."""
    route, gevonden = "", None
    for een in van(verleden, VASTGESTELD, OVERGENOMEN, GEWIJZIGD):
        nieuw = str(een.gegevens.get("leerroute") or route)
        if een.type == GEWIJZIGD and nieuw != route:
            gevonden = (een, route) if nieuw == Z else None
        elif nieuw != route:
            gevonden = None
        route = nieuw
    return gevonden


def weigeringen(nieuw: Gebeurd, verleden: Verleden) -> list[Weigering]:
    """Of hours that are made to count: only a change of route is a ground that can be looked up here."""
    if nieuw.gegevens.get("grond") != GROND:
        return []
    return list(_weigeringen(nieuw, verleden))


def _weigeringen(nieuw: Gebeurd, verleden: Verleden) -> Iterator[Weigering]:
    if nieuw.gegevens.get("norm") not in NAAR_NORM.values():
        yield Weigering("norm_past_niet", "norm",
                        "Bij een andere leerroute kunnen uren alleen meetellen in de Z-route.",
                        "Naar de B1-route kijkt u naar eerdere uren als u bepaalt hoeveel les er per week is"
                        " (Bi 5.4 lid 4).", "Kies de Z-route, of een andere grond.")  # fmt: skip
    elif wijziging([een for een in verleden if een.datum <= nieuw.datum]) is None:
        yield Weigering("route_niet_gewijzigd", "grond", "Op deze dag is de leerroute niet gewijzigd in de Z-route.",
                        "Zonder wijziging van de leerroute gaan er geen uren mee.",
                        "Wijzig eerst het PIP, of kies een andere grond.")  # fmt: skip
