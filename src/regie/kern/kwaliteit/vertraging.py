# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How late things are recorded: days between the day of an event and the day on which it was recorded.

Counted as how often each number of days occurs: counts of several parts add up, medians do not (2-kern §6).
"""

from collections.abc import Iterable
from typing import Any, Final

import polars as pl

from regie.kern.gebeurtenissen.keuring import Gekeurd
from regie.kern.gebeurtenissen.typerijen import geheel

GEMEENTE: Final = "gemeente"
"""The source of a row that names none: somebody of the gemeente typed it."""
DIMENSIES: Final = ("bron", "type", "consulent")
LAAT: Final = 7
ERG_LAAT: Final = 30
TELLING: Final[dict[str, Any]] = {
    "dimensie": pl.String, "deel": pl.String, "dagen": pl.Int32, "aantal": pl.Int64, "laatste": pl.Int32,
}  # fmt: skip
"""`laatste`: the last day (number) on which such a row was recorded."""
VERTRAGING: Final[dict[str, Any]] = {
    "dimensie": pl.String, "deel": pl.String, "aantal": pl.Int64, "mediaan": pl.Int32, "laat": pl.Int64,
    "erg_laat": pl.Int64, "laatste": pl.Int32,
}  # fmt: skip
"""`mediaan` in whole days; `laat`, `erg_laat`: how many were recorded more than LAAT and ERG_LAAT days afterwards."""


def tel_dagen(gekeurd: Gekeurd, consulenten: pl.DataFrame, vanaf: int) -> pl.DataFrame:
    """The columns of TELLING. `consulenten`: dossier and consulent (null: nobody). `vanaf`: the first day (number) of
    recording that counts. Nothing is recorded before its day, so no number of days is below zero."""
    rijen = pl.concat([_van_type(naam, tabel) for naam, tabel in gekeurd.tabellen.items()] or [_LEEG])
    wie = pl.DataFrame({"dossier": gekeurd.dossiers}).join(
        consulenten.select("dossier", "consulent"), on="dossier", how="left", maintain_order="left"
    )
    rijen = rijen.filter(pl.col("laatste") >= vanaf)
    rijen = rijen.with_columns(consulent=wie["consulent"].gather(rijen["d"]))
    return _samen(pl.concat([_per(rijen, dimensie) for dimensie in DIMENSIES]))


_LEEG: Final = pl.DataFrame(
    schema={"type": pl.String, "d": pl.Int64, "bron": pl.String, "dagen": pl.Int32, "laatste": pl.Int32}
)


def _van_type(naam: str, tabel: Any) -> pl.DataFrame:
    """Without the rows that only withdraw."""
    echt = geheel(tabel).filter(pl.col("herroept").is_null())
    return echt.select(
        type=pl.lit(naam), d=pl.col("d").cast(pl.Int64), bron=pl.col("bron_rij").cast(pl.String).fill_null(GEMEENTE),
        dagen=(pl.col("bekend") - pl.col("datum")).cast(pl.Int32), laatste=pl.col("bekend").cast(pl.Int32),
    )  # fmt: skip


def _per(rijen: pl.DataFrame, dimensie: str) -> pl.DataFrame:
    return rijen.filter(pl.col(dimensie).is_not_null()).select(
        pl.lit(dimensie).alias("dimensie"), pl.col(dimensie).alias("deel"), "dagen",
        pl.lit(1, pl.Int64).alias("aantal"), "laatste",
    )  # fmt: skip


def _samen(telling: pl.DataFrame) -> pl.DataFrame:
    samen = telling.group_by("dimensie", "deel", "dagen").agg(pl.col("aantal").sum(), pl.col("laatste").max())
    return samen.select(list(TELLING))


def vertraging(tellingen: Iterable[pl.DataFrame]) -> pl.DataFrame:
    """The columns of VERTRAGING, out of the counts of every part."""
    telling = _samen(pl.concat([pl.DataFrame(schema=TELLING), *tellingen])).sort("dimensie", "deel", "dagen")
    groep = ["dimensie", "deel"]
    tot = telling.with_columns(
        tot_nu=pl.col("aantal").cum_sum().over(groep), alle=pl.col("aantal").sum().over(groep)
    )  # the median of whole days: the smallest day with half of them at or below it
    return tot.group_by(groep, maintain_order=True).agg(
        pl.col("aantal").sum(),
        pl.col("dagen").filter(pl.col("tot_nu") * 2 >= pl.col("alle")).first().alias("mediaan"),
        pl.col("aantal").filter(pl.col("dagen") > LAAT).sum().alias("laat"),
        pl.col("aantal").filter(pl.col("dagen") > ERG_LAAT).sum().alias("erg_laat"),
        pl.col("laatste").max(),
    ).select(list(VERTRAGING))  # fmt: skip
