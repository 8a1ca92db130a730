# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a rule yields for its rows: dates, and where they came from."""

from dataclasses import dataclass

from regie.kern.feiten.dagen import Dagen, Getallen, Index
from regie.kern.termijnen.regel import Regel


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """One entry per row; NOOIT for a date that is not known."""

    regel: Regel
    d: Index
    aanleiding: Index  # a door number of the event, minus the number of the window, or GEEN_DEUR
    start: Dagen
    start_deur: Index
    niet_voor: Dagen
    uiterlijk: Dagen
    verlengd: Getallen  # days
    gerold: Getallen  # days
    grens: Dagen
    gehaald_op: Dagen
    klaar_deur: Index
    vervalt_op: Dagen
    venster_nummer: Getallen  # 0 where the row has no windows
