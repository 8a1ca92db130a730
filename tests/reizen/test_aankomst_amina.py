# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina, from the azc to a home: a letter that she can read, a first meeting, a home, and a place in the queue."""

from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.register.cast import Cast
from tests.reizen.aankomst import dagen_geleden, ga, gekoppeld, gemeente_onder, halte, lees_in, melding, rij_van
from tests.reizen.browser import Browsers
from tests.reizen.dagen import morgen
from tests.verhaal import gebeurtenis

NAAM = "Amina Tesfay"


class Onder(NamedTuple):
    """What differs with the policy: the language of the letter, and what decides the place in the queue."""

    beleid: str
    taal: str
    richting: str
    begin: str
    waarom: str


ONDER = (
    Onder("deventer", "ti", "ltr", "de dag waarop de uitkering is aangevraagd", "wacht sinds"),
    Onder("almelo", "ar", "rtl", "de kennisgeving van DUO", "het PIP moet er zijn op"),
)


@pytest.fixture(params=ONDER, ids=lambda onder: onder.beleid)
def onder(request: pytest.FixtureRequest) -> Onder:
    return request.param


@pytest.fixture
def cast(onder: Onder, gemeente: str) -> Cast:
    """Amina is linked and lives at the azc; Hana lives here, and waits for her intake already."""
    amina, hana = f"amina-{gemeente}", f"hana-{gemeente}"
    cast, lang = gemeente_onder(onder.beleid, gemeente, amina), dagen_geleden(60)
    rijen = [
        *gekoppeld(amina, dagen_geleden(9)),
        *gekoppeld(hana, lang),
        gebeurtenis("huisvesting", dagen_geleden(30).isoformat(), hana, soort="regulier"),
        gebeurtenis("inschrijving_brp", dagen_geleden(30).isoformat(), hana, gemeentecode=gemeente),
        gebeurtenis("kennisgeving_plicht", dagen_geleden(20).isoformat(), hana),
        gebeurtenis("uitkering_aangevraagd", dagen_geleden(20).isoformat(), hana),
    ]
    lees_in(cast, rijen, f"{amina},Amina,Tesfay,{onder.taal}", f"{hana},Hana,Berhe,ti")
    return cast


def bord(karin: Page, naam: str) -> None:
    """One of the boards of arrival."""
    ga(karin, "Instroom")
    karin.get_by_role("navigation", name="Soort instroom").get_by_role("link", name=naam).press("Enter")
    halte(karin, "Instroom")


def stap(karin: Page, naam: str) -> None:
    """The button that says what comes next for Amina."""
    rij = rij_van(karin, NAAM)
    rij.get_by_role("button", name=naam).or_(rij.get_by_role("link", name=naam)).press("Enter")


def leg_vast(karin: Page) -> None:
    karin.get_by_role("button", name="Bekijk wat er gebeurt").press("Enter")
    halte(karin, "Bekijk wat er gebeurt")
    karin.get_by_role("button", name="Leg vast voor 1 persoon").press("Enter")
    melding(karin, "Vastgelegd voor 1 persoon.")
    halte(karin, "Instroom")


def stuur_de_welkomstbrief(karin: Page, onder: Onder) -> None:
    stap(karin, "Stuur een welkomstbericht")
    halte(karin, "Brieven")
    karin.get_by_role("link", name="Welkom", exact=True).press("Enter")
    karin.get_by_role("button", name="Bekijk de brief").press("Enter")
    blad = karin.locator(f'.brieven__blad[lang="{onder.taal}"]')
    expect(blad).to_have_attribute("dir", onder.richting)
    expect(karin.locator('.brieven__blad[lang="nl"]')).to_contain_text("Karin de Vries")
    halte(karin, "Welkom")
    karin.get_by_role("button", name="Verstuur deze brief").press("Enter")
    melding(karin, "De brief staat klaar voor de printer.")


def print_de_brief(karin: Page) -> str:
    """The text of the file for the printer."""
    ga(karin, "Brieven")
    karin.get_by_role("button", name="Maak een bestand om te printen").press("Enter")
    halte(karin, "Brieven printen")
    with karin.expect_download() as bestand:
        karin.get_by_role("link", name="Download het bestand").press("Enter")
    pdf = PdfReader(BytesIO(bestand.value.path().read_bytes()))
    karin.get_by_role("button", name="Ja, geprint en op de post").press("Enter")
    melding(karin, "1 brief is nu verstuurd.")
    halte(karin, "Brieven")
    return "\n".join(blad.extract_text() for blad in pdf.pages)


def test_amina_from_the_azc_to_a_home(onder: Onder, cast: Cast, browsers: Browsers) -> None:
    karin = browsers.van(cast)
    karin.goto("/")
    bord(karin, "Gekoppeld, nog geen woonplek")
    rij = rij_van(karin, NAAM)
    expect(rij).to_contain_text("Azc Dronten")
    expect(rij).to_contain_text("welkomstbericht: nee")

    stuur_de_welkomstbrief(karin, onder)
    geprint = print_de_brief(karin)
    assert "Welkom in Voorbeeldstad" in geprint
    assert any("\u0600" <= teken <= "\u06ff" or "\u1200" <= teken <= "\u137f" for teken in geprint)

    bord(karin, "Gekoppeld, nog geen woonplek")
    expect(rij).to_contain_text("welkomstbericht: ja")
    stap(karin, "Vraag het profiel op")
    karin.locator("#id_profiel_ontvangen-bron").select_option(index=1)
    leg_vast(karin)
    stap(karin, "Maak kennis")
    karin.locator("#id_kennismaking-vorm").select_option("azc")
    karin.get_by_label("Gesprek met drie").check()
    leg_vast(karin)
    expect(rij).to_contain_text("driegesprek: ja")
    stap(karin, "Leg vast wanneer er een woonplek is")
    karin.locator("#id_huisvesting_verwacht-verwacht_op").fill(morgen().isoformat())
    leg_vast(karin)
    stap(karin, "Leg de woonplek vast")
    karin.locator("#id_huisvesting-soort").select_option("regulier")
    leg_vast(karin)
    expect(rij).to_have_count(0)

    bord(karin, "Woont hier, nog geen intake")
    expect(rij).to_contain_text("kennismaking: ja")
    stap(karin, "Leg de inschrijving vast")
    karin.get_by_label("Gemeente", exact=False).first.fill(cast.gemeente)
    karin.get_by_role("button", name="Vastleggen", exact=True).press("Enter")
    vastgelegd(karin, "Inschrijving in de BRP")
    for wat in ("Kennisgeving van de inburgeringsplicht", "Uitkering aangevraagd"):
        leg_in_het_dossier_vast(karin, wat)
    wacht_op_de_intake(karin, onder)


def leg_in_het_dossier_vast(karin: Page, wat: str) -> None:
    """From the dossier: what to record is found by a word of its name."""
    karin.get_by_role("link", name="Vastleggen", exact=True).press("Enter")
    karin.get_by_label("Zoek op een woord").fill(wat)
    karin.get_by_label("Zoek op een woord").press("Enter")
    karin.wait_for_url("**/vastleggen/?zoek=*")
    assert "Amina" not in unquote(karin.url)
    karin.get_by_role("main").get_by_role("link", name=wat).press("Enter")
    karin.get_by_role("button", name="Vastleggen", exact=True).press("Enter")
    vastgelegd(karin, wat)


def vastgelegd(karin: Page, wat: str) -> None:
    expect(karin.locator("[data-melding]")).to_contain_text(f"Vastgelegd: {wat}.")
    halte(karin, NAAM)


def wacht_op_de_intake(karin: Page, onder: Onder) -> None:
    """Amina stands behind Hana, and the list says why."""
    ga(karin, "Instroom")
    karin.get_by_role("link", name="Wachtlijsten").press("Enter")
    halte(karin, "Wachtlijst")
    expect(karin.get_by_role("main")).to_contain_text(onder.begin)
    expect(rij_van(karin, "Hana Berhe")).to_contain_text("plaats 1: staat vooraan")
    expect(rij_van(karin, NAAM)).to_contain_text(f"plaats 2: {onder.waarom}")
    expect(rij_van(karin, NAAM)).to_contain_text(", na plaats 1")
    rij_van(karin, NAAM).get_by_role("link", name=NAAM).press("Enter")
    expect(karin.get_by_role("region", name="Tijdlijn")).to_contain_text("Welkomstbericht")
    halte(karin, NAAM)
