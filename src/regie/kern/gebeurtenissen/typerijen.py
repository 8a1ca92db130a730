# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checked rows of one event type, and tables of many types that are made when they are asked for.

Checking one dossier reads some fifty types; what then asks for them wants two or three.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import polars as pl

from regie.kern.gebeurtenissen.schema import Schema


class Typerijen:
    """Many rows: `vast` holds the columns that every event has, `velden` those of the fields."""

    def __init__(self, vast: pl.DataFrame, velden: Sequence[pl.Series]) -> None:
        self._tabel = vast.hstack(list(velden))

    @property
    def tabel(self) -> pl.DataFrame:
        return self._tabel

    def heeft(self, veld: str) -> bool:
        """Whether the field is filled in any row."""
        return bool(self._tabel[veld].count())


class EnkeleRijen:
    """The same for a few rows: the values that were read, which become columns when somebody asks."""

    def __init__(self, vast: pl.DataFrame, schema: Schema, waarden: Sequence[Mapping[str, Any]]) -> None:
        self._vast = vast
        self._schema = schema
        self._waarden = waarden

    @cached_property
    def tabel(self) -> pl.DataFrame:
        velden = self._schema.in_kolommen(self._waarden).items()
        return self._vast.hstack([kolom.alias(naam) for naam, kolom in velden])

    def heeft(self, veld: str) -> bool:
        return any(rij.get(veld) is not None for rij in self._waarden)


class LuieTabellen(Mapping[str, pl.DataFrame]):
    """Tables by name, each made when it is first asked for."""

    def __init__(self, maak: Mapping[str, Callable[[], pl.DataFrame]]) -> None:
        self._maak = maak
        self._gemaakt: dict[str, pl.DataFrame] = {}

    def __getitem__(self, naam: str) -> pl.DataFrame:
        if naam not in self._gemaakt:
            self._gemaakt[naam] = self._maak[naam]()
        return self._gemaakt[naam]

    def __contains__(self, naam: object) -> bool:
        return naam in self._maak

    def __iter__(self) -> Iterator[str]:
        return iter(self._maak)

    def __len__(self) -> int:
        return len(self._maak)

    def __reduce__(self) -> tuple[type[dict[str, pl.DataFrame]], tuple[dict[str, pl.DataFrame]]]:
        return dict, (dict(self),)  # to another process it travels made
