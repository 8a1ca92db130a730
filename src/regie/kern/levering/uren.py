# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours that cannot be: the same days twice, more than fit in the days, or outside the days of the registration.

One set of functions, over the rows of one file as over those of a whole register. `wie` is whose hours they are, days
are day numbers, hours are minutes, and `erbij` says which rows are new: only of those something is said.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import polars as pl

UREN: Final[dict[str, Any]] = {
    "rij": pl.Int64, "wie": pl.String, "aanbieder": pl.String, "soort": pl.String, "van": pl.Int32, "tot": pl.Int32,
    "minuten": pl.Int64, "erbij": pl.Boolean,
}  # fmt: skip
PERIODEN: Final[dict[str, Any]] = {"wie": pl.String, "aanbieder": pl.String, "begin": pl.Int32, "einde": pl.Int32}
MINUTEN: Final = 60
DAGEN_PER_WEEK: Final = 7
_ZELFDE: Final = ("wie", "soort")


class Dubbel(NamedTuple):
    """Two rows about the same days. `erbij`: whether the other one is new as well."""

    rij: int
    met: int
    van: int
    tot: int
    erbij: bool


class TeVeel(NamedTuple):
    """More hours (in minutes) than fit."""

    rij: int
    minuten: int
    grens: int


class Buiten(NamedTuple):
    """`begin`, `einde`: of the registration that comes nearest; `einde` None while it runs."""

    rij: int
    begin: int
    einde: int | None


def dubbele(uren: pl.DataFrame) -> list[Dubbel]:
    """Each new row once, with the first one that it overlaps: same person, school and kind of lesson. Hours of which
    nobody said the school can be of any: they stand beside no others."""
    op_volgorde = uren.with_columns(pl.col("aanbieder").fill_null("")).sort(*_ZELFDE, "van", "tot", "rij")
    eerder = pl.col("tot").cum_max().shift(1).over(_ZELFDE)
    raak = op_volgorde.with_columns(raakt=(pl.col("van") <= eerder).fill_null(False))
    samen = raak.filter(pl.col("raakt").any().over(_ZELFDE))
    if samen.is_empty():
        return []
    paren = samen.filter("erbij").join(samen, on=list(_ZELFDE), suffix="_ander")
    paren = paren.filter(
        pl.col("rij") != pl.col("rij_ander"),
        pl.col("van") <= pl.col("tot_ander"),
        pl.col("van_ander") <= pl.col("tot"),
        (pl.col("aanbieder") == pl.col("aanbieder_ander"))
        | (pl.col("aanbieder") == "")
        | (pl.col("aanbieder_ander") == ""),
    ).sort("rij", "rij_ander")
    eerste = paren.unique("rij", keep="first", maintain_order=True)
    return [Dubbel(*rij) for rij in eerste.select("rij", "rij_ander", "van_ander", "tot_ander", "erbij_ander").rows()]


def te_veel_in_periode(uren: pl.DataFrame, per_week: int) -> list[TeVeel]:
    """`per_week`: hours; every week that was begun counts as a whole one."""
    weken = (pl.col("tot") - pl.col("van")) // DAGEN_PER_WEEK + 1
    grens = (weken * per_week * MINUTEN).cast(pl.Int64)
    mis = uren.filter("erbij").with_columns(grens=grens).filter(pl.col("minuten") > pl.col("grens"))
    return [TeVeel(*rij) for rij in mis.sort("rij").select("rij", "minuten", "grens").rows()]


def te_veel_in_maand(uren: pl.DataFrame, grens: int | None = None, *, per_week: int = 0) -> list[TeVeel]:
    """All that lies within one month together, whichever school and kind. `grens`: hours of a month; where it is left
    out, as many weeks of `per_week` as begin in that month."""
    dag, einde = pl.col("van").cast(pl.Date), pl.col("tot").cast(pl.Date)
    in_maand = uren.with_columns(maand=dag.dt.truncate("1mo")).filter(pl.col("maand") == einde.dt.truncate("1mo"))
    weken = (dag.dt.days_in_month().cast(pl.Int64) - 1) // DAGEN_PER_WEEK + 1
    hoogstens = weken * per_week * MINUTEN if grens is None else pl.lit(grens * MINUTEN, pl.Int64)
    samen = in_maand.with_columns(samen=pl.col("minuten").sum().over("wie", "maand"), grens=hoogstens)
    mis = samen.filter(pl.col("samen") > pl.col("grens"), "erbij")
    return [TeVeel(*rij) for rij in mis.sort("rij").select("rij", "samen", "grens").rows()]


def buiten_inschrijving(uren: pl.DataFrame, perioden: pl.DataFrame) -> list[Buiten]:
    """New rows that lie in no period of registration at their school. Of whom no registration there is known, nothing
    is said: that is a file of before, or the hours of a school that is gone."""
    samen = uren.filter("erbij").join(perioden, on=["wie", "aanbieder"], how="inner")
    binnen = (pl.col("begin") <= pl.col("van")) & (pl.col("einde").is_null() | (pl.col("tot") <= pl.col("einde")))
    mis = samen.with_columns(past=binnen.any().over("rij")).filter(~pl.col("past"))
    naast = mis.with_columns(ver=(pl.col("begin") - pl.col("van")).abs()).sort("rij", "ver", "begin")
    return [Buiten(*rij) for rij in _eerste(naast)]


def _eerste(rijen: pl.DataFrame) -> Iterator[tuple[int, int, int | None]]:
    yield from rijen.unique("rij", keep="first", maintain_order=True).select("rij", "begin", "einde").iter_rows()
