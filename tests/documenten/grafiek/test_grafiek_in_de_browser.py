# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Charts in a real browser under the strict CSP: axe finds nothing, they fit, and can be read at 320 pixels."""

from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from regie.documenten.grafiek import figuur
from regie.web.assets import DOEL
from tests.chromium import chromium
from tests.documenten.grafiek.voorbeelden import VOORBEELDEN
from tests.web.scherm import BREDER, keur
from tests.web.vormgeving.conftest import Deur

__all__ = ["chromium"]
BLADEN = (
    "derden/onderdelen.css",
    "vormgeving/thema.css",
    "vormgeving/tokens.css",
    "vormgeving/regie.css",
    "vormgeving/grafiek.css",
)
ZICHTBAAR = "[...document.querySelectorAll('.grafiek__svg')].filter((svg) => svg.getClientRects().length)"
KLEINSTE = f"""Math.min(...{ZICHTBAAR}.flatMap((svg) => [...svg.querySelectorAll('text')].map((tekst) =>
  parseFloat(getComputedStyle(tekst).fontSize) * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))"""
RAAKT = f"""{ZICHTBAAR}.flatMap((svg) => {{
  const dozen = [...svg.querySelectorAll('text')].map((tekst) => [tekst.textContent, tekst.getBBox()]);
  const raakt = ([, a], [, b]) => a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1
    && a.y + a.height * 0.2 < b.y + b.height * 0.8 && b.y + b.height * 0.2 < a.y + a.height * 0.8;
  const buiten = dozen.filter(([, a]) => a.x < -1 || a.x + a.width > svg.viewBox.baseVal.width + 1);
  const paren = dozen.flatMap((een, nr) => dozen.slice(nr + 1).map((ander) => [een, ander]));
  return [...paren.filter((paar) => raakt(...paar)).map(([een, ander]) => [een[0], ander[0]]),
    ...buiten.map(([woord]) => [woord])];
}})"""


@pytest.fixture(scope="module")
def adres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page with every chart, served under the CSP of the product."""
    map_ = tmp_path_factory.mktemp("grafieken")
    (map_ / "static").symlink_to(DOEL.parent)
    bladen = "".join(f'<link rel="stylesheet" href="/static/{blad}">' for blad in BLADEN)
    figuren = "".join(figuur(grafiek, naam) for naam, grafiek in VOORBEELDEN.items())
    (map_ / "index.html").write_text(
        f'<!doctype html><html class="regie-thema" lang="nl"><head><meta charset="utf-8">{bladen}'
        '<title>Grafieken</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f'<body class="pagina"><main class="hoofd"><h1>Grafieken</h1>{figuren}</main></body></html>',
        encoding="utf-8",
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Deur, directory=str(map_)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/index.html"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=[(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")], ids=str)
def pagina(chromium: Browser, adres: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    breedte, kleur = request.param
    klachten: list[str] = []
    raam = chromium.new_context(viewport={"width": breedte, "height": 800}, color_scheme=kleur, bypass_csp=False)
    pagina = raam.new_page()
    pagina.on(
        "console", lambda bericht: klachten.append(bericht.text) if "favicon" not in bericht.location["url"] else None
    )
    pagina.goto(adres)
    yield pagina
    raam.close()
    assert klachten == []


def test_axe_finds_no_fault_and_it_fits(pagina: Page) -> None:
    keur(pagina, "Grafieken")


def test_each_chart_is_an_image_with_a_name_and_a_description_once(pagina: Page) -> None:
    for grafiek in VOORBEELDEN.values():
        expect(pagina.get_by_role("img", name=grafiek.titel)).to_have_count(1)


def test_every_word_can_be_read_and_touches_no_other_as_it_is_really_drawn(pagina: Page) -> None:
    pagina.evaluate("document.fonts.ready")
    assert pagina.evaluate(KLEINSTE) >= 12
    assert pagina.evaluate(RAAKT) == []


def test_in_a_page_from_right_to_left_a_chart_still_goes_from_left_to_right(pagina: Page) -> None:
    pagina.evaluate("document.documentElement.dir = 'rtl'")
    pagina.evaluate("document.fonts.ready")  # words of the letter of before are wider
    assert pagina.evaluate(BREDER) <= 0
    assert pagina.evaluate(RAAKT) == []


def test_on_paper_the_wide_drawing_stands(pagina: Page) -> None:
    pagina.emulate_media(media="print")
    assert pagina.locator(".grafiek__svg--breed:visible").count() == len(VOORBEELDEN)
    assert pagina.locator(".grafiek__svg--smal:visible").count() == 0
