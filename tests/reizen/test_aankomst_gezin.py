# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Families: five hervestigers who come together, a family migrant, and a partner who is under the old law."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import BELEID, dagen_geleden, ga, gemeente_onder, halte, lees_in, rij_van
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag
from tests.verhaal import gebeurtenis

VADER, MOEDER = "Yusuf Ali", "Hawa Ali"
KINDEREN = ("Sami", "Noor", "Idris")
HERVESTIGER = re.compile(r"Hervestiger\s*ja")
ASIEL, MIGRANT = "asiel_vergunning", "gezinsmigrant"
KOPPELING, KENNISGEVING = "Het COA koppelde", "DUO liet weten"


@pytest.fixture(params=BELEID)
def cast(request: pytest.FixtureRequest, gemeente: str) -> Cast:
    """Nobody is here yet."""
    return gemeente_onder(request.param, gemeente)


def nieuw(karin: Page, wie: str, groep: str, begin: str, *bijzonder: str) -> str:
    """A new person of Karin, by the form; the address of the dossier."""
    ga(karin, "Instroom")
    karin.get_by_role("link", name="Nieuwe persoon").press("Enter")
    halte(karin, "Nieuwe persoon")
    voornaam, achternaam = wie.split()
    karin.get_by_label("Voornamen").fill(voornaam)
    karin.get_by_label("Achternaam").fill(achternaam)
    karin.locator("#id_taal").select_option("so")
    karin.locator(f"[name=groep][value={groep}]").check()
    karin.locator("[name=wet][value=wi2021]").check()
    for naam in bijzonder:
        karin.locator(f"[name=bijzonder][value={naam}]").check()
    karin.get_by_label(begin).check()
    karin.get_by_label("Op welke dag was dat?").fill(vandaag().isoformat())
    karin.get_by_role("button", name="Dossier openen").press("Enter")
    bevestig_dat_het_een_ander_is(karin, wie)
    halte(karin, wie)
    return karin.url


def bevestig_dat_het_een_ander_is(karin: Page, wie: str) -> None:
    """Who bears the same name is shown first; then it must be said that this is somebody else."""
    toch = karin.get_by_role("button", name="Toch een nieuw dossier")
    expect(karin.get_by_role("heading", level=1, name=wie).or_(toch)).to_be_visible()
    if toch.is_visible():
        toch.press("Enter")


def naar_het_huishouden(karin: Page, van: str) -> None:
    karin.get_by_role("link", name="Huishouden", exact=True).press("Enter")
    halte(karin, f"Huishouden van {van}")


def voeg_partner_toe(karin: Page, wie: str, achternaam: str) -> None:
    """Somebody with a dossier, found by name."""
    karin.locator("main .zoekvelden [name=naam]").fill(achternaam)
    karin.get_by_role("main").get_by_role("button", name="Zoek").press("Enter")
    karin.get_by_label(wie).check()
    karin.locator("[name=bekende-rol][value=partner]").check()
    karin.locator("[name=bekende-eigen_rol][value=aanvrager]").check()
    karin.locator("[name=bekende-van]").fill(vandaag().isoformat())
    karin.get_by_role("button", name="Toevoegen aan het huishouden").press("Enter")
    expect(huisgenoten(karin).filter(has_text=wie)).to_contain_text("partner")


def voeg_kind_toe(karin: Page, naam: str, geboren: int) -> None:
    karin.get_by_text("Gegevens invullen").click()
    karin.locator("[name=zonder-voornamen]").fill(naam)
    karin.locator("[name=zonder-achternaam]").fill("Ali")
    karin.locator("[name=zonder-geboortedatum]").fill(str(geboren))
    karin.locator("[name=zonder-rol][value=kind]").check()
    karin.locator("[name=zonder-van]").fill(vandaag().isoformat())
    karin.get_by_role("button", name="Dossier openen en toevoegen").press("Enter")
    expect(huisgenoten(karin).filter(has_text=naam)).to_contain_text("kind")


def huisgenoten(karin: Page) -> Locator:
    return karin.get_by_role("table", name="Wie er nu bij horen").get_by_role("row")


def toon_alles(karin: Page) -> tuple[Locator, Locator]:
    """The steps of arrival and what the gemeente must do, opened."""
    stappen, plichten = (karin.get_by_role("region", name=n) for n in ("Bij aankomst", "Wat de gemeente moet doen"))
    for kop in karin.locator("section[aria-labelledby=aankomst] details:not([open]) > summary").all():
        kop.press("Enter")
    plichten.locator("summary").first.press("Enter")
    return stappen, plichten


def test_a_family_of_five_is_one_household(cast: Cast, browsers: Browsers) -> None:
    karin = browsers.van(cast)
    karin.goto("/")
    vader = nieuw(karin, VADER, ASIEL, KOPPELING, "hervestiger")
    moeder = nieuw(karin, MOEDER, ASIEL, KOPPELING, "hervestiger")
    karin.goto(vader)
    naar_het_huishouden(karin, VADER)
    voeg_partner_toe(karin, MOEDER, "Ali")
    for naam, geboren in zip(KINDEREN, (vandaag().year - 2, vandaag().year - 4, vandaag().year - 9), strict=True):
        voeg_kind_toe(karin, naam, geboren)
    expect(huisgenoten(karin)).to_have_count(1 + 5)
    halte(karin, f"Huishouden van {VADER}")
    for adres, wie in ((vader, VADER), (moeder, MOEDER)):
        karin.goto(adres)
        expect(karin.get_by_role("region", name="Tijdlijn")).to_contain_text(HERVESTIGER)
        for naam in KINDEREN:
            expect(karin.get_by_role("region", name="Wie", exact=True)).to_contain_text(naam)
        stappen, plichten = toon_alles(karin)
        expect(stappen).to_contain_text("Kinderopvang en voorschool")
        expect(stappen).to_contain_text("Plek bij de kinderopvang")
        assert ("Voorschool: 14 uur per week" in stappen.inner_text()) == (cast_beleid(cast) == "deventer")
        for plicht in ("Brede intake", "Een cursus aanbieden", "Maatschappelijke begeleiding", "Ontzorgen"):
            expect(plichten).to_contain_text(plicht)
        halte(karin, wie)
    kind = karin.get_by_role("region", name="Wie", exact=True).get_by_role("link", name=KINDEREN[0])
    kind.press("Enter")
    expect(karin.get_by_role("region", name="Wie", exact=True)).to_contain_text(VADER)
    halte(karin, f"{KINDEREN[0]} Ali")


def cast_beleid(cast: Cast) -> str:
    from regie.toegang.gemeenten import gemeenten

    return gemeenten()[cast.gemeente].beleid


def test_a_family_migrant_is_owed_something_else(cast: Cast, browsers: Browsers) -> None:
    karin = browsers.van(cast)
    karin.goto("/")
    nieuw(karin, "Nadia Amrani", MIGRANT, KENNISGEVING)
    _stappen, plichten = toon_alles(karin)
    expect(plichten).to_contain_text("PIP: het plan inburgering en participatie")
    expect(plichten).to_contain_text("Lening bij DUO")
    for niet in ("Een cursus aanbieden", "Ontzorgen", "Maatschappelijke begeleiding"):
        expect(plichten).not_to_contain_text(niet)
    halte(karin, "Nadia Amrani")
    ga(karin, "Instroom")
    borden = karin.get_by_role("navigation", name="Soort instroom")
    for bord in ("Gekoppeld, nog geen woonplek", "Woont hier, nog geen intake"):
        borden.get_by_role("link", name=bord).press("Enter")
        expect(karin.get_by_role("heading", level=2, name=bord)).to_be_visible()
        expect(rij_van(karin, "Nadia Amrani")).to_have_count(0)
    borden.get_by_role("link", name="Gezinsmigranten").press("Enter")
    expect(rij_van(karin, "Nadia Amrani")).to_contain_text("gezinsmigrant")
    halte(karin, "Instroom")


def test_two_laws_in_one_household_are_told_apart(cast: Cast, browsers: Browsers) -> None:
    oud = f"ahmed-{cast.gemeente}"
    begin = dagen_geleden(2400).isoformat()
    rijen = [
        gebeurtenis("dossier_geopend", begin, oud, groep=ASIEL, wet="wi2013", geboortejaar=1988),
        gebeurtenis("toewijzing", begin, oud, rol="regie", medewerker="karin"),
    ]
    lees_in(cast, rijen, f"{oud},Ahmed,Warsame,so")
    karin = browsers.van(cast)
    karin.goto("/")
    nieuw(karin, "Ifrah Warsame", "asiel_gezin", KENNISGEVING)
    naar_het_huishouden(karin, "Ifrah Warsame")
    voeg_partner_toe(karin, "Ahmed Warsame", "Warsame")
    expect(huisgenoten(karin).filter(has_text="Ahmed")).to_contain_text("Wet inburgering 2013")
    expect(huisgenoten(karin).filter(has_text="Ifrah")).to_contain_text("Wet inburgering 2021")
    halte(karin, "Huishouden van Ifrah Warsame")
    huisgenoten(karin).get_by_role("link", name="Ahmed Warsame").press("Enter")
    _stappen, plichten = toon_alles(karin)
    expect(plichten).to_contain_text("Begeleiding onder de oude wet")
    expect(plichten).not_to_contain_text("PIP: het plan")
    expect(karin.get_by_role("region", name="Wie", exact=True)).to_contain_text("Ifrah Warsame")
    halte(karin, "Ahmed Warsame")
