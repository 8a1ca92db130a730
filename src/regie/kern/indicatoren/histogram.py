# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Median, mean and p90 out of a histogram of whole days, so that parts of a population add up."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np

from regie.kern.feiten.dagen import Getallen


def gemiddelde(dagen: Getallen, aantal: Getallen) -> float:
    """In tenths of a day."""
    return round(float((dagen * aantal).sum() / aantal.sum()), 1)


def mediaan(dagen: Getallen, aantal: Getallen) -> float:
    """The middle one; of an even number halfway the two in the middle."""
    tot = np.cumsum(aantal)
    n = int(tot[-1])
    laag, hoog = (int(dagen[np.searchsorted(tot, plaats, side="left")]) for plaats in ((n + 1) // 2, n // 2 + 1))
    return (laag + hoog) / 2


def p90(dagen: Getallen, aantal: Getallen) -> int:
    """The smallest day on which at least 90 percent is at or below (2-kern §6)."""
    tot = np.cumsum(aantal)
    return int(dagen[np.searchsorted(10 * tot, 9 * int(tot[-1]), side="left")])


MATEN: Final[Mapping[str, Callable[[Any, Any], float | int]]] = {
    "mediaan": mediaan,
    "gemiddelde": gemiddelde,
    "p90": p90,
}
