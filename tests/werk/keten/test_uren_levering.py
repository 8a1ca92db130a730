# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A month that is delivered, and delivered again: the last one counts, nothing goes in silence, nothing half done."""

import threading
import time
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import SCHOOL, VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.werk.keten.school import (
    OKTOBER,
    bekijk,
    beproef,
    csv,
    geteld,
    leerlingen,
    lever,
    neem_op,
    regel,
    uren_in_feiten,
)

UREN = {"van": "2026-10-01", "tot": "2026-10-31", "soort": "nt2", "aangeboden": 10, "gevolgd": 10,
        "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0}  # fmt: skip
HEEL = ("2026-10-01", "2026-10-31")


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def amal(cast: Cast) -> str:
    return leerlingen(cast, 1)[0]


def klopt(cast: Cast) -> None:
    """The terms and facts that are kept are those of all events."""
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten

    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


def aantal(cast: Cast) -> int:
    from regie.dossiers.vraag import rijen

    with cast.als_systeem():
        return len(rijen("SELECT 1 FROM gebeurtenis WHERE gemeente = %s AND type = 'lesuren'", [cast.gemeente]))


def stappen(cast: Cast, *regels: str) -> list[str]:
    return [stap.soort for stap in bekijk(cast, beproef(cast, csv(*regels))).plan.stappen]


def test_looking_records_nothing(cast: Cast, amal: str) -> None:
    beproef(cast, csv(regel(amal)))
    assert aantal(cast) == 0


def test_what_is_taken_in_is_of_the_school_and_no_news_for_the_consulent(cast: Cast, amal: str) -> None:
    from regie.dossiers.agenda import signalen
    from regie.dossiers.vraag import rijen

    assert lever(cast, regel(amal)) == 1
    with cast.als("tess"):
        (rij,) = rijen(
            "SELECT organisatie, taak, door, bron, datum::text, gegevens FROM gebeurtenis WHERE type = 'lesuren'"
        )
    assert (rij["organisatie"], rij["taak"], rij["door"], rij["bron"]) == (SCHOOL, "leerroute", "tess", "school")
    assert rij["gegevens"]["aanbieder"] == SCHOOL
    with cast.als("karin") as karin:
        assert [een["type"] for een in signalen(karin, VANDAAG)] == []
    klopt(cast)


def test_the_same_file_twice_adds_nothing(cast: Cast, amal: str) -> None:
    lever(cast, regel(amal), regel(amal, soort="knm"))
    assert lever(cast, regel(amal), regel(amal, soort="knm")) == 0
    assert aantal(cast) == 2
    assert stappen(cast, regel(amal), regel(amal, soort="knm")) == ["gelijk", "gelijk"]


def test_a_new_delivery_takes_the_place_of_the_month(cast: Cast, amal: str) -> None:
    lever(cast, regel(amal), regel(amal, 8, 8, 0, 0, soort="knm"))
    assert stappen(cast, regel(amal, 40, 30, 9, 1)) == ["vervangt"]
    assert lever(cast, regel(amal, 40, 30, 9, 1)) == 2  # one instead of the old one, and KNM withdrawn
    assert geteld(cast, amal) == [(*HEEL, "nt2", 30.0)]
    assert uren_in_feiten(cast, amal) == 30
    klopt(cast)


def test_back_and_forth_between_two_deliveries(cast: Cast, amal: str) -> None:
    """The third says what the first said: it is another event, and the only one that counts."""
    for gevolgd in (36, 30, 36, 30):
        assert lever(cast, regel(amal, 40, gevolgd, 40 - gevolgd, 0)) == 1
        assert geteld(cast, amal) == [(*HEEL, "nt2", float(gevolgd))]
        assert uren_in_feiten(cast, amal) == gevolgd
    klopt(cast)


def test_what_is_withdrawn_takes_along_all_that_it_replaced(cast: Cast) -> None:
    """Of a withdrawn replacement the first report would count again."""
    een, ander = leerlingen(cast, 2)
    lever(cast, regel(een), regel(ander))
    lever(cast, regel(een), regel(ander, 40, 30, 10, 0))
    assert lever(cast, regel(een), ontbrekende="intrekken") == 2
    assert geteld(cast, ander) == []
    assert uren_in_feiten(cast, ander) == 0
    lever(cast, regel(een), regel(ander))
    assert geteld(cast, ander) == [(*HEEL, "nt2", 36.0)]
    klopt(cast)


def test_parts_of_a_month_become_one_and_fall_apart_again(cast: Cast, amal: str) -> None:
    delen = (regel(amal, 20, 20, 0, 0, tot="2026-10-15"), regel(amal, 20, 18, 2, 0, van="2026-10-16"))
    for regels, uren in ((delen, 38), ((regel(amal, 40, 39, 1, 0),), 39), (delen, 38)):
        lever(cast, *regels)
        assert len(geteld(cast, amal)) == len(regels)
        assert uren_in_feiten(cast, amal) == uren
    klopt(cast)


def test_who_is_not_in_the_file_stays_unless_somebody_says_so(cast: Cast) -> None:
    een, ander = leerlingen(cast, 2)
    lever(cast, regel(een), regel(ander))
    plan = bekijk(cast, beproef(cast, csv(regel(een, 40, 35, 5, 0)))).plan
    assert [rij.dossier for rij in plan.ontbreekt] == [ander]
    lever(cast, regel(een, 40, 35, 5, 0))
    assert [geteld(cast, dossier)[0][3] for dossier in (een, ander)] == [35.0, 36.0]


def test_of_a_pupil_with_a_wrong_line_nothing_is_withdrawn(cast: Cast, amal: str) -> None:
    lever(cast, regel(amal), regel(amal, 8, 8, 0, 0, soort="knm"))
    plan = bekijk(cast, beproef(cast, csv(regel(amal), regel(amal, 9, 8, 0, 0, soort="knm")))).plan
    assert ([rij.uren.soort for rij in plan.wacht], plan.vervalt) == (["knm"], [])
    lever(cast, regel(amal), regel(amal, 9, 8, 0, 0, soort="knm"))
    assert len(geteld(cast, amal)) == 2


def test_another_month_is_left_alone(cast: Cast, amal: str) -> None:
    lever(cast, regel(amal))
    september = csv(regel(amal, 20, 20, 0, 0, van="2026-09-01", tot="2026-09-30"))
    neem_op(cast, beproef(cast, september, "2026-09"))
    assert uren_in_feiten(cast, amal) == 56
    assert lever(cast, regel(amal)) == 0


def test_what_the_gemeente_recorded_the_school_does_not_change(cast: Cast, amal: str) -> None:
    cast.leg_vast("lesuren", "2026-10-31", dossier=amal, aanbieder=SCHOOL, **UREN)
    blik = bekijk(cast, beproef(cast, csv(regel(amal))))
    assert [fout.wat for fout in blik.fout[0].mis] == [
        "De gemeente legde zelf al uren vast van deze leerling, van 1 oktober 2026 tot en met 31 oktober 2026."
    ]
    assert stappen(cast, regel(amal, 10, 10, 0, 0)) == ["gelijk"]
    assert lever(cast, regel(amal, 10, 10, 0, 0)) == 0


def test_hours_over_two_months_are_not_counted_twice(cast: Cast, amal: str) -> None:
    cast.leg_vast("lesuren", "2026-11-10", "tess", dossier=amal, **UREN | {"van": "2026-10-20", "tot": "2026-11-10"})
    (fout,) = bekijk(cast, beproef(cast, csv(regel(amal)))).fout
    assert "over meer dan één maand" in fout.mis[0].wat


def test_wrong_lines_wait_until_they_are_solved(cast: Cast) -> None:
    from regie.werk.keten.uren import opslag

    een, ander = leerlingen(cast, 2)
    lever(cast, regel(een, 40, 1, 1, 1), regel(ander, 40, 1, 1, 1), regel("vreemd"))
    lever(cast, regel(een))
    with cast.als("tess") as tess:  # nothing was missing, so this was the whole month
        assert opslag.open_regels(tess) == []
    lever(cast, regel(een), regel(ander, 40, 1, 1, 1), regel("vreemd"))
    lever(cast, regel(ander), ontbrekende="laten")
    with cast.als("tess") as tess:  # only a part: what it does not speak of still waits
        (open_,) = opslag.open_regels(tess)
        assert (open_.regel.kenmerk, open_.regel.rij) == ("…md", 4)
        assert opslag.los_op(tess, open_.levering, 4)
        assert not opslag.los_op(tess, open_.levering, 4)
        assert opslag.open_regels(tess) == []


def test_a_second_look_at_a_month_makes_the_first_one_go(cast: Cast, amal: str) -> None:
    from regie.werk.keten.uren.levering import Verschoven
    from regie.werk.keten.uren.levering import neem_op as neem

    eerste = beproef(cast, csv(regel(amal)))
    merk = bekijk(cast, eerste).plan.merk
    beproef(cast, csv(regel(amal, 8, 8, 0, 0)))
    with pytest.raises(Verschoven), cast.als("tess") as tess:
        neem(tess, recht(), eerste, merk, "laten")
    assert bekijk(cast, eerste).regels == []
    assert aantal(cast) == 0


def test_confirmed_twice_is_recorded_once(cast: Cast, amal: str) -> None:
    from regie.werk.keten.uren.levering import Verschoven

    id_ = beproef(cast, csv(regel(amal)))
    assert neem_op(cast, id_) == 1
    with pytest.raises(Verschoven):
        neem_op(cast, id_)
    assert aantal(cast) == 1


def test_two_people_of_one_school_at_the_same_moment(cast: Cast, amal: str) -> None:
    """Each looked before the other recorded: one of the two must look again."""
    from django.db import connection

    from regie.werk.keten.uren.levering import Verschoven
    from regie.werk.keten.uren.levering import neem_op as neem

    lever(cast, regel(amal))
    id_ = beproef(cast, csv(regel(amal, 40, 30, 10, 0)))
    merk = bekijk(cast, id_).plan.merk
    uitkomst: list[Any] = []

    def bevestig() -> None:
        try:
            with cast.als("tess") as tess:
                uitkomst.append(neem(tess, recht(), id_, merk, "laten"))
        except Verschoven:
            uitkomst.append("opnieuw")
        finally:
            connection.close()

    draden = [threading.Thread(target=bevestig) for _keer in range(2)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uitkomst, key=str) == [1, "opnieuw"]
    assert geteld(cast, amal) == [(*HEEL, "nt2", 30.0)]
    assert uren_in_feiten(cast, amal) == 30


def test_what_the_register_refuses_leaves_nothing_behind(cast: Cast) -> None:
    """Somebody asked for restriction after the look: neither of the two lines is recorded, the delivery still waits."""
    from regie.register.beperken import Beperkt, beperk
    from regie.register.verzoeken import registreer

    een, ander = leerlingen(cast, 2)
    id_ = beproef(cast, csv(regel(een), regel(ander)))
    with cast.als("petra") as petra:
        beperk(petra, registreer(petra, ander, "beperking", VANDAAG, "balie", "", recht()), ander, "het klopt niet")
    with pytest.raises(Beperkt):
        neem_op(cast, id_)
    assert aantal(cast) == 0
    assert bekijk(cast, id_).levering.status == "proef"


def test_four_hundred_pupils_take_less_than_ten_seconds(cast: Cast) -> None:
    dossiers = leerlingen(cast, 400)
    begin = time.perf_counter()
    assert lever(cast, *(regel(dossier) for dossier in dossiers)) == 400
    assert time.perf_counter() - begin < 10
    klopt(cast)


# ------------------------------------------------------------------------------------------- the database itself


@pytest.mark.parametrize("naam", ["thea", "cor", "vera", "karin", "saskia", "eva", "petra"])
def test_nobody_else_sees_a_delivery(cast: Cast, amal: str, naam: str) -> None:
    from regie.dossiers.vraag import rijen

    lever(cast, regel(amal), regel("vreemd"))
    with cast.als(naam):
        for tabel in ("urenlevering", "urenregel"):
            assert rijen(f"SELECT 1 FROM {tabel}") == []


def test_a_trajectbegeleider_of_the_school_delivers_too(cast: Cast, amal: str) -> None:
    from dataclasses import replace

    from django.db import transaction

    from regie.kern.kalender.maand import Maand
    from regie.toegang.context import zet_wie
    from regie.werk.keten.uren.levering import beproef_bestand

    tom = replace(cast.wie("tess"), medewerker="tom", rollen=("trajectbegeleider",))
    with transaction.atomic():
        zet_wie(tom, VANDAAG)
        id_ = beproef_bestand(tom, recht(), VANDAAG, Maand.lees(OKTOBER), csv(regel(amal)))
    assert bekijk(cast, id_).fout == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE urenlevering SET organisatie = 'vluchtelingenwerk'",
        "UPDATE urenregel SET gevolgd = 99",
        "UPDATE urenregel SET status = 'opgelost', opgelost_door = 'karin', opgelost_op = now() WHERE status = 'fout'",
        "DELETE FROM urenlevering",
        "TRUNCATE urenregel",
        "INSERT INTO urenregel (gemeente, levering, rij, status) SELECT gemeente, id, 99, 'fout' FROM urenlevering",
        "INSERT INTO urenlevering (gemeente, id, organisatie, maand, herkomst, door, status) SELECT gemeente, '{id}',"
        " 'vluchtelingenwerk', maand, herkomst, door, 'proef' FROM urenlevering",
    ],
)
def test_what_was_taken_in_cannot_be_changed(cast: Cast, amal: str, sql: str) -> None:
    from django.db import DatabaseError, connection

    lever(cast, regel(amal), regel("vreemd"))
    with pytest.raises(DatabaseError), cast.als("tess"), connection.cursor() as cursor:
        cursor.execute(sql.format(id=uuid4()))


def test_what_was_taken_in_does_not_wait_again(cast: Cast, amal: str) -> None:
    from django.db import connection

    lever(cast, regel(amal))
    with cast.als("tess"), connection.cursor() as cursor:
        cursor.execute("UPDATE urenlevering SET status = 'vervallen'")
        assert cursor.rowcount == 0


def test_what_was_taken_in_is_not_thrown_away(cast: Cast, amal: str) -> None:
    from regie.werk.keten.uren import opslag

    id_ = beproef(cast, csv(regel(amal)))
    neem_op(cast, id_)
    with cast.als("tess") as tess:
        opslag.gooi_weg(tess, id_)
    blik = bekijk(cast, id_)
    assert (blik.levering.status, len(blik.regels)) == ("opgenomen", 1)


def test_a_kenmerk_never_holds_a_number(cast: Cast, amal: str) -> None:
    from django.db import IntegrityError, connection

    id_ = beproef(cast, csv(regel(amal)))
    with pytest.raises(IntegrityError), cast.als("tess"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO urenregel (gemeente, levering, rij, kenmerk, status) VALUES (%s, %s, 9, '999900006', 'fout')",
            [cast.gemeente, id_],
        )
