# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The whole first login in a real browser, without JavaScript, on a narrow screen; axe finds nothing on any page."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.web.inloggen.mensen import WACHTWOORD, Mens, code
from tests.web.scherm import bediend

EIGEN = "mijn eigen lange zin"


@pytest.fixture
def adres(_adressen: None) -> Iterator[str]:
    """A server with the addresses of these tests."""
    from django.test import override_settings

    with override_settings(ALLOWED_HOSTS=["127.0.0.1"]), bediend() as adres:
        yield adres


@pytest.fixture
def bladzijde(chromium: Browser) -> Iterator[Page]:
    bladzijde = chromium.new_page(viewport={"width": 320, "height": 640}, locale="nl-NL")
    yield bladzijde
    bladzijde.close()


def keur(bladzijde: Page, kop: str) -> None:
    """The page with this heading has no accessibility fault, fits, and broke no rule of the security policy."""
    expect(bladzijde.locator("h1")).to_have_text(kop)
    bladzijde.wait_for_load_state()  # with its style
    gevonden: dict[str, Any] = Axe().run(bladzijde).response
    assert [(fout["id"], [deel["html"] for deel in fout["nodes"]]) for fout in gevonden["violations"]] == []
    assert bladzijde.evaluate("document.documentElement.scrollWidth") <= 320


def vul_in(bladzijde: Page, knop: str, **velden: str) -> None:
    for naam, waarde in velden.items():
        bladzijde.fill(f"[name={naam}]", waarde)
    with bladzijde.expect_navigation():  # the next page may have the same heading
        bladzijde.get_by_role("button", name=knop, exact=True).click()


def test_the_first_login_and_the_next_one(adres: str, bladzijde: Page, mens: Callable[..., Mens]) -> None:
    klachten: list[str] = []
    bladzijde.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    karin = mens("karin", eerste_keer=True)

    bladzijde.goto(f"{adres}/account/")
    keur(bladzijde, "Inloggen")
    vul_in(bladzijde, "Inloggen", login=karin.naam, password="verkeerd")
    keur(bladzijde, "Inloggen")
    vul_in(bladzijde, "Inloggen", login=karin.naam, password=WACHTWOORD)

    keur(bladzijde, "Kies een eigen wachtwoord")
    vul_in(bladzijde, "Verder", password1="kort", password2="anders")
    keur(bladzijde, "Kies een eigen wachtwoord")
    vul_in(bladzijde, "Verder", password1=EIGEN, password2=EIGEN)

    keur(bladzijde, "Stel uw app in")
    vul_in(bladzijde, "Verder", code="000000")
    keur(bladzijde, "Stel uw app in")
    sleutel = bladzijde.locator("code").inner_text().replace(" ", "")
    vul_in(bladzijde, "Verder", code=code(sleutel))

    keur(bladzijde, "Uw app is ingesteld. Bewaar uw herstelcodes")
    vul_in(bladzijde, "Ik heb de codes bewaard")
    keur(bladzijde, "Mijn account")

    bladzijde.get_by_role("link", name="Wachtwoord wijzigen").click()
    keur(bladzijde, "Wachtwoord wijzigen")
    vul_in(bladzijde, "Wachtwoord wijzigen", oldpassword="x", password1="kort", password2="anders")
    keur(bladzijde, "Wachtwoord wijzigen")
    bladzijde.goto(f"{adres}/account/herstelcodes/")
    keur(bladzijde, "Typ uw code nog een keer")
    vul_in(bladzijde, "Verder", code="1")
    keur(bladzijde, "Typ uw code nog een keer")
    vul_in(bladzijde, "Verder", code=code(sleutel, -1))
    keur(bladzijde, "Uw herstelcodes")
    bladzijde.get_by_role("link", name="Nieuwe herstelcodes maken").click()
    keur(bladzijde, "Nieuwe herstelcodes maken")
    vul_in(bladzijde, "Nieuwe codes maken")
    assert len(re.findall(r"\b\d{8}\b", bladzijde.locator("main").inner_text())) == 10

    bladzijde.goto(f"{adres}/account/uitloggen/")
    keur(bladzijde, "Wilt u uitloggen?")
    vul_in(bladzijde, "Uitloggen")
    vul_in(bladzijde, "Inloggen", login=karin.naam, password=EIGEN)
    keur(bladzijde, "Typ uw code")
    vul_in(bladzijde, "Inloggen", code="abc")
    keur(bladzijde, "Typ uw code")
    vul_in(bladzijde, "Inloggen", code=code(sleutel, 1))
    expect(bladzijde.locator("body")).to_contain_text("vandaag van karin")
    assert [klacht for klacht in klachten if "Content Security Policy" in klacht] == []


@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("/nergens/", "Deze pagina bestaat niet, of is niet van u"),
        ("/stuk/", "Er ging iets mis"),
        ("/account/staat-uit/", "Uw account staat uit"),
    ],
)
def test_pages_for_what_goes_wrong(adres: str, bladzijde: Page, pad: str, kop: str) -> None:
    bladzijde.goto(f"{adres}{pad}")
    keur(bladzijde, kop)
