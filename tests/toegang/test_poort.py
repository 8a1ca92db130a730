# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gate: one transaction around the whole answer, who asks as its context, what was read written first."""

from collections.abc import Iterator

import pytest

from tests.register.cast import NAMEN, SCHOOL, Cast, maak


@pytest.fixture(autouse=True)
def _adressen(databank: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from django.test import override_settings

    from regie.toegang.rollen import ROLLEN
    from regie.web import rechten

    for naam in ("lees", "laat", "schrijf_en_breek", "schrijf_en_weiger", "lees_en_breek"):
        monkeypatch.setitem(rechten.ROUTES, naam, frozenset(ROLLEN))
    with override_settings(ROOT_URLCONF="tests.toegang.pagina", ALLOWED_HOSTS=["testserver"]):
        yield


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def inzages(cast: Cast) -> list[tuple[object, ...]]:
    from django.db import connection

    with cast.als_systeem(), connection.cursor() as cursor:
        cursor.execute("SELECT medewerker, rollen, wat, dossiers FROM inzage ORDER BY moment")
        return list(cursor.fetchall())


def filters(cast: Cast) -> int:
    from django.db import connection

    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM bewaard_filter")
        return int(cursor.fetchone()[0])


def test_a_page_sees_what_its_reader_may_see(cast: Cast) -> None:
    assert cast.client("karin").get("/lees/").content.decode() == cast.dossier
    assert cast.client("bas").get("/lees/").content.decode() == ""


def test_a_list_that_forgets_to_ask_whose_it_is_shows_nothing_of_others(cast: Cast) -> None:
    """The page `lees` has no filter at all: PostgreSQL has."""
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    gezien = {naam: cast.client(naam).get("/lees/").content.decode() for naam in NAMEN}
    wel = {naam for naam, inhoud in gezien.items() if inhoud}
    assert wel == {"karin", "saskia", "tess"}
    assert {gezien[naam] for naam in wel} == {cast.dossier}


def test_a_page_that_is_rendered_late_still_sees_it(cast: Cast) -> None:
    """With a transaction around the view alone this list would be empty."""
    assert cast.dossier in cast.client("karin").get("/laat/").content.decode()


def test_what_was_read_is_written_with_who_and_where(cast: Cast) -> None:
    cast.client("karin").get("/lees/")
    assert inzages(cast) == [("karin", ["consulent"], "lees", [cast.dossier])]


def test_a_page_without_persons_leaves_no_row(cast: Cast) -> None:
    cast.client("bas").get("/lees/")
    assert inzages(cast) == []


def test_without_the_log_there_is_no_page(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.toegang import inzage

    def kapot(*alles: object) -> None:
        raise OSError("het logboek is vol")

    monkeypatch.setattr(inzage, "schrijf", kapot)
    client = cast.client("karin")
    client.raise_request_exception = False
    antwoord = client.get("/lees/")
    assert antwoord.status_code == 500
    assert cast.dossier not in antwoord.content.decode()


@pytest.mark.parametrize("pad", ["/schrijf-en-breek/", "/schrijf-en-weiger/"])
def test_a_page_that_breaks_leaves_nothing_half_done(cast: Cast, pad: str) -> None:
    client = cast.client("karin")
    client.raise_request_exception = False
    assert client.get(pad).status_code in (404, 500)
    assert filters(cast) == 0


def test_a_route_without_a_row_is_nobodys(cast: Cast) -> None:
    assert cast.client("saskia").get("/zonder-rij/").status_code == 404


def test_an_account_that_works_nowhere_has_no_pages(cast: Cast) -> None:
    from django.test import Client

    from regie.toegang.models import Account

    client = Client()
    account = Account.objects.create_user(f"los-{cast.gemeente}", password="een lang wachtwoord voor niemand")
    client.force_login(account)
    assert client.get("/lees/").status_code == 404


def test_the_next_request_on_the_same_connection_knows_nobody(cast: Cast) -> None:
    from django.test import Client

    cast.client("saskia").get("/lees/")
    assert Client().get("/lees/").status_code == 302


def test_the_day_is_that_of_amsterdam(cast: Cast) -> None:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    antwoord = cast.client("karin").get("/lees/")
    assert antwoord.wsgi_request.vandaag == datetime.now(ZoneInfo("Europe/Amsterdam")).date()
