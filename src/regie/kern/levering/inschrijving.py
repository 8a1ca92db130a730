# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Being registered at a school: one registration and one run of lessons at a time, and an end only of what runs."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby
from typing import Any, Final, Literal, NamedTuple, TypeVar

import polars as pl

AANMELDING: Final = "aanmelding_leerroute"
START: Final = "start_leerroute"
EINDE: Final = "einde_leerroute"
WACHT: Final = "wacht_op_start"
STAPPEN: Final = (AANMELDING, START, EINDE)
SCHEMA: Final[dict[Any, Any]] = {
    "rij": pl.Int64, "wie": pl.String, "type": pl.String, "dag": pl.Int32, "aanbieder": pl.String, "erbij": pl.Boolean,
}  # fmt: skip

RANG: Final = {EINDE: 0, AANMELDING: 1, WACHT: 2, START: 3}
LAATST: Final = 4
TUSSENDOOR: Final = 7
"""Days between an end and the next start that are no break: a weekend, or a week without lessons."""

Iets = TypeVar("Iets")
Code = Literal["tweede_inschrijving", "tweede_start", "einde_zonder_inschrijving"]


class Wat(NamedTuple):
    """A step, as far as its place in the order goes."""

    dag: date
    type: str
    aanbieder: str | None


class Mis(NamedTuple):
    """`aanbieder`, `dag`: of what stands in the way; empty where nothing does."""

    rij: int
    code: Code
    aanbieder: str | None
    dag: int | None


def volgorde(stappen: pl.DataFrame) -> pl.DataFrame:
    """As it went: on one day what ends comes before what begins, and a registration before a start. An end is of what
    began that day where nothing ran yet, or only the registration of that start. What was recorded twice of one day is
    one fact."""
    zelfde = ("wie", "type", "dag", "aanbieder")
    eens = stappen.sort("erbij", "rij").unique(zelfde, keep="first", maintain_order=True)
    rang = pl.col("type").replace_strict(RANG, return_dtype=pl.Int8)
    rijen = eens.with_columns(rang=rang).sort("wie", "dag", "rang", "rij")
    while not (los := rijen.filter(_einde_van_vandaag())).is_empty():
        later = pl.when(pl.col("rij").is_in(los["rij"].implode())).then(LAATST).otherwise("rang").cast(pl.Int8)
        rijen = rijen.with_columns(rang=later).sort("wie", "dag", "rang", "rij")
    return rijen


def _einde_van_vandaag() -> pl.Expr:
    """Ends that stand first on their day, and end what began on it."""
    vorige, bij = (pl.col(naam).shift(1).over("wie") for naam in ("type", "aanbieder"))
    begint = (pl.col("type") != EINDE).any().over("wie", "dag")
    start = pl.col("aanbieder").filter(pl.col("type") == START).first().over("wie", "dag")
    niets = vorige.is_null() | (vorige == EINDE)
    van_start = ((vorige == AANMELDING) & (bij == start)).fill_null(False)
    return (pl.col("rang") == RANG[EINDE]) & begint & (niets | van_start)


def op_volgorde(stappen: Iterable[Iets], wat: Callable[[Iets], Wat]) -> list[Iets]:
    """The same for the steps of one person, as things of any kind."""
    gegaan: list[Iets] = []
    vorige: Wat | None = None
    for _dag, groep in groupby(sorted(stappen, key=lambda een: wat(een).dag), key=lambda een: wat(een).dag):
        dag = sorted(groep, key=lambda een: RANG[wat(een).type])
        van_start = {wat(een).aanbieder for een in dag if wat(een).type == START}
        if vorige is None or vorige.type == EINDE or (vorige.type == AANMELDING and vorige.aanbieder in van_start):
            dag.sort(key=lambda een: wat(een).type == EINDE)
        gegaan += dag
        vorige = next((wat(een) for een in reversed(dag) if wat(een).type != WACHT), vorige)
    return gegaan


def onmogelijke(stappen: pl.DataFrame) -> list[Mis]:
    """Columns of SCHEMA: the registrations, starts and ends of some people that stand."""
    rijen = volgorde(stappen)
    lopend = rijen.filter(pl.col("type") != AANMELDING)
    return sorted(
        [
            *_na(rijen, AANMELDING, (AANMELDING, START), "tweede_inschrijving"),
            *_na(lopend, START, (START,), "tweede_start"),
            *_zonder(rijen),
        ]
    )


def _na(rijen: pl.DataFrame, type_: str, mag_niet_na: tuple[str, ...], code: Code) -> list[Mis]:
    """Rows that come after what still runs. The new one of the two is at fault; of two new ones the later."""
    vorige = [pl.col(naam).shift(1).over("wie").alias(f"vorige_{naam}") for naam in ("rij", "type", "dag", "aanbieder")]
    naast = rijen.with_columns(*vorige, pl.col("erbij").shift(1).over("wie").alias("vorige_erbij"))
    mis = naast.filter(pl.col("type") == type_, pl.col("vorige_type").is_in(list(mag_niet_na)))
    uit = []
    for rij in mis.iter_rows(named=True):
        if rij["erbij"]:
            uit.append(Mis(rij["rij"], code, rij["vorige_aanbieder"], rij["vorige_dag"]))
        elif rij["vorige_erbij"] and rij["vorige_type"] == type_:
            uit.append(Mis(rij["vorige_rij"], code, rij["aanbieder"], rij["dag"]))
    return uit


def _zonder(rijen: pl.DataFrame) -> list[Mis]:
    vorige = rijen.with_columns(vorige=pl.col("type").shift(1).over("wie"))
    mis = vorige.filter(
        pl.col("type") == EINDE, pl.col("erbij"), pl.col("vorige").is_null() | (pl.col("vorige") == EINDE)
    )
    return [Mis(rij, "einde_zonder_inschrijving", None, None) for rij in mis["rij"]]


def perioden(stappen: pl.DataFrame) -> pl.DataFrame:
    """From each start at a school up to the end that follows it: wie, aanbieder, begin, einde. Who goes on at the same
    school within a week, in another route for instance, was there all the time."""
    lessen = volgorde(stappen).filter(pl.col("type") != AANMELDING)
    einde = pl.when(pl.col("type").shift(-1).over("wie") == EINDE).then(pl.col("dag").shift(-1).over("wie"))
    met_einde = lessen.with_columns(einde=einde).filter(pl.col("type") == START, pl.col("aanbieder").is_not_null())
    bij = ["wie", "aanbieder"]
    los = (pl.col("dag") > pl.col("einde").shift(1).over(bij) + TUSSENDOOR).fill_null(False)
    stuk = met_einde.with_columns(stuk=los.cast(pl.Int32).cum_sum().over(bij))
    samen = stuk.group_by(*bij, "stuk", maintain_order=True).agg(
        pl.col("dag").min().alias("begin"), pl.col("einde").last()
    )
    return samen.select("wie", "aanbieder", "begin", "einde")
