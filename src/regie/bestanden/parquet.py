# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Parquet with the columns of an event, `gegevens` as JSON text."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from regie.bestanden.fouten import BestandFout
from regie.bestanden.kolomnamen import kolomproblemen
from regie.kern.gebeurtenissen import InvoerFout, Probleem
from regie.kern.gebeurtenissen.ruw import KOLOMMEN, SCHEMA, VERPLICHT

STUK: Final = 500_000  # rows


def lees_parquet(pad: Path) -> Iterator[pl.DataFrame]:
    """Raw rows, a part of the file at a time."""
    with geopend(pad) as bestand:
        _controleer_kolommen(bestand.schema_arrow)
        yield from _stukken(bestand)


def controleer_parquet(pad: Path) -> None:
    """Raises InvoerFout when the columns are not those of events."""
    with geopend(pad) as bestand:
        _controleer_kolommen(bestand.schema_arrow)


def aantal_rijen(pad: Path) -> int:
    with geopend(pad) as bestand:
        return int(bestand.metadata.num_rows)


@contextmanager
def geopend(pad: Path) -> Iterator[pq.ParquetFile]:
    try:
        with pq.ParquetFile(pad) as bestand:
            yield bestand
    except (pa.ArrowException, OSError) as fout:
        reden = str(fout).partition("\n")[0][:200]
        raise BestandFout(f"{pad} is geen leesbaar Parquet-bestand ({reden}). Maak het opnieuw.") from None


def _stukken(bestand: pq.ParquetFile) -> Iterator[pl.DataFrame]:
    begin = 1
    for stuk in bestand.iter_batches(batch_size=STUK):
        stuk.validate(full=True)  # text that is no UTF-8 must not reach the kern
        deel = pl.DataFrame(pl.from_arrow(stuk))
        missend = (pl.lit(None, pl.String).alias(naam) for naam in KOLOMMEN if naam not in deel.columns)
        nummers = pl.int_range(begin, begin + deel.height, dtype=pl.Int64).alias("rij")
        yield deel.with_columns(*missend, nummers).select(list(SCHEMA)).cast(pl.Schema(SCHEMA))
        begin += deel.height


def _controleer_kolommen(schema: pa.Schema) -> None:
    problemen = kolomproblemen(0, schema.names, KOLOMMEN, VERPLICHT)
    for veld in schema:
        if veld.name in KOLOMMEN and not _is_tekst(veld.type):
            wat = f"deze kolom is {veld.type}, geen tekst."
            problemen.append(Probleem(0, veld.name, "soort", wat, "Schrijf haar als tekst."))
    if problemen:
        raise InvoerFout(problemen)


def _is_tekst(soort: pa.DataType) -> bool:
    return any(
        proef(soort)
        for proef in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    )
