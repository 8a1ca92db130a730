# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat in a real browser, on a wide and a narrow screen."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_fenna_adds_somebody_and_vera_can_call(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    cast.staf()
    with ingelogd(chromium, adres, cast, "fenna", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/kaart/")
        keur(pagina, "Wie doet wat")
        pagina.get_by_role("link", name=re.compile("Voeg een contactpersoon toe ?: Taalschool De Brug")).click()
        keur(pagina, "Contactpersoon toevoegen")
        pagina.get_by_role("button", name="Bewaar").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Contactpersoon toevoegen")
        expect(pagina.get_by_label("Organisatie")).to_have_value("taalschool")
        pagina.get_by_label("Naam").fill("Joke van der Lange-Achternaam")
        pagina.get_by_label("E-mail").fill("joke.van.der.lange-achternaam@taalschool-de-brug.voorbeeld.nl")
        pagina.get_by_label("Telefoon").fill("020 123 45 67")
        pagina.get_by_label("Leerroute").check()
        pagina.get_by_role("button", name="Bewaar").click()
        keur(pagina, "Wie doet wat")
    with ingelogd(chromium, adres, cast, "vera", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/keten/")
        pagina.locator("main").get_by_role("link", name="Wie doet wat").click()
        keur(pagina, "Wie doet wat")
        expect(pagina.get_by_role("link", name="020 123 45 67")).to_be_visible()
        expect(pagina.get_by_role("link", name="Wijzig")).to_have_count(0)
