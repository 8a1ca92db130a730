# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The columns that every event has: dossier, type, datum, moment of recording, ids."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

import polars as pl

from regie.kern.gebeurtenissen.problemen import Probleem
from regie.kern.gebeurtenissen.ruw import LANGSTE_RIJ
from regie.kern.gebeurtenissen.velden import KORT, UUID
from regie.kern.kalender import EERSTE_DAG, LAATSTE_DAG, dagnummer
from regie.kern.kalender.amsterdam import amsterdam_dagen, begin_van_dag_micros
from regie.kern.recht import Recht

_DATUM: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_MOMENT: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})$"
_DOSSIER: Final = r"^[^\s\p{Cc}]([^\p{Cc}]{0,62}[^\s\p{Cc}])?$"  # Cc: control characters
_BSN_GEWICHTEN: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NEGEN_CIJFERS: Final = pl.col("dossier").str.contains(r"^[0-9]{9}$")

_DAG: Final = pl.when(pl.col("datum").str.contains(_DATUM)).then(pl.col("datum").str.to_date("%Y-%m-%d", strict=False))
_MOMENT_TEKST: Final = pl.when(pl.col("vastgelegd_op").str.contains(_MOMENT)).then(
    pl.col("vastgelegd_op").str.replace("Z$", "+00:00")
)
_MOMENT_UTC: Final = _MOMENT_TEKST.str.to_datetime("%Y-%m-%dT%H:%M:%S%.f%:z", time_unit="us", strict=False)
_BINNEN: Final = pl.col("dag").is_between(dagnummer(EERSTE_DAG), dagnummer(LAATSTE_DAG))
_ZONDER: Final = pl.col("vastgelegd_op").is_null()
_GELEZEN: Final = (_DAG.to_physical().alias("dag"), _MOMENT_UTC.alias("moment"))
_MICROS: Final = pl.col("moment").to_physical()
_BEGIN: Final = begin_van_dag_micros(pl.when(_BINNEN).then(pl.col("dag")))
_BEKEND: Final = pl.when(_ZONDER).then("dag").otherwise(amsterdam_dagen(_MICROS)).alias("bekend")
_VASTGELEGD: Final = pl.when(_ZONDER).then(_BEGIN).otherwise(_MICROS).alias("vastgelegd")


def met_tijden(ruw: pl.DataFrame) -> pl.DataFrame:
    """Adds `dag` (Int32), `bekend` (Int32) and `vastgelegd` (Int64); null where a text cannot be read."""
    gelezen = ruw.lazy().with_columns(_GELEZEN)
    return gelezen.with_columns(_BEKEND, _VASTGELEGD).drop("moment").collect()


@dataclass(frozen=True, slots=True)
class Eis:
    """A condition that a fixed column must not meet. In `wat`, {} is the value.

    `alleen_waar`: holds wherever `fout` does and costs less; where it holds nowhere, `fout` is not asked.
    """

    fout: pl.Expr
    veld: str
    code: str
    wat: str
    nu: str
    alleen_waar: pl.Expr | None = None


@lru_cache(maxsize=8)
def _eisen(vandaag: date) -> tuple[Eis, ...]:
    leeg = (
        Eis(
            pl.col(naam).is_null() | (pl.col(naam).str.len_bytes() == 0),
            naam,
            "ontbreekt",
            "deze kolom is leeg.",
            "Vul haar in.",
        )
        for naam in ("dossier", "type", "datum", "gegevens")
    )
    geen_uuid = (
        Eis(
            ~pl.col(naam).str.contains(UUID),
            naam,
            "id",
            "{} is geen UUID.",
            "Schrijf 8-4-4-4-12 tekens (0-9, a-f), of laat het weg.",
        )
        for naam in ("id", "herroept")
    )
    te_lang = (
        Eis(
            pl.col(naam).str.len_chars() > KORT,
            naam,
            "lengte",
            f"deze tekst is langer dan {KORT} tekens.",
            "Kort haar in.",
        )
        for naam in ("door", "bron", "reden")
    )
    return (*leeg, *geen_uuid, *te_lang, *_van_het_dossier(), *_van_de_tijd(vandaag))


def _van_het_dossier() -> tuple[Eis, ...]:
    return (
        Eis(~pl.col("dossier").str.contains(_DOSSIER), "dossier", "dossier", "het kenmerk {} kan niet.",
            "Gebruik 1 tot 64 tekens, zonder spaties eromheen."),
        Eis(_lijkt_bsn(), "dossier", "bsn", "dit lijkt een burgerservicenummer.",
            "Gebruik een eigen kenmerk: een BSN hoort niet in een gebeurtenis. Is het er geen? Geef --accepteer bsn.",
            _NEGEN_CIJFERS),
        Eis(pl.col("gegevens").str.len_bytes() > LANGSTE_RIJ, "gegevens", "lengte",
            f"gegevens is langer dan {LANGSTE_RIJ} bytes.", "Kort de tekst in, of bewaar haar als document."),
    )  # fmt: skip


def _van_de_tijd(vandaag: date) -> tuple[Eis, ...]:
    later = pl.col("bekend") > dagnummer(vandaag)
    gepland = "Wat gepland is, is een gebeurtenis van nu met de datum in een veld."
    return (
        Eis(pl.col("datum").is_not_null() & ~_BINNEN.fill_null(False), "datum", "datum",
            "{} is geen datum van 2000 tot en met 2099.", "Schrijf jjjj-mm-dd."),
        Eis(~_ZONDER & pl.col("vastgelegd").is_null(), "vastgelegd_op", "moment", "{} is geen moment met tijdzone.",
            "Schrijf bijvoorbeeld 2022-05-01T09:30:00+02:00."),
        Eis(later & ~_ZONDER, "vastgelegd_op", "toekomst", f"{{}} ligt na vandaag ({vandaag}).",
            "Verbeter het moment, of geef --vandaag."),
        Eis(later & _ZONDER, "datum", "toekomst", f"{{}} ligt na vandaag ({vandaag}).", gepland),
        Eis(pl.col("dag") > pl.col("bekend"), "datum", "toekomst", "{} ligt na de dag van vastlegging.", gepland),
    )  # fmt: skip


def _lijkt_bsn() -> pl.Expr:
    """Nine digits that pass the eleven test."""
    cijfers = [pl.col("dossier").str.slice(n, 1).cast(pl.Int32, strict=False) for n in range(9)]
    som = pl.sum_horizontal(cijfer * gewicht for cijfer, gewicht in zip(cijfers, _BSN_GEWICHTEN, strict=True))
    return _NEGEN_CIJFERS & (som % 11 == 0)


def problemen(rijen: pl.DataFrame, recht: Recht, vandaag: date) -> Iterator[Probleem]:
    """What is wrong with the fixed columns of rows that `met_tijden` has read."""
    eisen = _eisen(vandaag)
    raak = rijen.select(_proeven(vandaag)).row(0)
    for eis in (eis for eis, is_raak in zip(eisen, raak, strict=True) if is_raak):
        for rij, waarde in rijen.filter(eis.fout.fill_null(False)).select("rij", eis.veld).iter_rows():
            yield Probleem(rij, eis.veld, eis.code, eis.wat.replace("{}", f"'{str(waarde)[:60]}'"), eis.nu)
    yield from _types(rijen, recht)


@lru_cache(maxsize=8)
def _proeven(vandaag: date) -> list[pl.Expr]:
    """Per condition whether any row may meet it."""
    proeven = (eis.fout if eis.alleen_waar is None else eis.alleen_waar for eis in _eisen(vandaag))
    return [proef.fill_null(False).any().alias(str(nummer)) for nummer, proef in enumerate(proeven)]


def _types(rijen: pl.DataFrame, recht: Recht) -> Iterator[Probleem]:
    vreemd = set(rijen["type"].drop_nulls().unique().to_list()) - {"", *recht.gebeurtenissen}
    if not vreemd:
        return
    bedoeld = {type_: _bedoeld(type_, recht) for type_ in vreemd}  # looking for it is slow
    onbekend = rijen.filter(pl.col("type").is_in(list(vreemd)))
    for rij, type_ in onbekend.select("rij", "type").iter_rows():
        yield Probleem(rij, "type", "type", f"de gebeurtenis '{type_[:60]}' bestaat niet.", bedoeld[type_])


def _bedoeld(type_: str, recht: Recht) -> str:
    naast = difflib.get_close_matches(type_[:60], recht.gebeurtenissen, 1)
    return f"Bedoelt u {naast[0]}?" if naast else "Zie: regie recht."
