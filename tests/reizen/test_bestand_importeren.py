# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Saskia takes a file in: first she sees what would come of it. What is no file with events changes nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.staten.importeren import bestand, kies, plaatje

SELAM = "selam"


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def pagina(request: pytest.FixtureRequest, cast: Cast, browsers: Browsers) -> Page:
    pagina = browsers.van(cast, "saskia", java_script_enabled=request.param)
    pagina.goto("/team/")
    pagina.get_by_role("link", name="Bestand importeren").click()
    return pagina


def dossiers(cast: Cast) -> list[str]:
    from regie.dossiers.vraag import rijen

    with cast.als("saskia"):
        return [rij["id"] for rij in rijen("SELECT id FROM dossier ORDER BY id")]


def test_a_file_is_looked_at_first_and_taken_in_when_chosen_again(pagina: Page, cast: Cast) -> None:
    kies(pagina, bestand(SELAM))
    expect(pagina.locator("main")).to_contain_text("nieuw.jsonl is in orde")
    expect(pagina.locator("main")).to_contain_text("Er is nog niets vastgelegd.")
    assert dossiers(cast) == [cast.dossier]
    kies(pagina, bestand(SELAM), knop="Leg vast")
    expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd uit nieuw.jsonl: 1 gebeurtenis.")
    assert dossiers(cast) == sorted([cast.dossier, SELAM])


def test_a_picture_with_the_name_of_a_file_is_refused_in_words(pagina: Page, cast: Cast, browsers: Browsers) -> None:
    browsers.mag = {422}
    kies(pagina, plaatje())
    expect(pagina.locator(".foutenlijst")).to_contain_text("vakantie.jsonl kan zo niet worden ingelezen")
    expect(pagina.locator(".foutenlijst")).to_contain_text("Er is niets vastgelegd.")
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    assert dossiers(cast) == [cast.dossier]


def test_another_file_the_second_time_is_looked_at_first(pagina: Page, cast: Cast) -> None:
    kies(pagina, bestand(SELAM))
    expect(pagina.locator("main")).to_contain_text("nieuw.jsonl is in orde")
    kies(pagina, bestand("samuel"), knop="Leg vast")
    expect(pagina.locator("main")).to_contain_text("Dit is een ander bestand dan u hiervoor controleerde.")
    assert dossiers(cast) == [cast.dossier]
