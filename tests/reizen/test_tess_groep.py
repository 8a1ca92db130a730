# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess makes a group, taps who was not at the lesson, takes the month over as hours, and reports absence."""

import pytest
from playwright.sync_api import Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag
from tests.reizen.keuren import keur
from tests.werk.keten.school import geteld, leerlingen


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    return leerlingen(cast, 3)


def maak_groep(pagina: Page) -> None:
    """With the first two pupils, since September."""
    pagina.goto("/keten/groep/")
    pagina.get_by_role("link", name="Maak een groep").click()
    pagina.get_by_label("Naam van de groep").fill("NT2 dinsdag")
    pagina.get_by_label("Soort les").select_option("nt2")
    pagina.get_by_label("ochtend").check()
    pagina.get_by_role("button", name="Maak de groep").click()
    pagina.get_by_label("Vanaf welke dag geldt dit?").fill("2026-09-01")
    for nummer in ("0000", "0001"):
        pagina.get_by_label(f"Leerling Nummer{nummer}").check()
    pagina.get_by_role("button", name="Bewaar de groep").click()
    expect(pagina.locator("h1")).to_have_text("NT2 dinsdag")


def kies_les(pagina: Page, dag: str) -> None:
    pagina.get_by_label("Dag", exact=True).fill(dag)
    pagina.get_by_role("button", name="Toon deze les").click()


@pytest.mark.parametrize("script", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_a_lesson_becomes_the_hours_of_the_month(
    cast: Cast, school: list[str], browsers: Browsers, script: bool
) -> None:
    tess = browsers.van(cast, "tess", java_script_enabled=script)
    maak_groep(tess)
    kies_les(tess, "2026-10-06")
    tess.get_by_role("group", name="Leerling Nummer0001").get_by_label("afgemeld").check()
    tess.get_by_role("button", name="Leg vast").click()
    expect(tess.locator("#meldingen")).to_contain_text("1 aanwezig, 1 afgemeld")
    expect(tess.get_by_role("group", name="Leerling Nummer0001").get_by_label("afgemeld")).to_be_checked()
    tess.goto("/keten/groep/")
    tess.get_by_label("Maand", exact=True).fill("2026-10")
    tess.get_by_role("button", name="Tel de lessen op").click()
    expect(tess.locator("dl.gegevens")).to_contain_text("Regels uit de lessen")
    tess.get_by_role("button", name="Leg vast wat in orde is").click()
    expect(tess.locator("#meldingen")).to_contain_text("zijn opgenomen")
    assert [geteld(cast, dossier)[0][3] for dossier in school[:2]] == [2.5, 0.0]


def test_absence_is_reported_in_two_clicks(cast: Cast, school: list[str], browsers: Browsers) -> None:
    tess = browsers.van(cast, "tess")
    tess.goto("/keten/verzuim/")
    tess.get_by_role("link", name="Leerling Nummer0001").click()
    tess.get_by_label("ongeoorloofd: zonder goede reden").check()
    tess.get_by_label("Gemiste uren").fill("2,5")
    tess.get_by_role("button", name="Meld voor vandaag").click()
    expect(tess.locator("#meldingen")).to_contain_text("is gemeld bij de gemeente, op de dag zelf.")
    karin = browsers.van(cast, "karin")
    karin.goto("/")
    expect(karin.locator("main")).to_contain_text("Melding van verzuim")


def test_every_state_of_the_pages_can_be_used_by_everybody(cast: Cast, school: list[str], browsers: Browsers) -> None:
    browsers.mag = {422}
    tess = browsers.van(cast, "tess")
    tess.goto("/keten/groep/")
    assert keur(tess) == []
    tess.goto("/keten/groep/nieuw/")
    tess.get_by_role("button", name="Maak de groep").click()
    assert keur(tess) == []
    maak_groep(tess)
    assert keur(tess) == []
    kies_les(tess, "2026-08-04")
    assert keur(tess) == []
    tess.get_by_role("link", name="Wie zit er in de groep").click()
    assert keur(tess) == []
    tess.goto("/keten/groep/")
    tess.get_by_role("button", name="Tel de lessen op").click()
    assert keur(tess) == []
    tess.goto("/keten/verzuim/")
    assert keur(tess) == []
    tess.get_by_role("link", name="Leerling Nummer0001").click()
    tess.locator("main summary").click()
    assert keur(tess) == []
    tess.get_by_role("button", name="Meld voor deze dagen").click()
    expect(tess.locator(".foutenlijst")).to_be_focused()
    assert keur(tess) == []


def test_a_lesson_can_be_done_with_the_keyboard(cast: Cast, school: list[str], browsers: Browsers) -> None:
    from regie.werk.keten.groep.groepen import maak_groep as maak
    from regie.werk.keten.groep.groepen import zet_leden
    from tests.reizen.test_alleen_het_toetsenbord import Toetsen

    with cast.als("tess", vandaag()) as wie:
        id_ = maak(wie, "NT2", "nt2", ["avond"], 150)
        zet_leden(wie, id_, school, vandaag())
    tess = browsers.van(cast, "tess")
    tess.goto(f"/keten/groep/{id_}/")
    toetsen = Toetsen(tess)
    toetsen.naar(".les fieldset:nth-of-type(2) input:checked")
    toetsen.druk("ArrowDown")
    toetsen.naar("main form[method=post] button[type=submit]")
    toetsen.druk("Enter")
    expect(tess.locator("#meldingen")).to_contain_text("2 aanwezig, 1 afgemeld")
