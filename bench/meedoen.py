# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: one person against two thousand places, all with their reasons, beside looking at room alone.

People and places are drawn with a fixed seed; a part of what one would like to know is not known, as in life.
"""

import argparse
from collections.abc import Sequence
from functools import partial

import numpy as np

from bench.meten import Uitkomst, seconden
from regie.kern.meedoen.passen import NIVEAUS, PUNTEN, Mens, Plek, rangschik

PLEKKEN = 2_000
MENSEN = 20
SOORTEN = ("betaald_werk", "vrijwilligerswerk", "werkervaringsplek", "stage", "opleiding", "activiteit")
SECTOREN = ("horeca", "winkel", "textiel", "logistiek", "zorg", "schoonmaak", "groen", "techniek", "onderwijs")
DAGEN, DELEN = ("ma", "di", "wo", "do", "vr", "za"), ("ochtend", "middag", "avond")
DAGDELEN = tuple(f"{dag}-{deel}" for dag in DAGEN for deel in DELEN)


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    loting = np.random.default_rng(1)
    plekken = [_plek(loting, nummer) for nummer in range(PLEKKEN)]
    mensen = [_mens(loting) for _nummer in range(MENSEN)]
    punten = tuple(PUNTEN)
    tijden = [seconden(partial(rangschik, mens, plekken, punten), keer=3) for mens in mensen]
    kaal = seconden(lambda: sorted(plekken, key=lambda plek: (plek.over <= 0, plek.naam)))
    eerste = [rangschik(mens, plekken, punten)[0][1] for mens in mensen]
    beter = sum(not any(reden.weging == "tegen" for reden in redenen) for redenen in eerste)
    naam = f"een mens langs {PLEKKEN} plekken"
    return [
        Uitkomst(f"{naam}: met redenen (p95)", float(np.quantile(tijden, 0.95)), "s", "< 0.2"),
        Uitkomst(f"{naam}: alleen op naam", kaal, "s"),
        Uitkomst(f"{naam}: de eerste heeft niets tegen", beter, "mensen"),
    ]


def _mens(loting: np.random.Generator) -> Mens:
    return Mens(
        niveau=_misschien(loting, NIVEAUS), leerroute=_een(loting, ("b1", "z", "onderwijs")),
        les=frozenset(_enkele(loting, DAGDELEN, 3)), vrij=frozenset(_enkele(loting, DAGDELEN, 8)),
        uren=float(loting.integers(4, 25)), sectoren=frozenset(_enkele(loting, SECTOREN, 2)),
        postcode4=str(7400 + int(loting.integers(40))),
    )  # fmt: skip


def _plek(loting: np.random.Generator, nummer: int) -> Plek:
    return Plek(
        id=f"p{nummer:04}", naam=f"Plek {nummer:04}", soort=_een(loting, SOORTEN), sector=_een(loting, SECTOREN),
        uren_van=float(loting.integers(2, 25)), dagdelen=frozenset(_enkele(loting, DAGDELEN, 3)),
        over=int(loting.integers(0, 4)), taalniveau=_misschien(loting, NIVEAUS),
        nederlandstalig=None if loting.random() < 0.3 else bool(loting.random() < 0.7),
        postcode4=str(7400 + int(loting.integers(40))),
    )  # fmt: skip


def _een(loting: np.random.Generator, keuzes: Sequence[str]) -> str:
    return keuzes[int(loting.integers(len(keuzes)))]


def _misschien(loting: np.random.Generator, keuzes: Sequence[str]) -> str | None:
    return None if loting.random() < 0.2 else _een(loting, keuzes)


def _enkele(loting: np.random.Generator, keuzes: Sequence[str], aantal: int) -> list[str]:
    return [keuzes[int(nummer)] for nummer in loting.choice(len(keuzes), aantal, replace=False)]
