# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Standen: what held from when until when, per dossier (2-kern §2).

On one day an end sorts before a start; a second start without an end changes nothing (for a stand with
values: the same value changes nothing, another one begins a new period).
"""

from dataclasses import dataclass

import numpy as np

from regie.kern.feiten.dagen import NOOIT, Dagen, Getallen, Index, Masker, dag_van, dossier_van, leeg, sleutel

EINDE = -1


@dataclass(frozen=True, slots=True)
class Tijdvakken:
    """Periods in the order of (dossier, van): from `van` up to but not including `tot` (NOOIT: open)."""

    sleutels: Index
    tot: Dagen
    waarde: Getallen  # code number, or 1
    vanaf_rij: Index  # position of the starting event among the sources
    aaneen: Dagen  # end of the unbroken run of periods that this one belongs to

    @property
    def is_leeg(self) -> bool:
        """Whether it holds for nobody, ever: most standen in most buckets."""
        return not len(self.sleutels)

    @property
    def d(self) -> Index:
        return dossier_van(self.sleutels)

    @property
    def van(self) -> Dagen:
        return dag_van(self.sleutels)

    def _op(self, d: Index, dag: Dagen) -> tuple[Index, Masker]:
        positie = np.searchsorted(self.sleutels, sleutel(d, dag), side="right") - 1
        if not len(self.sleutels):
            return np.full(len(d), -1), np.zeros(len(d), dtype=np.bool_)
        veilig = np.maximum(positie, 0)
        raak = (positie >= 0) & (dossier_van(self.sleutels[veilig]) == d)
        return veilig, raak

    def waarde_op(self, d: Index, dag: Dagen) -> Getallen:
        """The value that holds on `dag`; EINDE where none does."""
        positie, raak = self._op(d, dag)
        if not raak.any():
            return np.full(len(d), EINDE)
        return np.where(raak & (dag < self.tot[positie]), self.waarde[positie], EINDE)

    def geldt_op(self, d: Index, dag: Dagen) -> Masker:
        geldt: Masker = self.waarde_op(d, dag) != EINDE
        return geldt

    def houdt_op(self, d: Index, dag: Dagen) -> Dagen:
        """The first day on or after `dag` on which it does not hold (`dag` itself if it does not hold then)."""
        positie, raak = self._op(d, dag)
        if not raak.any():
            return dag
        return np.where(raak & (dag < self.tot[positie]), self.aaneen[positie], dag)

    def begint_na(self, d: Index, dag: Dagen) -> Dagen:
        """The first day after `dag` on which a period begins."""
        if not len(self.sleutels):
            return leeg(len(d))
        positie = np.searchsorted(self.sleutels, sleutel(d, dag), side="right")
        veilig = np.minimum(positie, len(self.sleutels) - 1)
        raak = (positie == veilig) & (dossier_van(self.sleutels[veilig]) == d)
        return np.where(raak, dag_van(self.sleutels[veilig]), NOOIT)

    def vanaf(self, d: Index, peildag: Dagen) -> tuple[Dagen, Index]:
        """Start of the period open on `peildag`, else of the last one; and its position (-1: none)."""
        if not len(self.sleutels):
            return leeg(len(d)), np.full(len(d), -1)
        open_, geldig = self._op(d, peildag)
        laatste, bestaat = self._op(d, leeg(len(d)))
        positie = np.where(geldig & (peildag < self.tot[open_]), open_, laatste)
        return np.where(bestaat, dag_van(self.sleutels[positie]), NOOIT), np.where(bestaat, positie, -1)


def bouw(d: Index, dag: Dagen, waarde: Getallen, vastgelegd: Getallen, groep: Index | None = None) -> Tijdvakken:
    """Periods from starts (`waarde` >= 0) and ends (`waarde` = EINDE); `groep` keeps keyed periods apart."""
    groep = np.zeros(len(d), dtype=np.int64) if groep is None else groep
    volgorde = np.lexsort((vastgelegd, waarde != EINDE, dag, groep, d))
    d, dag, waarde, groep = d[volgorde], dag[volgorde], waarde[volgorde], groep[volgorde]
    zelfde = np.zeros(len(d), dtype=np.bool_)
    zelfde[1:] = (d[1:] == d[:-1]) & (groep[1:] == groep[:-1])
    vorige = np.where(zelfde, np.roll(waarde, 1), EINDE)
    wissel = np.flatnonzero(waarde != vorige)
    d, dag, waarde, groep = d[wissel], dag[wissel], waarde[wissel], groep[wissel]
    volgende = np.append((d[1:] == d[:-1]) & (groep[1:] == groep[:-1]), False)[: len(d)]
    tot = np.where(volgende, np.append(dag[1:], NOOIT)[: len(d)], NOOIT).astype(np.int32)
    begin = (waarde != EINDE) & (tot > dag)
    d, dag, waarde, tot = d[begin], dag[begin], waarde[begin], tot[begin]
    herkomst = volgorde[wissel][begin]
    orde = np.argsort(sleutel(d, dag), kind="stable")
    sleutels, tot = sleutel(d, dag)[orde], tot[orde]
    return Tijdvakken(sleutels, tot, waarde[orde], herkomst[orde], _aaneen(sleutels, tot))


def samengevoegd(vakken: Tijdvakken) -> Tijdvakken:
    """Periods with a key of their own may overlap; here they are one for as long as any of them holds."""
    if vakken.is_leeg:
        return vakken
    tot_nu_toe = np.maximum.accumulate(sleutel(vakken.d, vakken.tot))
    begin = np.flatnonzero(np.append(True, vakken.sleutels[1:] >= tot_nu_toe[:-1]))
    sleutels, tot = vakken.sleutels[begin], np.maximum.reduceat(vakken.tot, begin)
    return Tijdvakken(sleutels, tot, vakken.waarde[begin], vakken.vanaf_rij[begin], _aaneen(sleutels, tot))


def _aaneen(sleutels: Index, tot: Dagen) -> Dagen:
    """End of each unbroken run: a period that begins on the day another ends continues it."""
    if not len(sleutels):
        return tot
    breuk = np.ones(len(tot), dtype=np.bool_)
    breuk[1:] = (dossier_van(sleutels[1:]) != dossier_van(sleutels[:-1])) | (dag_van(sleutels[1:]) != tot[:-1])
    begin = np.flatnonzero(breuk)
    return np.repeat(np.maximum.reduceat(tot, begin), np.diff(np.append(begin, len(tot)))).astype(np.int32)
