# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A cohort: who began something in a period, and how long it took until something else was there.

Everybody is followed from a start of their own until it happened, until nobody knows more (the dossier was closed,
death, a move to another gemeente) or until the peildatum. For whom it was there before the start is not in the cohort:
there was nothing to wait for; they are counted apart.

Who is lost from sight is taken to be like who stays. Where that is not so (a dispensation closes the dossiers of those
who would have waited longest), the curve says how long it takes for who stays.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import NOOIT, Dagen, Index, Masker, leeg
from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.gesloten import gesloten_op
from regie.kern.feiten.reeks import Reeks
from regie.kern.indicatoren.kenmerken import KENMERKEN
from regie.kern.indicatoren.overleving import LegeGroep, Volgtijden
from regie.kern.kalender import dagnummer
from regie.kern.kalender.kolommen import dagen_tussen

Lezer = Callable[[Feiten, Index, Dagen], Dagen]
"""Of dossiers, each with its start: the day on which it happened, which may lie before the start; NOOIT: not yet."""


NIETS: Final = Reeks.van(np.empty(0, dtype=np.int64), leeg(0))


class OnmogelijkeStudie(ValueError):
    """What is asked cannot be answered as it is asked."""


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """`start`: a date fact. `lees`: what is waited for."""

    start: str
    lees: Lezer


def _feit(naam: str) -> Lezer:
    return lambda feiten, d, start: feiten.dag(naam)[d]


def _stand(naam: str) -> Lezer:
    """The stand that holds at the start, else the first one after it."""

    def lees(feiten: Feiten, d: Index, start: Dagen) -> Dagen:
        vakken = feiten.stand(naam)
        return np.where(vakken.geldt_op(d, start), vakken.vanaf(d, start)[0], vakken.begint_na(d, start))

    return lees


UITKOMSTEN: Final[Mapping[str, Uitkomst]] = {
    "kennisgeving_pip": Uitkomst("kennisgeving", _feit("pip_eerste")),
    "kennisgeving_intake": Uitkomst("kennisgeving", _feit("intake_start")),
    "huisvesting_intake": Uitkomst("huisvesting", _feit("intake_start")),
    "pip_leerroute": Uitkomst("pip_eerste", _feit("gestart_leerroute")),
    "pip_participatie": Uitkomst("pip_eerste", _stand("plaatsing")),
    "pip_voldaan": Uitkomst("pip_eerste", _feit("voldaan")),
}


@dataclass(frozen=True, slots=True)
class Studie:
    """`uitkomst`: a name in UITKOMSTEN. `van`, `tot`: the period in which they began, both inclusive. `wie`: of
    KENMERKEN the values that are chosen; absent: everybody."""

    uitkomst: str
    van: date
    tot: date
    wie: Mapping[str, Collection[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cohort:
    """Columns have an entry for everybody who is followed. `op`: the day on which it happened, NOOIT where it has not;
    `tot`: the last day on which they were followed. `al_gebeurd`, `niet_gevolgd`: how many are not in it because it had
    happened before the start, or because they had gone by then."""

    studie: Studie
    d: Index
    start: Dagen
    op: Dagen
    tot: Dagen
    al_gebeurd: int
    niet_gevolgd: int

    @property
    def gebeurd(self) -> Masker:
        gebeurd: Masker = self.op != NOOIT
        return gebeurd

    @property
    def tijden(self) -> Volgtijden:
        return Volgtijden(dagen_tussen(self.start, self.tot), self.gebeurd)


def volg(feiten: Feiten, studie: Studie) -> Cohort:
    """Raises OnmogelijkeStudie, or LegeGroep where nobody began in the period."""
    keur(feiten, studie)
    uitkomst = UITKOMSTEN[studie.uitkomst]
    begin = feiten.dag(uitkomst.start)
    laatste = min(dagnummer(studie.tot), feiten.peildatum)
    d = np.flatnonzero((begin >= dagnummer(studie.van)) & (begin <= laatste))
    d = d[_gekozen(feiten, studie, d, begin[d])]
    start = begin[d]
    op, einde = uitkomst.lees(feiten, d, start), _gevolgd_tot(feiten, d, start)
    al, weg = op < start, (einde < start) & (op >= start)
    erin = ~al & ~weg
    if not erin.any():
        raise LegeGroep(
            f"Niemand om te volgen van {studie.van} tot en met {studie.tot}. Kies een langere periode of meer mensen."
        )
    d, start, op, einde = d[erin], start[erin], op[erin], einde[erin]
    gebeurd = op <= einde
    op, tot = np.where(gebeurd, op, NOOIT), np.where(gebeurd, op, einde)
    return Cohort(studie, d, start, op, tot, int(al.sum()), int(weg.sum()))


def keur(feiten: Feiten, studie: Studie) -> None:
    """Raises OnmogelijkeStudie: says what cannot be, and what can."""
    if studie.uitkomst not in UITKOMSTEN:
        raise OnmogelijkeStudie(f"Onbekende uitkomst '{studie.uitkomst}'. Kies uit: {', '.join(UITKOMSTEN)}.")
    if studie.van > studie.tot:
        raise OnmogelijkeStudie(f"De periode begint op {studie.van} en eindigt op {studie.tot}. Draai ze om.")
    start = UITKOMSTEN[studie.uitkomst].start
    for naam, gekozen in studie.wie.items():
        if naam not in KENMERKEN:
            raise OnmogelijkeStudie(f"Onbekend kenmerk '{naam}'. Kies uit: {', '.join(KENMERKEN)}.")
        kenmerk = KENMERKEN[naam]
        if kenmerk.pas_bij is not None and start not in kenmerk.pas_bij:
            raise OnmogelijkeStudie(
                f"Bij de start ({start}) is '{naam}' nog niet bekend. Wie op wat later komt kiest, meet verkeerd. "
                f"Kies een uitkomst vanaf: {', '.join(sorted(kenmerk.pas_bij))}."
            )
        vreemd = set() if kenmerk.codes is None else set(gekozen) - set(kenmerk.codes(feiten))
        if vreemd:
            raise OnmogelijkeStudie(f"Bij '{naam}' bestaat niet: {', '.join(sorted(vreemd))}.")


def _gekozen(feiten: Feiten, studie: Studie, d: Index, start: Dagen) -> Masker:
    gekozen = np.ones(len(d), dtype=np.bool_)
    for naam, waarden in studie.wie.items():
        gekozen &= np.isin(KENMERKEN[naam].lees(feiten, d, start), list(waarden))
    return gekozen


# ------------------------------------------------------------------------------------ until when followed


def _gevolgd_tot(feiten: Feiten, d: Index, start: Dagen) -> Dagen:
    """The peildatum, or the day on which somebody was lost from sight. A dossier that was opened again counts on."""
    weg = np.minimum(gesloten_op(feiten)[d], feiten.dag("overlijden")[d])
    for vertrokken in (_verhuisd(feiten), _vertrokken(feiten)):
        weg = np.minimum(weg, vertrokken.vanaf(d, start).dag)
    return np.minimum(weg, np.int32(feiten.peildatum))


def _verhuisd(feiten: Feiten) -> Reeks:
    """The moves to another gemeente; one to this gemeente is no end."""
    rijen = feiten.tel("verhuizing")
    if rijen is None:
        return NIETS
    naar = rijen.kolom("naar").str.strip_prefix("GM")
    hier = feiten.waarde("gemeentecode").cast(pl.String).str.strip_prefix("GM").gather(rijen.d)
    weg = (naar != hier).fill_null(False).to_numpy()
    return Reeks.van(rijen.d[weg], rijen.datum[weg])


def _vertrokken(feiten: Feiten) -> Reeks:
    """Those who left the country, or nobody knows where to."""
    rijen = feiten.tel("vertrek")
    return NIETS if rijen is None else Reeks.van(rijen.d, rijen.datum)
