# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A reminder is set ready once, so many days before the appointment as the policy says."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.werk.agenda.bureau import klok, maak_afspraak, morgen, plan_van, vandaag

MAANDAG, DINSDAG, WOENSDAG = date(2037, 12, 7), date(2037, 12, 8), date(2037, 12, 9)


def ronde(cast: Cast, dag: date, **opties: Any) -> Any:
    """As the worker does it, at half past eight."""
    from django.db import transaction

    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem
    from regie.werk.agenda.herinneren import herinner

    wie = replace(systeem(cast.gemeente, "voorbeeld"), gemeente_naam="Voorbeeldstad")
    with transaction.atomic():
        zet_wie(wie, dag)
        return herinner(wie, recht(), klok(8, 30, dag), **opties)


def brieven(cast: Cast) -> list[Any]:
    from regie.dossiers.vraag import rijen

    with cast.als("karin"):
        return rijen(
            "SELECT p.sjabloon, b.waarden FROM brief b JOIN partij p ON p.gemeente = b.gemeente AND p.id = b.partij"
        )


def test_two_days_before_there_is_one_letter_however_often_the_job_runs(cast: Cast) -> None:
    maak_afspraak(cast, plan_van(klok(10, dag=WOENSDAG), plaats="Spreekkamer 1"))
    assert ronde(cast, date(2037, 12, 6)).klaargezet == 0
    assert ronde(cast, MAANDAG).klaargezet == 1
    assert ronde(cast, MAANDAG).klaargezet == ronde(cast, DINSDAG).klaargezet == 0
    (brief,) = brieven(cast)
    assert brief["sjabloon"] == "herinnering"
    assert {naam: brief["waarden"][naam] for naam in ("dag", "tijd", "plaats")} == {
        "dag": "2037-12-09", "tijd": "10:00", "plaats": "Spreekkamer 1"
    }  # fmt: skip


def test_the_place_of_who_is_in_hiding_stands_in_no_letter(cast: Cast) -> None:
    cast.leg_vast("afscherming", "2026-11-20", reden="opvang")
    maak_afspraak(cast, plan_van(klok(10, dag=WOENSDAG), plaats="Opvanghuis"))
    assert ronde(cast, MAANDAG).klaargezet == 1
    (brief,) = brieven(cast)
    assert brief["waarden"]["plaats"] == "zoals met u is afgesproken"


def test_of_what_does_not_go_on_there_is_no_reminder(cast: Cast) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import zeg_af
    from tests.werk.agenda.bureau import lees

    rij = lees(cast, maak_afspraak(cast, plan_van(klok(10, dag=WOENSDAG))))
    with cast.als("karin") as karin:
        zeg_af(karin, recht(), rij, uuid7(), klok(9, dag=VANDAAG), "")
    assert ronde(cast, MAANDAG).klaargezet == 0


def test_who_made_it_today_for_tomorrow_needs_none(cast: Cast) -> None:
    maak_afspraak(cast, plan_van(klok(10, dag=morgen())))
    assert ronde(cast, vandaag()).klaargezet == 0


def test_one_that_cannot_be_made_holds_nobody_up_and_is_tried_again(cast: Cast) -> None:
    from regie.werk.brieven.fouten import PostFout

    maak_afspraak(cast, plan_van(klok(10, dag=DINSDAG)))
    maak_afspraak(cast, plan_van(klok(14, dag=DINSDAG)))
    gezet: list[datetime] = []

    def stroef(wie: Any, afspraak: Any, recht: Any, moment: datetime) -> None:
        if afspraak["begin"] == klok(10, dag=DINSDAG):
            raise PostFout
        gezet.append(afspraak["begin"])

    uitkomst = ronde(cast, MAANDAG, zet=stroef)
    assert (uitkomst.klaargezet, uitkomst.mislukt) == (1, 1)
    assert ronde(cast, MAANDAG).klaargezet == 1  # only the one that failed
    assert gezet == [klok(14, dag=DINSDAG)]


def test_the_job_itself_goes_round_all_gemeenten(cast: Cast) -> None:
    """Nobody of this one has an appointment within two days: the round does nothing, and does not fail."""
    from regie.werk.agenda.taken import herinneringen

    maak_afspraak(cast, plan_van(klok(10, dag=WOENSDAG)))
    herinneringen.func(0)
    assert brieven(cast) == []


def test_only_the_days_that_are_asked_for_are_read(cast: Cast) -> None:
    """Under row-level security, as the job itself: by the index of when appointments begin."""
    from django.db import connection, transaction

    from regie.toegang.context import zet_wie
    from regie.toegang.wie import systeem

    maak_afspraak(cast, plan_van(klok(10, dag=WOENSDAG)))
    with transaction.atomic(), connection.cursor() as cursor:
        zet_wie(systeem(cast.gemeente, "voorbeeld"), VANDAAG)
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT gebeurtenis FROM afspraak_begin WHERE gemeente = %s AND begin > %s AND begin < %s",
            [cast.gemeente, klok(0), klok(23)],
        )
        plan = "\n".join(rij[0] for rij in cursor.fetchall())
    voorwaarde = plan.split("Index Cond:")[1].splitlines()[0]
    assert "afspraak_begin_komt" in plan
    assert "begin >" in voorwaarde
    assert "begin <" in voorwaarde


def test_when_appointments_begin_is_for_the_register_alone(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    maak_afspraak(cast, plan_van(klok(10)))
    for naam in ("karin", "saskia", "tess", "eva", "milan"):
        with cast.als(naam):
            assert rijen("SELECT 1 AS er FROM afspraak_begin") == []


def test_with_the_dossier_goes_when_its_appointments_begin(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen
    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    maak_afspraak(cast, plan_van(klok(10)))
    with cast.als_systeem():
        assert len(rijen("SELECT 1 AS er FROM afspraak_begin")) == 1
    vernietig(systeem(cast.gemeente, "voorbeeld"), cast.dossier, "Bewaartermijn voorbij, lijst 2026-11", VANDAAG)
    with cast.als_systeem():
        assert rijen("SELECT 1 AS er FROM afspraak_begin") == []
