# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Saskia divides the work, and what she gives to Bas he has from then on. What is not yours is not there."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.plek import zonder_consulent
from tests.reizen.staten.team import vervang

SAMUEL = "samuel"


@pytest.fixture
def team(cast: Cast) -> Cast:
    """Samuel has nobody yet; everyone has an account."""
    zonder_consulent(cast.gemeente, SAMUEL)
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def saskia(request: pytest.FixtureRequest, team: Cast, browsers: Browsers) -> Page:
    pagina = browsers.van(team, "saskia", java_script_enabled=request.param)
    pagina.goto("/")
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Team").click()
    return pagina


def test_the_board_and_the_wait_list_say_who_carries_what(saskia: Page) -> None:
    bord = saskia.locator("table.bord")
    expect(bord.get_by_role("row", name="Karin de Vries")).to_contain_text("1")
    expect(bord.get_by_role("row", name="Bas Smit")).to_be_visible()
    wacht = saskia.get_by_role("region", name="Wachtlijst voor de brede intake: 1")
    expect(wacht.get_by_role("row", name="Amina Tesfay")).to_contain_text("Karin de Vries")
    bord.get_by_role("row", name="Karin de Vries").get_by_role("link").first.click()
    expect(saskia.locator("h1")).to_have_text("Vandaag")
    expect(saskia.locator(".werkregel").first).to_contain_text("Amina Tesfay")


def test_who_is_given_to_bas_stands_in_his_caseload(saskia: Page, team: Cast, browsers: Browsers) -> None:
    browsers.mag = {404}
    bas = browsers.van(team, "bas")
    bas.goto(f"/dossiers/{SAMUEL}/")
    expect(bas.locator("h1")).to_contain_text("Deze pagina bestaat niet")

    zonder = saskia.get_by_role("region", name="Zonder consulent: 1 persoon")
    zonder.get_by_label("Samuel Tekle").check()
    zonder.get_by_label("Aan wie geeft u deze mensen?").select_option("bas")
    zonder.get_by_role("button", name="Wijs toe").click()
    expect(saskia.locator("#meldingen")).to_contain_text("1 persoon gaat naar Bas Smit.")
    expect(saskia.get_by_role("region", name="Zonder consulent")).to_have_count(0)

    bas.reload()
    expect(bas.locator("h1")).to_have_text("Samuel Tekle")


def test_who_stands_in_sees_the_dossiers_until_it_stops(saskia: Page, team: Cast, browsers: Browsers) -> None:
    browsers.mag = {404}
    bas = browsers.van(team, "bas")
    vervang(saskia, team)
    bas.goto(f"/dossiers/{team.dossier}/")
    expect(bas.locator("h1")).to_have_text("Amina Tesfay")
    saskia.locator("main td summary").click()
    saskia.get_by_role("button", name="Ja, stop vandaag").click()
    expect(saskia.locator("#meldingen")).to_contain_text("De vervanging is gestopt.")
    bas.reload()
    expect(bas.locator("h1")).to_contain_text("Deze pagina bestaat niet")


def test_what_is_not_of_a_consulent_is_not_there(team: Cast, browsers: Browsers) -> None:
    browsers.mag = {404}
    bas = browsers.van(team, "bas")
    for pad in ("/team/", "/team/vervangen/", f"/dossiers/{team.dossier}/", f"/snel/over/{team.dossier}/contact/"):
        antwoord = bas.goto(pad)
        assert antwoord is not None
        assert antwoord.status == 404, pad
        expect(bas.locator("h1")).to_have_text("Deze pagina bestaat niet, of is niet van u")
        assert "Amina" not in bas.content()
    expect(bas.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Team")).to_have_count(0)
