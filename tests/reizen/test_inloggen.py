# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin logs in with a password and a code, and logs out again."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.inloggen import log_in, sleutelbos, typ_code, typ_wachtwoord

ERGENS_HEEN = "/zoeken/"


@pytest.mark.parametrize("script", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_karin_logs_in_and_comes_where_she_was_going(cast: Cast, browsers: Browsers, script: bool) -> None:
    karin = sleutelbos(cast)
    pagina = browsers.gast(java_script_enabled=script)
    pagina.goto(ERGENS_HEEN)
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    log_in(pagina, karin)
    expect(pagina.locator("h1")).to_have_text("Zoek een persoon")
    expect(pagina.locator(".kop__ik summary")).to_have_text("Karin de Vries")


def test_a_wrong_password_or_code_says_what_to_do_and_lets_nobody_in(cast: Cast, browsers: Browsers) -> None:
    karin = sleutelbos(cast)
    pagina = browsers.gast()
    pagina.goto("/")
    typ_wachtwoord(pagina, karin.naam, "een ander wachtwoord")
    _ziet_fout(pagina, "De gebruikersnaam of het wachtwoord klopt niet.")
    expect(pagina.get_by_label("Gebruikersnaam")).to_have_value(karin.naam)
    typ_wachtwoord(pagina, karin.naam, karin.wachtwoord)
    typ_code(pagina, "000000")
    _ziet_fout(pagina, "Deze code klopt niet")
    pagina.goto("/")
    expect(pagina.locator("h1")).to_have_text("Typ uw code")
    pagina.get_by_role("button", name="Stoppen met inloggen").click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")


def test_a_code_that_was_used_opens_nothing_more(cast: Cast, browsers: Browsers) -> None:
    karin = sleutelbos(cast)
    cijfers = karin.code()
    for eerste_keer in (True, False):
        pagina = browsers.gast()
        pagina.goto("/")
        typ_wachtwoord(pagina, karin.naam, karin.wachtwoord)
        typ_code(pagina, cijfers)
        if eerste_keer:
            expect(pagina.locator("h1")).to_have_text("Vandaag")
    _ziet_fout(pagina, "Elke code werkt één keer")


def test_after_logging_out_the_back_button_shows_nothing_of_a_person(cast: Cast, browsers: Browsers) -> None:
    pagina = browsers.van(cast)
    pagina.goto(f"/dossiers/{cast.dossier}/")
    pagina.locator(".kop__ik summary").click()
    pagina.get_by_role("link", name="Uitloggen").click()
    pagina.locator("main").get_by_role("button", name="Uitloggen").click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    expect(pagina.locator("#meldingen")).to_contain_text("uitgelogd")
    for _stap in range(2):
        pagina.go_back()
        expect(pagina.locator("h1")).to_have_text("Inloggen")
        assert "Amina" not in pagina.content()


def _ziet_fout(pagina: Page, tekst: str) -> None:
    """In the summary, which has the focus."""
    expect(pagina.locator(".foutenlijst")).to_contain_text(tekst)
    expect(pagina.locator(".foutenlijst")).to_be_focused()
