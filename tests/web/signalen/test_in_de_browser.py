# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of signals in a real browser: axe finds nothing, also on a narrow and a dark screen and without script."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.web.signalen.test_signalen import met_oud_pip


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_state_of_the_pages(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    met_oud_pip(cast)
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/signalen/")
        keur(pagina, "Signalen")
        pagina.get_by_label("Consulent", exact=True).select_option("karin")
        pagina.get_by_role("button", name="Toon").click()
        expect(pagina.locator(".signalen > li").first).to_contain_text("Het PIP is 34 dagen oud")
        keur(pagina, "Signalen")
        pagina.get_by_role("link", name="Leg weg").first.click()
        keur(pagina, "Leg weg tot een dag")
        pagina.get_by_role("button", name="Leg weg").click()
        keur(pagina, "Leg weg tot een dag")
        pagina.get_by_label("Reden", exact=False).first.select_option("gesproken")
        pagina.get_by_label("Opnieuw op", exact=False).first.fill("2026-12-10")
        pagina.get_by_role("button", name="Leg weg").click()
        expect(pagina.get_by_text("Weggelegd tot 10 december 2026")).to_be_visible()
        pagina.get_by_role("link", name="1 signaal weggelegd").click()
        keur(pagina, "Weggelegde signalen")
        pagina.get_by_role("button", name="Zet terug").click()
        expect(pagina.locator(".signalen > li").first).to_contain_text("Het PIP is 34 dagen oud")
        pagina.get_by_role("link", name="Zo werken signalen").click()
        keur(pagina, "Zo werken signalen")
