# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tasks that give lessons, and the days in which a school had one. What follows at once on another is no break."""

from collections.abc import Iterable
from datetime import date

from regie.kern.kalender import dagnummer
from regie.kern.recht import Recht

Periode = tuple[date, date | None]
"""First and last day; None while it runs."""


def lestaken(recht: Recht) -> list[str]:
    """Those under which hours of lessons are recorded."""
    return [naam for naam, taak in recht.taken.items() if "lesuren" in taak.legt_vast]


def aaneen(perioden: Iterable[Periode]) -> list[Periode]:
    """In order, with those that touch or overlap made into one."""
    samen: list[Periode] = []
    for begin, einde in sorted(perioden, key=lambda periode: periode[0]):
        vorige = samen[-1] if samen else None
        if vorige is not None and (vorige[1] is None or dagnummer(begin) <= dagnummer(vorige[1]) + 1):
            tot = None if einde is None or vorige[1] is None else max(einde, vorige[1])
            samen[-1] = (vorige[0], tot)
        else:
            samen.append((begin, einde))
    return samen
