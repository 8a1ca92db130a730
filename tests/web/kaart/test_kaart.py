# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Wie doet wat: everybody of the gemeente reads it, two roles keep it up, and it says nothing about who is guided."""

import re
from typing import Any

import pytest

from tests.register.cast import BUDGETBUREAU, NAMEN, SCHOOL, Cast, maak
from tests.web.dossier.lezen import stuur, tekst

NIEUW = "/kaart/contactpersoon/"


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def blad(cast: Cast, naam: str, vraag: str = "") -> str:
    antwoord = cast.client(naam).get(f"/kaart/{vraag}")
    assert antwoord.status_code == 200
    return tekst(antwoord)


def voeg_toe(cast: Cast, door: str = "fenna", **velden: Any) -> Any:
    alles = {
        "organisatie": SCHOOL,
        "naam": "Joke Balie",
        "telefoon": "020 123 45 67",
        "email": "joke@debrug.nl",
    } | velden
    return stuur(cast.client(door), NIEUW, **alles)


@pytest.mark.parametrize("naam", [naam for naam in NAMEN if naam != "milan"])
def test_everybody_who_works_here_reads_it(cast: Cast, naam: str) -> None:
    voeg_toe(cast)
    gezien = blad(cast, naam)
    for deel in (
        "Taalschool De Brug",
        "Leerroute taallessen bij een school",
        "Joke Balie",
        "020 123 45 67",
        "joke@debrug.nl",
    ):
        assert deel in gezien, deel


def test_a_task_leaves_who_does_it(cast: Cast) -> None:
    gezien = blad(cast, "karin", "?taak=ontzorgen_beheer")
    assert "Budgetbureau" in gezien
    assert "Taalschool De Brug" not in gezien
    assert "Voor deze taak is er geen organisatie." in blad(cast, "karin", "?taak=wijkteam")


def test_a_contact_person_can_be_there_for_some_tasks_and_some_people(cast: Cast) -> None:
    voeg_toe(cast, taken=["leerroute", "brugklas"], voor_wie="alleen de Z-route")
    assert "Leerroute, Brugklas · alleen de Z-route" in blad(cast, "tess")


@pytest.mark.parametrize("naam", ["fenna", "saskia"])
def test_two_roles_keep_it_up(cast: Cast, naam: str) -> None:
    assert voeg_toe(cast, naam).status_code == 303
    wijzigen = re.search(
        r'href="(/kaart/contactpersoon/[0-9a-f-]{36}/)"', cast.client(naam).get("/kaart/").content.decode()
    )
    assert wijzigen is not None
    client, velden = cast.client(naam), {"organisatie": SCHOOL, "naam": "Joke van de Balie"}
    assert stuur(client, wijzigen[1], **velden).status_code == 303
    assert "Joke van de Balie" in blad(cast, "karin")
    assert "020 123" not in blad(cast, "karin")
    assert stuur(client, wijzigen[1], **velden, tot="2026-01-31").status_code == 303
    assert "Joke" not in blad(cast, "karin")


@pytest.mark.parametrize("naam", ["karin", "tess", "vera", "eva", "petra"])
def test_others_only_read(cast: Cast, naam: str) -> None:
    voeg_toe(cast)
    assert cast.client(naam).get(NIEUW).status_code == 404
    assert cast.client(naam).post(NIEUW, {"organisatie": SCHOOL, "naam": "x"}).status_code == 404
    assert "/kaart/contactpersoon/" not in cast.client(naam).get("/kaart/").content.decode()


@pytest.mark.parametrize("naam", ["karin", "tess"])
def test_the_database_asks_the_same(cast: Cast, naam: str) -> None:
    from uuid import uuid4

    from django.db import DatabaseError

    from regie.dossiers.sociale_kaart import Contactpersoon, bewaar

    with pytest.raises(DatabaseError, match="row-level security"), cast.als(naam) as wie:
        bewaar(wie, Contactpersoon(uuid4(), SCHOOL, "Joke"))


def test_another_gemeente_has_its_own(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_toe(cast)
    voeg_gemeente_toe("0996", "Elders", "voorbeeld")
    elders = Cast("0996", cast.dossier)
    assert "Joke" not in blad(elders, "milan")
    assert "Joke" not in blad(elders, "saskia")


def test_nothing_about_anybody_who_is_guided_stands_there(cast: Cast) -> None:
    cast.verwijs(BUDGETBUREAU, "ontzorgen_beheer", "v1", neem_aan="boris")
    for naam in ("karin", "boris", "eva"):
        assert "Amina" not in blad(cast, naam)


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"naam": ""}, "Naam: Dit veld is leeg."), ({"telefoon": "bel maar"}, "Dit is geen telefoonnummer."),
        ({"email": "joke"}, "Dit is geen e-mailadres."), ({"organisatie": "verzonnen"}, "Kies een organisatie."),
        ({"tot": "31 februari"}, "Deze datum bestaat niet."), ({"naam": "x" * 101}, "Dit is te lang."),
        ({"naam": "a\x00b"}, "teken dat niet bewaard kan worden"), ({"id": "onzin"}, "niet heel meer aangekomen"),
    ],
)  # fmt: skip
def test_what_is_not_right_is_said_and_nothing_is_kept(cast: Cast, velden: dict[str, str], fout: str) -> None:
    antwoord = voeg_toe(cast, **velden)
    assert antwoord.status_code == 422
    assert fout in tekst(antwoord)
    assert "Er is nog geen contactpersoon." in blad(cast, "fenna")


def test_sent_twice_is_one_person(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    client = cast.client("fenna")
    velden = verborgen(client.get(NIEUW)) | {"organisatie": SCHOOL, "naam": "Joke Balie"}
    assert [client.post(NIEUW, velden).status_code for _ in range(2)] == [303, 303]
    assert blad(cast, "karin").count("Joke Balie") == 1
