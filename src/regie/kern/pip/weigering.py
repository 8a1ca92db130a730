# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Why a decision on a PIP is not taken, or what asks for a look: what, why, what now."""

from dataclasses import dataclass
from typing import Literal

from regie.kern.recht.typen.basis import Bron

Code = Literal[
    "geen_groep", "geen_intake", "geen_keuze", "andere_keuze", "onderwijsroute_niet_besproken", "deel_ontbreekt",
    "deel_mag_niet", "dagtekening_voor_intake", "dagtekening_toekomst", "dagtekening_voor_vorige",
    "andere_route_na_verhuizing", "er_is_al_een_pip", "geen_pip", "geen_route_genoemd", "zelfde_route",
    "buiten_het_venster", "uitzondering_zonder_reden", "uitzondering_niet_nodig", "geen_afschaling",
    "twee_keer_getekend", "getekend_voor_besluit",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weigering:
    """`veld`: of the event, "" where it is about the whole. `deel`: the part of the checklist, for `deel_*`."""

    code: Code
    veld: str
    wat: str
    waarom: str
    nu: str
    bron: tuple[Bron, ...] = ()
    deel: str = ""

    @property
    def kenmerk(self) -> tuple[str, str]:
        """What makes it the same refusal of another event."""
        return self.code, self.deel
