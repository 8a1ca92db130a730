# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Buckets of dossiers: the unit of work. All rows of a dossier are in one bucket."""

import math
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import polars as pl
import pyarrow as pa

from regie.bestanden.gekeurd import Deel
from regie.kern.gebeurtenissen import Gebeurtenissen, Gekeurd, InvoerFout, Probleem, keur
from regie.kern.gebeurtenissen.ruw import SCHEMA
from regie.kern.recht import Recht

GROOT: Final = 1_000_000  # rows that are checked in one go; more go through buckets on disk
PER_EMMER: Final = 400_000  # rows in a bucket of a big file: the memory of one process, and few enough to be quick


@dataclass(frozen=True, slots=True)
class Keuze:
    """What holds for every bucket of a source."""

    bestand: str
    vandaag: date
    accepteer: frozenset[str] = frozenset()
    dossier: str | None = None
    gemeente: str | None = None


@dataclass(frozen=True, slots=True)
class Emmer:
    """Rows of some dossiers: raw in memory, raw on disk, or checked before. It can travel to another process."""

    inhoud: pl.DataFrame | Path | Deel
    keuze: Keuze

    def keur(self, recht: Recht) -> Gekeurd:
        """The checked rows. Raises InvoerFout with every problem of this bucket."""
        if isinstance(self.inhoud, Deel):
            return self.inhoud.lees(recht, self.keuze.dossier)
        ruw = _lees_emmer(self.inhoud) if isinstance(self.inhoud, Path) else self.inhoud
        try:
            gekeurd = keur(ruw, recht, self.keuze.vandaag, self.keuze.accepteer, self.keuze.gemeente)
        except InvoerFout as fout:
            raise fout.in_bestand(self.keuze.bestand) from None
        return gekeurd if self.keuze.dossier is None else gekeurd.alleen(self.keuze.dossier)

    def lees(self, recht: Recht) -> Gebeurtenissen:
        return self.keur(recht).stroom()


def _lees_emmer(pad: Path) -> pl.DataFrame:
    with pa.memory_map(str(pad)) as bron:
        return pl.DataFrame(pl.from_arrow(pa.ipc.open_stream(bron).read_all()))


class Verdeler:
    """Takes raw rows part by part and divides them over buckets when they are many."""

    def __init__(self, keuze: Keuze, verwacht: int, groot: int = GROOT) -> None:
        """`verwacht`: about how many rows will come; `groot`: from how many they go to disk."""
        self._keuze = keuze
        self._groot = groot
        self._emmers = max(2, math.ceil(verwacht / min(PER_EMMER, groot)))
        self._map: tempfile.TemporaryDirectory[str] | None = None
        self._schrijvers: dict[int, pa.ipc.RecordBatchStreamWriter] = {}
        self._ids: list[pl.Series] = []
        self._wacht: list[pl.DataFrame] = []
        self._aantal = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        if self._map is not None:
            self._map.cleanup()

    def verdeel(self, delen: Iterable[pl.DataFrame]) -> list[Emmer]:
        for deel in delen:
            self._wacht.append(deel)
            self._aantal += deel.height
            if self._aantal > self._groot:
                self._naar_schijf()
        if self._map is None:
            return [Emmer(pl.concat(self._wacht) if self._wacht else pl.DataFrame(schema=SCHEMA), self._keuze)]
        for schrijver in self._schrijvers.values():
            schrijver.close()
        self._geen_dubbele_ids()
        return [Emmer(self._pad(nummer), self._keuze) for nummer in sorted(self._schrijvers)]

    def _pad(self, nummer: int) -> Path:
        assert self._map is not None
        return Path(self._map.name) / f"{nummer}.arrow"

    def _naar_schijf(self) -> None:
        if self._map is None:
            self._map = tempfile.TemporaryDirectory(prefix="regie-")
        for deel in self._wacht:
            self._ids.append(deel["id"].drop_nulls().hash(1))
            nummers = (pl.col("dossier").fill_null("").hash(0) % self._emmers).alias("emmer")
            for (nummer,), rijen in (
                deel.with_columns(nummers).partition_by("emmer", as_dict=True, include_key=False).items()
            ):
                self._schrijf(nummer, rijen.to_arrow())
        self._wacht = []

    def _schrijf(self, nummer: int, rijen: pa.Table) -> None:
        if nummer not in self._schrijvers:
            self._schrijvers[nummer] = pa.ipc.new_stream(
                str(self._pad(nummer)), rijen.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")
            )
        self._schrijvers[nummer].write_table(rijen)

    def _geen_dubbele_ids(self) -> None:
        """The same id in two buckets; within a bucket its own check finds it."""
        alle = pl.concat(self._ids)
        self._ids = []
        if alle.n_unique() == len(alle):
            return
        dubbel = alle.filter(alle.is_duplicated()).unique()
        verdacht = [
            _lees_emmer(self._pad(nummer)).select("rij", "id").filter(pl.col("id").hash(1).is_in(dubbel.implode()))
            for nummer in self._schrijvers
        ]
        rijen = pl.concat(verdacht)
        rijen = rijen.filter(pl.col("id").is_duplicated())
        nu = "Elke gebeurtenis heeft een eigen id."
        problemen = [
            Probleem(rij, "id", "dubbel", f"het id {id_} komt vaker voor.", nu, self._keuze.bestand)
            for rij, id_ in rijen.iter_rows()
        ]
        if problemen:
            raise InvoerFout(problemen)
