# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When the municipality learned of it: mostly at once, sometimes late, always in office hours."""

from functools import lru_cache
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.kalender.amsterdam import begin_van_dag_micros
from regie.voorbeeld.cijfers import Cijfers
from regie.voorbeeld.gegevens import EERSTE_DAG_TEKST, aaneen, dagtekst
from regie.voorbeeld.loting import Loting, Reeks

MS_PER_DAG: Final = 86_400_000
_OPEN, _DICHT = 8 * 3600 + 1800, 17 * 3600 + 1799  # seconds after midnight on the clock of Amsterdam
_VERTRAGING: Final = ((0, 0), (1, 5), (6, 30), (31, 120))  # days; in the order of `vertraging` in cijfers.toml
_DAGEN: Final = 9_131


def momenten(loting: Loting, cijfers: Cijfers, dagen: NDArray[Any], tot: int, waarvoor: str) -> Reeks:
    """Local milliseconds since 1970-01-01, on or after the day itself and never after the day `tot`."""
    soort = loting.keuze(f"vertraging {waarvoor}", cijfers.gewichten("vertraging"))
    laagste, hoogste = (np.array(grens)[soort] for grens in zip(*_VERTRAGING, strict=True))
    later = laagste + (loting.kans(f"dagen {waarvoor}") * (hoogste - laagste + 1)).astype(np.int64)
    tijd = _OPEN * 1000 + (loting.kans(f"tijd {waarvoor}") * (_DICHT - _OPEN) * 1000).astype(np.int64)
    lokaal: Reeks = np.minimum(dagen + later, tot) * MS_PER_DAG + tijd
    return lokaal


def utc(lokaal: NDArray[Any]) -> Reeks:
    """Milliseconds since the epoch. Office hours are never in the hour that is skipped or doubled."""
    moment: Reeks = lokaal - _verschillen()[lokaal // MS_PER_DAG - EERSTE_DAG_TEKST]
    return moment


def momenttekst(lokaal: NDArray[Any]) -> pl.Series:
    """ISO 8601 in whole seconds, with the Dutch offset of that day."""
    dagen, rest = np.divmod(lokaal, MS_PER_DAG)
    zones = _zoneteksten().gather(dagen - EERSTE_DAG_TEKST)
    return aaneen([dagtekst(dagen), "T", _tijdteksten().gather(rest // 1000), zones], len(lokaal))


@lru_cache(maxsize=1)
def _verschillen() -> Reeks:
    """Milliseconds ahead of UTC per day, after the clock was changed: those of the midnight that follows."""
    morgen = np.arange(EERSTE_DAG_TEKST + 1, EERSTE_DAG_TEKST + 1 + _DAGEN)
    verschillen: Reeks = morgen * MS_PER_DAG - begin_van_dag_micros(pl.Series(morgen)).to_numpy() // 1000
    return verschillen


@lru_cache(maxsize=1)
def _zoneteksten() -> pl.Series:
    return pl.Series([f"+{v // 3_600_000:02d}:00" for v in _verschillen()])


@lru_cache(maxsize=1)
def _tijdteksten() -> pl.Series:
    return pl.Series([f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}" for s in range(86_400)])
