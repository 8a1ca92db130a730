# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The answer to a verwijzing, at the place where it stands: once, by who may, and the consulent hears of it."""

import re
from typing import Any

import pytest

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast
from tests.web.dossier.lezen import tekst


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.verwijs(SCHOOL, "leerroute", "v1", vraag="Graag twee dagdelen")
    return cast


def adres(cast: Cast, sleutel: str = "v1") -> str:
    return f"/keten/{cast.dossier}/antwoord/{sleutel}/"


def verborgen(cast: Cast, naam: str = "tess") -> dict[str, str]:
    """The id and version of the first form of the page."""
    pagina = cast.client(naam).get("/keten/").content.decode().split('class="ketenantwoord"')[1]
    return dict(re.findall(r'name="(gebeurtenis_id|dossierversie)" value="([^"]*)"', pagina)[:2])


def stuur(cast: Cast, naam: str = "tess", **velden: Any) -> Any:
    return cast.client(naam).post(adres(cast), verborgen(cast, naam) | velden)


def stand(cast: Cast, naam: str = "tess") -> list[str]:
    from regie.dossiers.keten import verwezen

    with cast.als(naam):
        return [rij["stand"] for rij in verwezen(cast.dossier)]


def signalen(cast: Cast, naam: str = "karin") -> str:
    return tekst(cast.client(naam).get("/")).split("Nieuw van anderen")[1].split("Wacht op een eerste gesprek")[0]


def test_to_take_on_is_one_press(cast: Cast) -> None:
    antwoord = stuur(cast, antwoord="aangenomen")
    assert antwoord.status_code == 303
    assert antwoord["Location"] == "/keten/"
    assert stand(cast) == ["aangenomen"]
    assert "De organisatie antwoordt op de verwijzing: aangenomen de school" in signalen(cast)


def test_the_way_to_refuse_asks_why(cast: Cast) -> None:
    vraag = cast.client("tess").get(adres(cast))
    assert vraag.status_code == 200
    assert "Antwoord op de verwijzing van Amina Tesfay" in tekst(vraag)
    assert stand(cast) == ["gevraagd"]


def test_to_refuse_asks_for_the_reason(cast: Cast) -> None:
    zonder = stuur(cast, antwoord="geweigerd")
    assert zonder.status_code == 422
    assert "Kies waarom het niet kan" in tekst(zonder)
    assert stand(cast) == ["gevraagd"]
    assert stuur(cast, antwoord="geweigerd", reden="geen_plek", toelichting="Vol tot mei").status_code == 303
    assert stand(cast) == ["geweigerd"]
    assert "geweigerd" in signalen(cast)
    assert "Vol tot mei" in tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/"))


def test_in_place_the_buttons_make_way_for_what_was_done(cast: Cast) -> None:
    antwoord = cast.client("tess").post(
        adres(cast), verborgen(cast) | {"antwoord": "aangenomen"}, headers={"HX-Request": "true"}
    )
    assert antwoord.status_code == 200
    assert antwoord.content.decode().lstrip().startswith("{#") is False
    assert 'class="ketenantwoord"' in antwoord.content.decode()
    assert "Aangenomen: Amina Tesfay." in antwoord.content.decode()


def test_a_second_answer_changes_nothing(cast: Cast) -> None:
    velden = verborgen(cast)
    cast.client("tess").post(adres(cast), velden | {"antwoord": "aangenomen"})
    nog_eens = cast.client("tess").post(
        adres(cast), velden | {"antwoord": "geweigerd", "reden": "geen_plek"}, follow=True
    )
    assert "Er is al geantwoord" in tekst(nog_eens)
    assert stand(cast) == ["aangenomen"]


@pytest.mark.parametrize("naam", ["thea", "vera", "cor", "boris", "karin", "milan"])
def test_whose_verwijzing_it_is_not_finds_no_such_page(cast: Cast, naam: str) -> None:
    velden = verborgen(cast) | {"antwoord": "aangenomen"}
    assert cast.client(naam).post(adres(cast), velden).status_code == 404
    assert stand(cast) == ["gevraagd"]


def test_one_role_does_not_answer_for_the_other(cast: Cast) -> None:
    """The teacher of VluchtelingenWerk may not take on what was asked of its coordinator."""
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2")
    velden = verborgen(cast, "cor") | {"antwoord": "aangenomen"}
    assert cast.client("thea").post(adres(cast, "v2"), velden).status_code == 404
    assert cast.client("cor").post(adres(cast, "v2"), velden).status_code == 303
    assert stand(cast, "cor") == ["aangenomen"]


@pytest.mark.parametrize("velden", [{}, {"antwoord": "misschien"}])
def test_nonsense_is_no_answer(cast: Cast, velden: dict[str, str]) -> None:
    assert stuur(cast, **velden).status_code == 404
    assert stand(cast) == ["gevraagd"]


def test_an_old_link_leads_to_the_page_with_the_buttons(cast: Cast) -> None:
    stuur(cast, antwoord="aangenomen")
    assert cast.client("tess").get(adres(cast))["Location"] == "/keten/"
