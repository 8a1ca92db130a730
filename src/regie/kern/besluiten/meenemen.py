# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours on another leerroute (Bi 5.4(4)). Lessons since the first PIP count by themselves, on whichever route; hours
that were counted by a decision for the old threshold do not, and need a decision for the new one."""

from dataclasses import dataclass
from typing import Final

from regie.kern.gebeurtenissen.gebeurd import Verleden, van

VERREKEND: Final = "uren_verrekend"
LESUREN: Final = "lesuren"
GROND: Final = "routewijziging"
NORM: Final = {"b1": "b1_600", "z": "z_cursus"}
TELT_MEE: Final = {"b1": ("nt2", "alfabetisering"), "z": ("nt2", "alfabetisering", "knm")}
"""Kinds of lessons that count for the threshold of a route."""
TWIJFEL: Final = "taalschakel_overig"


@dataclass(frozen=True, slots=True)
class Meenemen:
    """Hours. `vanzelf`: lessons that count already · `voorstel`: counted by decision for the old route, and not yet for
    this one · `twijfel`: other lessons, of which a school may say that part was Dutch or KNM."""

    naar: str
    norm: str | None
    vanzelf: float
    voorstel: float
    twijfel: float


def meenemen(verleden: Verleden, van_route: str, naar: str) -> Meenemen:
    """`verleden`: without hours that a later report took the place of."""
    norm = NORM.get(naar)
    if norm is None:
        return Meenemen(naar, None, 0, 0, 0)
    oud = NORM.get(van_route)
    al = _verrekend(verleden, norm, {GROND})
    open_ = max(_verrekend(verleden, oud, None) - al, 0) if oud is not None else 0
    return Meenemen(naar, norm, _lessen(verleden, TELT_MEE[naar]), open_, _lessen(verleden, (TWIJFEL,)))


def _verrekend(verleden: Verleden, norm: str, gronden: set[str] | None) -> float:
    return sum(
        een.gegevens.get("uren") or 0
        for een in van(verleden, VERREKEND)
        if een.gegevens.get("norm") == norm and (gronden is None or een.gegevens.get("grond") in gronden)
    )


def _lessen(verleden: Verleden, soorten: tuple[str, ...]) -> float:
    vervangen = {
        str(een.gegevens["vervangt"]).lower() for een in van(verleden, LESUREN) if een.gegevens.get("vervangt")
    }
    return sum(
        een.gegevens.get("gevolgd") or 0
        for een in van(verleden, LESUREN)
        if een.gegevens.get("soort") in soorten and een.id not in vervangen
    )
