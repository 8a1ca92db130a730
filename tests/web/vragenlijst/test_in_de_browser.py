# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The questionnaire on a narrow telephone without script, in Arabic and Dutch; and in the dossier, on two screens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.web.vragenlijst.lijst import nieuwe_code, nummer, plek

MEEST = 300_000  # bytes of a page with all that belongs to it
GEWICHT = "performance.getEntries().reduce((som, deel) => som + (deel.decodedBodySize || 0), 0)"


def foto(pagina: Page, naam: str) -> None:
    """A picture to look at, where somebody asks for one."""
    if map_ := os.environ.get("REGIE_FOTOS"):
        pagina.screenshot(path=f"{map_}/{naam}-{pagina.viewport_size['width']}.png", full_page=True)


@contextmanager
def telefoon(chromium: Browser, kleuren: str) -> Iterator[Page]:
    raam = chromium.new_context(viewport={"width": 320, "height": 640}, color_scheme=kleuren, has_touch=True)
    pagina = raam.new_page()
    zonder_script(pagina)
    yield pagina
    raam.close()


def woord(naam: str, taal: str) -> str:
    return recht().vraagwoorden[naam].tekst.in_taal(taal)


def druk(pagina: Page, naam: str, taal: str) -> None:
    pagina.get_by_role("button", name=woord(naam, taal), exact=True).click()


def naar(pagina: Page, adres: str, vraag: str, taal: str) -> None:
    pagina.goto(f"{adres}/vragenlijst/{nummer(vraag)}/")
    keur(pagina, recht().vragen[vraag].tekst.in_taal(taal))
    foto(pagina, f"{taal}-{vraag}")


@pytest.mark.parametrize(("taal", "kleuren"), [("ar", "light"), ("nl", "dark")])
def test_the_list_is_filled_in_on_a_telephone_and_handed_in(
    chromium: Browser, adres: str, cast: Cast, taal: str, kleuren: str
) -> None:
    code = nieuwe_code(cast, taal)
    with telefoon(chromium, kleuren) as pagina:
        pagina.goto(f"{adres}/vragenlijst/?taal={taal}")
        keur(pagina, woord("titel", taal))
        foto(pagina, f"{taal}-start")
        pagina.get_by_label(woord("code", taal)).fill("1234")
        druk(pagina, "begin", taal)
        expect(pagina.get_by_role("alert")).to_have_text(woord("code_fout", taal))
        keur(pagina, woord("titel", taal))
        pagina.get_by_label(woord("code", taal)).fill(code)
        druk(pagina, "begin", taal)
        keur(pagina, recht().vragen["schooljaren"].tekst.in_taal(taal))
        expect(pagina.locator("html")).to_have_attribute("dir", "rtl" if taal == "ar" else "ltr")
        foto(pagina, f"{taal}-eerste")
        pagina.locator("#antwoord").fill("8")
        pagina.locator("#antwoord").press("Enter")
        keur(pagina, recht().vragen["opleiding"].tekst.in_taal(taal))
        assert 0 < pagina.evaluate(GEWICHT) < MEEST
        pagina.locator("input[value=opleiding_basis]").check()
        foto(pagina, f"{taal}-keuze")
        druk(pagina, "terug", taal)
        expect(pagina.locator("#antwoord")).to_have_value("8")
        naar(pagina, adres, "opleiding", taal)
        expect(pagina.locator("input[value=opleiding_basis]")).to_be_checked()
        for vraag in ("apparaten", "wonen_sinds", "goed_in"):
            naar(pagina, adres, vraag, taal)
        pagina.locator("summary").click()
        foto(pagina, f"{taal}-talen")
        pagina.get_by_role("button", name="Türkçe").click()
        keur(pagina, recht().vragen["goed_in"].tekst.tr)
        pagina.goto(f"{adres}/vragenlijst/einde/")
        keur(pagina, woord("einde", "tr"))
        foto(pagina, f"{taal}-einde")
        druk(pagina, "verstuur", "tr")
        keur(pagina, woord("klaar", "tr"))
        pagina.go_back()
        expect(pagina.locator("h1")).to_have_text(woord("titel", "nl"))


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_the_consulent_gives_a_code_and_reads_aloud(
    chromium: Browser, adres: str, cast: Cast, breedte: int, kleuren: str
) -> None:
    with ingelogd(chromium, adres, cast, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/intake/")
        pagina.get_by_role("link", name="Vragenlijst in de eigen taal").click()
        keur(pagina, "Vragenlijst")
        pagina.get_by_label("Taal van de vragen").select_option("ar")
        pagina.get_by_role("button", name="Maak een code").click()
        keur(pagina, "Code voor de vragenlijst")
        foto(pagina, "code")
        pagina.goto(f"{adres}{plek(cast)}")
        pagina.get_by_role("button", name="Vul samen in").click()
        keur(pagina, "Vraag 1 van 31")
        pagina.locator("#antwoord").fill("honderd")
        pagina.get_by_role("button", name="Bewaar en verder").click()
        expect(pagina.get_by_role("alert")).to_be_visible()
        keur(pagina, "Vraag 1 van 31")
        pagina.locator("#antwoord").fill("8")
        pagina.get_by_role("button", name="Bewaar en verder").click()
        keur(pagina, "Vraag 2 van 31")
        foto(pagina, "samen")
        pagina.locator("input[value=opleiding_basis]").check()
        pagina.get_by_role("button", name="Bewaar en stop").click()
        keur(pagina, "Vragenlijst")
        foto(pagina, "stand")
        pagina.get_by_role("checkbox").check()
        pagina.get_by_role("button", name="Neem de antwoorden over").click()
        expect(pagina.locator("#meldingen")).to_contain_text("De antwoorden staan nu in het dossier")
        keur(pagina, "Vragenlijst")
