# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What somebody was on a day of their own: the characteristics by which the people of a cohort are chosen.

Read on the day of the start: who is chosen by what came later has, by definition, been followed until then, and that
makes every wait look longer. What was not known yet on that day is what was known first after it: a dossier may be
opened after the notice of DUO.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from regie.kern.feiten.dagen import GEEN, Dagen, Index
from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.standen import EINDE
from regie.kern.indicatoren.dimensies import LEEFTIJDEN
from regie.kern.kalender import dag

ONBEKEND: Final = "onbekend"
Teksten = NDArray[np.str_]
_VANAF: Final = (*(int(band.split("-")[0]) for band in LEEFTIJDEN[1:-1]), int(LEEFTIJDEN[-2].split("-")[1]) + 1)
"""The youngest age of every band but the first."""


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """`lees`: of dossiers, each on its day. `codes`: the values that there are; None: what occurs. `pas_bij`: the
    starts at which it is known; None: all."""

    lees: Callable[[Feiten, Index, Dagen], Teksten]
    codes: Callable[[Feiten], tuple[str, ...]] | None
    pas_bij: frozenset[str] | None = None


def _stand(naam: str, pas_bij: frozenset[str] | None = None) -> Kenmerk:
    def lees(feiten: Feiten, d: Index, op: Dagen) -> Teksten:
        vakken = feiten.stand(naam)
        toen, later = vakken.waarde_op(d, op), vakken.waarde_op(d, vakken.begint_na(d, op))
        return np.array([*feiten.codes(naam), ONBEKEND])[np.where(toen == EINDE, later, toen)]

    return Kenmerk(lees, lambda feiten: (*feiten.codes(naam), ONBEKEND), pas_bij)


def _feit(naam: str, lijst: str | None = None) -> Kenmerk:
    """A fact of the opening of the dossier: the day makes no difference."""

    def lees(feiten: Feiten, d: Index, _: Dagen) -> Teksten:
        return np.array(feiten.waarde(naam).cast(str).fill_null(ONBEKEND).to_list(), dtype=np.str_)[d]

    def codes(feiten: Feiten) -> tuple[str, ...]:
        return (*feiten.recht.codelijsten[str(lijst)].codes, ONBEKEND)

    return Kenmerk(lees, None if lijst is None else codes)


def _leeftijd(feiten: Feiten, d: Index, op: Dagen) -> Teksten:
    """The year of that day less the year of birth, as the band in which it lies."""
    geboren = feiten.getal("geboortejaar")[d]
    jaren = np.array([dag(nummer).year for nummer in op.tolist()], dtype=np.int64) - geboren
    plaats = np.searchsorted(_VANAF, jaren, side="right")
    return np.array([*LEEFTIJDEN, ONBEKEND])[np.where(geboren == GEEN, len(LEEFTIJDEN), plaats)]


KENMERKEN: Final[Mapping[str, Kenmerk]] = {
    "groep": _stand("groep"),
    "wet": _stand("wet"),
    "geslacht": _feit("geslacht", "geslacht"),
    "nationaliteit": _feit("nationaliteit"),
    "leeftijd": Kenmerk(_leeftijd, lambda _: (*LEEFTIJDEN, ONBEKEND)),
    "leerroute": _stand("leerroute", pas_bij=frozenset({"pip_eerste"})),
}
