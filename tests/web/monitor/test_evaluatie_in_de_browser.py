# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A study of one's own in a real browser: wide, narrow, dark, without scripts, with the keyboard; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.monitor.test_evaluatie import ADRES, cast
from tests.web.scherm import ingelogd, keur, zonder_script

__all__ = ["cast"]
STUDIE = f"{ADRES}?uitkomst=kennisgeving_pip"


@pytest.mark.parametrize("vraag", [ADRES, f"{STUDIE}&geslacht=v&tegen=geslacht:*", f"{STUDIE}&geslacht=onbekend"])
@pytest.mark.parametrize(
    ("naam", "breedte", "kleur", "script"),
    [("eva", 1280, "light", True), ("eva", 320, "dark", True), ("saskia", 375, "light", False)],
)
def test_the_page_has_no_fault(
    chromium: Browser, adres: str, cast: Cast, vraag: str, naam: str, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, naam, breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(adres + vraag)
        keur(pagina, "Evaluatie")


def test_a_study_is_made_and_taken_along_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 1280) as pagina:
        pagina.goto(adres + ADRES)
        pagina.get_by_label("Wat wilt u weten?").focus()
        pagina.keyboard.type("Van de kennisgeving van DUO tot het")
        pagina.locator("summary", has_text="Van wie?").focus()
        pagina.keyboard.press("Enter")
        pagina.get_by_label("Geslacht").focus()
        pagina.keyboard.type("vrouw")
        pagina.get_by_role("button", name="Toon de studie").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_role("table").first).to_contain_text("ongeveer 80")
        pagina.get_by_role("link", name="Download de tabel (CSV)").focus()
        with pagina.expect_download() as wachten:
            pagina.keyboard.press("Enter")
        assert wachten.value.suggested_filename == "evaluatie-2026-10-31.csv"
