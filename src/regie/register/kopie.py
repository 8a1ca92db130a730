# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Frames to PostgreSQL in bulk, by way of a temporary table that goes with the transaction, and back: both by COPY."""

import io
from collections.abc import Sequence
from typing import Any

import polars as pl
from django.db import connection


def naar_tijdelijk(naam: str, kolommen: dict[str, str], frame: pl.DataFrame) -> None:
    """A temporary table `naam` with exactly these rows; `kolommen`: name → type."""
    vormen = ", ".join(f"{kolom} {soort}" for kolom, soort in kolommen.items())
    tekst = io.BytesIO()
    # an empty text is quoted and stays a text; what is not known is not quoted
    frame.select(list(kolommen)).write_csv(tekst, include_header=False, quote_style="necessary")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE IF NOT EXISTS {naam} ({vormen}) ON COMMIT DROP")
        cursor.execute(f"TRUNCATE {naam}")
        with cursor.copy(f"COPY {naam} FROM STDIN (FORMAT csv)") as kopie:
            kopie.write(tekst.getbuffer())
        cursor.execute(f"ANALYZE {naam}")


def als_teksten(vraag: str, waarden: Sequence[Any], kolommen: Sequence[str]) -> pl.DataFrame:
    """The answer to a question (whose columns are texts) as a frame; an empty text is not null."""
    with connection.cursor() as cursor, cursor.copy(f"COPY ({vraag}) TO STDOUT (FORMAT csv)", waarden) as kopie:
        tekst = b"".join(kopie)
    if not tekst:
        return pl.DataFrame(schema=dict.fromkeys(kolommen, pl.String))
    return pl.read_csv(tekst, has_header=False, new_columns=list(kolommen), infer_schema=False)
