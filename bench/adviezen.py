# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: advice for 100,000 people, beside the same reasons read row by row in plain Python, with equal answers.

The people are made with a fixed seed: a test, two schools, a brugklas and findings, as an intake leaves them.
"""

import argparse
import time
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from bench.meten import Uitkomst, seconden
from bench.motoren.advies_rij import advies_van
from regie.bestanden.recht import lees_recht
from regie.kern.adviezen import adviezen
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen import Gebeurtenissen, uit_rijen
from regie.kern.gebeurtenissen.typerijen import geheel
from regie.kern.recht import Recht

MENSEN, ENKELEN = 100_000, 2_000
PEILDATUM = date(2026, 6, 1)
BELEID = "voorbeeld"


def meet(_: argparse.Namespace) -> list[Uitkomst]:
    recht = lees_recht()
    rijen = _mensen(recht, ENKELEN)
    enkelen = uit_rijen([rij for mens in rijen for rij in mens], recht, PEILDATUM)
    allen = _keer(enkelen, MENSEN // ENKELEN)

    def reken() -> pl.DataFrame:
        return adviezen(Feiten(allen, recht, PEILDATUM), recht.regels(BELEID))

    begin = time.perf_counter()
    plat = [advies_van(mens, recht.regels(BELEID), PEILDATUM) for mens in rijen]
    per_rij = (time.perf_counter() - begin) * MENSEN / ENKELEN
    tijd = seconden(reken)
    zelfde = _gelijk(adviezen(Feiten(enkelen, recht, PEILDATUM), recht.regels(BELEID)), plat)
    een = uit_rijen(rijen[0], recht, PEILDATUM)
    een_tijd = seconden(lambda: adviezen(Feiten(een, recht, PEILDATUM), recht.regels(BELEID)), keer=20)
    return [
        Uitkomst("advies, 100.000 mensen: rij voor rij in Python", per_rij, "s"),
        Uitkomst("advies, 100.000 mensen", tijd, "s", "< 2"),
        Uitkomst("advies, 100.000 mensen: redenen", reken().height, "rijen"),
        Uitkomst("advies: sneller dan rij voor rij", per_rij / tijd, "keer", ">= 5"),
        Uitkomst("advies: zelfde antwoorden als rij voor rij", float(zelfde), "ja = 1", ">= 1"),
        Uitkomst("advies over een mens", een_tijd * 1000, "ms", "< 40"),
    ]


def _gelijk(tabel: pl.DataFrame, plat: list[list[tuple[str, str, str, str]]]) -> bool:
    van_tabel = sorted(tabel.select("dossier", "uitkomst", "richting", "reden", "zin").rows())
    return van_tabel == sorted((_naam(nummer), *reden) for nummer, mens in enumerate(plat) for reden in mens)


def _naam(nummer: int) -> str:
    return f"d{nummer:06}"


def _mensen(recht: Recht, aantal: int) -> list[list[dict[str, Any]]]:
    loting = np.random.default_rng(1)
    codes = [(kenmerk.thema, list(kenmerk.codes)) for kenmerk in recht.kenmerken.values()]
    return [_mens(loting, _naam(nummer), codes) for nummer in range(aantal)]


def _mens(loting: np.random.Generator, dossier: str, codes: list[tuple[str, list[str]]]) -> list[dict[str, Any]]:
    def een(type_: str, dag: str, **gegevens: Any) -> dict[str, Any]:
        return {"dossier": dossier, "type": type_, "datum": dag, "gegevens": gegevens}

    def route() -> str:
        return ("b1", "onderwijs", "z")[int(loting.integers(3))]

    def gesprek(nummer: int, dag: str) -> dict[str, Any]:
        tolk, taal = ("geen", "nl") if loting.random() < 0.2 else ("telefonisch", "ar")
        vast = {"nummer": nummer, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen"}
        return een("intakegesprek", dag, **vast, tolk=tolk, taal=taal)

    jaar = int(loting.integers(1960, 2008))
    rijen = [
        een("dossier_geopend", "2026-01-05", groep="asiel_vergunning", wet="wi2021", geboortejaar=jaar),
        gesprek(1, "2026-02-01"),
        een("leerbaarheidstoets", "2026-02-10", score=int(loting.integers(10, 41))),
        een("schoolintake", "2026-02-15", aanbieder="s1", advies_leerroute=route()),
        een("schoolintake", "2026-02-16", aanbieder="s2", advies_leerroute=route()),
        een("brugklas_rapport", "2026-02-20", advies_leerroute=route()),
    ]
    for thema, mogelijk in codes:
        code = mogelijk[int(loting.integers(len(mogelijk)))]
        rijen.append(een("intake_bevinding", "2026-02-01", thema=thema, bevinding="-", code=code, bron="inburgeraar"))
    return rijen


def _keer(stroom: Gebeurtenissen, keer: int) -> Gebeurtenissen:
    """The same people again and again under other numbers, in the order that a stream has."""
    aantal = len(stroom.dossiers)
    namen = pl.Series([_naam(nummer) for nummer in range(aantal * keer)])
    tabellen = {}
    for naam, tabel in stroom.tabellen.items():
        delen = [geheel(tabel).with_columns((pl.col("d") + nr * aantal).cast(pl.UInt32)) for nr in range(keer)]
        tabellen[naam] = pl.concat(delen)
    return Gebeurtenissen(namen, tabellen)
