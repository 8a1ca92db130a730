# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie feiten`: one row per dossier, at a peildatum and as it was known."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.cli.conftest import Antwoord
from tests.verhaal import recht

Regie = Callable[..., Antwoord]


@pytest.fixture
def feiten(regie: Regie, bestand: Path, tmp_path: Path) -> Callable[..., dict[str, dict[str, Any]]]:
    def draai(*opties: str) -> dict[str, dict[str, Any]]:
        uit = tmp_path / "feiten.json"
        antwoord = regie("feiten", bestand, "--vandaag", "2024-06-01", *opties, "--uit", uit)
        assert antwoord.code == 0, antwoord.fout
        return {rij["dossier"]: rij for rij in json.loads(uit.read_text("utf-8"))}

    return draai


def test_there_is_one_row_per_dossier_with_every_fact(feiten: Callable[..., dict[str, Any]]) -> None:
    gevonden = feiten("--peildatum", "2024-04-01")
    assert list(gevonden) == ["amina", "milan"]
    tabellen = recht()
    assert set(gevonden["amina"]) == {
        "dossier", *tabellen.feiten, *tabellen.standen, *(f"{naam}_vanaf" for naam in tabellen.standen),
        *tabellen.afgeleid,
    }  # fmt: skip
    verwacht = {
        "pip_eerste": "2024-03-29", "groep": "asiel_vergunning", "leerroute": "b1", "leerroute_vanaf": "2024-03-29",
        "termijn_einde": "2027-03-29", "plichtig": True, "fase": "traject", "uren_nt2": 0.0, "voldaan": None,
    }  # fmt: skip
    assert {naam: gevonden["amina"][naam] for naam in verwacht} == verwacht


def test_peildatum_and_bekend_op_each_say_what_counts(feiten: Callable[..., dict[str, Any]]) -> None:
    assert feiten("--peildatum", "2024-03-28")["amina"]["pip_eerste"] is None
    assert feiten("--peildatum", "2024-04-02", "--bekend-op", "2024-04-02")["amina"]["pip_eerste"] is None
    assert feiten("--peildatum", "2024-04-02", "--bekend-op", "2024-04-03")["amina"]["pip_eerste"] == "2024-03-29"


def test_dossier_gives_one_person(feiten: Callable[..., dict[str, Any]]) -> None:
    assert list(feiten("--dossier", "milan")) == ["milan"]


def test_parquet_has_dates_as_dates(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    uit = tmp_path / "feiten.parquet"
    assert regie("feiten", bestand, "--vandaag", "2024-06-01", "--uit", uit).code == 0
    schema = pl.read_parquet_schema(uit)
    assert (schema["pip_eerste"], schema["plichtig"], schema["uren_nt2"]) == (pl.Date, pl.Boolean, pl.Float64)


def test_the_screen_shows_what_is_known_and_leaves_out_what_is_not(regie: Regie, bestand: Path) -> None:
    antwoord = regie("feiten", bestand, "--vandaag", "2024-06-01", "--dossier", "amina")
    assert antwoord.code == 0
    regels = dict(regel.split(maxsplit=1) for regel in antwoord.uit.splitlines() if regel.strip())
    assert regels["pip_eerste"] == "2024-03-29"
    assert "voldaan" not in regels
