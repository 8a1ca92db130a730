# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A note in a real browser with the keyboard only; every state of every page without a fault, also at 320 pixels."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import ingelogd, keur, zonder_script

KOP = "Snel vastleggen"


@pytest.mark.parametrize(("breedte", "script"), [(1280, True), (320, True), (320, False)])
def test_every_state_of_the_pages(chromium: Browser, adres: str, cast: Cast, breedte: int, script: bool) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/snel/")
        keur(pagina, KOP)
        pagina.fill("[name=naam]", "x")
        pagina.keyboard.press("Enter")
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, KOP)
        pagina.fill("[name=naam]", "Yusuf")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#wie h3")).to_have_text("Niemand gevonden")
        keur(pagina, KOP)
        for soort, fout in (("contact", "onderwerp"), ("niet-gekomen", "bij"), ("actie", "wat")):
            pagina.goto(f"{adres}/snel/over/{cast.dossier}/{soort}/")
            keur(pagina, "Amina Tesfay")
            pagina.get_by_role("button", name="Bewaar").click()
            expect(pagina.locator(".foutenlijst")).to_be_focused()
            expect(pagina.locator(f"#id_{fout}_error")).to_be_visible()
            keur(pagina, "Amina Tesfay")
        pagina.goto(f"{adres}/snel/over/{cast.dossier}/contact/")
        pagina.fill("[name=onderwerp]", "belt over de huur")
        pagina.get_by_role("button", name="Bewaar").click()
        pagina.wait_for_url("**/snel/")  # with its style: what still moves is not pressed
        pagina.get_by_role("link", name="Veranderen").click()
        pagina.wait_for_url("**/snel/concept/**")
        keur(pagina, "Amina Tesfay")
        pagina.get_by_role("button", name="Bewaar").click()
        pagina.get_by_text("Weghalen").first.click()
        keur(pagina, KOP)
        cast.leg_vast("toewijzing", VANDAAG, "saskia", rol="regie", medewerker="bas")
        pagina.get_by_role("button", name="Leg nu vast").click()
        expect(pagina.locator(".concept .utrecht-alert--error")).to_be_visible()
        keur(pagina, KOP)


def test_a_note_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/snel/")
        pagina.keyboard.press("/")
        expect(pagina.locator("main [name=naam]")).to_be_focused()
        pagina.keyboard.type("tesfay")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#wie h3")).to_be_focused()
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**/contact/")
        expect(pagina.locator("[name=onderwerp]")).to_be_focused()
        pagina.keyboard.type("belt over de huur")
        for _veld in ("kanaal", "richting", "datum: dag", "maand", "jaar", "kalender", "Bewaar"):
            pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**/snel/")
        expect(pagina.locator(".concept__velden")).to_contain_text("belt over de huur")
        pagina.get_by_role("button", name="Leg nu vast").press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd: 1 notitie.")
