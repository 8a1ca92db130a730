# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Partners and the consulent in a real browser: every page on a wide and a narrow screen, with and without script."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, WACHTWOORD, Cast
from tests.reizen.inloggen import Sleutelbos, log_in
from tests.web.inloggen.mensen import SLEUTEL
from tests.web.scherm import ingelogd, keur, zonder_script

NAAM = "Amina Tesfay"
BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The school has still to answer; VluchtelingenWerk is at work, with an action and a message."""
    cast.verwijs(SCHOOL, "leerroute", "v1", vraag="Graag twee dagdelen", onvolledig="E-mail volgt")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    velden = {"actie_id": "a", "wie": "mb", "wat": "huisarts zoeken", "uiterlijk": "2026-12-10", "verwijzing_id": "v2"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-04", **velden)
    cast.leg_vast("toewijzing", "2026-11-05", "cor", rol="mb", medewerker="vera")
    cast.leg_vast("bericht", "2026-11-20", verwijzing_id="v2", bericht="Lukt het met de huisarts?")
    return cast


@pytest.fixture
def gast(chromium: Browser) -> Iterator[Page]:
    """A browser in which nobody is logged in."""
    raam = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", reduced_motion="reduce")
    yield raam.new_page()
    raam.close()


def druk(pagina: Page, knop: str) -> None:
    pagina.get_by_role("button", name=knop).click()


def test_a_volunteer_logs_in_does_her_work_and_finds_nobody_else(gast: Page, adres: str, cast: Cast) -> None:
    from regie.web.inloggen.accounts import geef_wachtwoord, koppel_app
    from tests.register.cast import maak

    ander = maak(cast.gemeente)
    ander.verwijs(VLUCHTELINGENWERK, "mb", "w1", neem_aan="cor")
    geef_wachtwoord(cast.account("vera"), WACHTWOORD, eenmalig=False)
    koppel_app(cast.account("vera"), SLEUTEL)
    gast.goto(f"{adres}/")
    log_in(gast, Sleutelbos(cast.account("vera").username, None, WACHTWOORD))
    keur(gast, "Mijn werk")
    expect(gast.get_by_role("navigation", name="Hoofdmenu").get_by_role("link")).to_have_text(
        ["Mijn werk", "Wie doet wat"]
    )
    expect(gast.locator("tbody tr")).to_have_count(1)
    gast.get_by_role("link", name=NAAM).first.click()
    keur(gast, NAAM)
    expect(gast.locator("main")).to_contain_text("Lukt het met de huisarts?")
    druk(gast, "Gedaan")
    expect(gast.locator(".werkregel--klaar")).to_contain_text("Gedaan: huisarts zoeken, Amina Tesfay.")
    expect(gast.locator(".werkregel--klaar .melding")).to_be_focused()
    keur(gast, NAAM)
    gast.get_by_label("Bericht", exact=True).fill("De huisarts is gevonden.")
    druk(gast, "Verstuur")
    expect(gast.locator(".draad .melding")).to_contain_text("Uw bericht is verstuurd.")
    expect(gast.locator(".draad__bericht")).to_have_count(2)
    expect(gast.get_by_label("Bericht", exact=True)).to_have_value("")
    keur(gast, NAAM)
    for pad in (
        f"/keten/{ander.dossier}/",
        f"/dossiers/{cast.dossier}/",
        "/zoeken/",
        "/team/",
        "/privacy/",
        "/beheer/",
    ):
        antwoord = gast.goto(f"{adres}{pad}")
        assert antwoord is not None
        assert antwoord.status == 404, pad
        expect(gast.locator("body")).not_to_contain_text("Amina")
    gast.goto(f"{adres}/keten/")
    gast.get_by_label("Zoek op naam").fill("Tesfay")
    gast.get_by_label("Zoek op naam").press("Enter")
    expect(gast.locator("#mensen")).to_have_text("Mijn mensen: 1 gevonden")
    expect(gast.locator("#mensen")).to_be_focused()


@BREEDTEN
def test_the_school_takes_on_or_refuses_in_place(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "tess", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/keten/")
        keur(pagina, "Mijn werk")
        pagina.get_by_role("link", name="Weigeren").click()
        expect(pagina.locator(".ketenantwoord__kop")).to_be_focused()
        keur(pagina, "Mijn werk")
        druk(pagina, "Weiger")
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Mijn werk")
        druk(pagina, "Neem aan")
        expect(pagina.locator(".ketenantwoord .melding")).to_be_focused()
        keur(pagina, "Mijn werk")
        pagina.get_by_role("link", name="Naar deze persoon").click()
        keur(pagina, NAAM)
        pagina.get_by_role("link", name="Rapport van de school").click()
        keur(pagina, "Vastleggen: Rapport van de school")
        druk(pagina, "Vastleggen")
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Vastleggen: Rapport van de school")


def test_without_script_the_same_work_is_done(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "cor", 375) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}/keten/")
        keur(pagina, "Mijn werk")
        druk(pagina, "Gedaan")
        expect(pagina.locator("#meldingen")).to_contain_text("Gedaan: huisarts zoeken")
        pagina.get_by_role("link", name=NAAM).first.click()
        pagina.get_by_label("Bericht", exact=True).fill("Gevonden")
        druk(pagina, "Verstuur")
        expect(pagina.locator("#meldingen")).to_contain_text("Uw bericht is verstuurd.")
        expect(pagina.locator(".draad__bericht").last).to_contain_text("Gevonden")
        keur(pagina, f"Berichten met Voorbeeldstad {cast.gemeente}")
    with ingelogd(chromium, adres, cast, "tess", 375) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}/keten/")
        pagina.get_by_role("link", name="Weigeren").click()
        keur(pagina, f"Antwoord op de verwijzing van {NAAM}")
        druk(pagina, "Weiger")
        keur(pagina, f"Antwoord op de verwijzing van {NAAM}")
        pagina.get_by_label("geen plek").check()
        druk(pagina, "Weiger")
        expect(pagina.locator("#meldingen")).to_contain_text("Geweigerd: Amina Tesfay.")


@BREEDTEN
def test_karin_refers_and_reads_what_was_written(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    cast.leg_vast("bericht", "2026-11-21", "cor", verwijzing_id="v2", bericht="Bijna")
    cast.leg_vast("mb_eindrapport", "2026-11-21", "cor", voorstel="wijkteam")
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/")
        keur(pagina, "Vandaag")
        expect(pagina.locator(".ernaast")).to_contain_text(["Reageer op het voorstel"])
        pagina.get_by_role("link", name="Lees en antwoord").click()
        keur(pagina, "Berichten met VluchtelingenWerk")
        druk(pagina, "Verstuur")
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Berichten met VluchtelingenWerk")
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/")
        keur(pagina, NAAM)
        pagina.locator("summary", has_text="2 berichten").click()
        pagina.get_by_label("Bericht", exact=True).fill("Fijn, dank je")
        druk(pagina, "Verstuur")
        expect(pagina.locator(".draad__bericht")).to_have_count(3)
        keur(pagina, NAAM)
        pagina.get_by_role("link", name="Verwijs naar een organisatie").click()
        keur(pagina, "Naar wie verwijst u?")
        pagina.get_by_role("link", name=re.compile("Taalschool De Brug ?: Brugklas")).click()
        keur(pagina, "Verwijzen naar Taalschool De Brug: brugklas")
        druk(pagina, "Verwijzen")
        expect(pagina.locator("h1")).to_have_text(NAAM)
        expect(pagina.locator(".tijdlijn__inhoud").first).to_contain_text("brugklas")


def test_what_is_missing_is_clear_on_a_narrow_screen(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/verwijzen/?taak=leerroute&organisatie={VLUCHTELINGENWERK}")
        keur(pagina, "Verwijzen naar VluchtelingenWerk: leerroute")
        druk(pagina, "Verwijzen")
        expect(pagina.locator(".foutenlijst")).to_contain_text("Dit ontbreekt nog")
        keur(pagina, "Verwijzen naar VluchtelingenWerk: leerroute")
        pagina.get_by_label("Waarom toch versturen").fill("Volgt na de intake")
        druk(pagina, "Verwijzen")
        expect(pagina.locator("h1")).to_have_text(NAAM)
