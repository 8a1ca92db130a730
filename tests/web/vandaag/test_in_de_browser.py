# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Working the list in a browser: with the keyboard alone, on a narrow screen, in the dark, and without script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script

BEGELEIDING, GESTART = "Beginnen met maatschappelijke begeleiding", "Maatschappelijke begeleiding gestart"
VORMEN: list[tuple[int, dict[str, Any]]] = [
    (1280, {"color_scheme": "light"}),
    (375, {"color_scheme": "dark"}),
    (320, {"color_scheme": "light"}),
]


def regel(pagina: Page, wat: str) -> Any:
    return pagina.locator(".werkregel").filter(has_text=wat)


def open_regel(pagina: Page, wat: str) -> Any:
    """Opens a line and waits for what comes into it."""
    gevonden = regel(pagina, wat)
    gevonden.locator("summary").click()
    expect(gevonden.locator(".openregel")).to_be_visible()
    return gevonden


@pytest.mark.parametrize(("breedte", "opties"), VORMEN)
def test_every_state_of_the_list_is_accessible(
    chromium: Browser, adres: str, cast: Cast, breedte: int, opties: dict[str, Any]
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, bypass_csp=True, **opties) as pagina:
        pagina.goto(adres)
        keur(pagina, "Vandaag")
        kennismaking = open_regel(pagina, "Kennismaking")
        kennismaking.get_by_role("link", name="Leg vast: Kennismaking").click()
        expect(kennismaking.locator("h3")).to_be_focused()
        keur(pagina, "Vandaag")
        kennismaking.get_by_role("button", name="Leg vast").click()
        expect(kennismaking.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vandaag")
        kennismaking.get_by_role("link", name="Annuleer").click()
        pip = open_regel(pagina, "PIP vaststellen")
        keur(pagina, "Vandaag")
        pip.get_by_role("link", name="Leg weg").click()
        expect(pip.locator("h3")).to_be_focused()
        keur(pagina, "Vandaag")
        pip.get_by_role("button", name="Leg weg").click()
        expect(pip.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vandaag")
        pip.get_by_label("Reden").select_option("tolk")
        pip.get_by_label("Opnieuw op").fill("2026-12-10")
        pip.get_by_role("button", name="Leg weg").click()
        expect(pagina.locator(".werkregel--klaar")).to_be_visible()
        keur(pagina, "Vandaag")
        pagina.goto(f"{adres}/?toon=weggelegd")
        open_regel(pagina, "PIP vaststellen")
        keur(pagina, "Weggelegd")
        pagina.goto(f"{adres}/?leerroute=z")
        pagina.locator("summary", has_text="Filter").click()
        keur(pagina, "Vandaag")
        pagina.get_by_role("button", name="Bewaar dit filter").click()
        expect(pagina.locator(".foutenlijst")).to_be_visible()
        keur(pagina, "Vandaag")


@pytest.mark.parametrize("breedte", [1280, 320])
def test_a_team_leader_has_an_accessible_list(chromium: Browser, adres: str, cast: Cast, breedte: int) -> None:
    cast.account("karin")
    with ingelogd(chromium, adres, cast, "saskia", breedte, bypass_csp=True) as pagina:
        pagina.goto(adres)
        pagina.locator("summary", has_text="Filter").click()
        keur(pagina, "Vandaag")


def test_a_line_is_settled_with_the_keyboard_alone_and_the_focus_goes_on(
    chromium: Browser, adres: str, cast: Cast
) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        regel(pagina, BEGELEIDING).locator("summary").focus()
        pagina.keyboard.press("Enter")
        knop = pagina.get_by_role("link", name=f"Leg vast: {GESTART}")
        expect(knop).to_be_visible()
        while not knop.evaluate("knop => knop === document.activeElement"):
            pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        expect(regel(pagina, BEGELEIDING).locator("h3")).to_be_focused()
        regel(pagina, BEGELEIDING).locator("input:not([type=hidden])").first.focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#aankondiging")).to_contain_text(f"Vastgelegd: {GESTART}, Amina Tesfay.")
        expect(regel(pagina, "PIP vaststellen").locator("summary")).to_be_focused()


def test_a_pip_is_made_on_its_own_page(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        pip = open_regel(pagina, "PIP vaststellen")
        expect(pip.get_by_role("link", name="Leg vast")).to_have_count(0)
        pip.get_by_role("link", name="Naar het PIP").click()
        expect(pagina).to_have_url(f"{adres}/dossiers/{cast.dossier}/pip/")


def test_the_errors_come_in_place_and_nothing_that_was_typed_is_lost(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        deze = open_regel(pagina, "Kennismaking")
        deze.get_by_role("link", name="Leg vast: Kennismaking").click()
        tolk = deze.get_by_label("tolk aan de telefoon")
        tolk.check()
        deze.get_by_role("button", name="Leg vast").click()
        expect(deze.locator(".foutenlijst")).to_be_focused()
        expect(tolk).to_be_checked()
        deze.locator(".foutenlijst a", has_text="Vorm").click()
        vorm = deze.locator("[name=vorm]").first
        expect(vorm).to_be_focused()
        expect(pagina).to_have_url(f"{adres}/#{vorm.get_attribute('id')}")


def test_putting_away_can_be_undone_at_once(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        pip = open_regel(pagina, "PIP vaststellen")
        pip.get_by_role("link", name="Leg weg").click()
        pip.get_by_label("Reden").select_option("tolk")
        pip.get_by_label("Opnieuw op").fill("2026-12-10")
        pip.get_by_role("button", name="Leg weg").click()
        pagina.get_by_role("button", name="Haal terug").click()
        expect(regel(pagina, "PIP vaststellen").locator("summary")).to_be_visible()
        expect(regel(pagina, "PIP vaststellen")).to_be_focused()


def test_without_script_the_same_can_be_done(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 320, bypass_csp=True) as pagina:
        zonder_script(pagina)
        pagina.goto(adres)
        regel(pagina, "Kennismaking").locator("summary").click()
        regel(pagina, "Kennismaking").get_by_role("link", name="Bekijk dit op een eigen pagina").click()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_role("link", name="Leg vast: Kennismaking").click()
        expect(pagina.get_by_role("button", name="Leg vast")).to_be_visible()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_visible()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_label("Vorm").select_option("gemeentehuis")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd: Kennismaking, Amina Tesfay.")
        keur(pagina, "Vandaag")
