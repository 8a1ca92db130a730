# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An invented gemeente as events. The same numbers give the same gemeente."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from regie.bestanden import open_bron
from regie.kern.gebeurtenissen.stroom import Gebeurtenissen
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import schrijf
from tests.verhaal import recht

VANDAAG = date(2026, 11, 30)


@cache
def gemeente(dossiers: int, seed: int) -> Gebeurtenissen:
    with TemporaryDirectory() as map_:
        pad = Path(map_) / "gemeente.parquet"
        schrijf(maak(dossiers, "voorbeeld", seed, tot=VANDAAG, agenda=True), pad)
        with open_bron(pad, recht(), VANDAAG) as bron:
            (emmer,) = bron.emmers
            return emmer.lees(recht())
