# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Frames to PostgreSQL in bulk, by way of a temporary table that goes with the transaction, and back."""

import io
from collections.abc import Sequence
from typing import Any, Final

import polars as pl
import psycopg
from django.db import connection

SCHEIDT: Final = "\x1f"
"""Between fields of a row: JSON writes it in another way, so no text holds it."""


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


def als_brokken(vraag: str, waarden: Sequence[Any], kolommen: Sequence[str]) -> pl.DataFrame:
    """The same for a big answer, many rows in a message: a message a row takes longer than the row. Rows with the same
    first column come together: that should be how they stand in the table.

    For ids, numbers and JSON alone: an empty text becomes null, and a text with a control character is not allowed.
    """
    velden = f", '{SCHEIDT}', ".join(kolommen)
    samen = f"SELECT convert_to(string_agg(concat({velden}), E'\\n'), 'UTF8')"
    with psycopg.Cursor(connection.connection) as cursor:  # one that can give bytes
        bron = f"({vraag}) AS rijen ({', '.join(kolommen)})"
        cursor.execute(f"{samen} FROM {bron} GROUP BY {kolommen[0]}".encode(), waarden, binary=True)
        tekst = b"\n".join(brok for (brok,) in cursor)
    if not tekst:
        return pl.DataFrame(schema=dict.fromkeys(kolommen, pl.String))
    return pl.read_csv(
        tekst, separator=SCHEIDT, quote_char=None, has_header=False, new_columns=list(kolommen), infer_schema=False
    )
