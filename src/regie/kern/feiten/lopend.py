# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Relations that run: begun for a key (a person, a household), and not ended for that key since.

Like in a stand an end sorts before a start on one day. An end without a key ends all of them.
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
    return frame.drop("dag")


def _rijen(feiten: Feiten, type_: str, waar: Waar | None) -> Geteld | None:
    rijen = feiten.tel(type_)
    gekozen = None if rijen is None else rijen.waar(waar)
    return gekozen if gekozen is not None and len(gekozen) else None


def _frame(rijen: Geteld, *velden: str) -> pl.DataFrame:
    kolommen = {veld: rijen.kolom(veld) for veld in velden}
    return pl.DataFrame({"d": rijen.d.astype(np.int64), **kolommen, "dag": rijen.datum})


def _zonder_einde(begin: pl.DataFrame, einde: pl.DataFrame, sleutel: str) -> pl.DataFrame:
    per_sleutel = einde.group_by("d", sleutel).agg(pl.col("dag").max().alias("dag_einde"))
    voor_alle = einde.filter(pl.col(sleutel).is_null()).group_by("d").agg(pl.col("dag").max().alias("dag_alle"))
    samen = begin.join(per_sleutel, on=["d", sleutel], how="left", maintain_order="left")
    samen = samen.join(voor_alle, on="d", how="left", maintain_order="left")
    loopt = (pl.max_horizontal("dag_einde", "dag_alle") <= pl.col("dag")).fill_null(True)
    return samen.filter(loopt).drop("dag_einde", "dag_alle")
