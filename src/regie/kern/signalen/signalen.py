# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same expressions for one person and for many. What goes in is days and hours: nothing says who somebody is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from regie.kern.recht.recht import Regels
from regie.kern.recht.typen.signalen import Signaal, Signaalvorm
from regie.kern.recht.versies import geldt_op

STAND: Final[dict[str, Any]] = {
    "dossier": pl.String, "geopend": pl.Int32, "contact": pl.Int32, "pip": pl.Int32, "gestart": pl.Int32,
    "einde": pl.Int32, "verwacht": pl.Int32, "open": pl.Int64, "les_nu": pl.Int64, "gemist_nu": pl.Int64,
    "les_eerder": pl.Int64, "gemist_eerder": pl.Int64,
}  # fmt: skip
"""Days as day numbers, hours in minutes, null where there is none. `verwacht`: when the last of the hours is expected
at this pace; `open`: parts of the exam still to be done; `les` and `gemist`: lessons that were offered and missed, in
the last weeks of which hours are known and in as many weeks before."""
VERZUIM: Final[dict[str, Any]] = {
    "dossier": pl.String, "signaal": pl.String, "cijfer": pl.Int64, "drempel": pl.Int64,
}  # fmt: skip
ERBIJ: Final[dict[str, Any]] = {"open": pl.Int64, "nu": pl.Int64, "eerder": pl.Int64}
"""Further figures that a sentence may name, null for the forms that have none."""
SIGNAAL: Final[dict[str, Any]] = VERZUIM | ERBIJ | {"over": pl.Int32}
"""`signaal`: the form of a rule. `over`: days to the end of the term, null where none runs; the list stands in its
order, who has least time first."""
MINUTEN: Final = 60


@dataclass(frozen=True, slots=True)
class Geldend:
    """A rule with the limit that this policy chose; `ook`: its further norms."""

    rij: Signaal
    drempel: int
    ook: Mapping[str, int] = field(default_factory=dict)

    def zin(self, gevonden: Mapping[str, Any]) -> str:
        """The sentence about a row of SIGNAAL."""
        cijfer = gevonden["cijfer"]
        vorm = (self.rij.zin_onder_nul if cijfer < 0 else None) or self.rij.zin
        return vorm.format(**{**gevonden, **self.ook, "cijfer": abs(cijfer)})


def geldend(regels: Regels, op: date) -> list[Geldend]:
    """Of this policy on this day. A rule of which the policy leaves a norm open is no rule there."""
    gevonden = []
    for rij in regels.recht.signalen:
        if geldt_op(rij, op):
            drempel, ook = _waarde(regels, rij.norm, op), {een: _waarde(regels, n, op) for een, n in rij.ook.items()}
            vast = {een: waarde for een, waarde in ook.items() if waarde is not None}
            if drempel is not None and len(vast) == len(ook):
                gevonden.append(Geldend(rij, drempel, vast))
    return gevonden


def _waarde(regels: Regels, norm: str, op: date) -> int | None:
    gekozen = regels.gekozen(norm, op)
    return None if gekozen is None else int(str(gekozen.waarde))


def signalen(stand: pl.DataFrame, verzuim: pl.DataFrame, regels: Sequence[Geldend], peildatum: int) -> pl.DataFrame:
    """The columns of SIGNAAL: a row for each person and rule. `verzuim`: what was found in the reports of schools."""
    per_vorm = {een.rij.reken: een for een in regels}
    gemeld = verzuim.select(list(VERZUIM)).filter(pl.col("signaal").is_in(list(per_vorm)))
    delen = [gemeld.with_columns(pl.lit(None, soort).alias(naam) for naam, soort in ERBIJ.items())]
    gerekend = stand.with_columns(
        nu=_procent("gemist_nu", "les_nu"), eerder=_procent("gemist_eerder", "les_eerder"),
        over=(pl.col("einde") - peildatum).cast(pl.Int32),
    )  # fmt: skip
    for vorm, cijfer in _cijfers(peildatum).items():
        if vorm in per_vorm:
            delen.append(_raak(gerekend, per_vorm[vorm], cijfer))
    samen = pl.concat(delen).join(gerekend.select("dossier", "over"), on="dossier", how="inner")
    return samen.sort("over", "dossier", "signaal", nulls_last=True).select(list(SIGNAAL))


def _procent(deel: str, geheel: str) -> pl.Expr:
    return pl.when(pl.col(geheel) > 0).then(pl.col(deel) * 100 // pl.col(geheel))


def _cijfers(peildatum: int) -> dict[Signaalvorm, pl.Expr]:
    wacht = pl.when(pl.col("gestart").is_null()).then(peildatum - pl.col("pip"))
    return {
        "stilte": peildatum - pl.coalesce("contact", "geopend"),
        "niet_begonnen": wacht,
        "ruimte": pl.col("einde") - pl.col("verwacht"),
        "examens": pl.when(pl.col("open") > 0).then(pl.col("over").cast(pl.Int64) // pl.col("open")),
        "verzuim_trend": pl.col("nu") - pl.col("eerder"),
    }


TE_WEINIG: Final[frozenset[Signaalvorm]] = frozenset({"ruimte", "examens"})
"""Of these the limit is the least that is still well; of the others what is reached is a signal."""
NOEMT: Final[dict[Signaalvorm, frozenset[str]]] = {
    "examens": frozenset({"open"}), "verzuim_trend": frozenset({"nu", "eerder"}),
}  # fmt: skip


def _raak(stand: pl.DataFrame, regel: Geldend, cijfer: pl.Expr) -> pl.DataFrame:
    vorm, noemt = regel.rij.reken, NOEMT.get(regel.rij.reken, frozenset())
    if vorm == "verzuim_trend":
        genoeg = regel.ook["uren"] * MINUTEN
        stand = stand.filter(pl.col("les_nu") >= genoeg, pl.col("les_eerder") >= genoeg)
    gerekend = stand.select(
        "dossier", pl.lit(vorm).alias("signaal"), cijfer.cast(pl.Int64).alias("cijfer"),
        pl.lit(regel.drempel, pl.Int64).alias("drempel"),
        *((pl.col(naam) if naam in noemt else pl.lit(None)).cast(soort).alias(naam) for naam, soort in ERBIJ.items()),
    )  # fmt: skip
    raak = pl.col("cijfer") < regel.drempel if vorm in TE_WEINIG else pl.col("cijfer") >= regel.drempel
    return gerekend.filter(raak)
