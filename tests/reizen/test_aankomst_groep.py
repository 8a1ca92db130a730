# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal for two groups: Karin moves somebody, accepts it, invites them, and says who was there."""

import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from regie.kern.kalender import Duur
from regie.kern.kalender.kalender import later
from tests.register.cast import Cast, verhaal
from tests.reizen.aankomst import BELEID, ga, gemeente_onder, halte, lees_in, melding, rij_van
from tests.reizen.browser import Browsers
from tests.reizen.dagen import vandaag
from tests.web.groepen.test_groepen import reken_uit

OCHTEND, MIDDAG = "Brugklas ochtend", "Brugklas middag"
KOMT = re.compile(r"^Komt(?! niet)")
ARABISCH = ("Farid", "Layla", "Omar", "Rania")
TIGRINYA = ("Abel", "Selam", "Yohannes")


@pytest.fixture(params=BELEID)
def cast(request: pytest.FixtureRequest, gemeente: str) -> Cast:
    """Seven people of Karin who live here, and went to no group yet."""
    cast = gemeente_onder(request.param, gemeente)
    mensen = [(naam, "ar") for naam in ARABISCH] + [(naam, "ti") for naam in TIGRINYA]
    rijen = [rij for naam, _taal in mensen for rij in verhaal(f"{naam.lower()}-{gemeente}")]
    lees_in(cast, rijen, *(f"{naam.lower()}-{gemeente},{naam},Nieuw,{taal}" for naam, taal in mensen))
    return cast


def over(dagen: int) -> date:
    return later(vandaag(), Duur(dagen, "dagen"))


def maak_groep(karin: Page, naam: str, taal: str, dagdeel: str) -> None:
    ga(karin, "Groepen")
    karin.get_by_role("link", name="Nieuwe groep").click()
    halte(karin, "Nieuwe groep")
    karin.get_by_label("Soort groep").select_option("brugklas")
    karin.get_by_role("button", name="Verder").press("Enter")
    halte(karin, "Nieuwe groep: brugklas")
    karin.get_by_label("Naam van de groep").fill(naam)
    karin.get_by_label("Eerste dag", exact=True).fill(over(7).isoformat())
    karin.get_by_label("Laatste dag").fill(over(42).isoformat())
    karin.get_by_label(dagdeel, exact=True).check()
    karin.get_by_label("Hoe laat begint het?").fill("09:30")
    karin.get_by_label("Hoe lang duurt een keer?").fill("2,5")
    karin.get_by_label("Andere plaats").fill("Het Wijkhuis")
    karin.get_by_label("Met hoeveel mensen kan de groep beginnen?").fill("2")
    karin.get_by_label("Hoeveel mensen passen erin?").fill("5")
    karin.get_by_label("Taal of tolk").select_option(taal)
    karin.get_by_label("samen, op de eerste dag").check()
    karin.get_by_role("button", name="Maak de groep").press("Enter")
    melding(karin, "De groep is er.")
    halte(karin, naam)


def groep(karin: Page, naam: str) -> Locator:
    """In the proposal: the group with who goes there."""
    return karin.get_by_role("region", name=naam)


def vraag_een_voorstel(karin: Page, cast: Cast) -> None:
    ga(karin, "Groepen")
    karin.get_by_role("link", name="Laat een voorstel uitrekenen").press("Enter")
    halte(karin, "Voorstel voor groepen")
    karin.get_by_label("Soort groep").select_option("brugklas")
    karin.get_by_role("button", name="Verder").press("Enter")
    halte(karin, "Voorstel: brugklas")
    expect(karin.get_by_role("heading", name="Voor wie? 7 mensen")).to_be_visible()
    karin.get_by_role("button", name="Reken een voorstel uit").press("Enter")
    expect(karin.get_by_role("progressbar")).to_be_visible()
    reken_uit(cast)  # as the worker does
    expect(karin.get_by_role("heading", name="Uw besluit")).to_be_visible()
    halte(karin, "Voorstel: brugklas")


def test_a_proposal_is_changed_accepted_and_held(cast: Cast, browsers: Browsers) -> None:
    karin = browsers.van(cast)
    karin.goto("/")
    maak_groep(karin, OCHTEND, "ar", "dinsdagochtend")
    maak_groep(karin, MIDDAG, "ti", "dinsdagmiddag")
    vraag_een_voorstel(karin, cast)
    expect(groep(karin, OCHTEND)).to_contain_text("spreekt Arabisch, net als de groep")
    expect(groep(karin, MIDDAG)).to_contain_text("spreekt Tigrinya, net als de groep")

    groep(karin, OCHTEND).get_by_label("Waarheen gaat Layla Nieuw?").select_option(MIDDAG)
    rij_van(karin, "Layla").get_by_role("button", name="Verplaats").press("Enter")
    melding(karin, "Verplaatst")
    expect(groep(karin, MIDDAG).get_by_role("row").filter(has_text="Layla")).to_contain_text("met de hand gekozen")
    halte(karin, "Voorstel: brugklas")
    karin.get_by_role("button", name="Neem het voorstel aan").press("Enter")
    melding(karin, "Het voorstel is aangenomen.")
    halte(karin, "Groepen")

    karin.get_by_role("link", name=MIDDAG).press("Enter")
    karin.get_by_role("button", name="Nodig 4 mensen uit").press("Enter")
    halte(karin, MIDDAG)
    rij_van(karin, "Layla").get_by_role("button", name=KOMT).press("Enter")
    melding(karin, "Bewaard: komt.")
    houd_een_bijeenkomst(karin)


def houd_een_bijeenkomst(karin: Page) -> None:
    """Today; Abel stays away without a word."""
    karin.get_by_text("Nog een bijeenkomst").click()
    karin.get_by_label("Dag", exact=True).fill(vandaag().isoformat())
    karin.get_by_role("button", name="Zet erbij").press("Enter")
    melding(karin, "De bijeenkomst staat erbij.")
    karin.get_by_role("listitem").filter(has_text="wie was er?").get_by_role("link").press("Enter")
    halte(karin, "Wie was er?")
    karin.get_by_role("group", name="Abel Nieuw").get_by_label("niet gekomen").check()
    karin.get_by_role("button", name="Leg vast").press("Enter")
    melding(karin, "Vastgelegd: 3 aanwezig, 1 niet gekomen.")
    halte(karin, "Wie was er?")
    karin.get_by_role("link", name=MIDDAG).press("Enter")
    expect(rij_van(karin, "Layla")).to_contain_text("doet mee")
    expect(rij_van(karin, "Abel")).not_to_contain_text("doet mee")
    rij_van(karin, "Abel").get_by_role("link", name="Abel Nieuw", exact=True).press("Enter")
    expect(karin.get_by_role("region", name="Tijdlijn")).to_contain_text("Niet verschenen")
    halte(karin, "Abel Nieuw")
