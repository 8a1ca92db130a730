# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A draft is its maker's until the day is over; then it is an event, once, or it stays with the reason."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import VANDAAG, Cast, importeer, maak, verhaal
from tests.verhaal import gebeurtenis, recht

MORGEN = date(2026, 11, 30)
GESPREK = {"kanaal": "telefoon", "richting": "in", "onderwerp": "de huur"}


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast


def bewaar(cast: Cast, naam: str = "karin", type_: str = "contact", dag: date = VANDAAG, **velden: Any) -> UUID:
    from regie.register.concepten import bewaar

    nieuw = cast.nieuw(type_, dag, **(velden or GESPREK))
    with cast.als(naam) as wie:
        assert bewaar(wie, nieuw, recht())
    return nieuw.id


def met_wie_ze_niet_meer_heeft(cast: Cast) -> str:
    """Karin's draft about Yusuf, whom Bas guides by now."""
    dossier = f"yusuf-{cast.gemeente}"
    importeer(cast.gemeente, verhaal(dossier))
    bewaar(cast, dossier=dossier, **GESPREK)
    cast.leg_vast("toewijzing", "2026-11-28", "saskia", dossier=dossier, rol="regie", medewerker="bas")
    return dossier


def mijn(cast: Cast, naam: str = "karin") -> list[Any]:
    from regie.register.concepten import mijn

    with cast.als(naam) as wie:
        return mijn(wie)


def avond(cast: Cast, dag: date = MORGEN) -> tuple[int, int]:
    """The worker comes by on this day; without one on the day after the drafts were typed."""
    from regie.register.concepten import leg_concepten_vast
    from regie.toegang.gemeenten import gemeenten
    from regie.toegang.medewerkers import collegas

    with cast.als("karin"):
        medewerkers, gemeente = collegas(), gemeenten()[cast.gemeente]
    uitkomst = leg_concepten_vast(gemeente, recht(), dag, medewerkers)
    return uitkomst.vastgelegd, uitkomst.geweigerd


def tijdlijn(cast: Cast, naam: str = "karin") -> list[Any]:
    from regie.dossiers.dossier import tijdlijn

    with cast.als(naam):
        return [rij for rij in tijdlijn(cast.dossier).gebeurtenissen if rij["type"] in ("contact", "niet_verschenen")]


def test_a_draft_becomes_an_event_once_with_its_day_and_its_maker(cast: Cast) -> None:
    id_ = bewaar(cast, dag=date(2026, 11, 27), **GESPREK)
    assert tijdlijn(cast) == []
    assert avond(cast) == (1, 0)
    assert avond(cast) == (0, 0)
    (rij,) = tijdlijn(cast)
    assert (rij["id"], rij["datum"], rij["door"]) == (str(id_), date(2026, 11, 27), "karin")
    assert rij["gegevens"] == GESPREK
    assert mijn(cast) == []


def test_a_draft_of_today_waits_for_the_evening(cast: Cast) -> None:
    bewaar(cast)
    assert avond(cast, VANDAAG) == (0, 0)
    assert len(mijn(cast)) == 1


def test_only_the_maker_sees_a_draft(cast: Cast) -> None:
    bewaar(cast)
    assert [len(mijn(cast, naam)) for naam in ("karin", "bas", "saskia")] == [1, 0, 0]


def test_a_draft_that_can_be_no_event_is_refused_while_it_is_typed(cast: Cast) -> None:
    with pytest.raises(InvoerFout):
        bewaar(cast, kanaal="duif", richting="in", onderwerp="x")
    assert mijn(cast) == []


def test_nobody_makes_a_draft_about_a_person_of_another(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    with pytest.raises(GeenToegang):
        bewaar(cast, "bas")


def test_the_same_form_sent_twice_is_one_draft_and_after_the_evening_none(cast: Cast) -> None:
    from regie.register.concepten import bewaar

    nieuw = cast.nieuw("contact", VANDAAG, **GESPREK)
    with cast.als("karin") as wie:
        assert bewaar(wie, nieuw, recht())
        assert not bewaar(wie, nieuw, recht())
    avond(cast)
    with cast.als("karin") as wie:
        assert not bewaar(wie, nieuw, recht())
    assert (len(mijn(cast)), len(tijdlijn(cast))) == (0, 1)


def test_a_refusal_stays_with_its_reason_and_holds_up_no_other(cast: Cast) -> None:
    bewaar(cast)
    met_wie_ze_niet_meer_heeft(cast)
    assert avond(cast) == (1, 1)
    (concept,) = mijn(cast)
    assert concept.gegevens == GESPREK
    assert concept.fout
    assert avond(cast) == (0, 0)  # it waits for its maker, not for every hour


def test_who_lost_the_dossier_is_told_and_keeps_the_text(cast: Cast) -> None:
    bewaar(cast)
    cast.leg_vast("toewijzing", "2026-11-28", "saskia", rol="regie", medewerker="bas")
    assert avond(cast) == (0, 1)
    (concept,) = mijn(cast)
    assert "niet van u" in concept.fout
    assert concept.gegevens == GESPREK
    assert mijn(cast, "bas") == []


def test_a_changed_draft_is_tried_again(cast: Cast) -> None:
    from regie.register.concepten import wijzig

    id_ = bewaar(cast)
    for _avond, wie in enumerate(("bas", "karin")):
        cast.leg_vast("toewijzing", f"2026-11-{27 + _avond}", "saskia", rol="regie", medewerker=wie)
        assert avond(cast) == ((0, 1) if wie == "bas" else (0, 0))
    with cast.als("karin") as wie_:
        wijzig(wie_, cast.nieuw("contact", VANDAAG, id=id_, **GESPREK | {"onderwerp": "het huis"}), recht())
    assert mijn(cast)[0].fout is None
    assert avond(cast) == (1, 0)
    assert tijdlijn(cast)[0]["gegevens"]["onderwerp"] == "het huis"


def test_a_draft_that_was_recorded_or_thrown_away_can_not_be_changed(cast: Cast) -> None:
    from regie.register.concepten import Weg, verwijder, wijzig

    id_ = bewaar(cast)
    avond(cast)
    with pytest.raises(Weg), cast.als("karin") as wie:
        wijzig(wie, cast.nieuw("contact", VANDAAG, id=id_, **GESPREK), recht())
    with pytest.raises(Weg), cast.als("karin") as wie:
        verwijder(wie, id_)


def test_nobody_throws_away_or_changes_a_draft_of_another(cast: Cast) -> None:
    from regie.register.concepten import Weg, verwijder, wijzig

    id_ = bewaar(cast)
    anders = cast.nieuw("contact", VANDAAG, id=id_, **GESPREK | {"onderwerp": "van Saskia"})
    with pytest.raises(Weg), cast.als("saskia") as wie:
        wijzig(wie, anders, recht())
    with pytest.raises(Weg), cast.als("saskia") as wie:
        verwijder(wie, id_)
    assert mijn(cast)[0].gegevens == GESPREK


def test_what_is_recorded_at_once_is_recorded_and_the_rest_keeps_its_reason(cast: Cast) -> None:
    from regie.register.concepten import leg_nu_vast
    from regie.register.concepten import mijn as eigen

    bewaar(cast)
    weg = met_wie_ze_niet_meer_heeft(cast)
    with cast.als("karin") as wie:
        uitkomst = leg_nu_vast(wie, recht(), eigen(wie))
    assert (uitkomst.vastgelegd, uitkomst.geweigerd) == (1, 1)
    (concept,) = mijn(cast)
    assert (concept.dossier, bool(concept.fout)) == (weg, True)
    assert len(tijdlijn(cast)) == 1


def test_a_maker_who_left_is_no_reason_to_lose_the_text(cast: Cast) -> None:
    from regie.register.concepten import leg_concepten_vast
    from regie.toegang.gemeenten import gemeenten

    bewaar(cast)
    with cast.als("karin"):
        gemeente = gemeenten()[cast.gemeente]
    assert leg_concepten_vast(gemeente, recht(), MORGEN, {}).geweigerd == 1
    assert "werkt hier niet meer" in mijn(cast)[0].fout


def test_the_drafts_of_another_gemeente_are_left_alone(cast: Cast, gemeente: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    bewaar(cast)
    voeg_gemeente_toe(f"8{gemeente[1:]}", "Elders", "voorbeeld")
    elders = Cast(f"8{gemeente[1:]}", "elders")
    importeer(elders.gemeente, [*verhaal("elders"), gebeurtenis("kennismaking", "2026-07-01", "elders", vorm="azc")])
    assert avond(elders) == (0, 0)
    assert len(mijn(cast)) == 1
