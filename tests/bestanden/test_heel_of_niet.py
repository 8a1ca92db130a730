# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Writing is all or nothing: when it fails halfway, the old file is as it was and nothing else is there."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from regie.bestanden import BestandFout, schrijf_gebeurtenissen, schrijf_tabel, schrijf_tekst
from regie.bestanden.gekeurd import schrijf_gekeurd
from regie.kern.gebeurtenissen import Gekeurd
from tests.bestanden.bron import HAARLEM, lees, naar_vorm, rijen_van, schrijf_regels
from tests.verhaal import gebeurtenis, recht

TABEL = pl.DataFrame({"dossier": ["amina", None], "dagen": [3, -1]})


class Stroomstoring(Exception):
    pass


def halverwege() -> Iterator[Gekeurd]:
    yield from lees(HAARLEM)
    raise Stroomstoring


@pytest.mark.parametrize("naam", ["uit.jsonl", "uit.csv", "uit.parquet"])
def test_a_failure_halfway_leaves_the_old_file(naam: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_text("van gisteren")
    with pytest.raises(Stroomstoring):
        schrijf_gebeurtenissen(tmp_path / naam, halverwege(), recht())
    assert (tmp_path / naam).read_text() == "van gisteren"
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    bron = schrijf_regels(tmp_path / "bron.jsonl", [gebeurtenis("koppeling", "2024-05-01", id="k")])
    gekeurd = naar_vorm(bron, tmp_path / "gekeurd")
    bron.unlink()
    return gekeurd


def test_a_failure_halfway_leaves_the_old_checked_folder(oud: Path, tmp_path: Path) -> None:
    with pytest.raises(Stroomstoring):
        schrijf_gekeurd(oud, halverwege(), recht())
    assert [rij["type"] for rij in rijen_van(oud)] == ["koppeling"]
    assert list(tmp_path.iterdir()) == [oud]


def test_a_failure_to_put_the_new_folder_in_place_puts_the_old_one_back(
    oud: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = Path.rename

    def weiger(van: Path, naar: Path) -> Path:
        if van.name == "nieuw":
            raise OSError(28, "No space left on device")
        return echt(van, naar)

    monkeypatch.setattr(Path, "rename", weiger)
    with pytest.raises(BestandFout, match="No space left on device. Er is niets veranderd"):
        schrijf_gekeurd(oud, lees(HAARLEM), recht())
    assert [rij["type"] for rij in rijen_van(oud)] == ["koppeling"]
    assert list(tmp_path.iterdir()) == [oud]


@pytest.mark.parametrize("naam", ["uit.csv", "uit.json", "uit.parquet"])
def test_a_full_disk_is_a_message_and_leaves_the_old_file(
    naam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(van: Path, naar: Path) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / naam).write_text("van gisteren")
    monkeypatch.setattr(Path, "replace", vol)
    with pytest.raises(BestandFout, match="Maak ruimte of kies een andere plek"):
        schrijf_tabel(tmp_path / naam, TABEL)
    assert (tmp_path / naam).read_text() == "van gisteren"
    assert [pad.name for pad in tmp_path.iterdir()] == [naam]


def test_a_checked_folder_may_be_checked_into_itself(oud: Path, tmp_path: Path) -> None:
    naar_vorm(oud, oud)
    assert [rij["type"] for rij in rijen_van(oud)] == ["koppeling"]
    assert list(tmp_path.iterdir()) == [oud]


def test_a_checked_folder_is_replaced_as_a_whole(oud: Path, tmp_path: Path) -> None:
    schrijf_gekeurd(oud, lees(HAARLEM), recht())
    assert rijen_van(oud) == rijen_van(HAARLEM)
    assert list(tmp_path.iterdir()) == [oud]


def test_a_table_as_csv_json_or_parquet_shows_unknown_as_empty(tmp_path: Path) -> None:
    for naam in ("uit.csv", "uit.json", "uit.parquet"):
        schrijf_tabel(tmp_path / naam, TABEL)
    assert (tmp_path / "uit.csv").read_text() == "dossier,dagen\namina,3\n,-1\n"
    assert pl.read_json(tmp_path / "uit.json").equals(TABEL)
    assert pl.read_parquet(tmp_path / "uit.parquet").equals(TABEL)
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("plek", ["weg/uit.csv", "bestand.txt/uit.csv", "map.csv", "x" * 300 + ".csv"])
def test_a_place_that_cannot_be_written_is_named(plek: str, tmp_path: Path) -> None:
    (tmp_path / "bestand.txt").write_text("")
    (tmp_path / "map.csv").mkdir()
    with pytest.raises(BestandFout, match=r"Kies een andere plek\.|Geef de naam van een bestand\."):
        schrijf_tabel(tmp_path / plek, TABEL)
    with pytest.raises(BestandFout):
        schrijf_tekst(tmp_path / plek, "tekst")
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["bestand.txt", "map.csv"]
