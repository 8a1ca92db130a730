# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie termijnen`: the table in every form, the choices, the worklist and the explanation."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.cli.conftest import VANDAAG, Antwoord
from tests.verhaal import naam_als_id

Regie = Callable[..., Antwoord]

KOLOMMEN = [
    "dossier", "termijn", "aanleiding", "vorm", "aard", "eigenaar", "start", "start_door", "duur", "verlengd",
    "gerold", "uiterlijk", "grens", "gehaald_op", "klaar_door", "status", "dagen", "let_op", "regelversie",
]  # fmt: skip
DATUMS = ("start", "uiterlijk", "gehaald_op")
GETALLEN = ("verlengd", "gerold", "dagen")


def rijen_in(pad: Path) -> list[dict[str, Any]]:
    gelezen: list[dict[str, Any]] = json.loads(pad.read_text("utf-8"))
    return gelezen


@pytest.fixture
def reken(regie: Regie, bestand: Path, tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """The rows that the command writes as JSON."""

    def draai(*opties: str) -> list[dict[str, Any]]:
        uit = tmp_path / "uit.json"
        basis = ["--beleid", "haarlem", "--peildatum", "2024-04-01", "--vandaag", VANDAAG]
        antwoord = regie("termijnen", bestand, *basis, *opties, "--uit", uit)
        assert antwoord.code == 0, antwoord.fout
        return rijen_in(uit)

    return draai


Reken = Callable[..., list[dict[str, Any]]]


def een(rijen: list[dict[str, Any]], dossier: str, termijn: str) -> dict[str, Any]:
    (rij,) = [rij for rij in rijen if (rij["dossier"], rij["termijn"]) == (dossier, termijn)]
    return rij


# -------------------------------------------------------------------------------------------- forms


def test_the_row_in_json_has_the_columns_of_the_design_in_their_order_with_iso_dates_and_null(reken: Reken) -> None:
    rijen = reken()
    assert all(list(rij) == KOLOMMEN for rij in rijen)
    assert een(rijen, "amina", "pip") == {
        "dossier": "amina", "termijn": "pip", "aanleiding": None, "vorm": "termijn", "aard": "wet",
        "eigenaar": "gemeente", "start": "2024-01-20", "start_door": "inschrijving_brp", "duur": "10 weken",
        "verlengd": 0, "gerold": 3, "uiterlijk": "2024-04-02", "grens": None, "gehaald_op": "2024-03-29",
        "klaar_door": naam_als_id("het pip"), "status": "gehaald", "dagen": 4, "let_op": False,
        "regelversie": "pip@2023-01-01",
    }  # fmt: skip


def test_csv_parquet_and_json_hold_the_same_table(regie: Regie, bestand: Path, tmp_path: Path, reken: Reken) -> None:
    json_rijen = reken()
    paden = {vorm: tmp_path / f"termijnen.{vorm}" for vorm in ("csv", "parquet")}
    for pad in paden.values():
        basis = ["--beleid", "haarlem", "--peildatum", "2024-04-01", "--vandaag", VANDAAG]
        assert regie("termijnen", bestand, *basis, "--uit", pad).code == 0
    parquet = pl.read_parquet(paden["parquet"])
    assert parquet.columns == KOLOMMEN
    assert {naam: str(parquet.schema[naam]) for naam in (*DATUMS, *GETALLEN, "let_op")} == (
        dict.fromkeys(DATUMS, "Date") | dict.fromkeys(GETALLEN, "Int32") | {"let_op": "Boolean"}
    )
    als_tekst = [{k: str(w) if k in DATUMS and w else w for k, w in rij.items()} for rij in parquet.to_dicts()]
    assert als_tekst == json_rijen
    kop, *regels = paden["csv"].read_text("utf-8").splitlines()
    assert kop == ",".join(KOLOMMEN)
    assert len(regels) == len(json_rijen)
    csv = pl.read_csv(paden["csv"], infer_schema=False).to_dicts()
    assert [rij["uiterlijk"] for rij in csv] == [rij["uiterlijk"] for rij in json_rijen]
    assert [rij["dagen"] for rij in csv] == [None if r["dagen"] is None else str(r["dagen"]) for r in json_rijen]


def test_a_form_that_is_not_known_is_refused_and_nothing_is_written(
    regie: Regie, bestand: Path, tmp_path: Path
) -> None:
    uit = tmp_path / "termijnen.xlsx"
    antwoord = regie("termijnen", bestand, "--beleid", "haarlem", "--vandaag", VANDAAG, "--uit", uit)
    assert antwoord.code == 1
    assert "Kies een naam op .csv, .parquet, .json" in antwoord.fout
    assert not uit.exists()


# ------------------------------------------------------------------------------------------ choices


def test_dossier_gives_the_rows_of_one_person_unchanged(reken: Reken) -> None:
    assert reken("--dossier", "milan") == [rij for rij in reken() if rij["dossier"] == "milan"]


def test_bekend_op_gives_the_table_as_it_was_known_then(reken: Reken) -> None:
    assert een(reken("--bekend-op", "2024-04-02"), "amina", "pip")["status"] == "bijna"
    assert een(reken("--bekend-op", "2024-04-03"), "amina", "pip")["status"] == "gehaald"


def test_per_aanleiding_gives_a_row_for_every_fine_and_else_the_most_urgent(reken: Reken) -> None:
    gewoon = [rij["aanleiding"] for rij in reken() if rij["termijn"] == "betaling_boete"]
    elk = [rij["aanleiding"] for rij in reken("--per-aanleiding") if rij["termijn"] == "betaling_boete"]
    assert gewoon == [naam_als_id("een")]
    assert elk == [naam_als_id("een"), naam_als_id("twee")]


def test_alles_adds_the_rules_that_are_not_for_someone(reken: Reken) -> None:
    gewoon, alles = reken(), reken("--alles")
    assert [rij for rij in alles if rij["status"] != "nvt"] == gewoon
    assert een(alles, "milan", "ontzorgen")["status"] == "nvt"
    assert not [rij for rij in gewoon if rij["status"] == "nvt"]


def test_a_policy_per_gemeente_is_chosen_by_code(reken: Reken) -> None:
    assert reken("--beleid", "GM0392=haarlem,0141=almelo") == reken()


def test_a_gemeente_without_a_policy_is_refused(regie: Regie, bestand: Path) -> None:
    antwoord = regie("termijnen", bestand, "--beleid", "GM0141=almelo", "--vandaag", VANDAAG)
    assert antwoord.code == 1
    assert "Dossier amina hoort bij gemeente 0392; daarvoor is geen beleid gegeven" in antwoord.fout


def test_an_unknown_policy_is_refused_with_the_names_there_are(regie: Regie, bestand: Path) -> None:
    antwoord = regie("termijnen", bestand, "--beleid", "harlem", "--vandaag", VANDAAG)
    assert antwoord.code == 1
    assert "haarlem" in antwoord.fout
    assert antwoord.uit == ""


# ------------------------------------------------------------------------- the screen, in Dutch


def test_without_uit_the_worklist_is_shown(regie: Regie, bestand: Path) -> None:
    antwoord = regie("termijnen", bestand, "--beleid", "haarlem", "--peildatum", "2024-04-01", "--vandaag", VANDAAG)
    assert antwoord.code == 0
    assert "Werklijst op 1 april 2024" in antwoord.uit
    assert "2 dossiers met termijnen" in antwoord.uit
    assert "PIP vaststellen" in antwoord.uit


def test_the_screen_of_one_person_names_the_date_of_what_is_to_be_done(regie: Regie, bestand: Path) -> None:
    basis = ["--beleid", "haarlem", "--peildatum", "2024-03-20", "--vandaag", VANDAAG, "--dossier", "milan"]
    antwoord = regie("termijnen", bestand, *basis)
    assert antwoord.code == 0
    assert "Dossier milan op 20 maart 2024" in antwoord.uit
    assert "25 maart 2024" in antwoord.uit
    assert "amina" not in antwoord.uit


def test_waarom_tells_each_row_in_sentences_with_the_source(regie: Regie, bestand: Path, tmp_path: Path) -> None:
    uit = tmp_path / "uitleg.txt"
    basis = ["--beleid", "haarlem", "--peildatum", "2024-03-20", "--vandaag", VANDAAG, "--waarom", "--uit", uit]
    assert regie("termijnen", bestand, *basis, "--dossier", "milan").code == 0
    tekst = uit.read_text("utf-8")
    assert tekst.startswith("Dossier milan op 20 maart 2024\n")
    assert (
        "PIP vaststellen: let op, nog 5 dagen.\n"
        "    Telt vanaf 13 januari 2024 (Kennisgeving van de inburgeringsplicht).\n"
        "    Laatste dag: 25 maart 2024 (10 weken).\n"
        "    De laatste dag is 2 dagen doorgeschoven (weekend of feestdag).\n"
    ) in tekst
    assert "    Bron: Bi art. 5.3 lid 1 en 2;" in tekst


def test_waarom_on_the_screen_says_the_same(regie: Regie, bestand: Path) -> None:
    basis = ["--beleid", "haarlem", "--peildatum", "2024-03-20", "--vandaag", VANDAAG, "--waarom"]
    antwoord = regie("termijnen", bestand, *basis)
    assert antwoord.code == 0
    assert {regel for regel in antwoord.uit.splitlines() if regel.startswith("Dossier ")} == {
        "Dossier amina op 20 maart 2024", "Dossier milan op 20 maart 2024",
    }  # fmt: skip
    assert "PIP vaststellen: let op, nog 5 dagen." in antwoord.uit


def test_a_dossier_that_is_not_in_the_file_is_said(regie: Regie, bestand: Path) -> None:
    antwoord = regie("termijnen", bestand, "--beleid", "haarlem", "--vandaag", VANDAAG, "--dossier", "karin")
    assert antwoord.code == 0
    assert "het dossier staat niet in het bestand" in " ".join(antwoord.uit.split())


def test_one_problem_is_one_problem(regie: Regie, bestand: Path) -> None:
    antwoord = regie("termijnen", bestand, "--beleid", "haarlem", "--vandaag", "2024-04-02")
    assert antwoord.code == 1
    assert "vastgelegd_op: '2024-04-03T12:00:00+02:00' ligt na vandaag (2024-04-02)" in antwoord.fout
    assert antwoord.fout.splitlines()[-1] == "1 probleem gevonden. Er is niets geschreven."
