# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Searching in a real browser: with the keyboard only, on a narrow screen, without JavaScript; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script

KOP = "Zoek een persoon"


@pytest.mark.parametrize(("breedte", "script"), [(1280, True), (320, True), (320, False)])
def test_every_state_of_the_page(chromium: Browser, adres: str, cast: Cast, breedte: int, script: bool) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/zoeken/")
        keur(pagina, KOP)
        pagina.fill("[name=geboortedatum]", "31-2-1990")
        pagina.get_by_role("button", name="Zoek", exact=True).click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, KOP)
        pagina.fill("[name=geboortedatum]", "")
        pagina.fill("[name=naam]", "Yusuf")
        pagina.get_by_role("button", name="Zoek", exact=True).click()
        expect(pagina.locator("#gevonden-kop")).to_have_text("Niemand gevonden")
        expect(pagina.locator("#gevonden-kop")).to_be_focused()
        keur(pagina, KOP)
        pagina.fill("[name=naam]", "Tesfaye")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#gevonden-kop")).to_have_text("1 persoon gevonden")
        expect(pagina.locator("#gevonden-kop")).to_be_focused()
        keur(pagina, KOP)
        expect(pagina).to_have_url(f"{adres}/zoeken/")
        if not script:
            return
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        pagina.wait_for_url(f"{adres}/dossiers/{cast.dossier}/")


def test_slash_and_a_name_from_any_page(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/")
        pagina.keyboard.press("/")
        pagina.keyboard.type("amina")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#gevonden-kop")).to_have_text("1 persoon gevonden")
        expect(pagina).to_have_url(f"{adres}/zoeken/")
        expect(pagina.locator("[name=naam]")).to_have_value("amina")
        pagina.wait_for_load_state()  # the script hears the key when the page is there
        pagina.keyboard.press("/")
        expect(pagina.locator("[name=naam]")).to_be_focused()
