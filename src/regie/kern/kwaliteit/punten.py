# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every check over every dossier: one row for each thing to look at."""

from typing import Any, Final, Literal, get_args

import polars as pl

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Masker
from regie.kern.kwaliteit.ontbreekt import ONTBREEKT, personen_van
from regie.kern.kwaliteit.tegenspraken import TEGENSPRAKEN

Soort = Literal["tegenspraak", "ontbreekt"]
SOORTEN: Final[tuple[Soort, ...]] = get_args(Soort)
PUNT: Final[dict[str, Any]] = {"dossier": pl.String, "soort": pl.String, "id": pl.String}


def punten(feiten: Feiten, personen: pl.DataFrame) -> pl.DataFrame:
    """The columns of PUNT, sorted. `personen`: see ontbreekt.personen_van."""
    bekend = personen_van(feiten, personen)
    delen = [_rijen(feiten, "tegenspraak", naam, kijk(feiten)) for naam, kijk in TEGENSPRAKEN.items()]
    delen += [_rijen(feiten, "ontbreekt", naam, kijk(feiten, bekend)) for naam, kijk in ONTBREEKT.items()]
    return pl.concat(delen).sort("dossier", "soort", "id")


def _rijen(feiten: Feiten, soort: Soort, naam: str, wie: Masker) -> pl.DataFrame:
    dossiers = feiten.dossiers.filter(pl.Series(wie, dtype=pl.Boolean))
    return pl.DataFrame({"dossier": dossiers}, schema={"dossier": pl.String}).with_columns(
        soort=pl.lit(soort), id=pl.lit(naam)
    )
