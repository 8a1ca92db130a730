# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A row that takes the place of an earlier one (`vervangt`): which rows count. One answer, of rows as of columns. Who
asks leaves out first what was withdrawn: what that took the place of counts again."""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

import polars as pl

from regie.kern.gebeurtenissen.gebeurd import Gebeurd

VERVANGT: Final = "vervangt"
Iets = TypeVar("Iets")


def onvervangen(alle: Iterable[Iets], sleutels: Callable[[Iets], tuple[str, object]]) -> list[Iets]:
    """`sleutels`: the id of a row, and of the one that it replaces as somebody wrote it; None where there is none."""
    lijst = list(alle)
    weg = {str(vervangt).lower() for _id, vervangt in map(sleutels, lijst) if vervangt}
    return [een for een in lijst if sleutels(een)[0] not in weg]


def onvervangen_gebeurd(alle: Iterable[Gebeurd]) -> list[Gebeurd]:
    return onvervangen(alle, lambda een: (een.id, een.gegevens.get(VERVANGT)))


def is_onvervangen(id_: pl.Series, vervangt: pl.Series) -> pl.Series:
    """The same of checked columns, in which every id is in lower case."""
    return ~id_.is_in(vervangt.drop_nulls().implode())
