# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which `klaar` belongs to which aanleiding of a `per` rule: by a shared key, or oldest first."""

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import Dagen, Index, als_dagen
from regie.kern.feiten.geteld import Geteld
from regie.kern.recht.typen.regels import Datum, EersteVan, VanType
from regie.kern.termijnen.datums import Gevonden, Rijen
from regie.kern.termijnen.deuren import GEEN_DEUR

EERSTE_NA = "eerste_na"
ELK = "elk"


def sleutels(rijen: Geteld, koppel: str) -> pl.Series:
    """The key of each row: its own field of that name, or its id when others refer to it by that field."""
    return rijen.kolom(koppel) if koppel in rijen.type.velden else rijen.kolom("id")


def gekoppeld(rijen: Rijen, klaar: Datum, koppel: str, vanaf: Dagen) -> Gevonden:
    """The first `klaar` on or after `vanaf` that carries the key of the aanleiding."""
    assert rijen.aanleiding is not None
    links = pl.DataFrame(
        {
            "rij": np.arange(len(rijen)),
            "d": rijen.d.astype(np.int64),
            "sleutel": sleutels(rijen.aanleiding, koppel).cast(pl.String),
            "vanaf": vanaf,
        }
    )
    delen = [_klaarrijen(rijen, deel, koppel) for deel in vantypes(klaar)]
    paren = links.join(pl.concat(delen), on=["d", "sleutel"]).filter(pl.col("dag") >= pl.col("vanaf"))
    eerste = paren.sort("rij", "dag", "deur").unique("rij", keep="first", maintain_order=True)
    antwoord = links.select("rij").join(eerste, on="rij", how="left", maintain_order="left")
    return Gevonden(als_dagen(antwoord["dag"]), antwoord["deur"].fill_null(GEEN_DEUR).to_numpy())


def vantypes(klaar: Datum) -> tuple[VanType, ...]:
    """The event types behind a `klaar` of a `per` rule."""
    if isinstance(klaar, VanType):
        return (klaar,)
    assert isinstance(klaar, EersteVan)
    return tuple(deel for keuze in klaar.eerste_van for deel in vantypes(keuze))


def _klaarrijen(rijen: Rijen, klaar: VanType, koppel: str) -> pl.DataFrame:
    leeg = pl.DataFrame(schema={"d": pl.Int64, "sleutel": pl.String, "dag": pl.Int32, "deur": pl.Int64})
    delen = [leeg]
    for type_ in klaar.types:
        geteld = rijen.feiten.tel(type_)
        if geteld is not None:
            geteld = geteld.waar(klaar.waar)
            kolommen = (geteld.d.astype(np.int64), sleutels(geteld, koppel).cast(pl.String), geteld.dag(klaar.veld))
            delen.append(pl.DataFrame([*kolommen, rijen.deuren.gebeurtenissen(geteld)], schema=leeg.schema))
    return pl.concat(delen)


def oudste_eerst(rijen: Rijen, klaar: Datum, vanaf: Dagen) -> Gevonden:
    """Each `klaar` serves one aanleiding of the dossier, the oldest open one first.

    With both in order of day, aanleiding i takes klaar m(i) = max(m(i-1) + 1, first klaar on or after its day);
    m(i) - i is then a running maximum, so no loop is needed.
    """
    reeks = rijen.typereeks(*vantypes(klaar))
    volgorde = np.lexsort((vanaf, rijen.d))
    d, dag = rijen.d[volgorde].astype(np.int64), vanaf[volgorde]
    eerste = reeks.reeks.plaats_vanaf(d, dag)
    rang = np.arange(len(d))
    groep = np.cumsum(np.append(True, d[1:] != d[:-1]))[: len(d)] << 40  # keeps one dossier out of the next
    toegewezen = np.maximum.accumulate(eerste - rang + groep) - groep + rang
    treffer = reeks.reeks.op_plaats(toegewezen, d)
    terug: Index = np.empty(len(d), dtype=np.int64)
    terug[volgorde] = rang
    return reeks.gevonden(treffer.dag[terug], treffer.positie[terug])
