# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The factsheet, the year report and the sheet with six figures: for every reader, with what and when at a figure."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from xml.etree import ElementTree

import pytest

from regie.documenten.huisstijl import Huisstijl, huisstijl
from regie.documenten.monitor.factsheet import factsheet_pdf
from regie.documenten.monitor.infographic import infographic_pdf, infographic_svg
from regie.documenten.monitor.jaarverslag import jaarverslag_pdf
from regie.documenten.monitor.levering import Levering
from tests.documenten.lezen import lezer, soorten, tekst
from tests.documenten.monitor.cijfers import DEFINITIES, STEMPEL, achter, levering, rij, rijen, stand
from tests.documenten.pdfua import problemen, volgens_de_bibliotheek

Maak = Callable[[Levering, Huisstijl], bytes]
STIJL = huisstijl("0392", "Haarlem")
MAKERS = (factsheet_pdf, jaarverslag_pdf, infographic_pdf)
IN_DE_INHOUD = {"Reference is geen gewone soort"}
"""A line of the contents points at its page with a Reference, as PDF 1.7 (14.8.4.4.1) has it."""
SVG = "{http://www.w3.org/2000/svg}"


def zonder_tijd(pdf: bytes, levering_: Levering) -> list[str]:
    """The words of each page without those of the stamp."""
    dag = f"{levering_.gemaakt_op.day} november 2026"
    return [re.sub(r"\s+", " ", blad.extract_text()).replace(dag, "DAG") for blad in lezer(pdf).pages]


@pytest.mark.parametrize("maak", MAKERS)
def test_it_is_tagged_for_who_listens(maak: Maak) -> None:
    pdf = maak(levering(), STIJL)
    assert set(problemen(pdf)) <= IN_DE_INHOUD
    assert volgens_de_bibliotheek(pdf) == []


@pytest.mark.parametrize("maak", MAKERS)
def test_without_any_figure_it_still_is_a_document(maak: Maak) -> None:
    assert "Haarlem" in tekst(maak(levering([]), STIJL))


@pytest.mark.parametrize("maak", MAKERS)
def test_the_same_figures_and_stamp_are_the_same_bytes(maak: Maak) -> None:
    assert maak(levering(), STIJL) == maak(levering(), STIJL)


@pytest.mark.parametrize("maak", MAKERS)
def test_another_stamp_changes_nothing_but_the_stamp(maak: Maak) -> None:
    eerst, later = levering(), levering(gemaakt_op=STEMPEL - timedelta(days=1))
    een, ander = maak(eerst, STIJL), maak(later, STIJL)
    assert een != ander
    assert zonder_tijd(een, eerst) == zonder_tijd(ander, later)
    assert soorten(een) == soorten(ander)


@pytest.mark.parametrize("maak", MAKERS)
def test_a_number_that_is_kept_back_is_nowhere_in_it(maak: Maak) -> None:
    lek = [een | ({"waarde": 31337, "teller": 31338, "noemer": 31339} if een["onderdrukt"] else {}) for een in rijen()]
    assert "3133" not in tekst(maak(levering(lek), STIJL)).replace(".", "")


# --------------------------------------------------------------------------------------------- factsheet


def test_the_factsheet_is_two_pages() -> None:
    assert len(lezer(factsheet_pdf(levering(), STIJL)).pages) == 2


def test_at_each_key_figure_stands_what_it_counts_and_when() -> None:
    gelezen = tekst(factsheet_pdf(levering(), STIJL))
    assert "311 Mensen die inburgeren Dossiers die open zijn. Stand op 31 december 2022" in gelezen
    assert "66 % 48 van 73 PIP op tijd" in gelezen
    assert "73 Plannen vastgesteld (PIP) Dossiers met een eerste PIP in de periode. Heel 2022" in gelezen


def test_the_tables_of_the_factsheet_are_routes_intake_waiting_age_and_nationality() -> None:
    gemaakt = factsheet_pdf(levering(), STIJL)
    gelezen = tekst(gemaakt)
    for regel in (
        "B1-route 75 % (55 van 73)", "3e kwartaal 2022 28 10 11 49", "74 60 182 dagen", "Syrische 120",
        "18 tot en met 26 137 44 %", "onbekend 9", "Er zijn nog 3 andere groepen.",
    ):  # fmt: skip
        assert regel in gelezen
    assert "Somalische" not in gelezen
    assert soorten(gemaakt).count("/Table") == 5


def test_a_chart_has_words_for_who_does_not_see_it() -> None:
    assert soorten(factsheet_pdf(levering(), STIJL)).count("/Figure") == 3


def test_figures_come_from_somewhere_and_the_factsheet_says_from_where() -> None:
    gelezen = tekst(factsheet_pdf(levering(), STIJL))
    assert "Wat bekend was op: 31 maart 2023" in gelezen
    assert "Gemaakt op: 30 november 2026 om 13.20 uur" in gelezen
    assert "Bron: dossiers in Regie." in gelezen


def test_a_factsheet_is_made_in_three_seconds() -> None:
    begin = time.perf_counter()
    factsheet_pdf(levering(), STIJL)
    assert time.perf_counter() - begin < 3


def test_a_key_figure_that_is_shown_goes_before_one_that_is_not() -> None:
    gelezen = tekst(infographic_pdf(levering(), STIJL))
    assert "Meedoen" in gelezen
    assert "Aangemeld bij een school" not in gelezen
    assert "niet getoond" in tekst(infographic_pdf(levering([achter("leerroute_aanmeldingen")]), STIJL))


# ------------------------------------------------------------------------------------------- year report


def test_every_figure_of_the_year_is_in_the_report_in_words_in_a_table_and_in_the_definitions() -> None:
    gelezen = tekst(jaarverslag_pdf(levering(), STIJL))
    for een in DEFINITIES.values():
        assert f"Wat het telt: {een.definitie}" in gelezen
    for stuk in ("In 2022 kregen 73 mensen een plan voor hun inburgering (PIP).", "3e kwartaal 2022 28 10 11 49",
                 "werkervaringsplek ≤5", "Meedoen","nog niet te meten", "Somalische ≤5"):  # fmt: skip
        assert stuk in gelezen


def test_a_subject_without_figures_has_no_chapter() -> None:
    gelezen = tekst(jaarverslag_pdf(levering([stand(rij("leeftijd", 311))]), STIJL))
    assert "Wie er inburgeren" in gelezen
    assert "Intake en plan" not in gelezen


def test_what_has_no_subject_yet_still_is_in_the_report() -> None:
    nieuw = DEFINITIES | {"nieuw": replace(DEFINITIES["leeftijd"], thema="")}
    gelezen = tekst(jaarverslag_pdf(levering([rij("leeftijd", 12) | {"indicator": "nieuw"}], definities=nieuw), STIJL))
    assert "Andere cijfers" in gelezen


# ------------------------------------------------------------------------------------------- infographic


def test_the_sheet_with_six_figures_is_one_page() -> None:
    gemaakt = infographic_pdf(levering(), STIJL)
    assert len(lezer(gemaakt).pages) == 1
    assert soorten(gemaakt).count("/H1") == 6


def test_the_svg_says_in_words_what_it_shows_and_asks_nothing_of_a_page() -> None:
    gemaakt = infographic_svg(levering(), STIJL)
    wortel = ElementTree.fromstring(gemaakt)
    assert wortel.find(f"{SVG}title").text == "Inburgering in Haarlem"  # type: ignore[union-attr]
    woorden = wortel.find(f"{SVG}desc").text or ""  # type: ignore[union-attr]
    assert "Mensen die inburgeren: 311. Stand op 31 december 2022." in woorden
    assert "PIP op tijd: aandeel op tijd: 66\xa0% (48 van 73)." in woorden
    for verboden in ("style", "<script", "href", "class="):
        assert verboden not in gemaakt
    assert gemaakt == infographic_svg(levering(), STIJL)


def test_a_name_with_signs_of_xml_stays_a_name() -> None:
    vreemd = infographic_svg(levering(gemeente_naam='A & B <script> "C"'), STIJL)
    assert ElementTree.fromstring(vreemd).find(f"{SVG}title").text == 'Inburgering in A & B <script> "C"'  # type: ignore[union-attr]
