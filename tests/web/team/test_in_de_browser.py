# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the team in a real browser: with the keyboard only, on a narrow screen; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_state_of_the_pages(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/team/")
        keur(pagina, "Team")
        pagina.get_by_role("button", name="Wijs toe").first.click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Team")
        pagina.get_by_label("Samuel Tekle", exact=True).check()
        pagina.locator("#zonder-consulent").select_option("bas")
        pagina.get_by_role("button", name="Wijs toe").first.click()
        expect(pagina.locator("#meldingen")).to_contain_text("1 persoon gaat naar Bas Smit.")
        pagina.get_by_text("Wat is druk?").click()
        keur(pagina, "Team")
        pagina.get_by_role("link", name="Vervanging regelen").click()
        keur(pagina, "Vervanging")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vervanging")
        pagina.locator("#id_afwezig").select_option("karin")
        pagina.locator("#id_vervanger").select_option("bas")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Bas Smit vervangt nu bij 2 mensen.")
        pagina.locator("summary", has_text="Stop").click()
        keur(pagina, "Vervanging")
        pagina.get_by_role("button", name="Ja, stop vandaag").click()
        expect(pagina.locator("#meldingen")).to_contain_text("De vervanging is gestopt.")


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_state_of_the_formatie(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    cast.formatie("bas", "0.8", "2027-02-01")
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/team/")
        pagina.get_by_role("link", name="Formatie", exact=True).click()
        pagina.get_by_text("Was er iets verkeerd ingevuld?").click()
        keur(pagina, "Formatie")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Formatie")
        pagina.get_by_label("Consulent").select_option("karin")
        pagina.get_by_label("Fte voor regie").fill("0,02")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd.")
        expect(pagina.get_by_role("row", name="Karin de Vries")).to_contain_text("boven de norm")
        keur(pagina, "Formatie")
        pagina.goto(f"{adres}/team/")
        expect(pagina.locator(".bord").get_by_role("row", name="Karin de Vries")).to_contain_text("boven de norm")
        keur(pagina, "Team")


def test_the_formatie_is_typed_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "saskia", 1280) as pagina:
        pagina.goto(f"{adres}/team/")
        pagina.get_by_role("link", name="Formatie", exact=True).press("Enter")
        pagina.get_by_label("Consulent").press("K")
        pagina.get_by_label("Fte voor regie").press_sequentially("0,89")
        pagina.get_by_label("Fte voor regie").press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd.")
        expect(pagina.get_by_role("row", name="Karin de Vries")).to_contain_text("0,89")


def test_somebody_is_given_away_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "saskia", 1280) as pagina:
        pagina.goto(f"{adres}/team/")
        pagina.locator("#zonder-1").press("Space")
        pagina.locator("#zonder-consulent").press("b")
        pagina.locator("#zonder-datum").focus()
        for _deel in ("dag", "maand", "jaar", "kalender"):
            pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("1 persoon gaat naar Bas Smit.")
