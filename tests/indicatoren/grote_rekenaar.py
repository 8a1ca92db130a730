# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same somebody with a computer: asks a solver which populations fit a page that is too large to try by hand.

A population is a number of people of every kind; every cell is a sum of those. Whole numbers, so an answer is one that
could really be. Knows nothing of how the page was made.
"""

from collections.abc import Iterator, Mapping
from itertools import product

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from regie.kern.indicatoren.onderdrukking import Getoond
from regie.kern.indicatoren.tellen import Opzet, Vak, vakken_van
from tests.indicatoren.rekenaar import bekende_grenzen


def andere_bevolkingen(
    getoond: Mapping[Vak, Getoond], echt: Mapping[Vak, int], opzet: Opzet, grens: int
) -> dict[Vak, int]:
    """Of every cell that was kept back another number that fits all that is shown; a cell without one is absent."""
    telt, namen = _optelling(opzet), list(opzet.alle_vakken())
    grenzen = bekende_grenzen(getoond, echt, grens)
    laag, hoog = (np.array([grenzen[vak][kant] for vak in namen]) for kant in (0, 1))
    waar = np.array([echt[vak] for vak in namen])
    gevonden: dict[Vak, int] = {}
    for plaats, vak in enumerate(namen):
        if getoond[vak].stand != "getal" and vak not in gevonden:
            for onder, boven in _anders(laag, hoog, waar, plaats):
                uitkomst = _passende(telt, onder, boven)
                if uitkomst is not None:  # what it says of other cells is an answer for those too
                    gevonden |= {namen[i]: int(uitkomst[i]) for i in np.flatnonzero(uitkomst != waar)}
                    break
    return gevonden


def _optelling(opzet: Opzet) -> csr_array:
    """Which kinds of people (columns) are counted in which cells (rows)."""
    nummers = {vak: nummer for nummer, vak in enumerate(opzet.alle_vakken())}
    paren = [
        (nummers[vak], kolom)
        for kolom, mens in enumerate(product(*opzet.waarden))
        for vak in vakken_van(mens, opzet.kruisingen)
    ]
    rijen, kolommen = zip(*paren, strict=True)
    return csr_array((np.ones(len(paren)), (rijen, kolommen)))


Getallen = NDArray[np.int64]


def _anders(laag: Getallen, hoog: Getallen, waar: Getallen, plaats: int) -> Iterator[tuple[Getallen, Getallen]]:
    """What is known, with this cell above the truth, and then below it."""
    hoger, lager = laag.copy(), hoog.copy()
    hoger[plaats], lager[plaats] = waar[plaats] + 1, waar[plaats] - 1
    if hoger[plaats] <= hoog[plaats]:
        yield hoger, hoog
    if laag[plaats] <= lager[plaats]:
        yield laag, lager


def _passende(telt: csr_array, laag: Getallen, hoog: Getallen) -> Getallen | None:
    """The page of one population within these bounds; None where there is none."""
    soorten = telt.shape[1]
    antwoord = milp(
        np.zeros(soorten),
        constraints=LinearConstraint(telt, laag, hoog),
        integrality=np.ones(soorten),
        bounds=Bounds(0, np.inf),
    )
    if not antwoord.success:
        return None
    uitkomst = (telt @ np.round(antwoord.x)).astype(np.int64)
    assert ((laag <= uitkomst) & (uitkomst <= hoog)).all()
    return uitkomst
