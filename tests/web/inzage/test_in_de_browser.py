# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The log and noodtoegang in a real browser: with the keyboard only, on a narrow screen; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.toegang.logboek import lees
from tests.web.scherm import ingelogd, keur, zonder_script

REDEN = "Karin is ziek en er is vandaag een hoorzitting."
SCHERMEN = [(1280, "light", True), (320, "dark", True), (375, "light", False)]


@pytest.mark.parametrize(("breedte", "kleur", "script"), SCHERMEN)
def test_from_the_question_to_the_judgement(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, "bas", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/zoeken/")
        pagina.get_by_role("link", name="Vraag noodtoegang").click()
        keur(pagina, "Noodtoegang")
        pagina.get_by_role("button", name="Open het dossier").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Noodtoegang")
        pagina.get_by_label("Dossiernummer").fill(cast.dossier)
        pagina.get_by_label("De consulent is er niet en het kan niet wachten").check()
        pagina.get_by_label("Waarom kan het niet wachten?").fill(REDEN)
        pagina.get_by_role("button", name="Open het dossier").click()
        expect(pagina.locator("main")).to_contain_text("Dit dossier is voor u open tot")
        keur(pagina, "Amina Tesfay")
        pagina.goto(f"{adres}/noodtoegang/")
        keur(pagina, "Noodtoegang")
    with ingelogd(chromium, adres, cast, "petra", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/privacy/")
        keur(pagina, "Privacy")
        pagina.get_by_role("link", name="1 melding van noodtoegang").click()
        keur(pagina, "Noodtoegang beoordelen")
        pagina.get_by_role("button", name="Leg uw oordeel vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Noodtoegang beoordelen")
        pagina.get_by_label("Terecht", exact=True).check()
        pagina.get_by_label("Waarom?").fill("De reden klopt met het verlof.")
        pagina.get_by_role("button", name="Leg uw oordeel vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Uw oordeel is vastgelegd.")
        keur(pagina, "Noodtoegang beoordelen")


@pytest.mark.parametrize(("breedte", "kleur", "script"), SCHERMEN)
def test_the_log_of_a_dossier(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    for _keer in range(51):
        lees(cast, "saskia", cast.dossier)
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/")
        pagina.get_by_role("link", name="Wie keek er in dit dossier?").click()
        keur(pagina, "Wie keek er in dit dossier?")
        pagina.get_by_role("link", name="Volgende").click()
        keur(pagina, "Wie keek er in dit dossier?")
    with ingelogd(chromium, adres, cast, "petra", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/privacy/inzage/")
        keur(pagina, "Wie keek er in een dossier?")
        pagina.get_by_role("button", name="Toon het log").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Wie keek er in een dossier?")
        pagina.get_by_label("Dossiernummer of kenmerk").fill(cast.dossier)
        pagina.get_by_role("button", name="Toon het log").click()
        expect(pagina.locator("h2")).to_contain_text(cast.dossier)
        keur(pagina, "Wie keek er in een dossier?")
        pagina.get_by_role("button", name="Volgende").click()
        expect(pagina.locator("tbody tr")).not_to_have_count(50)
        keur(pagina, "Wie keek er in een dossier?")


def test_noodtoegang_is_asked_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "bas", 1280) as pagina:
        pagina.goto(f"{adres}/noodtoegang/")
        pagina.get_by_label("Dossiernummer").focus()
        pagina.keyboard.type(cast.dossier)
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Space")
        pagina.keyboard.press("Tab")
        pagina.keyboard.type(REDEN)
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("main")).to_contain_text("Dit dossier is voor u open tot")
