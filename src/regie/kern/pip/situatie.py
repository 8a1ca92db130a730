# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""For whom a PIP is made: the group, the benefit, a young child, a PIP of another gemeente."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from regie.kern.gebeurtenissen.gebeurd import Verleden, laatste, van
from regie.kern.pip.verleden import GROEP, KIND, OVERGENOMEN, UITKERING, VASTGESTELD
from regie.kern.recht.typen.pip import Situatie as Deelsituatie

Bijstand = Literal["ja", "komt", "nee"]
"""komt: it was asked for, and not decided yet."""

ASIEL = ("asiel_vergunning", "asiel_gezin")


@dataclass(frozen=True, slots=True)
class Situatie:
    """`groep`: "" where the dossier does not say it. `van_elders`: the leerroute of a PIP that came along."""

    groep: str
    bijstand: Bijstand = "nee"
    kind: bool = False
    van_elders: str | None = None

    @property
    def is_asiel(self) -> bool:
        """Group A of the law (Wi 13(1)): it is offered a course."""
        return self.groep in ASIEL

    def geldt(self, bij: Deelsituatie) -> bool | None:
        """Whether there is such a situation; None: it may come."""
        if bij == "bijstand":
            return {"ja": True, "komt": None, "nee": False}[self.bijstand]
        return self.kind if bij == "kind" else self.van_elders is None


def situatie(verleden: Verleden, dag: date) -> Situatie:
    """As it is on this day."""
    tot_dan = [een for een in verleden if een.datum <= dag]
    groepen = [een.gegevens["groep"] for een in van(tot_dan, *GROEP) if een.gegevens.get("groep")]
    return Situatie(groepen[-1] if groepen else "", _bijstand(tot_dan, dag), _kind(tot_dan), _van_elders(tot_dan))


def _bijstand(verleden: Verleden, dag: date) -> Bijstand:
    stand: Bijstand = "nee"
    for een in van(verleden, *UITKERING):
        if een.type == "uitkering_toegekend":
            stand = "ja" if een.dag("ingang") <= dag else "komt"
        elif een.type == "uitkering_beeindigd":
            stand = "nee" if een.dag("ingang") <= dag else stand
        elif stand != "ja":
            stand = "komt" if een.type == "uitkering_aangevraagd" else "nee"
    return stand


def _kind(verleden: Verleden) -> bool:
    """Child care or early school was spoken of, and not because it is not needed."""
    een = laatste(verleden, *KIND)
    return een is not None and een.gegevens.get("status") not in ("niet_nodig", "gestopt")


def _van_elders(verleden: Verleden) -> str | None:
    """The route of the PIP of the gemeente before, as long as this one has made none: that route stays (Wi 15(4))."""
    een = laatste(verleden, OVERGENOMEN, VASTGESTELD)
    return een.gegevens.get("leerroute") if een is not None and een.type == OVERGENOMEN else None
