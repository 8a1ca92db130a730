# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Test and school in a real browser: wide and narrow, light and dark, by keyboard, and without script."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import SCHOOL, Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.web.toets.test_toets import plek


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_every_page_is_right_on_every_screen(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    cast.leg_vast("leerbaarheidstoets", "2026-11-10", score=12, versie="1")
    cast.leg_vast("leerbaarheidstoets", "2026-11-20", score=34, versie="2")
    cast.leg_vast("proefles", "2026-11-18", aanbieder=SCHOOL)
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(adres + plek(cast))
        keur(pagina, "Toets en school")
        for type_, kop in (("leerbaarheidstoets", "Leerbaarheidstoets"), ("schoolkeuze", "Keuze voor een school")):
            pagina.goto(adres + plek(cast, type_))
            keur(pagina, kop)


def test_a_test_is_recorded_with_the_keyboard_alone_and_without_script(
    chromium: Browser, adres: str, cast: Cast
) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        zonder_script(pagina)
        pagina.goto(adres + plek(cast, "leerbaarheidstoets"))
        pagina.get_by_label("Score").focus()
        pagina.keyboard.type("41")
        pagina.keyboard.press("Enter")
        expect(pagina.locator(".foutenlijst")).to_be_visible()
        pagina.get_by_label("Score").fill("30")
        pagina.get_by_role("button", name="Vastleggen").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("main")).to_contain_text("30 van 40; de grens was 28.")
