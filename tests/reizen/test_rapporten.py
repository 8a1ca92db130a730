# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Eva makes a factsheet of last month, publishes it, prints it, and makes exactly the same file again a while later."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.monitor.geteld import PEILDATUM, bevolkt, tel
from tests.register.cast import Cast
from tests.reizen.browser import Browsers

BLAD = f"/monitor/rapporten/?peildatum={PEILDATUM}"


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def eva(request: pytest.FixtureRequest, cast: Cast, browsers: Browsers) -> Page:
    bevolkt(cast)
    cast.staf()
    tel(cast)
    pagina = browsers.van(cast, "eva", java_script_enabled=request.param)
    pagina.goto(BLAD)
    return pagina


def haal(pagina: Page, link: str) -> bytes:
    with pagina.expect_download() as download:
        pagina.get_by_role("link", name=link).first.click()
    return Path(download.value.path()).read_bytes()


def test_a_factsheet_is_published_and_made_again_as_it_was(eva: Page) -> None:
    assert haal(eva, "Download (PDF) Factsheet").startswith(b"%PDF-")
    eva.get_by_role("button", name="Publiceer Factsheet").click()
    expect(eva.locator("#meldingen")).to_contain_text("Gepubliceerd: Factsheet.")
    expect(eva.locator("h1")).to_have_text("Factsheet")
    merk = eva.locator("code.merk").inner_text()
    assert hashlib.sha256(haal(eva, "Maak opnieuw (PDF)")).hexdigest() == merk
    eva.get_by_role("navigation", name="Kruimelpad").get_by_role("link").click()
    rij = eva.get_by_role("table", name="Wat is gepubliceerd").get_by_role("row", name="Factsheet")
    expect(rij).to_contain_text("Eva Blom")
    assert hashlib.sha256(haal(eva, "Maak opnieuw Factsheet")).hexdigest() == merk


def test_what_was_published_is_whole_on_paper(eva: Page) -> None:
    eva.get_by_role("button", name="Publiceer Jaarverslag").click()
    eva.locator("code.merk").wait_for()
    eva.emulate_media(media="print")
    eva.set_viewport_size({"width": 718, "height": 1000})  # the width of a sheet between its margins
    expect(eva.get_by_role("heading", name="Wie er inburgeren")).to_be_visible()
    expect(eva.get_by_role("link", name="Maak opnieuw (PDF)")).to_be_hidden()
    expect(eva.get_by_role("navigation", name="Kruimelpad")).to_be_hidden()
    breder = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert eva.evaluate(breder) <= 0


def test_the_texts_for_the_council_are_one_click_away(eva: Page) -> None:
    eva.get_by_role("link", name="Lees en neem over").click()
    expect(eva.locator("h1")).to_have_text("Teksten voor de raad")
    expect(eva.locator(".raadstekst").first).to_be_visible()
    assert haal(eva, "Download als tekst").startswith(b"Inburgering in ")


def test_a_day_that_was_not_counted_says_what_to_do(eva: Page) -> None:
    eva.goto("/monitor/rapporten/?peildatum=2026-03-03")
    expect(eva.locator("main")).to_contain_text("De cijfers van deze dag zijn nog niet geteld.")
    expect(eva.get_by_role("button", name="Tel deze dag")).to_be_visible()
    expect(eva.get_by_role("link", name="Download (PDF) Factsheet")).to_have_count(0)
