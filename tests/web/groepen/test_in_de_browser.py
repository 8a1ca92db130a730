# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Groups in a real browser: wide and narrow, light and dark, with and without script, with the keyboard alone."""

from uuid import UUID

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import ingelogd, keur, zonder_script
from tests.werk.groepen.mensen import GEWEEST, gezin, groep, voorstel, wachtenden

BREEDTEN = pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


@pytest.fixture
def klaar(cast: Cast) -> tuple[UUID, UUID, UUID, list[str]]:
    """A proposal that waits for an answer, the two groups of it, and the people."""
    mensen = wachtenden(cast, 6) + wachtenden(cast, 3, taal="ti", naam="t")
    gezin(cast, mensen[0], mensen[1])
    eerste = groep(cast, taal="ar", maximum=4)
    tweede = groep(cast, "Brugklas middag", uren=("di-middag",), minimum=2, maximum=4)
    return voorstel(cast, [eerste, tweede], mensen), eerste, tweede, mensen


@BREEDTEN
def test_every_page_is_accessible_and_fits(
    chromium: Browser, adres: str, cast: Cast, klaar: tuple[UUID, UUID, UUID, list[str]], breedte: int, kleuren: str
) -> None:
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.leden import zet_erbij

    id_, _eerste, _tweede, mensen = klaar
    groep_ = groep(cast, "Brugklas vandaag", soort="startklas", begin=GEWEEST)
    with cast.als("karin") as karin:
        zet_erbij(karin, groep_, mensen[:3])
        zet_erbij(karin, groep_, mensen[3:5], "wachtlijst")
        keer = bijeenkomsten(groep_)[0]["id"]
    kaal = {"color_scheme": kleuren, "reduced_motion": "reduce"}
    with ingelogd(chromium, adres, cast, "karin", breedte, **kaal) as pagina:
        for pad, kop in (
            ("", "Groepen"),
            ("nieuw/", "Nieuwe groep"),
            ("nieuw/?soort=brugklas", "Nieuwe groep: brugklas"),
            (f"{groep_}/", "Brugklas vandaag"),
            (f"bijeenkomst/{keer}/", "Wie was er?"),
            (f"{groep_}/afronden/{mensen[0]}/", "Afronden"),
            (f"beschikbaar/{mensen[0]}/", "Wanneer kan het?"),
            ("voorstel/", "Voorstel voor groepen"),
            ("voorstel/?soort=brugklas", "Voorstel: brugklas"),
            (f"voorstel/{id_}/", "Voorstel: brugklas"),
        ):
            pagina.goto(f"{adres}/groepen/{pad}")
            keur(pagina, kop)


def test_a_proposal_moves_by_itself_until_it_is_ready(chromium: Browser, adres: str, cast: Cast) -> None:
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.groepen.uitrekenen import Rekenaar, vraag_voorstel

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    with cast.als("karin") as karin:
        id_ = vraag_voorstel(karin, "brugklas", [groep_], mensen)
    with ingelogd(chromium, adres, cast, "karin", 1280) as pagina:
        pagina.goto(f"{adres}/groepen/voorstel/{id_}/")
        keur(pagina, "Voorstel: brugklas")
        expect(pagina.get_by_role("progressbar", name="Het rekenen begint zo.")).to_be_visible()
        Rekenaar(gemeenten()[cast.gemeente], id_, VANDAAG).reken()
        expect(pagina.get_by_role("heading", name="Uw besluit")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_accepted_after_a_change_with_the_keyboard_alone(
    chromium: Browser, adres: str, cast: Cast, klaar: tuple[UUID, UUID, UUID, list[str]], script: bool
) -> None:
    with ingelogd(chromium, adres, cast, "karin", 1280, reduced_motion="reduce") as pagina:
        if not script:
            zonder_script(pagina)
        pagina.goto(f"{adres}/groepen/voorstel/{klaar[0]}/")
        eerste = pagina.get_by_label("Waarheen gaat").first
        eerste.focus()
        pagina.keyboard.press("End")
        assert eerste.input_value() == "geen"
        pagina.keyboard.press("Tab")
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Verplaatst.")
        pagina.get_by_role("button", name="Neem het voorstel aan").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.locator("#meldingen")).to_contain_text("Het voorstel is aangenomen.")
        keur(pagina, "Groepen")
