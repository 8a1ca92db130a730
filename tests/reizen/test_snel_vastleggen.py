# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin notes a phone call in a few seconds, changes it, and records it."""

import pytest
from playwright.sync_api import expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers


@pytest.mark.parametrize("script", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_a_note_is_a_draft_until_it_is_recorded(cast: Cast, browsers: Browsers, script: bool) -> None:
    pagina = browsers.van(cast, java_script_enabled=script)
    pagina.goto("/")
    pagina.get_by_role("link", name="Snel", exact=True).click()
    pagina.get_by_label("Of kies uit uw eigen dossiers").select_option(cast.dossier)
    pagina.get_by_role("button", name="Verder").click()
    expect(pagina.get_by_label("Onderwerp")).to_be_focused()
    pagina.keyboard.type("belde over de huur")
    pagina.get_by_role("button", name="Bewaar", exact=True).click()
    expect(pagina.locator("#meldingen")).to_contain_text("Bewaard.")

    pagina.goto(f"/dossiers/{cast.dossier}/")
    expect(pagina.locator(".tijdlijn")).not_to_contain_text("belde over de huur")
    pagina.goto("/snel/")
    pagina.get_by_role("link", name="Veranderen").click()
    pagina.get_by_label("Onderwerp").fill("belde over de zorgtoeslag")
    pagina.get_by_role("button", name="Bewaar", exact=True).click()
    pagina.get_by_role("button", name="Leg nu vast").click()
    expect(pagina.locator(".concept")).to_have_count(0)
    pagina.goto(f"/dossiers/{cast.dossier}/")
    expect(pagina.locator(".tijdlijn__punt").first).to_contain_text("belde over de zorgtoeslag")


def test_a_note_of_one_person_is_not_seen_by_another(cast: Cast, browsers: Browsers) -> None:
    karin, saskia = browsers.van(cast), browsers.van(cast, "saskia")
    karin.goto(f"/snel/over/{cast.dossier}/contact/")
    karin.get_by_label("Onderwerp").fill("belde over de huur")
    karin.get_by_role("button", name="Bewaar", exact=True).click()
    expect(karin.locator(".concept")).to_contain_text("belde over de huur")
    saskia.goto("/snel/")
    expect(saskia.locator("h1")).to_have_text("Snel vastleggen")
    expect(saskia.locator(".concept")).to_have_count(0)
