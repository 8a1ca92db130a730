# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Twice, too late, out of date, with nonsense in it: a clear page, nothing half done, and no word lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag
from tests.reizen.plek import zorg_voor_inge
from tests.reizen.staten.fouten import breek_csrf
from tests.reizen.vormen import TYPES_MET_ALLE_SOORTEN, WIE

TEKST = "belde over de huur"
VERSTUUR = "main form.formulier button[type=submit]"
ONZIN = """(form) => {
  for (const veld of form.elements) {
    if (veld.type === 'hidden' || veld.type === 'submit' || !veld.name) continue;
    if (veld.localName === 'select') veld.add(new Option('', 'kip-zonder-kop', true, true));
    else if (veld.type === 'radio' || veld.type === 'checkbox') { veld.value = 'kip-zonder-kop'; veld.checked = true; }
    else {
      if (veld.localName === 'input') veld.type = 'text';
      veld.value = '\u0000\u202e<b>{{ 7*7 }}</b>'.repeat(2000);
    }
  }
}"""


@pytest.fixture
def pagina(cast: Cast, browsers: Browsers) -> Page:
    """Karin at a form, with words in it."""
    for naam in ("karin", "saskia"):
        cast.account(naam)
    pagina = browsers.van(cast)
    pagina.goto(adres(cast))
    vul_in(pagina)
    return pagina


def adres(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/vastleggen/contact/"


def vul_in(pagina: Page) -> None:
    pagina.get_by_label("Kanaal").select_option("telefoon")
    pagina.get_by_label("van buiten naar de gemeente").check()
    pagina.get_by_label("Onderwerp").fill(TEKST)


def vastgelegd(cast: Cast, type_: str = "contact") -> int:
    """How many events of this type Amina has."""
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return len(van_type(cast.dossier, [type_]))


def heeft_de_tekst_nog(pagina: Page) -> None:
    expect(pagina.get_by_label("Kanaal")).to_have_value("telefoon")
    expect(pagina.get_by_label("van buiten naar de gemeente")).to_be_checked()
    expect(pagina.get_by_label("Onderwerp")).to_have_value(TEKST)


def test_two_quick_clicks_record_once(pagina: Page, cast: Cast) -> None:
    pagina.locator(VERSTUUR).dblclick(no_wait_after=True)
    expect(pagina.locator("h1")).to_have_text("Amina Tesfay")
    expect(pagina.locator("[data-melding]")).to_contain_text("astgelegd: Contact.")
    assert vastgelegd(cast) == 1


def test_two_quick_clicks_at_a_line_record_once(cast: Cast, browsers: Browsers) -> None:
    pagina = browsers.van(cast)
    pagina.goto(f"/vandaag/{cast.dossier}/kennismaking/-/doe/kennismaking/")
    pagina.get_by_label("Vorm").select_option("gemeentehuis")
    pagina.get_by_role("button", name="Leg vast").dblclick(no_wait_after=True)
    expect(pagina.locator("main")).to_contain_text("Kennismaking, Amina Tesfay.")
    assert vastgelegd(cast, "kennismaking") == 1


def test_the_same_form_sent_from_two_tabs_records_once(pagina: Page, cast: Cast) -> None:
    velden = pagina.locator("main form.formulier").evaluate("form => Object.fromEntries(new FormData(form))")
    eerste, tweede = (pagina.request.post(adres(cast), form=velden) for _keer in range(2))
    assert (eerste.status, tweede.status) == (200, 200)
    assert "Dit was al vastgelegd: Contact. Er is niets dubbel opgeslagen." in tweede.text()
    assert vastgelegd(cast) == 1


def test_back_and_send_again_records_nothing_unasked(pagina: Page, cast: Cast, browsers: Browsers) -> None:
    """The browser asks the page anew, as it is kept nowhere: an empty form, which records nothing when it is sent."""
    browsers.mag = {422}
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    pagina.go_back()
    expect(pagina.locator("h1")).to_have_text("Vastleggen: Contact")
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    assert vastgelegd(cast) == 1


def test_a_form_that_is_out_of_date_shows_what_another_recorded_and_loses_no_word(
    pagina: Page, cast: Cast, browsers: Browsers
) -> None:
    browsers.mag = {409}
    saskia = browsers.van(cast, "saskia")
    saskia.goto(f"/dossiers/{cast.dossier}/vastleggen/welkomstbericht/")
    saskia.get_by_label("Kanaal").select_option("brief")
    saskia.get_by_label("Taal").fill("ti")
    saskia.locator(VERSTUUR).click()
    expect(saskia.locator("[data-melding]")).to_contain_text("Vastgelegd: Welkomstbericht.")

    pagina.locator(VERSTUUR).click()
    tussendoor = pagina.get_by_role("group", name="Intussen is er iets anders vastgelegd")
    expect(tussendoor).to_be_focused()
    expect(tussendoor).to_contain_text("Welkomstbericht")
    expect(tussendoor).to_contain_text("Saskia Bos")
    heeft_de_tekst_nog(pagina)
    assert vastgelegd(cast) == 0
    pagina.get_by_role("button", name="Toch vastleggen").click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    assert (vastgelegd(cast), vastgelegd(cast, "welkomstbericht")) == (1, 1)


def test_a_broken_token_gives_a_clear_page_and_the_words_come_back(
    pagina: Page, cast: Cast, browsers: Browsers
) -> None:
    browsers.mag = {403}
    breek_csrf(pagina)
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("h1")).to_have_text("Het formulier is verlopen")
    expect(pagina.locator("main")).to_contain_text("Er is niets opgeslagen.")
    assert vastgelegd(cast) == 0
    pagina.get_by_role("link", name="Terug naar het formulier").click()
    heeft_de_tekst_nog(pagina)
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    assert vastgelegd(cast) == 1


@pytest.mark.parametrize("type_", TYPES_MET_ALLE_SOORTEN)
def test_nonsense_in_every_field_is_said_at_every_field(cast: Cast, browsers: Browsers, type_: str) -> None:
    browsers.mag = {422}
    zorg_voor_inge(cast)
    pagina = browsers.van(cast, WIE.get(type_, "karin"))
    pagina.goto(f"/dossiers/{cast.dossier}/vastleggen/{type_}/")
    eerst = vastgelegd(cast, type_)
    velden = pagina.locator("main form .veld").count()
    pagina.locator("main form.formulier").evaluate(ONZIN)
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    expect(pagina.locator("main .veld__fout")).to_have_count(velden)
    expect(pagina.locator(".foutenlijst li")).to_have_count(velden)
    expect(pagina.locator(".foutenlijst")).not_to_contain_text("49")
    assert vastgelegd(cast, type_) == eerst


@pytest.mark.parametrize("veld", ["gebeurtenis_id", "dossierversie", "wie"])
def test_a_hidden_field_that_broke_gives_a_clear_page(pagina: Page, cast: Cast, browsers: Browsers, veld: str) -> None:
    browsers.mag = {422}
    pagina.locator("main form.formulier").evaluate("(form, naam) => { form.elements[naam].value = 'x'; }", veld)
    pagina.locator(VERSTUUR).click()
    if veld == "wie":  # only needed when the session has ended
        expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    else:
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        heeft_de_tekst_nog(pagina)
        assert vastgelegd(cast) == 0


def test_a_dossier_that_is_out_of_reach_meanwhile_is_not_there(cast: Cast, browsers: Browsers, pagina: Page) -> None:
    """Karin loses Amina while she types: nothing is recorded, and the page does not say of whom it was."""
    browsers.mag = {404}
    cast.account("bas")
    cast.leg_vast("toewijzing", vandaag(), "saskia", rol="regie", medewerker="bas")
    pagina.locator(VERSTUUR).click()
    expect(pagina.locator("h1")).to_have_text("Deze pagina bestaat niet, of is niet van u")
    with cast.als_systeem():
        from regie.dossiers.dossier import van_type

        assert van_type(cast.dossier, ["contact"]) == []
