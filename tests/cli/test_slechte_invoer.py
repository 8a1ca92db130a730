# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bad input at the door: exit code 1, a message with file, row, field and what to do, nothing written, no traceback."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from regie.cli.hoofd import main
from tests.verhaal import gebeurtenis, naam_als_id

VANDAAG = "2026-06-01"
LES: dict[str, Any] = {"van": "2024-05-06", "tot": "2024-05-12", "soort": "nt2", "aangeboden": 10, "gevolgd": 8}
VERZUIM: dict[str, Any] = {"geoorloofd_verzuim": 2, "ongeoorloofd_verzuim": 0}
OPENING = gebeurtenis("dossier_geopend", "2024-03-01", id="opening", groep="asiel_vergunning", wet="wi2021")
LESUREN = gebeurtenis("lesuren", "2024-05-12", id="les", **LES, **VERZUIM)
GOED = [OPENING, LESUREN, gebeurtenis("huisvesting", "2024-04-02", id="huis", soort="regulier")]


@dataclass(frozen=True)
class Uitkomst:
    code: int
    uit: str
    fout: str


def als_jsonl(pad: Path, rijen: Iterable[dict[str, Any]]) -> Path:
    return als_tekst(pad, "".join(json.dumps(rij) + "\n" for rij in rijen))


def als_tekst(pad: Path, tekst: str) -> Path:
    pad.write_bytes(tekst.encode())
    return pad


def controleer(pad: Path, capsys: pytest.CaptureFixture[str], *opties: str) -> Uitkomst:
    code = main(["controleer", str(pad), "--vandaag", VANDAAG, *opties])
    gezien = capsys.readouterr()
    return Uitkomst(code, gezien.out, gezien.err)


def rij_fout(type_: str = "lesuren", datum: str = "2024-05-12", **velden: Any) -> dict[str, Any]:
    """Row 4: a row like the others, with something wrong in it."""
    return gebeurtenis(type_, datum, **velden)


def les(**anders: Any) -> dict[str, Any]:
    return rij_fout(**(LES | VERZUIM | anders))


def zonder(rij: dict[str, Any], kolom: str) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in rij.items() if naam != kolom}


BOETE = {"artikel": "22", "bedrag_cent": 10_000, "gedraging_op": "2024-05-01"}

RIJEN: dict[str, tuple[dict[str, Any], str, str]] = {
    "an unknown type": (rij_fout("lesuur"), "type", "Bedoelt u lesuren?"),
    "an empty type": (rij_fout(""), "type", "Vul haar in."),
    "an unknown field": (les(gevolgt=3), "gevolgt", "Bedoelt u gevolgd?"),
    "an unknown code": (les(soort="nt3"), "soort", "Bedoelt u nt2?"),
    "an unknown code in a list": (
        rij_fout("voortgangsgesprek", vorm="school", leefgebieden=["taal", "weer"]), "leefgebieden", "Kies uit:",
    ),
    "a missing field": (rij_fout(**LES, geoorloofd_verzuim=2), "ongeoorloofd_verzuim", "Vul in:"),
    "an empty obligatory field": (les(soort=None), "soort", "Kies uit:"),
    "a number with its unit": (les(gevolgd="8 uur"), "gevolgd", "in kwartieren"),
    "hours that are no quarters": (les(gevolgd=8.1, geoorloofd_verzuim=1.9), "gevolgd", "in kwartieren"),
    "euros in a field of cents": (rij_fout("leefgeld", ritme="week", bedrag_cent=12.5), "bedrag_cent", "hele centen"),
    "a whole number as text": (rij_fout("leerbaarheidstoets", score="33"), "score", "een heel getal"),
    "a yes as a number": (rij_fout("niet_verschenen", bij="les", afgemeld=1), "afgemeld", "true of false"),
    "a score of 41": (rij_fout("leerbaarheidstoets", score=41), "score", "van 0 tot en met 40"),
    "negative hours": (les(gevolgd=-2, geoorloofd_verzuim=12), "gevolgd", "van 0 of hoger"),
    "hours that do not add up": (les(gevolgd=9), "aangeboden", "Maak de uren gelijk."),
    "an impossible day": (les(van="2024-02-30"), "van", "een datum als"),
    "an impossible datum": (rij_fout("koppeling", "2023-02-29"), "datum", "Schrijf jjjj-mm-dd."),
    "a datum before 2000": (rij_fout("koppeling", "1999-12-31"), "datum", "Schrijf jjjj-mm-dd."),
    "a datum the other way round": (rij_fout("koppeling", "31-12-2023"), "datum", "Schrijf jjjj-mm-dd."),
    "a datum with a time": (rij_fout("koppeling", "2023-12-31T00:00:00"), "datum", "Schrijf jjjj-mm-dd."),
    "a datum in other digits": (rij_fout("koppeling", "٢٠٢٣-١٢-٣١"), "datum", "Schrijf jjjj-mm-dd."),
    "a datum after today": (rij_fout("koppeling", "2026-06-02"), "datum", "in een veld"),
    "a datum after its recording": (
        rij_fout("koppeling", "2024-05-12", vastgelegd_op="2024-05-11T23:59:59+02:00"), "datum", "in een veld",
    ),
    "a recording after today": (
        rij_fout("koppeling", vastgelegd_op="2026-06-02T00:00:00+02:00"), "vastgelegd_op", "geef --vandaag",
    ),
    "a recording without a zone": (
        rij_fout("koppeling", vastgelegd_op="2024-05-12T09:30:00"), "vastgelegd_op", "2022-05-01T09:30:00+02:00",
    ),
    "a recording in words": (
        rij_fout("koppeling") | {"vastgelegd_op": "gisteren"}, "vastgelegd_op", "2022-05-01T09:30:00+02:00",
    ),
    "a BSN as dossier": (rij_fout("koppeling", dossier="123456782"), "dossier", "Gebruik een eigen kenmerk"),
    "a dossier with a line end": (rij_fout("koppeling", dossier="ami\nna"), "dossier", "1 tot 64 tekens"),
    "a dossier with a control character": (rij_fout("koppeling", dossier="ami\x1b[2Jna"), "dossier", "1 tot 64"),
    "a dossier of 65 characters": (rij_fout("koppeling", dossier="a" * 65), "dossier", "1 tot 64 tekens"),
    "no dossier": (zonder(rij_fout("koppeling"), "dossier"), "dossier", "Vul haar in."),
    "no datum": (zonder(rij_fout("koppeling"), "datum"), "datum", "Vul haar in."),
    "no gegevens": (zonder(rij_fout("koppeling"), "gegevens"), "gegevens", "Vul haar in."),
    "gegevens that are a list": (rij_fout("koppeling") | {"gegevens": []}, "gegevens", "Schrijf {"),
    "gegevens that are text": (rij_fout("koppeling") | {"gegevens": "{}"}, "gegevens", "Schrijf {"),
    "an unknown column": (rij_fout("koppeling") | {"naam": "Amina"}, "naam", "Kolommen: id, dossier"),
    "a number as dossier": (rij_fout("koppeling") | {"dossier": 12}, "dossier", "tussen aanhalingstekens"),
    "an id that is no UUID": (rij_fout("koppeling") | {"id": "4"}, "id", "8-4-4-4-12"),
    "a duplicate id": (rij_fout("koppeling", id="huis"), "id", "Elke gebeurtenis heeft een eigen id."),
    "a duplicate id in capitals": (
        rij_fout("koppeling") | {"id": naam_als_id("huis").upper()}, "id", "Elke gebeurtenis heeft een eigen id.",
    ),
    "a withdrawal of nothing": (les(herroept="weg"), "herroept", "Neem de herroepen rij op"),
    "a withdrawal with other gegevens": (les(herroept="les", gevolgd=10, geoorloofd_verzuim=0), "herroept", "herhaalt"),
    "a withdrawal with another datum": (les(herroept="les") | {"datum": "2024-05-13"}, "herroept", "herhaalt die rij"),
    "a withdrawal in another dossier": (les(herroept="les") | {"dossier": "milan"}, "herroept", "herhaalt die rij"),
    "a reference to nothing": (les(vervangt="@weg"), "vervangt", "Verwijs naar het id"),
    "a reference to another type": (les(vervangt="@huis"), "vervangt", "Verwijs naar het id"),
    "a reference that is no id": (les(vervangt="les 1"), "vervangt", "UUID"),
    "an end without a start": (rij_fout("mb_einde"), "type", "Neem het begin op"),
    "a moment without a zone": (
        rij_fout("afspraak_gepland", afspraak_id="a1", soort="gesprek", begin="2024-06-01T09:30:00", duur_minuten=30),
        "begin", "met zone",
    ),
    "a name as a key": (
        rij_fout("plaatsing_start", soort="stage", uren_per_week=8, plaatsing_id="Amina, 2e keer"),
        "plaatsing_id", "geen naam",
    ),
    "a gemeentecode in other digits": (rij_fout("inschrijving_brp", gemeentecode="٠٣٩٢"), "gemeentecode", "0392"),
    "a text of 5 MB": (rij_fout("participatieplan", doel="x" * 5_000_000), "", "Schrijf één JSON-object per regel."),
    "a text that is too long": (rij_fout("participatieplan", doel="x" * 70_000), "gegevens", "Kort de tekst in"),
    "half a character": (rij_fout("participatieplan", doel="\ud800"), "gegevens", "Herstel de tekst."),
    "half a character as dossier": (rij_fout("koppeling", dossier="\udc00"), "dossier", "Herstel de tekst."),
    "a reporter of 300 characters": (rij_fout("koppeling", door_rij="x" * 300), "door", "Kort haar in."),
}  # fmt: skip


@pytest.mark.parametrize(("rij", "veld", "nu"), RIJEN.values(), ids=RIJEN)
def test_a_bad_row_is_named_with_file_row_field_and_what_to_do(
    rij: dict[str, Any], veld: str, nu: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "maart.jsonl", [*GOED, rij])
    uitkomst = controleer(pad, capsys, "--uit", str(tmp_path / "gekeurd"))
    plek = "maart.jsonl, rij 4" + (f", veld {veld}" if veld else "") + ": "
    passend = [regel for regel in uitkomst.fout.splitlines() if regel.startswith(plek) and nu in regel]
    assert passend, uitkomst.fout
    assert uitkomst.code == 1
    assert [deel.name for deel in tmp_path.iterdir()] == ["maart.jsonl"]


def test_the_rows_around_a_bad_one_are_fine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitkomst = controleer(als_jsonl(tmp_path / "maart.jsonl", GOED), capsys)
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "3 gebeurtenissen van 1 dossiers" in uitkomst.uit


REGELS = {
    "broken JSON": ('{"dossier": "amina", "type": }', "teken 30"),
    "a line that is no object": ("[1, 2]", "geen JSON-object"),
    "a line that is a number": ("3", "geen JSON-object"),
    "two objects on a line": ("{} {}", "geldige JSON"),
    "a key that stands twice": ('{"dossier": "amina", "dossier": "bas"}', "twee keer"),
    "a field that stands twice": (
        '{"dossier": "amina", "type": "koppeling", "datum": "2024-05-12", "gegevens": {"azc": "Y", "azc": "Z"}}',
        "twee keer",
    ),
    "NaN": (json.dumps(les(gevolgd=float("nan"))), "NaN is geen getal"),
    "infinity": (json.dumps(les(gevolgd=float("inf"))), "Infinity is geen getal"),
    "a number of 5000 digits": ('{"dossier": ' + "1" * 5000 + "}", "te groot"),
    "a hundred thousand brackets": ("[" * 100_000, "te diep"),
    "brackets as a value": ('{"gegevens": ' + '{"a":' * 20_000 + "1" + "}" * 20_001, "te diep"),
}


@pytest.mark.parametrize(("regel", "wat"), REGELS.values(), ids=REGELS)
def test_a_line_that_cannot_be_read_is_named_with_its_row(
    regel: str, wat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goed = "".join(json.dumps(rij) + "\n" for rij in GOED)
    uitkomst = controleer(als_tekst(tmp_path / "maart.jsonl", goed + regel + "\n"), capsys)
    assert uitkomst.code == 1
    assert uitkomst.fout.startswith("maart.jsonl, rij 4: ")
    assert wat in uitkomst.fout
    assert "Schrijf één JSON-object per regel." in uitkomst.fout


def test_all_problems_come_at_once_also_beside_lines_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slecht = [les(soort="nt3", gevolgd=-1), rij_fout("koppeling", dossier="123456782"), rij_fout("lesuur")]
    tekst = "{kapot\n" + "".join(json.dumps(rij) + "\n" for rij in [*slecht, {"kleur": "rood"}])
    uitkomst = controleer(als_tekst(tmp_path / "maart.jsonl", tekst), capsys)
    plekken = [regel.partition(": ")[0].removeprefix("maart.jsonl, ") for regel in uitkomst.fout.splitlines()[:-1]]
    assert plekken == [
        "rij 1", "rij 2, veld gevolgd", "rij 2, veld soort", "rij 3, veld dossier", "rij 4, veld type",
        "rij 5, veld datum", "rij 5, veld dossier", "rij 5, veld gegevens", "rij 5, veld kleur", "rij 5, veld type",
    ]  # fmt: skip
    assert uitkomst.fout.splitlines()[-1] == "10 problemen gevonden. Er is niets geschreven."


def test_the_end_of_a_period_whose_start_cannot_be_read_is_not_blamed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tekst = '{"type": "mb_start", kapot\n' + json.dumps(rij_fout("mb_einde")) + "\n"
    uitkomst = controleer(als_tekst(tmp_path / "maart.jsonl", tekst), capsys)
    assert "rij 1: " in uitkomst.fout
    assert "rij 2" not in uitkomst.fout


def test_a_value_cannot_write_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rij = rij_fout("koppeling", datum="\x1b[2J") | {"\x1b[31mrood": "1"}
    uitkomst = controleer(als_jsonl(tmp_path / "maart.jsonl", [rij]), capsys)
    assert uitkomst.code == 1
    assert "\x1b" not in uitkomst.fout


# ------------------------------------------------------------- the file as a whole

GOEDE_TEKST = "".join(json.dumps(rij) + "\n" for rij in GOED)
KOP = b"dossier,datum,soort\n"
BOM = b"\xef\xbb\xbf"
LANG_KOP = "dossier,type,datum,gegevens\n"
BESTANDEN: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.jsonl", b"", "het bestand is leeg"),
    "only blank lines": ("a.jsonl", b"\n" * 9000, "het bestand is leeg"),
    "an empty CSV": ("a.csv", b"", "het bestand is leeg"),
    "a CSV with only a head": ("a.csv", LANG_KOP.encode(), "het bestand is leeg"),
    "UTF-16": ("a.jsonl", GOEDE_TEKST.encode("utf-16"), "Sla het bestand op als UTF-8."),
    "UTF-16 without a mark": ("a.jsonl", GOEDE_TEKST.encode("utf-16-le"), "Sla het bestand op als UTF-8."),
    "UTF-16 in CSV": ("a.csv", "dossier,type".encode("utf-16"), "Sla het bestand op als UTF-8."),
    "Latin-1": ("a.jsonl", '{"dossier": "amína"}'.encode("latin-1"), "Sla het bestand op als UTF-8."),
    "Latin-1 in CSV": ("a.csv", (LANG_KOP + "bé,x,2024-01-01,{}\n").encode("latin-1"), "rij 2: hier staat"),
    "a byte order mark": ("a.jsonl", BOM + GOEDE_TEKST.encode(), "--accepteer bom"),
    "a byte order mark in CSV": ("huisvesting.csv", BOM + KOP + b"bas,2024-05-01,regulier\n", "--accepteer bom"),
    "CRLF": ("a.jsonl", GOEDE_TEKST.replace("\n", "\r\n").encode(), "--accepteer crlf"),
    "CRLF on the last line only": ("a.jsonl", (" " * 5000 + GOEDE_TEKST[:-1] + "\r\n").encode(), "--accepteer crlf"),
    "text with the name of a Parquet": ("a.parquet", GOEDE_TEKST.encode(), "geen leesbaar Parquet-bestand"),
    "an unknown ending": ("a.xlsx", b"PK", "deze vorm ken ik niet. Geef .jsonl, .csv, .parquet of een map."),
    "no ending": ("a", b"", "deze vorm ken ik niet"),
    "an unknown column": ("huisvesting.csv", b"dossier,datum,sort\n", "rij 1, veld sort: deze kolom bestaat niet"),
    "a missing column": ("huisvesting.csv", b"dossier,soort\n", "rij 1, veld datum: deze kolom ontbreekt"),
    "a column that stands twice": (
        "huisvesting.csv",
        b"dossier,datum,datum\n",
        "veld datum: deze kolom komt twee keer",
    ),
    "a row that is too long": ("huisvesting.csv", KOP + b"bas,2024-05-01,regulier,x\n", "rij 2: deze rij heeft 4 kol"),
    "a quote that never closes": ("huisvesting.csv", KOP + b'bas,"2024-05-01,regulier\n', "gaat open en niet meer"),
    "text after a quote": ("huisvesting.csv", KOP + b'bas,"2024"-05-01,regulier\n', "Controleer de aanhalingstekens."),
    "a CSV field of 5 MB": (
        "huisvesting.csv",
        KOP + b"bas,2024-05-01," + b"x" * 5_000_000,
        "rij 2: een veld is langer",
    ),
    "a wide CSV that is named after no event": ("april.csv", KOP, "noem het bestand naar zijn type"),
}


@pytest.mark.parametrize(("naam", "inhoud", "wat"), BESTANDEN.values(), ids=BESTANDEN)
def test_a_file_that_cannot_be_read_is_refused_with_its_name_and_what_to_do(
    naam: str, inhoud: bytes, wat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = tmp_path / naam
    pad.write_bytes(inhoud)
    uitkomst = controleer(pad, capsys, "--uit", str(tmp_path / "gekeurd"))
    assert uitkomst.code == 1
    assert wat in uitkomst.fout
    assert naam in uitkomst.fout
    assert [deel.name for deel in tmp_path.iterdir()] == [naam]


def test_a_byte_order_mark_does_not_hide_the_other_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = als_tekst(tmp_path / "a.jsonl", "\ufeff" + json.dumps(rij_fout("lesuur")) + "\r\n")
    fout = controleer(pad, capsys).fout
    assert "--accepteer bom" in fout
    assert "--accepteer crlf" in fout
    assert "Bedoelt u lesuren?" in fout


@pytest.mark.parametrize("naam", ["a.jsonl", "a.csv", "a.parquet", "map", "x" * 300 + ".jsonl", "a.jsonl/b.jsonl"])
def test_a_file_that_is_not_there_is_named(naam: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitkomst = controleer(tmp_path / naam, capsys)
    assert uitkomst.code == 1
    assert naam in uitkomst.fout
    assert "Controleer de naam en de map." in uitkomst.fout


def test_a_folder_without_events_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitkomst = controleer(tmp_path, capsys)
    assert uitkomst.code == 1
    assert "geen gekeurde map" in uitkomst.fout


# ------------------------------------------------------------- what a human accepts


def test_a_byte_order_mark_and_crlf_pass_when_a_human_accepts_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_tekst(tmp_path / "a.jsonl", "\ufeff" + GOEDE_TEKST.replace("\n", "\r\n"))
    assert controleer(pad, capsys, "--accepteer", "bom").code == 1
    assert controleer(pad, capsys, "--accepteer", "crlf").code == 1
    uitkomst = controleer(pad, capsys, "--accepteer", "bom", "--accepteer", "crlf")
    assert (uitkomst.code, uitkomst.fout) == (0, "")
    assert "3 gebeurtenissen" in uitkomst.uit


def test_nine_digits_that_happen_to_pass_the_eleven_test_may_be_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "a.jsonl", [rij_fout("koppeling", dossier="123456782")])
    assert "--accepteer bsn" in controleer(pad, capsys).fout
    assert controleer(pad, capsys, "--accepteer", "bsn").code == 0


@pytest.mark.parametrize("code", ["waarde", "type", "dubbel", "datum", "json", "Bom", ""])
def test_a_wrong_value_is_never_accepted(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitkomst = controleer(als_jsonl(tmp_path / "a.jsonl", [les(gevolgd=-1)]), capsys, "--accepteer", code)
    assert uitkomst.code == 1
    assert "Kies uit: bom, bsn, crlf." in uitkomst.fout


@pytest.mark.parametrize("code", ["392", "Haarlem", "0392,0150", "٠٣٩٢"])
def test_a_gemeente_that_is_no_code_is_refused(code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uitkomst = controleer(als_jsonl(tmp_path / "a.jsonl", GOED), capsys, "--gemeente", code)
    assert uitkomst.code == 1
    assert "vier cijfers" in uitkomst.fout


# ------------------------------------------------------------- writing


@pytest.mark.parametrize("opdracht", [["controleer"], ["feiten"], ["termijnen", "--beleid", "haarlem"]])
@pytest.mark.parametrize("plek", ["bestaat_niet/uit", "a.jsonl/uit"])
def test_a_result_in_a_folder_that_is_not_there_is_refused(
    opdracht: list[str], plek: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "a.jsonl", GOED)
    ending = "" if opdracht == ["controleer"] else ".csv"
    code = main([*opdracht, str(pad), "--vandaag", VANDAAG, "--uit", str(tmp_path / plek) + ending])
    assert code == 1
    fout = capsys.readouterr().err
    assert str((tmp_path / plek).parent) in fout
    assert "Kies een andere plek." in fout
    assert [deel.name for deel in tmp_path.iterdir()] == ["a.jsonl"]


@pytest.mark.parametrize("uit", ["feiten.xlsx", "feiten", "feiten.jsonl"])
def test_a_result_with_an_unknown_ending_is_refused(
    uit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "a.jsonl", GOED)
    assert main(["feiten", str(pad), "--vandaag", VANDAAG, "--uit", str(tmp_path / uit)]) == 1
    assert "Kies een naam op .csv, .parquet, .json." in capsys.readouterr().err
    assert [deel.name for deel in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_folder_with_something_else_in_it_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "a.jsonl", GOED)
    (tmp_path / "archief").mkdir()
    (tmp_path / "archief" / "brief.txt").write_text("bewaren")
    uitkomst = controleer(pad, capsys, "--uit", str(tmp_path / "archief"))
    assert uitkomst.code == 1
    assert "Kies een andere naam." in uitkomst.fout
    assert (tmp_path / "archief" / "brief.txt").read_text() == "bewaren"


def test_terms_of_a_file_with_problems_leave_the_old_result_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = als_jsonl(tmp_path / "a.jsonl", [*GOED, rij_fout("lesuur")])
    uit = als_tekst(tmp_path / "termijnen.csv", "van gisteren")
    assert main(["termijnen", str(pad), "--beleid", "haarlem", "--vandaag", VANDAAG, "--uit", str(uit)]) == 1
    assert "Bedoelt u lesuren?" in capsys.readouterr().err
    assert uit.read_text() == "van gisteren"


def test_the_command_itself_ends_with_code_1_and_no_traceback(tmp_path: Path) -> None:
    pad = als_tekst(tmp_path / "a.jsonl", "{kapot\n")
    opdracht = [sys.executable, "-m", "regie", "controleer", str(pad), "--vandaag", VANDAAG]
    klaar = subprocess.run(opdracht, capture_output=True, text=True, timeout=60, check=False)
    assert klaar.returncode == 1
    assert klaar.stdout == ""
    assert klaar.stderr.startswith("a.jsonl, rij 1: dit is geen geldige JSON")
    assert "Traceback" not in klaar.stderr
