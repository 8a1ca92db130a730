# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Asking for noodtoegang, what it opens, and the judgement of the privacy officer."""

import re
from typing import Any

import pytest

from tests.register.cast import Cast
from tests.toegang.logboek import inzages, rijen
from tests.web.scherm import tekst_van

REDEN = "Karin is ziek en er is vandaag een hoorzitting."


def vraag(cast: Cast, naam: str = "bas", **velden: str) -> Any:
    velden = {"dossier": cast.dossier, "waarvoor": "vervanging", "reden": REDEN} | velden
    return cast.client(naam).post("/noodtoegang/", velden)


def test_somebody_opens_a_dossier_that_is_not_theirs(cast: Cast) -> None:
    bas, pad = cast.client("bas"), f"/dossiers/{cast.dossier}/"
    assert bas.get(pad).status_code == 404
    antwoord = vraag(cast)
    assert (antwoord.status_code, antwoord["Location"]) == (303, pad)
    tekst = tekst_van(bas.get(pad))
    assert "Amina Tesfay" in tekst
    assert re.search(r"Noodtoegang\. +Dit dossier is voor u open tot \d+ \w+ \d{4} om \d+\.\d\d uur", tekst)
    assert bas.get(f"{pad}inzage/").status_code == 404


def test_it_is_in_no_list_of_who_opened_it(cast: Cast) -> None:
    vraag(cast)
    bas = cast.client("bas")
    assert "Amina" not in bas.get("/").content.decode()
    assert cast.dossier in bas.get("/noodtoegang/").content.decode()


def test_everything_that_is_opened_is_in_the_log_as_noodtoegang(cast: Cast) -> None:
    vraag(cast)
    cast.client("bas").get(f"/dossiers/{cast.dossier}/")
    assert [(rij["soort"], rij["wat"], rij["dossiers"]) for rij in inzages(cast)] == [
        ("noodtoegang", "noodtoegang", [cast.dossier]),
        ("noodtoegang", "dossier", [cast.dossier]),
    ]


def test_after_the_time_it_is_gone(cast: Cast) -> None:
    from django.test import override_settings

    with override_settings(REGIE_NOODTOEGANG_MINUTEN=1):
        vraag(cast)
    van = rijen(cast, "SELECT tot - van AS duur FROM noodtoegang")
    assert [rij["duur"].total_seconds() for rij in van] == [60]


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({"reden": "te kort"}, "Dit is te kort"),
        ({"reden": "                        "}, "Dit veld is leeg"),
        ({"waarvoor": ""}, "Hier is nog niets gekozen"),
        ({"waarvoor": "nieuwsgierig"}, "nieuwsgierig"),
        ({"dossier": ""}, "Dit veld is leeg"),
        ({"dossier": "bestaat-niet"}, "Met dit nummer kan Regie niets openen"),
        ({"dossier": "x" * 65}, "64"),
    ],
)
def test_what_is_not_right_is_refused_at_the_field_and_opens_nothing(
    cast: Cast, velden: dict[str, str], woord: str
) -> None:
    antwoord = vraag(cast, **velden)
    assert antwoord.status_code == 422
    assert woord in tekst_van(antwoord)
    assert rijen(cast, "SELECT 1 AS een FROM noodtoegang") == []
    assert inzages(cast) == []


def test_numbers_cannot_be_tried_out(cast: Cast) -> None:
    """What exists elsewhere and what exists nowhere is answered alike; after three also the right number."""
    from regie.toegang.gemeenten import voeg_gemeente_toe
    from tests.register.cast import maak

    voeg_gemeente_toe("0996", "Elders", "voorbeeld")
    elders = maak("0996").dossier
    antwoorden = [tekst_van(vraag(cast, dossier=dossier)) for dossier in (elders, "x" * len(elders), "nog-een")]
    assert antwoorden[0].replace(elders, "") == antwoorden[1].replace("x" * len(elders), "")
    antwoord = vraag(cast)
    assert antwoord.status_code == 422
    assert "Wacht een uur" in tekst_van(antwoord)
    assert cast.client("bas").get(f"/dossiers/{cast.dossier}/").status_code == 404


@pytest.mark.parametrize("wie", ["tess", "vera", "eva", "fenna", "petra", "boris"])
def test_partners_and_who_has_no_dossiers_have_no_such_page(cast: Cast, wie: str) -> None:
    assert cast.client(wie).get("/noodtoegang/").status_code == 404
    assert vraag(cast, wie).status_code == 404


def test_who_sees_it_already_goes_to_the_dossier_and_nothing_is_opened(cast: Cast) -> None:
    for wie in ("karin", "saskia"):
        assert vraag(cast, wie)["Location"] == f"/dossiers/{cast.dossier}/"
    assert rijen(cast, "SELECT 1 AS een FROM noodtoegang") == []


def test_the_privacy_officer_reads_who_why_and_what_was_opened(cast: Cast) -> None:
    vraag(cast)
    cast.client("bas").get(f"/dossiers/{cast.dossier}/")
    vraag(cast, "inge", dossier="gok")
    petra = cast.client("petra")
    assert "1 melding van noodtoegang om te beoordelen" in tekst_van(petra.get("/privacy/"))
    tekst = tekst_van(petra.get("/privacy/noodtoegang/"))
    for deel in ("Bas Smit", cast.dossier, REDEN, "De consulent is er niet", "noodtoegang", "Inge Maas: 1 keer"):
        assert deel in tekst, deel
    assert re.search(r"om \d+\.\d\d uur: +dossier", tekst)


def oordeel(cast: Cast, id_: str, **velden: str) -> Any:
    velden = {"oordeel": "niet_terecht", "toelichting": "Er was een vervanger."} | velden
    return cast.client("petra").post(f"/privacy/noodtoegang/{id_}/", velden, follow=True)


def test_a_judgement_is_kept_and_the_report_is_seen(cast: Cast) -> None:
    vraag(cast)
    (rij,) = rijen(cast, "SELECT id::text FROM noodtoegang")
    tekst = tekst_van(oordeel(cast, rij["id"]))
    assert "Uw oordeel is vastgelegd." in tekst
    assert "Niet terecht" in tekst
    assert "Alles is beoordeeld." in tekst
    assert "Er wacht nu niets op u." in tekst_van(cast.client("petra").get("/privacy/"))
    assert "al beoordeeld" in tekst_van(oordeel(cast, rij["id"], oordeel="terecht"))
    assert [r["oordeel"] for r in rijen(cast, "SELECT oordeel FROM noodtoegang_oordeel")] == ["niet_terecht"]


def test_a_judgement_without_an_explanation_is_refused_at_the_field(cast: Cast) -> None:
    vraag(cast)
    (rij,) = rijen(cast, "SELECT id::text FROM noodtoegang")
    antwoord = oordeel(cast, rij["id"], toelichting="ja")
    assert antwoord.status_code == 422
    assert "Dit is te kort" in tekst_van(antwoord)
    assert oordeel(cast, rij["id"], oordeel="misschien").status_code == 422


def test_a_judgement_on_nothing_changes_nothing(cast: Cast) -> None:
    nergens = "00000000-0000-7000-8000-000000000000"
    assert "Er is niets veranderd" in tekst_van(oordeel(cast, nergens))
    assert oordeel(cast, nergens, toelichting="").status_code == 404
    assert cast.client("petra").get(f"/privacy/noodtoegang/{nergens}/")["Location"] == "/privacy/noodtoegang/"


def test_the_privacy_officer_of_another_gemeente_sees_and_judges_nothing(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    vraag(cast)
    (rij,) = rijen(cast, "SELECT id::text FROM noodtoegang")
    voeg_gemeente_toe("0892", "Elders", "voorbeeld")
    elders = Cast("0892", cast.dossier)
    assert "Alles is beoordeeld." in tekst_van(elders.client("petra").get("/privacy/noodtoegang/"))
    assert "Er is niets veranderd" in tekst_van(oordeel(elders, rij["id"]))
    assert rijen(cast, "SELECT 1 AS een FROM noodtoegang_oordeel") == []
