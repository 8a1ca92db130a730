# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pages of decisions in a real browser: wide and narrow, light and dark, and by keyboard alone."""

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.besluiten.stappen import met_pip, met_uren, plek
from tests.web.scherm import ingelogd, keur

BLADEN = {
    "": "Besluiten in het traject", "afschalen": "Examen op A2", "route": "Andere leerroute",
    "verlenging": "Meer tijd (verlenging)", "pauze": "Pauze in het traject",
    "verhuizing": "Overdragen aan een andere gemeente", "overnemen": "PIP van een andere gemeente overnemen",
}  # fmt: skip


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return met_uren(met_pip(cast), 640)


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_every_page_is_right_on_every_screen(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        for deel, kop in BLADEN.items():
            pagina.goto(adres + (plek(cast, deel) if deel else plek(cast)))
            for dicht in pagina.locator("main details").all():
                dicht.evaluate("deel => { deel.open = true }")
            keur(pagina, kop)


def test_exams_at_a2_are_decided_with_the_keyboard_alone(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(adres + plek(cast, "afschalen"))
        pagina.get_by_role("checkbox", name="schrijven").focus()
        pagina.keyboard.press("Space")
        for groep in ("Heeft de inburgeraar zich genoeg ingezet", "Is B1 voor deze onderdelen niet haalbaar"):
            pagina.get_by_role("group", name=groep).get_by_label("ja").focus()
            pagina.keyboard.press("Space")
        pagina.get_by_label("Waaruit blijkt de inzet?").focus()
        pagina.keyboard.type("Zij kwam elke week.")
        pagina.get_by_label("Waarom is B1 voor deze onderdelen niet haalbaar?").focus()
        pagina.keyboard.type("Schrijven blijft op A2.")
        pagina.get_by_role("button", name="Leg het besluit vast").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("main")).to_contain_text("schrijven A2")
