# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""When absence is a signal, by limits that the gemeente chose: one expression for one person as for a whole gemeente.

Three rules, each with the figure and the limit beside it: hours without a good reason in so many weeks, the share of
the lessons that was missed, and a school that reports nothing any more. A limit that the policy does not name is no
rule there. A signal decides nothing: it says that somebody should ask.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from regie.kern.kalender import dagnummer
from regie.kern.recht.recht import Regels

UREN: Final[dict[str, Any]] = {
    "dossier": pl.String, "van": pl.Int32, "tot": pl.Int32, "aangeboden": pl.Int64, "geoorloofd": pl.Int64,
    "ongeoorloofd": pl.Int64,
}  # fmt: skip
"""Hours that count, in minutes; days as day numbers."""
MELDINGEN: Final[dict[str, Any]] = {"dossier": pl.String, "van": pl.Int32, "tot": pl.Int32, "ongeoorloofd": pl.Int64}
LESSEN: Final[dict[str, Any]] = {"dossier": pl.String, "sinds": pl.Int32, "laatst": pl.Int32}
"""Whose lessons run: since when, and the last day that anything was reported about (null: nothing yet)."""
SIGNAAL: Final[dict[str, Any]] = {
    "dossier": pl.String, "signaal": pl.String, "cijfer": pl.Int64, "drempel": pl.Int64, "van": pl.Int32,
    "tot": pl.Int32,
}  # fmt: skip
"""`cijfer` and `drempel`: hours, percent or weeks; `van` and `tot`: the days that the figure is about."""

ONGEOORLOOFD, DEEL, STILTE = "verzuim_ongeoorloofd", "verzuim_deel", "school_stil"
DAGEN_PER_WEEK: Final = 7
MINUTEN: Final = 60


@dataclass(frozen=True, slots=True)
class Grenzen:
    """None: the policy names no such limit."""

    uren: int | None = None
    uren_weken: int | None = None
    procent: int | None = None
    procent_weken: int | None = None
    stilte_weken: int | None = None

    @property
    def weken(self) -> int:
        """How far one looks back at most."""
        return max(self.uren_weken or 0, self.procent_weken or 0, self.stilte_weken or 0)


NORMEN: Final[Mapping[str, str]] = {
    "uren": "verzuim_uren", "uren_weken": "verzuim_uren_weken", "procent": "verzuim_procent",
    "procent_weken": "verzuim_procent_weken", "stilte_weken": "verzuim_stilte_weken",
}  # fmt: skip
"""Limit → the open norm that holds it."""


def grenzen(regels: Regels, op: date) -> Grenzen:
    """What this policy says on this day."""
    gekozen = {naam: regels.gekozen(norm, op) for naam, norm in NORMEN.items()}
    return Grenzen(**{naam: int(str(waarde.waarde)) for naam, waarde in gekozen.items() if waarde is not None})


def signalen(
    uren: pl.DataFrame, meldingen: pl.DataFrame, lessen: pl.DataFrame, grens: Grenzen, op: date
) -> pl.DataFrame:
    """The columns of SIGNAAL, at most one row for each person and rule."""
    vandaag = dagnummer(op)
    delen = [pl.DataFrame(schema=SIGNAAL)]
    if grens.uren is not None and grens.uren_weken is not None:
        delen.append(_ongeoorloofd(uren, meldingen, grens.uren, vandaag - grens.uren_weken * DAGEN_PER_WEEK, vandaag))
    if grens.procent is not None and grens.procent_weken is not None:
        delen.append(_deel(uren, grens.procent, grens.procent_weken * DAGEN_PER_WEEK, vandaag))
    if grens.stilte_weken is not None:
        delen.append(_stilte(lessen, grens.stilte_weken, vandaag))
    return pl.concat(delen).sort("dossier", "signaal")


def _ongeoorloofd(uren: pl.DataFrame, meldingen: pl.DataFrame, drempel: int, na: int, vandaag: int) -> pl.DataFrame:
    """Of the hours of a month and the reports by the day over the same days the larger: they are about the same
    lessons. What lies on other days is added up."""
    opgave, melding = (_binnen(rijen, na, vandaag).select("dossier", "van", "tot", "ongeoorloofd")
                       for rijen in (uren, meldingen))  # fmt: skip
    nul = pl.lit(0, pl.Int64)
    rijen = pl.concat(
        [
            opgave.with_columns(gemeld=nul),
            melding.select("dossier", "van", "tot", nul.alias("ongeoorloofd"), gemeld="ongeoorloofd"),
        ]
    )
    op_volgorde = rijen.sort("dossier", "van", "tot")
    los = (pl.col("van") > pl.col("tot").cum_max().shift(1).over("dossier")).fill_null(False)
    stukken = op_volgorde.with_columns(stuk=los.cum_sum().over("dossier")).group_by("dossier", "stuk").agg(
        pl.max_horizontal(pl.col("ongeoorloofd").sum(), pl.col("gemeld").sum()).alias("minuten"),
        pl.col("van").min(), pl.col("tot").max(),
    ).filter(pl.col("minuten") > 0)  # fmt: skip
    samen = stukken.group_by("dossier").agg(pl.col("minuten").sum(), pl.col("van").min(), pl.col("tot").max())
    raak = samen.filter(pl.col("minuten") >= drempel * MINUTEN)
    return _als_signaal(raak, ONGEOORLOOFD, pl.col("minuten") // MINUTEN, drempel)


def _binnen(rijen: pl.DataFrame, na: int, vandaag: int) -> pl.DataFrame:
    return rijen.filter(pl.col("tot") > na, pl.col("tot") <= vandaag)


def _deel(uren: pl.DataFrame, drempel: int, dagen: int, vandaag: int) -> pl.DataFrame:
    """Counted back from the last day that the school reported about: hours come by the month."""
    bekend = uren.filter(pl.col("tot") <= vandaag).with_columns(laatst=pl.col("tot").max().over("dossier"))
    recent = bekend.filter(pl.col("tot") > pl.col("laatst") - dagen, pl.col("laatst") > vandaag - 2 * dagen)
    samen = recent.group_by("dossier").agg(
        pl.col("aangeboden").sum(), (pl.col("geoorloofd") + pl.col("ongeoorloofd")).sum().alias("gemist"),
        pl.col("van").min(), pl.col("tot").max(),
    ).filter(pl.col("aangeboden") > 0, pl.col("gemist") * 100 >= pl.col("aangeboden") * drempel)  # fmt: skip
    return _als_signaal(samen, DEEL, pl.col("gemist") * 100 // pl.col("aangeboden"), drempel)


def _stilte(lessen: pl.DataFrame, weken: int, vandaag: int) -> pl.DataFrame:
    """From the last day that something was reported about, or else from the start."""
    sinds = lessen.with_columns(van=pl.max_horizontal("sinds", "laatst").cast(pl.Int32))
    stil = sinds.filter(vandaag - pl.col("van") >= weken * DAGEN_PER_WEEK)
    stil = stil.with_columns(tot=pl.lit(vandaag, pl.Int32))
    return _als_signaal(stil, STILTE, (vandaag - pl.col("van")) // DAGEN_PER_WEEK, weken)


def _als_signaal(rijen: pl.DataFrame, naam: str, cijfer: pl.Expr, drempel: int) -> pl.DataFrame:
    return rijen.select(
        "dossier", pl.lit(naam).alias("signaal"), cijfer.cast(pl.Int64).alias("cijfer"),
        pl.lit(drempel, pl.Int64).alias("drempel"), "van", "tot",
    )  # fmt: skip
