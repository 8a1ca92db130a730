# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The tests of one person side by side: what each says by the threshold of its own day, and what is strange."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from regie.kern.adviezen.toets import DREMPEL, Toets
from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from regie.kern.recht import Recht

Vreemd = Literal["snel_opnieuw", "veel_anders", "andere_versie"]


@dataclass(frozen=True, slots=True)
class Afname:
    """One finished test; `id` of its event."""

    id: str
    op: date
    score: int
    versie: str

    def toets(self, recht: Recht) -> Toets:
        return Toets(self.score, recht.parameter(DREMPEL, self.op), self.op)


def vreemd(reeks: Sequence[Afname], dagen: int | None, punten: int | None) -> list[tuple[Afname, tuple[Vreemd, ...]]]:
    """Oldest first: each test that is strange beside the one before it. `dagen`: within so many days is soon; `punten`:
    so many right answers more or less is another outcome. None: the gemeente did not say."""
    gevonden = [(dan, tuple(_waarom(eerst, dan, dagen, punten))) for eerst, dan in zip(reeks, reeks[1:], strict=False)]
    return [(dan, waarom) for dan, waarom in gevonden if waarom]


def _waarom(eerst: Afname, dan: Afname, dagen: int | None, punten: int | None) -> list[Vreemd]:
    waarom: list[Vreemd] = []
    if dagen is not None and dan.op <= later(eerst.op, Duur(dagen, "dagen")):
        waarom.append("snel_opnieuw")
    if punten is not None and abs(dan.score - eerst.score) >= punten:
        waarom.append("veel_anders")
    if eerst.versie != dan.versie and eerst.versie and dan.versie:
        waarom.append("andere_versie")
    return waarom
