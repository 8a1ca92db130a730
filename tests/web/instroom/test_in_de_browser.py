# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of arrival in a real browser: with the keyboard, on a narrow screen, without script; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, zonder_script


@pytest.mark.parametrize(
    ("breedte", "kleur", "script"), [(1280, "light", True), (320, "dark", True), (375, "light", False)]
)
def test_every_page_of_arrival(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str, script: bool
) -> None:
    cast.leg_vast("huisvesting_verwacht", "2026-10-08", verwacht_op="2026-12-15", soort="regulier")
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        for soort in ("gekoppeld", "duo", "gehuisvest", "migrant"):
            pagina.goto(f"{adres}/instroom/?soort={soort}")
            keur(pagina, "Instroom")
        pagina.goto(f"{adres}/instroom/")
        pagina.get_by_label("Kies Amina Tesfay").check()
        pagina.get_by_role("button", name="Leg samen vast").click()
        keur(pagina, "Vastleggen voor 1 persoon")
        pagina.get_by_role("button", name="Bekijk wat er gebeurt").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vastleggen voor 1 persoon")
        pagina.get_by_label("Kennismaking", exact=True).check()
        pagina.locator("#id_kennismaking-vorm").select_option("azc")
        pagina.get_by_label("Koppeling aan de gemeente").check()
        pagina.get_by_role("button", name="Bekijk wat er gebeurt").click()
        keur(pagina, "Bekijk wat er gebeurt")
        pagina.get_by_role("button", name="Leg vast voor 1 persoon").click()
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd voor 1 persoon.")
        pagina.goto(f"{adres}/instroom/wachtlijst/")
        keur(pagina, "Wachtlijst")
        pagina.goto(f"{adres}/instroom/taakstelling/")
        pagina.get_by_label("Taakstelling", exact=True).fill("10")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Taakstelling huisvesting")
        pagina.get_by_label("Waar staat dit?").fill("brief")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("De taakstelling is vastgelegd.")
        keur(pagina, "Taakstelling huisvesting")


@pytest.mark.parametrize("breedte", [1280, 320])
def test_the_checklists_on_the_dossier(chromium: Browser, adres: str, cast: Cast, breedte: int) -> None:
    cast.leg_vast("kinderopvang", "2026-10-10", status="nodig")
    with ingelogd(chromium, adres, cast, "karin", breedte) as pagina:
        pagina.goto(f"{adres}/dossiers/amina/")
        for kop in pagina.locator("section:has(#aankomst) details:not([open]) > summary").all():
            kop.click()
        pagina.locator("section:has(#verplichtingen) summary").click()
        keur(pagina, "Amina Tesfay")


def test_one_step_of_one_person_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/instroom/?soort=duo")
        pagina.goto(f"{adres}/instroom/?soort=gehuisvest")
        expect(pagina.get_by_role("link", name="Leg de inschrijving vast")).to_be_visible()
        pagina.goto(f"{adres}/instroom/?soort=migrant")
        cast.leg_vast("welkomstbericht", "2026-11-02", dossier="nadia", kanaal="brief", taal="ar")
        pagina.reload()
        pagina.get_by_role("button", name="Maak kennis").press("Enter")
        pagina.locator("#id_kennismaking-vorm").press("g")
        pagina.get_by_role("button", name="Bekijk wat er gebeurt").press("Enter")
        pagina.get_by_role("button", name="Leg vast voor 1 persoon").press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd voor 1 persoon.")
        assert pagina.url.endswith("/instroom/?soort=migrant")
