# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The housing target beside what was counted. A target is no event: it comes from a table (2-kern §7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regie.kern.indicatoren.beeld import Meting
from regie.kern.indicatoren.onderdrukking import Stand
from regie.kern.indicatoren.uitkomsten import Cijfer
from regie.kern.indicatoren.vorm import Maat, onderdeel
from regie.kern.kalender.perioden import halfjaar_van

TAAKSTELLING = "taakstelling"


@dataclass(frozen=True, slots=True)
class Halfjaardoel:
    """`overloop`: what was carried over from before, where the table says so; else it follows from the half year
    before."""

    halfjaar: str
    doel: int
    overloop: int | None = None


def met_taakstelling(cijfers: Iterable[Cijfer], doelen: Iterable[Halfjaardoel], meting: Meting) -> Iterator[Cijfer]:
    """The figures with, for every half year of the table, its target, what was carried over and the lead: realised
    less the target, plus what was carried over. A half year that has not begun has a target only."""
    geteld: dict[str, int | None] = {}
    for cijfer in cijfers:
        if cijfer.indicator == TAAKSTELLING and "halfjaar" in cijfer.dimensies:
            geteld[str(cijfer.dimensies["halfjaar"])] = None if cijfer.waarde is None else int(cijfer.waarde)
        yield cijfer
    yield from _per_halfjaar(sorted(doelen, key=lambda doel: doel.halfjaar), geteld, halfjaar_van(meting.peildatum))


def _per_halfjaar(doelen: list[Halfjaardoel], geteld: dict[str, int | None], nu: str) -> Iterator[Cijfer]:
    voorsprong: int | None = 0
    for doel in doelen:
        yield _cijfer(doel.halfjaar, "doel", doel.doel)
        if doel.halfjaar > nu:
            continue
        overloop = voorsprong if doel.overloop is None else doel.overloop
        if doel.halfjaar not in geteld:
            yield _cijfer(doel.halfjaar, "gerealiseerd", 0)
        gerealiseerd = geteld.get(doel.halfjaar, 0)
        if voorsprong is None:
            overloop = None  # what is carried over says how many were housed before
        weg = overloop is None or gerealiseerd is None
        voorsprong = None if overloop is None or gerealiseerd is None else gerealiseerd - doel.doel + overloop
        yield _cijfer(doel.halfjaar, "overloop", overloop, weg=overloop is None)
        yield _cijfer(doel.halfjaar, "voorsprong", voorsprong, weg=weg)


def _cijfer(halfjaar: str, naam: str, waarde: int | None, *, weg: bool = False) -> Cijfer:
    maat: Maat = onderdeel(naam)
    dims = {**maat.toont, "halfjaar": halfjaar}
    stand: Stand = "verborgen" if weg else "getal"
    return Cijfer(TAAKSTELLING, dims, waarde, maat.eenheid, "gehuisvest", maat, stand=stand)
