# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 3: one dossier of sixty events, from its rows to all its terms, in a warm process."""

import argparse
import json
import time
from collections.abc import Callable
from datetime import date

import numpy as np

from bench.meten import Uitkomst
from regie.bestanden.recht import lees_recht
from regie.kern.gebeurtenissen import uit_rijen
from regie.kern.termijnen.keten import Opdracht, termijnen_van
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import als_regels

VANDAAG = date(2026, 11, 22)
KEREN = 400


def meet(gekozen: argparse.Namespace) -> list[Uitkomst]:
    del gekozen
    recht = lees_recht()
    opdracht = Opdracht("haarlem", VANDAAG, per_aanleiding=True)
    rijen = _dossier()
    stroom = uit_rijen(rijen, recht, VANDAAG)
    rekenen = _tijden(lambda: termijnen_van(stroom, recht, opdracht))
    alles = _tijden(lambda: termijnen_van(uit_rijen(rijen, recht, VANDAAG), recht, opdracht))
    naam = f"een dossier van {len(rijen)} gebeurtenissen ({len(stroom.tabellen)} soorten)"
    return [
        Uitkomst(f"{naam}: mediaan", float(np.median(rekenen)), "ms"),
        Uitkomst("een dossier: p95", float(np.quantile(rekenen, 0.95)), "ms", "< 15"),
        Uitkomst("een dossier, met lezen en alle controles: mediaan", float(np.median(alles)), "ms"),
        Uitkomst("een dossier, met lezen en alle controles: p95", float(np.quantile(alles, 0.95)), "ms"),
    ]


def _tijden(reken: Callable[[], object]) -> list[float]:
    """Milliseconds of many runs in a warm process."""
    for _ in range(20):
        reken()
    tijden = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        reken()
        tijden.append((time.perf_counter() - begin) * 1000)
    return tijden


def _dossier() -> list[dict[str, object]]:
    """The made-up dossier whose number of events is nearest to sixty."""
    rijen = [json.loads(regel) for deel in maak(200, "haarlem", 7) for regel in als_regels(deel)]
    per_dossier: dict[str, list[dict[str, object]]] = {}
    for rij in rijen:
        per_dossier.setdefault(rij["dossier"], []).append(rij)
    return min(per_dossier.values(), key=lambda deel: abs(len(deel) - 60))
