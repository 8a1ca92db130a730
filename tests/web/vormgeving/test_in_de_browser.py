# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The look in a browser: axe, no sideways scrolling, big enough to press, keyboard, dark, right to left, paper."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect

from tests.web.scherm import BREDER, REGELS

TE_KLEIN = """[...document.querySelectorAll('a, button, input, select, textarea, summary')]
  .filter((deel) => deel.offsetParent)
  .filter((deel) => { const { width, height } = deel.getBoundingClientRect(); return Math.min(width, height) < 24; })
  .map((deel) => deel.outerHTML.slice(0, 100))"""


@pytest.fixture
def bladzijde(chromium: Browser, adres: str) -> Iterator[Page]:
    """The style page with forms that are not filled in yet."""
    pagina = chromium.new_page(viewport={"width": 1280, "height": 800})
    pagina.goto(f"{adres}/rustig.html")
    yield pagina
    pagina.close()


@pytest.mark.parametrize(
    ("naam", "kleuren", "breedte"),
    [
        ("stijl", "light", 1280),
        ("stijl", "dark", 1280),
        ("stijl", "light", 320),
        ("rtl", "light", 1280),
        ("rtl", "dark", 320),
    ],
)
def test_axe_and_the_browser_have_nothing_to_say_and_everything_fits(
    chromium: Browser, adres: str, naam: str, kleuren: str, breedte: int
) -> None:
    pagina = chromium.new_page(viewport={"width": breedte, "height": 800}, color_scheme=kleuren)  # type: ignore[arg-type]
    klachten: list[str] = []
    pagina.on("console", lambda bericht: klachten.append(bericht.text))
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    pagina.goto(f"{adres}/{naam}.html")
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    gevonden = Axe().run(pagina, options=REGELS)
    assert gevonden.violations_count == 0, gevonden.generate_report()
    assert pagina.evaluate(BREDER) == 0
    assert pagina.evaluate(TE_KLEIN) == []
    assert klachten == []
    pagina.close()


def test_the_first_tab_is_the_way_to_the_content(bladzijde: Page) -> None:
    bladzijde.keyboard.press("Tab")
    expect(bladzijde.locator(".nl-skip-link")).to_be_focused()
    expect(bladzijde.locator(".nl-skip-link")).to_be_in_viewport(ratio=1)
    bladzijde.keyboard.press("Enter")
    expect(bladzijde.locator("#hoofd")).to_be_focused()


def test_slash_goes_to_the_search_field_until_it_is_switched_off(bladzijde: Page) -> None:
    gefocust = "document.activeElement.hasAttribute('data-zoek')"
    bladzijde.keyboard.press("/")
    assert bladzijde.evaluate(gefocust)
    bladzijde.keyboard.type("1/2")
    expect(bladzijde.locator("main [data-zoek]")).to_have_value("1/2")
    bladzijde.locator(".kop__ik summary").click()
    bladzijde.locator("[data-sneltoets]").click()
    bladzijde.keyboard.press("/")
    assert not bladzijde.evaluate(gefocust)
    expect(bladzijde.locator("[data-sneltoets]")).to_have_attribute("aria-pressed", "false")
    bladzijde.locator("[data-sneltoets]").click()


def test_the_menu_closes_with_escape_and_gives_the_focus_back(bladzijde: Page) -> None:
    bladzijde.locator(".kop__ik summary").click()
    bladzijde.keyboard.press("Escape")
    expect(bladzijde.locator(".kop__ik[open]")).to_have_count(0)
    expect(bladzijde.locator(".kop__ik summary")).to_be_focused()


def test_everything_that_has_the_focus_shows_a_ring(bladzijde: Page) -> None:
    zonder = bladzijde.evaluate(
        """[...document.querySelectorAll('main a, main button, main input, main select, main textarea, main summary')]
        .filter((deel) => deel.offsetParent && !deel.disabled)
        .filter((deel) => { deel.focus({focusVisible: true}); return getComputedStyle(deel).outlineStyle !== 'solid'; })
        .map((deel) => deel.outerHTML.slice(0, 100))"""
    )
    assert zonder == []


def _stuur(bladzijde: Page, status: int, html: str) -> None:
    """An htmx form whose answer is `html`."""

    def antwoord(route: Route) -> None:
        route.fulfill(status=status, content_type="text/html", body=html)

    bladzijde.route("**/doe", antwoord)
    bladzijde.evaluate(
        """document.querySelector('#plek').innerHTML =
        '<form hx-post="/doe" hx-target="#plek"><button class="nl-button">Vastleggen</button></form>';
        htmx.process(document.querySelector('#plek'))"""
    )
    bladzijde.locator("#plek button").click()


def test_errors_that_come_in_place_get_the_focus(bladzijde: Page) -> None:
    _stuur(bladzijde, 422, '<div data-focus id="kop">Er klopt nog 1 ding niet</div>')
    expect(bladzijde.locator("#kop")).to_be_focused()


def test_a_message_that_comes_in_place_is_told_to_screen_readers(bladzijde: Page) -> None:
    _stuur(bladzijde, 200, "<p data-melding>Het gesprek is vastgelegd.</p>")
    expect(bladzijde.locator("#aankondiging")).to_have_text("Het gesprek is vastgelegd.")


def test_paper_shows_what_was_folded_and_no_menu(bladzijde: Page) -> None:
    bladzijde.emulate_media(media="print")
    dicht = "document.querySelectorAll('details:not([open])').length"
    eerst = bladzijde.evaluate(dicht)
    expect(bladzijde.locator(".kop__menu")).not_to_be_visible()
    expect(bladzijde.locator(".meer__inhoud").first).to_be_visible()
    bladzijde.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert bladzijde.evaluate(dicht) == 0
    bladzijde.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert bladzijde.evaluate(dicht) == eerst > 0


def test_a_failed_change_in_place_says_so_and_leaves_the_page_as_it_was(bladzijde: Page) -> None:
    _stuur(bladzijde, 500, "kapot")
    expect(bladzijde.locator("#meldingen .utrecht-alert--error")).to_contain_text("Er is niets veranderd.")
    expect(bladzijde.locator("#plek button")).to_be_visible()
