# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Eva walks from all figures to one, to another day and back; Saskia opens a figure to the people behind it."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast
from tests.reizen.browser import Browsers

MENSEN = {
    ("asiel_vergunning", "b1"): 12,
    ("asiel_vergunning", "z"): 9,
    ("asiel_vergunning", "geen"): 8,
    ("gezinsmigrant", "b1"): 8,
}
EERDER = date(2026, 1, 31)


@pytest.fixture
def geteld(cast: Cast) -> Cast:
    """Amina and 37 others, counted as of today and as of January."""
    bevolk(cast.gemeente, MENSEN)
    for dag in (EERDER, VANDAAG):
        tel(cast.gemeente, dag)
    return cast


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def begin(browsers: Browsers, cast: Cast, naam: str, script: bool) -> Page:
    """From home by the menu."""
    pagina = browsers.van(cast, naam, java_script_enabled=script)
    pagina.goto("/")
    pagina.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Monitor").click()
    expect(pagina.locator("h1")).to_have_text("Monitor")
    return pagina


def test_eva_goes_from_all_figures_to_one_to_another_day_and_back(
    geteld: Cast, browsers: Browsers, script: bool
) -> None:
    eva = begin(browsers, geteld, "eva", script)
    expect(eva.locator(".meetdag summary")).to_contain_text("Stand op 29 november 2026")
    expect(eva.locator(".kerncijfers > div").filter(has_text="Inburgeraars: aantal")).to_contain_text("38")
    eva.get_by_role("link", name="Wie er inburgeren").click()
    eva.get_by_role("heading", name="Inburgeraars", exact=True).get_by_role("link").click()
    expect(eva.locator("h1")).to_have_text("Inburgeraars")
    expect(eva.get_by_role("link", name="Open de dossiers")).to_have_count(0)

    eva.locator(".meetdag summary").click()
    eva.get_by_label("Stand op").fill(EERDER.isoformat())
    eva.get_by_role("button", name="Toon deze dag").click()
    expect(eva.locator(".meetdag summary")).to_contain_text("Stand op 31 januari 2026")

    eva.get_by_label("Wat", exact=True).select_option("actief")
    eva.get_by_label("Vergelijk met").select_option(label="29 november 2026")
    eva.get_by_role("button", name="Toon", exact=True).click()
    expect(eva.get_by_role("region", name="Naast elkaar").locator("tbody tr").first).to_be_visible()
    expect(eva.get_by_label("Wat", exact=True)).to_have_value("actief")

    eva.get_by_role("link", name="Wie er inburgeren").click()
    expect(eva.locator(".meetdag summary")).to_contain_text("Stand op 31 januari 2026")
    eva.get_by_role("link", name="Monitor", exact=True).last.click()
    expect(eva.locator("h1")).to_have_text("Monitor")
    expect(eva.locator(".meetdag summary")).to_contain_text("Stand op 31 januari 2026")


def test_a_team_leader_opens_a_figure_to_the_people_and_comes_back(
    geteld: Cast, browsers: Browsers, script: bool
) -> None:
    saskia = begin(browsers, geteld, "saskia", script)
    saskia.get_by_role("link", name="Inburgeraars: aantal").click()
    saskia.get_by_label("Wat", exact=True).select_option("actief")
    saskia.get_by_label("Groep", exact=True).select_option("gezin")
    saskia.get_by_role("button", name="Toon", exact=True).click()
    expect(saskia.locator(".grootcijfer")).to_have_text(re.compile(r"^8\b"))
    saskia.get_by_role("link", name="Open de dossiers achter deze keuze").click()
    expect(saskia.locator("h1")).to_have_text("Dossiers: Inburgeraars")
    expect(saskia.locator("main tbody tr")).to_have_count(8)
    saskia.get_by_role("link", name="Terug naar het cijfer").click()
    expect(saskia.locator("h1")).to_have_text("Inburgeraars")
    expect(saskia.get_by_label("Groep", exact=True)).to_have_value("gezin")


def test_eva_asks_for_a_day_and_sees_that_it_waits(geteld: Cast, browsers: Browsers, script: bool) -> None:
    eva = begin(browsers, geteld, "eva", script)
    eva.locator(".meetdag summary").click()
    eva.get_by_label("Stand op").fill("2026-06-30")
    eva.get_by_role("button", name="Toon deze dag").click()
    eva.get_by_role("button", name="Tel deze dag").click()
    expect(eva.locator("h1")).to_have_text("Cijfers tellen")
    expect(eva.locator("#hoever")).to_have_text("Wacht op een vrije plek.")
    eva.get_by_role("link", name="Naar de cijfers").click()
    expect(eva.get_by_text("Deze cijfers worden nu geteld.")).to_be_visible()
    expect(eva.get_by_role("button", name="Tel deze dag")).to_have_count(0)
