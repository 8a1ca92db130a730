# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The targets in a real browser: with the keyboard, on a narrow screen, without script, on paper; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.prestaties.conftest import BLAD, vul_in
from tests.web.scherm import BREDER, ingelogd, keur, zonder_script


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_page_of_targets(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    vul_in(cast, overloop="-2", volgens_verslag="84")
    vul_in(cast, naam="Iedereen", doelgroep=[], doel="20")
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}{BLAD}")
        pagina.get_by_text("Hoe is dit geteld?").click()
        keur(pagina, "Prestaties 2026")
        pagina.goto(f"{adres}{BLAD}?jaar=2024")
        keur(pagina, "Prestaties 2024")
        pagina.get_by_role("link", name="Vul een prestatie in").click()
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Nieuwe prestatie")
        pagina.goto(f"{adres}{BLAD}")
        pagina.get_by_role("link", name="Iedereen").click()
        keur(pagina, "Prestatie wijzigen")


def test_a_target_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "eva", 1280) as pagina:
        pagina.goto(f"{adres}{BLAD}")
        pagina.get_by_role("link", name="Nieuwe prestatie").press("Enter")
        pagina.get_by_label("Prestatie", exact=True).press_sequentially("Nieuwe statushouders")
        pagina.get_by_label("Wat telt Regie?").press("N")
        pagina.get_by_label("statushouders", exact=True).press("Space")
        pagina.get_by_label("Begroot").press_sequentially("15")
        pagina.get_by_label("Waar staat dit?").press_sequentially("begroting")
        pagina.get_by_label("Waar staat dit?").press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd.")
        expect(pagina.get_by_role("row", name="Nieuwe statushouders")).to_contain_text("12")


def test_on_paper_the_table_is_whole(chromium: Browser, adres: str, cast: Cast) -> None:
    vul_in(cast)
    with ingelogd(chromium, adres, cast, "saskia", 794) as pagina:
        pagina.goto(f"{adres}{BLAD}")
        pagina.emulate_media(media="print")
        expect(pagina.get_by_role("table").first).to_be_visible()
        expect(pagina.get_by_role("button", name="Toon")).to_be_hidden()
        assert pagina.evaluate(BREDER) <= 0
