# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An interpreter who speaks the language is proposed, is booked once, and costs what the rule says."""

from datetime import date
from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht
from tests.werk.agenda.bureau import boek, boeking_van, klok, lees, maak_afspraak, nog_iemand, plan_van

GISTEREN = date(2026, 11, 27)


def namen(cast: Cast, *talen: str, uur: int = 10) -> list[tuple[str, str]]:
    from regie.werk.agenda.tolken import geschikt

    with cast.als("karin") as karin:
        return [(tolk.naam, taal) for tolk, taal in geschikt(karin, talen, klok(uur), 60)]


def test_who_speaks_the_language_is_proposed_the_cheapest_first(cast: Cast, er_is: dict[str, UUID]) -> None:
    assert namen(cast, "ti") == [("Bureau 4711", "ti"), ("Selam Haile", "ti")]
    assert namen(cast, "so") == []


def test_a_language_that_the_person_also_speaks_and_one_close_to_it_come_after(
    cast: Cast, er_is: dict[str, UUID]
) -> None:
    assert namen(cast, "so", "am") == [("Selam Haile", "am")]
    assert namen(cast, "prs") == [("Bureau 4711", "fa")]
    assert namen(cast, "prs", "am") == [("Selam Haile", "am"), ("Bureau 4711", "fa")]


def test_an_interpreter_is_at_one_place_a_bureau_at_many(cast: Cast, er_is: dict[str, UUID]) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    boek(cast, id_, er_is["selam"])
    assert namen(cast, "ti") == [("Bureau 4711", "ti")]
    assert namen(cast, "ti", uur=11) == [("Bureau 4711", "ti"), ("Selam Haile", "ti")]


def test_one_who_is_booked_elsewhere_at_that_time_is_refused(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.fouten import Bezet
    from regie.werk.agenda.plek import plek_van
    from regie.werk.agenda.tolkboekingen import boek as vraag
    from regie.werk.agenda.tolken import tolken

    boek(cast, maak_afspraak(cast, plan_van(klok(10))), er_is["selam"])
    yusuf = nog_iemand(cast)
    ander = lees(cast, maak_afspraak(cast, plan_van(klok(10, 30), medewerker="bas"), "bas", yusuf), "bas", yusuf)
    with cast.als("bas") as bas:
        selam = next(een for een in tolken(bas) if een.id == er_is["selam"])
        with pytest.raises(Bezet) as fout:
            vraag(bas, plek_van(ander), selam, "ti", "telefoon", uuid7())
    assert (fout.value.soort, fout.value.medewerker) == ("tolk", "karin")


def test_a_second_interpreter_for_the_same_appointment_is_refused(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.werk.agenda.fouten import AgendaFout

    id_ = maak_afspraak(cast, plan_van(klok(10)))
    boek(cast, id_, er_is["bureau"])
    with pytest.raises(AgendaFout, match="al een tolk gevraagd"):
        boek(cast, id_, er_is["bureau"])


def zeg_af(cast: Cast, id_: UUID, dag: date) -> None:
    """Cancels as if it were nine o'clock on this day."""
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import zeg_af

    rij = lees(cast, id_)
    with cast.als("karin") as karin:
        zeg_af(karin, recht(), rij, uuid7(), klok(9, dag=dag), "")


@pytest.mark.parametrize(
    ("dag", "bevestigd", "stand", "cent"),
    [
        (date(2026, 11, 30), True, "te_laat_afgezegd", 9000),  # the day before: an hour and a half of 60 euro
        (date(2026, 11, 29), True, "afgezegd", 0),  # two days before: on time
        (date(2026, 11, 30), False, "afgezegd", 0),  # had not said yes
    ],
)
def test_cancelled_too_late_costs_the_rule_of_the_gemeente(
    cast: Cast, er_is: dict[str, UUID], dag: date, bevestigd: bool, stand: str, cent: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from regie.werk.agenda import tolkboekingen

    id_ = maak_afspraak(cast, plan_van(klok(10, dag=date(2026, 12, 1)), minuten=90))
    boek(cast, id_, er_is["selam"], bevestigd=bevestigd)
    with cast.als("karin") as karin:
        tolkboekingen.verval_boeking(karin, recht(), cast.dossier, str(id_), klok(9, dag=dag))
    rij = boeking_van(cast, str(id_))
    assert (rij["stand"], rij["kosten_cent"]) == (stand, cent)
    assert ("Selam Haile", "ti") in namen(cast, "ti")  # her time is hers again


def test_an_own_rule_of_an_interpreter_goes_before_that_of_the_gemeente(cast: Cast) -> None:
    from regie.werk.agenda.tolken import Tolk, voeg_tolk_toe

    streng = Tolk(UUID(int=0), "Streng", False, "", ("ti",), ("telefoon",), 6000, 14, 50)
    with cast.als("saskia") as saskia:
        tolk = voeg_tolk_toe(saskia, streng)
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=date(2026, 12, 8))))  # nine days ahead
    boek(cast, id_, tolk)
    zeg_af(cast, id_, VANDAAG)
    rij = boeking_van(cast, str(id_))
    assert (rij["stand"], rij["kosten_cent"]) == ("te_laat_afgezegd", 3000)


def test_a_move_asks_nothing_twice_and_the_old_booking_ends(cast: Cast, er_is: dict[str, UUID]) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.agenda.plannen import verzet

    id_ = maak_afspraak(cast, plan_van(klok(10)))
    boek(cast, id_, er_is["selam"])
    oud = lees(cast, id_)
    with cast.als("karin") as karin:
        verzet(karin, recht(), oud, plan_van(klok(14)), uuid7(), klok(9, dag=VANDAAG), "")
    rij = boeking_van(cast, str(id_))
    assert (rij["stand"], rij["kosten_cent"]) == ("afgezegd", 0)


@pytest.mark.parametrize(
    ("tarief", "minuten", "procent", "cent"),
    [(6000, 60, 100, 6000), (6000, 45, 100, 4500), (4999, 50, 100, 4166), (6000, 60, 50, 3000), (6000, 60, 0, 0)],
)
def test_costs_are_minutes_times_tariff_rounded_up(tarief: int, minuten: int, procent: int, cent: int) -> None:
    from regie.werk.agenda.tolkboekingen import kosten

    assert kosten(tarief, minuten, procent) == cent


@pytest.mark.parametrize("naam", ["karin", "tess", "eva"])
def test_only_who_leads_the_team_keeps_the_lists(cast: Cast, naam: str) -> None:
    from django.db import DatabaseError

    from regie.werk.agenda.ruimtes import voeg_ruimte_toe

    with pytest.raises(DatabaseError, match="row-level security"), cast.als(naam) as wie:
        voeg_ruimte_toe(wie, "Kelder", 2, False)
