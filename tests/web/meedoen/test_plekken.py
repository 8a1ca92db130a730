# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The register of places: kept up by who guides, read by who manages, versioned, and closed to everybody else."""

import re
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import Cast
from tests.web.meedoen.plekken import VELDEN, plek
from tests.web.scherm import tekst_van

NIEUW = "/meedoen/plekken/nieuw/"


def voeg_toe(cast: Cast, naam: str = "karin", **anders: Any) -> UUID:
    id_ = uuid4()
    antwoord = cast.client(naam).post(NIEUW, VELDEN | {"id": str(id_)} | anders)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    return id_


def test_karin_adds_a_place_and_everybody_of_the_register_reads_it(cast: Cast) -> None:
    id_ = voeg_toe(cast)
    for naam in ("karin", "bas", "saskia", "fenna"):
        tekst = tekst_van(cast.client(naam).get(f"/meedoen/plekken/{id_}/"))
        assert "Keukenhulp" in tekst, naam
        assert "4 tot 8,5 uur per week" in tekst
        assert "dinsdagmiddag en donderdagmiddag" in tekst
        assert "nog 1 van 1" in tekst
    assert "Keukenhulp" in tekst_van(cast.client("saskia").get("/meedoen/plekken/?soort=vrijwilligerswerk"))
    assert "Keukenhulp" not in tekst_van(cast.client("saskia").get("/meedoen/plekken/?soort=stage"))


def test_a_long_register_has_pages_and_keeps_what_was_chosen(cast: Cast) -> None:
    for nummer in range(51):
        plek(cast, f"Plek {nummer:02}")
    plek(cast, "Voorbij", tot=date(2026, 11, 10))
    karin = cast.client("karin")
    blad = karin.get("/meedoen/plekken/?soort=vrijwilligerswerk")
    assert "Plek 49" in tekst_van(blad)
    assert "Plek 50" not in tekst_van(blad)
    assert "?soort=vrijwilligerswerk&amp;blad=2" in blad.content.decode()
    tweede = karin.get("/meedoen/plekken/?soort=vrijwilligerswerk&blad=2")
    assert "Plek 50" in tekst_van(tweede)
    assert "Voorbij" not in tekst_van(tweede)
    assert "?soort=vrijwilligerswerk&amp;blad=1" in tweede.content.decode()
    assert "Voorbij" in tekst_van(karin.get("/meedoen/plekken/?oud=ja&blad=2"))
    assert "Plek 00" in tekst_van(karin.get("/meedoen/plekken/?blad=nul"))


def test_a_form_sent_twice_adds_one_place(cast: Cast) -> None:
    id_ = voeg_toe(cast)
    assert cast.client("karin").post(NIEUW, VELDEN | {"id": str(id_)}).status_code == 303
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM plek")
        assert cursor.fetchone() == (1,)


def test_a_form_sent_again_with_something_else_is_not_lost(cast: Cast) -> None:
    id_, karin = voeg_toe(cast), cast.client("karin")
    antwoord = karin.post(NIEUW, VELDEN | {"id": str(id_), "naam": "Tuinhulp"})
    assert antwoord.status_code == 422
    assert "maar wat u nu typte is anders. Dat staat nog nergens." in tekst_van(antwoord)
    nieuw = re.search(r'name="id" value="([0-9a-f-]+)"', antwoord.content.decode())
    assert nieuw
    assert karin.post(NIEUW, VELDEN | {"id": nieuw[1], "naam": "Tuinhulp"}).status_code == 303
    tekst = tekst_van(karin.get("/meedoen/plekken/"))
    assert "Keukenhulp" in tekst
    assert "Tuinhulp" in tekst


@pytest.mark.parametrize("naam", ["tess", "cor", "boris", "vera", "eva", "petra", "inge"])
def test_for_others_there_is_no_register(cast: Cast, naam: str) -> None:
    id_ = plek(cast)
    for pad in ("", "nieuw/", f"{id_}/", f"{id_}/wijzigen/"):
        assert cast.client(naam).get(f"/meedoen/plekken/{pad}").status_code == 404, pad


def test_fenna_reads_and_changes_nothing(cast: Cast) -> None:
    id_, fenna = plek(cast), cast.client("fenna")
    assert fenna.get(f"/meedoen/plekken/{id_}/").status_code == 200
    for pad in (NIEUW, f"/meedoen/plekken/{id_}/wijzigen/"):
        assert fenna.post(pad, VELDEN | {"id": str(id_), "revisie": "1"}).status_code == 404
    assert "Wie kan hier komen?" not in tekst_van(fenna.get(f"/meedoen/plekken/{id_}/"))
    with pytest.raises(DatabaseError):
        plek(cast, "Van Fenna", "fenna")


def test_milan_of_another_gemeente_finds_nothing(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0997", "Elders", "voorbeeld")
    id_ = plek(cast, voor="regio")
    milan = Cast("0997", cast.dossier).client("milan")
    for pad in (f"{id_}/", f"{id_}/wijzigen/"):
        assert milan.get(f"/meedoen/plekken/{pad}").status_code == 404, pad
    assert "Keukenhulp" not in tekst_van(milan.get("/meedoen/plekken/"))
    assert milan.get(f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/").status_code == 404


def test_a_change_says_what_was_and_what_is_and_by_whom(cast: Cast) -> None:
    cast.staf()
    id_ = plek(cast)
    antwoord = cast.client("saskia").post(
        f"/meedoen/plekken/{id_}/wijzigen/", VELDEN | {"id": str(id_), "revisie": "1", "capaciteit": "3"}
    )
    assert antwoord.status_code == 303, tekst_van(antwoord)
    tekst = tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))
    assert "Plaatsen: van 1 naar 3" in tekst
    assert "door Saskia Bos" in tekst
    assert "Toegevoegd." in tekst


def test_who_changes_an_older_version_is_told_and_overwrites_nothing(cast: Cast) -> None:
    id_ = plek(cast)
    pad, velden = f"/meedoen/plekken/{id_}/wijzigen/", VELDEN | {"id": str(id_), "revisie": "1"}
    assert cast.client("saskia").post(pad, velden | {"capaciteit": "3"}).status_code == 303
    antwoord = cast.client("karin").post(pad, velden | {"capaciteit": "5"})
    assert antwoord.status_code == 422
    assert "Iemand anders heeft deze plek intussen gewijzigd" in tekst_van(antwoord)
    assert "nog 3 van 3" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))


def test_a_version_is_never_changed(cast: Cast) -> None:
    plek(cast)
    with cast.als("karin"), pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("UPDATE plek_versie SET door = 'bas'")


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"uren_van": "9"}, "Dit is minder dan het eerste getal."),
        ({"uren_tot": "41"}, "Dit kan niet meer dan 40 zijn."),
        ({"dagdelen": []}, "Kies een of meer dagdelen."),
        ({"tot": "2026-10-01"}, "De laatste dag ligt voor de eerste dag."),
        ({"capaciteit": "0"}, "Dit moet 1 of meer zijn."),
        ({"soort": "baan"}, "Maak een keuze."),
        ({"naam": "x" * 61}, "Gebruik hooguit 60 tekens."),
    ],
)
def test_what_cannot_be_is_said_at_its_field(cast: Cast, anders: dict[str, Any], zin: str) -> None:
    antwoord = cast.client("karin").post(NIEUW, VELDEN | {"id": str(uuid4())} | anders)
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)
