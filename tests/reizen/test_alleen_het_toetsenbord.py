# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin has no mouse: every page can be walked, the focus can be seen and is never lost, and she does her work."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers

MEESTE = 150  # stops on a page
# After day, month and year comes the button of the calendar, which the browser gives a ring of its own.
FOCUS = """() => {
  const deel = document.activeElement;
  if (!deel || deel === document.body || deel === document.documentElement) return null;
  const vak = deel.getBoundingClientRect(), stijl = getComputedStyle(deel);
  deel.dataset.gezien = Number(deel.dataset.gezien || 0) + 1;
  return {
    wat: deel.outerHTML.slice(0, 120), keer: Number(deel.dataset.gezien), soort: deel.type || deel.localName,
    inbeeld: vak.width > 0 && vak.height > 0 && vak.bottom > 0 && vak.top < innerHeight && vak.right > 0,
    ring: (stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2) || deel.dataset.gezien > 3,
  };
}"""
# Notes whatever is on the page at a moment at which nothing has the focus: at every change, and at every picture drawn.
WAAK = """() => {
  window.kwijt = [];
  const kijk = () => {
    if (document.activeElement !== document.body) return;
    window.kwijt.push(document.querySelector('main').innerText.slice(0, 200));
  };
  const alles = { childList: true, subtree: true, attributes: true };
  new MutationObserver(kijk).observe(document.querySelector('main'), alles);
  const telkens = () => { kijk(); requestAnimationFrame(telkens); };
  telkens();
}"""


@dataclass
class Toetsen:
    """The keyboard at a page, and where it is."""

    pagina: Page

    def tab(self) -> dict[str, Any] | None:
        self.pagina.keyboard.press("Tab")
        plek: dict[str, Any] | None = self.pagina.evaluate(FOCUS)
        return plek

    def naar(self, selector: str) -> None:
        """Tab until the focus is there."""
        doel = self.pagina.locator(selector).first
        for _keer in range(MEESTE):
            if doel.evaluate("deel => deel === document.activeElement"):
                return
            assert self.tab() is not None, f"de focus is weg, op zoek naar {selector}"
        raise AssertionError(f"met Tab is {selector} niet te bereiken")

    def druk(self, toets: str) -> None:
        """Only when the page is there as a whole: before that its script hears no key."""
        self.pagina.wait_for_load_state()
        self.pagina.keyboard.press(toets)

    def naar_het_formulier_van(self, wat: str) -> None:
        """Open the line and then the form that settles it; from here on no moment without focus goes unseen."""
        self.naar(f".werkregel:has-text('{wat}') summary")
        self.pagina.evaluate(WAAK)
        self.druk("Enter")
        expect(self.pagina.locator(".openregel")).to_be_visible()
        assert self.focus() is not None
        self.naar(f".openregel a:has-text('Leg vast: {wat}')")
        self.druk("Enter")
        expect(self.pagina.locator(".openregel__titel")).to_be_focused()

    def focus(self) -> dict[str, Any] | None:
        plek: dict[str, Any] | None = self.pagina.evaluate(FOCUS)
        return plek


@pytest.fixture
def toetsen(cast: Cast, browsers: Browsers) -> Toetsen:
    return Toetsen(browsers.van(cast))


PADEN = (
    "/",
    "/zoeken/",
    "/snel/",
    "/dossiers/{0}/",
    "/dossiers/{0}/vastleggen/contact/",
    "/dossiers/{0}/intake/",
    "/dossiers/{0}/intake/gesprek/",
    "/dossiers/{0}/leerroute/",
    "/dossiers/{0}/toets/leerbaarheidstoets/",
    "/dossiers/{0}/oproepen/",
    "/dossiers/{0}/vragenlijst/",
    "/dossiers/{0}/pip/",
    "/account/",
    "/account/wachtwoord/",
)


@pytest.mark.parametrize("pad", PADEN)
def test_every_stop_on_a_page_can_be_seen(toetsen: Toetsen, cast: Cast, pad: str) -> None:
    toetsen.pagina.goto(pad.format(cast.dossier))
    toetsen.pagina.evaluate("document.activeElement.blur()")  # a field that begins with the focus is not the first stop
    fouten, stops = [], 0
    while stops < MEESTE:
        plek = toetsen.tab()
        if plek is None or (plek["keer"] > 1 and plek["soort"] not in ("date", "datetime-local", "month")):
            break
        stops += 1
        if not plek["inbeeld"] or not plek["ring"]:
            fouten.append(plek)
    assert fouten == []
    assert 5 < stops < MEESTE


def test_the_first_stop_skips_the_menu(toetsen: Toetsen) -> None:
    toetsen.pagina.goto("/")
    toetsen.druk("Tab")
    expect(toetsen.pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    toetsen.druk("Enter")
    expect(toetsen.pagina.locator("#hoofd")).to_be_focused()
    plek = toetsen.tab()
    assert plek is not None
    assert toetsen.pagina.evaluate("document.querySelector('#hoofd').contains(document.activeElement)")


def test_a_slash_finds_a_person_from_any_page(toetsen: Toetsen, cast: Cast) -> None:
    toetsen.pagina.goto(f"/dossiers/{cast.dossier}/")
    toetsen.druk("/")
    expect(toetsen.pagina.locator("[data-zoek]:focus")).to_have_count(1)
    toetsen.pagina.keyboard.type("amina")
    toetsen.druk("Enter")
    expect(toetsen.pagina.locator("#gevonden-kop")).to_be_focused()
    toetsen.druk("Tab")
    toetsen.druk("Enter")
    expect(toetsen.pagina.locator("h1")).to_have_text("Amina Tesfay")


def test_a_slash_in_a_text_is_a_slash(toetsen: Toetsen, cast: Cast) -> None:
    toetsen.pagina.goto(f"/dossiers/{cast.dossier}/vastleggen/contact/")
    toetsen.naar("textarea[name=onderwerp]")
    toetsen.pagina.keyboard.type("ma/di")
    expect(toetsen.pagina.get_by_label("Onderwerp")).to_have_value("ma/di")


def test_a_line_is_settled_and_the_focus_goes_to_the_next_one(toetsen: Toetsen, browsers: Browsers) -> None:
    browsers.mag = {422}
    pagina = toetsen.pagina
    pagina.goto("/")
    toetsen.naar_het_formulier_van("Kennismaking")

    toetsen.naar(".openregel button:has-text('Leg vast')")
    toetsen.druk("Enter")
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    toetsen.druk("Tab")
    toetsen.druk("Enter")  # the first of the summary goes to its field
    expect(pagina.get_by_label("Vorm")).to_be_focused()
    pagina.keyboard.press("g")
    expect(pagina.get_by_label("Vorm")).to_have_value("gemeentehuis")
    toetsen.naar(".openregel button:has-text('Leg vast')")
    toetsen.druk("Space")
    expect(pagina.locator("[data-klaar]")).to_be_visible()
    expect(pagina.locator(".werkregel summary:focus")).to_have_count(1)
    assert toetsen.focus() is not None
    assert pagina.evaluate("window.kwijt") == []


def test_who_cancels_keeps_the_focus_in_the_line(toetsen: Toetsen) -> None:
    pagina = toetsen.pagina
    pagina.goto("/")
    toetsen.naar_het_formulier_van("Kennismaking")
    toetsen.naar(".openregel a:has-text('Annuleer')")
    toetsen.druk("Enter")
    expect(pagina.locator(".openregel__titel")).to_have_count(0)
    expect(pagina.locator(".werkregel:has-text('Kennismaking') :focus")).to_have_count(1)
    assert pagina.evaluate("window.kwijt") == []


def test_a_dossier_is_opened_and_a_contact_recorded(toetsen: Toetsen, browsers: Browsers) -> None:
    browsers.mag = {422}
    pagina = toetsen.pagina
    pagina.goto("/")
    toetsen.naar(".werkregel__wie a")
    toetsen.druk("Enter")
    expect(pagina.locator("h1")).to_have_text("Amina Tesfay")
    toetsen.naar(".dossier__knoppen a")
    toetsen.druk("Enter")
    expect(pagina.locator("h1")).to_have_text("Wat wilt u vastleggen?")
    toetsen.druk("/")
    pagina.keyboard.type("contact")
    toetsen.druk("Enter")
    pagina.wait_for_url("**zoek=contact**")
    toetsen.naar("main a[href$='/vastleggen/contact/']")
    toetsen.druk("Enter")
    expect(pagina.locator("h1")).to_have_text("Vastleggen: Contact")
    toetsen.naar("form.formulier button[type=submit]")
    toetsen.druk("Enter")
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    toetsen.naar("select[name=kanaal]")
    pagina.keyboard.press("t")
    expect(pagina.locator("select[name=kanaal]")).to_have_value("telefoon")
    toetsen.naar("input[name=richting]")
    toetsen.druk("Space")
    toetsen.naar("textarea[name=onderwerp]")
    pagina.keyboard.type("over de huur")
    toetsen.naar("form.formulier button[type=submit]")
    toetsen.druk("Enter")
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    expect(pagina.locator(".tijdlijn__punt--nieuw")).to_contain_text("over de huur")


def test_the_menu_opens_and_closes_without_losing_the_focus(toetsen: Toetsen) -> None:
    pagina = toetsen.pagina
    pagina.goto("/")
    toetsen.naar(".kop__ik summary")
    toetsen.druk("Enter")
    expect(pagina.get_by_role("link", name="Uitloggen")).to_be_visible()
    toetsen.druk("Escape")
    expect(pagina.get_by_role("link", name="Uitloggen")).not_to_be_visible()
    expect(pagina.locator(".kop__ik summary")).to_be_focused()
