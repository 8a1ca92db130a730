# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A source of events: a file or folder in one of the known forms, as buckets of dossiers."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import polars as pl

from regie.bestanden.bereik import Bereik, bereiken
from regie.bestanden.csv_ import lees_csv
from regie.bestanden.emmers import GROOT, PER_EMMER, RIJEN_PER_BESTAND, Emmer, Keuze, Verdeler
from regie.bestanden.fouten import BestandFout
from regie.bestanden.gekeurd import KAART, lees_kaart
from regie.bestanden.jsonlines import lees_jsonlines
from regie.bestanden.parquet import aantal_rijen, controleer_parquet, lees_parquet
from regie.bestanden.tekst import LEEG
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.problemen import TE_AANVAARDEN
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
    _controleer_keuzes(accepteer, gemeente)
    try:
        bestanden = _bestanden(pad)
        keuze = Keuze(tuple(bestand.name for bestand in bestanden), vandaag, accepteer, dossier, gemeente)
        delen = lees_kaart(pad, recht) if bestanden == [pad / KAART] else None
    except OSError as fout:
        raise BestandFout(f"{pad} is niet te lezen: {fout.strerror}. Controleer de naam en de map.") from None
    if delen is not None:
        yield Bron([Emmer(deel, keuze) for deel in delen], recht)
        return
    if bereiken := _bereiken(bestanden, groot):
        yield Bron([Emmer(bereik, keuze) for bereik in bereiken], recht)
        return
    with Verdeler(keuze, _verwacht(bestanden), groot) as verdeler:
        yield Bron(_verdeel(bestanden, verdeler, keuze, recht), recht)


def _controleer_keuzes(accepteer: frozenset[str], gemeente: str | None) -> None:
    vreemd = sorted(accepteer - TE_AANVAARDEN)
    if vreemd:
        raise BestandFout(f"--accepteer {vreemd[0]!r} kan niet. Kies uit: {', '.join(sorted(TE_AANVAARDEN))}.")
    if gemeente is not None and not re.fullmatch("(GM)?[0-9]{4}", gemeente):
        raise BestandFout(f"--gemeente {gemeente!r} kan niet. Schrijf een code van vier cijfers, als 0392.")


def _bestanden(pad: Path) -> list[Path]:
    """The file, the wide CSVs of a folder, or the map of a checked folder."""
    if not pad.exists():
        raise BestandFout(f"{pad} bestaat niet. Controleer de naam en de map.")
    if not pad.is_dir():
        return [pad]
    if (pad / KAART).exists():
        return [pad / KAART]
    bestanden = sorted(pad.glob("*.csv"))
    if not bestanden:
        raise BestandFout(f"{pad} is geen gekeurde map en bevat geen CSV-bestanden. Geef {VORMEN}.")
    return bestanden


def _verwacht(bestanden: list[Path]) -> int:
    """About how many rows the files hold."""
    if bestanden[0].suffix.lower() == ".parquet":
        return aantal_rijen(bestanden[0])
    return sum(bestand.stat().st_size for bestand in bestanden) // BYTES_PER_RIJ


def _bereiken(bestanden: list[Path], groot: int) -> list[Bereik] | None:
    """A big Parquet file in ranges of whole dossiers, where their rows stand together."""
    if bestanden[0].suffix.lower() != ".parquet" or aantal_rijen(bestanden[0]) <= groot:
        return None
    try:
        controleer_parquet(bestanden[0])
    except InvoerFout as fout:
        raise fout.in_bestand(bestanden[0].name) from None
    return bereiken(bestanden[0], min(PER_EMMER, groot))


def _verdeel(bestanden: list[Path], verdeler: Verdeler, keuze: Keuze, recht: Recht) -> list[Emmer]:
    """All rows in buckets. What reading finds wrong is raised together with what is wrong with the other rows."""
    problemen: list[Probleem] = []
    try:
        emmers = verdeler.verdeel(_ruw(bestanden, recht, keuze.accepteer, problemen), problemen)
    except OSError as fout:
        raise BestandFout(f"{fout.filename or bestanden[0]} is niet te lezen: {fout.strerror}.") from None
    if not problemen and not verdeler.aantal:
        problemen.append(LEEG)
    if problemen:
        verder = [probleem for emmer in emmers for probleem in emmer.problemen(recht, problemen)]
        raise keuze.op_plaats([*problemen, *verder])
    return emmers


def _ruw(
    bestanden: list[Path], recht: Recht, accepteer: frozenset[str], problemen: list[Probleem]
) -> Iterator[pl.DataFrame]:
    """Raw rows of all files, numbered through."""
    for nummer, bestand in enumerate(bestanden):
        eigen: list[Probleem] = []
        try:
            for deel in _vorm(bestand, recht, accepteer, eigen):
                yield deel.with_columns(pl.col("rij") + nummer * RIJEN_PER_BESTAND)
        except InvoerFout as fout:
            eigen += fout.problemen
        problemen += (replace(probleem, rij=probleem.rij + nummer * RIJEN_PER_BESTAND) for probleem in eigen)


def _vorm(pad: Path, recht: Recht, accepteer: frozenset[str], problemen: list[Probleem]) -> Iterator[pl.DataFrame]:
    match pad.suffix.lower():
        case ".jsonl":
            return lees_jsonlines(pad, accepteer, problemen)
        case ".csv":
            return lees_csv(pad, recht, accepteer, problemen)
        case ".parquet":
            return lees_parquet(pad)
    raise BestandFout(f"{pad}: deze vorm ken ik niet. Geef {VORMEN}.")
