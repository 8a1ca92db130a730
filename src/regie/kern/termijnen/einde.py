# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The last day of a row: duration or named date, moved back, extended, rolled to a working day."""

from dataclasses import dataclass

import numpy as np

from regie.kern.feiten.dagen import Dagen, Getallen, Masker, leeg
from regie.kern.kalender import Duur
from regie.kern.kalender.kolommen import dagen_terug, dagen_tussen, laatste_dagen, op_werkdag, plus_dagen
from regie.kern.recht.typen.regels import VanType, Verlenging
from regie.kern.termijnen.datums import Rijen, zelfde
from regie.kern.termijnen.koppelen import gekoppeld
from regie.kern.termijnen.regel import Regel


@dataclass(frozen=True, slots=True)
class Einde:
    uiterlijk: Dagen
    verlengd: Getallen
    gerold: Getallen
    zonder_verlenging: Dagen


def einde(rijen: Rijen, regel: Regel, begin: Dagen) -> Einde:
    """The last day in time, counted from `begin` (for a herhaling: the last time it was done)."""
    zonder = _zonder_verlenging(rijen, regel, begin)
    met = _verlengd(rijen, regel, begin, zonder)
    gerold = _gerold(rijen, regel, begin, met, is_verlengd=met is not zonder)
    grens = gerold if met is zonder else _gerold(rijen, regel, begin, zonder, is_verlengd=False)
    return Einde(gerold, _later(grens, gerold), _later(met, gerold), grens)


def _later(eerst: Dagen, dan: Dagen) -> Getallen:
    return zelfde(0, len(dan)) if eerst is dan else dagen_tussen(eerst, dan)


def _zonder_verlenging(rijen: Rijen, regel: Regel, begin: Dagen) -> Dagen:
    kalender = rijen.feiten.kalender
    duur = regel.rij.elke if regel.rij.vorm == "herhaling" else regel.duur
    if duur is not None:
        dagen = laatste_dagen(kalender, begin, duur, "geen", regel.rij.eerste_dag_telt)
    else:
        naam = regel.rij.voor if regel.rij.vorm == "drempel" else regel.einde
        dagen = leeg(len(rijen)) if naam is None else rijen.datum(naam).dag
    return dagen if regel.rij.eerder is None else dagen_terug(kalender, dagen, regel.rij.eerder)


def _verlengd(rijen: Rijen, regel: Regel, begin: Dagen, zonder: Dagen) -> Dagen:
    if regel.duur is not None and regel.einde is not None and regel.rij.vorm in ("termijn", "duur", "venster"):
        return rijen.datum(regel.einde).dag  # `tot` holds the extensions, `duur` says how long without them
    door = regel.rij.verlengd_door
    if door is None:
        return zonder
    if door.som is not None:
        return _met_som(rijen, regel, begin, zonder, door)
    if door.koppel is not None:
        return _met_gebeurtenis(rijen, zonder, door)
    return zonder


def _met_som(rijen: Rijen, regel: Regel, begin: Dagen, zonder: Dagen, door: Verlenging) -> Dagen:
    """Extended by a sum of months (counted on from the begin, so that month ends stay right) or of days."""
    assert door.som is not None
    erbij = rijen.feiten.getal(door.som)[rijen.d]
    if door.eenheid == "dagen":
        return plus_dagen(zonder, erbij)
    assert regel.duur is not None and regel.duur.eenheid == "maanden"
    dagen = zonder.copy()
    for maanden in np.unique(erbij[erbij > 0]):
        wie = erbij == maanden
        langer = Duur(regel.duur.aantal + int(maanden), "maanden")
        dagen[wie] = laatste_dagen(rijen.feiten.kalender, begin[wie], langer, "geen", regel.rij.eerste_dag_telt)
    return dagen


def _met_gebeurtenis(rijen: Rijen, zonder: Dagen, door: Verlenging) -> Dagen:
    """Extended once by `duur` where an event with the key of the aanleiding came on or before the last day."""
    assert door.type is not None and door.koppel is not None and door.duur is not None and rijen.aanleiding is not None
    verlengingen = rijen.feiten.tel(door.type)
    if verlengingen is None:
        return zonder
    kalender = rijen.feiten.kalender
    eerste = gekoppeld(rijen, VanType(type=door.type), door.koppel, np.zeros(len(rijen), dtype=np.int32)).dag
    op_tijd: Masker = eerste <= op_werkdag(kalender, zonder)
    return np.where(op_tijd, laatste_dagen(kalender, zonder, door.duur), zonder)


def _gerold(rijen: Rijen, regel: Regel, begin: Dagen, dagen: Dagen, *, is_verlengd: bool) -> Dagen:
    """Rolled to a working day. An unextended statutory term goes through its own table (Atw 1 and 2)."""
    if regel.rij.rol == "geen":
        return dagen
    kalender = rijen.feiten.kalender
    if regel.duur is not None and not is_verlengd and regel.rij.eerder is None and regel.rij.vorm != "herhaling":
        return laatste_dagen(kalender, begin, regel.duur, regel.rij.rol, regel.rij.eerste_dag_telt)
    return op_werkdag(kalender, dagen)
