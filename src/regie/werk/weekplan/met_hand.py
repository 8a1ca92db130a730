# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""By hand, as one would with paper: block after block, each at the first choice that clashes with nothing yet.

The yardstick for the solver: it gets stuck where the solver does not, and is never better.
"""

from regie.werk.weekplan.model import Gezin
from regie.werk.weekplan.regels import botsingen


def met_hand(gezin: Gezin) -> dict[str, int | None]:
    """None for a block for which nothing is left."""
    plan: dict[str, int | None] = {blok.id: blok.gekozen for blok in gezin.blokken if blok.vast}
    for blok in gezin.schuifbaar:
        al = set(botsingen(gezin, plan))
        past = (keuze.nummer for keuze in blok.keuzes if set(botsingen(gezin, {**plan, blok.id: keuze.nummer})) <= al)
        plan[blok.id] = next(past, None)
    return plan
