# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What cannot be of the hours and registrations in checked rows: asked at every door of what is new, never of what
stood there already."""

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import Final

import polars as pl

from regie.kern.gebeurtenissen import Gekeurd, Probleem
from regie.kern.gebeurtenissen.typerijen import Tabel, kies
from regie.kern.kalender import dag
from regie.kern.levering.inschrijving import EINDE, SCHEMA, STAPPEN, Code, Mis, onmogelijke, perioden
from regie.kern.levering.uren import (
    MINUTEN,
    TeVeel,
    buiten_inschrijving,
    dubbele,
    te_veel_in_maand,
    te_veel_in_periode,
)
from regie.kern.recht import Recht
from regie.kern.termijnen.herleiding import voluit

LESUREN: Final = "lesuren"
TYPES: Final = frozenset({LESUREN, *STAPPEN})
PER_WEEK: Final = "lesuren_per_week"


def problemen(
    gekeurd: Gekeurd, nieuw: Set[int], recht: Recht, vandaag: date, *, alleen_uren: bool = False
) -> Iterator[Probleem]:
    """`nieuw`: the numbers of the rows that are to be recorded. `alleen_uren`: how registrations follow each other is
    taken as it is."""
    stappen = pl.concat([_stappen(naam, gekeurd, nieuw) for naam in STAPPEN])
    if not alleen_uren:
        yield from (_inschrijving(een) for een in onmogelijke(stappen))
    tabel = gekeurd.tabellen.get(LESUREN)
    if tabel is None:
        return
    uren, per_week = _uren(tabel, gekeurd, nieuw), int(recht.parameter(PER_WEEK, vandaag))
    for een in dubbele(uren):
        yield _probleem(een.rij, "van", "uren_dubbel",
                        f"Er staan al uren van dezelfde school en soort les over {_dagen(een.van, een.tot)}.",
                        "Verbeter die uren (vervangt), of verbeter de dagen.")  # fmt: skip
    veel = {een.rij: een for een in (*te_veel_in_maand(uren, per_week=per_week), *te_veel_in_periode(uren, per_week))}
    yield from (_te_veel(een, per_week) for een in veel.values())
    for buiten in buiten_inschrijving(uren, perioden(stappen)):
        yield _probleem(buiten.rij, "van", "uren_buiten_inschrijving",
                        f"Bij deze school liepen de lessen {_looptijd(buiten.begin, buiten.einde)}.",
                        "Verbeter de dagen, of leg eerst de goede start of het goede einde vast.")  # fmt: skip


def _staand(tabel: Tabel, *velden: str) -> pl.DataFrame:
    """Rows that stand: no withdrawals, and not withdrawn."""
    rijen = kies(tabel, "rij", "id", "d", "datum", "herroept", "herroepen_op", *velden)
    return rijen.filter(pl.col("herroept").is_null(), pl.col("herroepen_op").is_null())


def _stappen(naam: str, gekeurd: Gekeurd, nieuw: Set[int]) -> pl.DataFrame:
    tabel = gekeurd.tabellen.get(naam)
    if tabel is None:
        return pl.DataFrame(schema=SCHEMA)
    rijen = _staand(tabel, *(() if naam == EINDE else ("aanbieder",)))
    aanbieder = pl.lit(None, pl.String) if naam == EINDE else pl.col("aanbieder")
    return rijen.select(
        "rij", _wie(gekeurd), pl.lit(naam).alias("type"), pl.col("datum").alias("dag"), aanbieder.alias("aanbieder"),
        _erbij(nieuw),
    ).cast(SCHEMA)  # fmt: skip


def _uren(tabel: Tabel, gekeurd: Gekeurd, nieuw: Set[int]) -> pl.DataFrame:
    """What counts: a row that another one replaces does not."""
    rijen = _staand(tabel, "aanbieder", "soort", "van", "tot", "aangeboden", "vervangt")
    telt = ~pl.col("id").is_in(rijen["vervangt"].drop_nulls().implode())
    return rijen.filter(telt).select(
        pl.col("rij").cast(pl.Int64), _wie(gekeurd), "aanbieder", pl.col("soort").cast(pl.String), "van", "tot",
        pl.col("aangeboden").cast(pl.Int64).alias("minuten"), _erbij(nieuw),
    )  # fmt: skip


def _wie(gekeurd: Gekeurd) -> pl.Expr:
    namen: Mapping[int, str] = dict(enumerate(gekeurd.dossiers))
    return pl.col("d").replace_strict(namen, return_dtype=pl.String).alias("wie")


def _erbij(nieuw: Set[int]) -> pl.Expr:
    return pl.col("rij").is_in(list(nieuw)).alias("erbij")


_TWEEDE: Final[dict[Code, str]] = {
    "tweede_inschrijving": "Er loopt al een inschrijving",
    "tweede_start": "De lessen lopen al",
}


def _inschrijving(een: Mis) -> Probleem:
    if een.code == "einde_zonder_inschrijving":
        return _probleem(een.rij, "datum", een.code, "Er loopt op deze dag geen inschrijving of les.",
                         "Leg eerst de aanmelding of de start vast, op een eerdere dag.")  # fmt: skip
    sinds = "" if een.dag is None else f" (sinds {voluit(dag(een.dag))})"
    bij = f" bij {een.aanbieder}" if een.aanbieder else ""
    return _probleem(een.rij, "aanbieder", een.code, f"{_TWEEDE[een.code]}{bij}{sinds}.",
                     "Leg eerst het einde daarvan vast, met de reden.")  # fmt: skip


def _te_veel(een: TeVeel, per_week: int) -> Probleem:
    samen, grens = een.minuten / MINUTEN, een.grens // MINUTEN
    return _probleem(een.rij, "aangeboden", "uren_te_veel",
                     f"Samen zijn dit {samen:g} uren. In deze dagen passen er {grens} ({per_week} in een week).",
                     "Verbeter de uren of de dagen.")  # fmt: skip


def _probleem(rij: int, veld: str, code: str, wat: str, nu: str) -> Probleem:
    return Probleem(rij, veld, code, wat, nu)


def _dagen(van: int, tot: int) -> str:
    return f"{voluit(dag(van))} tot en met {voluit(dag(tot))}"


def _looptijd(begin: int, einde: int | None) -> str:
    return f"vanaf {voluit(dag(begin))}" if einde is None else f"van {_dagen(begin, einde)}"
