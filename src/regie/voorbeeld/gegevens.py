# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The `gegevens` of many events at once, as JSON text: one concatenation per type, no row loop.

A field is a constant (str, int, bool, list), whole numbers (an array), or one of the shapes
below. Every array is as long as the row of persons; `wie` says which of them are written.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.kern.kalender import dag

_MEESTE_KWARTIEREN: Final = 4 * 500
EERSTE_DAG_TEKST: Final = 16_801  # 2016-01-01, in days since 1970-01-01
_AANTAL_DAGEN: Final = 9_131  # up to and including 2040-12-31


@dataclass(frozen=True)
class Code:
    """A choice out of `waarden`: any values that JSON knows."""

    waarden: tuple[Any, ...]
    keus: NDArray[Any]


@dataclass(frozen=True)
class Dag:
    """Day numbers since 1970-01-01."""

    dagen: NDArray[Any]


@dataclass(frozen=True)
class Uren:
    """Hours, counted in quarters."""

    kwartieren: NDArray[Any]


@dataclass(frozen=True)
class Sleutel:
    """A key such as `huis-12`: a word and a number."""

    woord: str
    nummers: NDArray[Any]


@dataclass(frozen=True)
class Tekst:
    """Text that is ready, one per person that is written."""

    teksten: pl.Series


def gegevens_tekst(velden: Mapping[str, Any], wie: NDArray[np.int64]) -> pl.Series:
    """One JSON object per number in `wie`."""
    delen: list[str | pl.Series] = ["{"]
    for nummer, (naam, waarde) in enumerate(velden.items()):
        delen.append(f'{", " if nummer else ""}"{naam}": ')
        delen.append(_veld(waarde, wie))
    delen.append("}")
    return aaneen(delen, len(wie))


def aaneen(delen: list[str | pl.Series], aantal: int) -> pl.Series:
    """The parts behind one another; constants are repeated."""
    reeksen = {f"k{i}": deel for i, deel in enumerate(delen) if isinstance(deel, pl.Series)}
    if not reeksen:
        return pl.repeat("".join(d for d in delen if isinstance(d, str)), aantal, eager=True)
    namen = [f"k{i}" if isinstance(deel, pl.Series) else pl.lit(deel) for i, deel in enumerate(delen)]
    return pl.DataFrame(reeksen).select(pl.concat_str(namen).alias("tekst")).to_series()


def dagtekst(dagen: NDArray[Any]) -> pl.Series:
    """ISO dates."""
    return _dagteksten().gather(dagen - EERSTE_DAG_TEKST)


def _veld(waarde: Any, wie: NDArray[np.int64]) -> str | pl.Series:
    match waarde:
        case Code(waarden, keus):
            return _json(tuple(json.dumps(w) for w in waarden)).gather(keus[wie].astype(np.int64))
        case Dag(dagen):
            return _dagteksten_aangehaald().gather(dagen[wie] - EERSTE_DAG_TEKST)
        case Uren(kwartieren):
            return _uurteksten().gather(kwartieren[wie].astype(np.int64))
        case Sleutel(woord, nummers):
            return aaneen([f'"{woord}-', pl.Series(nummers[wie]).cast(pl.String), '"'], len(wie))
        case Tekst(teksten):
            return teksten
        case np.ndarray():
            return pl.Series(waarde[wie]).cast(pl.String)
        case _:
            return json.dumps(waarde)


@lru_cache(maxsize=500)
def _json(teksten: tuple[str, ...]) -> pl.Series:
    return pl.Series(teksten)


@lru_cache(maxsize=1)
def _dagteksten() -> pl.Series:
    return pl.Series([dag(EERSTE_DAG_TEKST + i).isoformat() for i in range(_AANTAL_DAGEN)])


@lru_cache(maxsize=1)
def _dagteksten_aangehaald() -> pl.Series:
    return pl.Series([f'"{tekst}"' for tekst in _dagteksten()])


@lru_cache(maxsize=1)
def _uurteksten() -> pl.Series:
    return pl.Series([json.dumps(k // 4 if k % 4 == 0 else k / 4) for k in range(_MEESTE_KWARTIEREN)])
