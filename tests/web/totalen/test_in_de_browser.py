# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The totals in a real browser: wide, narrow, dark, without scripts, on paper; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script


@pytest.mark.parametrize(
    ("naam", "breedte", "kleur", "script"),
    [("eva", 1280, "light", True), ("eva", 320, "dark", True), ("saskia", 375, "light", False)],
)
def test_the_page_has_no_fault(
    chromium: Browser, adres: str, cast: Cast, naam: str, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, naam, breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/totalen/")
        keur(pagina, "Totalen")


def test_every_table_says_what_it_is_and_a_sign_is_read_as_words(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 1280) as pagina:
        pagina.goto(f"{adres}/totalen/")
        assert pagina.locator("table").count() == pagina.locator("caption").count() == 5
        rij = pagina.get_by_role("table", name="Inburgeraars per groep en leerroute").get_by_role("row")
        expect(rij.filter(has_text="gezinsmigrant")).to_contain_text("≤5")
        expect(pagina.locator("td .alleen-horen").first).to_have_text("niet getoond")


def test_on_paper_there_are_the_tables_and_what_the_signs_mean(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 1280) as pagina:
        pagina.goto(f"{adres}/totalen/")
        pagina.emulate_media(media="print")
        expect(pagina.locator("#tekens")).to_be_visible()
        expect(pagina.locator("table").last).to_be_visible()
        expect(pagina.get_by_role("link", name="Download de cijfers (CSV)")).not_to_be_visible()


def test_the_file_comes_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 1280) as pagina:
        pagina.goto(f"{adres}/totalen/")
        pagina.get_by_role("link", name="Download de cijfers (CSV)").focus()
        with pagina.expect_download() as wachten:
            pagina.keyboard.press("Enter")
        assert wachten.value.suggested_filename.startswith("totalen-20")
