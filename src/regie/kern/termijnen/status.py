# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The status of a row, as one ordered list that a jurist can read (2-kern §3).

The conditions are SQL over the columns of a row: the Polars expression and a database view come from this one
list. A date that is not known is `nooit`, later than every day. The first condition that holds gives the status.

Columns: geldt · venster · zonder_begin (the row has no `vanaf`) · start · niet_voor · uiterlijk · gehaald_op ·
vervalt_op · aandacht (days) · peildatum.
"""

import re
from functools import lru_cache
from typing import Final

import polars as pl

from regie.kern.kalender.kolommen import NOOIT

STATUSSEN: Final[tuple[tuple[str, str], ...]] = (
    ("nvt", "NOT geldt"),
    ("gehaald", "gehaald_op < nooit AND gehaald_op <= uiterlijk"),
    ("te_laat", "gehaald_op < nooit"),
    ("wacht", "(start = nooit AND NOT zonder_begin) OR peildatum < niet_voor OR (venster AND peildatum < start)"),
    ("vervallen", "vervalt_op <= peildatum AND vervalt_op <= uiterlijk"),
    ("dicht", "venster AND peildatum > uiterlijk"),
    ("open", "venster"),
    ("verlopen", "peildatum > uiterlijk"),
    ("bijna", "peildatum >= uiterlijk - aandacht"),
    ("loopt", "geldt"),
)

NAMEN: Final = tuple(naam for naam, _ in STATUSSEN)
STATUS: Final = pl.Enum(NAMEN)

OPEN: Final = ("verlopen", "bijna", "loopt", "open", "wacht")
"""Statuses of rows in which something may still happen."""

DAGEN: Final[tuple[tuple[tuple[str, ...], str, str], ...]] = (
    (("gehaald", "te_laat"), "uiterlijk < nooit AND (start < nooit OR zonder_begin)", "uiterlijk - gehaald_op"),
    (("verlopen", "bijna", "loopt", "open", "dicht", "wacht"), "uiterlijk < nooit", "uiterlijk - peildatum"),
)
"""For which statuses days are counted, when, and from what; null otherwise."""

LET_OP: Final[tuple[tuple[str, ...], str]] = (("verlopen", "bijna", "open"), "peildatum >= uiterlijk - aandacht")
"""In which statuses someone should look at the row, and from when."""


_WOORD: Final = re.compile(r"\b(nooit|peildatum|geldt)\b")


def in_sql(voorwaarde: str, **betekenis: str) -> str:
    """A condition of this file with its `nooit`, `peildatum` and `geldt` replaced by what they are elsewhere."""
    return _WOORD.sub(lambda woord: betekenis.get(woord[0], woord[0]), voorwaarde)


def _sql(voorwaarde: str, peildatum: int) -> pl.Expr:
    return pl.sql_expr(in_sql(voorwaarde, nooit=str(int(NOOIT)), peildatum=str(peildatum)))


@lru_cache(maxsize=64)
def statusnummer(peildatum: int) -> pl.Expr:
    """The place of the status in `STATUSSEN`."""
    eerste, *rest = STATUSSEN
    keten = pl.when(_sql(eerste[1], peildatum)).then(pl.lit(0, pl.UInt8))
    for nummer, (_, voorwaarde) in enumerate(rest, start=1):
        keten = keten.when(_sql(voorwaarde, peildatum)).then(pl.lit(nummer, pl.UInt8))  # type: ignore[assignment]
    return keten.otherwise(None).alias("status")


def status(peildatum: int) -> pl.Expr:
    """The status of every row as an Enum column."""
    return statusnummer(peildatum).cat.to(STATUS)


@lru_cache(maxsize=64)
def dagen(peildatum: int) -> pl.Expr:
    """Days left (open rows) or to spare (done rows), negative when too late; null without a last day."""
    return pl.coalesce(
        pl.when(pl.col("status").is_in(statussen) & _sql(bekend, peildatum)).then(_sql(verschil, peildatum))
        for statussen, bekend, verschil in DAGEN
    ).alias("dagen")


@lru_cache(maxsize=64)
def let_op(peildatum: int) -> pl.Expr:
    """Whether someone should look at it now: the last day is near or gone and it is not done."""
    statussen, voorwaarde = LET_OP
    return (pl.col("status").is_in(statussen) & _sql(voorwaarde, peildatum)).alias("let_op")
