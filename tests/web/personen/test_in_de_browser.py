# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages about persons in a real browser: wide and narrow, light and dark, by keyboard, and without script."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.personen.test_huishouden import dossier as ander_dossier
from tests.web.personen.test_huishouden import voeg_toe
from tests.web.personen.test_inlezen import KOP, SAMI
from tests.web.scherm import ingelogd, keur, zonder_script

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
NAAM = "Amina Tesfay"


@pytest.fixture
def karin(chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str) -> Iterator[Page]:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren, reduced_motion="reduce") as pagina:
        yield pagina


def bekijk(pagina: Page, naam: str) -> None:
    """Where somebody wants to look at the pages: REGIE_PLAATJES=folder."""
    if map_ := os.environ.get("REGIE_PLAATJES"):
        breedte = (pagina.viewport_size or {"width": 0})["width"]
        pagina.screenshot(path=Path(map_) / f"{naam}-{breedte}.png", full_page=True)


@BREEDTEN
def test_a_consulent_changes_who_somebody_is(karin: Page, adres: str, cast: Cast) -> None:
    karin.goto(f"{adres}/dossiers/{cast.dossier}/")
    karin.get_by_role("link", name="Gegevens wijzigen").click()
    keur(karin, "Gegevens wijzigen")
    karin.get_by_label("Burgerservicenummer").fill("123")
    karin.get_by_label("Naam in eigen schrift").fill("ኣሚና")
    karin.get_by_role("button", name="Bewaar").click()
    expect(karin.locator(".foutenlijst")).to_be_focused()
    keur(karin, "Gegevens wijzigen")
    bekijk(karin, "wijzigen-fout")
    karin.get_by_label("Burgerservicenummer").fill("")
    karin.get_by_role("button", name="Bewaar").press("Enter")
    expect(karin.locator("main")).to_contain_text("ኣሚና")
    keur(karin, NAAM)
    bekijk(karin, "dossier")
    karin.get_by_role("link", name="Gegevens wijzigen").click()
    keur(karin, "Gegevens wijzigen")
    bekijk(karin, "wijzigen")


@BREEDTEN
def test_a_consulent_sees_the_household_and_adds_a_child(karin: Page, adres: str, cast: Cast) -> None:
    voeg_toe(cast, ander_dossier(cast, "Yonas"))
    karin.goto(f"{adres}/dossiers/{cast.dossier}/persoon/huishouden/")
    keur(karin, f"Huishouden van {NAAM}")
    karin.get_by_text("Gegevens invullen").click()
    karin.get_by_label("Voornamen").fill("Sara")
    karin.locator("#id_zonder-rol").get_by_label("kind").check()
    keur(karin, f"Huishouden van {NAAM}")
    bekijk(karin, "huishouden")
    karin.get_by_role("button", name="Dossier openen en toevoegen").click()
    expect(karin.locator("tbody").first).to_contain_text("Sara")


@BREEDTEN
def test_a_new_person_and_a_file_with_people(karin: Page, adres: str, cast: Cast, tmp_path: Path) -> None:
    karin.goto(f"{adres}/instroom/nieuw/")
    keur(karin, "Nieuwe persoon")
    karin.get_by_label("Voornamen").fill("Aminah")
    karin.get_by_label("Achternaam").fill("Tesfai")
    karin.locator("#id_geboortedatum").fill("1990")
    karin.locator("#id_groep").get_by_label("asielvergunning: heeft").check()
    karin.locator("#id_wet").get_by_label("Wet inburgering 2021").check()
    karin.get_by_label("Het COA koppelde").check()
    karin.get_by_role("button", name="Dossier openen").click()
    expect(karin.locator("#lijken")).to_be_focused()
    keur(karin, "Nieuwe persoon")
    bekijk(karin, "nieuw-lijkt")
    bestand = tmp_path / "mensen.csv"
    bestand.write_text(f"{KOP}\n{SAMI}\nAminah;Tesfai;1990;;;;;20-11-2026;\nX;=1;;;;;;;\n", encoding="utf-8")
    karin.goto(f"{adres}/instroom/inlezen/")
    keur(karin, "Mensen inlezen")
    karin.get_by_label("Bestand met mensen").set_input_files(bestand)
    karin.get_by_role("button", name="Bekijk het bestand").click()
    keur(karin, "Wat staat in welke kolom?")
    bekijk(karin, "kolommen")
    karin.locator("#id_altijd-groep").select_option("asiel_vergunning")
    karin.locator("#id_altijd-wet").select_option("wi2021")
    karin.get_by_role("button", name="Bekijk de regels").click()
    keur(karin, "Kijk de regels na")
    karin.get_by_role("button", name="Opnemen").click()
    expect(karin.locator(".foutenlijst")).to_be_focused()
    keur(karin, "Kijk de regels na")
    bekijk(karin, "regels")


@BREEDTEN
def test_the_team_leader_sees_what_merging_would_do_without_any_script(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    ander_dossier(cast, "Amina")
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleuren) as saskia:
        zonder_script(saskia)
        saskia.goto(f"{adres}/dossiers/{cast.dossier}/persoon/samenvoegen/")
        keur(saskia, "Dossiers samenvoegen")
        saskia.locator("main").get_by_label("Naam").fill("Abebe")
        saskia.locator("main").get_by_role("button", name="Zoek").click()
        keur(saskia, "Dossiers samenvoegen")
        saskia.get_by_role("button", name="Bekijk wat er gaat gebeuren").click()
        keur(saskia, "Dossiers samenvoegen")
        bekijk(saskia, "samenvoegen")
        saskia.get_by_label("Waarom zijn dit twee dossiers").fill("twee keer ingevoerd bij aankomst")
        saskia.get_by_role("button", name="Voeg samen").press("Enter")
        expect(saskia.locator("h1")).to_have_text(NAAM)
