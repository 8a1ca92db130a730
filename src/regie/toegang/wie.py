# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who asks: a member of staff of one gemeente, with the roles that decide what may be seen and recorded."""

from dataclasses import dataclass

from regie.kern.recht.typen.register import Gebeurtenistype
from regie.toegang.rollen import ALLE_CATEGORIEEN, ROLLEN, Bereik

SYSTEEM = "systeem"


@dataclass(frozen=True, slots=True)
class Wie:
    """`medewerker`: the key that stands in events. `rollen`: keys of ROLLEN, or `systeem` for the command line."""

    gemeente: str
    gemeente_naam: str
    beleid: str
    medewerker: str
    naam: str
    rollen: tuple[str, ...]
    team: str = ""

    @property
    def is_systeem(self) -> bool:
        return SYSTEEM in self.rollen

    @property
    def is_teamleider(self) -> bool:
        return "teamleider" in self.rollen

    @property
    def bereik(self) -> Bereik:
        breed = self.is_systeem or any(ROLLEN[rol].bereik == "gemeente" for rol in self.rollen)
        return "gemeente" if breed else "caseload"

    @property
    def categorieen(self) -> frozenset[str]:
        if self.is_systeem:
            return ALLE_CATEGORIEEN
        return frozenset().union(*(ROLLEN[rol].categorieen for rol in self.rollen))

    def mag_vastleggen(self, type_: Gebeurtenistype) -> bool:
        return self.is_systeem or not set(self.rollen).isdisjoint(type_.vastleggen)


def systeem(gemeente: str, beleid: str, naam: str = SYSTEEM) -> Wie:
    """The command line and the worker: all of one gemeente."""
    return Wie(gemeente, "", beleid, naam, naam, (SYSTEEM,))
