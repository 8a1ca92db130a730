# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the gate refuses, each with a clear word in one form; and an error of ours that tells nothing."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.api.systemen import WORTEL, Systeem
from tests.register.cast import Cast

LEDEN = {"type", "title", "status", "detail", "instance"}


def is_probleem(antwoord: Any, status: int) -> bool:
    inhoud = json.loads(antwoord.content)
    return (
        antwoord.status_code == inhoud["status"] == status
        and antwoord.headers["Content-Type"] == "application/problem+json"
        and inhoud.keys() >= LEDEN
        and antwoord.headers["API-Version"] == "1.0.0"
    )


def test_a_body_that_is_too_large_is_not_read(cast: Cast, school: Systeem) -> None:
    for pad in (f"/dossiers/{cast.dossier}/gebeurtenissen", "/aanwezigheid", "/dossiers/_zoek"):
        assert is_probleem(school.post(pad, "x" * 1_000_001), 413), pad
    groot = Client().post(f"{WORTEL}/oauth/token", "x" * 1_000_001, content_type="application/x-www-form-urlencoded")
    assert is_probleem(groot, 413)


@pytest.mark.parametrize(
    "soort", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json"]
)
def test_a_body_of_another_kind_is_refused(school: Systeem, soort: str) -> None:
    assert is_probleem(school.post("/dossiers/_zoek", '{"naam": "amina"}', Content_Type=soort), 415)


@pytest.mark.parametrize(
    "tekst",
    ["", "{", "[1", '{"naam": "a", "naam": "b"}', '{"naam": NaN}', '{"naam": "\\ud800"}', '{"naam": "a\\u0000b"}',
     "[" * 3000, "9" * 5000, b"\xff\xfe", '{"naam": 1}', "[]", "null", '"amina"'],
)  # fmt: skip
def test_what_is_no_json_or_no_question_is_refused(school: Systeem, tekst: str | bytes) -> None:
    antwoord = school.post("/dossiers/_zoek", tekst)
    assert is_probleem(antwoord, 400), antwoord.content


@pytest.mark.parametrize("methode", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"])
def test_another_method_is_told_which_there_are(cast: Cast, systeem: Systeem, methode: str) -> None:
    antwoord = systeem.vraag(methode, f"/dossiers/{cast.dossier}/gebeurtenissen")
    assert antwoord.status_code == 405
    assert set(antwoord.headers["Allow"].split(", ")) == {"GET", "POST"}


@pytest.mark.parametrize(
    "pad",
    ["/bestaat-niet", "/dossiers/", "/dossiers/a/b/c", "/dossiers/%00", "/dossiers/%0a", "/dossiers/" + "x" * 65,
     "/recht/gebeurtenistypen/bestaat-niet", "/codelijsten/bestaat-niet", "/dossiers/x/gebeurtenissen/geen-uuid"],
)  # fmt: skip
def test_what_is_not_there_is_404(systeem: Systeem, pad: str) -> None:
    assert is_probleem(systeem.get(pad), 404)


def test_another_version_of_the_api_is_not_there(systeem: Systeem) -> None:
    assert is_probleem(Client().get("/api/v2/dossiers"), 404)
    assert is_probleem(Client().get("/api/"), 404)


def test_an_unknown_host_is_refused(systeem: Systeem) -> None:
    assert is_probleem(Client().get(f"{WORTEL}/openapi.json", headers={"Host": "elders.example"}), 400)


def test_who_asks_too_much_waits_and_another_does_not(cast: Cast) -> None:
    from regie.api.tempo import Tempo

    tempo = Tempo(per_minuut=60)  # one a second, six at once
    assert [tempo.wacht("school") for _ in range(6)] == [0] * 6
    assert tempo.wacht("school") == 1
    assert tempo.wacht("gemeente") == 0


def test_too_much_is_said_with_how_long_to_wait(cast: Cast, school: Systeem, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate of its own, with the least that can be set."""
    from regie.api.poort import Apipoort

    monkeypatch.setenv("REGIE_API_PER_MINUUT", "60")
    monkeypatch.setenv("REGIE_PROCESSEN", "10")
    poort = Apipoort(lambda request: pytest.fail("the gate of the API answers by itself"))
    codes = [_door(poort, school) for _ in range(2)]
    assert [code for code, _ in codes] == [200, 429]
    assert codes[1][1].isdigit()


def _door(poort: Any, systeem: Systeem) -> tuple[int, str]:
    from django.test import RequestFactory

    verzoek = RequestFactory().get(f"{WORTEL}/recht", headers={"Authorization": f"Bearer {systeem.token}"})
    antwoord = poort(verzoek)
    return antwoord.status_code, antwoord.headers.get("Retry-After", "")


def test_an_error_of_ours_takes_back_what_was_done_and_tells_nothing(
    cast: Cast, systeem: Systeem, databank: Any
) -> None:
    """The table of facts is away for a moment: every list then fails inside."""
    from django.db import connections

    client = Client(raise_request_exception=False)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("ALTER TABLE dossier_feiten RENAME TO dossier_feiten_weg")
        try:
            antwoord = client.get(f"{WORTEL}/dossiers", headers={"Authorization": f"Bearer {systeem.token}"})
        finally:
            cursor.execute("ALTER TABLE dossier_feiten_weg RENAME TO dossier_feiten")
    assert is_probleem(antwoord, 500)
    assert "dossier_feiten" not in antwoord.content.decode()
    assert systeem.get("/dossiers").status_code == 200


def test_a_line_to_the_database_that_broke_meanwhile_is_made_anew(systeem: Systeem, databank: Any) -> None:
    import psycopg
    from django.db import connections

    assert systeem.get("/dossiers").status_code == 200
    lijnen = [connections[naam].connection.info.backend_pid for naam in ("default", "inzage")]
    with psycopg.connect(databank.beheer, autocommit=True) as beheer:
        for lijn in lijnen:
            beheer.execute("SELECT pg_terminate_backend(%s)", [lijn])
    assert systeem.get("/dossiers").status_code == 200


def test_the_number_of_a_problem_is_the_number_of_the_request(systeem: Systeem) -> None:
    antwoord = systeem.get("/bestaat-niet")
    assert antwoord.json()["instance"] == f"urn:regie:verzoek:{antwoord.headers['X-Request-ID']}"
