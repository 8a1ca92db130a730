# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The traject as people use it: wide and narrow, in the dark, by keyboard, without script."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.register.cast import Cast
from tests.traject.verhaal import examen
from tests.verhaal import gebeurtenis
from tests.web.scherm import ingelogd, keur
from tests.web.traject.stappen import in_traject, lessen, plek, start

BEELDEN = os.environ.get("REGIE_BEELDEN", "")  # a folder: pictures of the pages, to look at
ALLES_OPEN = "for (const deel of document.querySelectorAll('main details')) deel.open = true"


@pytest.fixture
def amina(cast: Cast) -> Cast:
    pauze = [gebeurtenis("opschorting_start", "2026-08-03", reden="overig"),
             gebeurtenis("opschorting_einde", "2026-08-17", reden="overig")]  # fmt: skip
    return in_traject(
        cast, "amina", start("2025-10-06"), *lessen("2026-02-02", "2026-08-02", 9, ongeoorloofd=1, geoorloofd=1.5),
        *pauze, *lessen("2026-08-17", "2026-10-18", 8, ongeoorloofd=3),
        examen("lezen", "2026-09-01", "gezakt", bekostigd="gratis", niveau="b1"),
        examen("lezen", "2026-11-02", "wacht", 2), examen("knm", "2026-09-01", "geslaagd", bekostigd="gratis"),
        gebeurtenis("pvt_afgerond", "2025-10-01", uren=12, activiteit="museum", ondertekend_op="2025-10-01"),
        gebeurtenis("map_start", "2026-01-05"),
        gebeurtenis("map_uren", "2026-01-12", soort="groep", uren=8, themas=["beroepen", "kansen", "netwerk"]),
        gebeurtenis("map_praktijkuren", "2026-02-02", uren=22.5),
        intensiteit_uren_week=12,
    )  # fmt: skip


def beeld(pagina: Page, naam: str, breedte: int) -> None:
    if BEELDEN:
        pagina.screenshot(path=Path(BEELDEN) / f"{naam}-{breedte}.png", full_page=True)


@pytest.mark.parametrize(("breedte", "opties"), [
    (1280, {}), (320, {}), (1280, {"color_scheme": "dark"}), (320, {"color_scheme": "dark"}),
], ids=["breed", "smal", "donker", "smal en donker"])  # fmt: skip
def test_the_pages_of_a_traject_are_accessible(
    chromium: Browser, adres: str, amina: Cast, breedte: int, opties: dict[str, Any]
) -> None:
    with ingelogd(chromium, adres, amina, "karin", breedte, bypass_csp=True, **opties) as pagina:
        pagina.goto(adres + plek(amina))
        keur(pagina, "Traject")
        beeld(pagina, "traject" if not opties else "traject-donker", breedte)
        pagina.evaluate(ALLES_OPEN)
        keur(pagina, "Traject")
        beeld(pagina, "traject-open" if not opties else "traject-open-donker", breedte)
        pagina.goto(adres + plek(amina, "examen") + "?onderdeel=lezen")
        keur(pagina, "Examen vastleggen")
        beeld(pagina, "traject-examen", breedte)
        pagina.goto(f"{adres}/dossiers/{amina.dossier}/vastleggen/map_uren/?terug=traject")
        keur(pagina, "Vastleggen: Uren MAP")
        beeld(pagina, "traject-map", breedte)


@pytest.mark.parametrize("script", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_by_keyboard_alone_a_result_is_recorded(chromium: Browser, adres: str, amina: Cast, script: bool) -> None:
    with ingelogd(chromium, adres, amina, "karin", 1280, java_script_enabled=script) as pagina:
        pagina.goto(adres + plek(amina))
        pagina.get_by_role("link", name=re.compile("Uitslag vastleggen ?: lezen")).focus()
        pagina.keyboard.press("Enter")
        pagina.get_by_role("radio", name="geslaagd", exact=True).focus()
        pagina.keyboard.press("Space")
        pagina.get_by_role("radio", name="B1").focus()
        pagina.keyboard.press("Space")
        pagina.get_by_role("button", name="Vastleggen").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_text("Poging 2 op 2 november 2026, geslaagd, B1")).to_be_visible()


def test_what_brings_it_nearer_opens_by_keyboard(chromium: Browser, adres: str, amina: Cast) -> None:
    with ingelogd(chromium, adres, amina, "karin", 1280) as pagina:
        pagina.goto(adres + plek(amina))
        pagina.get_by_text("Wat het eerder maakt, of later maakte").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_text("uur les gemist zonder goede reden")).to_be_visible()
