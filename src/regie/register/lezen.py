# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Events out of the register as raw rows of the kern: plain fields, parts and texts together again."""

from collections.abc import Sequence
from typing import Any, Final

import polars as pl
from django.db import connection

from regie.kern.gebeurtenissen.ruw import SCHEMA
from regie.register.voorbereid import voorbereid

# as regie_rekenaar: every category, one gemeente
_RIJEN: Final = """
    SELECT g.id::text, g.dossier, g.type, g.datum::text,
           to_char(g.vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS vastgelegd_op,
           (g.gegevens || coalesce(d.gegevens, '{{}}') || coalesce(t.gegevens, '{{}}'))::text AS gegevens,
           g.herroept::text, g.door, g.bron, NULL::text AS reden
    FROM gebeurtenis g
    LEFT JOIN (
        SELECT d.dossier, d.gebeurtenis, jsonb_object_agg(veld.key, veld.value) AS gegevens
        FROM gebeurtenis_deel d, jsonb_each(d.gegevens) veld
        WHERE d.gemeente = current_setting('regie.gemeente') AND {deel}
        GROUP BY d.dossier, d.gebeurtenis
    ) d ON d.dossier = g.dossier AND d.gebeurtenis = g.id
    LEFT JOIN (
        SELECT t.dossier, t.gebeurtenis, jsonb_object_agg(t.veld, t.tekst) AS gegevens
        FROM gebeurtenis_tekst t
        WHERE t.gemeente = current_setting('regie.gemeente') AND t.veld <> 'herroept' AND {tekst}
        GROUP BY t.dossier, t.gebeurtenis
    ) t ON t.dossier = g.dossier AND t.gebeurtenis = g.id
    WHERE g.gemeente = current_setting('regie.gemeente') AND {rij}
"""


def rijen_van(dossiers: Sequence[str], vanaf: int = 1) -> pl.DataFrame:
    """All rows of some dossiers (columns of `SCHEMA`; `rij` counts through from `vanaf`). As regie_rekenaar."""
    if len(dossiers) == 1:
        voorwaarden = {"deel": "d.dossier = %s", "tekst": "t.dossier = %s", "rij": "g.dossier = %s"}
        waarden: list[Any] = [dossiers[0]] * 3
    else:
        voorwaarden = {"deel": "d.dossier = ANY(%s)", "tekst": "t.dossier = ANY(%s)", "rij": "g.dossier = ANY(%s)"}
        waarden = [list(dossiers)] * 3
    with voorbereid() if len(dossiers) == 1 else connection.cursor() as cursor:
        cursor.execute(_RIJEN.format(**voorwaarden), waarden)
        rijen = cursor.fetchall()
    return _als_frame(rijen, vanaf)


def _als_frame(rijen: Sequence[tuple[Any, ...]], vanaf: int) -> pl.DataFrame:
    """Column by column: for one dossier a frame is sooner made than changed."""
    waarden = zip(*rijen, strict=True) if rijen else [()] * len(KOLOMMEN_IN_VRAAG)
    kolommen = [pl.Series(naam, deel, dtype=pl.String) for naam, deel in zip(KOLOMMEN_IN_VRAAG, waarden, strict=True)]
    return pl.DataFrame([pl.Series("rij", range(vanaf, vanaf + len(rijen)), dtype=pl.Int64), *kolommen])[list(SCHEMA)]


KOLOMMEN_IN_VRAAG: Final = (
    "id", "dossier", "type", "datum", "vastgelegd_op", "gegevens", "herroept", "door", "bron", "reden",
)  # fmt: skip
