# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The six forms (2-kern §3): how each finds the day on which a row is done, and what its last day is counted from."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from regie.kern.feiten.dagen import GEEN, NOOIT, Dagen, Getallen, leeg
from regie.kern.recht.typen.regels import Feitwaarde
from regie.kern.termijnen.datums import Gevonden, Rijen, zelfde
from regie.kern.termijnen.deuren import GEEN_DEUR
from regie.kern.termijnen.einde import Einde, einde
from regie.kern.termijnen.koppelen import EERSTE_NA, ELK, gekoppeld, oudste_eerst
from regie.kern.termijnen.regel import Regel, uren


@dataclass(frozen=True, slots=True)
class Vormuitkomst:
    einde: Einde
    klaar: Gevonden
    vervalt_op: Dagen | None = None  # a day on which this form itself ends


def niet_klaar(aantal: int) -> Gevonden:
    return Gevonden(leeg(aantal), zelfde(GEEN_DEUR, aantal))


def termijn(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Done on the first `klaar` on or after `klaar_vanaf`; the last day is counted from `vanaf`."""
    return Vormuitkomst(einde(rijen, regel, start), _klaar(rijen, regel, start))


def _klaar(rijen: Rijen, regel: Regel, start: Dagen) -> Gevonden:
    rij, klaar = regel.rij, regel.klaar
    if klaar is None:
        return niet_klaar(len(rijen))
    if rijen.aanleiding is not None and rij.koppel == EERSTE_NA:
        return oudste_eerst(rijen, klaar, start)
    if rijen.aanleiding is not None and rij.koppel is not None and rij.koppel != ELK:
        vanaf = np.zeros(len(rijen), dtype=np.int32) if rij.klaar_vanaf == "altijd" else start
        return gekoppeld(rijen, klaar, rij.koppel, vanaf)
    match rij.klaar_vanaf:
        case "vanaf":
            vanaf = start
        case "altijd":
            return rijen.eerste_ooit(klaar)
        case "niet_voor":
            vanaf = leeg(len(rijen)) if rij.niet_voor is None else rijen.datum(rij.niet_voor).dag
        case feit:
            vanaf = rijen.feit(feit)
    return rijen.eerste_vanaf(klaar, vanaf)


def aantal(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Done on the day of the n-th `wat` between `vanaf` and the last day, both included."""
    dagen = einde(rijen, regel, start)
    nodig = minimaal(rijen, regel, start)
    return Vormuitkomst(dagen, nde_in_venster(rijen, regel, start, dagen.uiterlijk, nodig))


def nde_in_venster(rijen: Rijen, regel: Regel, van: Dagen, tot: Dagen, nodig: Getallen) -> Gevonden:
    wat = regel.rij.wat
    assert wat is not None and not isinstance(wat, str)
    reeks = rijen.typereeks(wat)  # type: ignore[arg-type]
    treffer = reeks.reeks.vanaf(rijen.d, van, nodig)
    return reeks.gevonden(treffer.dag, treffer.positie).waar(treffer.dag <= tot)


def minimaal(rijen: Rijen, regel: Regel, op: Dagen) -> Getallen:
    """How many are needed: a number, or what the PIP said at the start of the window."""
    nodig = regel.minimaal
    if isinstance(nodig, Feitwaarde):
        waarde = rijen.feiten.waarde_op(nodig.veld, rijen.d, op)
        if nodig.anders is None:
            return waarde
        anders = uren(nodig.anders) if isinstance(nodig.anders, str) else nodig.anders
        return np.where(waarde == GEEN, anders, waarde)
    return np.full(len(rijen), nodig, dtype=np.int64)


def herhaling(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Restarts every time it is done, until `tot`; the last day is counted from the last time."""
    wat = regel.rij.wat
    assert wat is not None
    vorige = rijen.laatste_vanaf(wat, start)
    begin = np.where((vorige.dag == NOOIT) | (start == NOOIT), start, vorige.dag)
    tot = None if regel.einde is None else rijen.datum(regel.einde).dag
    return Vormuitkomst(einde(rijen, regel, begin), niet_klaar(len(rijen)), tot)


def drempel(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """Done on the day on which the running sum reaches the norm (hours as minutes)."""
    rij = regel.rij
    assert rij.som is not None
    nodig = minimaal(rijen, regel, rijen.feiten.peildag[rijen.d])
    dag = rijen.feiten.som(rij.som).bereikt(rijen.d, nodig).dag
    klaar = Gevonden(dag, zelfde(rijen.deuren.feit(rij.som), len(rijen)))
    return Vormuitkomst(einde(rijen, regel, start), klaar)


def venster(rijen: Rijen, regel: Regel, start: Dagen) -> Vormuitkomst:
    """A period in which something may be done: it is never done, it is open or shut."""
    return Vormuitkomst(einde(rijen, regel, start), niet_klaar(len(rijen)))


VORMEN: dict[str, Callable[[Rijen, Regel, Dagen], Vormuitkomst]] = {
    "termijn": termijn,
    "aantal": aantal,
    "herhaling": herhaling,
    "drempel": drempel,
    "venster": venster,
    "duur": termijn,
}
