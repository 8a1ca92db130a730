# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A letter on paper: tagged, in Dutch first, and its translation in its own language, script and direction."""

import dataclasses
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from regie.documenten.brief import brief_pdf
from regie.documenten.briefsjablonen import TALEN, laad, vul
from regie.documenten.huisstijl import Huisstijl, huisstijl
from tests.documenten.brieven import sjabloon, waarden
from tests.documenten.lezen import lezer, soorten, tekst

DAG = date(2026, 11, 30)
STIJL = huisstijl("9999", "Voorbeeldgemeente")
AAN = ("Amina Haddad", "Dorpsstraat 5", "9999 AB Voorbeeldstad")


def pdf(id_: str, taal: str = "", stijl: Huisstijl = STIJL, **anders: Any) -> bytes:
    brief = sjabloon(id_)
    ingevuld = waarden(brief, **anders)
    vertaling = vul(brief, taal, ingevuld) if taal else None
    return brief_pdf(vul(brief, "nl", ingevuld), vertaling, stijl, "D-2026-1", DAG, AAN)


def woorden(gemaakt: bytes, blad: int) -> list[str]:
    return lezer(gemaakt).pages[blad].extract_text().split()


def kenmerken(gemaakt: bytes, sleutel: str) -> list[str]:
    """What the parts of the structure say under this key, in reading order, each once."""
    return list(dict.fromkeys(_kenmerken(lezer(gemaakt).trailer["/Root"]["/StructTreeRoot"].get("/K"), sleutel)))


def _kenmerken(deel: Any, sleutel: str) -> Iterator[str]:
    deel = deel.get_object() if hasattr(deel, "get_object") else deel
    if isinstance(deel, list):
        for een in deel:
            yield from _kenmerken(een, sleutel)
    elif isinstance(deel, dict):
        if sleutel in deel:
            yield str(deel[sleutel])
        yield from _kenmerken(deel.get("/K"), sleutel)


def test_it_is_tagged_and_says_its_language_and_what_it_is_about() -> None:
    wortel = (gemaakt := lezer(pdf("oproep_1"))).trailer["/Root"]
    assert bool(wortel["/MarkInfo"]["/Marked"])
    assert wortel["/Lang"] == "nl-NL"
    assert gemaakt.metadata is not None
    assert gemaakt.metadata.title == "U moet komen voor een gesprek over uw inburgering"
    xmp = wortel["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp


def test_a_heading_above_each_language_and_lists_are_in_its_structure() -> None:
    alleen, samen = soorten(pdf("oproep_1")), soorten(pdf("oproep_1", "ar"))
    assert (alleen.count("/H1"), samen.count("/H1")) == (1, 2)
    assert samen.count("/H2") == 2 * alleen.count("/H2") == 8
    assert samen.count("/LI") == 2 * alleen.count("/LI") == 12


@pytest.mark.parametrize("taal", TALEN[1:])
def test_the_translation_says_its_own_language(taal: str) -> None:
    assert taal in kenmerken(pdf("welkom", taal), "/Lang")


def test_what_is_read_first_is_the_sender_then_the_address_then_the_letter() -> None:
    gelezen = tekst(pdf("oproep_1", "en"))
    volgorde = [
        "Voorbeeldgemeente", "Amina Haddad", "Dorpsstraat 5", "9999 AB Voorbeeldstad", "Datum: maandag 30 november",
        "Kenmerk: D-2026-1", "U moet komen voor een gesprek", "Beste Amina Haddad,", "Dag: maandag 14 december 2026",
        "Karin de Vries", "Bladzijde 1 van 2", "This is a translation.", "Dear Amina Haddad,", "Bladzijde 2 van 2",
    ]  # fmt: skip
    plekken = [gelezen.index(stuk) for stuk in volgorde]
    assert plekken == sorted(plekken)


def test_arabic_words_are_whole_and_every_letter_is_there_once() -> None:
    gelezen = woorden(pdf("oproep_2", "ar"), 1)
    for woord in ("الهولندية", "المقابلة", "الحضور", "الموعد", "القانون.", "مترجما؟"):
        assert woord in gelezen


def test_a_dutch_name_in_arabic_stays_whole_and_leaves_no_hidden_sign() -> None:
    gelezen = lezer(pdf("oproep_2", "ar")).pages[1].extract_text()
    assert "Amina Haddad" in gelezen
    assert "Raadhuisplein 1, kamer 2" in gelezen
    assert "14 000" in gelezen
    assert not set("\u2066\u2067\u2068\u2069\u200e\u200f") & set(gelezen)


def test_the_lines_of_an_arabic_letter_stand_at_the_right() -> None:
    links: list[float] = []

    def zie(stuk: str, cm: list[float], _tm: Any, _font: Any, _grootte: Any) -> None:
        if "الجديد" in stuk:
            links.append(cm[4])

    lezer(pdf("oproep_2", "ar")).pages[1].extract_text(visitor_text=zie)
    assert links
    assert min(links) > 595 / 2


def test_tigrinya_is_read_in_order() -> None:
    gelezen = tekst(pdf("oproep_1", "ti"))
    plekken = [gelezen.index(stuk) for stuk in ("ዝኸበርካ/ኪ Amina Haddad፣", "ሰኑይ 14 ታሕሳስ 2026 (14-12-2026)", "ምስ ሰላምታ፣")]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize("taal", TALEN[1:])
@pytest.mark.parametrize("id_", list(laad()))
def test_no_sign_of_any_letter_is_missing_from_the_fonts(id_: str, taal: str) -> None:
    gelezen = tekst(pdf(id_, taal))
    assert "\N{REPLACEMENT CHARACTER}" not in gelezen
    assert "\x00" not in gelezen


def test_a_name_in_a_script_that_no_font_has_does_not_stop_the_letter() -> None:
    assert "Beste \N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}" in tekst(pdf("welkom", naam="你好"))


def test_the_same_letter_on_the_same_day_is_the_same_bytes() -> None:
    assert pdf("oproep_1", "ar") == pdf("oproep_1", "ar")


def test_a_letter_is_one_page_and_only_the_decision_is_two() -> None:
    for id_ in laad():
        assert len(lezer(pdf(id_)).pages) <= (2 if id_ == "pip_voorblad" else 1), id_


def test_a_logo_comes_in_the_place_of_the_name_and_has_words_for_who_cannot_see_it() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30"><rect width="80" height="30"/></svg>'
    met = dataclasses.replace(STIJL, logo=svg)
    assert soorten(pdf("welkom", stijl=met)).count("/Figure") == 1
    assert kenmerken(pdf("welkom", stijl=met), "/Alt") == ["Logo van Voorbeeldgemeente"]


def test_the_address_is_a_picture_for_a_camera_and_words_for_who_does_not_see_it() -> None:
    gemaakt = pdf("vragenlijst", "ar")
    assert soorten(gemaakt).count("/Figure") == 2
    assert kenmerken(gemaakt, "/Alt") == ["QR: https://regie.voorbeeldstad.example/vragenlijst/?taal=nl"]
