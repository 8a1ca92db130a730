# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""PVT, MAP and KNM on another leerroute: what stays done, what must be done yet, and what is no part of it."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Final, Literal

from regie.kern.gebeurtenissen.gebeurd import Verleden
from regie.kern.traject.examens import GESLAAGD, KNM, pogingen

PVT, MAP = "pvt_afgerond", "map_afgerond"
VOLDAAN: Final = {PVT: "pvt_voldaan", MAP: "map_voldaan"}
"""Event → the derived date that says whether all of it was done, here or in another gemeente."""
Vraagt = Literal["blijft", "moet", "niet"]
"""blijft: it is done and stays so · moet: this route asks for it · niet: it is no part of this route."""


@dataclass(frozen=True, slots=True)
class Blijft:
    pvt: Vraagt
    map: Vraagt
    knm: Vraagt


def blijft(verleden: Verleden, voldaan: Container[str], naar: str) -> Blijft:
    """`voldaan`: of PVT and MAP those that are done. The onderwijsroute has no MAP (Wi 8); in the Z-route KNM is in the
    lessons, and no exam (Bi 3.14)."""
    knm = any(een.uitslag == GESLAAGD for een in pogingen(verleden, KNM))
    return Blijft(
        pvt="blijft" if PVT in voldaan else "moet",
        map="niet" if naar == "onderwijs" else "blijft" if MAP in voldaan else "moet",
        knm="blijft" if knm else "niet" if naar == "z" else "moet",
    )
