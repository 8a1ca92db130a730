# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A meeting of a group keeps its room free, and an appointment that of the group: whoever was first."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.web.scherm import tekst_van
from tests.werk.agenda.bureau import klok, maak_afspraak, plan_van, richt_in
from tests.werk.groepen.mensen import groep

DINSDAG, WEEK_LATER = date(2026, 12, 1), date(2026, 12, 8)
FORMULIER: dict[str, Any] = {
    "soort": "brugklas", "naam": "Brugklas december", "begin": "2026-12-01", "einde": "2026-12-08",
    "uren": ["di-ochtend"], "tijd": "09:30", "minuten": "2,5", "plaats": "", "minimum": "2", "maximum": "3",
    "start": "vast",
}  # fmt: skip


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def kamer(cast: Cast) -> UUID:
    return richt_in(cast)["spreekkamer 1"]


def vrije(cast: Cast, dag: date, uur: int = 10) -> list[str]:
    from regie.werk.agenda.ruimtes import vrije_ruimtes

    with cast.als("karin") as karin:
        return [een.naam for een in vrije_ruimtes(karin, klok(uur, dag=dag), 60)]


def test_every_meeting_keeps_its_room_free(cast: Cast, kamer: UUID) -> None:
    groep(cast, ruimte=kamer, einde=WEEK_LATER)
    assert vrije(cast, DINSDAG) == vrije(cast, WEEK_LATER) == ["Spreekkamer 2"]
    assert vrije(cast, date(2026, 12, 2)) == ["Spreekkamer 1", "Spreekkamer 2"]


def test_an_appointment_in_the_room_of_a_group_is_refused_with_the_group(cast: Cast, kamer: UUID) -> None:
    from regie.toegang.sleutel import uuid7

    groep(cast, ruimte=kamer)
    antwoord = cast.client("karin").post(
        f"/dossiers/{cast.dossier}/afspraak/",
        {"stempel": str(uuid7()), "product": "intake", "begin": "2026-12-08T10:00", "ruimte": str(kamer)},
    )
    assert antwoord.status_code == 422
    assert (
        "Spreekkamer 1 is dan al bezet: dinsdag 8 december 2026 van 9.30 tot 12.00 uur,"
        " door de groep Brugklas dinsdag." in tekst_van(antwoord)
    )


def test_a_group_in_a_room_that_is_taken_is_not_made_and_says_each_clash(cast: Cast, kamer: UUID) -> None:
    maak_afspraak(cast, plan_van(klok(10, dag=DINSDAG), ruimte=kamer))
    groep(cast, "Informatie", soort="informatie", ruimte=kamer, begin=WEEK_LATER, einde=None)
    antwoord = cast.client("karin").post("/groepen/nieuw/", FORMULIER | {"ruimte": str(kamer)})
    assert antwoord.status_code == 422
    assert (
        "Spreekkamer 1 is dan al bezet: dinsdag 1 december 2026 van 10.00 tot 11.00 uur, door Karin de Vries;"
        " dinsdag 8 december 2026 van 9.30 tot 12.00 uur, door de groep Informatie." in tekst_van(antwoord)
    )
    assert "Amina" not in tekst_van(antwoord)
    assert "Brugklas december" not in tekst_van(cast.client("karin").get("/groepen/"))


def test_a_group_that_does_not_take_place_gives_its_rooms_back(cast: Cast, kamer: UUID) -> None:
    from regie.werk.groepen.einde import sluit_groep

    id_ = groep(cast, ruimte=kamer)
    with cast.als("karin") as karin:
        sluit_groep(karin, id_, "vervallen")
    assert vrije(cast, WEEK_LATER) == ["Spreekkamer 1", "Spreekkamer 2"]


def test_a_meeting_more_is_in_the_same_room_unless_it_is_taken(cast: Cast, kamer: UUID) -> None:
    karin, id_ = cast.client("karin"), groep(cast, ruimte=kamer, einde=WEEK_LATER, plaats="Spreekkamer 1, via de zij")
    pagina = karin.get(f"/groepen/{id_}/").content.decode()
    assert f'<option value="{kamer}" selected>' in pagina
    assert 'value="via de zij"' in pagina
    velden = {"dag": "2026-12-10", "tijd": "09:00", "minuten": "1", "ruimte": str(kamer), "plaats": ""}
    maak_afspraak(cast, plan_van(klok(9, dag=date(2026, 12, 10)), ruimte=kamer))
    bezet = karin.post(f"/groepen/{id_}/bijeenkomst/", velden)
    assert bezet.status_code == 422
    assert "donderdag 10 december 2026 van 9.00 tot 10.00 uur, door Karin de Vries" in tekst_van(bezet)
    assert karin.post(f"/groepen/{id_}/bijeenkomst/", velden | {"dag": "2026-12-11"}).status_code == 303
    assert vrije(cast, date(2026, 12, 11)) == ["Spreekkamer 1", "Spreekkamer 2"]  # at ten it is over
    assert vrije(cast, date(2026, 12, 11), 9) == ["Spreekkamer 2"]


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"ruimte": "", "plaats": ""}, "Kies een ruimte, of schrijf waar het is"),
        ({"maximum": "12"}, "In Spreekkamer 1 passen 4 mensen, en in de groep meer."),
        ({"ruimte": str(UUID(int=7))}, "staat niet in de lijst"),
    ],
)
def test_a_place_is_needed_and_all_must_fit(cast: Cast, kamer: UUID, anders: dict[str, str], fout: str) -> None:
    antwoord = cast.client("karin").post("/groepen/nieuw/", FORMULIER | {"ruimte": str(kamer)} | anders)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)


def test_of_two_that_want_one_room_at_once_one_gets_it(cast: Cast, kamer: UUID) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.fouten import Bezet
    from regie.werk.agenda.plannen import plan
    from regie.werk.groepen.ruimte import RuimteBezet

    tegelijk, uitkomst = threading.Barrier(2), {}

    def als_afspraak() -> None:
        with cast.als("karin") as karin:
            plan(karin, recht(), cast.dossier, plan_van(klok(10, dag=DINSDAG), ruimte=kamer), uuid7(), VANDAAG)

    def vraag(naam: str, doe: Callable[[], object]) -> None:
        tegelijk.wait()
        try:
            doe()
            uitkomst[naam] = True
        except (Bezet, RuimteBezet):
            uitkomst[naam] = False
        finally:
            connection.close()

    beide = {"groep": lambda: groep(cast, ruimte=kamer, einde=None), "afspraak": als_afspraak}
    draden = [threading.Thread(target=vraag, args=een) for een in beide.items()]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(uitkomst.values()) == [False, True]
