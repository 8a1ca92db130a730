# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin works her list: why is this here, settle it at the line, put it away. With JavaScript and without."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.dagen import morgen

TERMIJN = "Kennismaking"


def regel(pagina: Page, termijn: str = TERMIJN) -> Locator:
    """The line of this matter that still needs someone."""
    return pagina.locator(".werkregel:not([data-klaar])").filter(
        has=pagina.locator(".werkregel__wat", has_text=termijn)
    )


def open_regel(pagina: Page) -> Locator:
    """Opens the line and gives what can be read in it: in place, or without JavaScript on a page of its own."""
    regel(pagina).locator("summary").click()
    eigen_pagina = regel(pagina).get_by_role("link", name="Bekijk dit op een eigen pagina")
    geopend = pagina.locator(".openregel")
    expect(geopend.or_(eigen_pagina).first).to_be_visible()
    if eigen_pagina.is_visible() and not _heeft_script(pagina):
        eigen_pagina.click()
    expect(geopend).to_be_visible()
    return geopend


def _heeft_script(pagina: Page) -> bool:
    return pagina.locator("[data-sneltoets]").get_attribute("hidden") is None


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def pagina(request: pytest.FixtureRequest, cast: Cast, browsers: Browsers) -> Page:
    """Karin at her list."""
    pagina = browsers.van(cast, java_script_enabled=request.param)
    pagina.goto("/")
    return pagina


def test_a_line_says_why_it_is_there_and_from_which_rule(pagina: Page) -> None:
    geopend = open_regel(pagina)
    expect(geopend).to_contain_text("Waarom staat dit hier?")
    expect(geopend.locator(".bron")).to_contain_text("Beleid van uw gemeente, voorbeeldwaarde van Regie")


def test_what_is_settled_leaves_the_list_and_stands_in_the_dossier(pagina: Page, cast: Cast) -> None:
    open_regel(pagina).get_by_role("link", name="Leg vast: Kennismaking").click()
    pagina.get_by_label("Vorm").select_option("gemeentehuis")
    pagina.get_by_role("button", name="Leg vast").click()
    expect(pagina.locator("main")).to_contain_text("Vastgelegd: Kennismaking, Amina Tesfay.")
    expect(regel(pagina)).to_have_count(0)
    pagina.goto("/")
    expect(regel(pagina)).to_have_count(0)
    pagina.goto(f"/dossiers/{cast.dossier}/")
    expect(pagina.locator(".tijdlijn__punt").first).to_contain_text("Kennismaking")
    expect(pagina.locator(".werkregel", has_text="Kennismaking")).to_have_count(0)


def test_what_is_put_away_is_gone_stands_apart_and_comes_back(pagina: Page) -> None:
    open_regel(pagina).get_by_role("link", name="Leg weg").click()
    pagina.get_by_label("Reden").select_option(index=1)
    pagina.get_by_label("Opnieuw op").fill(morgen().isoformat())
    pagina.get_by_role("button", name="Leg weg").click()
    expect(pagina.locator("main")).to_contain_text("Weggelegd tot")
    expect(regel(pagina)).to_have_count(0)
    pagina.goto("/")
    expect(regel(pagina)).to_have_count(0)

    pagina.get_by_role("link", name="1 regel weggelegd").click()
    expect(pagina.locator("h1")).to_have_text("Weggelegd")
    geopend = open_regel(pagina)
    expect(geopend).to_contain_text("Reden:")
    geopend.get_by_role("button", name="Haal terug").click()
    expect(pagina.locator("main")).to_contain_text("Staat weer op de lijst: Amina Tesfay, Kennismaking.")
    pagina.goto("/")
    expect(regel(pagina)).to_have_count(1)
