# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The session ends while somebody types: after the login the words are there, and only for who typed them."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.inloggen import Sleutelbos, log_in, sleutelbos
from tests.reizen.test_slechte_invoer import VERSTUUR, adres, heeft_de_tekst_nog, vastgelegd, vul_in

ALLEEN_POST = ("/vandaag/filter/", "/vandaag/filter/weg/", "/snel/vastleggen/")


@pytest.fixture
def karin(cast: Cast) -> Sleutelbos:
    return sleutelbos(cast)


@pytest.fixture
def pagina(karin: Sleutelbos, browsers: Browsers) -> Page:
    """Karin, logged in through the door."""
    pagina = browsers.gast()
    pagina.goto("/")
    log_in(pagina, karin)
    expect(pagina.locator("h1")).to_have_text("Vandaag")
    return pagina


def beeindig_sessies() -> None:
    """As when the time is over: no session is left."""
    from django.contrib.sessions.models import Session

    Session.objects.all().delete()


def test_what_was_typed_stands_there_after_the_login(pagina: Page, cast: Cast, karin: Sleutelbos) -> None:
    pagina.goto(adres(cast))
    vul_in(pagina)
    beeindig_sessies()
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    expect(pagina.locator("#meldingen")).to_contain_text("Wat u had getypt, is bewaard.")
    log_in(pagina, karin)
    expect(pagina.locator("#meldingen")).to_contain_text("Wat u had getypt, staat er nog.")
    heeft_de_tekst_nog(pagina)
    assert vastgelegd(cast) == 0
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    assert vastgelegd(cast) == 1


def test_somebody_else_at_the_same_computer_does_not_see_it(pagina: Page, cast: Cast, browsers: Browsers) -> None:
    saskia = sleutelbos(cast, "saskia")
    pagina.goto(adres(cast))
    vul_in(pagina)
    beeindig_sessies()
    pagina.locator(VERSTUUR).click()
    log_in(pagina, saskia)
    expect(pagina.locator("h1")).to_have_text("Vastleggen: Contact")
    expect(pagina.get_by_label("Onderwerp")).to_have_value("")
    assert "huur" not in pagina.content()


def test_at_a_line_in_the_list_the_words_come_back_too(pagina: Page, cast: Cast, karin: Sleutelbos) -> None:
    regel = pagina.locator(".werkregel", has_text="Kennismaking")
    regel.locator("summary").click()
    regel.get_by_role("link", name="Leg vast: Kennismaking").click()
    regel.get_by_label("Vorm").select_option("huisbezoek")
    beeindig_sessies()
    regel.get_by_role("button", name="Leg vast").click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    log_in(pagina, karin)
    expect(pagina.get_by_label("Vorm")).to_have_value("huisbezoek")
    pagina.get_by_role("button", name="Leg vast").click()
    expect(pagina.locator("main")).to_contain_text("Vastgelegd: Kennismaking, Amina Tesfay.")
    assert vastgelegd(cast, "kennismaking") == 1


def test_a_line_that_is_opened_too_late_leads_to_the_login_and_back(
    pagina: Page, karin: Sleutelbos, cast: Cast
) -> None:
    beeindig_sessies()
    pagina.locator(".werkregel summary").first.click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    log_in(pagina, karin)
    expect(pagina.locator("h1")).to_have_text("Vandaag")


@pytest.mark.parametrize("pad", ALLEEN_POST)
def test_after_the_login_there_is_a_page_also_where_there_was_only_a_button(
    pagina: Page, karin: Sleutelbos, pad: str
) -> None:
    """The button was pressed too late: nothing was done, and one does not end at an empty page."""
    pagina.locator("main").evaluate(
        "(hoofd, pad) => { const form = document.querySelector('.kop__zoek').cloneNode(true);"
        " form.action = pad; form.id = 'knop'; form.noValidate = true; hoofd.append(form); }",
        pad,
    )
    beeindig_sessies()
    pagina.locator("#knop button").click()
    expect(pagina.locator("h1")).to_have_text("Inloggen")
    log_in(pagina, karin)
    expect(pagina.locator("h1")).to_have_count(1)
    expect(pagina.locator(".kop__ik")).to_be_visible()
