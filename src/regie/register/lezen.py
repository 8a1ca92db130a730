# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Events out of the register as raw rows of the kern: plain fields, parts and texts together again."""

from collections.abc import Sequence
from typing import Any, Final

import polars as pl

from regie.kern.gebeurtenissen.ruw import KOLOMMEN
from regie.register.kopie import als_teksten
from regie.toegang.voorbereid import voorbereid

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


_VAN_EEN: Final = _RIJEN.format(deel="d.dossier = %s", tekst="t.dossier = %s", rij="g.dossier = %s")
_VAN_VELE: Final = _RIJEN.format(deel="d.dossier = ANY(%s)", tekst="t.dossier = ANY(%s)", rij="g.dossier = ANY(%s)")


def rijen_van(dossiers: Sequence[str], vanaf: int = 1) -> pl.DataFrame:
    """All rows of some dossiers: the columns of a file, and `rij`, counted from `vanaf`. As regie_rekenaar."""
    if len(dossiers) != 1:
        rijen = als_teksten(_VAN_VELE, [list(dossiers)] * 3, KOLOMMEN)
        return rijen.select(pl.int_range(vanaf, vanaf + pl.len(), dtype=pl.Int64).alias("rij"), *KOLOMMEN)
    with voorbereid() as cursor:
        cursor.execute(_VAN_EEN, [dossiers[0]] * 3)
        return _als_frame(cursor.fetchall(), vanaf)


def _als_frame(rijen: Sequence[tuple[Any, ...]], vanaf: int) -> pl.DataFrame:
    """Column by column: for one dossier a frame is sooner made than changed."""
    waarden = zip(*rijen, strict=True) if rijen else [()] * len(KOLOMMEN)
    kolommen = [pl.Series(naam, deel, dtype=pl.String) for naam, deel in zip(KOLOMMEN, waarden, strict=True)]
    return pl.DataFrame([pl.Series("rij", range(vanaf, vanaf + len(rijen)), dtype=pl.Int64), *kolommen])
