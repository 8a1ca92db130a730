# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Working the list in a browser: with the keyboard alone, on a narrow screen, in the dark, and without script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script

VELDEN = {
    "ondersteuning": "Karin belt elke maand.", "intensiteit_uren_week": "12", "map_uren": "40", "pvt_uren": "12",
    "gesprekken_per_jaar": "4",
}  # fmt: skip
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
        pip = open_regel(pagina, "PIP vaststellen")
        keur(pagina, "Vandaag")
        pip.get_by_role("link", name="Leg vast: PIP vastgesteld").click()
        expect(pip.locator("h3")).to_be_focused()
        keur(pagina, "Vandaag")
        pip.get_by_role("button", name="Leg vast").click()
        expect(pip.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vandaag")
        pip.get_by_role("link", name="Annuleer").click()
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
    cast.klaar_voor_pip()
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        regel(pagina, "PIP vaststellen").locator("summary").focus()
        pagina.keyboard.press("Enter")
        knop = pagina.get_by_role("link", name="Leg vast: PIP vastgesteld")
        expect(knop).to_be_visible()
        pagina.keyboard.press("Tab")
        expect(pagina.get_by_role("link", name="Naar het PIP")).to_be_focused()
        pagina.keyboard.press("Tab")
        expect(knop).to_be_focused()
        pagina.keyboard.press("Enter")
        pip = regel(pagina, "PIP vaststellen")
        expect(pip.locator("h3")).to_be_focused()
        pip.get_by_label("B1-route").focus()
        pagina.keyboard.press("Space")
        for naam, waarde in VELDEN.items():
            pip.locator(f"[name={naam}]").focus()
            pagina.keyboard.type(waarde)
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#aankondiging")).to_contain_text("Vastgelegd: PIP vastgesteld, Amina Tesfay.")
        expect(regel(pagina, "Kennismaking").locator("summary")).to_be_focused()


def test_the_errors_come_in_place_and_nothing_that_was_typed_is_lost(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres)
        pip = open_regel(pagina, "PIP vaststellen")
        pip.get_by_role("link", name="Leg vast: PIP vastgesteld").click()
        pip.locator("[name=pvt_uren]").fill("veel")
        pip.get_by_role("button", name="Leg vast").click()
        expect(pip.locator(".foutenlijst")).to_be_focused()
        expect(pip.locator("[name=pvt_uren]")).to_have_value("veel")
        pip.locator(".foutenlijst a", has_text="Leerroute").click()
        expect(pip.locator("[name=leerroute]").first).to_be_focused()
        expect(pagina).to_have_url(f"{adres}/#{pip.get_attribute('id')}-leerroute_0")


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
    cast.klaar_voor_pip()
    with ingelogd(chromium, adres, cast, "karin", 320, bypass_csp=True) as pagina:
        zonder_script(pagina)
        pagina.goto(adres)
        regel(pagina, "PIP vaststellen").locator("summary").click()
        regel(pagina, "PIP vaststellen").get_by_role("link", name="Bekijk dit op een eigen pagina").click()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_role("link", name="Leg vast: PIP vastgesteld").click()
        expect(pagina.get_by_role("button", name="Leg vast")).to_be_visible()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_visible()
        keur(pagina, "Amina Tesfay")
        pagina.get_by_label("B1-route").check()
        for naam, waarde in VELDEN.items():
            pagina.locator(f"[name={naam}]").fill(waarde)
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd: PIP vastgesteld, Amina Tesfay.")
        keur(pagina, "Vandaag")
