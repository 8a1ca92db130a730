# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""From facts and events to the attributes of the delivery: one column per field, in the forms of the table."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, Final

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import GEEN, NOOIT
from regie.kern.feiten.standen import EINDE
from regie.kern.recht.typen.swi import Swiveld
from regie.kern.swi.bron import Kolom, als_dag, als_dagen, als_uren, als_waarden, bronnen, op_volgorde, waarden
from regie.kern.swi.lessen import Reeks, reeksen


def kolommen(feiten: Feiten, velden: Sequence[Swiveld]) -> dict[str, Kolom]:
    """Field → a value per dossier of `feiten`; a list of values for what can be there more than once. What is of the
    person (a number) is not in it."""
    lessen = reeksen(feiten) if any(veld.reken == "lessen" for veld in velden) else []
    gerekend = {veld.id: _kolom(feiten, veld, lessen) for veld in velden if veld.reken != "persoon"}
    return {veld.id: _zonder(feiten, veld, gerekend[veld.id]) for veld in velden if veld.id in gerekend}


def _kolom(feiten: Feiten, veld: Swiveld, lessen: list[list[Reeks]]) -> Kolom:
    if veld.reken == "lessen":
        return [[reeks[veld.veld or ""] for reeks in van_dossier] for van_dossier in lessen]
    return VORMEN[veld.reken](feiten, veld)


def _zonder(feiten: Feiten, veld: Swiveld, kolom: Kolom) -> Kolom:
    """Nothing where the stand holds that rules it out."""
    if veld.niet_bij is None:
        return kolom
    geldt = feiten.geldt(veld.niet_bij, feiten.alle, feiten.peildag)
    return [None if weg else waarde for waarde, weg in zip(kolom, geldt, strict=True)]


def _feit(feiten: Feiten, veld: Swiveld) -> Kolom:
    return als_dagen(feiten.dag(veld.uit[0]))


def _getal(feiten: Feiten, veld: Swiveld) -> Kolom:
    getallen = [None if getal == GEEN else int(getal) for getal in feiten.getal(veld.uit[0])]
    return [als_uren(getal) for getal in getallen] if veld.soort == "uren" else list(getallen)


def _waarde(feiten: Feiten, veld: Swiveld) -> Kolom:
    return als_waarden(feiten.waarde(veld.uit[0]), veld)


def _stand(feiten: Feiten, veld: Swiveld) -> Kolom:
    codes = feiten.codes(veld.uit[0])
    return [None if nummer == EINDE else codes[int(nummer)] for nummer in feiten.code(veld.uit[0])]


def _eerste(feiten: Feiten, veld: Swiveld) -> Kolom:
    return [stuks[0] if stuks else None for stuks in _rijen(feiten, veld)]


def _laatste(feiten: Feiten, veld: Swiveld) -> Kolom:
    return [stuks[-1] if stuks else None for stuks in _rijen(feiten, veld)]


def _som(feiten: Feiten, veld: Swiveld) -> Kolom:
    return [sum(een for een in stuks if een is not None) if stuks else None for stuks in _rijen(feiten, veld)]


def _rijen(feiten: Feiten, veld: Swiveld) -> Kolom:
    """A value for each event, in the order in which they happened."""
    delen = bronnen(feiten, veld)
    d, volgorde = op_volgorde(delen)
    alle = [waarde for deel in delen for waarde in waarden(deel, veld)]
    per: dict[int, list[Any]] = defaultdict(list)
    for plaats in volgorde:
        per[int(d[plaats])].append(alle[plaats])
    return [per.get(nummer, []) for nummer in range(feiten.aantal)]


def _vakken(feiten: Feiten, veld: Swiveld) -> Kolom:
    """The first day of each period, or the day on which it ended."""
    vakken = feiten.stand(veld.uit[0])
    dagen = vakken.van if veld.veld == "van" else vakken.tot
    per: dict[int, list[str | None]] = defaultdict(list)
    for nummer, dag in zip(vakken.d, dagen, strict=True):
        per[int(nummer)].append(als_dag(int(dag if dag <= feiten.peildatum else NOOIT)))
    return [per.get(nummer, []) for nummer in range(feiten.aantal)]


VORMEN: Final[dict[str, Callable[[Feiten, Swiveld], Kolom]]] = {
    "feit": _feit,
    "getal": _getal,
    "waarde": _waarde,
    "stand": _stand,
    "eerste": _eerste,
    "laatste": _laatste,
    "som": _som,
    "rijen": _rijen,
    "vakken": _vakken,
}
