# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A request about one's own data: a month for an answer, one decision, and nothing of it is ever changed."""

from datetime import date

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import VANDAAG, Cast, maak
from tests.register.privacy import besluit, verzoek
from tests.verhaal import recht


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def test_the_answer_is_due_in_a_month(databank: object) -> None:
    from regie.register.verzoeken import uiterlijk

    assert uiterlijk(date(2026, 11, 29), recht()) == date(2026, 12, 29)
    assert uiterlijk(date(2027, 1, 31), recht()) == date(2027, 2, 28)


@pytest.mark.parametrize("naam", ["petra", "karin", "saskia"])
def test_the_officer_the_consulent_and_the_team_leader_can_record_one(cast: Cast, naam: str) -> None:
    from regie.dossiers.verzoeken import verzoek as een

    id_ = verzoek(cast, naam=naam)
    with cast.als("petra"):
        gevonden = een(id_)
    assert gevonden is not None
    assert (gevonden["dossier"], gevonden["soort"], gevonden["besluit"]) == (cast.dossier, "inzage", None)
    assert gevonden["uiterlijk"] == date(2026, 12, 29)


def test_who_does_not_have_the_dossier_cannot(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    with pytest.raises(GeenToegang):
        verzoek(cast, naam="bas")


def test_another_gemeente_cannot_record_one_and_sees_none(cast: Cast, elders: str) -> None:
    from regie.dossiers.verzoeken import verzoek as een
    from regie.dossiers.verzoeken import verzoeken
    from regie.register.fouten import GeenToegang

    ander = Cast(elders, cast.dossier)
    with pytest.raises(GeenToegang):
        verzoek(ander, naam="petra")
    id_ = verzoek(cast)
    with ander.als("petra"):
        assert een(id_) is None
        assert verzoeken() == []


def test_a_consulent_sees_those_of_her_own_people(cast: Cast) -> None:
    from regie.dossiers.verzoeken import verzoeken

    verzoek(cast)
    with cast.als("karin"):
        assert [een["dossier"] for een in verzoeken()] == [cast.dossier]
    with cast.als("bas"):
        assert verzoeken() == []


def test_the_officer_sees_who_it_is_while_the_request_is_open_and_not_a_day_longer(cast: Cast) -> None:
    from regie.dossiers.verzoeken import naam_bij
    from regie.register.fouten import GeenToegang

    with cast.als("petra") as petra, pytest.raises(GeenToegang):
        naam_bij(petra, cast.dossier)
    id_ = verzoek(cast)
    with cast.als("petra") as petra:
        assert naam_bij(petra, cast.dossier)["naam"] == "Amina Tesfay"
    with cast.als("karin") as karin, pytest.raises(GeenToegang):
        naam_bij(karin, cast.dossier)
    besluit(cast, id_)
    with cast.als("petra") as petra, pytest.raises(GeenToegang):
        naam_bij(petra, cast.dossier)


def test_a_dossier_is_found_by_two_things_that_both_fit(cast: Cast) -> None:
    from regie.dossiers.verzoeken import vind
    from regie.register.fouten import GeenToegang

    with cast.als("petra") as petra:
        assert vind(petra, ["999900006"], "", "1990-05-01") == cast.dossier
        assert vind(petra, ["9900000017"], "", "1990-05-01") == cast.dossier
        assert vind(petra, [], cast.dossier, "1990-05-01") == cast.dossier
        assert vind(petra, ["999900006"], "", "1990-05-02") is None
        assert vind(petra, ["0600000017"], "", "1990-05-01") is None  # a telephone may be of several people
        assert vind(petra, [], "", "1990-05-01") is None
    with cast.als("saskia") as saskia, pytest.raises(GeenToegang):
        vind(saskia, ["999900006"], "", "1990-05-01")


def test_there_is_one_decision_and_it_says_why(cast: Cast) -> None:
    from regie.register.fouten import RegisterFout
    from regie.register.verzoeken import besluit as neem

    id_ = verzoek(cast)
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="waarom"):
        neem(petra, id_, cast.dossier, "afgewezen", "nee")
    besluit(cast, id_, "deels")
    with pytest.raises(RegisterFout, match="al besloten"):
        besluit(cast, id_, "afgewezen")


def test_a_consulent_does_not_decide(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang
    from regie.register.verzoeken import besluit as neem

    id_ = verzoek(cast)
    with cast.als("karin") as karin, pytest.raises(GeenToegang):
        neem(karin, id_, cast.dossier, "toegewezen", "Ik vind dat het mag.")


def test_the_answer_can_be_put_off_once_before_the_month_is_over(cast: Cast) -> None:
    from regie.dossiers.verzoeken import verzoek as een
    from regie.register.fouten import RegisterFout
    from regie.register.verzoeken import verleng

    id_ = verzoek(cast)
    waarom = "Er zijn veel verzoeken tegelijk."
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="voorbij"):
        verleng(petra, id_, cast.dossier, date(2026, 12, 29), waarom, recht(), date(2026, 12, 30))
    with cast.als("petra") as petra:
        verleng(petra, id_, cast.dossier, date(2026, 12, 29), waarom, recht(), VANDAAG)
        gevonden = een(id_)
    assert gevonden is not None
    assert (gevonden["uiterlijk"], gevonden["verlengd"]) == (date(2027, 2, 28), True)
    with cast.als("petra") as petra, pytest.raises(RegisterFout, match="al een keer"):
        verleng(petra, id_, cast.dossier, date(2027, 2, 28), waarom, recht(), VANDAAG)


@pytest.mark.parametrize("tabel", ["privacyverzoek", "privacyverzoek_stap", "beperking", "vernietigingslijst",
                                   "vernietigingslijst_dossier", "vernietigingsbesluit", "bewaarkaart"])  # fmt: skip
@pytest.mark.parametrize("sql", ["UPDATE {} SET gemeente = gemeente", "DELETE FROM {}", "TRUNCATE {}"])
def test_nothing_of_it_is_changed_afterwards(cast: Cast, tabel: str, sql: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), cast.als("petra"), connection.cursor() as cursor:
        cursor.execute(sql.format(tabel))


def test_a_request_cannot_be_signed_with_the_name_of_another(cast: Cast) -> None:
    sql = (
        "INSERT INTO privacyverzoek (gemeente, id, dossier, soort, ontvangen_op, uiterlijk, identiteit, door)"
        " VALUES (%s, gen_random_uuid(), %s, 'inzage', '2026-11-29', '2026-12-29', 'balie', 'karin')"
    )
    with pytest.raises(DatabaseError, match="row-level security"), cast.als("petra"), connection.cursor() as cursor:
        cursor.execute(sql, [cast.gemeente, cast.dossier])
