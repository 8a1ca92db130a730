# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Writing: to a temporary name first and then in one move, so that nothing is ever half done."""

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import polars as pl
import pyarrow.parquet as pq

from regie.bestanden.csv_ import als_csv
from regie.bestanden.fouten import BestandFout, mislukt_schrijven
from regie.bestanden.jsonlines import als_regels
from regie.kern.gebeurtenissen.keuring import Gekeurd
from regie.kern.gebeurtenissen.ruw import KOLOMMEN
from regie.kern.gebeurtenissen.typerijen import geheel
from regie.kern.gebeurtenissen.velden import terug
from regie.kern.recht import Recht

TABELVORMEN: Final = (".csv", ".parquet", ".json")
TEKSTVORMEN: Final = (".txt", ".md")
GEBEURTENISVORMEN: Final = (".jsonl", ".csv", ".parquet")


@contextmanager
def nieuw_bestand(pad: Path) -> Iterator[Path]:
    """A temporary file beside `pad` that takes its place when all went well, and is removed when not."""
    try:
        if pad.is_dir():
            raise BestandFout(f"{pad} is een map. Geef de naam van een bestand.")
        nummer, naam = tempfile.mkstemp(dir=pad.parent, prefix=f".{pad.name}.")
    except OSError as fout:
        raise BestandFout(f"Kan niet schrijven in {pad.parent}: {fout.strerror}. Kies een andere plek.") from None
    os.close(nummer)
    tijdelijk = Path(naam)
    try:
        with mislukt_schrijven(pad):
            yield tijdelijk
            tijdelijk.chmod(0o644)
            tijdelijk.replace(pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def controleer_vorm(pad: Path, vormen: tuple[str, ...]) -> None:
    """Refuses an ending that cannot be written, before any work is done."""
    if pad.suffix not in vormen:
        raise BestandFout(f"{pad}: deze vorm ken ik niet. Kies een naam op {', '.join(vormen)}.")


def schrijf_tabel(pad: Path, tabel: pl.DataFrame) -> None:
    """A result: dates ISO, numbers as numbers, unknown = empty (null in JSON)."""
    schrijf_delen(pad, [tabel])


def schrijf_delen(pad: Path, delen: Iterable[pl.DataFrame]) -> None:
    """A result that comes in parts of the same columns; it stands there when the last one has come."""
    controleer_vorm(pad, TABELVORMEN)
    with nieuw_bestand(pad) as tijdelijk:
        _SCHRIJVERS[pad.suffix](tijdelijk, iter(delen))


def _schrijf_csv(pad: Path, delen: Iterator[pl.DataFrame]) -> None:
    with pad.open("wb") as bestand:
        for nummer, deel in enumerate(delen):
            deel.write_csv(bestand, include_header=nummer == 0)


def _schrijf_parquet(pad: Path, delen: Iterator[pl.DataFrame]) -> None:
    eerste = next(delen).to_arrow()
    with pq.ParquetWriter(pad, eerste.schema, compression="zstd", compression_level=1) as schrijver:
        schrijver.write_table(eerste)
        for deel in delen:
            schrijver.write_table(deel.to_arrow())


def _schrijf_json(pad: Path, delen: Iterator[pl.DataFrame]) -> None:
    """A list of row objects, one a line."""
    rijen = (rij for deel in delen for rij in deel.iter_rows(named=True))
    with pad.open("w", encoding="utf-8") as bestand:
        bestand.write("[")
        for nummer, rij in enumerate(rijen):
            bestand.write((",\n" if nummer else "\n") + json.dumps(rij, ensure_ascii=False, default=str))
        bestand.write("\n]\n")


_SCHRIJVERS: Final[dict[str, Callable[[Path, Iterator[pl.DataFrame]], None]]] = {
    ".csv": _schrijf_csv,
    ".parquet": _schrijf_parquet,
    ".json": _schrijf_json,
}


def schrijf_tekst(pad: Path, tekst: str) -> None:
    with nieuw_bestand(pad) as tijdelijk:
        tijdelijk.write_text(tekst, encoding="utf-8")


def schrijf_gebeurtenissen(pad: Path, delen: Iterable[Gekeurd], recht: Recht) -> None:
    """Checked events as JSON Lines, CSV long or Parquet, as its ending says."""
    controleer_vorm(pad, GEBEURTENISVORMEN)
    objecten = (object_ for deel in delen for object_ in als_objecten(deel, recht))
    with nieuw_bestand(pad) as tijdelijk:
        if pad.suffix == ".parquet":
            rijen = [
                {**object_, "gegevens": json.dumps(object_["gegevens"], ensure_ascii=False)} for object_ in objecten
            ]
            pl.DataFrame(rijen, schema=dict.fromkeys(KOLOMMEN, pl.String)).write_parquet(tijdelijk)
            return
        with tijdelijk.open("w", encoding="utf-8", newline="") as bestand:
            bestand.writelines(als_regels(objecten) if pad.suffix == ".jsonl" else als_csv(objecten))


def als_objecten(gekeurd: Gekeurd, recht: Recht) -> Iterator[dict[str, Any]]:
    """Events as objects of a file, by dossier and in order of happening; absent fields are left out."""
    rijen: list[tuple[tuple[int, int, int, str], dict[str, Any]]] = []
    for naam, gelezen in gekeurd.tabellen.items():
        tabel = geheel(gelezen)
        velden = recht.gebeurtenissen[naam].velden
        kolommen = {veld: terug(tabel[veld], beschrijving.soort) for veld, beschrijving in velden.items()}
        eigen = tabel.select(
            "id", "dossier", pl.lit(naam).alias("type"), pl.col("datum").cast(pl.Date).cast(pl.String), "vastgelegd_op",
            "herroept", pl.col("door_rij").alias("door"), pl.col("bron_rij").alias("bron"),
            pl.col("reden_rij").alias("reden"),
        )  # fmt: skip
        orde = tabel.select("d", "datum", "vastgelegd", "id").rows()
        for nummer, rij in enumerate(eigen.iter_rows(named=True)):
            gegevens = {veld: waarden[nummer] for veld, waarden in kolommen.items() if waarden[nummer] is not None}
            rijen.append((orde[nummer], {k: w for k, w in rij.items() if w is not None} | {"gegevens": gegevens}))
    rijen.sort(key=lambda paar: paar[0])
    return (object_ for _, object_ in rijen)
