# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire that is shipped: every text in every language, Dutch that is easy, and codes that advice knows."""

import pytest
from pydantic import ValidationError

from regie.documenten.leesbaarheid import niveau
from regie.kern.recht.typen.vragenlijst import TALEN, Talen, Vraag
from tests.verhaal import recht


def teksten() -> list[Talen]:
    vragen, woorden = recht().vragen.values(), recht().vraagwoorden.values()
    eigen = [een.tekst for vraag in vragen for een in vraag.antwoord if een.tekst is not None]
    return [*(vraag.tekst for vraag in vragen), *eigen, *(woord.tekst for woord in woorden)]


KORT = 7  # words: of fewer, one long word is a large share


def test_the_dutch_of_every_text_is_a2() -> None:
    lang = [tekst.nl for tekst in teksten() if len(tekst.nl.split()) > KORT]
    assert {tekst: niveau(_zonder_plaatsen(tekst)).niveau for tekst in lang} == dict.fromkeys(lang, "A2")
    alles = " ".join(tekst.nl + ("" if tekst.nl.endswith((".", "?")) else ".") for tekst in teksten())
    assert niveau(_zonder_plaatsen(alles)).niveau == "A2"


def _zonder_plaatsen(tekst: str) -> str:
    return tekst.replace("{n}", "3").replace("{m}", "31")


def test_every_language_keeps_the_places_for_numbers() -> None:
    for tekst in teksten():
        for plaats in ("{n}", "{m}"):
            assert len({plaats in tekst.in_taal(taal) for taal in TALEN}) == 1, tekst.nl


def test_every_theme_that_suits_a_telephone_has_a_question() -> None:
    themas = {vraag.thema for vraag in recht().vragen.values()}
    assert themas >= {
        "onderwijs", "taal", "lezen_schrijven", "leerbaarheid", "werk", "werkervaring", "werkwens", "motivatie",
        "gezin", "kinderen_vve", "netwerk", "wonen", "geld", "zelfredzaamheid", "digitaal", "vervoer", "gezondheid",
        "vrijwilligerswerk", "participatie",
    }  # fmt: skip
    assert not themas & {"veiligheid", "overtuiging", "mentale_gezondheid"}, "daarover gaat een gesprek"
    assert 25 <= len(recht().vragen) <= 35


@pytest.mark.parametrize("taal", TALEN)
def test_a_text_without_one_of_the_languages_does_not_load(taal: str) -> None:
    heel = dict.fromkeys(TALEN, "tekst")
    assert Talen(**heel).in_taal(taal) == "tekst"
    for kapot in ({**heel, taal: ""}, {een: tekst for een, tekst in heel.items() if een != taal}):
        with pytest.raises(ValidationError):
            Talen(**kapot)


def test_a_choice_has_answers_and_a_number_an_end() -> None:
    vast = {"thema": "werk", "tekst": dict.fromkeys(TALEN, "tekst")}
    een = {"code": "een", "woord": "ja"}
    for kapot in ({"soort": "een"}, {"soort": "meer", "antwoord": [een]}, {"soort": "getal"},
                  {"soort": "tekst", "antwoord": [een, {"code": "twee", "woord": "nee"}]},
                  {"soort": "tekst", "max": 4}):  # fmt: skip
        with pytest.raises(ValidationError):
            Vraag.model_validate(vast | kapot)


def test_the_advice_knows_the_codes_of_the_questions_it_reads() -> None:
    gegeven = {code for vraag in recht().vragen.values() for code in vraag.codes()}
    for kenmerk in ("opleiding", "geletterd", "nederlands"):
        assert gegeven >= set(recht().kenmerken[kenmerk].codes)
    assert gegeven & set(recht().kenmerken["wens"].codes)
