# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""`regie monitor`: figures of a file, what is refused, and what a spreadsheet makes of it."""

import csv
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import AMINA, VANDAAG, Antwoord
from tests.verhaal import gebeurtenis

Regie = Callable[..., Antwoord]
HALFJAREN = "periode,doel,overloop\n2023-2,10,3\n2024-1,12,\n2024-2,8,\n"


@pytest.fixture
def monitor(regie: Regie, bestand: Path) -> Callable[..., Antwoord]:
    def draai(*opties: Any, pad: Path = bestand, beleid: str = "voorbeeld") -> Antwoord:
        return regie("monitor", pad, "--beleid", beleid, "--vandaag", VANDAAG, *opties)

    return draai


def schrijf(map_: Path, *rijen: dict[str, Any]) -> Path:
    pad = map_ / "invoer.jsonl"
    pad.write_text("".join(json.dumps(rij) + "\n" for rij in rijen), "utf-8")
    return pad


# ------------------------------------------------------------------------------------------------ what comes out


def test_on_the_screen_are_the_totals_with_the_moment_they_are_of(monitor: Any) -> None:
    antwoord = monitor("--zonder-onderdrukking")
    assert antwoord.code == 0
    assert "Vastgestelde PIP's" in antwoord.uit
    assert "Peildatum 2024-06-01, alles wat bekend is. Periode 2024-01-01 tot en met 2024-06-01." in " ".join(
        antwoord.uit.split()
    )


def test_small_numbers_are_kept_back_unless_somebody_may_see_them(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.json"
    assert monitor("--uit", uit).code == 0
    dicht = {rij["indicator"]: rij for rij in json.loads(uit.read_text("utf-8")) if not rij["dimensies"]}
    assert (dicht["pip_vastgesteld"]["waarde"], dicht["pip_vastgesteld"]["onderdrukt"]) == (None, True)
    assert monitor("--uit", uit, "--zonder-onderdrukking").code == 0
    open_ = {rij["indicator"]: rij for rij in json.loads(uit.read_text("utf-8")) if not rij["dimensies"]}
    assert (open_["pip_vastgesteld"]["waarde"], open_["pip_vastgesteld"]["onderdrukt"]) == (1, False)


def test_a_row_says_of_what_it_is(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.json"
    tijden = ["--peildatum", "2024-05-31", "--bekend-op", "2024-05-31", "--van", "2024-03-01", "--tot", "2024-04-30"]
    opties = ["--indicator", "pip_vastgesteld", "--indicator", "leeftijd", "--zonder-onderdrukking"]
    assert monitor("--uit", uit, *tijden, *opties).code == 0
    rijen = json.loads(uit.read_text("utf-8"))
    assert {rij["indicator"] for rij in rijen} == {"pip_vastgesteld", "leeftijd"}
    pip, leeftijd = (next(rij for rij in rijen if rij["indicator"] == naam) for naam in ("pip_vastgesteld", "leeftijd"))
    assert pip == {
        "indicator": "pip_vastgesteld", "dimensies": {}, "waarde": 1, "eenheid": "dossiers", "van": "2024-03-01",
        "tot": "2024-04-30", "peildatum": "2024-05-31", "bekend_op": "2024-05-31", "beleid": "voorbeeld",
        "definitie_versie": 1, "onderdrukt": False, "status": "voorlopig", "noot": None, "teller": None,
        "noemer": None,
    }  # fmt: skip
    assert (leeftijd["van"], leeftijd["tot"], leeftijd["waarde"]) == (None, None, 2)


def test_a_policy_for_each_gemeente_is_named_in_every_row(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.json"
    assert monitor("--uit", uit, beleid="GM0392=haarlem").code == 0
    assert {rij["beleid"] for rij in json.loads(uit.read_text("utf-8"))} == {"GM0392=haarlem"}


def test_the_housing_target_stands_beside_what_was_counted(monitor: Any, tmp_path: Path) -> None:
    (tmp_path / "taakstelling.csv").write_text(HALFJAREN, "utf-8")
    uit = tmp_path / "m.json"
    assert monitor("--uit", uit, "--tabellen", tmp_path, "--indicator", "taakstelling").code == 0
    gevonden = {
        (rij["dimensies"].get("halfjaar"), rij["dimensies"]["onderdeel"]): rij["waarde"]
        for rij in json.loads(uit.read_text("utf-8"))
    }
    assert gevonden == {
        (None, "gerealiseerd"): 0,
        ("2023-2", "doel"): 10, ("2023-2", "gerealiseerd"): 0, ("2023-2", "overloop"): 3, ("2023-2", "voorsprong"): -7,
        ("2024-1", "doel"): 12, ("2024-1", "gerealiseerd"): 0, ("2024-1", "overloop"): -7,
        ("2024-1", "voorsprong"): -19,
        ("2024-2", "doel"): 8,
    }  # fmt: skip


# ----------------------------------------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("opties", "zegt"),
    [
        (["--indicator", "pip_vastgesteld", "--indicator", "geluk"], "Deze indicator ken ik niet: geluk. Kies uit"),
        (["--van", "2024-03-02", "--tot", "2024-03-01"], "het begin ligt na het einde"),
        (["--van", "2024-05-01", "--peildatum", "2024-04-30"], "het begin ligt na het einde"),
        (["--tot", "2024-06-02"], "na de peildatum 2024-06-01"),
        (["--tot", "2024-05-01", "--peildatum", "2024-04-30"], "na de peildatum 2024-04-30"),
        (["--tabellen", "/bestaat/niet"], "taakstelling.csv is niet te lezen"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    monitor: Any, tmp_path: Path, opties: list[str], zegt: str
) -> None:
    uit = tmp_path / "m.json"
    antwoord = monitor("--uit", uit, *opties)
    assert antwoord.code == 1
    assert zegt in antwoord.fout
    assert not list(tmp_path.glob("m.*"))


@pytest.mark.parametrize("naam", ["m.txt", "m.parquet", "m.XLS", "m"])
def test_a_file_has_an_ending_that_says_what_it_is(monitor: Any, tmp_path: Path, naam: str) -> None:
    antwoord = monitor("--uit", tmp_path / naam)
    assert antwoord.code == 1
    assert ".json" in antwoord.fout
    assert ".xlsx" in antwoord.fout
    assert not (tmp_path / naam).exists()


@pytest.mark.parametrize("beleid", ["bestaat_niet", "GM0150=deventer"])
def test_a_policy_must_be_there_for_every_dossier(monitor: Any, tmp_path: Path, beleid: str) -> None:
    uit = tmp_path / "m.json"
    antwoord = monitor("--uit", uit, beleid=beleid)
    assert antwoord.code == 1
    assert antwoord.fout
    assert not uit.exists()


def test_without_a_policy_the_use_is_wrong(regie: Regie, bestand: Path) -> None:
    antwoord = regie("monitor", bestand, "--vandaag", VANDAAG)
    assert antwoord.code == 2
    assert "--beleid" in antwoord.fout


NU = ["--vandaag", "2026-12-31", "--peildatum", "2024-06-01"]
"""When the rules of the example were looked at."""


def eigen_beleid(map_: Path, *zonder: str) -> Path:
    """The policy of the example, without some of its norms."""
    tekst = (Path(__file__).parents[2] / "recht" / "gemeenten" / "voorbeeld.toml").read_text("utf-8")
    kop, *blokken = tekst.split("[[")
    pad = map_ / "eigen.toml"
    over = [blok for blok in blokken if not any(f'id = "{norm}"' in blok for norm in zonder)]
    assert len(over) == len(blokken) - len(zonder)
    pad.write_text("[[".join([kop, *over]), "utf-8")
    return pad


def test_a_policy_that_does_not_say_what_is_small_is_refused_but_not_for_who_sees_all(
    monitor: Any, tmp_path: Path
) -> None:
    beleid, uit = str(eigen_beleid(tmp_path, "kleine_aantallen")), tmp_path / "m.json"
    antwoord = monitor("--uit", uit, *NU, beleid=beleid)
    assert antwoord.code == 1
    assert "kleine_aantallen" in antwoord.fout
    assert not uit.exists()
    assert monitor("--uit", uit, *NU, "--zonder-onderdrukking", beleid=beleid).code == 0


def test_a_policy_that_names_no_days_of_silence_counts_who_cannot_be_measured(monitor: Any, tmp_path: Path) -> None:
    beleid, uit = str(eigen_beleid(tmp_path, "signaal_stilte_dagen", "zwaarte_per_fase")), tmp_path / "m.json"
    opties = [*NU, "--zonder-onderdrukking", "--indicator", "uit_beeld", "--indicator", "caseload"]
    assert monitor("--uit", uit, *opties, beleid=beleid).code == 0
    rijen = {tuple(rij["dimensies"].values()): rij["waarde"] for rij in json.loads(uit.read_text("utf-8"))}
    assert (rijen["geen_contact",], rijen["contact_zonder_norm",]) == (0, 2)
    assert (rijen["dossiers",], rijen["gewogen",]) == (2, 2)


@pytest.mark.parametrize(
    ("tekst", "rij", "veld", "zegt"),
    [
        ("periode,doel\n2024-1,10\n", 2, "overloop", "de kolom ontbreekt: overloop."),
        ("periode,doel,overloop\n2024,10,\n", 2, "periode", "'2024' is geen halfjaar."),
        ("periode,doel,overloop\n2024-3,10,\n", 2, "periode", "'2024-3' is geen halfjaar."),
        ("periode,doel,overloop\n2024-1,,\n", 2, "doel", "'' is geen aantal."),
        ("periode,doel,overloop\n2024-1,-1,\n", 2, "doel", "'-1' is geen aantal."),
        ("periode,doel,overloop\n2024-1,1.5,\n", 2, "doel", "'1.5' is geen aantal."),
        ("periode,doel,overloop\n2024-1,10,x\n", 2, "overloop", "'x' is geen getal."),
        ("periode,doel,overloop\n2024-1,10,\n2024-1,11,\n", 3, "periode", "2024-1 staat er al."),
        ("periode,doel,overloop\n2023-1,10,\n2024-1,11,\n", 3, "overloop", "van 2023-2 staat er geen regel"),
        ("", 1, "periode", "het bestand is leeg."),
        ("periode,doel,overloop\n2024-1,10,,5\n", 2, "periode", "er staan meer waarden dan kolommen."),
    ],
)
def test_every_fault_of_a_target_names_its_row_and_field(
    monitor: Any, tmp_path: Path, tekst: str, rij: int, veld: str, zegt: str
) -> None:
    (tmp_path / "taakstelling.csv").write_text(tekst, "utf-8")
    uit = tmp_path / "m.json"
    antwoord = monitor("--uit", uit, "--tabellen", tmp_path)
    assert antwoord.code == 1
    assert f"rij {rij}, veld {veld}: {zegt}" in antwoord.fout
    assert "taakstelling.csv" in antwoord.fout
    assert not uit.exists()


def test_all_faults_of_a_target_come_at_once(monitor: Any, tmp_path: Path) -> None:
    (tmp_path / "taakstelling.csv").write_text("periode,doel,overloop\nx,y,z\nx,1,\n", "utf-8")
    antwoord = monitor("--tabellen", tmp_path)
    assert "5 problemen gevonden" in antwoord.fout


def test_a_fault_in_the_events_is_refused_as_a_whole(monitor: Any, tmp_path: Path) -> None:
    pad = schrijf(tmp_path, *AMINA, gebeurtenis("pip_vastgesteld", "2024-05-01", leerroute="b2"))
    antwoord = monitor("--uit", tmp_path / "m.json", pad=pad)
    assert antwoord.code == 1
    assert "leerroute" in antwoord.fout
    assert not (tmp_path / "m.json").exists()


def test_an_older_report_stays_when_a_new_one_is_refused(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.json"
    assert monitor("--uit", uit).code == 0
    eerder = uit.read_bytes()
    assert monitor("--uit", uit, "--indicator", "geluk").code == 1
    assert uit.read_bytes() == eerder


# ------------------------------------------------------------------------------------------------- spreadsheets

GEVAARLIJK = '=HYPERLINK("http://kwaad.example","school")'


@pytest.fixture
def met_formule(tmp_path: Path) -> Path:
    """A school whose name is a formula."""
    uren: dict[str, Any] = {"aangeboden": 10, "gevolgd": 10, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}
    les = gebeurtenis(
        "lesuren", "2024-05-01", aanbieder=GEVAARLIJK, van="2024-04-01", tot="2024-04-30", soort="nt2", **uren
    )
    return schrijf(tmp_path, *AMINA, les)


def test_no_text_becomes_a_formula_in_a_spreadsheet(monitor: Any, met_formule: Path, tmp_path: Path) -> None:
    uit = tmp_path / "m.xlsx"
    assert monitor("--uit", uit, "--zonder-onderdrukking", pad=met_formule).code == 0
    cellen = [cel for blad in load_workbook(uit).worksheets for rij in blad.iter_rows() for cel in rij]
    assert {cel.data_type for cel in cellen} <= {"s", "n", "d"}
    assert GEVAARLIJK in {cel.value for cel in cellen}


def test_no_text_becomes_a_formula_in_a_csv(monitor: Any, met_formule: Path, tmp_path: Path) -> None:
    uit = tmp_path / "m.csv"
    assert monitor("--uit", uit, "--zonder-onderdrukking", pad=met_formule).code == 0
    with uit.open(encoding="utf-8", newline="") as bestand:
        cellen = [cel for rij in csv.reader(bestand) for cel in rij]
    assert not [cel for cel in cellen if cel[:1] in ("=", "+", "@", "\t")]
    assert f"'{GEVAARLIJK}" in cellen


def test_a_spreadsheet_has_numbers_and_days_and_its_definitions(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.xlsx"
    assert monitor("--uit", uit, "--zonder-onderdrukking").code == 0
    boek = load_workbook(uit)
    assert boek.sheetnames == ["Cijfers", "Definities"]
    kop, *rijen = ([cel.value for cel in rij] for rij in boek["Cijfers"].iter_rows())
    pip = next(dict(zip(kop, rij, strict=True)) for rij in rijen if rij[0] == "pip_vastgesteld")
    assert pip["waarde"] == 1
    assert isinstance(pip["waarde"], int)
    assert pip["peildatum"] == datetime(2024, 6, 1)  # noqa: DTZ001  a cell has no zone
    assert pip["onderdrukt"] == "nee"
    definities = {rij[0].value for rij in boek["Definities"].iter_rows(min_row=2)}
    assert definities == {rij[0] for rij in rijen}


def test_a_csv_has_a_column_for_every_dimension_and_tells_unknown_from_a_total(monitor: Any, tmp_path: Path) -> None:
    uit = tmp_path / "m.csv"
    assert monitor("--uit", uit, "--zonder-onderdrukking", "--indicator", "leeftijd").code == 0
    with uit.open(encoding="utf-8", newline="") as bestand:
        rijen = list(csv.DictReader(bestand))
    totaal = [rij for rij in rijen if rij["leeftijd"] == "" and rij["doelgroep"] == ""]
    onbekend = [rij for rij in rijen if rij["leeftijd"] == "onbekend" and rij["doelgroep"] == ""]
    assert ([rij["waarde"] for rij in totaal], [rij["waarde"] for rij in onbekend]) == (["2"], ["2"])


@pytest.mark.parametrize("naam", ["m.json", "m.csv", "m.xlsx"])
def test_the_same_question_gives_the_same_bytes(monitor: Any, tmp_path: Path, naam: str) -> None:
    een, twee = tmp_path / f"een-{naam}", tmp_path / f"twee-{naam}"
    assert [monitor("--uit", uit).code for uit in (een, twee)] == [0, 0]
    assert een.read_bytes() == twee.read_bytes()
