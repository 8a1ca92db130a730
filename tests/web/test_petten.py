# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Nadia works in two places: she chooses, changes, begins where her role begins, and is out when she has left."""

from typing import Any

import pytest
from django.db import connections
from playwright.sync_api import Browser

from tests.register.cast import Cast
from tests.web.scherm import ingelogd, keur, tekst_van

KIEZEN = "/account/pet/"


@pytest.fixture
def nadia(cast: Cast) -> Any:
    """Logged in: consulent here, and teacher at a school."""
    from regie.toegang.medewerkers import voeg_toe
    from regie.toegang.organisaties import voeg_organisatie_toe

    voeg_organisatie_toe(cast.gemeente, "taalschool", "Taalschool De Brug", "aanbieder")
    voeg_toe(cast.gemeente, "nadia", "Nadia", ["docent"], organisatie="taalschool", account=cast.account("karin").pk)
    return cast.client("karin")


def uit_dienst(cast: Cast, id_: str) -> None:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2020-01-01' WHERE gemeente = %s AND id = %s", [cast.gemeente, id_])


def test_nobody_gets_in_anywhere_before_choosing(nadia: Any, cast: Cast) -> None:
    assert nadia.get(f"/dossiers/{cast.dossier}/")["Location"] == f"{KIEZEN}?next=/dossiers/{cast.dossier}/"
    assert nadia.post("/zoeken/", {"kort": "Amina"})["Location"] == f"{KIEZEN}?next="
    assert "Taalschool De Brug" in tekst_van(nadia.get(KIEZEN))


def test_the_choice_leads_to_where_she_was_going(nadia: Any, cast: Cast) -> None:
    naar = f"/dossiers/{cast.dossier}/"
    antwoord = nadia.post(KIEZEN, {"pet": f"{cast.gemeente}/karin", "next": naar})
    assert antwoord["Location"] == naar
    assert nadia.get(naar).status_code == 200


def test_an_address_of_elsewhere_is_no_address(nadia: Any, cast: Cast) -> None:
    velden = {"pet": f"{cast.gemeente}/karin", "next": "https://elders.example/"}
    assert nadia.post(KIEZEN, velden)["Location"] == "/"


def test_with_the_other_hat_the_dossier_is_not_there(nadia: Any, cast: Cast) -> None:
    nadia.post(KIEZEN, {"pet": f"{cast.gemeente}/nadia"})
    assert nadia.get(f"/dossiers/{cast.dossier}/").status_code == 404


@pytest.mark.parametrize("pet", ["", "0001/karin", "saskia", "\x00"])
def test_a_hat_of_somebody_else_cannot_be_chosen(nadia: Any, pet: str) -> None:
    assert nadia.post(KIEZEN, {"pet": pet}).status_code == 200
    assert nadia.get("/")["Location"].startswith(KIEZEN)


def test_the_menu_offers_the_other_place_only_to_who_has_one(nadia: Any, cast: Cast) -> None:
    nadia.post(KIEZEN, {"pet": f"{cast.gemeente}/karin"})
    assert "Anders inloggen als" in nadia.get("/").content.decode()
    assert "Anders inloggen als" not in cast.client("saskia").get("/").content.decode()


def test_who_has_one_place_is_not_asked(cast: Cast) -> None:
    assert cast.client("karin").get(KIEZEN)["Location"] == "/"


def test_who_left_one_of_two_places_goes_on_in_the_other(nadia: Any, cast: Cast) -> None:
    uit_dienst(cast, "nadia")
    assert nadia.get("/").status_code == 200


def test_who_left_is_out_at_the_next_click(cast: Cast) -> None:
    client = cast.client("karin")
    assert client.get("/").status_code == 200
    uit_dienst(cast, "karin")
    assert client.get("/")["Location"] == "/account/staat-uit/"
    assert client.get("/")["Location"].startswith("/account/inloggen/")


def test_who_left_is_out_of_the_own_account_too(cast: Cast) -> None:
    client = cast.client("karin")
    uit_dienst(cast, "karin")
    assert client.get("/account/wachtwoord/")["Location"] == "/account/staat-uit/"


def test_a_changed_role_holds_at_the_next_click(cast: Cast) -> None:
    from regie.toegang.medewerkers import voeg_toe

    client = cast.client("karin")
    assert client.get("/team/").status_code == 404
    voeg_toe(cast.gemeente, "karin", "Karin", ["teamleider"])
    assert client.get("/team/").status_code == 200


def test_the_first_address_leads_a_partner_home_and_shows_staff_their_day(cast: Cast) -> None:
    from regie.toegang.medewerkers import voeg_toe
    from regie.web.thuis import thuis

    client = cast.client("karin")
    assert client.get("/").status_code == 200
    voeg_toe(cast.gemeente, "karin", "Karin", ["docent"])
    naar = client.get("/")["Location"]
    assert naar != "/"
    assert naar == thuis(cast.wie("karin").__class__(cast.gemeente, "", "", "karin", "Karin", ("docent",)))


def test_every_role_has_a_home(databank: object) -> None:
    from regie.toegang.rollen import ROLLEN
    from regie.toegang.wie import Wie
    from regie.web.thuis import THUIS, thuis

    assert set(THUIS) == set(ROLLEN)
    for rol in ROLLEN:
        assert thuis(Wie("0001", "", "", "x", "X", (rol,))).startswith("/")


def test_the_menu_holds_what_the_role_has(cast: Cast) -> None:
    from regie.web.thuis import hoofdmenu

    menu = {
        naam: {regel.route for regel in hoofdmenu(cast.wie(naam))} for naam in ("karin", "saskia", "fenna", "petra")
    }
    assert menu["karin"] >= {"vandaag", "zoeken", "snel"}
    assert menu["karin"].isdisjoint({"team", "beheer", "privacy"})
    assert "team" in menu["saskia"]
    van_dossiers = {"vandaag", "zoeken", "snel", "team", "keten"}
    assert "beheer" in menu["fenna"]
    assert "privacy" in menu["petra"]
    assert menu["fenna"].isdisjoint(van_dossiers | {"privacy"})
    assert menu["petra"].isdisjoint(van_dossiers | {"beheer"})


def test_choosing_with_the_keyboard_on_a_narrow_screen(chromium: Browser, adres: str, cast: Cast, nadia: Any) -> None:
    with ingelogd(chromium, adres, cast, "karin", 320) as pagina:
        pagina.goto(f"{adres}/")
        keur(pagina, "Waar werkt u nu?")
        pagina.keyboard.press("Tab")
        pagina.get_by_role("button", name="consulent").focus()
        pagina.keyboard.press("Enter")
        keur(pagina, "Vandaag")
