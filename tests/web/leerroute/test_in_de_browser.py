# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The choice in a real browser: wide and narrow, light and dark, by keyboard, and without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import SCHOOL, Cast
from tests.web.scherm import ingelogd, keur, zonder_script

KOP = "Leerroute kiezen"
BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """A test under the threshold, a school that says B1, a talk in Dutch and a wish."""
    gesprek = {"nummer": 1, "vorm": "gemeentehuis", "themas": ["taal"], "aanwezig": "alleen",
               "gewezen_op_apart_gesprek": True}  # fmt: skip
    cast.leg_vast("intakegesprek", "2026-11-09", **gesprek, tolk="geen", taal="nl")
    cast.leg_vast("leerbaarheidstoets", "2026-11-12", score=19)
    cast.leg_vast("schoolintake", "2026-11-15", aanbieder=SCHOOL, advies_leerroute="b1", niveau="A1")
    for thema, code in (("motivatie", "wens_mbo"), ("onderwijs", "opleiding_hoger")):
        cast.leg_vast("intake_bevinding", "2026-11-10", thema=thema, bevinding="-", code=code, bron="inburgeraar")
    return cast


@BREEDTEN
def test_the_page_is_right_on_every_screen(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/leerroute/")
        keur(pagina, KOP)
        for dicht in pagina.locator("main details").all():
            dicht.evaluate("deel => { deel.open = true }")
        keur(pagina, KOP)
        pagina.get_by_role("link", name="Vastleggen wat u in het gesprek zag").click()
        keur(pagina, "Wat zag u in het gesprek?")


def test_a_choice_is_made_with_the_keyboard_alone(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/leerroute/")
        for groep, keus in (("Leerroute", "B1-route"), ("Is de inburgeraar het ermee eens", "ja")):
            kies(pagina, groep, keus)
        pagina.get_by_label("Motivering").focus()
        pagina.keyboard.type("Het gesprek ging in het Nederlands.")
        pagina.get_by_label("Wens van de inburgeraar").focus()
        pagina.keyboard.type("Ik wil een mbo-opleiding.")
        pagina.get_by_role("checkbox", name="gesprek", exact=True).focus()
        pagina.keyboard.press("Space")
        kies(pagina, "Wijkt af van de leerbaarheidstoets", "nee")
        kies(pagina, "Onderwijsroute onderzocht", "ja")
        pagina.keyboard.press("Enter")
        keur(pagina, KOP)
        fouten = pagina.locator(".foutenlijst")
        expect(fouten).to_be_focused()
        expect(fouten).to_contain_text("deze keuze wijkt daarvan af")
        kies(pagina, "Wijkt af van de leerbaarheidstoets", "ja")
        pagina.get_by_label("Waarom anders dan de toets").focus()
        pagina.keyboard.type("De toets past niet bij wat wij zagen.")
        pagina.get_by_role("button", name="Keuze vastleggen").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("main")).to_contain_text("De leerroute is gekozen: B1-route.")


def kies(pagina: Page, groep: str, keus: str) -> None:
    pagina.get_by_role("group", name=groep).get_by_label(keus, exact=False).first.focus()
    pagina.keyboard.press("Space")


def test_everything_is_there_without_script(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/leerroute/")
        expect(pagina.locator("main")).to_contain_text("De toets is onder de grens, maar de school adviseert")
        pagina.get_by_role("button", name="Keuze vastleggen").click()
        expect(pagina.locator(".foutenlijst")).to_be_visible()
