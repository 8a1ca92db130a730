# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The fast reader of fields: whole columns at once, for texts that are provably fine.

It never refuses anything. Where one text of a batch could be wrong it gives nothing, and the pydantic types of
`schema` judge that batch, so there is one source of refusals. A schema-less reader is not used: Arrow gets the
columns of the type, stops at a key that is not declared and at a key that stands there twice.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin

import polars as pl
import pyarrow as pa
import pyarrow.json as pajson
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from regie.kern.gebeurtenissen.velden import pydantisch
from regie.kern.kalender import EERSTE_DAG, LAATSTE_DAG, dag, dagnummer
from regie.kern.recht.typen.register import Codelijst, Controle, Gebeurtenistype, Veld

_BLOK: Final = 1 << 23  # bytes that Arrow reads at a time; a row is at most 64 kB
_ARROW: Final = {"geheel": pa.int64(), "cent": pa.int64(), "uren": pa.float64(), "ja_nee": pa.bool_()}
_NIET_HIER: Final = frozenset({"niveaus", "teksten", "tijdstip"})  # rare and nested: left to pydantic
_NUL: Final = dagnummer(EERSTE_DAG)
_DAGEN: Final = pl.Enum([dag(n).isoformat() for n in range(_NUL, dagnummer(LAATSTE_DAG) + 1)])

Codelijsten = dict[str, Codelijst]
Kolommen = dict[str, pl.Series]


def lees_kolommen(type_: Gebeurtenistype, teksten: pl.Series, codelijsten: Codelijsten) -> Kolommen | None:
    """All fields of `teksten` (JSON objects of one type) in the units of the kern; None: look at them one by one."""
    if not len(teksten) or not _een_object_per_regel(teksten):
        return None
    if not type_.velden:
        return {} if (teksten == "{}").all() else None
    tabel = _ontleed(type_, teksten)
    if tabel is None or tabel.height != len(teksten):
        return None
    kolommen: Kolommen = {}
    for naam, veld in type_.velden.items():
        kolom = _kolom(naam, veld, tabel[naam], codelijsten)
        if kolom is None or (veld.verplicht and kolom.null_count()):
            return None
        kolommen[naam] = kolom
    frame = pl.DataFrame(kolommen)
    return kolommen if all(_houdt(controle, frame) for controle in type_.controle) else None


def _een_object_per_regel(teksten: pl.Series) -> bool:
    """No text can run over a line end: flat objects, no raw line ends, no escapes (two readers may differ there)."""
    kaal = ~teksten.str.contains(r"[\\\r\n]") & teksten.str.starts_with("{") & teksten.str.ends_with("}")
    return bool(kaal.fill_null(False).all())


def _ontleed(type_: Gebeurtenistype, teksten: pl.Series) -> pl.DataFrame | None:
    vorm = pa.schema([(naam, _arrow(veld)) for naam, veld in type_.velden.items()])
    invoer = pa.BufferReader(teksten.str.join("\n").item().encode())
    lezen = pajson.ReadOptions(use_threads=False, block_size=_BLOK)
    streng = pajson.ParseOptions(explicit_schema=vorm, unexpected_field_behavior="error")
    try:
        gelezen = pajson.read_json(invoer, read_options=lezen, parse_options=streng)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return None
    return pl.DataFrame(pl.from_arrow(gelezen))


def _arrow(veld: Veld) -> pa.DataType:
    return pa.list_(pa.string()) if veld.soort == "codes" else _ARROW.get(veld.soort, pa.string())


def _kolom(naam: str, veld: Veld, ruw: pl.Series, codelijsten: Codelijsten) -> pl.Series | None:
    """The column when every value is fine, else None."""
    if veld.soort in _NIET_HIER:
        return ruw.cast(pl.String) if ruw.null_count() == len(ruw) else None
    if veld.soort in ("code", "codes"):
        return _codes(veld, ruw, pl.Enum(list(codelijsten[veld.lijst or ""].codes)))
    lees = _LEZERS.get(veld.soort)
    return _tekst(veld, ruw) if lees is None else lees(veld, ruw)


def _codes(veld: Veld, ruw: pl.Series, lijst: pl.Enum) -> pl.Series | None:
    dtype = lijst if veld.soort == "code" else pl.List(lijst)
    codes = ruw.cast(dtype, strict=False)
    if veld.soort == "codes" and codes.drop_nulls().explode(empty_as_null=False).null_count():
        return None
    return _als_niets_verdween(codes, ruw)


def _datum(_veld: Veld, ruw: pl.Series) -> pl.Series | None:
    """A day of the calendar, in its one way of writing: the position in the list of days is the day number."""
    dagen = _als_niets_verdween(ruw.cast(_DAGEN, strict=False), ruw)
    return None if dagen is None else dagen.to_physical().cast(pl.Int32) + _NUL


def _geheel(veld: Veld, ruw: pl.Series) -> pl.Series | None:
    return ruw.cast(pl.Int32) if _binnen(veld, ruw) else None


def _cent(veld: Veld, ruw: pl.Series) -> pl.Series | None:
    return ruw if _binnen(veld, ruw) else None


def _uren(veld: Veld, ruw: pl.Series) -> pl.Series | None:
    if not _binnen(veld, ruw):  # NaN and infinity fall outside too
        return None
    kwartieren = ruw * 4
    return (ruw * 60).cast(pl.Int32) if (kwartieren == kwartieren.floor()).fill_null(True).all() else None


def _ja_nee(_veld: Veld, ruw: pl.Series) -> pl.Series | None:
    return ruw


def _tekst(veld: Veld, ruw: pl.Series) -> pl.Series | None:
    eis: StringConstraints = _eisen(veld)[0]
    if eis.pattern:
        goed = ruw.str.contains(str(eis.pattern))
    else:
        goed = ruw.str.len_chars().is_between(eis.min_length or 0, eis.max_length or 0)
    return ruw if goed.fill_null(True).all() else None


def _verwijzing(veld: Veld, ruw: pl.Series) -> pl.Series | None:
    """In lower case, like the id that it names."""
    goed = _tekst(veld, ruw)
    return None if goed is None else goed.str.to_lowercase()


_LEZERS: Final[dict[str, Callable[[Veld, pl.Series], pl.Series | None]]] = {
    "datum": _datum,
    "geheel": _geheel,
    "cent": _cent,
    "uren": _uren,
    "ja_nee": _ja_nee,
    "verwijzing": _verwijzing,
}


def _binnen(veld: Veld, ruw: pl.Series) -> bool:
    grenzen = [grens for eis in _eisen(veld) if isinstance(eis, FieldInfo) for grens in eis.metadata]
    laagst = next(grens.ge for grens in grenzen if hasattr(grens, "ge"))
    hoogst = next(grens.le for grens in grenzen if hasattr(grens, "le"))
    return bool(ruw.is_between(laagst, hoogst).fill_null(True).all())


@cache
def _eisen(veld: Veld) -> tuple[Any, ...]:
    """The bounds, from the pydantic type itself: they stand in one place."""
    vorm = pydantisch(veld, {})
    return get_args(vorm)[1:] if get_origin(vorm) is Annotated else ()


def _als_niets_verdween(gelezen: pl.Series, ruw: pl.Series) -> pl.Series | None:
    return gelezen if gelezen.null_count() == ruw.null_count() else None


# ------------------------------------------------------------- checks over several fields, as columns


def _houdt(controle: Controle, frame: pl.DataFrame) -> bool:
    goed = frame.select(_CONTROLES[controle.soort](controle).alias("goed"))["goed"]
    return bool(goed.fill_null(True).all())


def _som(controle: Controle) -> pl.Expr:
    return pl.sum_horizontal(controle.velden) == pl.col(controle.is_ or "")


def _aantal(controle: Controle) -> pl.Expr:
    return pl.sum_horizontal(pl.col(veld).is_not_null().cast(pl.Int32) for veld in controle.velden)


def _volgorde(controle: Controle) -> pl.Expr:
    """Only over fields that are all filled; a gap is judged by the row check."""
    paren = zip(controle.velden, controle.velden[1:], strict=False)
    goed = [(pl.col(eerst) <= pl.col(dan)).fill_null(len(controle.velden) == 2) for eerst, dan in paren]
    return pl.all_horizontal(goed)


def _alleen_bij(controle: Controle) -> pl.Expr:
    leeg = pl.all_horizontal(pl.col(veld).is_null() for veld in controle.velden)
    bij = (controle.bij or {}).items()
    past = pl.all_horizontal(pl.col(veld).cast(pl.String).is_in(list(codes)).fill_null(False) for veld, codes in bij)
    return leeg | past


_CONTROLES: Final[dict[str, Callable[[Controle], pl.Expr]]] = {
    "som": _som,
    "een_van": lambda controle: _aantal(controle) == 1,
    "minstens_een": lambda controle: _aantal(controle) >= 1,
    "volgorde": _volgorde,
    "alleen_bij": _alleen_bij,
}
