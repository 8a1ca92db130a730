# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A token for who shows the secret, for half an hour, for one purpose; and nothing for anybody else."""

import base64
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from tests.api.systemen import LANG, WORTEL, Systeem
from tests.register.cast import Cast

FORMULIER = "application/x-www-form-urlencoded"


def met_basic(systeem: Systeem, geheim: str = "", inhoud: str = "grant_type=client_credentials") -> Any:
    paar = f"{systeem.client_id}:{geheim or systeem.geheim}"
    kop = "Basic " + base64.b64encode(paar.encode()).decode()
    return Client().post(f"{WORTEL}/oauth/token", inhoud, content_type=FORMULIER, headers={"Authorization": kop})


def gemeente_en_sleutel(systeem: Systeem) -> tuple[str, str]:
    gemeente, _, id_ = systeem.client_id.partition(".")
    return gemeente, id_


def test_the_secret_gives_a_token_for_half_an_hour_and_one_purpose(school: Systeem) -> None:
    antwoord = school.vraag_token()
    gegeven = antwoord.json()
    assert (gegeven["token_type"], gegeven["expires_in"], gegeven["scope"]) == ("Bearer", 1800, "uitvoering_keten")
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert school.geheim not in gegeven["access_token"]


def test_the_secret_may_also_come_in_the_header(school: Systeem) -> None:
    assert met_basic(school).json()["token_type"] == "Bearer"


@pytest.mark.parametrize(
    ("velden", "status", "fout"),
    [
        ({"client_secret": "anders"}, 401, "invalid_client"),
        ({"client_id": "0901.api-bestaat-niet"}, 401, "invalid_client"),
        ({"client_id": "geen-sleutel"}, 401, "invalid_client"),
        ({"client_id": "0901.karin"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"scope": "verantwoording"}, 400, "invalid_scope"),
    ],
)
def test_what_is_refused_is_said_in_the_words_of_oauth(
    school: Systeem, velden: dict[str, str], status: int, fout: str
) -> None:
    antwoord = school.vraag_token(**velden)
    assert (antwoord.status_code, antwoord.json()["error"]) == (status, fout)
    assert antwoord.headers["Content-Type"] == "application/json"
    assert ("WWW-Authenticate" in antwoord.headers) == (status == 401)
    assert antwoord.json()["error_description"].isascii()


def test_a_wrong_secret_and_an_unknown_client_get_the_same_answer(school: Systeem) -> None:
    verkeerd, onbekend = school.vraag_token(client_secret="x").json(), school.vraag_token(client_id="0001.api-x").json()
    assert verkeerd | {"instance": ""} == onbekend | {"instance": ""}


def test_the_secret_in_two_places_or_no_form_is_no_question(school: Systeem) -> None:
    dubbel = met_basic(school, inhoud=f"grant_type=client_credentials&client_secret={school.geheim}")
    assert (dubbel.status_code, dubbel.json()["error"]) == (400, "invalid_request")
    als_json = Client().post(
        f"{WORTEL}/oauth/token", {"grant_type": "client_credentials"}, content_type="application/json"
    )
    assert (als_json.status_code, als_json.json()["error"]) == (400, "invalid_request")
    niets = Client().post(f"{WORTEL}/oauth/token", "", content_type=FORMULIER)
    assert (niets.status_code, niets.json()["error"]) == (400, "invalid_request")


def test_an_unreadable_header_is_no_client(school: Systeem) -> None:
    for kop in ("Basic %%%", "Basic", "Basic " + base64.b64encode(b"\xff:x").decode(), "Digest a:b"):
        antwoord = Client().post(
            f"{WORTEL}/oauth/token",
            "grant_type=client_credentials",
            content_type=FORMULIER,
            headers={"Authorization": kop},
        )
        assert antwoord.status_code == 401, kop


# ------------------------------------------------------------------------------------------------------ using it


@pytest.mark.parametrize("kop", ["", "Bearer", "Bearer x", "Bearer a:b", "Basic abc", "Bearer " + "x" * 900])
def test_without_a_token_of_ours_there_is_nothing(school: Systeem, kop: str) -> None:
    antwoord = school.get("/dossiers", Authorization=kop)
    assert antwoord.status_code == 401
    assert antwoord.headers["WWW-Authenticate"].startswith("Bearer")
    assert antwoord.headers["Content-Type"] == "application/problem+json"


def test_a_token_that_was_changed_by_one_letter_is_none(school: Systeem) -> None:
    for plek in (3, len(school.token) // 2, len(school.token) - 3):
        ander = "A" if school.token[plek] != "A" else "B"
        anders = school.token[:plek] + ander + school.token[plek + 1 :]
        assert school.get("/dossiers", Authorization=f"Bearer {anders}").status_code == 401


def test_a_token_is_over_after_half_an_hour(school: Systeem) -> None:
    from django.db import transaction

    from regie.api import bearer
    from regie.toegang.klanten import klant

    nu = datetime.now(UTC)
    with transaction.atomic():
        gevonden = klant(*gemeente_en_sleutel(school), nu.date())
    assert gevonden is not None
    oud = bearer.maak(gevonden, datetime.fromtimestamp(nu.timestamp() - bearer.SECONDEN - 1, UTC))
    antwoord = school.get("/dossiers", Authorization=f"Bearer {oud}")
    assert antwoord.status_code == 401
    assert "verlopen" in antwoord.json()["detail"]


def test_a_client_that_is_taken_back_is_out_at_once(school: Systeem) -> None:
    from regie.toegang.klanten import trek_in

    assert school.get("/dossiers").status_code == 200
    trek_in(*gemeente_en_sleutel(school), datetime.now(UTC))
    assert school.get("/dossiers").status_code == 401
    assert school.vraag_token().status_code == 401


def test_a_new_secret_ends_what_was_given_for_the_old_one(school: Systeem) -> None:
    from regie.toegang.klanten import vernieuw_geheim

    oud = school.token
    school.geheim = vernieuw_geheim(*gemeente_en_sleutel(school), LANG)
    assert school.get("/dossiers", Authorization=f"Bearer {oud}").status_code == 401
    assert school.meld_aan().get("/dossiers").status_code == 200


def test_a_client_whose_place_at_the_organisation_ended_is_out(cast: Cast, school: Systeem) -> None:
    from django.db import connections

    gemeente, id_ = gemeente_en_sleutel(school)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2020-01-01' WHERE gemeente = %s AND id = %s", [gemeente, id_])
    assert school.get("/dossiers").status_code == 401


def test_a_client_that_was_given_the_role_of_a_person_is_out(cast: Cast, school: Systeem) -> None:
    from django.db import connections

    gemeente, id_ = gemeente_en_sleutel(school)
    with connections["eigenaar"].cursor() as cursor:
        sql = "UPDATE medewerker SET rollen = ARRAY['consulent'] WHERE gemeente = %s AND id = %s"
        cursor.execute(sql, [gemeente, id_])
    assert school.get("/dossiers").status_code == 401


def test_a_cookie_is_no_way_in(cast: Cast) -> None:
    """Who is logged in to the pages is nobody here: another page could make the browser send it."""
    client = cast.client("karin")
    assert client.get("/").status_code == 200
    assert client.get(f"{WORTEL}/dossiers").status_code == 401
