# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Messages about a verwijzing: a thread on both sides, unread until the other side looks, and for nobody else."""

from typing import Any

import pytest

from tests.register.cast import SCHOOL, VLUCHTELINGENWERK, Cast
from tests.web.dossier.lezen import stuur, tekst


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    cast.verwijs(VLUCHTELINGENWERK, "mb", "v2", neem_aan="cor")
    return cast


def plek(cast: Cast, naam: str, sleutel: str = "v1") -> str:
    return f"/{'dossiers' if naam in ('karin', 'saskia', 'bas') else 'keten'}/{cast.dossier}/berichten/{sleutel}/"


def schrijf(cast: Cast, naam: str, bericht: str, sleutel: str = "v1") -> Any:
    return stuur(cast.client(naam), plek(cast, naam, sleutel), bericht=bericht)


def lees(cast: Cast, naam: str, sleutel: str = "v1") -> str:
    return tekst(cast.client(naam).get(plek(cast, naam, sleutel)))


def nieuw(cast: Cast, naam: str) -> str:
    if naam == "karin":
        return tekst(cast.client(naam).get("/")).split("Nieuw van anderen")[1].split("Wacht op een eerste gesprek")[0]
    return tekst(cast.client(naam).get("/keten/")).split("Nieuwe berichten")[1]


def test_what_the_school_writes_waits_for_the_consulent_until_she_looks(cast: Cast) -> None:
    assert schrijf(cast, "tess", "Amina mist haar bus").status_code == 303
    assert "Amina Tesfay 1 nieuw bericht Taalschool De Brug Lees en antwoord" in nieuw(cast, "karin")
    assert "Nog niet gelezen" in lees(cast, "tess")
    gezien = lees(cast, "karin")
    assert "Berichten met Taalschool De Brug" in gezien
    assert "Van Tess Mulder · Taalschool De Brug" in gezien
    assert "Amina mist haar bus" in gezien
    assert "nieuw bericht" not in nieuw(cast, "karin")
    assert "Gelezen door Voorbeeldstad" in lees(cast, "tess")


def test_the_answer_waits_for_the_school(cast: Cast) -> None:
    schrijf(cast, "karin", "Ik regel een fiets")
    assert "Amina Tesfay 1 nieuw bericht Leerroute" in nieuw(cast, "tess")
    assert "Van Karin de Vries · Voorbeeldstad" in lees(cast, "tess")
    assert "U hebt alles gelezen." in nieuw(cast, "tess")
    assert "Gelezen door Taalschool De Brug" in lees(cast, "karin")


def test_opening_the_person_is_reading_too(cast: Cast) -> None:
    schrijf(cast, "karin", "Ik regel een fiets")
    assert "Ik regel een fiets" in tekst(cast.client("tess").get(f"/keten/{cast.dossier}/"))
    assert "U hebt alles gelezen." in nieuw(cast, "tess")


def test_one_does_not_read_ones_own(cast: Cast) -> None:
    schrijf(cast, "karin", "Ik regel een fiets")
    lees(cast, "karin")
    assert "Nog niet gelezen" in lees(cast, "karin")


def test_a_thread_belongs_to_one_verwijzing(cast: Cast) -> None:
    schrijf(cast, "karin", "alleen voor de school")
    schrijf(cast, "karin", "alleen voor de begeleiding", "v2")
    assert "alleen voor de school" not in lees(cast, "cor", "v2")
    assert "alleen voor de begeleiding" not in lees(cast, "tess")
    for naam, sleutel in (
        ("tess", "v2"),
        ("cor", "v1"),
        ("thea", "v1"),
        ("vera", "v2"),
        ("bas", "v1"),
        ("karin", "v9"),
    ):
        antwoord = cast.client(naam).get(plek(cast, naam, sleutel))
        assert antwoord.status_code == 404, naam
        assert cast.client(naam).post(plek(cast, naam, sleutel), {"bericht": "x"}).status_code == 404, naam


def test_both_timelines_hold_the_message(cast: Cast) -> None:
    schrijf(cast, "karin", "Ik regel een fiets")
    for naam, ruimte in (("karin", "dossiers"), ("tess", "keten")):
        tijdlijn = tekst(cast.client(naam).get(f"/{ruimte}/{cast.dossier}/")).split("Tijdlijn")[1]
        assert "Ik regel een fiets" in tijdlijn


def test_an_empty_message_is_not_sent(cast: Cast) -> None:
    antwoord = schrijf(cast, "tess", "  ")
    assert antwoord.status_code == 422
    assert "Er klopt nog 1 ding niet" in tekst(antwoord)


def test_in_place_the_thread_comes_back_with_the_message_and_an_empty_form(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    client = cast.client("tess")
    vorm = verborgen(client.get(plek(cast, "tess")))
    antwoord = client.post(plek(cast, "tess"), vorm | {"bericht": "Zij komt"}, headers={"HX-Request": "true"})
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "<main" not in inhoud
    assert "Uw bericht is verstuurd." in inhoud
    assert inhoud.count("Zij komt") == 1
    assert f'value="{vorm["gebeurtenis_id"]}"' not in inhoud


def test_a_message_goes_whatever_was_recorded_meanwhile(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    client = cast.client("karin")
    vorm = verborgen(client.get(plek(cast, "karin")))
    cast.leg_vast("contact", "2026-11-20", "saskia", kanaal="telefoon", richting="in", onderwerp="huur")
    assert client.post(plek(cast, "karin"), vorm | {"bericht": "Dag"}).status_code == 303


def test_the_dossier_says_how_many_are_new(cast: Cast) -> None:
    schrijf(cast, "tess", "een")
    schrijf(cast, "tess", "twee")
    gezien = (
        tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/")).split("Organisaties")[1].split("Afspraken")[0]
    )
    assert "2 nieuwe berichten" in gezien
    lees(cast, "karin")
    gezien = (
        tekst(cast.client("karin").get(f"/dossiers/{cast.dossier}/")).split("Organisaties")[1].split("Afspraken")[0]
    )
    assert "2 berichten" in gezien


def test_a_team_leader_is_not_told_of_the_messages_of_everybody(cast: Cast) -> None:
    schrijf(cast, "tess", "een")
    assert "nieuw bericht" not in tekst(cast.client("saskia").get("/"))
