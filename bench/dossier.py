# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick 3: one dossier of sixty events, from its rows to all its terms, in a warm process."""

import argparse
import json
import time
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

    def reken() -> None:
        termijnen_van(uit_rijen(rijen, recht, VANDAAG), recht, opdracht)

    for _ in range(20):
        reken()
    tijden = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        reken()
        tijden.append(time.perf_counter() - begin)
    return [
        Uitkomst(f"een dossier van {len(rijen)} gebeurtenissen: mediaan", float(np.median(tijden)) * 1000, "ms"),
        Uitkomst("een dossier: p95", float(np.quantile(tijden, 0.95)) * 1000, "ms", "< 15"),
    ]


def _dossier() -> list[dict[str, object]]:
    """The made-up dossier whose number of events is nearest to sixty."""
    rijen = [json.loads(regel) for deel in maak(200, "haarlem", 7) for regel in als_regels(deel)]
    per_dossier: dict[str, list[dict[str, object]]] = {}
    for rij in rijen:
        per_dossier.setdefault(rij["dossier"], []).append(rij)
    return min(per_dossier.values(), key=lambda deel: abs(len(deel) - 60))
