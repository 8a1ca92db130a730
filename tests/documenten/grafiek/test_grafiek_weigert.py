# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures that cannot be drawn are refused with the chart, the place and the reason."""

from collections.abc import Callable
from typing import Any

import pytest

from regie.documenten.grafiek import (
    Band,
    Bereik,
    Gestapeld,
    GrafiekFout,
    Kromme,
    Lijn,
    Norm,
    Punt,
    Rij,
    Staaf,
    Stap,
    Trap,
)

VAST: dict[str, Any] = {"titel": "Instroom", "eenheid": "personen", "kop": "Groep"}


def trap(*stappen: Stap, tot: float = 9, marge: str = "zekerheid") -> Trap:
    return Trap(krommen=(Kromme("a", stappen, tot),), marge=marge, **VAST)


def band(een: Bereik) -> Band:
    return Band(bereiken=(een,), midden="m", marge="r", **VAST)


FOUT: dict[str, tuple[Callable[[], object], str]] = {
    "onder nul": (lambda: Staaf(punten=(Punt("a", -1),), **VAST), "-1 bij 'a'"),
    "geen getal": (lambda: Staaf(punten=(Punt("a", float("nan")),), **VAST), "nan bij 'a'"),
    "oneindig": (lambda: Staaf(punten=(Punt("a", float("inf")),), **VAST), "inf bij 'a'"),
    "te groot": (lambda: Staaf(punten=(Punt("a", 10**16),), **VAST), "bij 'a' is niet te tekenen"),
    "norm onder nul": (lambda: Staaf(punten=(), norm=Norm("doel", -3), **VAST), "-3 bij 'doel'"),
    "grens bij procenten": (lambda: Staaf(punten=(), grens=5, **(VAST | {"eenheid": "%"})), "grens van 5"),
    "grens van nul": (lambda: Staaf(punten=(), grens=0, **VAST), "grens van 0"),
    "geen delen": (lambda: Gestapeld(delen=(), rijen=(), **VAST), "0 delen"),
    "te veel delen": (lambda: Gestapeld(delen=tuple("abcdefghi"), rijen=(), **VAST), "9 delen"),
    "deel te weinig": (lambda: Gestapeld(delen=("x", "y"), rijen=(Rij("a", (1,)),), **VAST), "'a' heeft niet"),
    "samen te groot": (lambda: Gestapeld(delen=("x", "y"), rijen=(Rij("a", (9e14, 9e14)),), **VAST), "bij 'a'"),
    "geen lijnen": (lambda: Lijn(perioden=("1",), reeksen=(), **VAST), "0 lijnen"),
    "periode te veel": (lambda: Lijn(perioden=("1",), reeksen=(Rij("a", (1, 2)),), **VAST), "'a' heeft niet"),
    "tijd terug": (lambda: trap(Stap(3, 1), Stap(2, 1)), "tijden bij 'a'"),
    "tijd na het einde": (lambda: trap(Stap(3, 1), tot=2), "tijden bij 'a'"),
    "halve marge": (lambda: trap(Stap(3, 1, laag=0)), "marge bij 'a'"),
    "buiten de marge": (lambda: trap(Stap(3, 9, 1, 2)), "marge bij 'a'"),
    "marge zonder naam": (lambda: trap(Stap(3, 1, 1, 2), marge=""), "marge bij 'a'"),
    "buiten het bereik": (lambda: band(Bereik("a", 9, 1, 2)), "bereik bij 'a'"),
    "bereik zonder midden": (lambda: band(Bereik("a", None, 1, 2)), "bereik bij 'a'"),
}


@pytest.mark.parametrize("wat", FOUT)
def test_figures_that_cannot_be_drawn_are_refused_with_the_reason(wat: str) -> None:
    maak, waarom = FOUT[wat]
    with pytest.raises(GrafiekFout, match=r"^Grafiek 'Instroom': .*\.$") as fout:
        maak()
    assert waarom in str(fout.value)
