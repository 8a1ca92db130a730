# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie voorbeeld`: a made-up municipality, written as it is made."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from regie.bestanden.schrijven import GEBEURTENISVORMEN, controleer_vorm
from regie.cli.scherm import Voortgang, fout_console, toon
from regie.voorbeeld.maak import maak
from regie.voorbeeld.wegschrijven import schrijf

PER_KEER = 10_000  # dossiers
VERKEERD_GEBRUIK = 2


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit = Path(gekozen.uit)
    controleer_vorm(uit, GEBEURTENISVORMEN)
    try:
        delen = maak(gekozen.dossiers, gekozen.beleid, gekozen.seed, per_keer=PER_KEER)
    except ValueError as fout:
        fout_console.print(str(fout), markup=False, soft_wrap=True)
        return VERKEERD_GEBRUIK
    with Voortgang("Voorbeeld maken") as voortgang:
        aantal = schrijf(_met_voortgang(delen, gekozen.dossiers, voortgang), uit)
    toon(f"{gekozen.dossiers} dossiers met {aantal} gebeurtenissen staan in {uit}. Alle personen zijn verzonnen.")
    return 0


def _met_voortgang(delen: Iterator[pl.DataFrame], dossiers: int, voortgang: Voortgang) -> Iterator[pl.DataFrame]:
    for nummer, deel in enumerate(delen, start=1):
        yield deel
        voortgang(min(nummer * PER_KEER, dossiers), dossiers)
