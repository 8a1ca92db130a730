# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 1: twelve date rules on a million persons, as plain data for every engine."""

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

PEILDATUM: Final = date(2026, 11, 22)
GROEPEN: Final = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant", "geen_plicht")
LEERROUTES: Final = ("b1", "onderwijs", "z")
FEITEN: Final = (
    "koppeling", "kennismaking", "vragenlijst", "kennisgeving", "inschrijving_brp", "intake_start", "pip_eerste",
    "pip_ondertekend", "brugklas_gestart", "brugklas_afgerond", "gestart_leerroute", "mb_begin", "mb_eindrapport",
    "ontzorgen_gestart", "ontzorgen_beoordeeld", "map_afgerond",
)  # fmt: skip
STATUSSEN: Final = ("nvt", "gehaald", "te_laat", "wacht", "vervallen", "dicht", "open", "verlopen", "bijna", "loopt")
AANDACHT: Final = 14  # days

_A, _ALLEN = GROEPEN[:2], GROEPEN[:4]


@dataclass(frozen=True, slots=True)
class Regel:
    """From one date to another within so long, for some groups and routes."""

    naam: str
    wie: tuple[str, ...]
    leerroute: tuple[str, ...]  # empty: every route
    vanaf: str
    aantal: int
    eenheid: str
    klaar: str


REGELS: Final = (
    Regel("kennismaking", _A, (), "koppeling", 6, "weken", "kennismaking"),
    Regel("vragenlijst", _A, (), "kennismaking", 2, "weken", "vragenlijst"),
    Regel("intake", _ALLEN, (), "kennisgeving", 6, "weken", "intake_start"),
    Regel("pip", _ALLEN, (), "kennisgeving", 10, "weken", "pip_ondertekend"),
    Regel("pip_na_inschrijving", _A, (), "inschrijving_brp", 10, "weken", "pip_ondertekend"),
    Regel("aanbod", _A, ("b1", "z"), "pip_eerste", 3, "maanden", "gestart_leerroute"),
    Regel("aanbod_onderwijs", _A, ("onderwijs",), "pip_eerste", 6, "maanden", "gestart_leerroute"),
    Regel("brugklas", _A, (), "brugklas_gestart", 6, "weken", "brugklas_afgerond"),
    Regel("map", _ALLEN, ("b1", "z"), "pip_eerste", 3, "jaar", "map_afgerond"),
    Regel("begeleiding", _A, (), "inschrijving_brp", 0, "dagen", "mb_begin"),
    Regel("eindrapport", _A, (), "mb_begin", 12, "maanden", "mb_eindrapport"),
    Regel("ontzorgen", _A[:1], (), "ontzorgen_gestart", 6, "maanden", "ontzorgen_beoordeeld"),
)


@dataclass(frozen=True, slots=True)
class Personen:
    """Dates as datetime64[D] (NaT: unknown), group and route as code numbers (-1: no route)."""

    dagen: dict[str, NDArray[np.datetime64]]
    groep: NDArray[np.int64]
    leerroute: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.groep)


def personen(aantal: int, seed: int = 1) -> Personen:
    """Random but plausible: each date is known for some, and lies between 2022 and the peildatum."""
    kans = np.random.default_rng(seed)
    van, tot = np.datetime64("2022-01-01"), np.datetime64(PEILDATUM)
    dagen = {}
    for nummer, feit in enumerate(FEITEN):
        dag = van + kans.integers(0, (tot - van).astype(int), aantal).astype("timedelta64[D]")
        dag[kans.random(aantal) < 0.15 + 0.02 * nummer] = np.datetime64("NaT")
        dagen[feit] = dag
    return Personen(dagen, kans.choice(5, aantal, p=[0.5, 0.1, 0.25, 0.05, 0.1]), kans.integers(-1, 3, aantal))
