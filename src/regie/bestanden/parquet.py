# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Parquet with the columns of an event, `gegevens` as JSON text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from regie.bestanden.fouten import BestandFout
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import KOLOMMEN, SCHEMA, VERPLICHT

STUK: Final = 500_000  # rows


def lees_parquet(pad: Path) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time."""
    bestand = _open(pad)
    _controleer_kolommen(bestand.schema_arrow, pad)
    if not bestand.metadata.num_rows:
        raise InvoerFout(
            [Probleem(0, "", "leeg", "het bestand is leeg.", "Geef een bestand met gebeurtenissen.", pad.name)]
        )
    begin = 1
    for stuk in bestand.iter_batches(batch_size=STUK):
        deel = pl.DataFrame(pl.from_arrow(stuk))
        missend = (pl.lit(None, pl.String).alias(naam) for naam in KOLOMMEN if naam not in deel.columns)
        nummers = pl.int_range(begin, begin + deel.height, dtype=pl.Int64).alias("rij")
        yield deel.with_columns(*missend, nummers).select(list(SCHEMA))
        begin += deel.height


def aantal_rijen(pad: Path) -> int:
    return int(_open(pad).metadata.num_rows)


def _open(pad: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(pad)
    except (pa.ArrowInvalid, OSError) as fout:
        raise BestandFout(f"{pad} is geen leesbaar Parquet-bestand ({fout}). Maak het opnieuw.") from None


def _controleer_kolommen(schema: pa.Schema, pad: Path) -> None:
    namen = schema.names
    lijst = f"Kolommen: {', '.join(KOLOMMEN)}."
    problemen = [
        Probleem(0, naam, "kolom", "deze kolom bestaat niet.", lijst) for naam in namen if naam not in KOLOMMEN
    ]
    problemen += [
        Probleem(0, naam, "kolom", "deze kolom ontbreekt.", "Voeg haar toe.") for naam in VERPLICHT if naam not in namen
    ]
    for veld in schema:
        if veld.name in KOLOMMEN and not _is_tekst(veld.type):
            problemen.append(
                Probleem(0, veld.name, "soort", f"deze kolom is {veld.type}, geen tekst.", "Schrijf haar als tekst.")
            )
    if problemen:
        raise InvoerFout(problemen).in_bestand(pad.name)


def _is_tekst(soort: pa.DataType) -> bool:
    return any(
        proef(soort)
        for proef in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    )
