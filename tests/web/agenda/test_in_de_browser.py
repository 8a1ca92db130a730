# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The agenda in a real browser: every page on a wide and a narrow screen, and planning with the keyboard alone."""

import os
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.werk.agenda.bureau import DINSDAG, boek, klok, maak_afspraak, plan_van

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


@pytest.fixture
def afspraken(cast: Cast, er_is: dict[str, UUID]) -> dict[str, UUID]:
    """One that was, one that comes with an interpreter, one that still looks for one."""
    kamer = er_is["spreekkamer 1"]
    komt = maak_afspraak(cast, plan_van(klok(10), ruimte=kamer, plaats="Spreekkamer 1", tolktaal="ti"))
    boek(cast, komt, er_is["selam"])
    zoekt = maak_afspraak(cast, plan_van(klok(14), product="voortgang", tolktaal="ti"))
    was = maak_afspraak(cast, plan_van(klok(10, dag=VANDAAG.replace(day=27))))
    return {"komt": komt, "zoekt": zoekt, "was": was}


def foto(pagina: Page, naam: str) -> None:
    """A picture to look at, where somebody asks for one."""
    if map_ := os.environ.get("REGIE_FOTOS"):
        pagina.screenshot(path=f"{map_}/{naam}-{pagina.viewport_size['width']}.png", full_page=True)


@BREEDTEN
def test_every_page_of_a_consulent(
    chromium: Browser, adres: str, cast: Cast, afspraken: dict[str, UUID], breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/agenda/?week=2037-W50")
        keur(pagina, "Agenda")
        foto(pagina, "week")
        pagina.get_by_role("link", name="brede intake").click()
        keur(pagina, "Brede intake")
        foto(pagina, "afspraak")
        pagina.locator("summary", has_text="Zeg de afspraak af").click()
        keur(pagina, "Brede intake")
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/afspraak/{afspraken['zoekt']}/")
        keur(pagina, "Voortgangsgesprek")
        foto(pagina, "zoekt")
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/afspraak/{afspraken['komt']}/verzetten/")
        keur(pagina, "Afspraak verzetten")
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/afspraak/{afspraken['was']}/")
        keur(pagina, "Brede intake")
        foto(pagina, "was")
        pagina.get_by_role("button", name="Geweest: 60 minuten brede intake").click()
        expect(pagina.locator("main")).to_contain_text("Deze afspraak is geweest.")
        pagina.goto(f"{adres}/agenda/uren/?week=2026-W48")
        keur(pagina, "Mijn uren")
        pagina.locator("summary", has_text="Verbeter").click()
        keur(pagina, "Mijn uren")
        foto(pagina, "uren")
        for pad, kop in (
            ("tolken/", "Tolken"),
            ("ruimtes/", "Ruimtes"),
            ("tolken/kosten/?maand=2037-12", "Kosten van tolken"),
        ):
            pagina.goto(f"{adres}/agenda/{pad}")
            keur(pagina, kop)
            foto(pagina, kop.split()[0].lower())


@BREEDTEN
def test_planning_and_what_is_taken(
    chromium: Browser, adres: str, cast: Cast, afspraken: dict[str, UUID], breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/")
        pagina.get_by_role("link", name="Plan een afspraak").click()
        keur(pagina, "Afspraak plannen")
        foto(pagina, "plannen")
        pagina.get_by_label("Wanneer begint de afspraak?").fill(f"{DINSDAG.isoformat()}T10:00")
        pagina.get_by_role("button", name="Plan de afspraak").click()
        expect(pagina.locator(".foutenlijst")).to_contain_text("Deze persoon heeft dan al een afspraak")
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Afspraak plannen")
        foto(pagina, "bezet")


@BREEDTEN
def test_the_pages_of_who_leads_the_team(
    chromium: Browser, adres: str, cast: Cast, afspraken: dict[str, UUID], breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/agenda/?week=2037-W50")
        pagina.get_by_label("Agenda van").select_option(label="Karin de Vries")
        pagina.get_by_role("button", name="Toon").click()
        keur(pagina, "Agenda van Karin de Vries")
        foto(pagina, "collega")
        for pad, kop in (
            ("tolken/", "Tolken"), ("tolken/nieuw/", "Een tolk erbij"), ("ruimtes/", "Ruimtes"),
            ("ruimtes/nieuw/", "Een ruimte erbij"), ("uren/totaal/", "Uren per product"),
        ):  # fmt: skip
            pagina.goto(f"{adres}/agenda/{pad}")
            keur(pagina, kop)
            foto(pagina, f"saskia-{kop.split()[-1]}")
        pagina.goto(f"{adres}/agenda/tolken/nieuw/")
        pagina.get_by_role("button", name="Zet in de lijst").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Een tolk erbij")


def test_with_the_keyboard_and_without_script_a_free_moment_is_taken(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/afspraak/")
        vrij = pagina.locator(".agenda__vrij a").first
        vrij.focus()
        pagina.keyboard.press("Enter")
        pagina.wait_for_url("**begin=*")
        knop = pagina.get_by_role("button", name="Plan de afspraak")
        pagina.get_by_label("Hoeveel minuten duurt het?").focus()
        for _keer in range(12):
            pagina.keyboard.press("Tab")
            if knop.evaluate("(deel) => deel === document.activeElement"):
                break
        expect(knop).to_be_focused()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("De afspraak staat:")
        keur(pagina, "Kennismaking")
