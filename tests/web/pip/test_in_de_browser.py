# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The pages of a PIP as people use them: saved while typing, by keyboard, on a small screen, in the dark, no script."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.web.pip.stappen import VELDEN, pip
from tests.web.scherm import ingelogd, keur

LABELS = {
    "intensiteit_uren_week": "Uren les per week", "pvt_uren": "Uren PVT", "map_uren": "Uren MAP",
    "gesprekken_per_jaar": "Voortgangsgesprekken per jaar", "ondersteuning": "Steun en begeleiding",
}  # fmt: skip
BEELDEN = os.environ.get("REGIE_BEELDEN", "")  # a folder: pictures of the pages, to look at


@pytest.fixture
def klaar(cast: Cast) -> Cast:
    cast.klaar_voor_pip()
    cast.leg_vast("ontwikkeldoel", "2026-11-12", doel="Ik wil naaister worden", status="gekozen")
    return cast


def beeld(pagina: Page, naam: str, breedte: int) -> None:
    if BEELDEN:
        pagina.screenshot(path=Path(BEELDEN) / f"{naam}-{breedte}.png", full_page=True)


def vul(pagina: Page) -> None:
    for veld, label in LABELS.items():
        pagina.get_by_label(re.compile(f"^{label}")).first.fill(VELDEN[veld])


@pytest.mark.parametrize(("breedte", "opties"), [
    (1280, {}), (320, {}), (1280, {"color_scheme": "dark"}),
], ids=["breed", "smal", "donker"])  # fmt: skip
def test_every_page_of_the_pip_is_accessible(
    chromium: Browser, adres: str, klaar: Cast, breedte: int, opties: dict[str, Any]
) -> None:
    with ingelogd(chromium, adres, klaar, "karin", breedte, bypass_csp=True, **opties) as pagina:
        pagina.goto(adres + pip(klaar))
        keur(pagina, "Plan inburgering en participatie")
        beeld(pagina, "pip-leeg", breedte)
        pagina.goto(adres + pip(klaar, "voorvertoning"))
        keur(pagina, "Het PIP vaststellen")
        pagina.goto(adres + pip(klaar))
        vul(pagina)
        pagina.get_by_role("button", name="Bekijk wat er gaat gebeuren").click()
        expect(pagina.get_by_role("heading", name="Wat er begint en wat er klaar is")).to_be_visible()
        keur(pagina, "Het PIP vaststellen")
        beeld(pagina, "pip-bekijken", breedte)
        pagina.get_by_role("button", name="Stel het PIP vast").click()
        expect(pagina.get_by_role("heading", name="Wat nu geldt: versie 1")).to_be_visible()
        keur(pagina, "Plan inburgering en participatie")
        beeld(pagina, "pip-vastgesteld", breedte)
        pagina.goto(adres + pip(klaar, "versies"))
        keur(pagina, "Versies van het PIP")
        pagina.goto(adres + pip(klaar, "tekenen"))
        keur(pagina, "PIP ondertekenen, versie 1")
        beeld(pagina, "pip-tekenen", breedte)


def test_what_is_typed_is_saved_by_itself_and_is_there_again(chromium: Browser, adres: str, klaar: Cast) -> None:
    with ingelogd(chromium, adres, klaar, "karin", 1280) as pagina:
        pagina.goto(adres + pip(klaar))
        pagina.get_by_label(re.compile("^Uren PVT")).fill("14")
        pagina.get_by_label(re.compile("^Uren MAP")).focus()
        expect(pagina.locator("#pip-bewaard")).to_contain_text("Bewaard: 29 november 2026")
        pagina.get_by_label(re.compile("^Uren MAP")).fill("40")
        pagina.get_by_label(re.compile("^Steun en begeleiding")).focus()
        expect(pagina.locator('#pip-verborgen [name="revisie-map_uren"]')).to_have_value("1")
        pagina.reload()
        expect(pagina.get_by_label(re.compile("^Uren PVT"))).to_have_value("14")
        expect(pagina.get_by_label(re.compile("^Uren MAP"))).to_have_value("40")


def test_two_in_two_browsers_lose_nothing(chromium: Browser, adres: str, klaar: Cast) -> None:
    klaar.leg_vast("toewijzing", "2026-11-02", "saskia", rol="vervanger", medewerker="bas")
    steun = re.compile("^Steun en begeleiding")
    with (
        ingelogd(chromium, adres, klaar, "karin", 1280) as karin,
        ingelogd(chromium, adres, klaar, "bas", 1280, bypass_csp=True) as bas,
    ):
        for pagina in (karin, bas):
            pagina.goto(adres + pip(klaar))
        karin.get_by_label(steun).fill("Karin belt.")
        karin.get_by_label(re.compile("^Uren PVT")).focus()
        expect(karin.locator("#pip-bewaard")).to_contain_text("Bewaard")
        bas.get_by_label(steun).fill("Bas gaat mee.")
        bas.get_by_label(re.compile("^Uren PVT")).focus()
        expect(bas.locator("#pip-bewaard")).to_contain_text("Een collega veranderde intussen hetzelfde")
        bas.get_by_role("button", name="Bewaar het concept").click()
        expect(bas.get_by_role("heading", name="Twee mensen schreven hetzelfde veld")).to_be_visible()
        keur(bas, "Twee mensen schreven hetzelfde veld")
        beeld(bas, "pip-botsing", 1280)
        bas.get_by_label("Samen: wat hieronder staat").check()
        bas.get_by_role("button", name="Bewaar deze keuze").click()
        expect(bas.get_by_label(steun)).to_have_value("Karin belt.\n\nBas gaat mee.")


@pytest.mark.parametrize("script", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_by_keyboard_alone_a_pip_is_decided(chromium: Browser, adres: str, klaar: Cast, script: bool) -> None:
    with ingelogd(chromium, adres, klaar, "karin", 1280, java_script_enabled=script) as pagina:
        pagina.goto(adres + pip(klaar))
        for veld, label in LABELS.items():
            pagina.get_by_label(re.compile(f"^{label}")).first.focus()
            pagina.keyboard.type(VELDEN[veld])
        pagina.get_by_role("button", name="Bekijk wat er gaat gebeuren").focus()
        pagina.keyboard.press("Enter")
        pagina.get_by_role("button", name="Stel het PIP vast").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_role("heading", name="Wat nu geldt: versie 1")).to_be_visible()
