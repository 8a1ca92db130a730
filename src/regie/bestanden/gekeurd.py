# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The checked form: a folder with one typed Parquet per event type, sorted by dossier, read without any check.

`gekeurd.json` holds the mark of the registry it was checked against, and the dossiers of every part.
"""

import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from regie.bestanden.fouten import BestandFout, mislukt_schrijven
from regie.kern.gebeurtenissen import Gebeurtenissen, Gekeurd
from regie.kern.gebeurtenissen.typerijen import LuieTabellen, geheel
from regie.kern.gebeurtenissen.velden import kolom
from regie.kern.recht import Recht

KAART: Final = "gekeurd.json"
VORM: Final = 1
OPNIEUW: Final = "Keur het bestand opnieuw: regie controleer BESTAND --uit MAP."
WEG: Final = ("rij", "datum_tekst", "dag", "gegevens")
NIET_NODIG: Final = ("dossier", "vastgelegd_op", "door_rij", "bron_rij", "reden_rij")


@dataclass(frozen=True, slots=True)
class Deel:
    """A range of dossiers: per type the row group that holds its rows."""

    map_: Path
    nummer: int
    groepen: dict[str, int]

    def lees(self, recht: Recht) -> Gekeurd:
        """Everything that a file holds."""
        return Gekeurd(self._dossiers(), {naam: self.tabel(naam, recht, ()) for naam in self.groepen})

    def stroom(self, recht: Recht) -> Gebeurtenissen:
        """The events for the facts; a type is read when a fact asks for it."""
        maak = {naam: partial(self._voor_stroom, naam, recht) for naam in self.groepen}
        return Gebeurtenissen(self._dossiers(), LuieTabellen(maak))

    def _voor_stroom(self, naam: str, recht: Recht) -> pl.DataFrame:
        return self.tabel(naam, recht, NIET_NODIG).filter(pl.col("herroept").is_null()).drop("herroept")

    def _dossiers(self) -> pl.Series:
        with self._heel():
            return pl.read_parquet(self.map_ / "dossiers.parquet").filter(deel=self.nummer)["dossier"]

    def tabel(self, naam: str, recht: Recht, zonder: tuple[str, ...]) -> pl.DataFrame:
        """The rows of a type, without the columns that are named."""
        lijsten, velden = dict(recht.codelijsten), recht.gebeurtenissen[naam].velden
        codes = {veld: kolom(b, lijsten).dtype for veld, b in velden.items() if b.soort in ("code", "codes")}
        with self._heel(), pq.ParquetFile(self.map_ / f"{naam}.parquet", memory_map=True) as bestand:
            kolommen = [kolom_ for kolom_ in bestand.schema_arrow.names if kolom_ not in zonder]
            rijen = bestand.read_row_group(self.groepen[naam], columns=kolommen, use_threads=False)
            return pl.DataFrame(pl.from_arrow(rijen)).with_columns(
                pl.col(veld).cast(dtype) for veld, dtype in codes.items()
            )

    @contextmanager
    def _heel(self) -> Iterator[None]:
        try:
            yield
        except (OSError, pa.ArrowException, pl.exceptions.PolarsError) as fout:
            raise BestandFout(f"{self.map_} is beschadigd ({str(fout)[:200]}). {OPNIEUW}") from None


def schrijf_gekeurd(map_: Path, delen: Iterable[Gekeurd], recht: Recht) -> tuple[int, int]:
    """Writes the folder in one move; gives the number of events and dossiers."""
    try:
        if map_.exists() and (not map_.is_dir() or (any(map_.iterdir()) and not (map_ / KAART).exists())):
            raise BestandFout(f"{map_} bestaat al en is geen gekeurde map. Kies een andere naam.")
        werkplek = Path(tempfile.mkdtemp(dir=map_.parent, prefix=f".{map_.name}."))
    except OSError as fout:
        raise BestandFout(f"Kan niet schrijven in {map_.parent}: {fout.strerror}. Kies een andere plek.") from None
    try:
        nieuw, oud = werkplek / "nieuw", werkplek / "oud"
        with mislukt_schrijven(map_):
            nieuw.mkdir(mode=0o755)
            telling = _schrijf(nieuw, delen, recht)
            _wissel(nieuw, map_, oud)
    finally:
        shutil.rmtree(werkplek, ignore_errors=True)
    return telling


def _wissel(nieuw: Path, plek: Path, oud: Path) -> None:
    """Puts the new folder in place; the old one goes only when that worked."""
    er_was_al = plek.exists()
    if er_was_al:
        plek.rename(oud)
    try:
        nieuw.rename(plek)
    except OSError:
        if er_was_al:
            oud.rename(plek)
        raise


def _schrijf(map_: Path, delen: Iterable[Gekeurd], recht: Recht) -> tuple[int, int]:
    schrijvers: dict[str, pq.ParquetWriter] = {}
    groepen: dict[str, int] = {}
    kaart: list[dict[str, int]] = []
    dossiers: list[pl.DataFrame] = []
    gebeurtenissen = 0
    for nummer, deel in enumerate(delen):
        in_deel = {}
        for naam, tabel in deel.tabellen.items():
            arrow = _als_arrow(geheel(tabel))
            if naam not in schrijvers:
                schrijvers[naam] = pq.ParquetWriter(map_ / f"{naam}.parquet", arrow.schema, compression="zstd")
            schrijvers[naam].write_table(arrow, row_group_size=max(arrow.num_rows, 1))
            in_deel[naam] = groepen.get(naam, 0)
            groepen[naam] = in_deel[naam] + 1
            gebeurtenissen += tabel.height
        kaart.append(in_deel)
        dossiers.append(
            pl.DataFrame(
                {"dossier": deel.dossiers, "deel": [nummer] * len(deel.dossiers)},
                schema={"dossier": pl.String, "deel": pl.Int64},
            )
        )
    for schrijver in schrijvers.values():
        schrijver.close()
    alle = pl.concat(dossiers) if dossiers else pl.DataFrame(schema={"dossier": pl.String, "deel": pl.Int64})
    alle.write_parquet(map_ / "dossiers.parquet")
    inhoud = {"vorm": VORM, "register": recht.kenmerk_register, "delen": kaart}
    (map_ / KAART).write_text(json.dumps(inhoud), encoding="utf-8")
    return gebeurtenissen, alle.height


def _als_arrow(tabel: pl.DataFrame) -> pa.Table:
    """Codes as plain text in the file: their place in a list may change, their name never does."""
    tabel = tabel.select(naam for naam in tabel.columns if naam not in WEG)
    tekst = [naam for naam, dtype in tabel.schema.items() if isinstance(dtype, pl.Enum)]
    lijsten = [naam for naam, dtype in tabel.schema.items() if isinstance(dtype, pl.List)]
    arrow: pa.Table = tabel.cast(
        {**dict.fromkeys(tekst, pl.String), **dict.fromkeys(lijsten, pl.List(pl.String))}
    ).to_arrow()
    return arrow


def lees_kaart(map_: Path, recht: Recht) -> list[Deel]:
    """The parts of a checked folder. Refuses a folder of another form or another registry."""
    try:
        kaart: Any = json.loads((map_ / KAART).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        kaart = None
    if not isinstance(kaart, dict):
        raise BestandFout(f"{map_} is beschadigd: {KAART} is niet te lezen. {OPNIEUW}")
    if kaart.get("vorm") != VORM or kaart.get("register") != recht.kenmerk_register:
        raise BestandFout(f"{map_} is gekeurd met een andere lijst van gebeurtenissen. {OPNIEUW}")
    return [Deel(map_, nummer, groepen) for nummer, groepen in enumerate(kaart["delen"])]
