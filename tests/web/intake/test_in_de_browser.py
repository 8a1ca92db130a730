# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The intake in a real browser: every page on a wide and a narrow screen, saving by itself, two who write at once."""

import os
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.intake.blad import plek
from tests.web.scherm import ingelogd, keur, zonder_script

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


def foto(pagina: Page, naam: str) -> None:
    """A picture to look at, where somebody asks for one."""
    if map_ := os.environ.get("REGIE_FOTOS"):
        pagina.screenshot(path=f"{map_}/{naam}-{pagina.viewport_size['width']}.png", full_page=True)


@pytest.fixture
def bekend(cast: Cast) -> Cast:
    """Amina has been at a school, told something, and has a goal."""
    cast.leg_vast("kennismaking", "2026-11-03", vorm="azc", driegesprek_coa=True, tolk="telefonisch")
    cast.leg_vast("profiel_ontvangen", "2026-10-20", bron="tvs")
    cast.leg_vast("schoolintake", "2026-11-10", aanbieder="taalschool", niveau="alfa A", alfabetiseren=True)
    cast.leg_vast("intake_bevinding", "2026-11-11", thema="onderwijs", bevinding="acht jaar school", bron="coa")
    cast.leg_vast("intakegesprek", "2026-11-12", nummer=1, vorm="gemeentehuis", themas=["onderwijs"], aanwezig="alleen",
                  tolk="telefonisch", gewezen_op_apart_gesprek=True, duur_minuten=60)  # fmt: skip
    cast.leg_vast(
        "ontwikkeldoel", "2026-11-12", doel="Ik wil kok worden", status="gekozen", gebied="werk", doel_id="d1"
    )
    return cast


@BREEDTEN
def test_every_page_of_the_intake(chromium: Browser, adres: str, bekend: Cast, breedte: int, kleuren: str) -> None:
    with ingelogd(chromium, adres, bekend, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/dossiers/{bekend.dossier}/")
        pagina.get_by_role("link", name="Brede intake").first.click()
        keur(pagina, "Brede intake")
        foto(pagina, "intake")
        open_thema(pagina, "onderwijs")
        pagina.locator("#thema-onderwijs .uitklap summary").click()
        keur(pagina, "Brede intake")
        foto(pagina, "intake-open")
        for deel, kop in (("gevoelig/", "Gevoelige thema's"), ("verslag/", "Verslag van de brede intake"),
                          ("doelen/", "Doelen en stappen"), ("gesprek/", "Gesprek van de brede intake"),
                          ("afronden/", "Brede intake afgerond")):  # fmt: skip
            pagina.goto(f"{adres}{plek(bekend, deel)}")
            keur(pagina, kop)
            foto(pagina, deel.strip("/"))
        pagina.get_by_role("button", name="Rond de brede intake af").click()
        expect(pagina.locator(".foutenlijst")).to_be_focused()
        keur(pagina, "Brede intake afgerond")


def open_thema(pagina: Page, naam: str) -> None:
    pagina.locator(f"#thema-{naam} > summary").click()


def test_what_is_typed_is_kept_by_itself_and_the_cursor_stays(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}{plek(cast)}")
        open_thema(pagina, "werk")
        pagina.locator("#tekst-werk").focus()
        pagina.keyboard.type("kok")
        expect(pagina.locator("#stand-werk")).to_contain_text("Bewaard door Karin de Vries")
        expect(pagina.locator("#tekst-werk")).to_be_focused()
        pagina.keyboard.type(" in Asmara")
        with pagina.expect_response("**/intake/notitie/"):
            pagina.keyboard.press("Tab")  # leaving the field saves it at once
        expect(pagina.locator("#notitie-werk.htmx-request")).to_have_count(0)
        with pagina.expect_response("**/intake/notitie/") as bewaard:
            pagina.locator("#bron-werk").select_option("coa")
        assert bewaard.value.status == 200  # noqa: PLR2004
        pagina.goto(f"{adres}{plek(cast)}")
        expect(pagina.locator("#tekst-werk")).to_have_value("kok in Asmara")
        expect(pagina.locator("#bron-werk")).to_have_value("coa")
        keur(pagina, "Brede intake")


@BREEDTEN
def test_two_who_write_see_both_texts_and_choose(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    with (
        ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as karin,
        ingelogd(chromium, adres, cast, "saskia", 1280) as saskia,
    ):
        for pagina in (karin, saskia):
            pagina.goto(f"{adres}{plek(cast)}")
            open_thema(pagina, "werk")
        saskia.locator("#tekst-werk").fill("kok en bakker")
        expect(saskia.locator("#stand-werk")).to_contain_text("Bewaard door Saskia Bos")
        karin.locator("#tekst-werk").fill("kok in Asmara")
        botsing = karin.locator(".intake__botsing")
        expect(botsing).to_contain_text("Saskia Bos schreef hier ook")
        expect(botsing).to_contain_text("kok in Asmara")
        expect(botsing).to_contain_text("kok en bakker")
        expect(botsing).to_be_focused()
        keur(karin, "Brede intake")
        foto(karin, "botsing")
        karin.get_by_role("button", name="Bewaar mijn keuze").click()
        expect(karin.locator("#tekst-werk")).to_have_value("kok en bakker\nkok in Asmara")


def test_with_the_keyboard_and_without_script_a_talk_is_recorded(chromium: Browser, adres: str, cast: Cast) -> None:
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        zonder_script(pagina)
        pagina.goto(f"{adres}{plek(cast)}")
        pagina.locator("#thema-werk > summary").focus()
        pagina.keyboard.press("Enter")
        pagina.keyboard.press("Tab")
        expect(pagina.locator("#tekst-werk")).to_be_focused()
        pagina.keyboard.type("kok in Asmara")
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("De notitie is bewaard.")
        pagina.get_by_role("link", name="Leg het gesprek vast").focus()
        pagina.keyboard.press("Enter")
        keur(pagina, "Gesprek van de brede intake")
        expect(pagina.locator(".intake__velden")).to_contain_text("kok in Asmara")
        pagina.get_by_role("button", name="Leg het gesprek vast").click()
        expect(pagina.locator(".foutenlijst")).to_contain_text("Verteld dat een apart gesprek kan")
        keur(pagina, "Gesprek van de brede intake")
        for groep, keuze in (("aanwezig", "alleen"), ("gewezen_op_apart_gesprek", "ja"), ("vorm", "gemeentehuis")):
            kies(pagina, groep, keuze)
        pagina.get_by_role("button", name="Leg het gesprek vast").click()
        expect(pagina.locator(".melding").first).to_contain_text("Vastgelegd: Gesprek van de brede intake")
        keur(pagina, "Brede intake")
        expect(pagina.locator("#thema-werk > summary")).to_contain_text("bekend")


def kies(pagina: Page, naam: str, waarde: str) -> None:
    """A radio button, or an option of a list."""
    knop = pagina.locator(f"input[name={naam}][value={waarde}]")
    if knop.count():
        knop.check()
    else:
        pagina.locator(f"select[name={naam}]").select_option(waarde)


def test_the_report_prints_without_what_is_only_for_the_screen(chromium: Browser, adres: str, bekend: Cast) -> None:
    with ingelogd(chromium, adres, bekend, "karin", 1280) as pagina:
        pagina.goto(f"{adres}{plek(bekend, 'verslag/')}")
        pagina.emulate_media(media="print")
        expect(pagina.locator(".kop__menu")).to_be_hidden()
        expect(pagina.locator(".kruimels")).to_be_hidden()
        expect(pagina.get_by_text(re.compile("acht jaar school"))).to_be_visible()
