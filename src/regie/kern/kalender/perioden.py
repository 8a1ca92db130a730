# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Quarters, half years and months of columns of days, as the codes that reports are written with."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from regie.kern.kalender.dagnummers import dag, dagnummer
from regie.kern.kalender.kolommen import Dagen, Index
from regie.kern.kalender.kwartaal import Kwartaal
from regie.kern.kalender.maand import Maand
from regie.kern.kalender.tabel import NOOIT

_MAANDEN: Final = 12


def kwartaal_van(dag_: date) -> str:
    """`2022-Q2`"""
    return f"{dag_.year}-Q{(dag_.month + 2) // 3}"


def halfjaar_van(dag_: date) -> str:
    """`2022-1`"""
    return f"{dag_.year}-{1 if dag_.month <= _MAANDEN // 2 else 2}"


def vorig_halfjaar(code: str) -> str:
    """The half year before `2022-1`: `2021-2`"""
    jaar, helft = int(code[:4]), code[5:]
    return f"{jaar}-1" if helft == "2" else f"{jaar - 1}-2"


def maand_van(dag_: date) -> str:
    """`2022-05`"""
    return f"{dag_.year}-{dag_.month:02d}"


def jaar_van(dag_: date) -> str:
    """`2022`"""
    return str(dag_.year)


PERIODEN: Final[Mapping[str, Callable[[date], str]]] = {
    "kwartaal": kwartaal_van,
    "halfjaar": halfjaar_van,
    "maand": maand_van,
    "jaar": jaar_van,
}
"""The kinds of period, and how one is written."""


def perioden(soort: str, van: int, tot: int) -> tuple[str, ...]:
    """Every period of a kind that lies for a part between two days, oldest first."""
    eerste, laatste = dag(van), dag(tot)
    maanden = range(eerste.year * _MAANDEN + eerste.month - 1, laatste.year * _MAANDEN + laatste.month)
    namen = (PERIODEN[soort](date(maand // _MAANDEN, maand % _MAANDEN + 1, 1)) for maand in maanden)
    return tuple(dict.fromkeys(namen))


def periode_van(soort: str, dagen: Dagen, codes: tuple[str, ...]) -> pl.Series:
    """The period of every day as one of `codes`; null where the day is unknown or lies outside them."""
    bekend = dagen != NOOIT
    uniek, plaats = np.unique(dagen[bekend], return_inverse=True)
    nummers = {code: nummer for nummer, code in enumerate(codes)}
    geen = len(codes)
    per_dag = np.array([nummers.get(PERIODEN[soort](dag(int(een))), geen) for een in uniek], dtype=np.int64)
    gekozen: Index = np.full(len(dagen), geen, dtype=np.int64)
    gekozen[bekend] = per_dag[plaats] if len(uniek) else geen
    return pl.Series([*codes, None], dtype=pl.Enum(codes)).gather(gekozen)


def laatste_dag_van(kwartaal: str) -> int:
    """The last day of `2022-Q2`, as a day number."""
    return dagnummer(Kwartaal.lees(kwartaal).laatste)


def maandeinden(van: int, tot: int) -> dict[str, int]:
    """Of every month between two days its last day, or the last of the two days: `2022-05` → day number."""
    return {code: min(dagnummer(Maand.lees(code).laatste), tot) for code in perioden("maand", van, tot)}
