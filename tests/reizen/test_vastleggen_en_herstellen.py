# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Karin records a conversation, sees a mistake, corrects it, and takes it back. The timeline keeps all of it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers

EERST, DAARNA = "over de huur van de woning", "over de zorgtoeslag"


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def pagina(request: pytest.FixtureRequest, cast: Cast, browsers: Browsers) -> Page:
    """Karin at the dossier of Amina."""
    pagina = browsers.van(cast, java_script_enabled=request.param)
    pagina.goto(f"/dossiers/{cast.dossier}/")
    return pagina


def punten(pagina: Page) -> Locator:
    """What the timeline tells of contact, newest first."""
    return pagina.locator(".tijdlijn__punt", has=pagina.get_by_role("heading", name="Contact"))


def leg_contact_vast(pagina: Page, onderwerp: str) -> None:
    """From the dossier: choose what to record by searching for it, fill in, send."""
    pagina.get_by_role("link", name="Vastleggen", exact=True).click()
    pagina.get_by_label("Zoek op een woord").fill("contact")
    pagina.locator("main").get_by_role("button", name="Zoek").click()
    pagina.locator("main").get_by_role("link", name="Contact", exact=True).click()
    pagina.get_by_label("Kanaal").select_option("telefoon")
    pagina.get_by_label("van buiten naar de gemeente").check()
    pagina.get_by_label("Onderwerp").fill(onderwerp)
    pagina.get_by_role("button", name="Vastleggen", exact=True).click()


def test_what_was_recorded_is_corrected_and_withdrawn_and_stays_to_be_read(pagina: Page) -> None:
    leg_contact_vast(pagina, EERST)
    expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Contact.")
    expect(punten(pagina)).to_have_count(1)
    expect(punten(pagina).first).to_contain_text("Net vastgelegd")

    punten(pagina).first.locator("summary").click()
    punten(pagina).first.get_by_role("link", name="Verbeteren").click()
    expect(pagina.locator("main")).to_contain_text(f"Nu staat er: {EERST}")
    pagina.get_by_label("Onderwerp").fill(DAARNA)
    pagina.get_by_label("Waarom klopt deze registratie niet?").fill("verkeerd onderwerp")
    pagina.get_by_role("button", name="Verbetering vastleggen").click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Verbeterd: Contact.")
    expect(punten(pagina)).to_have_count(2)
    oud = punten(pagina).filter(has_text=EERST)
    expect(oud).to_contain_text("verkeerd onderwerp")
    expect(oud.get_by_role("link", name="Verbeteren")).to_have_count(0)

    pagina.get_by_role("link", name="Herstel: dit klopt niet").click()
    expect(pagina.locator("main")).to_contain_text(DAARNA)
    pagina.get_by_label("Waarom klopt deze registratie niet?").fill("hoort bij iemand anders")
    pagina.get_by_role("button", name="Intrekken", exact=True).click()
    expect(pagina.locator("[data-melding]")).to_contain_text("Ingetrokken: Contact.")
    expect(punten(pagina)).to_have_count(2)
    expect(pagina.locator(".tijdlijn__punt--ingetrokken")).to_have_count(2)
    expect(punten(pagina).filter(has_text=DAARNA)).to_contain_text("hoort bij iemand anders")


def test_a_pip_that_is_recorded_changes_what_there_is_to_do(pagina: Page, cast: Cast) -> None:
    """The line, the terms and the list follow from what was recorded, at once."""
    expect(pagina.locator(".werkregel", has_text="PIP vaststellen")).to_have_count(1)
    dossier = pagina.url
    cast.klaar_voor_pip()
    pagina.goto(f"{dossier}vastleggen/pip_vastgesteld/")
    expect(pagina).to_have_url(f"{dossier}pip/")  # there, with its documents
    pagina.get_by_label("Voortgangsgesprekken per jaar").fill("4")
    pagina.get_by_label("Uren PVT").fill("12,5")
    pagina.get_by_label("Uren MAP").fill("40")
    pagina.get_by_label("Uren les per week").fill("12")
    pagina.get_by_label("Steun en begeleiding").fill("De consulent belt elke maand.")
    pagina.locator("button[name=verder]").click()
    pagina.get_by_role("button", name="Stel het PIP vast").click()
    expect(pagina.locator("#meldingen")).to_contain_text("Het PIP is vastgesteld.")
    pagina.goto(dossier)
    expect(pagina.locator(".werkregel", has_text="PIP vaststellen")).to_have_count(0)
