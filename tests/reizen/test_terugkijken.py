# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bekijk op: the dossier as it was on a day, and with what was known on a day."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.dagen import morgen

VOOR_DE_INSCHRIJVING, ERNA = "2026-09-30", "2026-11-25"
GESPREK = "2026-11-20"  # and recorded on the day of the test: it was not known before


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def pagina(request: pytest.FixtureRequest, cast: Cast, browsers: Browsers) -> Page:
    cast.leg_vast("contact", GESPREK, kanaal="telefoon", richting="in", onderwerp="over de huur")
    pagina = browsers.van(cast, java_script_enabled=request.param)
    pagina.goto(f"/dossiers/{cast.dossier}/")
    return pagina


def terug(pagina: Page) -> Locator:
    """The notice that this is not today."""
    return pagina.get_by_role("group", name="U kijkt terug")


def bekijk(pagina: Page, op: str, bekend: str = "") -> None:
    pagina.get_by_label("Zoals het was op").fill(op)
    pagina.get_by_label("Met wat bekend was op").fill(bekend)
    pagina.get_by_role("button", name="Bekijk", exact=True).click()
    expect(terug(pagina)).to_be_visible()


def test_a_day_in_the_past_shows_what_held_then_and_offers_nothing_to_record(pagina: Page, cast: Cast) -> None:
    expect(pagina.locator(".tijdlijn")).to_contain_text("Inschrijving in de BRP")
    expect(pagina.locator(".werkregel", has_text="PIP vaststellen")).to_have_count(1)
    bekijk(pagina, VOOR_DE_INSCHRIJVING)
    expect(terug(pagina)).to_contain_text("30 september 2026")
    expect(pagina.locator(".tijdlijn")).not_to_contain_text("Inschrijving in de BRP")
    expect(pagina.locator(".werkregel", has_text="PIP vaststellen")).to_have_count(0)
    for naam in ("Vastleggen", "Verbeteren", "Intrekken"):
        expect(pagina.locator("main").get_by_role("link", name=naam)).to_have_count(0)
    pagina.get_by_role("link", name="Terug naar vandaag").first.click()
    expect(terug(pagina)).to_have_count(0)
    expect(pagina.locator(".tijdlijn")).to_contain_text("Inschrijving in de BRP")
    expect(pagina).to_have_url(re.compile(rf"/dossiers/{cast.dossier}/$"))


def test_what_was_recorded_later_was_not_known_then(pagina: Page) -> None:
    bekijk(pagina, ERNA)
    expect(pagina.locator(".tijdlijn")).to_contain_text("over de huur")
    bekijk(pagina, ERNA, bekend=ERNA)
    expect(terug(pagina)).to_contain_text("met wat bekend was op 25 november 2026")
    expect(pagina.locator(".tijdlijn")).not_to_contain_text("over de huur")
    expect(pagina.locator(".tijdlijn")).to_contain_text("Inschrijving in de BRP")


@pytest.mark.parametrize(
    ("vraag", "zegt"),
    [
        ("op=gisteren", "Deze datum bestaat niet"),
        ("op=2026-02-30", "Deze datum bestaat niet"),
        ("op=%00", "Zoals het was op"),
        ("op=", "Kies de dag die u wilt bekijken."),
        ("op=0001-01-01", "Zoals het was op"),
        (f"op={morgen().isoformat()}", "Deze dag is nog niet geweest."),
        ("op=2026-10-10&bekend=9999-12-31", "Met wat bekend was op"),
    ],
)
def test_a_day_that_is_no_day_is_said_at_the_field_and_the_dossier_stays(
    cast: Cast, browsers: Browsers, vraag: str, zegt: str
) -> None:
    browsers.mag = {422}
    pagina = browsers.van(cast)
    pagina.goto(f"/dossiers/{cast.dossier}/?{vraag}")
    expect(pagina.locator(".foutenlijst")).to_contain_text(zegt)
    expect(pagina.locator(".foutenlijst")).to_be_focused()
    expect(pagina.locator("h1")).to_have_text("Amina Tesfay")
