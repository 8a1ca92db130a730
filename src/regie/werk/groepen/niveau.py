# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""On which step somebody stands for a group: the level of the language where it is known, else an estimate. The policy
says what may be used, and what counts first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, cast

from regie.bestanden.recht import lees_met_eigen_beleid
from regie.dossiers.vraag import Rij
from regie.kern.recht import Recht
from regie.werk.groepen.model import NIVEAUS

NORM: Final = "groepsniveau_uit"
TAALNIVEAU, LEERROUTE, TOETS = "taalniveau", "leerroute", "leerbaarheidstoets"
Niveau = tuple[int | None, str]
"""The step, and where it comes from; None and "" where nothing is known."""

VAN_LEERROUTE: Final[Mapping[str, int]] = {"z": 1, "b1": 2, "onderwijs": 3}
"""Who learns towards more, learns faster: an estimate of where somebody fits in, not a level that was measured."""
HAALT_B1, HAALT_B1_NIET = 2, 1
"""The test says no more than whether B1 is within reach: as the two routes that follow from it."""


def stap_van(code: str | None) -> int | None:
    """a1 is the first step; a level that is not on the ladder is not known."""
    return NIVEAUS.index(code) + 1 if code in NIVEAUS else None


@dataclass(frozen=True, slots=True)
class Niveaubepaling:
    """`volgorde`: what may be used, the first that is known counts."""

    volgorde: tuple[str, ...]
    recht: Recht

    def van(self, rij: Rij) -> Niveau:
        """`rij`: of dossiers.groepskandidaten.mensen."""
        for bron in self.volgorde:
            if (stap := _BRONNEN[bron](self, rij)) is not None:
                return stap, bron
        return None, ""

    def uit_toets(self, rij: Rij) -> int | None:
        """By the threshold of the day on which the test was done."""
        if rij["lbt_score"] is None:
            return None
        drempel = self.recht.parameter("lbt_drempel", rij["lbt_datum"])
        return HAALT_B1 if rij["lbt_score"] >= drempel else HAALT_B1_NIET


_BRONNEN: Final[Mapping[str, Callable[[Niveaubepaling, Rij], int | None]]] = {
    TAALNIVEAU: lambda _bepaling, rij: stap_van(rij["taalniveau"]),
    LEERROUTE: lambda _bepaling, rij: VAN_LEERROUTE.get(rij["leerroute"] or ""),
    TOETS: Niveaubepaling.uit_toets,
}


def bepaling_van(beleid: str, vandaag: date) -> Niveaubepaling:
    """Where the policy says nothing, nothing is estimated."""
    recht = lees_met_eigen_beleid(vandaag)
    gekozen = recht.regels(beleid).gekozen(NORM, vandaag)
    return Niveaubepaling((TAALNIVEAU,) if gekozen is None else cast(tuple[str, ...], gekozen.waarde), recht)
