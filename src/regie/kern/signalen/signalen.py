# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same expressions for one person and for many. What goes in is days and hours: nothing says who somebody is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import polars as pl

from regie.kern.recht.recht import Regels
from regie.kern.recht.typen.signalen import Signaal, Signaalvorm
from regie.kern.recht.versies import geldt_op

STAND: Final[dict[str, Any]] = {
    "dossier": pl.String, "geopend": pl.Int32, "contact": pl.Int32, "pip": pl.Int32, "gestart": pl.Int32,
    "einde": pl.Int32, "verwacht": pl.Int32,
}  # fmt: skip
"""Days as day numbers, null where there is none. `verwacht`: when the last of the hours is expected at this pace."""
VERZUIM: Final[dict[str, Any]] = {
    "dossier": pl.String, "signaal": pl.String, "cijfer": pl.Int64, "drempel": pl.Int64,
}  # fmt: skip
SIGNAAL: Final[dict[str, Any]] = VERZUIM | {"over": pl.Int32}
"""`signaal`: the form of a rule. `over`: days to the end of the term, null where none runs; the list stands in its
order, who has least time first."""


@dataclass(frozen=True, slots=True)
class Geldend:
    """A rule with the limit that this policy chose."""

    rij: Signaal
    drempel: int


def geldend(regels: Regels, op: date) -> list[Geldend]:
    """Of this policy on this day. A rule whose limit the policy leaves open is no rule there."""
    rijen = (rij for rij in regels.recht.signalen if geldt_op(rij, op))
    gekozen = ((rij, regels.gekozen(rij.norm, op)) for rij in rijen)
    return [Geldend(rij, int(str(waarde.waarde))) for rij, waarde in gekozen if waarde is not None]


def signalen(stand: pl.DataFrame, verzuim: pl.DataFrame, regels: Sequence[Geldend], peildatum: int) -> pl.DataFrame:
    """The columns of SIGNAAL: a row for each person and rule. `verzuim`: what was found in the reports of schools."""
    drempels = {een.rij.reken: een.drempel for een in regels}
    delen = [verzuim.select(list(VERZUIM)).filter(pl.col("signaal").is_in(list(drempels)))]
    for vorm, (cijfer, vanaf) in _cijfers(peildatum).items():
        if vorm in drempels:
            delen.append(_raak(stand, vorm, cijfer, drempels[vorm], vanaf))
    over = stand.select("dossier", over=(pl.col("einde") - peildatum).cast(pl.Int32))
    samen = pl.concat(delen).join(over, on="dossier", how="inner")
    return samen.sort("over", "dossier", "signaal", nulls_last=True).select(list(SIGNAAL))


def _cijfers(peildatum: int) -> dict[Signaalvorm, tuple[pl.Expr, bool]]:
    """Of each form the figure, and whether the limit is the least (True) or the most that is still well."""
    stil = peildatum - pl.coalesce("contact", "geopend")
    wacht = pl.when(pl.col("gestart").is_null()).then(peildatum - pl.col("pip"))
    return {"stilte": (stil, True), "niet_begonnen": (wacht, True),
            "ruimte": (pl.col("einde") - pl.col("verwacht"), False)}  # fmt: skip


def _raak(stand: pl.DataFrame, vorm: Signaalvorm, cijfer: pl.Expr, drempel: int, vanaf: bool) -> pl.DataFrame:
    gerekend = stand.select(
        "dossier", pl.lit(vorm).alias("signaal"), cijfer.cast(pl.Int64).alias("cijfer"),
        pl.lit(drempel, pl.Int64).alias("drempel"),
    )  # fmt: skip
    raak = pl.col("cijfer") >= drempel if vanaf else pl.col("cijfer") < drempel
    return gerekend.filter(raak)
