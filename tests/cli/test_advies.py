# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie advies`: every reason in a file, one person on the screen, and refusals that write nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from regie.kern.adviezen import KOLOMMEN
from tests.cli.conftest import AMINA, Antwoord
from tests.verhaal import gebeurtenis

Regie = Callable[..., Antwoord]
OPTIES = ("--beleid", "haarlem", "--soort", "leerroute", "--vandaag", "2024-06-01")


@pytest.fixture
def met_toets(bestand: Path) -> Path:
    rijen = [
        gebeurtenis("leerbaarheidstoets", "2024-02-10", score=24),
        gebeurtenis("schoolintake", "2024-02-20", aanbieder="taalschool-1", advies_leerroute="b1"),
    ]
    with bestand.open("a", encoding="utf-8") as uit:
        uit.writelines(json.dumps(rij) + "\n" for rij in rijen)
    return bestand


def test_a_file_holds_every_reason_for_and_against(regie: Regie, met_toets: Path, tmp_path: Path) -> None:
    uit = tmp_path / "advies.json"
    antwoord = regie("advies", met_toets, *OPTIES, "--uit", uit)
    assert antwoord.code == 0, antwoord.fout
    rijen = json.loads(uit.read_text("utf-8"))
    assert set(rijen[0]) == set(KOLOMMEN)
    gezegd = {(rij["uitkomst"], rij["richting"], rij["reden"]) for rij in rijen if rij["dossier"] == "amina"}
    assert ("z", "voor", "toets_onder_drempel") in gezegd
    assert ("b1", "tegen", "toets_onder_drempel") in gezegd
    assert ("b1", "voor", "school_adviseert_b1") in gezegd
    assert ("tweede_beoordeling", "conflict", "toets_laag_school_hoog") in gezegd


@pytest.mark.parametrize("vorm", ["csv", "parquet"])
def test_the_same_rows_come_in_every_form(regie: Regie, met_toets: Path, tmp_path: Path, vorm: str) -> None:
    uit = tmp_path / f"advies.{vorm}"
    assert regie("advies", met_toets, *OPTIES, "--uit", uit).code == 0
    tabel = pl.read_csv(uit) if vorm == "csv" else pl.read_parquet(uit)
    assert tabel.columns == list(KOLOMMEN)
    assert set(tabel["dossier"]) == {"amina", "milan"}


def test_peildatum_and_bekend_op_say_what_counts(regie: Regie, met_toets: Path, tmp_path: Path) -> None:
    uit = tmp_path / "advies.json"

    def redenen(*tijd: str) -> set[str]:
        assert regie("advies", met_toets, *OPTIES, *tijd, "--dossier", "amina", "--uit", uit).code == 0
        return {rij["reden"] for rij in json.loads(uit.read_text("utf-8"))}

    assert "school_adviseert_b1" not in redenen("--peildatum", "2024-02-19")
    assert "school_adviseert_b1" in redenen("--peildatum", "2024-02-20")
    assert "toets_ontbreekt" in redenen("--peildatum", "2024-06-01", "--bekend-op", "2024-02-01")


def test_one_person_on_the_screen_gets_both_sides_and_no_verdict(regie: Regie, met_toets: Path) -> None:
    antwoord = regie("advies", met_toets, *OPTIES, "--dossier", "amina")
    assert antwoord.code == 0
    gezegd = " ".join(antwoord.uit.split())
    assert "Z-route: voor" in gezegd
    assert "Z-route: tegen" in gezegd
    assert "Spreekt elkaar tegen" in gezegd
    assert "een mens kiest" in gezegd


def test_without_a_dossier_the_screen_counts_people(regie: Regie, met_toets: Path) -> None:
    antwoord = regie("advies", met_toets, *OPTIES)
    assert antwoord.code == 0
    assert "2 dossiers" in antwoord.uit


def test_a_closed_dossier_says_why_there_is_nothing(regie: Regie, tmp_path: Path) -> None:
    bestand = tmp_path / "dicht.jsonl"
    dicht = [*AMINA, gebeurtenis("dossier_gesloten", "2024-05-01", reden="verhuisd")]
    bestand.write_text("".join(json.dumps(rij) + "\n" for rij in dicht), encoding="utf-8")
    antwoord = regie("advies", bestand, *OPTIES, "--dossier", "amina")
    assert (antwoord.code, "geen advies" in antwoord.uit) == (0, True)


@pytest.mark.parametrize(
    "opties",
    [
        ("--beleid", "haarlem"),
        ("--soort", "leerroute"),
        ("--beleid", "haarlem", "--soort", "horoscoop"),
    ],
)
def test_what_is_not_asked_well_is_refused(regie: Regie, bestand: Path, opties: tuple[str, ...]) -> None:
    assert regie("advies", bestand, *opties).code == 2


def test_bad_input_writes_nothing(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    bestand.write_text('{"dossier": "amina", "type": "geen_type", "datum": "2024-01-01", "gegevens": {}}\n')
    uit = tmp_path / "advies.csv"
    assert regie("advies", bestand, *OPTIES, "--uit", uit).code == 1
    assert not uit.exists()
