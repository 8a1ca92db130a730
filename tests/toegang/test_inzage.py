# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who looked, for which purpose, at whose data: written in one go, read only by who may, and never changed."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, connections, transaction

from tests.register.cast import Cast, maak
from tests.toegang.logboek import inzages, lees, rijen, verwerkingen

LOGBOEKEN = (
    "inzage", "inzage_dossier", "dataverwerking", "noodtoegang", "noodtoegang_oordeel", "noodtoegang_poging"
)  # fmt: skip


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def adressen(databank: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from django.test import override_settings

    from regie.web import rechten

    for naam in ("lees", "lees_en_breek"):
        monkeypatch.setitem(rechten.ROUTES, naam, rechten.STAF)
    with override_settings(ROOT_URLCONF="tests.toegang.pagina", ALLOWED_HOSTS=["testserver"]):
        yield


def tel(tabel: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(cursor.fetchone()[0])


def test_a_row_says_who_in_which_function_of_which_organisation_and_for_what(cast: Cast) -> None:
    lees(cast, "tess", cast.dossier)
    (rij,) = inzages(cast)
    assert (rij["medewerker"], rij["organisatie"], rij["rollen"]) == ("tess", "taalschool", ["docent"])
    assert (rij["doel"], rij["soort"], rij["wat"], rij["verzoek"]) == (
        "uitvoering_keten",
        "lijst",
        "dossier",
        "verzoek-1",
    )
    assert rij["dossiers"] == [cast.dossier]


@pytest.mark.parametrize(
    ("wie", "doel"),
    [("karin", "uitvoering_binnen"), ("saskia", "uitvoering_binnen"), ("inge", "uitvoering_binnen"),
     ("vera", "uitvoering_keten"), ("petra", "verantwoording"), ("eva", "verantwoording")],
)  # fmt: skip
def test_without_a_purpose_of_the_page_it_is_that_of_the_work(cast: Cast, wie: str, doel: str) -> None:
    lees(cast, wie, cast.dossier)
    assert inzages(cast)[0]["doel"] == doel


def test_the_three_logs_are_written_in_one_transaction(cast: Cast) -> None:
    lees(cast, "karin", cast.dossier, "tweede", "derde")
    gevonden = [rijen(cast, f"SELECT xmin::text AS x FROM {tabel}") for tabel in LOGBOEKEN[:3]]
    assert [len(deel) for deel in gevonden] == [1, 3, 3]
    assert len({rij["x"] for deel in gevonden for rij in deel}) == 1


def test_the_settings_of_the_one_statement_are_gone_after_it(cast: Cast) -> None:
    lees(cast, "karin", cast.dossier)
    with connections["inzage"].cursor() as cursor:
        cursor.execute("SELECT nullif(current_setting('regie.gemeente', true), '')")
        assert cursor.fetchone() == (None,)


def test_it_is_written_although_the_page_is_rolled_back(cast: Cast) -> None:
    with transaction.atomic():
        lees(cast, "karin", cast.dossier)
        transaction.set_rollback(True)
    assert len(inzages(cast)) == 1


def test_a_page_that_fails_after_reading_is_logged_as_an_error(cast: Cast, adressen: None) -> None:
    """What was read may have left: in an error page, in a log, in the memory of who saw half of it."""
    client = cast.client("karin")
    client.raise_request_exception = False
    assert client.get("/lees-en-breek/").status_code == 500
    assert [(rij["wat"], rij["status"], rij["dossiers"]) for rij in inzages(cast)] == [
        ("lees_en_breek", "Error", [cast.dossier])
    ]
    assert [rij["status"] for rij in verwerkingen(cast)] == ["Error"]


def test_a_connection_that_was_lost_is_made_again(cast: Cast) -> None:
    lees(cast, "karin", cast.dossier)
    with connections["inzage"].cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    lees(cast, "karin", cast.dossier)
    assert len(inzages(cast)) == 2


@pytest.mark.parametrize("tabel", LOGBOEKEN)
def test_without_a_context_there_is_nothing_to_read(cast: Cast, tabel: str) -> None:
    lees(cast, "karin", cast.dossier)
    with transaction.atomic():
        assert tel(tabel) == 0


@pytest.mark.parametrize(
    ("wie", "aantal"), [("petra", 2), ("karin", 1), ("bas", 0), ("saskia", 0), ("tess", 0), ("eva", 0), ("inge", 0)]
)
def test_the_privacy_officer_reads_the_gemeente_and_the_consulent_her_own_people(
    cast: Cast, wie: str, aantal: int
) -> None:
    lees(cast, "saskia", cast.dossier)
    lees(cast, "saskia", "van-een-ander")
    with cast.als(wie):
        assert (tel("inzage"), tel("inzage_dossier")) == (aantal, aantal)


def test_a_list_with_others_on_it_does_not_tell_the_consulent_who(cast: Cast) -> None:
    lees(cast, "saskia", cast.dossier, "van-een-ander")
    with cast.als("karin"):
        assert (tel("inzage"), tel("inzage_dossier"), tel("dataverwerking")) == (1, 1, 0)
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT dossiers FROM inzage")


def test_another_gemeente_reads_nothing_even_as_privacy_officer(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    lees(cast, "karin", cast.dossier)
    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    with Cast("0998", cast.dossier).als("petra"):
        assert [tel(tabel) for tabel in LOGBOEKEN] == [0] * len(LOGBOEKEN)


@pytest.mark.parametrize("tabel", LOGBOEKEN)
@pytest.mark.parametrize("sql", ["UPDATE {} SET gemeente = '0000'", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_cannot_change_a_log(cast: Cast, tabel: str, sql: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("petra"), connection.cursor() as cursor:
        cursor.execute(sql.format(tabel))


@pytest.mark.parametrize("tabel", LOGBOEKEN)
def test_even_the_owner_cannot_empty_a_log(databank: object, tabel: str) -> None:
    with pytest.raises(DatabaseError, match="kan niet"), connections["eigenaar"].cursor() as cursor:
        cursor.execute(f"TRUNCATE {tabel} CASCADE")


@pytest.mark.parametrize("tabel", ["inzage", "inzage_dossier", "dataverwerking"])
@pytest.mark.parametrize("sql", ["UPDATE {} SET gemeente = '0000'", "DELETE FROM {}"])
def test_even_a_superuser_cannot_change_a_log(cast: Cast, databank: object, tabel: str, sql: str) -> None:
    import psycopg

    lees(cast, "karin", cast.dossier)
    adres = databank.beheer.replace("/postgres?", "/regie?")  # type: ignore[attr-defined]
    with psycopg.connect(adres) as verbinding, pytest.raises(psycopg.Error, match="kan niet"), verbinding.transaction():
        verbinding.execute(sql.format(tabel))


def test_nobody_writes_a_row_in_the_name_of_another_or_for_another_gemeente(cast: Cast) -> None:
    for kolom, waarde in (("medewerker", "bas"), ("gemeente", "0000")):
        waarden = {"gemeente": cast.gemeente, "medewerker": "karin", kolom: waarde}
        sql = (
            "INSERT INTO inzage (gemeente, id, medewerker, organisatie, rollen, doel, soort, wat, dossiers, verzoek,"
            " status) VALUES (%(gemeente)s, gen_random_uuid(), %(medewerker)s, 'gemeente', '{}', 'intake', 'lijst', "
            " 'x', '{}', '', 'Ok')"
        )
        weigert = pytest.raises(DatabaseError, match="row-level security")
        with weigert, cast.als("karin"), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
