# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie voorbeeld`: a made-up municipality, written as it is made."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import polars as pl

from regie.bestanden.schrijven import GEBEURTENISVORMEN, controleer_vorm, nieuw_bestand
from regie.cli.scherm import Voortgang, fout_console, toon
from regie.voorbeeld.maak import EINDE, maak
from regie.voorbeeld.personen import gegevens_van, maak_personen
from regie.voorbeeld.wegschrijven import schrijf

PER_KEER = 10_000  # dossiers
VERKEERD_GEBRUIK = 2


def voer_uit(gekozen: argparse.Namespace) -> int:
    uit, personen = Path(gekozen.uit), Path(gekozen.personen) if gekozen.personen else None
    controleer_vorm(uit, GEBEURTENISVORMEN)
    if personen is not None:
        controleer_vorm(personen, (".csv",))
    agenda = gekozen.tot is not None
    try:
        delen = maak(
            gekozen.dossiers, gekozen.beleid, gekozen.seed, tot=gekozen.tot or EINDE, agenda=agenda, per_keer=PER_KEER
        )
    except ValueError as fout:
        fout_console.print(str(fout), markup=False, soft_wrap=True)
        return VERKEERD_GEBRUIK
    with Voortgang("Voorbeeld maken") as voortgang, _personenbestand(personen) as bestand:
        if bestand is not None:
            delen = _met_personen(delen, gekozen.seed, bestand)
        aantal = schrijf(_met_voortgang(delen, gekozen.dossiers, voortgang), uit)
    toon(f"{gekozen.dossiers} dossiers met {aantal} gebeurtenissen staan in {uit}. Alle personen zijn verzonnen.")
    if personen is not None:
        toon(f"Hun namen en nummers staan in {personen}.")
    return 0


def _met_voortgang(delen: Iterator[pl.DataFrame], dossiers: int, voortgang: Voortgang) -> Iterator[pl.DataFrame]:
    for nummer, deel in enumerate(delen, start=1):
        yield deel
        voortgang(min(nummer * PER_KEER, dossiers), dossiers)


@contextmanager
def _personenbestand(pad: Path | None) -> Iterator[BinaryIO | None]:
    if pad is None:
        yield None
        return
    with nieuw_bestand(pad) as tijdelijk, tijdelijk.open("wb") as bestand:
        yield bestand


def _met_personen(delen: Iterator[pl.DataFrame], seed: int, bestand: BinaryIO) -> Iterator[pl.DataFrame]:
    """Writes the persons of a part beside its events."""
    geteld = 0
    for deel in delen:
        dossiers = deel["dossier"].unique(maintain_order=True).to_list()
        maak_personen(dossiers, gegevens_van(deel), seed, vanaf=geteld).write_csv(bestand, include_header=geteld == 0)
        geteld += len(dossiers)
        yield deel
