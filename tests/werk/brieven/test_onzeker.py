# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A mail server that takes a letter and cannot say so: a person is asked, and what is recorded is true."""

from datetime import date
from uuid import UUID

import pytest

from tests.register.cast import Cast
from tests.verhaal import recht
from tests.werk.brieven.bureau import EMAIL, OCHTEND, bezorg, met_email, tijdlijn
from tests.werk.brieven.postkantoor import NA, VOOR, Postkantoor
from tests.werk.brieven.test_versturen import document, een, stand

MORGEN = OCHTEND.replace(month=12, day=1)


@pytest.fixture
def brief(cast: Cast, kantoor: Postkantoor) -> UUID:
    """The welcome letter to Amina; the line broke after it."""
    id_ = een(cast)
    kantoor.breekt = NA
    with kantoor.open():
        poging = bezorg(cast, id_)
    assert poging is not None
    assert (poging.verzonden, poging.over) == (False, None)
    return id_


def zeg_bezorgd(cast: Cast, id_: UUID, naam: str = "karin") -> bool:
    from regie.werk.brieven.onzeker import toch_bezorgd

    with cast.als(naam) as wie:
        return toch_bezorgd(wie, id_, recht(), MORGEN)


def test_it_is_not_sent_again_by_itself_and_nothing_is_recorded(cast: Cast, kantoor: Postkantoor, brief: UUID) -> None:
    assert len(kantoor.berichten) == 1
    nu = stand(cast, brief)
    assert (nu["stand"], nu["onzeker"], nu["aan"]) == ("mislukt", True, EMAIL)
    assert "Het is niet zeker of deze brief is aangekomen." in nu["fout"]
    assert bezorg(cast, brief) is None
    assert tijdlijn(cast, "welkomstbericht") == []


def test_a_line_that_breaks_before_the_letter_is_tried_again_as_ever(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    kantoor.breekt = VOOR
    with kantoor.open():
        poging = bezorg(cast, id_)
    assert poging is not None
    assert poging.over == 60
    assert (stand(cast, id_)["stand"], stand(cast, id_)["onzeker"]) == ("klaar", False)


def test_who_asked_and_heard_that_it_is_there_says_so_once(cast: Cast, kantoor: Postkantoor, brief: UUID) -> None:
    met_email(cast, email="nieuw@post.example")  # changed since
    ging_op = stand(cast, brief)["onderweg_sinds"]
    assert zeg_bezorgd(cast, brief)
    assert not zeg_bezorgd(cast, brief)
    [gebeurd] = tijdlijn(cast, "welkomstbericht")
    assert (gebeurd["id"], gebeurd["door"], gebeurd["datum"]) == (str(brief), "karin", date(2026, 11, 29))
    nu = stand(cast, brief)
    assert (nu["stand"], nu["onzeker"], nu["aan"], nu["fout"]) == ("verzonden", False, EMAIL, "")
    assert nu["verzonden_op"] == ging_op
    assert (document(cast, brief) or b"").startswith(b"%PDF")
    assert len(kantoor.berichten) == 1


def test_of_a_letter_that_failed_for_certain_nobody_says_that_it_is_there(cast: Cast, kantoor: Postkantoor) -> None:
    id_ = een(cast)
    kantoor.weigert = "550 onbekend"
    with kantoor.open():
        bezorg(cast, id_)
    assert not zeg_bezorgd(cast, id_)
    assert stand(cast, id_)["stand"] == "mislukt"


def test_sent_again_it_has_the_same_mark_so_that_a_server_can_keep_one(
    cast: Cast, kantoor: Postkantoor, brief: UUID
) -> None:
    from regie.werk.brieven.versturen import probeer_opnieuw

    kantoor.breekt = ""
    with cast.als("karin") as karin:
        assert probeer_opnieuw(karin.gemeente, brief)
    with kantoor.open():
        bezorg(cast, brief)
    assert [bericht["Message-ID"] for bericht in kantoor.berichten] == [f"<{brief}@voorbeeldstad.example>"] * 2
    assert (stand(cast, brief)["stand"], stand(cast, brief)["onzeker"]) == ("verzonden", False)
    assert len(tijdlijn(cast, "welkomstbericht")) == 1


def test_a_colleague_without_the_dossier_cannot_say_it(cast: Cast, kantoor: Postkantoor, brief: UUID) -> None:
    assert not zeg_bezorgd(cast, brief, "bas")
    assert tijdlijn(cast, "welkomstbericht") == []
