# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of letters in a real browser: wide, narrow, dark, with and without script; axe finds nothing."""

import os

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.werk.brieven.postkantoor import Postkantoor

WELKOM = "Welkom"


def beeld(pagina: Page, naam: str) -> None:
    if map_ := os.environ.get("REGIE_BEELDEN"):
        pagina.screenshot(path=f"{map_}/{naam}-{pagina.viewport_size['width']}.png", full_page=True)  # type: ignore[index]


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_state_of_the_pages(
    chromium: Browser, adres: str, cast: Cast, kantoor: Postkantoor, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/")
        pagina.get_by_role("main").get_by_role("link", name="Brieven", exact=True).click()
        keur(pagina, "Brieven")
        beeld(pagina, "kies")
        pagina.get_by_role("link", name="Eerste oproep voor de intake").click()
        keur(pagina, "Eerste oproep voor de intake")
        pagina.get_by_role("button", name="Bekijk de brief").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Eerste oproep voor de intake")
        beeld(pagina, "schrijven")
        pagina.get_by_label("Dag van de afspraak").fill("2026-12-07")
        pagina.get_by_label("Tijd", exact=True).fill("09:30")
        pagina.get_by_label("Plaats").fill("Stadhuis, kamer 3")
        pagina.get_by_role("button", name="Bekijk de brief").click()
        expect(pagina.locator('.brieven__blad[dir="rtl"]')).to_contain_text("Amina Tesfay")
        pagina.locator("summary", has_text="Andere taal").click()
        keur(pagina, "Eerste oproep voor de intake")
        beeld(pagina, "brief")
        pagina.get_by_role("button", name="Verstuur deze brief").click()
        expect(pagina.locator("#meldingen")).to_contain_text("De brief staat klaar voor de printer.")
        keur(pagina, "Eerste oproep voor de intake")
        pagina.goto(f"{adres}/brieven/")
        keur(pagina, "Brieven")
        pagina.get_by_role("link", name="Schrijf een brief aan meer mensen").click()
        keur(pagina, "Brief aan meer mensen")
        pagina.get_by_role("button", name="Verder").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Brief aan meer mensen")
        beeld(pagina, "nieuw")
        pagina.get_by_label(WELKOM, exact=True).check()
        for naam in ("Amina Tesfay", "Yusuf Ali", "Zara Zand"):
            pagina.get_by_label(naam).check()
        pagina.get_by_role("button", name="Verder").click()
        keur(pagina, WELKOM)
        beeld(pagina, "samen")
        pagina.get_by_role("button", name="Maak de brieven").click()
        pagina.locator("summary", has_text="Wijzig").first.click()
        keur(pagina, WELKOM)
        beeld(pagina, "partij")
        pagina.get_by_label("Reden om over te slaan").first.fill("Weet het al")
        pagina.get_by_role("button", name="Pas aan").first.click()
        expect(pagina.locator("#meldingen")).to_contain_text("Aangepast")
        pagina.get_by_role("button", name="Verstuur 2 brieven").click()
        expect(pagina.locator("#meldingen")).to_contain_text("2 brieven staan klaar.")
        keur(pagina, WELKOM)
        pagina.goto(f"{adres}/brieven/")
        pagina.get_by_role("button", name="Maak een bestand om te printen").click()
        keur(pagina, "Brieven printen")
        beeld(pagina, "printronde")
        pagina.get_by_role("button", name="Ja, geprint en op de post").click()
        expect(pagina.locator("#meldingen")).to_contain_text("verstuurd.")
        keur(pagina, "Brieven")
        beeld(pagina, "brieven")


def test_a_letter_is_written_and_sent_with_the_keyboard_only(
    chromium: Browser, adres: str, cast: Cast, kantoor: Postkantoor
) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/brief/?sjabloon=welkom")
        pagina.get_by_role("button", name="Bekijk de brief").press("Enter")
        expect(pagina.locator("h1")).to_have_text(WELKOM)
        pagina.get_by_role("button", name="Verstuur deze brief").press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("De brief gaat nu weg.")


def test_a_failed_letter_is_clear_on_a_narrow_screen(
    chromium: Browser, adres: str, cast: Cast, kantoor: Postkantoor
) -> None:
    from uuid import UUID

    from tests.werk.brieven.bureau import aan, bezorg, taken, zet_klaar

    zet_klaar(cast, "welkom", [aan(cast.dossier)])
    [brief] = taken(cast)
    kantoor.weigert = "550 onbekend"
    with kantoor.open():
        bezorg(cast, UUID(brief))
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        pagina.goto(f"{adres}/brieven/")
        keur(pagina, "Brieven")
        beeld(pagina, "mislukt")
        pagina.get_by_role("link", name=WELKOM).first.click()
        keur(pagina, WELKOM)
        pagina.get_by_role("button", name="Probeer opnieuw").click()
        expect(pagina.locator("#meldingen")).to_contain_text("De brief staat weer klaar.")
