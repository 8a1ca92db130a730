# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The rows that a register keeps hold dates; the table of any day follows from them."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from regie.kern.feiten.dagen import NOOIT
from regie.kern.kalender import dagnummer
from regie.kern.recht.categorie import categorie
from regie.kern.termijnen.tabel import met_status, termijnen
from regie.kern.termijnen.vastgehouden import NIET_VOOR_ONBEKEND, REGISTERKOLOMMEN, registerrijen
from tests.huis.plaatsen import HUIS
from tests.termijnen.gevallen import berekening, intake, opening, oproep, pip
from tests.verhaal import gebeurtenis, recht, regels
from tests.verzonnen import Rij, dagen, gemeente

BELEID = st.sampled_from(("almelo", "deventer", "haarlem", "wassenaar", "voorbeeld"))
DATUMS = ("start", "uiterlijk", "gehaald_op", "vervalt_op")


def op_dag(rijen: pl.DataFrame, peildatum: date) -> pl.DataFrame:
    """The table of a day, from stored rows alone: as the view of a database does it."""
    nummers = [pl.col(naam).to_physical().fill_null(int(NOOIT)) for naam in DATUMS]
    niet_voor = pl.col("niet_voor").to_physical().fill_null(-int(NOOIT))
    rauw = rijen.select(*nummers, niet_voor, "aandacht", "venster", "zonder_begin", geldt=True)
    status = met_status(rauw, dagnummer(peildatum)).select(pl.col("status").cast(pl.String), "dagen", "let_op")
    return pl.concat([rijen, status], how="horizontal")


def vergelijk(verhaal: Iterable[Mapping[str, Any]], peildatum: date, beleid: str) -> pl.DataFrame:
    gerekend = berekening(verhaal, peildatum, beleid)
    tabel = termijnen(gerekend, per_aanleiding=True).with_columns(pl.col("aanleiding").fill_null(""))
    rijen = registerrijen(gerekend)
    assert_frame_equal(op_dag(rijen, peildatum).select(tabel.columns), tabel)
    return rijen


def test_the_table_of_haarlem_follows_from_its_stored_rows() -> None:
    bestand = HUIS / "tests/data/haarlem-2022/gebeurtenissen.jsonl"
    verhaal = [json.loads(regel) for regel in bestand.read_text(encoding="utf-8").splitlines()]
    rijen = vergelijk(verhaal, date(2022, 12, 31), "haarlem")
    assert rijen.height > 1000
    assert rijen.columns == list(REGISTERKOLOMMEN)


@given(gemeente(), dagen, BELEID)
def test_the_table_of_any_story_follows_from_its_stored_rows(rijen: list[Rij], peildatum: date, beleid: str) -> None:
    vergelijk(rijen, peildatum, beleid)


@given(gemeente(), dagen, BELEID)
def test_a_row_is_known_by_its_dossier_its_rule_and_its_aanleiding(
    rijen: list[Rij], peildatum: date, beleid: str
) -> None:
    vast = registerrijen(berekening(rijen, peildatum, beleid)).select("dossier", "termijn", "aanleiding")
    assert vast.null_count().row(0) == (0, 0, 0)
    assert not vast.is_duplicated().any()


@given(gemeente(), dagen, BELEID, st.randoms())
def test_the_same_story_in_another_order_gives_the_same_rows(
    rijen: list[Rij], peildatum: date, beleid: str, toeval: Any
) -> None:
    geschud = list(rijen)
    toeval.shuffle(geschud)
    eerst, dan = (registerrijen(berekening(verhaal, peildatum, beleid)) for verhaal in (rijen, geschud))
    assert_frame_equal(eerst, dan)


AMINA_WACHT = [
    opening(datum="2024-01-02"),
    gebeurtenis("inschrijving_brp", "2024-01-08", gemeentecode="0392"),
    gebeurtenis("kennisgeving_plicht", "2024-01-08"),
]


def rij(naam: str, verhaal: Iterable[Mapping[str, Any]], peildatum: str) -> dict[str, Any]:
    return registerrijen(berekening(verhaal, peildatum)).filter(termijn=naam).row(0, named=True)


def test_a_row_without_an_earliest_day_has_none_and_one_that_waits_for_it_says_so() -> None:
    oproepen = [oproep(f"2024-0{maand}-01", f"2024-0{maand}-15", maand - 1) for maand in (2, 3, 4)]
    assert rij("pip", AMINA_WACHT, "2024-05-01")["niet_voor"] is None
    assert rij("intake_in_afwezigheid", AMINA_WACHT, "2024-05-01")["niet_voor"] == NIET_VOOR_ONBEKEND
    assert rij("intake_in_afwezigheid", [*AMINA_WACHT, *oproepen], "2024-05-01")["niet_voor"] == date(2024, 4, 16)


def test_a_date_that_is_not_known_is_empty() -> None:
    gevonden = rij("pip", AMINA_WACHT, "2024-02-01")
    assert (gevonden["start"], gevonden["uiterlijk"]) == (date(2024, 1, 8), date(2024, 3, 18))
    assert gevonden["gehaald_op"] is gevonden["vervalt_op"] is None


def test_the_aanleiding_is_an_event_a_window_or_nothing() -> None:
    verhaal = [
        *AMINA_WACHT,
        oproep("2024-01-15", "2024-01-29", id="oproep-een"),
        intake("2024-01-29"),
        pip("2024-02-05"),
    ]
    rijen = registerrijen(berekening(verhaal, "2025-06-01"))
    vensters = rijen.filter(termijn="gesprekken_pip")["aanleiding"].to_list()
    assert vensters == ["1", "2"]
    assert rijen.filter(termijn="pip")["aanleiding"].to_list() == [""]
    [aanleiding] = rijen.filter(termijn="oproep_intake")["aanleiding"].to_list()
    assert aanleiding == verhaal[3]["id"]


def test_a_stored_row_carries_the_data_category_and_the_place_of_its_rule() -> None:
    rijen = registerrijen(berekening([*AMINA_WACHT, pip("2024-02-05")], "2024-05-01"))
    versies = {regel.versie: regel for regel in regels("voorbeeld").rijen}
    ids = list(dict.fromkeys(regel.id for regel in regels("voorbeeld").rijen))
    for vast in rijen.iter_rows(named=True):
        assert vast["categorie"] == categorie(versies[vast["regelversie"]], recht())
        assert vast["volgnummer"] == ids.index(vast["termijn"])


def test_nobody_gives_no_rows_and_all_columns() -> None:
    niemand = [opening(groep="geen_plicht", wet="geen")]
    leeg = registerrijen(berekening(niemand, "2024-05-01"))
    assert leeg.columns == list(REGISTERKOLOMMEN)
    assert leeg.schema["start"] == pl.Date
