# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A talk in a real browser: prepared, noted while talking, recorded with two agreements, and looked back on."""

import os

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.gesprek.blad import vastgelegd
from tests.web.scherm import ingelogd, keur

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


def foto(pagina: Page, naam: str) -> None:
    """A picture to look at, where somebody asks for one."""
    if map_ := os.environ.get("REGIE_FOTOS"):
        pagina.screenshot(path=f"{map_}/{naam}-{pagina.viewport_size['width']}.png", full_page=True)


@pytest.fixture
def bekend(cast: Cast) -> Cast:
    cast.leg_vast("voortgangsgesprek", "2026-08-10", vorm="gemeentehuis", leefgebieden=["taal"], route_past="ja")
    cast.leg_vast(
        "afspraak_gemaakt",
        "2026-08-10",
        actie_id="a1",
        wie="inburgeraar",
        wat="oefent elke dag",
        uiterlijk="2026-11-02",
    )
    uren = {"aangeboden": 40, "gevolgd": 34, "geoorloofd_verzuim": 2, "ongeoorloofd_verzuim": 4}
    cast.leg_vast(
        "lesuren", "2026-11-27", aanbieder="taalschool", van="2026-10-01", tot="2026-10-31", soort="nt2", **uren
    )
    return cast


@BREEDTEN
def test_a_talk_from_preparation_to_agreements(
    chromium: Browser, adres: str, bekend: Cast, breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, bekend, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/dossiers/{bekend.dossier}/")
        pagina.get_by_role("link", name="Voortgangsgesprek").first.click()
        keur(pagina, "Voortgangsgesprek")
        foto(pagina, "gesprek")
        expect(pagina.locator("#k-voor + *, section[aria-labelledby=k-voor]").first).to_contain_text("oefent elke dag")
        pagina.locator("#thema-werk summary").first.click()
        pagina.locator("#tekst-werk").fill("wil werken in een keuken")
        expect(pagina.locator("#stand-werk")).to_contain_text("ewaard")
        pagina.get_by_role("link", name="Leg het gesprek vast").click()
        pagina.get_by_label("Vorm").select_option("gemeentehuis")
        pagina.get_by_role("group", name="Past de leerroute nog").get_by_label("ja").check()
        pagina.get_by_label("oefent elke dag").select_option("gedaan")
        for nummer, (wat, wie) in enumerate(
            (("mailt de school", "gemeente"), ("maakt een cv", "inburgeraar")), start=1
        ):
            pagina.locator(f"[name=afspraak_{nummer}_wat]").fill(wat)
            pagina.locator(f"[name=afspraak_{nummer}_wie]").select_option(wie)
            pagina.locator(f"[name=afspraak_{nummer}_uiterlijk]").fill("2026-12-11")
        keur(pagina, "Voortgangsgesprek")
        foto(pagina, "gesprek-vastleggen")
        pagina.get_by_role("button", name="Leg het gesprek vast").click()
        expect(pagina.locator("[data-melding]")).to_contain_text("Vastgelegd: Voortgangsgesprek.")
        expect(pagina.locator("main")).to_contain_text("maakt een cv")
        keur(pagina, "Voortgangsgesprek")
        foto(pagina, "gesprek-daarna")
    assert len(vastgelegd(bekend, "afspraak_gemaakt")) == 3
    assert [rij["gegevens"]["bevinding"] for rij in vastgelegd(bekend, "intake_bevinding")] == [
        "wil werken in een keuken"
    ]
