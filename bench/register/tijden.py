# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Many times of the same thing, as a median and a 95th percentile."""

import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import Final

import numpy as np

from bench.meten import Uitkomst

OPWARMEN: Final = 10
KEREN: Final = 100


def gemeten(doe: Callable[[], object], keer: int = KEREN) -> list[float]:
    """Milliseconds of each call, in a warm process."""
    for _ in range(OPWARMEN):
        doe()
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        doe()
        tijden.append((time.perf_counter() - begin) * 1000)
    return tijden


def rijen(maat: str, tijden: Sequence[float], grens: float | None = None) -> list[Uitkomst]:
    """The two rows of a measure; the bound is on the second."""
    return [
        Uitkomst(f"{maat}: mediaan", median(tijden), "ms"),
        Uitkomst(f"{maat}: p95", p95(tijden), "ms", "" if grens is None else f"< {grens:g}"),
    ]


def p95(tijden: Sequence[float]) -> float:
    return float(np.quantile(tijden, 0.95))
