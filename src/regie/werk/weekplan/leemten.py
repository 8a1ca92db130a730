# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Weeks in which nothing goes on between two parts of the way: no lesson, no work, no guidance."""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from regie.kern.kalender import dag, dagnummer

KORTST: Final = 7  # days: less is no gap


class Leemte(NamedTuple):
    """`tot`: the last day; None: nothing comes after it."""

    van: date
    tot: date | None


def leemten(perioden: Iterable[tuple[date, date | None]], vandaag: date) -> list[Leemte]:
    """From today on. `perioden`: first and last day of each part; None: it goes on."""
    uit, vrij = [], dagnummer(vandaag)
    for van, tot in sorted(perioden, key=lambda een: een[0]):
        if tot is not None and tot < vandaag:
            continue
        if dagnummer(van) - vrij >= KORTST:
            uit.append(Leemte(dag(vrij), dag(dagnummer(van) - 1)))
        if tot is None:
            return uit
        vrij = max(vrij, dagnummer(tot) + 1)
    return [*uit, Leemte(dag(vrij), None)]
