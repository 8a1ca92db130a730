# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What cannot be of the hours and registrations in checked rows: asked at every door of what is new, never of what
stood there already."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

import polars as pl

from regie.kern.gebeurtenissen import Gekeurd, Probleem
from regie.kern.gebeurtenissen.typerijen import Tabel, kies
from regie.kern.gebeurtenissen.vervangen import VERVANGT, is_onvervangen
from regie.kern.kalender import dag
from regie.kern.levering.inschrijving import EINDE, SCHEMA, STAPPEN, Code, Mis, onmogelijke, perioden
from regie.kern.levering.uren import (
    MINUTEN,
    UREN,
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
NIET_BEKEND: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Blik:
    """Which rows are looked at. `nieuw`: of which something is said; None: of all. `zonder`: rows that are not there;
    `terug`: ids of withdrawn rows that count all the same. `scholen`: id of hours → whose they are: who leaves out the
    school that they name is that school."""

    nieuw: Set[int] | None = None
    zonder: Set[int] = frozenset()
    terug: Set[str] = frozenset()
    scholen: Mapping[str, str] = field(default_factory=dict)

    @property
    def erbij(self) -> pl.Expr:
        return pl.lit(True) if self.nieuw is None else pl.col("rij").is_in(list(self.nieuw))


def problemen(
    gekeurd: Gekeurd,
    nieuw: Set[int],
    recht: Recht,
    vandaag: date,
    *,
    alleen_uren: bool = False,
    scholen: Mapping[str, str] = NIET_BEKEND,
) -> Iterator[Probleem]:
    """`nieuw`: the numbers of the rows that are to be recorded. `alleen_uren`: how registrations follow each other is
    taken as it is. `scholen`: id of hours → whose they are."""
    blik = Blik(nieuw, scholen=scholen)
    stappen, uren = _stappen(gekeurd, blik), _uren(gekeurd, blik)
    if not alleen_uren:
        yield from _volgorde(stappen)
    if uren.is_empty():
        return
    per_week = int(recht.parameter(PER_WEEK, vandaag))
    yield from _dubbel(uren)
    veel = {een.rij: een for een in (*te_veel_in_maand(uren, per_week=per_week), *te_veel_in_periode(uren, per_week))}
    yield from (_te_veel(een, per_week) for een in veel.values())
    yield from _buiten(uren, stappen)


def na_intrekken(
    gekeurd: Gekeurd, nieuw: Set[int], weg: Mapping[str, int], scholen: Mapping[str, str] = NIET_BEKEND
) -> Iterator[Probleem]:
    """What stood and can no longer be once `weg` is gone: a second registration where an end is taken back, the same
    days twice where hours come back. `nieuw`: all rows of now; `weg`: the id of what is withdrawn → the number of the
    row that does so. Each kind of refusal once."""
    nu = Blik(scholen=scholen)
    eerder = {(een.rij, een.code) for een in _staande(gekeurd, replace(nu, zonder=nieuw, terug=weg.keys()))}
    gezegd = set()
    for een in _staande(gekeurd, nu):
        if een.rij in nieuw or (een.rij, een.code) in eerder or een.code in gezegd:
            continue
        gezegd.add(een.code)
        yield _probleem(min(weg.values()), "herroept", een.code,
                        f"Zonder deze registratie klopt een andere niet. {een.wat}",
                        "Verbeter of verwijder eerst die andere.")  # fmt: skip


def _staande(gekeurd: Gekeurd, blik: Blik) -> Iterator[Probleem]:
    stappen, uren = _stappen(gekeurd, blik), _uren(gekeurd, blik)
    yield from _volgorde(stappen)
    yield from _dubbel(uren)
    yield from _buiten(uren, stappen)


def _volgorde(stappen: pl.DataFrame) -> Iterator[Probleem]:
    return (_inschrijving(een) for een in onmogelijke(stappen))


def _dubbel(uren: pl.DataFrame) -> Iterator[Probleem]:
    for een in dubbele(uren):
        yield _probleem(een.rij, "van", "uren_dubbel",
                        f"Er staan al uren van dezelfde school en soort les over {_dagen(een.van, een.tot)}.",
                        "Verbeter die uren (vervangt), verbeter de dagen, of vul in welke school het is.")  # fmt: skip


def _buiten(uren: pl.DataFrame, stappen: pl.DataFrame) -> Iterator[Probleem]:
    for buiten in buiten_inschrijving(uren, perioden(stappen)):
        yield _probleem(buiten.rij, "van", "uren_buiten_inschrijving",
                        f"Bij deze school liepen de lessen {_looptijd(buiten.begin, buiten.einde)}.",
                        "Verbeter de dagen, of leg eerst de goede start of het goede einde vast.")  # fmt: skip


def _staand(tabel: Tabel, blik: Blik, *velden: str) -> pl.DataFrame:
    """Rows that stand: no withdrawals, and not withdrawn."""
    rijen = kies(tabel, "rij", "id", "d", "datum", "herroept", "herroepen_op", *velden)
    staat = pl.col("herroepen_op").is_null() | pl.col("id").is_in(list(blik.terug))
    return rijen.filter(pl.col("herroept").is_null(), staat, ~pl.col("rij").is_in(list(blik.zonder)))


def _stappen(gekeurd: Gekeurd, blik: Blik) -> pl.DataFrame:
    return pl.concat([_stap(naam, gekeurd, blik) for naam in STAPPEN])


def _stap(naam: str, gekeurd: Gekeurd, blik: Blik) -> pl.DataFrame:
    tabel = gekeurd.tabellen.get(naam)
    if tabel is None:
        return pl.DataFrame(schema=SCHEMA)
    rijen = _staand(tabel, blik, *(() if naam == EINDE else ("aanbieder",)))
    aanbieder = pl.lit(None, pl.String) if naam == EINDE else pl.col("aanbieder")
    return rijen.select(
        "rij", _wie(gekeurd), pl.lit(naam).alias("type"), pl.col("datum").alias("dag"), aanbieder.alias("aanbieder"),
        blik.erbij.alias("erbij"),
    ).cast(SCHEMA)  # fmt: skip


def _uren(gekeurd: Gekeurd, blik: Blik) -> pl.DataFrame:
    """What counts: a row that another one replaces does not."""
    tabel = gekeurd.tabellen.get(LESUREN)
    if tabel is None:
        return pl.DataFrame(schema=UREN)
    rijen = _staand(tabel, blik, "aanbieder", "soort", "van", "tot", "aangeboden", VERVANGT)
    rijen = rijen.filter(is_onvervangen(rijen["id"], rijen[VERVANGT]))
    eigen = pl.col("id").replace_strict(blik.scholen or {"": ""}, default=None, return_dtype=pl.String)
    return rijen.select(
        pl.col("rij").cast(pl.Int64), _wie(gekeurd), pl.coalesce("aanbieder", eigen).alias("aanbieder"),
        pl.col("soort").cast(pl.String), "van", "tot",
        pl.col("aangeboden").cast(pl.Int64).alias("minuten"), blik.erbij.alias("erbij"),
    )  # fmt: skip


def _wie(gekeurd: Gekeurd) -> pl.Expr:
    namen: Mapping[int, str] = dict(enumerate(gekeurd.dossiers))
    return pl.col("d").replace_strict(namen, return_dtype=pl.String).alias("wie")


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
