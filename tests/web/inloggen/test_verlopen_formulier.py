# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A form with an old or false CSRF token does nothing, and the one who typed it keeps the text."""

import pytest

from tests.web.inloggen.mensen import Mens, browser, tekst_van, veld_van

VERHAAL = "Amina wil naar de Z-route"
TERUG = "Terug naar het formulier, met wat u had getypt"


@pytest.fixture
def streng(karin: Mens) -> Mens:
    """Karin logged in, at a browser whose forms are checked as in real life."""
    karin.log_in()
    sessie = karin.browser.cookies["sessie"].value
    karin.browser = browser(enforce_csrf_checks=True)
    karin.browser.cookies["sessie"] = sessie
    return karin


def test_an_old_token_gives_the_page_and_keeps_the_text(streng: Mens) -> None:
    zegel = veld_van(streng.browser.get("/snel/"), "wie")
    formulier = {"tekst": VERHAAL, "wie": zegel, "csrfmiddlewaretoken": "a" * 64}
    antwoord = streng.browser.post("/snel/", formulier)
    assert antwoord.status_code == 403
    assert "Het formulier is verlopen" in tekst_van(antwoord)
    assert "Er is niets opgeslagen." in tekst_van(antwoord)
    assert TERUG in tekst_van(antwoord)
    bladzijde = streng.browser.get("/snel/").content.decode()
    assert VERHAAL in bladzijde
    assert "Het formulier was verlopen. Wat u had getypt, staat er nog." in bladzijde


def test_a_good_token_just_works(streng: Mens) -> None:
    token = veld_van(streng.browser.get("/snel/"), "csrfmiddlewaretoken")
    antwoord = streng.browser.post("/snel/", {"tekst": VERHAAL, "csrfmiddlewaretoken": token})
    assert antwoord.content.decode() == f"opgeslagen: {VERHAAL}"


def test_another_site_puts_no_words_in_a_form(streng: Mens) -> None:
    antwoord = streng.browser.post("/snel/", {"tekst": "verzonnen"}, headers={"Origin": "https://elders.example"})
    assert antwoord.status_code == 403
    assert TERUG not in tekst_van(antwoord)
    assert "verzonnen" not in streng.browser.get("/snel/").content.decode()


def test_a_seal_of_a_colleague_keeps_nothing(streng: Mens, bas: Mens) -> None:
    bas.log_in()
    zegel = veld_van(bas.browser.get("/snel/"), "wie")
    antwoord = streng.browser.post("/snel/", {"tekst": VERHAAL, "wie": zegel})
    assert TERUG not in tekst_van(antwoord)
    assert VERHAAL not in streng.browser.get("/snel/").content.decode()


def test_without_cookies_the_page_says_what_to_do() -> None:
    antwoord = browser(enforce_csrf_checks=True).post("/account/inloggen/", {"login": "karin", "password": "x"})
    assert antwoord.status_code == 403
    assert "Staan cookies uit?" in tekst_van(antwoord)


def test_a_fragment_gets_the_whole_form_again_with_the_text(streng: Mens) -> None:
    zegel = veld_van(streng.browser.get("/snel/"), "wie")
    antwoord = streng.browser.post("/snel/", {"tekst": VERHAAL, "wie": zegel}, headers={"HX-Request": "true"})
    assert antwoord["HX-Redirect"] == "/snel/"
    assert VERHAAL in streng.browser.get("/snel/").content.decode()
