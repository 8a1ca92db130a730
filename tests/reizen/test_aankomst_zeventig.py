# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Seventy people come on one day: Saskia reads in the file, and gives them away with the load beside each name."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import BELEID, dagen_geleden, ga, gekoppeld, gemeente_onder, halte, lees_in, melding
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag

HOEVEEL = 70
KOP = "Voornaam;Geslachtsnaam;Geboortedatum;V-nummer;Taal;Datum koppeling;Locatie"
LETTERS = "bdfgklmnprst"


@pytest.fixture(params=BELEID)
def cast(request: pytest.FixtureRequest, gemeente: str) -> Cast:
    """Karin has somebody already."""
    cast = gemeente_onder(request.param, gemeente)
    dossier = f"hana-{gemeente}"
    lees_in(cast, gekoppeld(dossier, dagen_geleden(40)), f"{dossier},Hana,Berhe,ti")
    return cast


def bestand() -> FilePayload:
    """Seventy people who do not look like each other."""
    dag = vandaag().strftime("%d-%m-%Y")
    regels = [
        f"{LETTERS[n // 12].upper()}a{LETTERS[n % 12]}o;{LETTERS[n % 12].upper()}e{LETTERS[n // 12]}u;"
        f"{n % 28 + 1}-{n % 12 + 1}-{1950 + n % 50};{9900000100 + n};Tigrinya;{dag};Azc Dronten"
        for n in range(HOEVEEL)
    ]
    return {"name": "mensen.csv", "mimeType": "text/csv", "buffer": "\r\n".join(["\ufeff" + KOP, *regels]).encode()}


def lees_het_bestand(saskia: Page) -> None:
    saskia.get_by_role("link", name="Mensen inlezen").press("Enter")
    halte(saskia, "Mensen inlezen")
    saskia.get_by_label("Bestand met mensen").set_input_files(bestand())
    saskia.get_by_role("button", name="Bekijk het bestand").press("Enter")
    halte(saskia, "Wat staat in welke kolom?")
    saskia.locator("#id_altijd-groep").select_option("asiel_vergunning")
    saskia.locator("#id_altijd-wet").select_option("wi2021")
    saskia.get_by_role("button", name="Bekijk de regels").press("Enter")
    halte(saskia, "Kijk de regels na")
    expect(saskia.locator("dl.gegevens div").filter(has_text="Nieuw dossier")).to_contain_text(str(HOEVEEL))
    saskia.get_by_role("button", name="Opnemen").press("Enter")
    melding(saskia, f"Opgenomen: {HOEVEEL} nieuwe dossiers")


def geef(saskia: Page, aan: str, keuze: str) -> None:
    """Who is ticked goes to this colleague, after a look at what happens. `keuze`: how the load stands beside them."""
    saskia.get_by_role("button", name="Leg samen vast").press("Enter")
    saskia.get_by_label("Toegewezen", exact=True).check()
    lijst = saskia.get_by_label("Aan wie?")
    expect(lijst.locator(f"option[value={aan}]")).to_contain_text(keuze)
    lijst.select_option(aan)
    saskia.get_by_role("button", name="Bekijk wat er gebeurt").press("Enter")
    halte(saskia, "Bekijk wat er gebeurt")


def test_seventy_people_are_read_in_and_given_away(cast: Cast, browsers: Browsers) -> None:
    saskia = browsers.van(cast, "saskia")
    saskia.goto("/")
    ga(saskia, "Instroom")
    lees_het_bestand(saskia)
    ga(saskia, "Instroom")
    saskia.get_by_label("Laat zien wie").select_option(label="nog geen consulent")
    saskia.get_by_role("button", name="Toon").press("Enter")
    rijen = saskia.locator("table.instroom tbody tr")
    expect(rijen).to_have_count(HOEVEEL)
    halte(saskia, "Instroom")
    for vink in rijen.get_by_role("checkbox").all()[:40]:
        vink.check()
    geef(saskia, "karin", "Karin de Vries · 1 persoon, druk")
    saskia.get_by_role("button", name="Leg vast voor 40 mensen").press("Enter")
    melding(saskia, "Vastgelegd voor 40 mensen.")
    expect(rijen).to_have_count(HOEVEEL - 40)
    saskia.get_by_label("Iedereen op deze bladzijde").check()
    geef(saskia, "bas", "Bas Smit · 0 mensen, druk")
    saskia.get_by_role("button", name="Leg vast voor 30 mensen").press("Enter")
    melding(saskia, "Vastgelegd voor 30 mensen.")
    expect(rijen).to_have_count(0)
    ga(saskia, "Team")
    bord = saskia.locator("table.bord")
    expect(bord.get_by_role("row", name="Karin de Vries")).to_contain_text("41")
    expect(bord.get_by_role("row", name="Bas Smit")).to_contain_text("30")


def test_the_file_a_second_time_makes_nobody_twice(cast: Cast, browsers: Browsers) -> None:
    browsers.mag = {422}
    saskia = browsers.van(cast, "saskia")
    saskia.goto("/instroom/")
    lees_het_bestand(saskia)
    saskia.goto("/instroom/inlezen/")
    saskia.get_by_label("Bestand met mensen").set_input_files(bestand())
    saskia.get_by_role("button", name="Bekijk het bestand").click()
    saskia.locator("#id_altijd-groep").select_option("asiel_vergunning")
    saskia.locator("#id_altijd-wet").select_option("wi2021")
    saskia.get_by_role("button", name="Bekijk de regels").click()
    expect(saskia.locator("dl.gegevens div").filter(has_text="Nog te kiezen")).to_contain_text(str(HOEVEEL))
    expect(saskia.locator("tbody tr").first).to_contain_text("hetzelfde V-nummer")
    saskia.get_by_role("button", name="Opnemen").click()
    expect(saskia.locator(".foutenlijst")).to_contain_text("Nog niet bij elke regel is gekozen")
    halte(saskia, "Kijk de regels na")
