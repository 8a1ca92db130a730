# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The day of recording is that of Amsterdam: from moments to calendar days and back."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

ZONE: Final = "Europe/Amsterdam"


def dag_in_amsterdam(moment: datetime) -> date:
    """The Dutch calendar day of a moment with a zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} heeft geen tijdzone; schrijf bijvoorbeeld 2022-05-01T09:30:00+02:00")
    return moment.astimezone(ZoneInfo(ZONE)).date()


def amsterdamse_dagen(micros: pl.Series) -> pl.Series:
    """Day numbers (Int32) of moments in microseconds since the epoch, UTC."""
    momenten = micros.cast(pl.Datetime("us")).dt.replace_time_zone("UTC")
    return momenten.dt.convert_time_zone(ZONE).dt.date().to_physical().cast(pl.Int32)


def begin_van_de_dag(dagnummers: pl.Series) -> pl.Series:
    """The first moment of a day in Amsterdam, in microseconds since the epoch, UTC."""
    dagen = dagnummers.cast(pl.Int32).cast(pl.Date).cast(pl.Datetime("us"))
    return dagen.dt.replace_time_zone(ZONE).dt.convert_time_zone("UTC").to_physical()
