# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A stream of event frames to a file, one frame in memory at a time; the file appears when it is whole."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

import polars as pl
import pyarrow.parquet as pq

from regie.bestanden.schrijven import GEBEURTENISVORMEN, controleer_vorm, nieuw_bestand
from regie.voorbeeld.gegevens import aaneen

_JSON_TEKST = ("id", "dossier", "type", "datum", "vastgelegd_op")  # values without a character to escape


def schrijf(delen: Iterable[pl.DataFrame], pad: Path) -> int:
    """Writes .jsonl, .csv (long) or .parquet, as the ending says, and returns the number of events."""
    controleer_vorm(pad, GEBEURTENISVORMEN)
    with nieuw_bestand(pad) as tijdelijk:
        if pad.suffix == ".parquet":
            return _parquet(delen, tijdelijk)
        with tijdelijk.open("wb") as bestand:
            return _csv(delen, bestand) if pad.suffix == ".csv" else _jsonl(delen, bestand)


def _parquet(delen: Iterable[pl.DataFrame], pad: Path) -> int:
    aantal, schrijver = 0, None
    try:
        for deel in delen:
            tabel = deel.to_arrow()
            schrijver = schrijver or pq.ParquetWriter(pad, tabel.schema, compression="zstd")
            schrijver.write_table(tabel, row_group_size=250_000)
            aantal += deel.height
    finally:
        if schrijver is not None:
            schrijver.close()
    return aantal


def _csv(delen: Iterable[pl.DataFrame], bestand: BinaryIO) -> int:
    aantal = 0
    for deel in delen:
        deel.write_csv(bestand, include_header=aantal == 0)
        aantal += deel.height
    return aantal


def _jsonl(delen: Iterable[pl.DataFrame], bestand: BinaryIO) -> int:
    aantal = 0
    for deel in delen:
        for regel in als_regels(deel):
            bestand.write(regel.encode())
            bestand.write(b"\n")
        aantal += deel.height
    return aantal


def als_regels(deel: pl.DataFrame) -> pl.Series:
    """One JSON object per event; `gegevens` is JSON already, `herroept` and `bron` are left out where empty."""
    stukken: list[str | pl.Series] = ["{"]
    for naam in _JSON_TEKST:
        stukken += [f'"{naam}": "', deel[naam], '", ']
    herroept = deel.select(pl.format(', "herroept": "{}"', "herroept").fill_null("")).to_series()
    bron = deel.select(pl.format(', "bron": "{}"', "bron").fill_null("")).to_series()
    return aaneen([*stukken, '"gegevens": ', deel["gegevens"], herroept, bron, "}"], deel.height)
