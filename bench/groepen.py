# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: two hundred people over groups, beside the same work done by hand (longest waiting first), in one run.

The people are drawn with a fixed seed: languages and levels as a gemeente meets them, couples with a child in between.
"""

import argparse
import time
from datetime import date

import numpy as np

from bench.meten import Uitkomst
from regie.werk.groepen.gulzig import gulzig, totale_waarde
from regie.werk.groepen.model import UREN, Groep, Kandidaat
from regie.werk.groepen.voorstel import stel_voor

TALEN = ("ar", "ti", "tr", "fa", "so", "uk")
BEGIN, EINDE = date(2026, 12, 1), date(2027, 2, 1)
MATEN = ((50, 4), (200, 12), (200, 20))  # people, groups


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    return [uitkomst for mensen, groepen in MATEN for uitkomst in _meet(mensen, groepen)]


def _meet(aantal: int, van_groepen: int) -> list[Uitkomst]:
    mensen, groepen = maak(aantal, van_groepen)
    begin = time.perf_counter()
    met_hand = gulzig(mensen, groepen)
    hand_tijd = time.perf_counter() - begin
    begin = time.perf_counter()
    voorstel = stel_voor(mensen, groepen)
    tijd = time.perf_counter() - begin
    naam, hand = f"{aantal} mensen, {van_groepen} groepen", totale_waarde(met_hand, mensen, groepen)
    return [
        Uitkomst(f"{naam}: met de hand (langst wachtend eerst)", hand_tijd, "s"),
        Uitkomst(f"{naam}: een voorstel", tijd, "s", "< 10"),
        Uitkomst(f"{naam}: waarde tegen met de hand", voorstel.waarde / hand, "keer", ">= 1"),
        Uitkomst(f"{naam}: met een plek", sum(plek is not None for plek in voorstel.plekken.values()), "mensen"),
        Uitkomst(f"{naam}: hooguit beter", voorstel.gat, "procent"),
    ]


def maak(aantal: int, van_groepen: int) -> tuple[list[Kandidaat], list[Groep]]:
    """The same each time."""
    loting = np.random.default_rng(1)
    return [_mens(loting, nummer) for nummer in range(aantal)], [
        _groep(loting, nummer) for nummer in range(van_groepen)
    ]


def _mens(loting: np.random.Generator, nummer: int) -> Kandidaat:
    met_partner = nummer % 4 < 2
    return Kandidaat(
        f"d{nummer:04}",
        TALEN[int(loting.integers(len(TALEN)))],
        int(loting.integers(1, 5)) if loting.random() < 0.8 else None,
        str(7400 + int(loting.integers(40))),
        frozenset(uur for uur in UREN if loting.random() < 0.6) if loting.random() < 0.8 else frozenset(),
        partner=f"d{nummer ^ 1:04}" if met_partner else None,
        oppas_nodig=met_partner and (nummer // 4) % 2 == 0,
        wacht_dagen=int(loting.integers(0, 300)),
        voldaan=frozenset({"uitkering"}) if loting.random() < 0.8 else frozenset(),
    )


def _groep(loting: np.random.Generator, nummer: int) -> Groep:
    return Groep(
        f"g{nummer:02}",
        f"Groep {nummer}",
        8,
        15,
        frozenset({UREN[int(loting.integers(15))]}),
        BEGIN,
        EINDE,
        taal=TALEN[nummer % len(TALEN)] if nummer % 3 else "",
        postcode4=str(7400 + int(loting.integers(40))),
        voorwaarden=frozenset({"uitkering"}) if nummer % 4 == 0 else frozenset(),
    )
