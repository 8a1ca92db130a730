# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin at work in a real browser: record, correct, withdraw, look back; axe finds nothing in any state."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.scherm import BREDER, REGELS

TE_KLEIN = """[...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')]
  .filter((deel) => deel.offsetParent)
  .filter((deel) => { const { width, height } = deel.getBoundingClientRect(); return Math.min(width, height) < 24; })
  .map((deel) => deel.outerHTML.slice(0, 100))"""
Bladen = Callable[..., Page]


@pytest.fixture
def bladen(chromium: Browser, adres: str, cast: Cast) -> Iterator[Bladen]:
    """Opens a page at Amina's dossier in a browser in which someone is logged in."""
    open_ = []

    def maak(naam: str, pad: str = "", **opties: Any) -> Page:
        context = chromium.new_context(locale="nl-NL", **opties)
        sessie = cast.client(naam).cookies["sessie"].value
        context.add_cookies([{"name": "sessie", "value": sessie, "url": adres}])
        open_.append(context)
        pagina = context.new_page()
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/{pad}")
        return pagina

    yield maak
    for context in open_:
        context.close()


def keur(pagina: Page, kop: str) -> None:
    """The page with this heading has no fault that axe knows, nothing too small to press, and fits."""
    expect(pagina.locator("h1")).to_have_text(kop)
    pagina.wait_for_load_state()  # with its style
    gevonden = Axe().run(pagina, options=REGELS)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate(TE_KLEIN) == []
    assert pagina.evaluate(BREDER) == 0


def vul_contact(pagina: Page, onderwerp: str) -> None:
    pagina.get_by_label("Kanaal").select_option("telefoon")
    pagina.get_by_label("van buiten naar de gemeente").check()
    pagina.get_by_label("Onderwerp").fill(onderwerp)


def druk(pagina: Page, knop: str) -> None:
    pagina.get_by_role("button", name=knop, exact=True).click()


NAAM = "Amina Tesfay"


@pytest.mark.parametrize(
    ("breedte", "kleuren", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_record_correct_and_withdraw(bladen: Bladen, breedte: int, kleuren: str, script: bool) -> None:
    """axe needs script in the page; without script only the journey is walked."""
    zie = keur if script else lambda pagina, kop: expect(pagina.locator("h1")).to_have_text(kop)
    pagina = bladen(
        "karin", viewport={"width": breedte, "height": 800}, color_scheme=kleuren, java_script_enabled=script
    )
    zie(pagina, NAAM)
    pagina.get_by_role("link", name="Vastleggen", exact=True).click()
    zie(pagina, "Wat wilt u vastleggen?")
    pagina.get_by_role("searchbox", name="Zoek op een woord").fill("contact")
    pagina.get_by_role("search").filter(has=pagina.get_by_label("Zoek op een woord")).get_by_role("button").click()
    pagina.get_by_role("link", name="Contact", exact=True).click()
    druk(pagina, "Vastleggen")
    expect(pagina.locator(".foutenlijst")).to_contain_text("Er kloppen nog 3 dingen niet")
    zie(pagina, "Vastleggen: Contact")
    vul_contact(pagina, "Belt over de huur")
    druk(pagina, "Vastleggen")
    zie(pagina, NAAM)
    nieuw = pagina.locator(".tijdlijn__punt").first
    expect(nieuw).to_contain_text("Net vastgelegd")
    nieuw.locator("summary").click()
    nieuw.get_by_role("link", name="Verbeteren").click()
    zie(pagina, "Verbeteren: Contact")
    pagina.get_by_label("Onderwerp").fill("Belt over de huur van november")
    druk(pagina, "Verbetering vastleggen")
    expect(pagina.locator(".foutenlijst")).to_be_visible()
    zie(pagina, "Verbeteren: Contact")
    pagina.get_by_label("Waarom klopt deze registratie niet?").fill("De maand ontbrak.")
    druk(pagina, "Verbetering vastleggen")
    zie(pagina, NAAM)
    expect(pagina.locator(".tijdlijn__punt--ingetrokken").first).to_contain_text("De maand ontbrak.")
    pagina.get_by_role("link", name="Herstel: dit klopt niet").click()
    zie(pagina, "Intrekken: Contact")
    druk(pagina, "Intrekken")
    expect(pagina.locator(".foutenlijst")).to_be_visible()
    zie(pagina, "Intrekken: Contact")
    pagina.get_by_label("Waarom klopt deze registratie niet?").fill("Verkeerde persoon.")
    druk(pagina, "Intrekken")
    zie(pagina, NAAM)
    expect(pagina.locator(".tijdlijn__punt").first).to_contain_text("Verkeerde persoon.")


def test_who_sends_an_older_form_sees_what_another_recorded_and_keeps_the_text(bladen: Bladen) -> None:
    karin, saskia = (bladen(naam, "vastleggen/contact/") for naam in ("karin", "saskia"))
    vul_contact(karin, "Belt over de huur")
    vul_contact(saskia, "Belt over het werk")
    druk(saskia, "Vastleggen")
    expect(saskia.locator("h1")).to_have_text(NAAM)
    druk(karin, "Vastleggen")
    expect(karin.locator(".dossier__melding")).to_be_focused()
    expect(karin.locator(".dossier__melding")).to_contain_text("Belt over het werk")
    keur(karin, "Vastleggen: Contact")
    expect(karin.get_by_label("Onderwerp")).to_have_value("Belt over de huur")
    druk(karin, "Toch vastleggen")
    expect(karin.locator("h1")).to_have_text(NAAM)


def test_after_recording_the_focus_is_at_the_new_line(bladen: Bladen) -> None:
    pagina = bladen("karin", "vastleggen/contact/")
    vul_contact(pagina, "Belt over de huur")
    druk(pagina, "Vastleggen")
    expect(pagina.locator(".tijdlijn__inhoud").first).to_be_focused()


def test_going_back_and_sending_again_does_not_record_twice(bladen: Bladen) -> None:
    pagina = bladen("karin", "vastleggen/contact/")
    vul_contact(pagina, "Belt over de huur")
    druk(pagina, "Vastleggen")
    expect(pagina.locator("h1")).to_have_text(NAAM)
    pagina.go_back()
    expect(pagina.locator("h1")).to_have_text("Vastleggen: Contact")
    druk(pagina, "Vastleggen")
    expect(pagina.locator(".foutenlijst")).to_be_focused()  # the page was asked anew: the form was empty
    pagina.goto(pagina.url.split("vastleggen/")[0].split("#")[0])
    expect(pagina.locator(".tijdlijn__tekst", has_text="Belt over de huur")).to_have_count(1)


@pytest.mark.parametrize("breedte", [1280, 320])
def test_looking_back_is_clear_and_accessible(bladen: Bladen, breedte: int) -> None:
    pagina = bladen("karin", viewport={"width": breedte, "height": 800})
    pagina.get_by_label("Zoals het was op").fill("2026-10-20")
    druk(pagina, "Bekijk")
    expect(pagina.locator(".dossier__melding")).to_contain_text("zoals het was op 20 oktober 2026")
    keur(pagina, NAAM)
    pagina.get_by_label("Zoals het was op").fill("2090-01-01")
    druk(pagina, "Bekijk")
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    keur(pagina, NAAM)


def klap_open(pagina: Page, termijn: str) -> None:
    """With the keyboard; the focus is then on the first that one can do."""
    pagina.locator(f"#termijn-{termijn} summary").focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Tab")


def test_a_term_opens_and_leads_to_its_form_with_the_keyboard_alone(bladen: Bladen) -> None:
    pagina = bladen("karin")
    klap_open(pagina, "kennismaking")
    expect(pagina.get_by_role("link", name="Vastleggen: Kennismaking")).to_be_focused()
    pagina.keyboard.press("Enter")
    keur(pagina, "Vastleggen: Kennismaking")
    expect(pagina.locator("main")).to_contain_text("Voor de termijn: Kennismaking.")


def test_a_plan_opens_on_its_own_page_with_the_keyboard_alone(bladen: Bladen) -> None:
    pagina = bladen("karin")
    klap_open(pagina, "pip")
    expect(pagina.get_by_role("link", name="Naar het PIP")).to_be_focused()
    pagina.keyboard.press("Enter")
    expect(pagina).to_have_url(re.compile(r"/pip/$"))


def test_a_team_leader_has_the_same_page_with_less(bladen: Bladen) -> None:
    pagina = bladen("saskia")
    keur(pagina, NAAM)
