# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whose the rows of an import are (van_wie.py, for many rows): only those rows are looked at that can be somebody's."""

import json
from typing import Final

import polars as pl

from regie.kern.recht import Recht
from regie.register.van_wie import SLEUTEL, VERWIJZING, Rij, relaties_van, van_wie
from regie.toegang.context import als_rekenaar
from regie.toegang.wie import Wie

_VAN_WIE: Final = ("organisatie", "taak")


def met_eigenaar(rijen: pl.DataFrame, wie: Wie, recht: Recht) -> pl.DataFrame:
    """The rows with the columns `organisatie` and `taak`. As the caller."""
    types = [
        naam for naam, type_ in recht.gebeurtenissen.items() if SLEUTEL in type_.velden or type_.organisatie is not None
    ]
    misschien = rijen.filter(pl.col("type").is_in(types))
    dossiers = _met_relatie(misschien)
    misschien = misschien.filter(pl.col("dossier").is_in(dossiers))
    if misschien.is_empty():
        return rijen.with_columns(pl.lit(None, dtype=pl.String).alias(naam) for naam in _VAN_WIE)
    with als_rekenaar():
        relaties = relaties_van(dossiers)
    vragen = [
        Rij(dossier, type_, json.loads(gegevens))
        for dossier, type_, gegevens in misschien.select("dossier", "type", "gegevens").iter_rows()
    ]
    eigenaren = pl.DataFrame(
        van_wie(wie, vragen, relaties, recht), schema=dict.fromkeys(_VAN_WIE, pl.String), orient="row"
    )
    return rijen.join(misschien.select("id").hstack(eigenaren), on="id", how="left", maintain_order="left")


def _met_relatie(rijen: pl.DataFrame) -> list[str]:
    """The dossiers that have a verwijzing, in these rows or in the register already."""
    nieuw = rijen.filter(pl.col("type") == VERWIJZING)["dossier"]
    with als_rekenaar():
        bekend = [relatie.dossier for relatie in relaties_van(rijen["dossier"].unique().to_list())]
    return sorted({*nieuw, *bekend})
