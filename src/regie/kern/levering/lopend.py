# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Whose lessons run: they began, and nothing ended or paused them after that. One answer, out of events as out of the
facts. An end of the task of an organisation is an end only where that task was to give lessons: who asks leaves out
the others."""

from typing import Any, Final

import polars as pl

from regie.kern.levering.inschrijving import EINDE, SCHEMA, START, volgorde

TAAK_EINDE: Final = "verwijzing_einde"
BEGIN: Final = (START, "opschorting_einde")
EIND: Final = (EINDE, "opschorting_start", "voldaan", "dossier_gesloten", TAAK_EINDE)
STAPPEN: Final[dict[str, Any]] = {"dossier": pl.String, "type": pl.String, "datum": pl.Int32}
"""Steps of these types that stand, each in the order of recording."""


def lopend(stappen: pl.DataFrame) -> pl.DataFrame:
    """dossier, sinds: of those whose lessons run. The end of a pause before the first lesson begins nothing."""
    eerste = pl.col("datum").filter(pl.col("type") == START).min().over("dossier")
    laatste = _laatste(stappen.filter((pl.col("datum") >= eerste) | pl.col("type").is_in(EIND)))
    gestart = stappen.filter(pl.col("type") == START)["dossier"]
    return laatste.filter(pl.col("type") == START, pl.col("wie").is_in(gestart.implode())).select(
        dossier="wie", sinds="dag"
    )


def gestopt(stappen: pl.DataFrame) -> pl.Series:
    """The dossiers of whom the lessons ended or paused last: of what was missed before that nobody needs to ask."""
    return _laatste(stappen).filter(pl.col("type") == EINDE)["wie"]


def _laatste(stappen: pl.DataFrame) -> pl.DataFrame:
    """The last step of each, in the order of registrations: what pauses ends, and what goes on begins."""
    soort = pl.when(pl.col("type").is_in(EIND)).then(pl.lit(EINDE)).otherwise(pl.lit(START))
    rijen = stappen.with_row_index("rij").select(
        "rij", wie="dossier", type=soort, dag="datum", aanbieder=pl.lit(None, pl.String), erbij=pl.lit(False)
    )
    return volgorde(rijen.cast(SCHEMA)).group_by("wie", maintain_order=True).last()
