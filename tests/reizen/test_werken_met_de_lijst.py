# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin works her list: why is this here, do it, put it away."""

from playwright.sync_api import expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers


def test_karin_opens_a_line(cast: Cast, browsers: Browsers) -> None:
    pagina = browsers.van(cast)
    pagina.goto("/")
    expect(pagina.locator("h1")).to_have_text("Vandaag")
    print(pagina.locator("main").inner_text())
    pagina.screenshot(path="/tmp/vandaag.png", full_page=True)
    pagina.locator(".werkregel summary").first.click()
    expect(pagina.locator(".openregel")).to_be_visible()
    print(pagina.locator("main").inner_text())
    pagina.goto(f"/dossiers/{cast.dossier}/")
    print(pagina.locator("main").inner_text())
