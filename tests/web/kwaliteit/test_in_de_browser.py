# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Klopt het? and the counts beside it in a real browser: wide, narrow, dark, without scripts; axe finds nothing."""

import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.register.cast import VANDAAG, Cast, importeer
from tests.verhaal import recht
from tests.web.kwaliteit.test_klopt_het import mens
from tests.web.scherm import ingelogd, keur, zonder_script


@pytest.fixture
def cast(cast: Cast) -> Cast:
    from regie.monitor.kwaliteit.nacht import kijk_na
    from regie.register.klopt_het import Bevinding, noteer
    from regie.toegang.gemeenten import gemeenten

    cast.staf()
    importeer(cast.gemeente, mens(f"yusuf-{cast.gemeente}", "karin"))
    kijk_na(gemeenten()[cast.gemeente], recht(), VANDAAG)
    with cast.als_systeem():
        sommen = [Bevinding("fase", True, 42, 42), Bevinding("pvt", False, 12, 11)]
        noteer(cast.gemeente, "identiteit", sommen)
    return cast


@pytest.mark.parametrize(
    ("naam", "breedte", "kleur", "script"),
    [("saskia", 1280, "light", True), ("saskia", 320, "dark", True), ("karin", 320, "light", False),
     ("eva", 375, "light", True)],
)  # fmt: skip
def test_the_page_has_no_fault(
    chromium: Browser, adres: str, cast: Cast, naam: str, breedte: int, kleur: str, script: bool
) -> None:
    with ingelogd(chromium, adres, cast, naam, breedte, color_scheme=kleur) as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/monitor/klopt-het/")
        keur(pagina, "Klopt het?")


def test_what_is_not_right_says_so_in_words_beside_its_picture(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "saskia", 1280) as pagina:
        pagina.goto(f"{adres}/monitor/klopt-het/")
        rij = pagina.get_by_role("row").filter(has_text="In geen dossier spreken")
        expect(rij).to_contain_text("klopt niet: 1 punt")
        expect(rij.locator("svg")).to_be_visible()


def test_from_a_check_one_comes_to_the_people_with_the_keyboard_only(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/monitor/klopt-het/")
        pagina.get_by_role("link", name="Gehuisvest voor de koppeling").focus()
        pagina.keyboard.press("Enter")
        wachtrij = pagina.get_by_role("region", name="Dit kunt u verbeteren")
        expect(wachtrij.get_by_label("Punt")).to_have_value("gehuisvest_voor_koppeling")
        wachtrij.get_by_role("link").first.focus()
        pagina.keyboard.press("Enter")
        expect(pagina).to_have_url(f"{adres}/dossiers/yusuf-{cast.gemeente}/")


@pytest.mark.parametrize(("breedte", "kleur"), [(1280, "light"), (320, "dark")])
def test_a_list_is_compared_and_the_page_has_no_fault(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleur: str
) -> None:
    with ingelogd(chromium, adres, cast, "saskia", breedte, color_scheme=kleur) as pagina:
        pagina.goto(f"{adres}/monitor/aansluiting/")
        pagina.get_by_label("Aantal mensen").fill("3")
        pagina.get_by_label("Op welke dag?").fill("2026-10-01")
        pagina.get_by_label("Waar staat dit?").first.fill("overzicht van DUO")
        pagina.get_by_role("button", name="Leg vast").click()
        expect(pagina.locator("#meldingen")).to_contain_text("1 telling is vastgelegd.")
        keur(pagina, "Aansluiting")
        pagina.get_by_role("link", name="Vergelijk een lijst").click()
        keur(pagina, "Lijst vergelijken")
        pagina.get_by_label("DUO", exact=True).check()
        bestand = FilePayload(name="l.csv", mimeType="text/csv", buffer=b"bsn\n999900018\n123456789\n")
        pagina.get_by_label("Lijst met nummers").set_input_files(bestand)
        pagina.get_by_role("button", name="Vergelijk", exact=True).click()
        expect(pagina.get_by_role("heading", name="Vergeleken met DUO")).to_be_visible()
        keur(pagina, "Lijst vergelijken")
