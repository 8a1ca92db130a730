# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A big Parquet whose dossiers stand together is read in ranges, without copying, and with the same answers."""

import json
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from regie.bestanden import BestandFout, open_bron
from regie.bestanden.bereik import Bereik
from tests.bestanden.bron import HAARLEM, VANDAAG, Rij, lees, naar_vorm, plekken, problemen, rijen_van
from tests.verhaal import gebeurtenis, naam_als_id, recht

MENSEN = [f"inburgeraar-{nummer}" for nummer in range(12)]
RIJEN = [
    gebeurtenis(type_, "2024-01-01", wie, id=f"{type_} {wie}")
    for wie in MENSEN
    for type_ in ("koppeling", "brugklas_start", "pvt_aanmelding")
]


def schrijf(pad: Path, rijen: list[Rij]) -> Path:
    pl.DataFrame([rij | {"gegevens": json.dumps(rij["gegevens"])} for rij in rijen]).write_parquet(pad)
    return pad


def soorten(pad: Path, groot: int) -> set[type]:
    with open_bron(pad, recht(), VANDAAG, groot=groot) as bron:
        return {type(emmer.inhoud) for emmer in bron.emmers}


def test_dossiers_that_stand_together_are_read_in_ranges_of_whole_dossiers(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "a.parquet", RIJEN)
    assert soorten(pad, groot=7) == {Bereik}
    assert [len(deel.dossiers) for deel in lees(pad, groot=7)] == [3, 2, 2, 3, 2]
    assert rijen_van(pad, groot=7) == rijen_van(pad)


def test_dossiers_that_are_spread_over_the_file_go_through_buckets(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "a.parquet", RIJEN[::2] + RIJEN[1::2])
    assert Bereik not in soorten(pad, groot=7)
    assert rijen_van(pad, groot=7) == rijen_van(schrijf(tmp_path / "b.parquet", RIJEN))


def test_haarlem_in_ranges_is_haarlem(tmp_path: Path) -> None:
    pad = naar_vorm(HAARLEM, tmp_path / "a.parquet")
    assert soorten(pad, groot=500) == {Bereik}
    assert rijen_van(pad, groot=500) == rijen_van(HAARLEM)


def test_problems_of_ranges_name_the_row_of_the_whole_file(tmp_path: Path) -> None:
    rijen = [rij | {"type": "koppelng"} if nummer % 5 == 0 else rij for nummer, rij in enumerate(RIJEN)]
    pad = schrijf(tmp_path / "a.parquet", rijen)
    assert plekken(pad, groot=7) == [(nummer + 1, "type", "type") for nummer in range(0, 36, 5)]
    assert problemen(pad, groot=7) == problemen(pad)


@pytest.mark.parametrize("vorm", [str.lower, str.upper])
def test_an_id_that_stands_in_two_ranges_is_found(vorm: Any, tmp_path: Path) -> None:
    dubbel = RIJEN[0] | {"dossier": "zora", "id": vorm(naam_als_id("koppeling inburgeraar-3"))}
    assert plekken(schrijf(tmp_path / "a.parquet", [*RIJEN, dubbel]), groot=7) == [
        (10, "id", "dubbel"),
        (37, "id", "dubbel"),
    ]


def test_rows_without_a_dossier_are_named_in_ranges_too(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "a.parquet", [*RIJEN, RIJEN[0] | {"dossier": None, "id": None}])
    assert plekken(pad, groot=7) == plekken(pad) == [(37, "dossier", "ontbreekt")]


@pytest.mark.parametrize("kolom", ["dossier", "id", "gegevens"])
def test_text_that_is_no_utf8_is_refused_in_ranges_too(kolom: str, tmp_path: Path) -> None:
    tabel = pq.read_table(schrijf(tmp_path / "a.parquet", RIJEN))
    slecht = pa.array([b"\xed\xff"] * len(RIJEN), pa.binary()).cast(pa.large_binary()).view(pa.large_string())
    pq.write_table(tabel.set_column(tabel.schema.get_field_index(kolom), kolom, slecht), tmp_path / "a.parquet")
    with pytest.raises(BestandFout, match="geen leesbaar Parquet-bestand"):
        lees(tmp_path / "a.parquet", groot=7)
