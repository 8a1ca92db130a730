# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The day of recording is that of Amsterdam: from moments to calendar days and back."""

from datetime import date, datetime, time
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

import polars as pl

ZONE: Final = "Europe/Amsterdam"
Kolom = TypeVar("Kolom", pl.Expr, pl.Series)


def in_amsterdam(moment: datetime) -> datetime:
    """A moment with a zone, as clocks show it in Amsterdam."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} heeft geen tijdzone; schrijf bijvoorbeeld 2022-05-01T09:30:00+02:00")
    return moment.astimezone(ZoneInfo(ZONE))


def dag_in_amsterdam(moment: datetime) -> date:
    """The Dutch calendar day of a moment with a zone."""
    return in_amsterdam(moment).date()


def begin_van_dag(dag: date) -> datetime:
    """The first moment of a day in Amsterdam."""
    return datetime.combine(dag, time(), ZoneInfo(ZONE))


def amsterdam_dagen(micros: Kolom) -> Kolom:
    """Day numbers (Int32) of moments in microseconds since the epoch, UTC."""
    momenten = micros.cast(pl.Datetime("us", "UTC")).dt.convert_time_zone(ZONE)
    return momenten.dt.date().to_physical()


def begin_van_dag_micros(dagnummers: Kolom) -> Kolom:
    """The first moment of a day in Amsterdam, in microseconds since the epoch, UTC."""
    middernacht = dagnummers.cast(pl.Int32).cast(pl.Date).cast(pl.Datetime("us"))
    return middernacht.dt.replace_time_zone(ZONE).dt.convert_time_zone("UTC").to_physical()
