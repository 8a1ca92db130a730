# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Parquet in which the rows of each dossier stand together: read in ranges of rows, nothing is copied first.

Most exports are like this. Where a dossier is spread over the file, or an id may stand twice, the rows go through
buckets on disk (`emmers`), which also finds out what is wrong.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from regie.bestanden.fouten import BestandFout
from regie.bestanden.parquet import geopend
from regie.kern.gebeurtenissen.ruw import KOLOMMEN, SCHEMA

Kenmerken = NDArray[np.uint64]
Index = NDArray[np.int64]
STUK: Final = 1_000_000  # rows that are looked at in one go


@dataclass(frozen=True, slots=True)
class Bereik:
    """Rows of whole dossiers in a Parquet file."""

    pad: Path
    begin: int
    aantal: int

    def lees(self) -> pl.DataFrame:
        """The raw rows, numbered from 1 as they stand in the file."""
        try:
            rijen = pl.scan_parquet(self.pad).slice(self.begin, self.aantal).collect()
        except pl.exceptions.PolarsError as fout:  # such as text that is no UTF-8
            reden = str(fout).partition("\n")[0][:200]
            raise BestandFout(f"{self.pad} is geen leesbaar Parquet-bestand ({reden}). Maak het opnieuw.") from None
        missend = (pl.lit(None, pl.String).alias(naam) for naam in KOLOMMEN if naam not in rijen.columns)
        eerste = self.begin + 1
        nummers = pl.int_range(eerste, eerste + rijen.height, dtype=pl.Int64).alias("rij")
        return rijen.with_columns(*missend, nummers).select(list(SCHEMA)).cast(pl.Schema(SCHEMA))


def bereiken(pad: Path, per_bereik: int) -> list[Bereik] | None:
    """The file in ranges of about so many rows; None when a dossier or an id may stand in two of them."""
    begin, dossiers, ids, aantal = _kenmerken(pad)
    if _dubbel(dossiers) or _dubbel(ids):
        return None
    gewenst = np.arange(0, begin[-1] + 1, per_bereik)
    grenzen = np.unique(begin[np.searchsorted(begin, gewenst)])
    einden = np.append(grenzen[1:], aantal)
    return [Bereik(pad, int(van), int(tot - van)) for van, tot in zip(grenzen, einden, strict=True) if tot > van]


def _kenmerken(pad: Path) -> tuple[Index, Kenmerken, Kenmerken, int]:
    """Where each run of one dossier begins, a hash of that dossier, a hash of every id, and the number of rows."""
    begin, dossiers, ids, gelezen = [], [], [np.empty(0, dtype=np.uint64)], 0
    vorige = np.empty(0, dtype=np.uint64)
    with geopend(pad) as bestand:
        kolommen = [naam for naam in ("dossier", "id") if naam in bestand.schema_arrow.names]
        for stuk in bestand.iter_batches(batch_size=STUK, columns=kolommen):
            stuk.validate(full=True)  # text that is no UTF-8 has no lower case
            deel = pl.DataFrame(pl.from_arrow(stuk)).cast(pl.String)
            hier = np.append(vorige, deel["dossier"].fill_null("").hash(0).to_numpy())
            wissel = np.flatnonzero(hier[1:] != hier[:-1]) + 1 if len(vorige) else _wissels(hier)
            begin.append(wissel - len(vorige) + gelezen)
            dossiers.append(hier[wissel])
            vorige, gelezen = hier[-1:], gelezen + deel.height
            if "id" in kolommen:
                ids.append(deel["id"].drop_nulls().str.to_lowercase().hash(1).to_numpy())
    return np.concatenate(begin), np.concatenate(dossiers), np.concatenate(ids), gelezen


def _wissels(kenmerken: Kenmerken) -> Index:
    """Where the first of a run stands, the very first included."""
    return np.flatnonzero(np.append(True, kenmerken[1:] != kenmerken[:-1]))


def _dubbel(kenmerken: Kenmerken) -> bool:
    kenmerken.sort()  # in place: there may be a hundred million
    return bool((kenmerken[1:] == kenmerken[:-1]).any())
