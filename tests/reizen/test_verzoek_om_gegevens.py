# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina asks what stands about her: Karin writes it down, Petra makes the document and answers, and the log knows."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.documenten.lezen import lezer, soorten, tekst
from tests.register.cast import Cast
from tests.reizen.browser import Browsers


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def script(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def leg_vast(karin: Page, cast: Cast) -> None:
    """At Amina's dossier."""
    karin.goto(f"/dossiers/{cast.dossier}/")
    karin.get_by_role("link", name="Verzoek over eigen gegevens vastleggen").click()
    karin.get_by_label("Inzage: wat staat er over mij?").check()
    karin.get_by_label("paspoort of identiteitskaart gezien").check()
    karin.get_by_role("button", name="Leg het verzoek vast").click()
    expect(karin.locator("#meldingen")).to_contain_text("Het verzoek is vastgelegd.")


def test_from_the_question_to_the_document(cast: Cast, browsers: Browsers, script: bool, tmp_path: Path) -> None:
    for naam in ("karin", "petra"):
        cast.account(naam)
    leg_vast(browsers.van(cast, "karin", java_script_enabled=script), cast)

    petra = browsers.van(cast, "petra", java_script_enabled=script, accept_downloads=True)
    petra.goto("/")
    petra.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Privacy").click()
    petra.get_by_role("link", name="Verzoeken over eigen gegevens").click()
    petra.get_by_role("link", name="Inzage: wat staat er over mij?").click()
    expect(petra.locator(".paginakop")).to_contain_text("Amina Tesfay")
    with petra.expect_download() as ophalen:
        petra.get_by_role("button", name="Maak het document (PDF)").click()
    pdf = tmp_path / "gegevens.pdf"
    ophalen.value.save_as(pdf)
    lees(pdf.read_bytes())

    petra.reload()
    petra.get_by_label("Toegewezen", exact=True).check()
    petra.get_by_label("Reden").first.fill("Amina kreeg het document aan de balie mee.")
    petra.get_by_role("button", name="Leg het besluit vast").click()
    expect(petra.locator("#meldingen")).to_contain_text("Het besluit is vastgelegd.")
    expect(petra.locator("main")).not_to_contain_text("Amina Tesfay")
    expect(petra.locator("main")).to_contain_text("Gegevens klaargemaakt")


def lees(pdf: bytes) -> None:
    """Amina reads it, or has it read aloud."""
    gelezen = tekst(pdf)
    for woord in (
        "Alles wat wij over u weten: Amina Tesfay",
        "999900006",
        "1 juni 2026: Dossier geopend",
        "21 september 2026: Kennisgeving van de inburgeringsplicht",
        "Wie naar uw gegevens keek",
        "consulent",
    ):
        assert woord in gelezen
    assert "Karin" not in gelezen
    assert lezer(pdf).trailer["/Root"]["/Lang"] == "nl-NL"
    assert "/TOC" in soorten(pdf)
