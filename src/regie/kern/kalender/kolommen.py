# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Date arithmetic on columns: int32 day numbers since 1970-01-01, and the day that never comes.

An unknown date is `NOOIT`, later than every day. Then the earliest of several dates is their
minimum (unknown ones lose), "all must be known" is their maximum (one unknown wins), and
"done in time" is a comparison: no null needs a case of its own.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from regie.kern.kalender.duur import Duur
from regie.kern.kalender.kalender import Kalender, Rol
from regie.kern.kalender.tabel import NOOIT

Dagen = NDArray[np.int32]
Getallen = NDArray[np.int64]
Masker = NDArray[np.bool_]
Index = NDArray[np.int64]


__all__ = [
    "NOOIT", "Dagen", "Getallen", "Index", "Masker",
    "dag_na", "dagen_terug", "dagen_tussen", "laatste_dagen", "leeg", "op_werkdag", "plus_dagen",
]  # fmt: skip


def leeg(aantal: int) -> Dagen:
    """Dates that are all unknown."""
    return np.full(aantal, NOOIT, dtype=np.int32)


def laatste_dagen(
    kalender: Kalender, begin: Dagen, duur: Duur, rol: Rol = "geen", eerste_dag_telt: bool = False
) -> Dagen:
    """The last day of a term for every begin: one look in the table of that duration.

    Raises OverflowError where a known begin or its answer lies outside 2000-2099.
    """
    return kalender.tabel(duur, rol, eerste_dag_telt).zoek(begin)


def dagen_terug(kalender: Kalender, begin: Dagen, duur: Duur) -> Dagen:
    """The day so long before; never rolls (Atw 1 lid 2)."""
    return kalender.terugtabel(duur).zoek(begin)


def op_werkdag(kalender: Kalender, dagen: Dagen) -> Dagen:
    """The day itself, or the next one that is no Saturday, Sunday or holiday."""
    return kalender.roltabel().zoek(dagen)


def plus_dagen(dagen: Dagen, aantal: Any) -> Dagen:
    """So many days later; an unknown day stays unknown."""
    return np.where(dagen == NOOIT, NOOIT, dagen + aantal).astype(np.int32)


def dag_na(dagen: Dagen) -> Dagen:
    """The next day: the first one after a period whose last day is given."""
    return plus_dagen(dagen, 1)


def dagen_tussen(vroeg: Dagen, laat: Dagen) -> Getallen:
    """Number of days from `vroeg` to `laat`; 0 where one is unknown."""
    onbekend = (vroeg == NOOIT) | (laat == NOOIT)
    return np.where(onbekend, 0, laat.astype(np.int64) - vroeg)
