# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Relations that run: begun for a key (a person, a household), and not ended for that key since.

On one day what was recorded last holds, so that a replacement of which one thinks better ends at once; recorded at one
moment an end sorts before a start, as in a stand. An end without a key ends all of them.
"""

from dataclasses import dataclass

import numpy as np
import polars as pl

from regie.kern.feiten.feiten import Feiten
from regie.kern.feiten.geteld import Geteld
from regie.kern.recht.typen.register import Waar


@dataclass(frozen=True, slots=True)
class Relatie:
    """What begins it, what ends it, and the field of both that tells one from another."""

    begin: str
    einde: str
    sleutel: str
    waar: Waar | None = None


def lopend(feiten: Feiten, relatie: Relatie, *velden: str) -> pl.DataFrame:
    """`d`, the key and `velden` of what runs at the peildatum; of each dossier the one that began last comes last."""
    begin, einde = (_rijen(feiten, type_, relatie.waar) for type_ in (relatie.begin, relatie.einde))
    if begin is None:
        return pl.DataFrame(schema=["d", relatie.sleutel, *velden])
    frame = _frame(begin, relatie.sleutel, *velden).unique(["d", relatie.sleutel], keep="last", maintain_order=True)
    if einde is not None:
        frame = _zonder_einde(frame, _frame(einde, relatie.sleutel), relatie.sleutel)
    return frame.drop("dag", "moment")


def _rijen(feiten: Feiten, type_: str, waar: Waar | None) -> Geteld | None:
    rijen = feiten.tel(type_)
    gekozen = None if rijen is None else rijen.waar(waar)
    return gekozen if gekozen is not None and len(gekozen) else None


def _frame(rijen: Geteld, *velden: str) -> pl.DataFrame:
    kolommen = {veld: rijen.kolom(veld) for veld in velden}
    return pl.DataFrame(
        {"d": rijen.d.astype(np.int64), **kolommen, "dag": rijen.datum, "moment": rijen.vast("vastgelegd")}
    )


def _zonder_einde(begin: pl.DataFrame, einde: pl.DataFrame, sleutel: str) -> pl.DataFrame:
    """Rows come in the order of (day, moment): the last end of a key, and the last one without a key, decide."""
    laatste = pl.col("dag", "moment").last()
    van_sleutel = einde.group_by("d", sleutel, maintain_order=True).agg(laatste.name.suffix("_einde"))
    van_alle = einde.filter(pl.col(sleutel).is_null()).group_by("d", maintain_order=True)
    samen = begin.join(van_sleutel, on=["d", sleutel], how="left", maintain_order="left")
    samen = samen.join(van_alle.agg(laatste.name.suffix("_alle")), on="d", how="left", maintain_order="left")
    loopt = pl.all_horizontal(_begon_na(deel).fill_null(True) for deel in ("einde", "alle"))
    return samen.filter(loopt).select(begin.columns)


def _begon_na(einde: str) -> pl.Expr:
    dag, moment = pl.col(f"dag_{einde}"), pl.col(f"moment_{einde}")
    return (dag < pl.col("dag")) | ((dag == pl.col("dag")) & (moment <= pl.col("moment")))
