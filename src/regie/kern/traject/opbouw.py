# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a sum of hours is made of: lessons, hours of taking part, of PVT and MAP, and what was counted by a decision."""

from dataclasses import dataclass

from regie.kern.feiten import Feiten
from regie.kern.feiten.momenten import bronrijen, tellend


@dataclass(frozen=True, slots=True)
class Bijdrage:
    """The minutes that events of one type add."""

    type: str
    minuten: int


def opbouw(feiten: Feiten, som: str, d: int = 0) -> tuple[Bijdrage, ...]:
    """In the order of feiten.toml, without what adds nothing; together they are the sum."""
    feit, per_type = feiten.recht.feiten[som], dict[str, int]()
    vanaf = None if feit.vanaf is None else feiten.dag(feit.vanaf)
    for bron in bronrijen(feit, feiten.tel):
        bedrag, telt = tellend(bron, vanaf)
        minuten = int(bedrag[telt & (bron.rijen.d == d)].sum())
        per_type[bron.bron.type] = per_type.get(bron.bron.type, 0) + minuten
    return tuple(Bijdrage(type_, minuten) for type_, minuten in per_type.items() if minuten)
