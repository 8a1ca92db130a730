# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week: one's own appointments, those of a colleague for who leads the team, and a file for another calendar."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.web.scherm import tekst_van
from tests.werk.agenda.bureau import boek, klok, lees, maak_afspraak, plan_van, vandaag

WEEK = "/agenda/?week=2037-W50"


def test_the_own_week_has_room_person_and_how_it_stands_with_the_interpreter(
    cast: Cast, er_is: dict[str, UUID]
) -> None:
    plan = plan_van(klok(10), ruimte=er_is["spreekkamer 1"], plaats="Spreekkamer 1", tolktaal="ti")
    boek(cast, maak_afspraak(cast, plan), er_is["selam"])
    tekst = tekst_van(cast.client("karin").get(WEEK))
    assert "Week 50: 7 december 2037 tot en met 13 december 2037" in tekst
    assert "dinsdag 8 december 2037 10.00 tot 11.00 uur brede intake" in tekst
    assert "Amina Tesfay Spreekkamer 1 tolk Tigrinya: bevestigd" in tekst
    assert "zaterdag" not in tekst


def test_the_appointments_of_today_lead_to_their_own_page(cast: Cast) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=vandaag())))
    adres = f'href="/dossiers/{cast.dossier}/afspraak/{id_}/"'
    assert adres in cast.client("karin").get("/").content.decode()
    komt = maak_afspraak(cast, plan_van(klok(10)))
    dossier = cast.client("karin").get(f"/dossiers/{cast.dossier}/").content.decode()
    assert f'href="/dossiers/{cast.dossier}/afspraak/{komt}/"' in dossier
    assert f'href="/dossiers/{cast.dossier}/afspraak/"' in dossier


def test_what_is_read_of_a_person_is_noted(cast: Cast) -> None:
    maak_afspraak(cast, plan_van(klok(10)))
    cast.client("karin").get(WEEK)
    with cast.als_systeem():
        from regie.dossiers.vraag import rijen

        gelezen = rijen("SELECT wat FROM inzage i JOIN inzage_dossier d ON d.gemeente = i.gemeente AND d.inzage = i.id"
                        " WHERE d.dossier = %s AND wat = 'agenda'", [cast.dossier])  # fmt: skip
    assert len(gelezen) == 1


@pytest.mark.parametrize("week", ["2026-W54", "onzin", "0000-W01", "2026-W00", ""])
def test_a_week_that_does_not_exist_is_this_week(cast: Cast, week: str) -> None:
    from regie.web.agenda.weekkeuze import week_van

    deze = week_van(vandaag().strftime("%G-W%V"), VANDAAG)
    assert f"{deze.naam}: {deze.voluit}" in tekst_van(cast.client("karin").get(f"/agenda/?week={week}"))


def test_weeks_lie_side_by_side_over_the_turn_of_the_year() -> None:
    from regie.web.agenda.weekkeuze import week_van

    laatste = week_van("2026-W53", VANDAAG)
    assert (laatste.vorige.code, laatste.volgende.code) == ("2026-W52", "2027-W01")


def test_of_a_colleague_of_the_own_team_everything_is_seen_of_another_only_that_she_is_busy(cast: Cast) -> None:
    from django.db import connections

    maak_afspraak(cast, plan_van(klok(10)))
    saskia = cast.client("saskia")
    assert "Amina Tesfay" in tekst_van(saskia.get(f"{WEEK}&van=karin"))
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET team = 'oost' WHERE gemeente = %s AND id = 'karin'", [cast.gemeente])
    tekst = tekst_van(saskia.get(f"{WEEK}&van=karin"))
    assert "10.00 tot 11.00 uur bezet" in tekst
    assert "Amina" not in tekst


@pytest.mark.parametrize(("naam", "van"), [("karin", "bas"), ("saskia", "tess"), ("saskia", "niemand")])
def test_the_week_of_another_is_not_there_for_who_may_not_open_it(cast: Cast, naam: str, van: str) -> None:
    assert cast.client(naam).get(f"/agenda/?van={van}").status_code == 404


@pytest.mark.parametrize("naam", ["tess", "eva", "petra", "fenna", "inge", "cor"])
def test_the_agenda_is_of_consulenten_and_team_leaders(cast: Cast, naam: str) -> None:
    client = cast.client(naam)
    for pad in ("", "week.ics", "uren/", "tolken/", "tolken/kosten/", "tolken/kosten.csv", "ruimtes/", "uren/totaal/"):
        assert client.get(f"/agenda/{pad}").status_code == 404


def bestand(antwoord: Any) -> list[Any]:
    assert antwoord["Content-Type"].startswith("text/calendar")
    return Calendar.from_ical(antwoord.content).walk("VEVENT")


def test_the_file_is_read_back_with_the_dutch_time_and_without_a_name(cast: Cast, er_is: dict[str, UUID]) -> None:
    plan = plan_van(klok(10), ruimte=er_is["spreekkamer 1"], plaats="thuis bij Amina")
    id_ = maak_afspraak(cast, plan)
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/afspraak/{id_}/afspraak.ics")
    (een,) = bestand(antwoord)
    assert (een.decoded("dtstart"), een.decoded("dtend")) == (klok(10), klok(11))
    assert een["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert (str(een["location"]), str(een["status"]), int(een["sequence"])) == ("Spreekkamer 1", "CONFIRMED", 0)
    assert str(een["summary"]) == f"Afspraak {str(een['uid'])[:8]}"
    for woord in (b"Amina", b"Tesfay", b"intake", cast.dossier.encode()):
        assert woord not in antwoord.content


def test_in_summer_the_hour_is_that_of_summer(cast: Cast) -> None:
    begin = datetime.fromisoformat("2027-03-28T10:00:00+02:00")
    id_ = maak_afspraak(cast, plan_van(begin))
    (een,) = bestand(cast.client("karin").get(f"/dossiers/{cast.dossier}/afspraak/{id_}/afspraak.ics"))
    assert een.decoded("dtstart") == begin
    assert een.decoded("dtstart").hour == 10


def test_a_move_keeps_its_mark_and_counts_on_and_a_cancellation_cancels(cast: Cast) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import verzet, zeg_af

    karin = cast.client("karin")
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    oud = lees(cast, id_)
    with cast.als("karin") as wie:
        nieuw = verzet(wie, recht(), oud, plan_van(klok(14)), uuid7(), klok(9, dag=VANDAAG), "")
    (een,) = bestand(karin.get(f"/dossiers/{cast.dossier}/afspraak/{nieuw}/afspraak.ics"))
    rij = lees(cast, nieuw)
    with cast.als("karin") as wie:
        zeg_af(wie, recht(), rij, uuid7(), klok(9, dag=VANDAAG), "")
    antwoord = karin.get(f"/dossiers/{cast.dossier}/afspraak/{nieuw}/afspraak.ics")
    (weg,) = bestand(antwoord)
    assert str(een["uid"]) == str(weg["uid"])
    assert 0 < int(een["sequence"]) < int(weg["sequence"])
    assert b"METHOD:CANCEL" in antwoord.content
    assert str(weg["status"]) == "CANCELLED"


def test_of_who_is_in_hiding_there_is_no_file(cast: Cast) -> None:
    cast.leg_vast("afscherming", "2026-11-20", reden="opvang")
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    karin = cast.client("karin")
    assert karin.get(f"/dossiers/{cast.dossier}/afspraak/{id_}/afspraak.ics").status_code == 404
    assert bestand(karin.get("/agenda/week.ics?week=2037-W50")) == []


def test_the_file_of_a_week_holds_its_appointments(cast: Cast) -> None:
    maak_afspraak(cast, plan_van(klok(10)))
    maak_afspraak(cast, plan_van(klok(14)))
    gevonden = bestand(cast.client("karin").get("/agenda/week.ics?week=2037-W50"))
    assert [een.decoded("dtstart") for een in gevonden] == [klok(10), klok(14)]


def test_a_meeting_of_a_group_stands_in_the_week_of_who_leads_it(cast: Cast) -> None:
    from django.db import connection

    from regie.toegang.sleutel import uuid7

    groep = uuid7()
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO groep (gemeente, id, soort, naam, begin, uren, tijd, minuten, minimum, maximum, start, door)"
            " VALUES (%s, %s, 'pvt', 'PVT dinsdag', '2037-12-08', '{di-ochtend}', '09:00', 120, 1, 9, 'vast', 'karin')",
            [cast.gemeente, groep],
        )
        cursor.execute(
            "INSERT INTO groep_bijeenkomst (gemeente, id, groep, begin, minuten, plaats)"
            " VALUES (%s, %s, %s, %s, 120, %s)",
            [cast.gemeente, uuid7(), groep, klok(9), "Buurthuis"],
        )
    assert "9.00 tot 11.00 uur groep: PVT dinsdag Buurthuis" in tekst_van(cast.client("karin").get(WEEK))
