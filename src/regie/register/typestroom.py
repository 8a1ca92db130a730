# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The events of a whole gemeente as the kern reads them, a type at a time and only when somebody asks for it.

What stands in the register was checked when it came in; here the fields are read again by the same reader, and a text
that it refuses is an error: the figures would not be right. Parts are put back beside their events here and not in
SQL: a join of a million rows costs more than reading them twice.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl
from django.db import connection

from regie.kern.gebeurtenissen import Gebeurtenissen
from regie.kern.gebeurtenissen.keuring import lees_vertrouwd
from regie.kern.gebeurtenissen.typerijen import LuieTabellen, Tabel, geheel
from regie.kern.kalender.amsterdam import amsterdam_dagen
from regie.kern.recht import Recht
from regie.register.kopie import als_brokken, als_teksten
from regie.toegang.context import REKENAAR

OPENING: Final = "dossier_geopend"
HIER: Final = "gemeente = current_setting('regie.gemeente')"
_KOLOMMEN: Final = ("dossier", "id", "type", "herroept", "datum", "vastgelegd", "gegevens")
_ERBIJ: Final = ("dossier", "id", "erbij")
# as regie_rekenaar: every category, one gemeente
_RIJEN: Final = f"""
    SELECT dossier, id, type, herroept, datum - date '1970-01-01',
           (date_part('epoch', vastgelegd_op) * 1000000)::bigint, gegevens
    FROM gebeurtenis WHERE {HIER}
"""
_DELEN: Final = f"SELECT dossier, gebeurtenis, gegevens FROM gebeurtenis_deel WHERE {HIER}"
# free text is no figure: only what a type cannot do without is read
_TEKSTEN: Final = f"""
    SELECT dossier, gebeurtenis, jsonb_build_object(veld, tekst) FROM gebeurtenis_tekst
    WHERE {HIER} AND veld = ANY(%s)
"""
_VAN_TYPEN: Final = " AND type = ANY(%s)"
_VAN_DOSSIERS: Final = " AND dossier = ANY(%s)"
_GEEN_RIJEN: Final = pl.DataFrame(
    schema={"id": pl.String, "dossier": pl.String, "herroept": pl.String, "datum": pl.Int32, "vastgelegd": pl.Int64,
            "gegevens": pl.String, "bekend": pl.Int32}
)  # fmt: skip


class GeenRekenaar(RuntimeError):
    """Events were asked for by somebody who sees only some of them: figures would be too low, and nobody would know."""


def typestroom(
    recht: Recht, vooraf: Collection[str] | None = None, van: Collection[str] | None = None
) -> Gebeurtenissen:
    """The events of the gemeente of the context, as regie_rekenaar. `vooraf`: the types that are read at once (None:
    all of them); another type is read when it is asked for. `van`: of these dossiers alone."""
    dossiers, gemeente = _dossiers(van), _gemeente()
    keuze = _Keuze(recht, None if van is None else list(dossiers))
    gelezen = keuze.lees(vooraf)
    maak: dict[str, Callable[[], Tabel]] = {
        type_: partial(_als_tabel, type_, rijen, dossiers, recht, gemeente) for type_, rijen in gelezen.items()
    }
    if vooraf is not None:
        maak |= {
            type_: partial(_lees_een, type_, dossiers, keuze, gemeente) for type_ in _typen() if type_ not in gelezen
        }
    return Gebeurtenissen(dossiers, LuieTabellen(maak))


def _als_tabel(type_: str, rijen: pl.DataFrame, dossiers: pl.Series, recht: Recht, gemeente: str) -> Tabel:
    """Whoever is in the register is of this gemeente, also where the opening of the dossier does not say so."""
    tabel = lees_vertrouwd(type_, rijen, dossiers, recht)
    if type_ != OPENING:
        return tabel
    return geheel(tabel).with_columns(pl.col("gemeentecode").fill_null(gemeente))


def _gemeente() -> str:
    return str(als_teksten("SELECT current_setting('regie.gemeente')", [], ("code",))["code"][0])


def _dossiers(van: Collection[str] | None) -> pl.Series:
    alle = als_teksten(f"SELECT id FROM dossier WHERE {HIER}", [], ("dossier",))["dossier"].sort()
    return alle if van is None else alle.filter(alle.is_in(list(van)))


def _typen() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT type FROM gebeurtenis WHERE {HIER} ORDER BY type")
        return [type_ for (type_,) in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class _Keuze:
    """What is read. `dossiers`: None is all of them."""

    recht: Recht
    dossiers: list[str] | None

    def lees(self, typen: Collection[str] | None) -> Mapping[str, pl.DataFrame]:
        """Rows per type, in the columns that `lees_vertrouwd` asks for."""
        _is_rekenaar()
        beperkt = ((_VAN_TYPEN, None if typen is None else list(typen)), (_VAN_DOSSIERS, self.dossiers))
        extra = "".join(sql for sql, keuze in beperkt if keuze is not None)
        keuzes = [keuze for _sql, keuze in beperkt if keuze is not None]
        rijen = als_brokken(_RIJEN + extra, keuzes, _KOLOMMEN)
        getallen = rijen.with_columns(pl.col("datum").cast(pl.Int32), pl.col("vastgelegd").cast(pl.Int64))
        bekend = getallen.with_columns(amsterdam_dagen(pl.col("vastgelegd")).alias("bekend"))
        delen = als_brokken(_DELEN + extra, keuzes, _ERBIJ)
        teksten = als_brokken(_TEKSTEN + extra, [_vereist(self.recht), *keuzes], _ERBIJ)
        per_type = _met(bekend, pl.concat([delen, teksten])).partition_by("type", as_dict=True, include_key=False)
        return {str(naam): deel for (naam,), deel in per_type.items()}


def _lees_een(type_: str, dossiers: pl.Series, keuze: _Keuze, gemeente: str) -> Tabel:
    """Of a type that other dossiers have and these do not, a table without rows."""
    rijen = keuze.lees([type_]).get(type_, _GEEN_RIJEN)
    return _als_tabel(type_, rijen, dossiers, keuze.recht, gemeente)


def _is_rekenaar() -> None:
    rol = als_teksten("SELECT current_user::text", [], ("rol",))["rol"][0]
    if rol != REKENAAR:
        raise GeenRekenaar(
            f"De gebeurtenissen van een gemeente leest {REKENAAR}, niet {rol}. Vraag erom binnen als_rekenaar()."
        )


def _met(rijen: pl.DataFrame, gevonden: pl.DataFrame) -> pl.DataFrame:
    """Rows with the fields that were kept apart: objects joined as texts, for no field stands in two of them."""
    binnen = gevonden.with_columns(pl.col("erbij").str.slice(1, pl.col("erbij").str.len_chars() - 2))
    erbij = binnen.group_by("id").agg(pl.col("erbij").str.join(", "))
    begin = pl.col("gegevens").str.head(-1)
    samen = begin + pl.when(pl.col("gegevens") == "{}").then(pl.lit("")).otherwise(pl.lit(", ")) + pl.col("erbij") + "}"
    met = rijen.join(erbij, on="id").with_columns(samen.alias("gegevens")).drop("erbij")
    return pl.concat([rijen.join(erbij, on="id", how="anti"), met])


def _vereist(recht: Recht) -> list[str]:
    """Free texts that a type cannot do without."""
    velden = (veld for type_ in recht.gebeurtenissen.values() for veld in type_.velden.items())
    return sorted({naam for naam, veld in velden if veld.verplicht and veld.soort == "vrije_tekst"})
