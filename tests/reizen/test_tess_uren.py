# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Tess delivers the hours of October: with errors, corrected, taken in, and delivered again."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.register.cast import Cast
from tests.reizen.browser import Browsers
from tests.reizen.keuren import keur
from tests.werk.keten.school import OKTOBER, csv, geteld, leerlingen, regel, werk_af


@pytest.fixture
def school(cast: Cast) -> list[str]:
    cast.staf()
    return leerlingen(cast, 3)


@pytest.fixture(params=[True, False], ids=["met JavaScript", "zonder JavaScript"])
def tess(request: pytest.FixtureRequest, cast: Cast, school: list[str], browsers: Browsers) -> Page:
    pagina = browsers.van(cast, "tess", java_script_enabled=request.param)
    pagina.goto("/keten/uren/")
    return pagina


def bestand(regels: Sequence[str], naam: str = "oktober.csv") -> FilePayload:
    return {"name": naam, "mimeType": "text/csv", "buffer": csv(*regels)}


def lever(pagina: Page, regels: Sequence[str]) -> None:
    pagina.goto("/keten/uren/")
    pagina.get_by_label("Maand").fill(OKTOBER)
    pagina.get_by_label("Bestand met uren").set_input_files(bestand(regels))
    pagina.get_by_role("button", name="Controleer").click()
    expect(pagina.locator("h1")).to_have_text("Uren van oktober 2026")


def leg_vast(pagina: Page) -> None:
    pagina.get_by_role("button", name="Leg vast wat in orde is").click()
    expect(pagina.locator("#meldingen")).to_contain_text("De uren van oktober 2026 zijn opgenomen")


def test_a_month_with_errors_is_corrected_taken_in_and_delivered_again(
    tess: Page, cast: Cast, school: list[str]
) -> None:
    een, twee, drie = school
    lever(tess, [regel(een), regel(twee, 40, 30, 3, 1), regel("onbekend")])
    expect(tess.get_by_text("Gevolgd en verzuim zijn samen 34 uur, maar aangeboden is 40 uur.")).to_be_visible()
    expect(tess.get_by_text("Deze leerling is niet bij uw school bekend.")).to_be_visible()
    assert geteld(cast, een) == []
    leg_vast(tess)
    tess.goto("/keten/uren/")
    expect(tess.get_by_role("heading", name="Nog op te lossen: 2")).to_be_visible()
    lever(tess, [regel(een), regel(twee), regel(drie)])
    expect(tess.locator("dl.gegevens")).to_contain_text("Staat er al")
    leg_vast(tess)
    tess.goto("/keten/uren/")
    expect(tess.get_by_role("heading", name="Nog op te lossen")).to_have_count(0)
    lever(tess, [regel(een, 40, 38, 1, 1)])
    tess.get_by_label("Trek ze in.").check()
    leg_vast(tess)
    assert [rij[3] for rij in geteld(cast, een)] == [38.0]
    assert [geteld(cast, dossier) for dossier in (twee, drie)] == [[], []]


@pytest.mark.parametrize("javascript", [True, False], ids=["met JavaScript", "zonder JavaScript"])
def test_a_large_file_says_how_far_it_is_and_goes_on_by_itself(
    cast: Cast, browsers: Browsers, javascript: bool
) -> None:
    cast.staf()
    weken = ((1, 7), (8, 14), (15, 21), (22, 28))
    dossiers = leerlingen(cast, 51)
    tess = browsers.van(cast, "tess", java_script_enabled=javascript)
    lever(
        tess,
        [
            regel(dossier, 10, 9, 1, 0, van=f"2026-10-{van:02d}", tot=f"2026-10-{tot:02d}")
            for dossier in dossiers
            for van, tot in weken
        ],
    )
    expect(tess.get_by_role("status").filter(has_text="0 van 204 regels")).to_be_visible()
    if javascript:
        assert keur(tess) == []
    werk_af(cast)
    expect(tess.get_by_role("heading", name="Er is nog niets vastgelegd")).to_be_visible(timeout=10_000)
    tess.get_by_role("button", name="Leg vast wat in orde is").click()
    expect(tess.get_by_text("Alle regels komen er samen in, of geen enkele.")).to_be_visible()
    werk_af(cast)
    expect(tess.get_by_text("204 regels waren in orde")).to_be_visible(timeout=10_000)
    assert len(geteld(cast, dossiers[-1])) == 4


def test_what_happens_with_who_is_missing_must_be_said(cast: Cast, school: list[str], browsers: Browsers) -> None:
    browsers.mag = {422}
    tess = browsers.van(cast, "tess")
    lever(tess, [regel(dossier) for dossier in school])
    leg_vast(tess)
    lever(tess, [regel(school[0])])
    tess.get_by_role("button", name="Leg vast wat in orde is").click()
    expect(tess.locator(".foutenlijst")).to_be_focused()
    expect(tess.locator(".foutenlijst")).to_contain_text("Hier is nog niets gekozen.")
    assert keur(tess) == []


def test_every_state_of_the_pages_can_be_used_by_everybody(cast: Cast, school: list[str], browsers: Browsers) -> None:
    browsers.mag = {422}
    tess = browsers.van(cast, "tess")
    tess.goto("/keten/uren/")
    tess.locator("main summary").click()
    assert keur(tess) == []
    tess.get_by_role("button", name="Controleer").click()
    expect(tess.locator(".foutenlijst")).to_be_focused()
    assert keur(tess) == []
    lever(tess, [*(regel(dossier) for dossier in school), regel("vreemd"), regel(school[0], soort="knm")])
    assert keur(tess) == []
    leg_vast(tess)
    assert keur(tess) == []
    lever(tess, [regel(school[0], 8, 8, 0, 0), regel(school[1], 9, 1, 1, 1)])
    assert keur(tess) == []
    tess.goto("/keten/uren/")
    assert keur(tess) == []


def test_it_can_be_done_with_the_keyboard(cast: Cast, school: list[str], browsers: Browsers) -> None:
    from tests.reizen.test_alleen_het_toetsenbord import Toetsen

    tess = browsers.van(cast, "tess")
    lever(tess, [regel(school[0])])
    expect(tess.locator("#k-uitslag")).to_be_focused()
    toetsen = Toetsen(tess)
    toetsen.naar("button[value=opnemen]")
    toetsen.druk("Enter")
    expect(tess.locator("#meldingen")).to_contain_text("zijn opgenomen: 1 regel is veranderd.")
