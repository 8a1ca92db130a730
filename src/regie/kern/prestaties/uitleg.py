# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The difference between a target and what was counted, in plain Dutch."""

from collections.abc import Mapping
from typing import Final

import numpy as np

from regie.kern.prestaties.samen import Samen
from regie.kern.prestaties.vergelijken import Uitkomst

REDENEN: Final[Mapping[str, tuple[str, str]]] = {
    "wacht": ("wacht nog", "wachten nog"),
    "wacht_op_woning": ("wacht nog op een woning", "wachten nog op een woning"),
    "vertrokken": ("vertrok", "vertrokken"),
    "overleden": ("overleed", "overleden"),
}
"""Why somebody does not count: of one, of more."""


def uitleg(uitkomst: Uitkomst, *, met_redenen: bool = True) -> str:
    """`met_redenen`: False for who may not know small numbers, where one of the reasons holds for a few people."""
    if uitkomst.verschil is None:
        return "" if uitkomst.gerealiseerd is None else "Er is nog niemand om te tellen."
    if uitkomst.doel.eenheid == "procent":
        return f"{_verschil(uitkomst, 'procentpunt ')}."
    redenen = _redenen(uitkomst) if met_redenen else {}
    if uitkomst.verschil >= 0 or uitkomst.doel.overloop or not redenen:
        return f"{_verschil(uitkomst)}.{_apart(redenen)}"
    return _tekort(uitkomst, -uitkomst.verschil, redenen)


def _verschil(uitkomst: Uitkomst, wat: str = "") -> str:
    verschil = uitkomst.verschil or 0
    begin = "Tot nu toe " if uitkomst.loopt else ""
    zoals = "met wat van vorig jaar overbleef " if uitkomst.doel.overloop else ""
    if not verschil:
        zin = f"{begin}{zoals}precies zoals begroot"
    else:
        zin = f"{begin}{zoals}{abs(verschil)} {wat}{'meer' if verschil > 0 else 'minder'} dan begroot"
    return zin[0].upper() + zin[1:]


def _redenen(uitkomst: Uitkomst) -> dict[str, int]:
    niet = uitkomst.gerealiseerd.niet if uitkomst.gerealiseerd else {}
    return {reden: len(np.unique(mensen)) for reden, mensen in niet.items()}


def _zeg(redenen: Mapping[str, int]) -> list[str]:
    return [f"{n} {REDENEN[reden][0 if n == 1 else 1]}" for reden, n in redenen.items() if n]


def _apart(redenen: Mapping[str, int]) -> str:
    zinnen = _zeg(redenen)
    return f" Niet meegeteld: {', '.join(zinnen)}." if zinnen else ""


def _tekort(uitkomst: Uitkomst, tekort: int, redenen: Mapping[str, int]) -> str:
    """Who came and does not count, and then who did not come: together they are the difference."""
    over = tekort - sum(redenen.values())
    if over < 0:  # more people came than were asked for
        return f"{_verschil(uitkomst)}.{_apart(redenen)}"
    weg = "er kwam 1 persoon minder" if over == 1 else f"er kwamen {over} mensen minder"
    return f"{_verschil(uitkomst)}: {', '.join([*_zeg(redenen), *([weg] if over else [])])}."


def uitleg_samen(samen: Samen) -> str:
    """How many people are in more than one group, and that they count once."""
    if not samen.dubbel:
        return "Niemand staat in twee groepen."
    keer = "1 keer" if samen.dubbel == 1 else f"{samen.dubbel} keer"
    return f"Opgeteld {samen.opgeteld}, maar {keer} is iemand dubbel geteld: het zijn {samen.mensen} mensen."
