# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What can be seen wrong at any page, whatever is on it."""

import re
from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.reizen.browser import LAPTOP, SMAL
from tests.web.scherm import REGELS, TE_KLEIN

BREEDTE = "document.scrollingElement.scrollWidth"
AXE = "regels => axe.run(document, {...regels, resultTypes: ['violations']}).then(gevonden => gevonden.violations)"
MACHINETAAL = re.compile(r"\bNone\b|\bundefined\b|\bNaN\b|\{\{|\{%|%\(|Traceback|&lt;|&quot;")
"""What no reader should see: left over from code or from a template."""


def keur(pagina: Page) -> list[str]:
    """Everything that is wrong: wide and light, then narrow in both colours and in both directions."""
    pagina.wait_for_load_state()  # with its style
    pagina.evaluate(AXE_SCRIPT)
    fouten = [*_opbouw(pagina), *_axe(pagina, "1280 licht")]
    pagina.set_viewport_size(SMAL)
    pagina.wait_for_function("breed => innerWidth === breed", arg=SMAL["width"])
    fouten += _past(pagina, "320 licht")
    pagina.emulate_media(color_scheme="dark")
    fouten += [*_past(pagina, "320 donker"), *_axe(pagina, "320 donker")]
    pagina.evaluate("document.documentElement.dir = 'rtl'")
    fouten += _past(pagina, "320 van rechts naar links")
    pagina.evaluate("document.documentElement.dir = 'ltr'")
    pagina.emulate_media(color_scheme="light")
    pagina.set_viewport_size(LAPTOP)
    return fouten


def _opbouw(pagina: Page) -> Iterator[str]:
    koppen = pagina.locator("h1").count()
    if koppen != 1:
        yield f"{koppen} h1"
    titel = pagina.title()
    if not titel.endswith(" · Regie") or len(titel) < 12:
        yield f"titel: {titel!r}"
    if rest := MACHINETAAL.search(pagina.locator("body").inner_text()):
        yield f"machinetaal: {rest[0]}"


def _axe(pagina: Page, hoe: str) -> Iterator[str]:
    for fout in pagina.evaluate(AXE, REGELS):
        yield f"axe, {hoe}: {fout['id']}: {[_waar(deel) for deel in fout['nodes']]}"


def _waar(deel: dict[str, Any]) -> str:
    waarom = [reden["message"] for soort in ("any", "all", "none") for reden in deel[soort]]
    return f"{deel['html'][:160]} ({'; '.join(waarom)[:200]})"


def _past(pagina: Page, hoe: str) -> Iterator[str]:
    breed = pagina.evaluate(BREEDTE)
    if breed > SMAL["width"]:
        yield f"{hoe}: {breed} breed, door {pagina.evaluate(STEEKT_UIT)}"
    if klein := pagina.evaluate(TE_KLEIN):
        yield f"{hoe}: te klein om te raken: {klein}"


STEEKT_UIT = """[...document.querySelectorAll('body *')].filter((deel) => {
  const { left, right, width } = deel.getBoundingClientRect();
  return width > 1 && (right > innerWidth + 1 || left < -1);
}).slice(-3).map((deel) => deel.outerHTML.slice(0, 100))"""
