# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Buckets of dossiers: the unit of work. All rows of a dossier are in one bucket."""

import math
import tempfile
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import polars as pl
import pyarrow as pa

from regie.bestanden.bereik import Bereik
from regie.bestanden.gekeurd import Deel
from regie.kern.gebeurtenissen import Gebeurtenissen, Gekeurd, InvoerFout, Probleem, keur
from regie.kern.gebeurtenissen.ruw import SCHEMA
from regie.kern.gebeurtenissen.verband import dubbele_ids
from regie.kern.recht import Recht

GROOT: Final = 1_000_000  # rows that are checked in one go; more go through buckets on disk
RIJEN_PER_BESTAND: Final = 10**12  # rows are numbered through all files of a folder
PER_EMMER: Final = 400_000  # rows in a bucket of a big file: the memory of one process, and few enough to be quick


@dataclass(frozen=True, slots=True)
class Keuze:
    """What holds for every bucket of a source."""

    bestanden: tuple[str, ...]
    vandaag: date
    accepteer: frozenset[str] = frozenset()
    dossier: str | None = None
    gemeente: str | None = None

    def op_plaats(self, problemen: Iterable[Probleem]) -> InvoerFout:
        """Rows numbered through all files become a file and a row in it."""
        plaatsen = ((*divmod(probleem.rij, RIJEN_PER_BESTAND), probleem) for probleem in problemen)
        return InvoerFout(replace(p, rij=rij, bestand=self.bestanden[nummer]) for nummer, rij, p in plaatsen)


@dataclass(frozen=True, slots=True)
class Emmer:
    """Rows of some dossiers: raw (in memory, in a bucket, in a range of the file) or checked before.

    It can travel to another process.
    """

    inhoud: pl.DataFrame | Path | Bereik | Deel
    keuze: Keuze

    def keur(self, recht: Recht) -> Gekeurd:
        """The checked rows. Raises InvoerFout with every problem of this bucket."""
        if isinstance(self.inhoud, Deel):
            gekeurd = self.inhoud.lees(recht)
            gekeurd = gekeurd if self.keuze.gemeente is None else gekeurd.met_gemeente(self.keuze.gemeente)
        else:
            try:
                gekeurd = self._keur_ruw(recht)
            except InvoerFout as fout:
                raise self.keuze.op_plaats(fout.problemen) from None
        return gekeurd if self.keuze.dossier is None else gekeurd.alleen(self.keuze.dossier)

    def ruw(self) -> pl.DataFrame:
        """The rows as they stand in the file. Raises InvoerFout for a checked folder: it holds no rows as written."""
        if isinstance(self.inhoud, Deel):
            wat = "een gekeurde map kan hier niet: zij bewaart niet wat er in het bestand stond."
            raise InvoerFout([Probleem(0, "", "vorm", wat, "Geef het bestand waaruit de map is gemaakt.")])
        return _lees_ruw(self.inhoud)

    def problemen(self, recht: Recht, mis: list[Probleem]) -> list[Probleem]:
        """What is wrong with the rows, after reading already found `mis`."""
        try:
            self._keur_ruw(recht, mis)
        except InvoerFout as fout:
            return fout.problemen
        return []

    def _keur_ruw(self, recht: Recht, mis: Collection[Probleem] = ()) -> Gekeurd:
        assert not isinstance(self.inhoud, Deel)
        return keur(_lees_ruw(self.inhoud), recht, self.keuze.vandaag, self.keuze.accepteer, self.keuze.gemeente, mis)

    def lees(self, recht: Recht) -> Gebeurtenissen:
        """The events for the facts."""
        if isinstance(self.inhoud, Deel) and self.keuze.dossier is None and self.keuze.gemeente is None:
            return self.inhoud.stroom(recht)
        return self.keur(recht).stroom()


def _lees_ruw(inhoud: pl.DataFrame | Path | Bereik) -> pl.DataFrame:
    if isinstance(inhoud, Bereik):
        return inhoud.lees()
    return _lees_emmer(inhoud) if isinstance(inhoud, Path) else inhoud


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
        self.aantal = 0  # rows

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        for schrijver in self._schrijvers.values():
            schrijver.close()
        if self._map is not None:
            self._map.cleanup()

    def verdeel(self, delen: Iterable[pl.DataFrame], problemen: list[Probleem]) -> list[Emmer]:
        """All rows of `delen`; an id that stands in two buckets goes to `problemen`."""
        for deel in delen:
            self._wacht.append(deel)
            self.aantal += deel.height
            if self.aantal > self._groot:
                self._naar_schijf()
        if self._map is None:
            return [Emmer(pl.concat(self._wacht) if self._wacht else pl.DataFrame(schema=SCHEMA), self._keuze)]
        for schrijver in self._schrijvers.values():
            schrijver.close()
        problemen += self._dubbele_ids()
        return [Emmer(self._pad(nummer), self._keuze) for nummer in sorted(self._schrijvers)]

    def _pad(self, nummer: int) -> Path:
        assert self._map is not None
        return Path(self._map.name) / f"{nummer}.arrow"

    def _naar_schijf(self) -> None:
        if self._map is None:
            self._map = tempfile.TemporaryDirectory(prefix="regie-")
        for deel in self._wacht:
            self._ids.append(deel["id"].drop_nulls().str.to_lowercase().hash(1))
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

    def _dubbele_ids(self) -> list[Probleem]:
        """The same id in two buckets; within a bucket its own check finds it."""
        alle = pl.concat(self._ids)
        self._ids = []
        if alle.n_unique() == len(alle):
            return []
        dubbel = alle.filter(alle.is_duplicated()).unique()
        klein = pl.col("id").str.to_lowercase()
        verdacht = [
            _lees_emmer(self._pad(nummer)).select("rij", klein).filter(pl.col("id").hash(1).is_in(dubbel.implode()))
            for nummer in self._schrijvers
        ]
        return list(dubbele_ids(pl.concat(verdacht)))
