# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A source of events: a file or folder in one of the known forms, as buckets of dossiers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from regie.bestanden.csv_ import lees_csv
from regie.bestanden.emmers import GROOT, Emmer, Keuze, Verdeler
from regie.bestanden.fouten import BestandFout
from regie.bestanden.gekeurd import KAART, lees_kaart
from regie.bestanden.jsonlines import lees_jsonlines
from regie.bestanden.parquet import aantal_rijen, lees_parquet
from regie.kern.gebeurtenissen import InvoerFout
from regie.kern.recht import Recht

BYTES_PER_RIJ = 250
VORMEN = ".jsonl, .csv, .parquet of een map"


@dataclass(frozen=True, slots=True)
class Bron:
    emmers: list[Emmer]
    recht: Recht


@contextmanager
def open_bron(
    pad: Path,
    recht: Recht,
    vandaag: date,
    accepteer: frozenset[str] = frozenset(),
    dossier: str | None = None,
    gemeente: str | None = None,
    groot: int = GROOT,
) -> Iterator[Bron]:
    """Reads the form that the ending tells. Raises BestandFout or InvoerFout; temporary files go with it."""
    keuze = Keuze(pad.name, vandaag, accepteer, dossier, gemeente)
    if not pad.exists():
        raise BestandFout(f"{pad} bestaat niet. Controleer de naam en de map.")
    if pad.is_dir() and (pad / KAART).exists():
        yield Bron([Emmer(deel, keuze) for deel in lees_kaart(pad, recht)], recht)
        return
    with Verdeler(keuze, _verwacht(pad), groot) as verdeler:
        try:
            emmers = verdeler.verdeel(_ruw(pad, recht, accepteer))
        except InvoerFout as fout:
            raise fout.in_bestand(pad.name) from None
        yield Bron(emmers, recht)


def _verwacht(pad: Path) -> int:
    """About how many rows a file or folder holds."""
    if pad.suffix == ".parquet":
        return aantal_rijen(pad)
    bytes_ = sum(deel.stat().st_size for deel in pad.glob("*.csv")) if pad.is_dir() else pad.stat().st_size
    return bytes_ // BYTES_PER_RIJ


def _ruw(pad: Path, recht: Recht, accepteer: frozenset[str]) -> Iterator[pl.DataFrame]:
    """Raw rows of a file, or of every wide CSV in a folder. All files are looked at before anything is refused."""
    if pad.is_dir():
        yield from _brede_map(pad, recht, accepteer)
        return
    match pad.suffix:
        case ".jsonl":
            yield from lees_jsonlines(pad, accepteer)
        case ".csv":
            yield from lees_csv(pad, recht, accepteer)
        case ".parquet":
            yield from lees_parquet(pad)
        case _:
            raise BestandFout(f"{pad}: deze vorm ken ik niet. Geef {VORMEN}.")


def _brede_map(pad: Path, recht: Recht, accepteer: frozenset[str]) -> Iterator[pl.DataFrame]:
    bestanden = sorted(pad.glob("*.csv"))
    if not bestanden:
        raise BestandFout(f"{pad} is geen gekeurde map en bevat geen CSV-bestanden. Geef {VORMEN}.")
    problemen = []
    for bestand in bestanden:
        try:
            yield from lees_csv(bestand, recht, accepteer)
        except InvoerFout as fout:
            problemen += fout.in_bestand(bestand.name).problemen
    if problemen:
        raise InvoerFout(problemen)
