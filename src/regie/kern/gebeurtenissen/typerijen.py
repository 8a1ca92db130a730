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


class EnkeleRijen:
    """A few rows: the values that were read, of which each field becomes a column when somebody asks for it."""

    def __init__(self, vast: pl.DataFrame, schema: Schema, waarden: Sequence[Mapping[str, Any]]) -> None:
        self._vast = vast
        self._schema = schema
        self._waarden = waarden
        self._velden: dict[str, pl.Series] = {}

    @property
    def height(self) -> int:
        return self._vast.height

    def __getitem__(self, kolom: str) -> pl.Series:
        if kolom not in self._schema.kolommen:
            return self._vast[kolom]
        if kolom not in self._velden:
            self._velden[kolom] = self._schema.in_kolom(kolom, self._waarden)
        return self._velden[kolom]

    def heeft(self, veld: str) -> bool:
        return any(rij.get(veld) is not None for rij in self._waarden)

    @cached_property
    def geheel(self) -> pl.DataFrame:
        return self._vast.hstack([self[naam].alias(naam) for naam in self._schema.kolommen])

    def __reduce__(self) -> tuple[Callable[[pl.DataFrame], pl.DataFrame], tuple[pl.DataFrame]]:
        return geheel, (self.geheel,)  # to another process it travels as a table


Tabel = pl.DataFrame | EnkeleRijen
"""The rows of one type: the columns that every event has, and every field."""


def heeft(tabel: Tabel, veld: str) -> bool:
    """Whether the field is filled in any row."""
    return tabel.heeft(veld) if isinstance(tabel, EnkeleRijen) else bool(tabel[veld].count())


def kies(tabel: Tabel, *kolommen: str) -> pl.DataFrame:
    """Some of its columns."""
    return pl.DataFrame([tabel[kolom].alias(kolom) for kolom in dict.fromkeys(kolommen)])


def geheel(tabel: Tabel) -> pl.DataFrame:
    """With every field as a column."""
    return tabel.geheel if isinstance(tabel, EnkeleRijen) else tabel


class LuieTabellen(Mapping[str, Tabel]):
    """Tables by name, each made when it is first asked for."""

    def __init__(self, maak: Mapping[str, Callable[[], Tabel]]) -> None:
        self._maak = maak
        self._gemaakt: dict[str, Tabel] = {}

    def __getitem__(self, naam: str) -> Tabel:
        if naam not in self._gemaakt:
            self._gemaakt[naam] = self._maak[naam]()
        return self._gemaakt[naam]

    def __contains__(self, naam: object) -> bool:
        return naam in self._maak

    def __iter__(self) -> Iterator[str]:
        return iter(self._maak)

    def __len__(self) -> int:
        return len(self._maak)
