# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who asks: someone of an organisation in one gemeente, with the roles that decide what may be seen and recorded."""

from dataclasses import dataclass
from typing import Final

from regie.kern.recht.typen.register import Gebeurtenistype
from regie.kern.recht.typen.verwerkingen import Doel
from regie.toegang.rollen import ALLE_CATEGORIEEN, ALLE_DOELEN, ROLLEN, Bereik

SYSTEEM: Final = "systeem"
GEMEENTE: Final = "gemeente"  # the id of the gemeente itself among its organisations


@dataclass(frozen=True, slots=True)
class Wie:
    """`medewerker`: the key that stands in events. `rollen`: keys of ROLLEN, or `systeem` for the command line.

    `nood`: dossiers that are open to this person for a short while, by noodtoegang.
    """

    gemeente: str
    gemeente_naam: str
    beleid: str
    medewerker: str
    naam: str
    rollen: tuple[str, ...]
    team: str = ""
    organisatie: str = GEMEENTE
    organisatie_naam: str = ""
    nood: tuple[str, ...] = ()

    @property
    def is_systeem(self) -> bool:
        return SYSTEEM in self.rollen

    @property
    def is_teamleider(self) -> bool:
        return "teamleider" in self.rollen

    @property
    def is_partner(self) -> bool:
        """Works within what was referred to the organisation."""
        return self.bereik == "relatie"

    @property
    def bereik(self) -> Bereik:
        return "gemeente" if self.is_systeem else ROLLEN[self.rollen[0]].bereik

    @property
    def alleen_eigen_mensen(self) -> bool:
        return not self.is_systeem and ROLLEN[self.rollen[0]].eigen_mensen

    @property
    def ziet_afgeschermd(self) -> bool:
        """Where somebody in hiding is: the consulent, and nobody else."""
        return self.is_systeem or "consulent" in self.rollen

    def ziet_plaats(self, dossier: str) -> bool:
        """Noodtoegang opens a dossier, not the place of somebody in hiding."""
        return self.ziet_afgeschermd and dossier not in self.nood

    @property
    def categorieen(self) -> frozenset[str]:
        if self.is_systeem:
            return ALLE_CATEGORIEEN
        return frozenset().union(*(ROLLEN[rol].categorieen for rol in self.rollen))

    @property
    def doelen(self) -> frozenset[Doel]:
        """For what this person may work with dossiers."""
        return ALLE_DOELEN if self.is_systeem else frozenset().union(*(ROLLEN[rol].doelen for rol in self.rollen))

    def mag_vastleggen(self, type_: Gebeurtenistype) -> bool:
        return self.is_systeem or not set(self.rollen).isdisjoint(type_.vastleggen)


def systeem(gemeente: str, beleid: str, naam: str = SYSTEEM) -> Wie:
    """The command line and the worker: all of one gemeente."""
    return Wie(gemeente, "", beleid, naam, naam, (SYSTEEM,))
