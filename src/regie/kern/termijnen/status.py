# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The status of a row, as one ordered list that a jurist can read (2-kern §3).

The conditions are SQL over the columns of a row: the Polars expression and a database view come from this one
list. A date that is not known is `nooit`, later than every day. The first condition that holds gives the status.

Columns: geldt · venster · zonder_begin (the row has no `vanaf`) · start · niet_voor · uiterlijk · gehaald_op ·
vervalt_op · aandacht (days) · peildatum.
"""

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

DAGEN_OVER: Final = "CASE WHEN gehaald_op < nooit THEN uiterlijk - gehaald_op ELSE uiterlijk - peildatum END"
LET_OP: Final = "geldt AND gehaald_op = nooit AND peildatum >= uiterlijk - aandacht"

_MET_DAGEN: Final = ("gehaald", "te_laat", "verlopen", "bijna", "loopt", "open", "dicht", "wacht")
_MET_LET_OP: Final = ("verlopen", "bijna", "open")


def _sql(voorwaarde: str, peildatum: int) -> pl.Expr:
    return pl.sql_expr(voorwaarde.replace("nooit", str(int(NOOIT))).replace("peildatum", str(peildatum)))


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
    bekend = (pl.col("uiterlijk") != int(NOOIT)) & pl.col("status").is_in(_MET_DAGEN)
    bekend &= ~pl.col("status").is_in(["gehaald", "te_laat"]) | (pl.col("start") != int(NOOIT)) | pl.col("zonder_begin")
    return pl.when(bekend).then(_sql(DAGEN_OVER, peildatum)).alias("dagen")


@lru_cache(maxsize=64)
def let_op(peildatum: int) -> pl.Expr:
    """Whether someone should look at it now: the last day is near or gone and it is not done."""
    return (pl.col("status").is_in(_MET_LET_OP) & _sql(LET_OP, peildatum)).alias("let_op")
