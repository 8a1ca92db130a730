# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A proposal on the real register: asked, worked out, changed by hand, accepted by one of two."""

import threading
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.werk.groepen.mensen import gezin, groep, standen, vastgelegd, voorstel, wachtenden


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def lees(cast: Cast, id_: UUID, wie: str = "karin") -> tuple[dict[str, Any], dict[str, UUID | None]]:
    from regie.dossiers.groepen import plekken
    from regie.dossiers.groepen import voorstel as lees_voorstel

    with cast.als(wie):
        rij = lees_voorstel(id_)
        assert rij is not None
        return rij, {een["dossier"]: een["groep"] for een in plekken(id_)}


def test_it_is_worked_out_and_waits_for_an_answer(cast: Cast) -> None:
    mensen, groep_ = wachtenden(cast, 4), groep(cast, taal="ar")
    rij, plekken = lees(cast, voorstel(cast, [groep_], mensen))
    assert (rij["stand"], rij["procent"], rij["uitkomst"]["status"]) == ("klaar", 100, "optimaal")
    assert sorted(plekken.values(), key=str) == [groep_, groep_, groep_, None]
    assert standen(cast, groep_) == {}


def test_partners_with_a_child_are_not_away_at_the_same_hour_unless_care_is_arranged(cast: Cast) -> None:
    een, ander, *rest = wachtenden(cast, 4)
    gezin(cast, een, ander)
    groep_ = groep(cast, maximum=4)
    _rij, plekken = lees(cast, voorstel(cast, [groep_], [een, ander, *rest]))
    assert (plekken[een] is None) != (plekken[ander] is None)
    cast.leg_vast("kinderopvang", "2026-11-20", dossier=een, status="geplaatst")
    _rij, plekken = lees(cast, voorstel(cast, [groep_], [een, ander, *rest]))
    assert None not in plekken.values()


def test_the_partner_who_is_in_a_group_already_counts(cast: Cast) -> None:
    from regie.werk.groepen.leden import zet_erbij

    een, ander, *rest = wachtenden(cast, 4)
    gezin(cast, een, ander)
    with cast.als("karin") as karin:
        zet_erbij(karin, groep(cast, "Taal", soort="startklas"), [een])
    _rij, plekken = lees(cast, voorstel(cast, [groep(cast)], [ander, *rest]))
    assert plekken[ander] is None


def test_a_condition_that_is_not_met_keeps_somebody_out_and_says_so(cast: Cast) -> None:
    from regie.dossiers.groepen import plekken as lees_plekken

    mensen, groep_ = wachtenden(cast, 3), groep(cast, voorwaarden=("uitkering",))
    for dossier in mensen[:2]:
        cast.leg_vast("uitkering_toegekend", "2026-11-02", dossier=dossier)
    id_ = voorstel(cast, [groep_], mensen)
    with cast.als("karin"):
        (rij,) = [een for een in lees_plekken(id_) if een["groep"] is None]
    assert rij["dossier"] == mensen[2]
    assert rij["redenen"] == [{"code": "voorwaarde", "welke": ["uitkering"], "groep": str(groep_)}]


def test_what_is_impossible_says_why(cast: Cast) -> None:
    rij, plekken = lees(
        cast, voorstel(cast, [groep(cast, minimum=3, taal="ti", alleen_taal=True)], wachtenden(cast, 3))
    )
    assert rij["stand"] == "klaar"
    assert rij["uitkomst"]["status"] == "onmogelijk"
    assert rij["uitkomst"]["botsing"][0]["waarom"] == ["alleen_taal:3"]
    assert set(plekken.values()) == {None}


def test_worked_out_twice_it_stays_as_it_is(cast: Cast) -> None:
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.groepen.uitrekenen import Rekenaar

    id_ = voorstel(cast, [groep(cast)], wachtenden(cast, 3))
    assert Rekenaar(gemeenten()[cast.gemeente], id_, VANDAAG).reken() is None


def test_of_somebody_else_nobody_can_be_put_in(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang
    from regie.werk.groepen.uitrekenen import vraag_voorstel

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    with pytest.raises(GeenToegang), cast.als("bas") as bas:
        vraag_voorstel(bas, "brugklas", [groep_], mensen)


def test_a_proposal_is_of_who_asked_and_of_who_leads(cast: Cast) -> None:
    from regie.dossiers.groepen import voorstel as lees_voorstel

    id_ = voorstel(cast, [groep(cast)], wachtenden(cast, 3))
    for naam, ziet in (
        ("karin", True),
        ("saskia", True),
        ("bas", False),
        ("tess", False),
        ("eva", False),
        ("inge", False),
    ):
        with cast.als(naam):
            assert (lees_voorstel(id_) is not None) == ziet, naam


def test_by_hand_somebody_moves_with_a_warning_and_never_over_the_maximum(cast: Cast) -> None:
    from regie.werk.groepen.besluit import verplaats
    from regie.werk.groepen.fouten import Vol

    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    id_ = voorstel(cast, [groep_], mensen)
    zonder = next(dossier for dossier, plek in lees(cast, id_)[1].items() if plek is None)
    met = next(dossier for dossier in mensen if dossier != zonder)
    with pytest.raises(Vol, match="Brugklas dinsdag is vol"), cast.als("karin") as karin:
        verplaats(karin, id_, zonder, groep_, VANDAAG)
    with cast.als("karin") as karin:
        assert verplaats(karin, id_, met, None, VANDAAG) == ()
        assert verplaats(karin, id_, zonder, groep_, VANDAAG) == ()
    assert lees(cast, id_)[1][zonder] == groep_


def test_moving_somebody_tells_which_rule_it_breaks(cast: Cast) -> None:
    from regie.werk.groepen.besluit import verplaats

    mensen, groep_ = wachtenden(cast, 3), groep(cast, voorwaarden=("pip",), minimum=1)
    id_ = voorstel(cast, [groep_], mensen)
    with cast.als("karin") as karin:
        assert [reden.code for reden in verplaats(karin, id_, mensen[0], groep_, VANDAAG)] == ["voorwaarde"]


def test_accepting_makes_members_and_records_that_the_others_wait(cast: Cast) -> None:
    from regie.werk.groepen.besluit import neem_aan

    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    id_ = voorstel(cast, [groep_], mensen)
    with cast.als("karin") as karin:
        assert neem_aan(karin, recht(), id_, VANDAAG, leg_wachten_vast=True) == (3, 1)
    assert list(standen(cast, groep_).values()) == ["voorgesteld"] * 3
    (gewacht,) = vastgelegd(cast, "wacht_op_start", *mensen)
    assert gewacht[1] == {"onderdeel": "brugklas", "reden": "geen_plek"}
    assert lees(cast, id_)[0]["stand"] == "aangenomen"


def test_a_group_that_was_filled_meanwhile_refuses_the_whole_proposal(cast: Cast) -> None:
    from regie.werk.groepen.besluit import neem_aan
    from regie.werk.groepen.fouten import Vol
    from regie.werk.groepen.leden import zet_erbij

    mensen, groep_, ander = wachtenden(cast, 4), groep(cast), groep(cast, "Anders", uren=("do-middag",))
    id_ = voorstel(cast, [groep_, ander], mensen)
    bezet = next(plek for plek in lees(cast, id_)[1].values() if plek is not None)
    with cast.als("saskia") as saskia:
        zet_erbij(saskia, bezet, wachtenden(cast, 3, naam="x"))
    with pytest.raises(Vol), cast.als("karin") as karin:
        neem_aan(karin, recht(), id_, VANDAAG)
    assert {d for een in (groep_, ander) for d in standen(cast, een)}.isdisjoint(mensen)


def test_two_people_accept_one_proposal_at_once_and_one_of_them_is_told(cast: Cast) -> None:
    from regie.werk.groepen.besluit import neem_aan
    from regie.werk.groepen.fouten import AlBesloten

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    id_ = voorstel(cast, [groep_], mensen)
    samen, uit = threading.Barrier(2), []

    def neem(naam: str) -> None:
        try:
            with cast.als(naam) as wie:
                samen.wait(10)
                uit.append(neem_aan(wie, recht(), id_, VANDAAG))
        except AlBesloten as fout:
            uit.append(str(fout))
        finally:
            connection.close()

    draden = [threading.Thread(target=neem, args=(naam,)) for naam in ("karin", "saskia")]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert sorted(map(str, uit)) == [
        "(3, 0)",
        "Iemand heeft dit voorstel al aangenomen of weggegooid. Er is niets veranderd.",
    ]
    assert len(standen(cast, groep_)) == 3


def test_who_does_not_see_everybody_in_it_cannot_accept_a_part(cast: Cast) -> None:
    from regie.werk.groepen.besluit import neem_aan
    from regie.werk.groepen.fouten import GroepFout

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    id_ = voorstel(cast, [groep_], mensen)
    cast.leg_vast("afscherming", "2026-11-20", dossier=mensen[0], reden="opvang")
    with pytest.raises(GroepFout, match="iemand die u niet"), cast.als("saskia") as saskia:
        neem_aan(saskia, recht(), id_, VANDAAG)
    with cast.als("karin") as karin:
        assert neem_aan(karin, recht(), id_, VANDAAG) == (3, 0)


def test_the_same_question_again_keeps_who_was_moved_by_hand(cast: Cast) -> None:
    from regie.toegang.gemeenten import gemeenten
    from regie.werk.groepen.besluit import opnieuw, verplaats
    from regie.werk.groepen.uitrekenen import Rekenaar

    mensen, eerste, tweede = wachtenden(cast, 4), groep(cast, taal="ar"), groep(cast, "Middag", uren=("di-middag",))
    id_ = voorstel(cast, [eerste, tweede], mensen)
    wie_dan = next(dossier for dossier, plek in lees(cast, id_)[1].items() if plek != tweede)
    with cast.als("karin") as karin:
        verplaats(karin, id_, wie_dan, tweede, VANDAAG)
        nieuw = opnieuw(karin, id_)
    Rekenaar(gemeenten()[cast.gemeente], nieuw, VANDAAG).reken()
    assert lees(cast, nieuw)[1][wie_dan] == tweede
    assert lees(cast, id_)[0]["stand"] == "vervallen"


def test_the_database_itself_refuses_one_too_many(cast: Cast) -> None:
    from django.db import DatabaseError

    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    rijen = [(cast.gemeente, groep_, dossier) for dossier in mensen]
    sql = "INSERT INTO groep_lid (gemeente, groep, dossier, stand, volgorde) VALUES (%s, %s, %s, 'voorgesteld', 1)"
    with pytest.raises(DatabaseError, match="er is plaats voor 3"), cast.als("karin"), connection.cursor() as cursor:
        cursor.executemany(sql, rijen)
