# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Taking part in a real browser: wide and narrow, light and dark, and a place chosen with the keyboard alone."""

from uuid import UUID

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import Cast
from tests.web.meedoen.plekken import botsende_lessen, met_pip, plek
from tests.web.scherm import ingelogd, keur, zonder_script

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


@pytest.fixture
def gevuld(cast: Cast) -> tuple[Cast, UUID]:
    cast.staf()
    met_pip(cast)
    cast.leg_vast(
        "participatieplan", "2026-11-20", doel="Werken als naaister", eerst="taal", sectoren=["textiel", "horeca"],
        uren=8, belemmeringen=["vervoer"], afspraken="Amina gaat mee naar het atelier.",
    )  # fmt: skip
    cast.leg_vast("plaatsing_start", "2026-11-20", soort="betaald_werk", uren_per_week=24, organisatie="Atelier",
                  plaatsing_id="p1")  # fmt: skip
    cast.leg_vast("participatie_uren", "2026-11-28", van="2026-11-20", tot="2026-11-27", uren=22.5, plaatsing_id="p1")
    botsende_lessen(cast)
    plek(cast, "Naaien en herstellen", organisatie="Kringloop De Draad", sector="textiel", taalniveau=None)
    return cast, plek(cast)


@BREEDTEN
def test_every_page_is_accessible_and_fits(
    chromium: Browser, adres: str, gevuld: tuple[Cast, UUID], breedte: int, kleuren: str
) -> None:
    cast, id_ = gevuld
    kaal = {"color_scheme": kleuren, "reduced_motion": "reduce"}
    dossier = f"/dossiers/{cast.dossier}/meedoen/"
    for naam, paginas in (
        ("karin", (
            (dossier, "Meedoen"), (f"{dossier}kies/{id_}/", "Plek kiezen"),
            (f"{dossier}werk/", "Werk gevonden"), (f"{dossier}lessen/", "Lessen naast het werk"),
            ("/meedoen/", "Wie heeft nog geen plek?"),
            ("/meedoen/plekken/", "Plekken om mee te doen"), (f"/meedoen/plekken/{id_}/", "Keukenhulp"),
            ("/meedoen/plekken/nieuw/", "Nieuwe plek"), (f"/meedoen/plekken/{id_}/wijzigen/", "Plek wijzigen"),
        )),
        ("eva", (("/meedoen/cijfers/", "Meedoen: vrouwen en mannen"),)),
    ):  # fmt: skip
        with ingelogd(chromium, adres, cast, naam, breedte, **kaal) as pagina:
            for pad, kop in paginas:
                pagina.goto(f"{adres}{pad}")
                keur(pagina, kop)


@pytest.mark.parametrize("script", [True, False])
def test_a_place_is_chosen_with_the_keyboard_alone(
    chromium: Browser, adres: str, gevuld: tuple[Cast, UUID], script: bool
) -> None:
    cast, _id = gevuld
    with ingelogd(chromium, adres, cast, "karin", 1280, reduced_motion="reduce") as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/meedoen/")
        pagina.get_by_role("link", name="Kies deze plek Keukenhulp").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_role("heading", name="Plek kiezen")).to_be_visible()
        pagina.get_by_label("Uren per week").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Vastgelegd: Keukenhulp.")


@pytest.mark.parametrize("script", [True, False])
def test_work_is_found_and_the_school_is_asked_with_the_keyboard_alone(
    chromium: Browser, adres: str, cast: Cast, script: bool
) -> None:
    cast.staf()
    botsende_lessen(cast)
    with ingelogd(chromium, adres, cast, "karin", 1280, reduced_motion="reduce") as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/dossiers/{cast.dossier}/meedoen/")
        pagina.get_by_role("link", name="Leg gevonden werk vast, met de werktijden").focus()
        pagina.keyboard.press("Enter")
        pagina.get_by_label("Werkgever", exact=True).fill("Winkel Noord")
        pagina.get_by_label("Vanaf welke dag?").fill("2026-12-07")
        pagina.get_by_label("Uren per week").fill("12")
        for dag in ("donderdag", "vrijdag"):
            pagina.get_by_label(dag).focus()
            pagina.keyboard.press("Space")
        pagina.get_by_label("Van", exact=True).fill("09:00")
        pagina.get_by_label("Tot", exact=True).fill("15:00")
        pagina.get_by_label("Van wie weet u dit?").select_option("werkgever")
        pagina.get_by_role("button", name="Bewaar en kijk naar de lessen").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_role("heading", name="Lessen naast het werk")).to_be_visible()
        pagina.get_by_role("radio", name="maandag en woensdag, 19.00 tot 21.00 uur (avond)").focus()
        pagina.keyboard.press("Space")
        pagina.get_by_role("button", name="Vraag het de school").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Tot er een antwoord is, staat dit als taak op de lijst.")
        expect(pagina.get_by_role("heading", name="Wat u vroeg")).to_be_visible()
