# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours as they were reported: from when until when, for one sum of the facts. What counts is what that sum counts."""

from dataclasses import dataclass

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Dagen, Getallen, Index
from regie.kern.feiten.momenten import Bronrijen, bronrijen, tellend
from regie.kern.traject.pauzes import PAUZE, dagen_die_tellen


@dataclass(frozen=True, slots=True)
class Opgaven:
    """Reports of hours, in minutes; `tot` is the last day."""

    d: Index
    van: Dagen
    tot: Dagen
    minuten: Getallen

    def in_periode(self, feiten: Feiten, begin: Dagen, einde: Dagen) -> Getallen:
        """Per dossier the minutes between two days, evenly over the days of a report that count."""
        samen = np.zeros(feiten.aantal, dtype=np.int64)
        deel, heel = self.gedeeld(feiten, begin[self.d], einde[self.d])
        np.add.at(samen, self.d, self.minuten * deel // heel)
        return samen

    def gedeeld(self, feiten: Feiten, begin: Dagen, einde: Dagen) -> tuple[Getallen, Getallen]:
        """Per report the days that count between two days, and all of its days that count (never 0)."""
        pauzes = feiten.stand(PAUZE)
        van, tot = np.maximum(self.van, begin), np.minimum(self.tot, einde)
        heel = dagen_die_tellen(pauzes, self.d, self.van, self.tot)
        deel = dagen_die_tellen(pauzes, self.d, van, tot)
        wel_in_pauze = heel == 0  # somebody came all the same
        heel = np.where(wel_in_pauze, self.tot.astype(np.int64) - self.van + 1, heel)
        deel = np.where(wel_in_pauze, np.maximum(tot.astype(np.int64) - van + 1, 0), deel)
        return deel, np.maximum(heel, 1)


def opgaven(feiten: Feiten, som: str) -> Opgaven:
    """Of a sum: the reports that come again and again. What is counted by a decision, or happens once, has no pace."""
    feit = feiten.recht.feiten[som]
    vanaf = None if feit.vanaf is None else feiten.dag(feit.vanaf)
    delen = [_van_bron(bron, vanaf) for bron in bronrijen(feit, feiten.tel)
             if not bron.bron.altijd and bron.rijen.type.dubbel == "telt"]  # fmt: skip
    if not delen:
        return _geen()
    return Opgaven(*(np.concatenate(kolom) for kolom in zip(*delen, strict=True)))


def lessen(feiten: Feiten, veld: str) -> Opgaven:
    """A column of all reports of lessons, of every kind: also those of before the PIP."""
    rijen = feiten.tel("lesuren")
    if rijen is None:
        return _geen()
    van = rijen.dag("van")
    return Opgaven(rijen.d.astype(np.int64), van, np.maximum(rijen.dag("tot"), van), rijen.getal(veld))


def _geen() -> Opgaven:
    niets = np.empty(0, dtype=np.int64)
    return Opgaven(niets, niets.astype(np.int32), niets.astype(np.int32), niets)


def _van_bron(bron: Bronrijen, vanaf: Dagen | None) -> tuple[Index, Dagen, Dagen, Getallen]:
    rijen = bron.rijen
    van = rijen.dag(bron.bron.begin)
    tot = np.maximum(rijen.dag("tot"), van) if "tot" in rijen.type.velden else van
    d, (minuten, telt) = rijen.d.astype(np.int64), tellend(bron, vanaf)
    return d[telt], van[telt], tot[telt], minuten[telt]
