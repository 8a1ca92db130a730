# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The time that appointments take, by kind of work."""

from datetime import datetime
from typing import Final

import polars as pl

from regie.kern.indicatoren.beeld import Beeld
from regie.kern.indicatoren.vorm import Maat, Tabel, Vorm, uren
from regie.kern.kalender import dagnummer
from regie.kern.kalender.amsterdam import dag_in_amsterdam

GEPLAND, VERVALLEN = "afspraak_gepland", "afspraak_vervallen"


def afspraken(beeld: Beeld) -> pl.DataFrame:
    """Appointments on a day in the period that were not cancelled: per month and kind one row for everybody, so that a
    sum is kept back by how many people it is about."""
    rijen = beeld.gebeurd(GEPLAND, "afspraak_id", "soort", "begin", "duur_minuten", ooit=True)
    weg = beeld.gebeurd(VERVALLEN, "afspraak_id", ooit=True)
    rijen = rijen.unique(["d", "afspraak_id"], keep="last", maintain_order=True)
    rijen = rijen.join(weg, on=["d", "afspraak_id"], how="anti", maintain_order="left")
    rijen = rijen.with_columns(_dagen(rijen["begin"]).alias("dag"))
    rijen = rijen.filter(pl.col("dag").is_between(beeld.van, beeld.tot))
    maand = beeld.periode("maand", rijen["dag"].to_numpy()).alias("maand")
    product = pl.col("soort").cast(pl.String).alias("product")
    return (
        rijen.with_columns(maand, product)
        .group_by("d", "maand", "product", maintain_order=True)
        .agg(pl.len().cast(pl.Int64).alias("som_afspraken"), pl.col("duur_minuten").sum().alias("som_minuten"))
    )


def _dagen(momenten: pl.Series) -> pl.Series:
    """The day in the Netherlands of moments as they were written."""
    uniek = momenten.unique().to_list()
    dagen = {moment: dagnummer(dag_in_amsterdam(datetime.fromisoformat(moment))) for moment in uniek}
    return pl.Series([dagen[moment] for moment in momenten], dtype=pl.Int32)  # also of no moments at all


TABELLEN: Final = (
    Tabel(
        "afspraken",
        afspraken,
        (
            Vorm(
                "uren_per_product",
                ("maand", "product"),
                (
                    Maat("som", "afspraken", {"onderdeel": "afspraken"}, kolom="afspraken"),
                    uren("uren", "minuten"),
                ),
                altijd=("maand", "product"),
            ),
        ),
    ),
)
