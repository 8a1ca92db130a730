# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Beside the list: the appointments of today, what others let us know, and who waits for a first talk."""

from datetime import date
from typing import Any

import pytest

from tests.register.cast import Cast, importeer, verhaal
from tests.verhaal import gebeurtenis, recht
from tests.web.dossier.lezen import tekst


def deel(antwoord: Any, kop: str, tot: str) -> str:
    return tekst(antwoord).split(kop)[1].split(tot)[0]


def afspraken(antwoord: Any) -> str:
    return deel(antwoord, "Afspraken vandaag", "Nieuw van anderen")


def signalen(antwoord: Any) -> str:
    return deel(antwoord, "Nieuw van anderen", "Wacht op een eerste gesprek")


def wachtlijst(antwoord: Any) -> str:
    return deel(antwoord, "Wacht op een eerste gesprek", "Regie:")


def plan(cast: Cast, sleutel: str, begin: str, soort: str) -> None:
    cast.leg_vast("afspraak_gepland", "2026-11-20", afspraak_id=sleutel, soort=soort, begin=begin, duur_minuten=60)


def test_the_appointments_of_today_in_the_order_of_the_clock(cast: Cast) -> None:
    plan(cast, "a-1", "2026-11-29T14:00:00+01:00", "huisbezoek")
    plan(cast, "a-2", "2026-11-29T09:30:00+01:00", "intake")
    plan(cast, "a-3", "2026-11-30T00:00:00+01:00", "morgen pas")
    plan(cast, "a-4", "2026-11-29T23:30:00+01:00", "laat vandaag")
    gezien = afspraken(cast.client("karin").get("/"))
    assert "Amina Tesfay 9.30 uur: intake" in gezien
    assert gezien.index("intake") < gezien.index("huisbezoek") < gezien.index("laat vandaag")
    assert "morgen pas" not in gezien


def test_an_appointment_that_was_called_off_is_not_there(cast: Cast) -> None:
    plan(cast, "a-1", "2026-11-29T14:00:00+01:00", "huisbezoek")
    cast.leg_vast("afspraak_vervallen", "2026-11-28", afspraak_id="a-1")
    assert "Geen afspraken vandaag." in afspraken(cast.client("karin").get("/"))


@pytest.mark.parametrize("naam", ["bas", "milan"])
def test_the_appointment_of_another_is_not_there(cast: Cast, naam: str) -> None:
    plan(cast, "a-1", "2026-11-29T14:00:00+01:00", "huisbezoek")
    assert "huisbezoek" not in tekst(cast.client(naam).get("/"))


def van_anderen(cast: Cast, *rijen: dict[str, Any]) -> None:
    importeer(cast.gemeente, [rij | {"vastgelegd_op": "2026-11-27T10:00:00+01:00"} for rij in rijen])


def verzuim(cast: Cast, **rij: Any) -> dict[str, Any]:
    velden = {"periode_van": "2026-10-01", "periode_tot": "2026-10-31", "soort": "ongeoorloofd", "uren": 4}
    return gebeurtenis("verzuimmelding", "2026-11-20", cast.dossier, **velden, **rij)


def test_what_a_school_lets_us_know_is_news_for_a_week(cast: Cast) -> None:
    van_anderen(cast, verzuim(cast, bron_rij="school"))
    gezien = signalen(cast.client("karin").get("/"))
    assert "Amina Tesfay Melding van verzuim de school, 20 november 2026" in gezien
    assert "Amina" not in signalen(cast.client("bas").get("/"))


def test_news_of_ten_days_ago_is_no_news(cast: Cast) -> None:
    importeer(cast.gemeente, [verzuim(cast, bron_rij="school") | {"vastgelegd_op": "2026-11-20T10:00:00+01:00"}])
    assert "Geen nieuwe berichten" in signalen(cast.client("karin").get("/"))


def test_a_message_is_news_until_its_seventh_day_is_over(cast: Cast) -> None:
    from regie.dossiers import agenda

    importeer(cast.gemeente, [verzuim(cast, bron_rij="school") | {"vastgelegd_op": "2026-11-20T00:00:00+01:00"}])
    gezien = {}
    for dag in (date(2026, 11, 27), date(2026, 11, 28)):
        with cast.als("karin", dag) as wie:
            gezien[dag.day] = len(agenda.signalen(wie, dag))
    assert gezien == {27: 1, 28: 0}


def test_the_days_of_waiting_are_counted_from_the_day_of_the_policy(cast: Cast) -> None:
    from regie.dossiers import wachtlijst as lijst

    dagen = {}
    for dag in (date(2026, 10, 1), date(2026, 10, 2), date(2026, 11, 29)):
        with cast.als("karin", dag) as wie:
            begin = lijst.begin_van_wachten(recht().regels(wie.beleid), dag)
            dagen[str(dag)] = [rij["dagen"] for rij in lijst.wachtlijst(wie, dag, begin)[0]]
    assert dagen == {"2026-10-01": [10], "2026-10-02": [11], "2026-11-29": [69]}  # notice on 21 September


def test_what_arrives_for_everybody_every_month_is_no_news(cast: Cast) -> None:
    uren = {"aangeboden": 10, "gevolgd": 10, "geoorloofd_verzuim": 0, "ongeoorloofd_verzuim": 0, "soort": "nt2"}
    rij = gebeurtenis(
        "lesuren", "2026-11-20", cast.dossier, van="2026-10-01", tot="2026-10-31", bron_rij="school", **uren
    )
    van_anderen(cast, rij)
    assert "Geen nieuwe berichten" in signalen(cast.client("karin").get("/"))


def test_a_consulent_sees_the_own_people_who_wait(cast: Cast) -> None:
    gezien = wachtlijst(cast.client("karin").get("/"))
    assert "Amina Tesfay wacht 69 dagen nog niet opgeroepen" in gezien
    assert "Niemand wacht." in wachtlijst(cast.client("bas").get("/"))


def test_a_team_leader_sees_how_many_wait(cast: Cast) -> None:
    assert "1 persoon wacht." in wachtlijst(cast.client("saskia").get("/"))
    cast.leg_vast("intakegesprek", "2026-11-27", nummer=1, vorm="gemeentehuis", themas=["werk"], aanwezig="alleen",
                  gewezen_op_apart_gesprek=True)  # fmt: skip
    assert "Niemand wacht. Bekijk de wachtlijst" in wachtlijst(cast.client("saskia").get("/"))


def test_of_two_who_wait_a_team_leader_sees_two(cast: Cast) -> None:
    importeer(cast.gemeente, verhaal(f"ander-{cast.gemeente}"))
    assert "2 mensen wachten." in wachtlijst(cast.client("saskia").get("/"))


def test_a_long_list_is_folded(cast: Cast) -> None:
    importeer(cast.gemeente, [rij for n in range(8) for rij in verhaal(f"mens-{cast.gemeente}-{n}")])
    assert "Toon nog 4" in wachtlijst(cast.client("karin").get("/"))
