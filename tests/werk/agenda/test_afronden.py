# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""After an appointment: contact, time and the interpreter in one press; and the totals that a team leader sees."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.werk.agenda.bureau import boek, boeking_van, klok, lees, maak_afspraak, plan_van, richt_in

VRIJDAG = date(2026, 11, 27)


@pytest.fixture
def gehad(cast: Cast) -> tuple[UUID, UUID]:
    """An appointment on Friday with an interpreter; her key."""
    er_is = richt_in(cast)
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=VRIJDAG)))
    boek(cast, id_, er_is["selam"])
    return id_, er_is["selam"]


def intake(minuten: int = 90) -> Any:
    from regie.werk.agenda.producten import Product

    return Product("intake", minuten)


def rond_af(cast: Cast, id_: UUID, minuten: int = 45) -> bool:
    from regie.werk.agenda.afronden import geweest

    rij = lees(cast, id_)
    with cast.als("karin") as karin:
        return geweest(karin, recht(), rij, intake(), minuten, klok(12, dag=VANDAAG))


def uren(cast: Cast, naam: str = "karin") -> list[tuple[str, int, date]]:
    from regie.werk.agenda.tijd import mijn_uren

    with cast.als(naam) as wie:
        return [(regel.product, regel.minuten, regel.datum) for regel in mijn_uren(wie, VRIJDAG, date(2026, 12, 31))]


def test_one_press_records_contact_time_and_what_the_interpreter_costs(cast: Cast, gehad: tuple[UUID, UUID]) -> None:
    id_, _tolk = gehad
    assert rond_af(cast, id_)
    assert uren(cast) == [("intake", 45, VRIJDAG)]
    rij = boeking_van(cast, str(id_))
    assert (rij["stand"], rij["kosten_cent"]) == ("geweest", 4500)
    with cast.als("karin"):
        from regie.dossiers.dossier import kop

        feiten = kop(cast.dossier)
    assert feiten is not None
    assert feiten["laatste_contact"] == VRIJDAG


def test_pressed_twice_is_recorded_once(cast: Cast, gehad: tuple[UUID, UUID]) -> None:
    assert rond_af(cast, gehad[0])
    assert not rond_af(cast, gehad[0], 300)
    assert uren(cast) == [("intake", 45, VRIJDAG)]


def test_who_did_not_come_is_recorded_and_the_interpreter_is_paid_by_the_rule(
    cast: Cast, gehad: tuple[UUID, UUID]
) -> None:
    from regie.werk.agenda.afronden import niet_gekomen, stand_van

    id_, _tolk = gehad
    rij = lees(cast, id_)
    with cast.als("karin") as karin:
        assert niet_gekomen(karin, recht(), rij, intake(), False, klok(12, dag=VANDAAG))
        assert stand_van(cast.dossier, id_).uitkomst == "niet_gekomen"
    boeking = boeking_van(cast, str(id_))
    assert (boeking["stand"], boeking["afwezig"], boeking["kosten_cent"]) == ("niet_gekomen", "inburgeraar", 6000)
    assert uren(cast) == []


def test_what_has_not_begun_cannot_be_over(cast: Cast) -> None:
    from regie.werk.agenda.fouten import AgendaFout

    with pytest.raises(AgendaFout, match="nog niet begonnen"):
        rond_af(cast, maak_afspraak(cast, plan_van(klok(10))))


def test_an_outcome_that_was_withdrawn_can_be_recorded_anew(cast: Cast, gehad: tuple[UUID, UUID]) -> None:
    from regie.register.vastleggen import Nieuw, leg_vast
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.afronden import stand_van

    rond_af(cast, gehad[0])
    with cast.als("karin") as karin:
        oud = stand_van(cast.dossier, gehad[0]).gebeurtenis
        gegevens = {"kanaal": "gesprek", "richting": "uit", "onderwerp": "brede intake"}
        weg = Nieuw(uuid7(), cast.dossier, "contact", VRIJDAG, gegevens, herroept=oud, reden="Verkeerde persoon")
        leg_vast(karin, [weg], recht())
        assert stand_van(cast.dossier, gehad[0]).uitkomst == ""
    assert rond_af(cast, gehad[0], 60)
    assert sorted(uren(cast)) == [("intake", 45, VRIJDAG), ("intake", 60, VRIJDAG)]


def test_hours_are_ones_own_to_see_and_to_correct(cast: Cast, gehad: tuple[UUID, UUID]) -> None:
    from regie.werk.agenda.tijd import haal_weg, mijn_uren, verbeter_tijd

    rond_af(cast, gehad[0])
    with cast.als("karin") as karin:
        (regel,) = mijn_uren(karin, VRIJDAG, VANDAAG)
    for naam in ("bas", "saskia", "tess"):
        with cast.als(naam) as ander:
            assert not verbeter_tijd(ander, regel.id, "pip", 5, VRIJDAG)
            assert not haal_weg(ander, regel.id)
    with cast.als("karin") as karin:
        assert verbeter_tijd(karin, regel.id, "pip", 30, VANDAAG)
    assert uren(cast) == [("pip", 30, VANDAAG)]


def test_the_team_leader_sees_sums_per_product_and_nobody_else_does(cast: Cast, gehad: tuple[UUID, UUID]) -> None:
    from regie.dossiers.uren_per_product import GeenTeamleider, uren_per_product

    rond_af(cast, gehad[0])
    with cast.als("saskia") as saskia:
        (rij,) = uren_per_product(saskia, date(2026, 11, 1), date(2026, 12, 1))
    assert rij == {
        "maand": date(2026, 11, 1),
        "product": "intake",
        "regels": 1,
        "mensen": 1,
        "dossiers": 1,
        "minuten": 45,
    }
    for naam in ("karin", "eva", "tess"):
        with pytest.raises(GeenTeamleider), cast.als(naam) as wie:
            uren_per_product(wie, date(2026, 11, 1), date(2026, 12, 1))
