# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Where the policy asks for a second pair of eyes, it asks so of every version of a PIP: a change, and exams at A2."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.register.cast import VANDAAG, Cast
from tests.web.besluiten.stappen import OORDEEL, met_pip, met_uren, plek, stuur
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import druk, pip, typ, verborgen
from tests.web.pip.test_vier_ogen_en_tekenen import vier_ogen
from tests.web.scherm import ingelogd, keur

__all__ = ["vier_ogen"]


@pytest.fixture
def klaar(cast: Cast) -> Cast:
    """A PIP of before the policy asked for it, and hours enough."""
    cast.staf()
    return met_uren(met_pip(cast), 640)


def types(cast: Cast) -> list[str]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return sorted(rij["type"] for rij in van_type(cast.dossier, ["afschaling", "pip_gewijzigd"]))


def zet_klaar(cast: Cast, **anders: Any) -> Any:
    return stuur(cast.client("karin"), plek(cast, "afschalen"), **(OORDEEL | anders))


def leg_voor(cast: Cast) -> None:
    assert cast.client("karin").post(pip(cast, "voorleggen"), {}).status_code == 303


def zeg_ja(cast: Cast) -> None:
    assert cast.client("saskia").post(pip(cast, "nakijken"), {"oordeel": "akkoord"}).status_code == 303


def test_exams_at_a2_wait_in_the_draft_for_somebody_else(vier_ogen: Cast) -> None:
    karin = vier_ogen.client("karin")
    assert "In uw gemeente kijkt een ander eerst." in tekst(karin.get(plek(vier_ogen, "afschalen")))
    antwoord = zet_klaar(vier_ogen)
    assert (antwoord.status_code, antwoord["Location"]) == (303, pip(vier_ogen, "voorvertoning"))
    assert types(vier_ogen) == []
    bladzijde = tekst(karin.get(pip(vier_ogen, "voorvertoning")))
    assert "Eerst kijkt een ander dit plan na" in bladzijde
    assert "schrijven A2" in bladzijde
    assert "Er staat al een besluit klaar" in tekst(karin.get(plek(vier_ogen, "afschalen")))
    assert druk(karin, vier_ogen).status_code in (404, 409)  # there is no button, so nothing that it would send
    assert types(vier_ogen) == []


def test_a_button_that_is_not_there_does_nothing(vier_ogen: Cast) -> None:
    from regie.dossiers.pip import concept, verleden
    from regie.kern.gebeurtenissen.gebeurd import laatste
    from regie.kern.pip.verleden import KEUZE
    from regie.toegang.sleutel import uuid7
    from regie.werk.pip.concept import afdruk

    zet_klaar(vier_ogen)
    with vier_ogen.als("karin"):
        keuze = laatste(verleden(vier_ogen.dossier), KEUZE)
        assert keuze is not None
        merk = afdruk(concept(vier_ogen.dossier), keuze.id)
    antwoord = vier_ogen.client("karin").post(pip(vier_ogen, "vaststellen"), {"id": str(uuid7()), "afdruk": merk})
    assert antwoord.status_code == 409
    assert "Een ander kijkt dit plan eerst na." in tekst(antwoord)
    assert types(vier_ogen) == []


def test_who_looks_sees_the_reason_and_what_it_rests_on(vier_ogen: Cast) -> None:
    zet_klaar(vier_ogen)
    leg_voor(vier_ogen)
    bladzijde = tekst(vier_ogen.client("saskia").get(pip(vier_ogen, "nakijken")))
    for deel in (
        "Inzet: Zij kwam elke week.",
        "Schrijven blijft op A2",
        "Er tellen 640 van de 600 uur mee.",
        "schrijven A2",
    ):
        assert deel in bladzijde, deel


def test_after_the_agreement_both_are_recorded_at_once(vier_ogen: Cast) -> None:
    from regie.dossiers.dossier import van_type
    from regie.dossiers.pip import concept, documenten

    zet_klaar(vier_ogen)
    leg_voor(vier_ogen)
    zeg_ja(vier_ogen)
    karin = vier_ogen.client("karin")
    velden = verborgen(karin.get(pip(vier_ogen, "voorvertoning")))
    for _keer in range(2):
        assert karin.post(pip(vier_ogen, "vaststellen"), velden).status_code == 303
    assert types(vier_ogen) == ["afschaling", "pip_gewijzigd"]
    with vier_ogen.als("karin"):
        [besluit] = van_type(vier_ogen.dossier, ["afschaling"])
        assert besluit["gegevens"]["onderdelen"] == ["schrijven", "spreken"]
        assert "Zij kwam elke week." in besluit["gegevens"]["onderbouwing"]
        assert {rij["versie"] for rij in documenten(vier_ogen.dossier)} == {1, 2}
        assert concept(vier_ogen.dossier) == {}
    assert "schrijven A2" in tekst(karin.get(pip(vier_ogen)))


def test_a_draft_with_other_levels_than_were_judged_is_not_decided(vier_ogen: Cast) -> None:
    zet_klaar(vier_ogen)
    karin = vier_ogen.client("karin")
    typ(karin, vier_ogen, niveaus_lezen="a2", niveaus_luisteren="b1", niveaus_schrijven="a2", niveaus_spreken="a2")
    bladzijde = tekst(karin.get(pip(vier_ogen, "voorvertoning")))
    assert "anders dan bij “Examen op A2” is beoordeeld" in bladzijde


def test_another_change_in_the_draft_does_not_go_along_unseen(vier_ogen: Cast) -> None:
    from regie.dossiers.pip import concept

    typ(vier_ogen.client("karin"), vier_ogen, ondersteuning="Bas gaat mee.")
    antwoord = zet_klaar(vier_ogen)
    assert antwoord.status_code == 422
    assert "staat al een andere wijziging" in tekst(antwoord)
    with vier_ogen.als("karin"):
        assert set(concept(vier_ogen.dossier)) == {"ondersteuning"}


def test_it_can_be_judged_again_before_anybody_agreed(vier_ogen: Cast) -> None:
    zet_klaar(vier_ogen)
    assert zet_klaar(vier_ogen, onderdelen=["lezen"]).status_code == 303
    bladzijde = tekst(vier_ogen.client("karin").get(pip(vier_ogen, "voorvertoning")))
    assert "lezen A2" in bladzijde
    assert "schrijven A2" not in bladzijde


def test_a_change_of_the_pip_waits_too(vier_ogen: Cast) -> None:
    karin = vier_ogen.client("karin")
    typ(karin, vier_ogen, reden="overig", ondersteuning="Bas gaat mee.")
    assert "Eerst kijkt een ander dit plan na" in tekst(karin.get(pip(vier_ogen, "voorvertoning")))
    leg_voor(vier_ogen)
    zeg_ja(vier_ogen)
    assert druk(karin, vier_ogen).status_code == 303
    assert types(vier_ogen) == ["pip_gewijzigd"]


@pytest.mark.parametrize("uit_concept", [True, False])
def test_the_door_itself_asks_for_it(vier_ogen: Cast, uit_concept: bool) -> None:
    """Whatever page comes next: there is one door to a version."""
    from regie.bestanden.recht import lees_met_eigen_beleid
    from regie.toegang.sleutel import uuid7
    from regie.werk.pip.besluiten import Opdracht, stel_vast
    from regie.werk.pip.fouten import NietKlaar

    with vier_ogen.als("karin") as karin:
        opdracht = Opdracht(
            replace(karin, beleid="vierogen"), vier_ogen.dossier, lees_met_eigen_beleid(VANDAAG), VANDAAG
        )
        with pytest.raises(NietKlaar, match="kijkt dit plan eerst na"):
            stel_vast(opdracht, uuid7(), "pip_gewijzigd", VANDAAG, {"reden": "overig", "pvt_uren": 14},
                      uit_concept=uit_concept)  # fmt: skip
    assert types(vier_ogen) == []


@pytest.mark.parametrize(("breedte", "kleuren"), [(1280, "light"), (320, "dark")])
def test_who_looks_agrees_with_the_keyboard_on_every_screen(
    chromium: Browser, adres: str, vier_ogen: Cast, breedte: int, kleuren: str
) -> None:
    zet_klaar(vier_ogen)
    leg_voor(vier_ogen)
    with ingelogd(chromium, adres, vier_ogen, "karin", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(adres + plek(vier_ogen, "afschalen"))
        keur(pagina, "Examen op A2")
    with ingelogd(chromium, adres, vier_ogen, "saskia", breedte, color_scheme=kleuren) as pagina:
        pagina.goto(adres + pip(vier_ogen, "nakijken"))
        keur(pagina, "Kijk dit PIP na")
        pagina.get_by_role("button", name="Akkoord").focus()
        pagina.keyboard.press("Enter")
        expect(pagina.get_by_text("Uw oordeel is vastgelegd.")).to_be_visible()


@pytest.mark.parametrize("type_", ["afschaling", "opschorting_start"])
def test_the_plain_form_is_not_a_way_around_the_page(klaar: Cast, type_: str) -> None:
    naar = {"afschaling": "afschalen", "opschorting_start": "pauze"}[type_]
    antwoord = klaar.client("karin").get(f"/dossiers/{klaar.dossier}/vastleggen/{type_}/")
    assert (antwoord.status_code, antwoord["Location"]) == (302, plek(klaar, naar))
