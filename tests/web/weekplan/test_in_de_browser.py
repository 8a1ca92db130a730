# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week in a real browser: wide and narrow, light and dark, with and without script, with the keyboard alone."""

from datetime import time

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.web.weekplan.gezin import een_opvangplek, zet

WEEK = "?week=2026-W49"


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_every_page_is_accessible_and_fits(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    een_opvangplek(cast)
    les = zet(cast, cast.dossier, "begeleiding", "PVT", ([2], time(10), time(12)), ([6], time(19), time(21)))
    kaal = {"color_scheme": kleuren, "reduced_motion": "reduce"}
    with ingelogd(chromium, adres, cast, "karin", breedte, **kaal) as pagina:
        for pad, kop in (
            (WEEK, "De week"),
            ("erbij/", "Blok erbij voor Amina Tesfay"),
            (f"{les}/", "Begeleiding (PVT)"),
            (f"voorstel/{WEEK}", "Voorstel voor de week"),
        ):
            pagina.goto(f"{adres}/dossiers/{cast.dossier}/week/{pad}")
            keur(pagina, kop)


@pytest.mark.parametrize("script", [True, False])
def test_a_couple_with_one_place_in_childcare_with_the_keyboard_alone(
    chromium: Browser, adres: str, cast: Cast, script: bool
) -> None:
    een_opvangplek(cast)
    with ingelogd(chromium, adres, cast, "karin", 1280, reduced_motion="reduce") as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/week/{WEEK}")
        pagina.get_by_role("link", name="Maak een voorstel").focus()
        pagina.keyboard.press("Enter")
        expect(
            pagina.get_by_role("heading", name="Waarom niet anders: les (Nederlands) van Yonas Haile")
        ).to_be_visible()
        pagina.get_by_role("button", name="Zet dit in de week").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Het voorstel staat in de week.")
        keur(pagina, "De week")
