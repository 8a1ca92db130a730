# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A couple with one place in childcare: Karin types their week, the proposal puts the lessons on different days, she
takes it over."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.aankomst import halte
from tests.reizen.browser import Browsers
from tests.reizen.keuren import keur
from tests.reizen.traject import vul
from tests.web.weekplan.gezin import maak_gezin

WEEK = "?week=2026-W49"


def zet(
    karin: Page, dossier: str, soort: str, wat: str, dagen: str, *tijd: str, keuzes: Any = (), **anders: Any
) -> None:
    """A block as Karin types it; a lesson has more than one choice."""
    karin.goto(f"/dossiers/{dossier}/week/erbij/")
    van, tot = tijd
    vast = "schuift" if keuzes else "vast"
    vul(karin, {"soort": soort, "wat": wat, "dagen": [*dagen], "van": van, "tot": tot, "vast": vast, "bron": "school"})
    vul(karin, anders)
    karin.get_by_role("button", name="Zet in de week").click()
    expect(karin.locator("#meldingen")).to_contain_text("Het blok staat in de week.")
    for andere_dagen in keuzes:
        karin.get_by_text("Een keuze erbij").click()
        vul(karin, {"dagen": [*andere_dagen], "van": van, "tot": tot})
        karin.get_by_role("button", name="Voeg toe").click()
        expect(karin.locator("#meldingen")).to_contain_text("De keuze staat erbij.")


def dagen_van(karin: Page, naam: str) -> str:
    """On which days the proposal puts the lessons of somebody."""
    rij = karin.get_by_role("row").filter(has_text=f"Les (Nederlands) van {naam}")
    return rij.locator("td").nth(1).inner_text()


def test_a_couple_with_one_place_in_childcare(cast: Cast, browsers: Browsers) -> None:
    cast.staf()
    yonas, sami = maak_gezin(cast)
    karin = browsers.van(cast)
    zet(karin, sami, "opvang", "De Bij", "24", "08:30", "12:30", plaatsen="1")
    zet(karin, yonas, "werk", "Bakkerij", "5", "08:00", "16:00", reis="30")
    zet(karin, cast.dossier, "les", "Nederlands", "24", "09:00", "11:30", keuzes=["15"], reis="20")
    zet(karin, yonas, "les", "Nederlands", "25", "09:00", "11:30", keuzes=["13"], reis="20")

    karin.goto(f"/dossiers/{cast.dossier}/week/{WEEK}")
    halte(karin, "De week")
    karin.get_by_role("link", name="Maak een voorstel").click()
    halte(karin, "Voorstel voor de week")
    blad = karin.get_by_role("main")
    expect(blad).to_contain_text("In deze week past alles")
    expect(blad).to_contain_text("Op vrijdag heeft Yonas Haile tegelijk: werk (Bakkerij) en les (Nederlands).")
    amina, partner = (set(re.findall(r"\w+dag", dagen_van(karin, naam))) for naam in ("Amina Tesfay", "Yonas Haile"))
    assert (amina, partner) == ({"dinsdag", "donderdag"}, {"maandag", "woensdag"})
    karin.get_by_role("button", name="Zet dit in de week").click()
    expect(karin.locator("#meldingen")).to_contain_text("Het voorstel staat in de week.")
    expect(karin.get_by_role("main")).not_to_contain_text("Nog zonder tijd")
    assert keur(karin) == []

    saskia = browsers.van(cast, "saskia")
    saskia.goto(f"/dossiers/{cast.dossier}/week/{WEEK}")
    expect(saskia.get_by_role("main")).to_contain_text("9.00 tot 11.30 uur les (Nederlands)")
