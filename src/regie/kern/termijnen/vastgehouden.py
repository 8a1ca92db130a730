# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows that a register keeps: dates, not states. Status, dagen and let_op follow from them on any day."""

from datetime import date
from typing import Final

import polars as pl

from regie.kern.feiten.dagen import NOOIT
from regie.kern.termijnen.bereken import Berekening
from regie.kern.termijnen.tabel import leesbaar, op_volgorde, rauwe_rijen

REGISTERKOLOMMEN: Final = (
    "dossier", "termijn", "aanleiding", "vorm", "aard", "aard_rang", "eigenaar", "start", "start_door", "niet_voor",
    "duur", "verlengd", "gerold", "uiterlijk", "grens", "gehaald_op", "klaar_door", "vervalt_op", "aandacht", "venster",
    "zonder_begin", "regelversie", "categorie", "volgnummer",
)  # fmt: skip

NIET_VOOR_ONBEKEND: Final = date.max
"""There is an earliest day, but it is not known yet: the row waits."""


def registerrijen(berekening: Berekening) -> pl.DataFrame:
    """All rows of all dossiers, one per (dossier, termijn, aanleiding), in the order of the rules; never `nvt`.

    A date that is not known is null (in the database: infinity), except `niet_voor`: null there means that there is
    no earliest day (in the database: -infinity). `grens` is text: what the date means, and the date.
    """
    rijen = leesbaar(op_volgorde(rauwe_rijen(berekening)), berekening)
    return rijen.lazy().with_columns(_VAST).select(REGISTERKOLOMMEN).collect()


_EERSTE_DAG: Final = (
    pl.when(pl.col("niet_voor") == int(NOOIT))
    .then(pl.lit(NIET_VOOR_ONBEKEND))
    .when(pl.col("niet_voor") > 0)
    .then(pl.col("niet_voor").cast(pl.Int32).cast(pl.Date))
)

_VAST: Final = (
    _EERSTE_DAG.alias("niet_voor"),
    pl.col("aanleiding").fill_null(""),
    pl.col("groep").cast(pl.Int32).alias("volgnummer"),
)
