# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures as a workbook, a CSV and a JSON: the same rows, with what they mean, and nothing behind what is kept back."""

import csv
import io
import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from regie.documenten.monitor.bestanden import cijfers_csv, cijfers_json, cijfers_xlsx
from regie.documenten.monitor.levering import SLEUTELS, Levering
from tests.documenten.monitor.cijfers import DEFINITIES, STEMPEL, achter, levering, procent, rij, rijen
from tests.documenten.test_werkboek import verschil


def boek(van: Levering) -> Any:
    return load_workbook(io.BytesIO(cijfers_xlsx(van)))


def regels(blad: Any) -> list[dict[str, Any]]:
    koppen, *rijen_ = blad.iter_rows(values_only=True)
    return [dict(zip(koppen, een, strict=True)) for een in rijen_]


def csv_regels(van: Levering) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(cijfers_csv(van).removeprefix("\ufeff")), delimiter=";"))


# -------------------------------------------------------------------------------------------------- XLSX


def test_there_is_a_sheet_for_each_subject_and_two_that_explain() -> None:
    assert boek(levering()).sheetnames == [
        "Wie er inburgeren", "Intake en plan", "Leerroutes", "Meedoen en werk", "Hulp en begeleiding",
        "Examens en afronden", "Definities", "Verantwoording",
    ]  # fmt: skip


def test_every_row_is_in_the_workbook_once() -> None:
    gemaakt = boek(levering())
    geteld = sum(len(regels(gemaakt[naam])) for naam in gemaakt.sheetnames[:-2])
    assert geteld == len(rijen())


def test_a_dimension_is_a_code_and_a_name_and_a_total_says_so() -> None:
    twee = [rij("pip_vastgesteld", 35, doelgroep="asiel"), rij("pip_vastgesteld", 73)]
    asiel, samen = regels(boek(levering(twee))["Intake en plan"])
    assert (asiel["groep (code)"], asiel["groep"], asiel["waarde"]) == ("asiel", "asielstatushouders", 35)
    assert (samen["groep (code)"], samen["groep"], samen["waarde"]) == (None, "totaal", 73)


def test_what_is_unknown_is_no_total() -> None:
    (onbekend,) = regels(boek(levering([rij("nationaliteit", 9, nationaliteit=None)]))["Wie er inburgeren"])
    assert onbekend["nationaliteit"] == "onbekend"
    assert csv_regels(levering([rij("nationaliteit", 9, nationaliteit=None)]))[0]["nationaliteit"] == "onbekend"


def test_days_are_days_and_a_percentage_is_a_number_with_the_numbers_behind_it() -> None:
    (een,) = regels(boek(levering([procent("pip_binnen_termijn", 48, 73, onderdeel="aandeel")]))["Intake en plan"])
    assert (een["waarde"], een["eenheid"], een["teller"], een["noemer"]) == (66, "procent", 48, 73)
    assert een["van"] == datetime(2022, 1, 1)
    assert een["peildatum"] == datetime(2022, 12, 31)
    assert een["bekend op"] == datetime(2023, 3, 31)


@pytest.mark.parametrize(
    ("rij_", "staat_er"),
    [
        (achter("nationaliteit", "klein", nationaliteit="som"), "≤5"),
        (achter("nationaliteit", nationaliteit="som"), "niet getoond"),
        (achter("pip_binnen_termijn", "klein", onderdeel="aandeel"), "niet getoond"),
        (rij("nationaliteit", None, nationaliteit="som") | {"status": "nog_niet_meetbaar"}, "nog niet te meten"),
        (rij("nationaliteit", None, nationaliteit="som"), "geen gegevens"),
    ],
)
def test_in_the_place_of_a_number_stands_why_it_is_not_there(rij_: dict[str, Any], staat_er: str) -> None:
    gemaakt = boek(levering([rij_]))
    (een,) = regels(gemaakt[gemaakt.sheetnames[0]])
    assert een["waarde"] == staat_er
    assert een["onderdrukt"] == ("ja" if rij_["onderdrukt"] else "nee")


def test_a_number_that_is_kept_back_is_in_no_file_even_where_the_row_still_holds_it() -> None:
    lek = achter("nationaliteit", "klein", nationaliteit="som") | {"waarde": 31337, "teller": 31338, "noemer": 31339}
    van = levering([lek])
    alles = [cijfers_csv(van), cijfers_json(van), *(str(een) for een in regels(boek(van)["Wie er inburgeren"]))]
    assert "3133" not in "".join(alles)


def test_what_every_figure_means_is_in_it_and_what_is_not_delivered_is_not() -> None:
    uitleg = regels(boek(levering([rij("leeftijd", 311)]))["Definities"])
    assert [een["indicator"] for een in uitleg] == ["leeftijd"]
    assert uitleg[0]["definitie"] == DEFINITIES["leeftijd"].definitie
    assert uitleg[0]["over wie"] == "Actieve dossiers"


def test_it_says_from_what_it_was_counted() -> None:
    gezegd = {een["wat"]: een["waarde"] for een in regels(boek(levering())["Verantwoording"])}
    assert gezegd["Peildatum"] == "31 december 2022"
    assert gezegd["Wat bekend was op"] == "31 maart 2023"
    assert gezegd["Beleid"] == "haarlem"
    assert gezegd["Gemaakt op"] == "30 november 2026 om 13.20 uur"
    assert gezegd["Versie van leeftijd"] == "1"


def test_only_the_stamp_differs_between_two_runs() -> None:
    eerst, zelfde = cijfers_xlsx(levering()), cijfers_xlsx(levering())
    later = cijfers_xlsx(levering(gemaakt_op=STEMPEL + timedelta(days=1)))
    assert eerst == zelfde
    assert verschil(eerst, later) == {"docProps/core.xml", "xl/sharedStrings.xml"}


# --------------------------------------------------------------------------------------------- CSV, JSON


def test_the_csv_has_a_column_for_each_dimension_and_a_line_for_each_row() -> None:
    gelezen = csv_regels(levering())
    assert len(gelezen) == len(rijen())
    assert {"doelgroep", "leerroute", "kwartaal", "onderdeel"} <= set(gelezen[0])
    assert set(SLEUTELS) - {"dimensies"} <= set(gelezen[0])
    mediaan = next(een for een in gelezen if een["onderdeel"] == "mediaan_dagen" and een["doelgroep"] == "asiel")
    assert mediaan["waarde"] == "181,5"


def test_the_csv_begins_as_a_dutch_excel_wants_it() -> None:
    assert cijfers_csv(levering()).startswith("\ufeffindicator;")


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_the_csv_holds_no_formula(tekst: str) -> None:
    gelezen = csv_regels(levering([rij("nationaliteit", 9, nationaliteit=tekst) | {"noot": tekst}]))
    assert gelezen[0]["nationaliteit"] == gelezen[0]["noot"] == f"'{tekst}"


def test_a_number_below_zero_stays_a_number() -> None:
    assert csv_regels(levering([rij("leeftijd", -12)]))[0]["waarde"] == "-12"


def test_the_json_holds_the_rows_as_they_were_counted_and_what_they_mean() -> None:
    gelezen = json.loads(cijfers_json(levering()))
    eigen = [{sleutel: een[sleutel] for sleutel in SLEUTELS} for een in rijen()]
    assert gelezen["cijfers"] == eigen
    assert gelezen["gemeente"] == {"code": "0392", "naam": "Haarlem"}
    assert gelezen["definities"]["leeftijd"]["codes"]["leeftijd"]["<18"] == "jonger dan 18"
    assert cijfers_json(levering()) == cijfers_json(levering())
