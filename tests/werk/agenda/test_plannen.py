# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An appointment keeps a room, a person and who talks free; nothing and nobody is booked twice."""

import threading
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.werk.agenda.bureau import DINSDAG, klok, lees, maak_afspraak, nog_iemand, plan_van

WOENSDAG = date(2037, 12, 9)


def probeer(cast: Cast, plan: Any, naam: str = "karin", dossier: str = "") -> Any:
    """The Bezet that it ends with, or None."""
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.fouten import Bezet
    from regie.werk.agenda.plannen import plan as maak_plan

    try:
        with cast.als(naam) as wie:
            maak_plan(wie, recht(), dossier or cast.dossier, plan, uuid7(), VANDAAG)
    except Bezet as fout:
        return fout
    return None


def test_what_is_planned_stands_in_the_week_with_its_room(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.dossiers.week import week

    maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"], tolktaal="ti"))
    with cast.als("karin") as karin:
        (rij,) = week(karin, "karin", DINSDAG, WOENSDAG)
    assert (rij["ruimte"], rij["naam"], rij["product"]) == ("Spreekkamer 1", "Amina Tesfay", "intake")
    assert (rij["begin"], rij["einde"]) == (klok(10), klok(11))
    assert rij["gegevens"]["soort"] == "brede intake"


def test_a_form_that_is_sent_twice_plans_once(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.werk.agenda.plannen import plan as maak_plan

    plan = plan_van(klok(10))
    id_ = maak_afspraak(cast, plan)
    with cast.als("karin") as karin:
        assert not maak_plan(karin, recht(), cast.dossier, plan, id_, VANDAAG)


@pytest.mark.parametrize(("begin", "botst"), [(9, False), (10, True), (11, False)])
def test_a_room_is_taken_for_as_long_as_the_talk_lasts(
    cast: Cast, er_is: dict[str, UUID], begin: int, botst: bool
) -> None:
    yusuf = nog_iemand(cast)
    maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"]))
    plan = plan_van(klok(begin), medewerker="bas", ruimte=er_is["spreekkamer 1"])
    fout = probeer(cast, plan, "bas", yusuf)
    assert (fout is not None) is botst
    if botst:
        assert (fout.soort, fout.medewerker, fout.begin, fout.einde) == ("ruimte", "karin", klok(10), klok(11))
        assert probeer(cast, plan_van(klok(begin), medewerker="bas"), "bas", yusuf) is None  # nothing was kept of it


def test_nobody_talks_with_two_people_at_once_and_nobody_is_called_to_two_places(cast: Cast) -> None:
    ander = nog_iemand(cast, f"samuel-{cast.gemeente}", "karin")
    maak_afspraak(cast, plan_van(klok(10)))
    assert probeer(cast, plan_van(klok(10, 30)), dossier=ander).soort == "medewerker"
    assert probeer(cast, plan_van(klok(10, 30), medewerker="bas")).soort == "dossier"


def test_an_appointment_that_came_from_elsewhere_counts_too(cast: Cast) -> None:
    ander = nog_iemand(cast, f"samuel-{cast.gemeente}", "karin")
    velden = {"afspraak_id": "a1", "soort": "spreekuur", "begin": klok(10).isoformat(), "duur_minuten": 20}
    cast.leg_vast("afspraak_gepland", "2026-11-20", **velden)
    assert probeer(cast, plan_van(klok(10)), dossier=ander).soort == "medewerker"


def test_of_two_people_who_want_a_room_at_the_same_moment_one_wins(cast: Cast, er_is: dict[str, UUID]) -> None:
    yusuf = nog_iemand(cast)
    tegelijk, uitkomst = threading.Barrier(2), {}

    def vraag(naam: str, dossier: str) -> None:
        from django.db import connection

        plan = plan_van(klok(10), medewerker=naam, ruimte=er_is["spreekkamer 1"])
        tegelijk.wait()
        uitkomst[naam] = probeer(cast, plan, naam, dossier)
        connection.close()

    draden = [threading.Thread(target=vraag, args=een) for een in (("karin", cast.dossier), ("bas", yusuf))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    geweigerd = [fout for fout in uitkomst.values() if fout is not None]
    assert len(uitkomst) == 2
    assert [(fout.soort, fout.begin) for fout in geweigerd] == [("ruimte", klok(10))]


def test_moved_it_frees_the_old_time_and_keeps_its_key(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import verzet

    id_ = maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"]))
    oud = lees(cast, id_)
    with cast.als("karin") as karin:
        nieuw = verzet(
            karin,
            recht(),
            oud,
            plan_van(klok(10, 30), ruimte=er_is["spreekkamer 1"]),
            uuid7(),
            klok(9, dag=VANDAAG),
            "ziek kind",
        )
    assert lees(cast, id_)["vervallen_op"] is not None
    rij = lees(cast, nieuw)
    assert (rij["begin"], rij["afspraak"], rij["ruimte"]) == (klok(10, 30), f"{id_}.1", "Spreekkamer 1")
    assert probeer(cast, plan_van(klok(9, 30))) is None  # half an hour of the old time is free again


def test_a_move_to_a_time_that_is_taken_leaves_everything_as_it_was(cast: Cast) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.fouten import Bezet
    from regie.werk.agenda.plannen import verzet

    ander = nog_iemand(cast, f"samuel-{cast.gemeente}", "karin")
    maak_afspraak(cast, plan_van(klok(14)), dossier=ander)
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    oud = lees(cast, id_)
    with pytest.raises(Bezet), cast.als("karin") as karin:
        verzet(karin, recht(), oud, plan_van(klok(14)), uuid7(), klok(9, dag=VANDAAG), "")
    assert lees(cast, id_) == oud
    assert probeer(cast, plan_van(klok(10)), dossier=ander).soort == "medewerker"


def test_cancelled_it_is_gone_from_the_week_and_the_time_is_free(cast: Cast) -> None:
    from regie.dossiers.week import bezette_tijd, week
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import zeg_af

    id_ = maak_afspraak(cast, plan_van(klok(10)))
    oud, stempel = lees(cast, id_), uuid7()
    with cast.als("karin") as karin:
        assert zeg_af(karin, recht(), oud, stempel, klok(9, dag=VANDAAG), "")
        assert not zeg_af(karin, recht(), oud, stempel, klok(9, dag=VANDAAG), "")
        assert week(karin, "karin", DINSDAG, WOENSDAG) == bezette_tijd(karin, "karin", DINSDAG, WOENSDAG) == []
    assert probeer(cast, plan_van(klok(10))) is None


@pytest.mark.parametrize(
    ("begin", "minuten", "einde"),
    [
        ("2026-10-25T01:30:00+02:00", 120, "2026-10-25T02:30:00+01:00"),  # the night of 25 hours
        ("2027-03-28T01:30:00+01:00", 60, "2027-03-28T03:30:00+02:00"),  # the night of 23
        ("2026-10-25T10:00:00+01:00", 60, "2026-10-25T11:00:00+01:00"),
        ("2026-03-29T10:00:00+02:00", 60, "2026-03-29T11:00:00+02:00"),
    ],
)
def test_an_hour_is_an_hour_when_the_clock_changes(cast: Cast, begin: str, minuten: int, einde: str) -> None:
    from regie.dossiers.week import bezette_tijd
    from regie.kern.kalender import Duur
    from regie.kern.kalender.kalender import later

    van = datetime.fromisoformat(begin)
    maak_afspraak(cast, plan_van(van, minuten=minuten))
    with cast.als("karin") as karin:
        (blok,) = bezette_tijd(karin, "karin", van.date(), later(van.date(), Duur(1, "dagen")))
    assert (blok["begin"], blok["einde"]) == (van, datetime.fromisoformat(einde))


@pytest.mark.parametrize("hoe", ["vervallen", "ingetrokken"])
def test_dropped_in_another_way_the_time_is_free_as_well(cast: Cast, er_is: dict[str, UUID], hoe: str) -> None:
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7

    plan = plan_van(klok(10), ruimte=er_is["spreekkamer 1"])
    id_ = maak_afspraak(cast, plan)
    if hoe == "vervallen":
        cast.leg_vast("afspraak_vervallen", VANDAAG, afspraak_id=str(id_))
    else:
        gegevens = lees(cast, id_)["gegevens"]
        weg = Nieuw(uuid7(), cast.dossier, "afspraak_gepland", VANDAAG, gegevens, herroept=id_, reden="Verkeerd")
        with cast.als("karin") as karin:
            leg_vast(karin, [weg], recht())
    assert probeer(cast, plan) is None


def test_a_colleague_sees_when_but_not_with_whom(cast: Cast) -> None:
    from regie.dossiers.week import bezette_tijd, week

    maak_afspraak(cast, plan_van(klok(10)))
    with cast.als("bas") as bas:
        assert [rij["begin"] for rij in bezette_tijd(bas, "karin", DINSDAG, WOENSDAG)] == [klok(10)]
        assert week(bas, "karin", DINSDAG, WOENSDAG) == []
    with cast.als("tess") as tess:
        assert bezette_tijd(tess, "karin", DINSDAG, WOENSDAG) == []


def test_where_somebody_in_hiding_is_only_her_consulent_sees(cast: Cast) -> None:
    from regie.dossiers.week import week

    cast.leg_vast("afscherming", "2026-11-20", reden="opvang")
    maak_afspraak(cast, plan_van(klok(10)))
    with cast.als("karin") as karin:
        assert [rij["afgeschermd"] for rij in week(karin, "karin", DINSDAG, WOENSDAG)] == [True]
    with cast.als("saskia") as saskia:
        assert week(saskia, "karin", DINSDAG, WOENSDAG) == []


def test_who_is_destroyed_leaves_hours_but_no_appointment(cast: Cast) -> None:
    """The policies of the owner: what vernietig() will delete, and the hours of which it takes the name off."""
    from django.db import connections

    from regie.werk.agenda.tijd import Tijdregel, schrijf_tijd

    id_ = maak_afspraak(cast, plan_van(klok(10)))
    with cast.als("karin") as karin:
        schrijf_tijd(karin, Tijdregel(id_, cast.dossier, "intake", 60, VANDAAG))
    from django.db import transaction

    with transaction.atomic(using="eigenaar"), connections["eigenaar"].cursor() as cursor:
        cursor.execute("SELECT set_config('regie.gemeente', %s, true), set_config('regie.vernietigt', %s, true)",
                       [cast.gemeente, cast.dossier])  # fmt: skip
        cursor.execute("DELETE FROM afspraak_plek")
        assert cursor.rowcount == 1
        cursor.execute("UPDATE tijdregel SET dossier = NULL WHERE dossier = %s", [cast.dossier])
        assert cursor.rowcount == 1
    with cast.als("karin") as karin:
        from regie.dossiers.vraag import rijen

        assert rijen("SELECT * FROM bezet") == []
        assert [rij["minuten"] for rij in rijen("SELECT minuten FROM tijdregel WHERE dossier IS NULL")] == [60]
