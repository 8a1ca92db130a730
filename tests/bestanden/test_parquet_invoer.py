# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Parquet from elsewhere: columns of text, and a message for everything else."""

from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from regie.bestanden import BestandFout
from tests.bestanden.bron import HAARLEM, lees, naar_vorm, plekken, problemen, rijen_van

RIJ = {"dossier": "amina", "type": "koppeling", "datum": "2024-05-01", "gegevens": '{"azc": "Ter Apel"}'}


def schrijf(pad: Path, *rijen: dict[str, Any]) -> Path:
    pl.DataFrame(list(rijen)).write_parquet(pad)
    return pad


def test_columns_that_are_optional_may_be_absent_or_empty(tmp_path: Path) -> None:
    kaal = schrijf(tmp_path / "a.parquet", RIJ)
    leeg = schrijf(tmp_path / "b.parquet", RIJ | {"id": None, "vastgelegd_op": None, "herroept": None})
    assert rijen_van(kaal) == rijen_van(leeg)
    assert rijen_van(kaal)[0]["gegevens"] == {"azc": "Ter Apel"}


@pytest.mark.parametrize("soort", [pa.string(), pa.large_string()])
def test_every_kind_of_text_column_is_text(soort: pa.DataType, tmp_path: Path) -> None:
    pq.write_table(pa.table({naam: pa.array([w], soort) for naam, w in RIJ.items()}), tmp_path / "a.parquet")
    assert len(rijen_van(tmp_path / "a.parquet")) == 1


KOLOMMEN: dict[str, tuple[dict[str, Any], str, str]] = {
    "an unknown column": (RIJ | {"naam": "Amina"}, "naam", "kop"),
    "a missing column": ({naam: w for naam, w in RIJ.items() if naam != "datum"}, "datum", "kop"),
    "numbers as dossier": (RIJ | {"dossier": 12}, "dossier", "soort"),
    "gegevens as a struct": (RIJ | {"gegevens": {"azc": "Ter Apel"}}, "gegevens", "soort"),
}


@pytest.mark.parametrize(("rij", "veld", "code"), KOLOMMEN.values(), ids=KOLOMMEN)
def test_a_column_that_does_not_fit_is_named(rij: dict[str, Any], veld: str, code: str, tmp_path: Path) -> None:
    assert plekken(schrijf(tmp_path / "a.parquet", rij)) == [(0, veld, code)]


def test_a_column_that_stands_twice_is_named(tmp_path: Path) -> None:
    kolommen = [*RIJ.items(), ("dossier", "bas")]
    tabel = pa.Table.from_arrays([pa.array([w]) for _, w in kolommen], names=[naam for naam, _ in kolommen])
    pq.write_table(tabel, tmp_path / "a.parquet")
    assert plekken(tmp_path / "a.parquet") == [(0, "dossier", "kop")]


def test_a_file_without_rows_is_empty(tmp_path: Path) -> None:
    pl.DataFrame(schema=dict.fromkeys(RIJ, pl.String)).write_parquet(tmp_path / "a.parquet")
    assert plekken(tmp_path / "a.parquet") == [(0, "", "leeg")]


GEGEVENS = {
    "broken JSON": ('{"azc": }', "gegevens", "teken 9"),
    "no object": ("[1]", "gegevens", "geen JSON-object"),
    "a field that stands twice": ('{"azc": "a", "azc": "b"}', "gegevens", "'azc' staat er twee keer in"),
    "NaN": ('{"azc": NaN}', "gegevens", "NaN is geen getal"),
    "half a character": ('{"azc": "\\ud800"}', "gegevens", "half teken"),
    "brackets without end": ("[" * 5000, "gegevens", "te diep"),
    "a number of 5000 digits": ('{"azc": ' + "1" * 5000 + "}", "gegevens", "te groot"),
    "5 MB": ('{"azc": "' + "x" * 5_000_000 + '"}', "gegevens", "Kort de tekst in"),
}


@pytest.mark.parametrize(("gegevens", "veld", "wat"), GEGEVENS.values(), ids=GEGEVENS)
def test_gegevens_that_are_no_json_object_are_named_with_their_row(
    gegevens: str, veld: str, wat: str, tmp_path: Path
) -> None:
    gevonden = problemen(schrijf(tmp_path / "a.parquet", RIJ, RIJ | {"gegevens": gegevens}))
    assert (gevonden[0].rij, gevonden[0].bestand) == (2, "a.parquet")
    assert [probleem for probleem in gevonden if probleem.veld == veld and wat in str(probleem)]


def test_text_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    slecht = pa.array([b"am\xedna"]).cast(pa.binary()).view(pa.string())
    tabel = pa.table({naam: pa.array([w]) for naam, w in RIJ.items()} | {"dossier": slecht})
    pq.write_table(tabel, tmp_path / "a.parquet")
    with pytest.raises(BestandFout, match=r"a\.parquet is geen leesbaar Parquet-bestand"):
        lees(tmp_path / "a.parquet")


def test_a_file_that_was_cut_off_or_damaged_is_refused(tmp_path: Path) -> None:
    heel = naar_vorm(HAARLEM, tmp_path / "a.parquet").read_bytes()
    for bytes_ in (heel[:5000], heel[:2000] + b"\0" * 3000 + heel[5000:]):
        (tmp_path / "a.parquet").write_bytes(bytes_)
        with pytest.raises(BestandFout, match="Maak het opnieuw"):
            lees(tmp_path / "a.parquet")
