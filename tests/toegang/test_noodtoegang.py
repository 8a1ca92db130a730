# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Noodtoegang: one dossier, for a short while, with a reason; no way to find out which numbers exist."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import Cast, maak

REDEN = "Karin is ziek en er is vandaag een hoorzitting."


def om(uur: int, minuut: int = 0) -> datetime:
    return datetime(2026, 11, 29, uur, minuut, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def open_(cast: Cast, naam: str = "bas", dossier: str = "", moment: datetime | None = None, minuten: int = 60) -> UUID:
    from regie.toegang.noodtoegang import Aanvraag, verleen

    with cast.als(naam) as wie:
        gevraagd = Aanvraag(dossier or cast.dossier, "vervanging", REDEN)
        return verleen(wie, gevraagd, moment or om(10), minuten)


def mislukt(cast: Cast, naam: str, dossier: str, moment: datetime) -> str:
    """The name of the refusal, kept as the page keeps it."""
    from regie.toegang.noodtoegang import Aanvraag, GeenNoodtoegang, verleen

    with cast.als(naam) as wie:
        try:
            verleen(wie, Aanvraag(dossier, "crisis", REDEN), moment, 60)
        except GeenNoodtoegang as fout:
            return type(fout).__name__
    return ""


def ziet(cast: Cast, naam: str, moment: datetime) -> list[str]:
    """The dossiers that are there for this person at this moment, as the gate lets them in."""
    from regie.dossiers.vraag import rijen
    from regie.toegang.noodtoegang import met_nood

    with cast.als(naam) as wie:
        met_nood(wie, moment)
        return [rij["id"] for rij in rijen("SELECT id FROM dossier ORDER BY id")]


def tel(cast: Cast, naam: str, tabel: str) -> int:
    with cast.als(naam), connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {tabel}")
        return int(cursor.fetchone()[0])


def test_it_opens_one_dossier_and_closes_by_itself(cast: Cast) -> None:
    assert ziet(cast, "bas", om(10)) == []
    open_(cast)
    assert ziet(cast, "bas", om(10)) == [cast.dossier]
    assert ziet(cast, "bas", om(10, 59)) == [cast.dossier]
    assert ziet(cast, "bas", om(11)) == []
    assert ziet(cast, "bas", om(9, 59)) == []


def test_it_is_open_to_nobody_else(cast: Cast) -> None:
    open_(cast)
    assert ziet(cast, "inge", om(10)) == []
    assert ziet(cast, "tess", om(10)) == []


def test_the_categories_stay_those_of_the_role(cast: Cast) -> None:
    """Inge of income sees money, not health."""
    from regie.dossiers.vraag import rijen
    from regie.toegang.noodtoegang import met_nood

    cast.leg_vast("voortgangsgesprek", "2026-11-20", vorm="telefonisch", leefgebieden=["gezondheid"], afspraken="rust")
    open_(cast, "inge")
    with cast.als("inge") as wie:
        met_nood(wie, om(10))
        assert rijen("SELECT 1 FROM gebeurtenis WHERE type = 'voortgangsgesprek'") != []
        assert rijen("SELECT DISTINCT categorie FROM gebeurtenis_deel WHERE categorie = 'gezondheid'") == []


def test_a_number_of_another_gemeente_is_the_same_as_one_that_does_not_exist(cast: Cast, elders: str) -> None:
    ander = maak(elders).dossier
    assert mislukt(cast, "bas", ander, om(10)) == mislukt(cast, "bas", "bestaat-niet", om(10)) == "OnbekendNummer"


def test_after_three_numbers_that_gave_nothing_also_a_good_one_is_refused_for_an_hour(cast: Cast) -> None:
    assert [mislukt(cast, "bas", f"gok-{nummer}", om(10, nummer)) for nummer in range(4)] == [
        "OnbekendNummer", "OnbekendNummer", "OnbekendNummer", "TeVaakGeprobeerd",
    ]  # fmt: skip
    assert mislukt(cast, "bas", cast.dossier, om(10, 30)) == "TeVaakGeprobeerd"
    assert mislukt(cast, "inge", "gok", om(10, 30)) == "OnbekendNummer"
    assert mislukt(cast, "bas", cast.dossier, om(11, 1)) == ""
    assert tel(cast, "petra", "noodtoegang_poging") == 4


def test_numbers_cannot_be_tried_at_the_same_moment(cast: Cast) -> None:
    """A second request of the same person waits for the first; otherwise both would count as the first."""
    import threading

    from django.db import connections, transaction

    from regie.toegang.noodtoegang import _om_beurten

    klaar: list[str] = []

    def tweede() -> None:
        with transaction.atomic():
            _om_beurten(cast.gemeente, "bas")
            klaar.append("tweede")
        connections.close_all()

    with transaction.atomic():
        _om_beurten(cast.gemeente, "bas")
        draad = threading.Thread(target=tweede)
        draad.start()
        draad.join(timeout=0.3)
        klaar.append("eerste")
    draad.join(timeout=10)
    assert klaar == ["eerste", "tweede"]


@pytest.mark.parametrize("wie", ["karin", "saskia"])
def test_what_somebody_sees_already_needs_no_noodtoegang(cast: Cast, wie: str) -> None:
    assert mislukt(cast, wie, cast.dossier, om(10)) == "AlOpen"
    assert tel(cast, "petra", "noodtoegang") == 0


@pytest.mark.parametrize("wie", ["tess", "vera", "saskia", "eva", "petra"])
def test_the_database_refuses_it_to_who_has_no_caseload(cast: Cast, wie: str) -> None:
    with pytest.raises(DatabaseError, match="row-level security"):
        voeg_toe(cast, wie, medewerker=wie)


def test_the_database_refuses_it_in_the_name_of_another_and_without_a_reason(cast: Cast) -> None:
    with pytest.raises(DatabaseError, match="row-level security"):
        voeg_toe(cast, "bas", medewerker="karin")
    with pytest.raises(DatabaseError, match="reden"):
        voeg_toe(cast, "bas", medewerker="bas", reden="   kort             ")


def voeg_toe(cast: Cast, naam: str, *, medewerker: str, reden: str = REDEN) -> None:
    with cast.als(naam), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO noodtoegang (gemeente, id, medewerker, organisatie, dossier, waarvoor, reden, van, tot)"
            " VALUES (%s, gen_random_uuid(), %s, 'gemeente', %s, 'crisis', %s, now(), now() + interval '1 hour')",
            [cast.gemeente, medewerker, cast.dossier, reden],
        )


def test_the_privacy_officer_judges_once(cast: Cast) -> None:
    from regie.toegang.noodtoegang import NietTeBeoordelen, beoordeel

    id_ = open_(cast)
    with cast.als("petra") as petra:
        beoordeel(petra, id_, "niet_terecht", "Er was een vervanger.")
    with pytest.raises(NietTeBeoordelen), cast.als("petra") as petra:
        beoordeel(petra, id_, "terecht", "Toch wel goed.")
    with pytest.raises(DatabaseError, match="duplicate key"):
        oordeel(cast, "petra", id_)


@pytest.mark.parametrize("wie", ["bas", "karin", "saskia", "eva", "tess"])
def test_nobody_else_judges(cast: Cast, wie: str) -> None:
    with pytest.raises(DatabaseError, match="row-level security"):
        oordeel(cast, wie, open_(cast))


def test_nobody_judges_what_they_opened_under_another_hat(cast: Cast) -> None:
    """Bas and Petra are one account here."""
    from regie.toegang.medewerkers import voeg_toe as medewerker
    from regie.toegang.noodtoegang import NietTeBeoordelen, beoordeel

    account = cast.account("bas").pk
    medewerker(cast.gemeente, "petra", "Bas Smit", ["privacy_officer"], account=account)
    id_ = open_(cast)
    with pytest.raises(NietTeBeoordelen), cast.als("petra") as petra:
        beoordeel(petra, id_, "terecht", "Ik had een goede reden.")
    with pytest.raises(DatabaseError, match="row-level security"):
        oordeel(cast, "petra", id_)


def oordeel(cast: Cast, naam: str, id_: UUID) -> None:
    with cast.als(naam), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO noodtoegang_oordeel (gemeente, noodtoegang, oordeel, toelichting, door)"
            " VALUES (%s, %s, 'terecht', 'helemaal in orde', %s)",
            [cast.gemeente, id_, naam],
        )


def test_who_opened_sees_the_own_rows_and_the_privacy_officer_all(cast: Cast) -> None:
    open_(cast)
    open_(cast, "inge")
    assert [tel(cast, naam, "noodtoegang") for naam in ("bas", "inge", "petra", "karin", "saskia", "eva", "tess")] == [
        1, 1, 2, 0, 0, 0, 0,
    ]  # fmt: skip


def test_even_a_superuser_cannot_change_what_was_opened_or_judged(cast: Cast, databank: Any) -> None:
    import psycopg

    oordeel(cast, "petra", open_(cast))
    mislukt(cast, "bas", "gok", om(10))
    with psycopg.connect(databank.beheer.replace("/postgres?", "/regie?")) as verbinding:
        for tabel in ("noodtoegang_oordeel", "noodtoegang_poging", "noodtoegang"):
            for sql in (f"UPDATE {tabel} SET gemeente = '0000'", f"DELETE FROM {tabel}"):
                with pytest.raises(psycopg.Error, match="kan niet"), verbinding.transaction():
                    verbinding.execute(sql)


def test_what_was_read_by_noodtoegang_stands_apart_in_the_log(cast: Cast) -> None:
    from dataclasses import replace

    from regie.toegang.inzage import Inzage, schrijf
    from tests.toegang.logboek import inzages

    inzage = Inzage(om(10))
    inzage.lees(["eigen", cast.dossier])
    schrijf(replace(cast.wie("bas"), nood=(cast.dossier,)), inzage, "zoeken", "", "Ok")
    assert {(rij["soort"], *rij["dossiers"]) for rij in inzages(cast)} == {
        ("noodtoegang", cast.dossier), ("lijst", "eigen"),
    }  # fmt: skip


def test_until_when_it_is_open_is_told_to_who_opened_it(cast: Cast) -> None:
    from regie.toegang.noodtoegang import met_nood, open_tot

    open_(cast, minuten=30)
    with cast.als("bas") as wie:
        bas = met_nood(wie, om(10))
        assert open_tot(bas, cast.dossier, om(10)) == om(10, 30)
        assert open_tot(bas, "ander", om(10)) is None
