# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The oproepen in a real browser: wide and narrow, light and dark, by keyboard, and without script."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.oproep.test_oproepen import drie_keer, eerste, plek, weg
from tests.web.scherm import ingelogd, keur, zonder_script

KOP = "Oproepen voor de intake"


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_every_page_is_right_on_every_screen(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    drie_keer(cast)
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(adres + plek(cast))
        keur(pagina, KOP)
        pagina.get_by_role("link", name="Niet gekomen").click()
        keur(pagina, "Niet gekomen")
        pagina.goto(adres + plek(cast, "afronden/"))
        keur(pagina, "Intake afronden zonder gesprek")


def test_a_no_show_is_noted_with_the_keyboard_alone_and_without_script(
    chromium: Browser, adres: str, cast: Cast
) -> None:
    eerste(cast)
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        zonder_script(pagina)
        pagina.goto(adres + plek(cast))
        pagina.get_by_role("link", name="Niet gekomen").focus()
        pagina.keyboard.press("Enter")
        pagina.get_by_role("group", name="Van tevoren afgemeld").get_by_label("nee").focus()
        pagina.keyboard.press("Space")
        pagina.get_by_role("button", name="Vastleggen").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("main")).to_contain_text("Vraag eerst waarom iemand niet kwam")


def test_after_a_no_show_one_step_is_next(chromium: Browser, adres: str, cast: Cast) -> None:
    eerste(cast)
    weg(cast, reden="werk")
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        pagina.goto(adres + plek(cast))
        pagina.get_by_role("link", name="Schrijf de brief").click()
        expect(pagina.locator("main")).to_contain_text("Tweede oproep voor de intake, met waarschuwing")
