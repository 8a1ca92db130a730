# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What is written is what was made, in every form, and the registry finds nothing wrong with it."""

import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from regie.bestanden import controleer, open_bron
from regie.bestanden.recht import lees_recht
from regie.voorbeeld.maak import KOLOMMEN, maak
from regie.voorbeeld.wegschrijven import als_regels, schrijf
from tests.voorbeeld.keuring import als_objecten, rijen

VANDAAG = date(2026, 11, 1)


@pytest.mark.parametrize("vorm", [".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("beleid", ["almelo", "deventer", "haarlem", "voorbeeld", "wassenaar"])
def test_the_strict_check_accepts_every_form_of_every_policy(tmp_path: Path, vorm: str, beleid: str):
    pad = tmp_path / f"gemeente{vorm}"
    aantal = schrijf(maak(80, beleid, 3, per_keer=30), pad)
    with open_bron(pad, lees_recht(), VANDAAG) as bron:
        telling = controleer(bron, None)
    assert (telling.gebeurtenissen, telling.dossiers) == (aantal, 80)


def test_parquet_and_csv_give_the_same_table_back(tmp_path: Path):
    gemaakt = rijen(60)
    for vorm, lees in ((".parquet", pl.read_parquet), (".csv", pl.read_csv)):
        schrijf(maak(60, "haarlem", 1, per_keer=25), tmp_path / f"g{vorm}")
        assert lees(tmp_path / f"g{vorm}", **({"infer_schema": False} if vorm == ".csv" else {})).equals(gemaakt)


def test_json_lines_carry_the_same_objects_without_empty_keys():
    gemaakt = rijen(60)
    objecten = [json.loads(regel) for regel in als_regels(gemaakt)]
    assert objecten == [{k: w for k, w in rij.items() if w is not None} for rij in als_objecten(gemaakt)]
    assert gemaakt.columns == list(KOLOMMEN)


@pytest.mark.parametrize("vorm", [".jsonl", ".csv", ".parquet"])
def test_the_same_question_writes_the_same_bytes(tmp_path: Path, vorm: str):
    een, twee = tmp_path / f"een{vorm}", tmp_path / f"twee{vorm}"
    for pad in (een, twee):
        schrijf(maak(50, "haarlem", 1), pad)
    assert een.read_bytes() == twee.read_bytes()


def test_what_fails_halfway_leaves_nothing_behind(tmp_path: Path):
    def stuk():
        yield rijen(5)
        raise RuntimeError("halverwege")

    with pytest.raises(RuntimeError, match="halverwege"):
        schrijf(stuk(), tmp_path / "g.jsonl")
    assert list(tmp_path.iterdir()) == []
