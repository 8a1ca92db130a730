# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target beside what was counted. A target is no event: it comes from a table (2-kern §7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.onderdrukking import Stand
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.vorm import Maat, onderdeel
from regie.kern.kalender.perioden import halfjaar_van, vorig_halfjaar

TAAKSTELLING: Final = "taakstelling"
ZONDER_DOSSIER: Final = Maat(eenheid="mensen", toont={"onderdeel": "zonder_dossier"})


@dataclass(frozen=True, slots=True)
class Halfjaardoel:
    """`overloop`: what was carried over from before, where the table says so; else it follows from the half year
    before. `erbij`: people who were housed and have no dossier, such as children."""

    halfjaar: str
    doel: int
    overloop: int | None = None
    erbij: int = 0


def met_taakstelling(
    cijfers: Iterable[Cijfer], doelen: Iterable[Halfjaardoel], meting: Meting, grens: int = 0
) -> Iterator[Cijfer]:
    """The figures with, for every half year of the table, its target, who was housed without a dossier, what was
    carried over and the lead: all who were housed less the target, plus what was carried over. A half year that has not
    begun has a target only. `grens`: the largest small number, 0 shows all."""
    geteld: dict[str, int | None] = {}
    for cijfer in cijfers:
        if cijfer.indicator == TAAKSTELLING and "halfjaar" in cijfer.dimensies:
            geteld[str(cijfer.dimensies["halfjaar"])] = None if cijfer.waarde is None else int(cijfer.waarde)
        yield cijfer
    nu = halfjaar_van(meting.peildatum)
    vorige, voorsprong = "", None
    for doel in sorted(doelen, key=lambda doel: doel.halfjaar):
        yield _cijfer(doel.halfjaar, onderdeel("doel"), doel.doel)
        if doel.halfjaar <= nu:
            overloop = _overloop(doel, vorige, voorsprong)
            begonnen = _Begonnen(doel, geteld.get(doel.halfjaar, 0), overloop, grens)
            vorige, voorsprong = doel.halfjaar, begonnen.voorsprong
            yield from begonnen.cijfers(doel.halfjaar in geteld)


def _overloop(doel: Halfjaardoel, vorige: str, voorsprong: int | None) -> int | None:
    """None where it is kept back: what is carried over says how many were housed before, also where a table names it.
    Of a half year that the table does not have nothing is carried over."""
    if vorige and voorsprong is None:
        return None
    if doel.overloop is not None:
        return doel.overloop
    return voorsprong if vorige == vorig_halfjaar(doel.halfjaar) else 0


@dataclass(frozen=True, slots=True)
class _Begonnen:
    """A half year that began. `geteld`, `overloop`: None where they are kept back."""

    doel: Halfjaardoel
    geteld: int | None
    overloop: int | None
    grens: int

    @property
    def is_erbij_klein(self) -> bool:
        return 1 <= self.doel.erbij <= self.grens

    @property
    def voorsprong(self) -> int | None:
        if self.geteld is None or self.overloop is None or self.is_erbij_klein:
            return None
        return self.geteld + self.doel.erbij - self.doel.doel + self.overloop

    def cijfers(self, is_geteld: bool) -> Iterator[Cijfer]:
        halfjaar, erbij = self.doel.halfjaar, self.doel.erbij
        if not is_geteld:
            yield _cijfer(halfjaar, onderdeel("gerealiseerd"), 0)
        if erbij:
            yield _cijfer(halfjaar, ZONDER_DOSSIER, None if self.is_erbij_klein else erbij, "klein")
        yield _cijfer(halfjaar, onderdeel("overloop"), self.overloop)
        yield _cijfer(halfjaar, onderdeel("voorsprong"), self.voorsprong)


def _cijfer(halfjaar: str, maat: Maat, waarde: int | None, weg: Stand = "verborgen") -> Cijfer:
    """`weg`: how it is kept back, where there is no number."""
    dims = {**maat.toont, "halfjaar": halfjaar}
    stand: Stand = weg if waarde is None else "getal"
    return Cijfer(TAAKSTELLING, dims, waarde, maat.eenheid, "gehuisvest", maat, stand=stand)
