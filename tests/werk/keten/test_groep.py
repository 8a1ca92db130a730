# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A group has a lesson: everybody is recorded at once, put right at once, and the month adds itself up."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import SCHOOL, VANDAAG, Cast, importeer, maak
from tests.verhaal import gebeurtenis, recht
from tests.werk.keten.school import bekijk, geteld, leerlingen, lever, neem_op, regel, schrijf_in

DINSDAG, DONDERDAG = date(2026, 10, 6), date(2026, 10, 8)


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def school(cast: Cast) -> list[str]:
    return leerlingen(cast, 3)


@pytest.fixture
def groep(cast: Cast, school: list[str]) -> UUID:
    """Two of the three pupils, lessons of two and a half hours."""
    from regie.werk.keten.groep.groepen import maak_groep, zet_leden

    with cast.als("tess") as tess:
        id_ = maak_groep(tess, "NT2 dinsdag", "nt2", ["ochtend", "avond"], 150)
        zet_leden(tess, id_, school[:2], date(2026, 9, 1))
    return id_


def les(cast: Cast, groep: UUID, dag: date = DINSDAG, dagdeel: str = "ochtend", naam: str = "tess") -> Any:
    from regie.werk.keten.groep.groepen import lees_groep
    from regie.werk.keten.groep.les import Les

    with cast.als(naam) as wie:
        gelezen = lees_groep(wie, groep)
    assert gelezen is not None
    return Les(gelezen, dag, dagdeel)


def leg_vast(cast: Cast, deze: Any, aanwezig: Mapping[str, str], minuten: int = 150, naam: str = "tess") -> int:
    from regie.werk.keten.groep.les import leg_les_vast

    with cast.als(naam) as wie:
        return leg_les_vast(wie, recht(), deze, minuten, aanwezig)


def stand(cast: Cast, deze: Any, school: list[str]) -> dict[str, str]:
    from regie.werk.keten.groep.les import genoteerd

    with cast.als("tess") as tess:
        return {dossier: een.aanwezig for dossier, een in genoteerd(tess, deze, school).items()}


def samen(cast: Cast, school: list[str]) -> list[tuple[str, float, float, float, float]]:
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.groep.maand import tel_lessen

    with cast.als("tess") as tess:
        geteld_ = tel_lessen(tess, Maand.lees("2026-10"), school)
    return [(een.dossier, een.aangeboden, een.gevolgd, een.afgemeld, een.afwezig) for een in geteld_]


def deelnemers(cast: Cast, deze: Any) -> tuple[list[str], int]:
    from regie.werk.keten.groep.les import deelnemers as wie_doet_mee

    with cast.als("tess") as tess:
        mensen, buiten = wie_doet_mee(tess, recht(), deze)
    return [een.dossier for een in mensen], buiten


def test_a_lesson_is_recorded_in_one_go(cast: Cast, school: list[str], groep: UUID) -> None:
    from regie.dossiers.agenda import signalen

    deze = les(cast, groep)
    assert deelnemers(cast, deze) == (school[:2], 0)
    assert leg_vast(cast, deze, {school[0]: "ja", school[1]: "afgemeld"}) == 2
    assert stand(cast, deze, school) == {school[0]: "ja", school[1]: "afgemeld"}
    with cast.als("karin") as karin:
        assert signalen(karin, VANDAAG) == []  # who was at a lesson is no news


def test_the_same_lesson_twice_adds_nothing_and_a_correction_replaces(
    cast: Cast, school: list[str], groep: UUID
) -> None:
    deze = les(cast, groep)
    een, ander = school[:2]
    leg_vast(cast, deze, {een: "ja", ander: "nee"})
    assert leg_vast(cast, deze, {een: "ja", ander: "nee"}) == 0
    assert leg_vast(cast, deze, {een: "ja", ander: "afgemeld"}) == 2  # one withdrawn, one new
    assert leg_vast(cast, deze, {een: "ja", ander: "nee"}) == 2
    assert stand(cast, deze, school) == {een: "ja", ander: "nee"}
    assert leg_vast(cast, deze, {een: "ja", ander: "nee"}, minuten=120) == 4
    assert samen(cast, school) == [(een, 2.0, 2.0, 0.0, 0.0), (ander, 2.0, 0.0, 0.0, 2.0)]


def test_two_lessons_on_one_day_are_two(cast: Cast, school: list[str], groep: UUID) -> None:
    for dagdeel in ("ochtend", "avond"):
        leg_vast(cast, les(cast, groep, dagdeel=dagdeel), dict.fromkeys(school[:2], "ja"))
    assert samen(cast, school) == [(dossier, 5.0, 5.0, 0.0, 0.0) for dossier in school[:2]]


@pytest.mark.parametrize("wat", ["wie er niet in zit", "van een ander", "een ander dagdeel"])
def test_only_who_is_in_the_group_on_that_day(cast: Cast, school: list[str], groep: UUID, wat: str) -> None:
    from regie.register.fouten import GeenToegang

    dagdeel = "middag" if wat == "een ander dagdeel" else "ochtend"
    wie = {"wie er niet in zit": school[2], "van een ander": cast.dossier}.get(wat, school[0])
    with pytest.raises(GeenToegang):
        leg_vast(cast, les(cast, groep, dagdeel=dagdeel), {wie: "ja", school[1]: "ja"})
    assert stand(cast, les(cast, groep), school) == {}


def test_who_leaves_the_group_was_there_before(cast: Cast, school: list[str], groep: UUID) -> None:
    from regie.werk.keten.groep.groepen import zet_leden

    with cast.als("tess") as tess:
        zet_leden(tess, groep, [school[1], school[2]], DONDERDAG)
    assert deelnemers(cast, les(cast, groep))[0] == school[:2]
    assert deelnemers(cast, les(cast, groep, DONDERDAG))[0] == school[1:]
    with cast.als("tess") as tess:  # a mistake: put right from the same day on
        zet_leden(tess, groep, school[:2], DONDERDAG)
    assert deelnemers(cast, les(cast, groep, DONDERDAG))[0] == school[:2]


def test_whose_task_does_not_run_on_that_day_is_not_in_the_list(cast: Cast, school: list[str], groep: UUID) -> None:
    from regie.werk.keten.groep.groepen import zet_leden

    schrijf_in(cast, ["later"], vanaf="2026-10-07")
    with cast.als("tess") as tess:
        zet_leden(tess, groep, [*school[:2], "later"], date(2026, 9, 2))
    assert deelnemers(cast, les(cast, groep)) == (school[:2], 1)
    assert "later" in deelnemers(cast, les(cast, groep, DONDERDAG))[0]


def test_a_family_migrant_is_in_a_group_only_at_own_request(cast: Cast, school: list[str], groep: UUID) -> None:
    from django.db import DatabaseError

    from regie.werk.keten.groep.groepen import zet_leden

    rijen = [
        gebeurtenis("dossier_geopend", "2026-06-01", "gm", groep="gezinsmigrant", wet="wi2021"),
        gebeurtenis("toewijzing", "2026-06-02", "gm", rol="regie", medewerker="karin"),
    ]
    importeer(cast.gemeente, rijen)
    gezin = Cast(cast.gemeente, "gm")
    gezin.verwijs(SCHOOL, "leerroute", "v8", vanaf="2026-09-01")
    with pytest.raises(DatabaseError), cast.als("tess") as tess:
        zet_leden(tess, groep, [*school[:2], "gm"], date(2026, 9, 1))
    gezin.verwijs(SCHOOL, "leerroute", "v9", neem_aan="tess", op_verzoek=True, vanaf="2026-09-01")
    with cast.als("tess") as tess:
        zet_leden(tess, groep, [*school[:2], "gm"], date(2026, 9, 1))
    assert "gm" in deelnemers(cast, les(cast, groep))[0]


@pytest.mark.parametrize("naam", ["thea", "cor", "vera", "karin", "saskia", "eva"])
def test_nobody_else_sees_the_group(cast: Cast, groep: UUID, naam: str) -> None:
    from regie.dossiers.vraag import rijen

    with cast.als(naam):
        for tabel in ("lesgroep", "lesgroep_lid"):
            assert rijen(f"SELECT 1 FROM {tabel}") == []


# ------------------------------------------------------------------------------------ the lessons as hours of the month


def lessen_als_uren(cast: Cast) -> UUID:
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.groep.maand import beproef_lessen

    with cast.als("tess") as tess:
        id_ = beproef_lessen(tess, recht(), VANDAAG, Maand.lees("2026-10"))
    assert id_ is not None
    return id_


def test_the_lessons_of_a_month_are_taken_over_as_its_hours(cast: Cast, school: list[str], groep: UUID) -> None:
    from regie.register.herberekenen import controleer
    from regie.toegang.gemeenten import gemeenten

    een, ander = school[:2]
    leg_vast(cast, les(cast, groep), {een: "ja", ander: "afgemeld"})
    leg_vast(cast, les(cast, groep, DONDERDAG), {een: "nee", ander: "ja"})
    blik = bekijk(cast, lessen_als_uren(cast))
    assert blik.fout == []
    assert [
        (regel_.dossier, regel_.uren.gevolgd, regel_.uren.geoorloofd_verzuim, regel_.uren.ongeoorloofd_verzuim)
        for regel_ in blik.regels
    ] == [(een, 2.5, 0.0, 2.5), (ander, 2.5, 2.5, 0.0)]
    assert geteld(cast, een) == []
    assert neem_op(cast, blik.levering.id) == 2
    assert geteld(cast, een) == [("2026-10-01", "2026-10-31", "nt2", 2.5)]
    assert neem_op(cast, lessen_als_uren(cast)) == 0
    assert controleer(gemeenten()[cast.gemeente], recht(), VANDAAG).anders == []


def test_lessons_that_are_put_right_replace_the_hours(cast: Cast, school: list[str], groep: UUID) -> None:
    een, ander = school[:2]
    leg_vast(cast, les(cast, groep), {een: "ja", ander: "ja"})
    neem_op(cast, lessen_als_uren(cast))
    leg_vast(cast, les(cast, groep), {een: "nee", ander: "ja"})
    assert neem_op(cast, lessen_als_uren(cast)) == 1
    assert geteld(cast, een) == [("2026-10-01", "2026-10-31", "nt2", 0.0)]


def test_a_file_and_lessons_of_one_month_do_not_add_up(cast: Cast, school: list[str], groep: UUID) -> None:
    lever(cast, regel(school[0]))
    leg_vast(cast, les(cast, groep), {school[0]: "ja", school[1]: "ja"})
    neem_op(cast, lessen_als_uren(cast))
    assert geteld(cast, school[0]) == [("2026-10-01", "2026-10-31", "nt2", 2.5)]


def test_the_days_are_those_of_the_task(cast: Cast, groep: UUID) -> None:
    from regie.werk.keten.groep.groepen import zet_leden

    schrijf_in(cast, ["kort"], vanaf="2026-10-05", tot="2026-10-20")
    with cast.als("tess") as tess:
        zet_leden(tess, groep, ["kort"], date(2026, 9, 2))
    leg_vast(cast, les(cast, groep), {"kort": "ja"})
    (regel_,) = bekijk(cast, lessen_als_uren(cast)).regels
    assert (regel_.mis, str(regel_.uren.van), str(regel_.uren.tot)) == ((), "2026-10-05", "2026-10-20")


def test_a_month_without_lessons_has_no_hours(cast: Cast, groep: UUID) -> None:
    from regie.kern.kalender.maand import Maand
    from regie.werk.keten.groep.maand import beproef_lessen

    with cast.als("tess") as tess:
        assert beproef_lessen(tess, recht(), VANDAAG, Maand.lees("2026-10")) is None


def test_of_who_is_destroyed_no_line_and_no_place_in_a_group_is_left(
    cast: Cast, school: list[str], groep: UUID, databank: Any
) -> None:
    import psycopg

    from regie.register.vernietigen import vernietig
    from regie.toegang.wie import systeem

    lever(cast, regel(school[0]), regel(school[1]))
    vernietig(systeem(cast.gemeente, "voorbeeld"), school[0], "Bewaartermijn voorbij, Bi 9.9", VANDAAG)
    with psycopg.connect(databank.beheer.replace("/postgres?", "/regie?")) as verbinding:
        for tabel in ("urenregel", "lesgroep_lid"):
            over = verbinding.execute(f"SELECT dossier FROM {tabel} WHERE gemeente = '{cast.gemeente}'").fetchall()
            assert over == [(school[1],)], tabel
