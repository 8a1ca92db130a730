# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Yardstick: the early warnings of 10,000 people, from their facts to the list with its sentences, and those of a
caseload of 90 as the page asks for them. The people are those of `regie voorbeeld`, the same each time."""

import argparse
import tempfile
from datetime import date
from pathlib import Path

import polars as pl

from bench.meten import Uitkomst, seconden
from regie.bestanden import open_bron
from regie.bestanden.recht import lees_recht
from regie.kern.feiten import Feiten
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.kern.recht import Recht
from regie.kern.signalen.keten import lijst
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import schrijf

MENSEN, CASELOAD = 10_000, 90
PEILDATUM = date(2026, 10, 31)
BELEID = "voorbeeld"


def meet(_: argparse.Namespace) -> list[Uitkomst]:
    recht = lees_recht()
    allen = _stroom(recht)
    eigen = allen.deel(pl.Series([nummer < CASELOAD for nummer in range(len(allen.dossiers))]))

    def reken(stroom: Gebeurtenissen) -> pl.DataFrame:
        return lijst(Feiten(stroom, recht, PEILDATUM), recht.regels(BELEID))

    gevonden = reken(allen)
    namen = eigen.dossiers.implode()
    zelfde = reken(eigen).equals(gevonden.filter(pl.col("dossier").is_in(namen)))
    return [
        Uitkomst("signalen, 10.000 mensen", seconden(lambda: reken(allen)), "s", "< 3"),
        Uitkomst("signalen, 10.000 mensen: gevonden", gevonden.height, "signalen"),
        Uitkomst("signalen, caseload van 90", seconden(lambda: reken(eigen), keer=20) * 1000, "ms", "< 80"),
        Uitkomst("signalen: een caseload apart zegt hetzelfde", float(zelfde), "ja = 1", ">= 1"),
    ]


def _stroom(recht: Recht) -> Gebeurtenissen:
    with tempfile.TemporaryDirectory() as map_:
        bestand = Path(map_) / "verzonnen.parquet"
        schrijf(maak(MENSEN, BELEID, 1, tot=PEILDATUM, agenda=True), bestand)
        with open_bron(bestand, recht, PEILDATUM, frozenset(), None, None) as bron:
            (emmer,) = bron.emmers
            return emmer.lees(recht)
