# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Members: never over the maximum, facts recorded at their moment, attendance put right, and only the own by name."""

from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast, maak
from tests.verhaal import recht
from tests.werk.groepen.mensen import GEWEEST, groep, standen, vastgelegd, wachtenden


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast


def zet(cast: Cast, groep_: UUID, dossier: str, *naar: str, wie: str = "karin") -> None:
    from regie.werk.groepen.leden import zet_stand

    for stand in naar:
        with cast.als(wie) as asker:
            zet_stand(asker, recht(), groep_, dossier, stand, VANDAAG)


def erbij(cast: Cast, groep_: UUID, *dossiers: str, stand: str = "voorgesteld", wie: str = "karin") -> None:
    from regie.werk.groepen.leden import zet_erbij

    with cast.als(wie) as asker:
        zet_erbij(asker, groep_, dossiers, stand)


def noteer(cast: Cast, groep_: UUID, wie: str = "karin", **codes: str) -> int:
    """At the first meeting, in the order of the people."""
    from regie.dossiers.groepen import bijeenkomsten
    from regie.werk.groepen.aanwezig import noteer as doe

    with cast.als(wie) as asker:
        return doe(asker, recht(), bijeenkomsten(groep_)[0], codes, VANDAAG)


def test_a_group_over_its_maximum_is_refused_as_a_whole(cast: Cast) -> None:
    from regie.werk.groepen.fouten import Vol

    mensen, groep_ = wachtenden(cast, 4), groep(cast)
    with pytest.raises(Vol, match="nog 3 plaatsen; dit zijn er 4"):
        erbij(cast, groep_, *mensen)
    assert standen(cast, groep_) == {}
    erbij(cast, groep_, *mensen[:3])
    erbij(cast, groep_, mensen[3], stand="wachtlijst")
    with pytest.raises(Vol):
        zet(cast, groep_, mensen[3], "uitgenodigd")
    zet(cast, groep_, mensen[0], "afgezegd")
    assert standen(cast, groep_)[mensen[3]] == "wachtlijst"  # asked, never silently
    zet(cast, groep_, mensen[3], "uitgenodigd")
    assert standen(cast, groep_)[mensen[3]] == "uitgenodigd"


def test_the_group_is_full_and_open_again_by_who_is_in_it(cast: Cast) -> None:
    from regie.dossiers.groepen import groep as lees

    mensen, groep_ = wachtenden(cast, 3), groep(cast)
    erbij(cast, groep_, *mensen)
    with cast.als("karin"):
        vol = lees(groep_)
    zet(cast, groep_, mensen[0], "afgezegd")
    with cast.als("karin"):
        weer = lees(groep_)
    assert vol
    assert weer
    assert (vol["stand"], weer["stand"], weer["bezet"]) == ("vol", "open", 2)


def test_a_consulent_sees_the_own_people_by_name_and_of_the_others_how_many(cast: Cast) -> None:
    from regie.dossiers.groepen import telling

    eigen, van_bas, groep_ = wachtenden(cast, 1), wachtenden(cast, 2, consulent="bas", naam="b"), groep(cast)
    erbij(cast, groep_, *eigen)
    erbij(cast, groep_, *van_bas, wie="bas")
    assert set(standen(cast, groep_, "karin")) == set(eigen)
    assert set(standen(cast, groep_, "saskia")) == {*eigen, *van_bas}
    with cast.als("karin"):
        assert telling(groep_) == {"voorgesteld": 3}


@pytest.mark.parametrize("naam", ["tess", "cor", "boris", "eva", "petra", "fenna", "inge"])
def test_others_see_no_group_at_all(cast: Cast, naam: str) -> None:
    from regie.dossiers.groepen import groepen, leden, telling

    groep_ = groep(cast)
    erbij(cast, groep_, *wachtenden(cast, 2))
    with cast.als(naam):
        assert (groepen(), leden(groep_), telling(groep_)) == ([], [], {})


def test_another_gemeente_sees_no_group(cast: Cast) -> None:
    from regie.dossiers.groepen import groepen, telling
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0999", "Elders", "voorbeeld")
    groep_ = groep(cast)
    erbij(cast, groep_, *wachtenden(cast, 2))
    with Cast("0999", cast.dossier).als("saskia"):
        assert (groepen(), telling(groep_)) == ([], {})


def test_where_somebody_in_hiding_will_be_the_team_leader_does_not_see(cast: Cast) -> None:
    from regie.dossiers.groepen import kandidaten, telling

    eigen, groep_ = wachtenden(cast, 2), groep(cast)
    erbij(cast, groep_, eigen[0])
    for dossier in eigen:
        cast.leg_vast("afscherming", "2026-11-20", dossier=dossier, reden="opvang")
    assert standen(cast, groep_, "saskia") == {}
    assert set(standen(cast, groep_, "karin")) == {eigen[0]}
    with cast.als("saskia") as saskia:
        assert telling(groep_) == {"voorgesteld": 1}
        assert eigen[1] not in {een["dossier"] for een in kandidaten("brugklas", saskia.bereik, saskia.medewerker)}


def test_who_confirms_is_registered_and_who_comes_has_begun(cast: Cast) -> None:
    mensen, groep_ = wachtenden(cast, 2), groep(cast, begin=GEWEEST)
    erbij(cast, groep_, *mensen)
    zet(cast, groep_, mensen[0], "uitgenodigd", "bevestigd")
    assert vastgelegd(cast, "brugklas_aanmelding", *mensen) == [(mensen[0], {"groep_id": str(groep_)})]
    zet(cast, groep_, mensen[0], "bevestigd")  # pressed twice
    noteer(cast, groep_, **{mensen[0]: "ja", mensen[1]: "nee"})
    assert vastgelegd(cast, "brugklas_start", *mensen) == [(mensen[0], {"groep_id": str(groep_)})]
    assert standen(cast, groep_) == {mensen[0]: "deelnemer", mensen[1]: "voorgesteld"}


def test_attendance_is_put_right_and_no_show_with_it(cast: Cast) -> None:
    mensen, groep_ = wachtenden(cast, 2), groep(cast, begin=GEWEEST)
    erbij(cast, groep_, *mensen)

    def staat_er() -> tuple[list[str], list[str]]:
        geweest = [velden["aanwezig"] for _wie, velden in sorted(vastgelegd(cast, "aanwezigheid", *mensen), key=str)]
        return geweest, [wie for wie, _velden in vastgelegd(cast, "niet_verschenen", *mensen)]

    assert noteer(cast, groep_, **{mensen[0]: "ja", mensen[1]: "nee"}) > 0
    assert staat_er() == (["ja", "nee"], [mensen[1]])
    assert noteer(cast, groep_, **{mensen[0]: "ja", mensen[1]: "nee"}) == 0
    noteer(cast, groep_, **{mensen[0]: "ja", mensen[1]: "afgemeld"})
    assert staat_er() == (["ja", "afgemeld"], [])
    noteer(cast, groep_, **{mensen[0]: "ja", mensen[1]: "nee"})
    assert staat_er() == (["ja", "nee"], [mensen[1]])
    noteer(cast, groep_, "saskia", **{mensen[0]: "nee", mensen[1]: "ja"})
    assert staat_er() == (["nee", "ja"], [mensen[0]])


def test_who_was_noted_by_mistake_has_not_begun_and_may_begin_later(cast: Cast) -> None:
    (mens,), groep_ = wachtenden(cast, 1), groep(cast, begin=GEWEEST)
    erbij(cast, groep_, mens)
    for code, begonnen, stand in (("ja", 1, "deelnemer"), ("nee", 0, "bevestigd"), ("ja", 1, "deelnemer")):
        noteer(cast, groep_, **{mens: code})
        assert len(vastgelegd(cast, "brugklas_start", mens)) == begonnen
        assert standen(cast, groep_) == {mens: stand}


def test_a_group_with_a_fixed_start_takes_nobody_once_it_runs(cast: Cast) -> None:
    from regie.werk.groepen.fouten import GroepFout

    mensen, vast, vrij = wachtenden(cast, 3), groep(cast, begin=GEWEEST), groep(cast, begin=GEWEEST, start="doorlopend")
    for groep_ in (vast, vrij):
        erbij(cast, groep_, mensen[0])
        noteer(cast, groep_, **{mensen[0]: "ja"})
    with pytest.raises(GroepFout, match="is al begonnen en heeft een vaste start"):
        erbij(cast, vast, mensen[1])
    erbij(cast, vrij, mensen[1])
    assert standen(cast, vrij)[mensen[1]] == "voorgesteld"


def test_a_meeting_that_has_not_been_cannot_be_noted(cast: Cast) -> None:
    from regie.werk.groepen.fouten import GroepFout

    mensen, groep_ = wachtenden(cast, 1), groep(cast)
    erbij(cast, groep_, *mensen)
    with pytest.raises(GroepFout, match="nog niet geweest"):
        noteer(cast, groep_, **{mensen[0]: "ja"})


def test_of_people_of_somebody_else_no_attendance_is_noted(cast: Cast) -> None:
    from regie.register.fouten import GeenToegang

    (van_bas,), groep_ = wachtenden(cast, 1, consulent="bas"), groep(cast, begin=GEWEEST)
    erbij(cast, groep_, van_bas, wie="bas")
    with pytest.raises(GeenToegang):
        noteer(cast, groep_, **{van_bas: "nee"})


@pytest.mark.parametrize(
    ("soort", "begin", "inhoud"),
    [
        ("informatie", "kennismaking", {"vorm": "groep"}),
        ("pvt", "pvt_start", {}),
        ("map", "map_start", {}),
        ("geld", "training_geld", {"status": "gestart"}),
        ("toets", "toetszitting", {"plaats": "Het Wijkhuis"}),
    ],
)
def test_each_kind_begins_with_an_event_of_its_own(cast: Cast, soort: str, begin: str, inhoud: dict[str, str]) -> None:
    (mens,), groep_ = wachtenden(cast, 1), groep(cast, soort=soort, begin=GEWEEST)
    erbij(cast, groep_, mens)
    noteer(cast, groep_, "saskia", **{mens: "ja"})
    gevonden = [velden for _wie, velden in vastgelegd(cast, begin, mens) if velden.get("status") != "aangemeld"]
    assert len(gevonden) == 1
    assert inhoud.items() <= gevonden[0].items()


def test_the_end_has_a_result_and_the_brugklas_a_report(cast: Cast) -> None:
    from regie.toegang.sleutel import uuid7
    from regie.werk.groepen.einde import leg_rapport_vast, rond_af

    mensen, groep_, stempel = wachtenden(cast, 2), groep(cast, begin=GEWEEST), uuid7()
    erbij(cast, groep_, *mensen)
    noteer(cast, groep_, **dict.fromkeys(mensen, "ja"))
    with cast.als("karin") as karin:
        for _keer in range(2):
            leg_rapport_vast(karin, recht(), groep_, mensen[0], VANDAAG, "b1", "Leert snel", stempel)
        rond_af(karin, recht(), groep_, mensen[0], "klaar", VANDAAG, {})
        rond_af(karin, recht(), groep_, mensen[1], "gestopt", VANDAAG, {})
    assert len(vastgelegd(cast, "brugklas_rapport", *mensen)) == 1
    assert sorted(velden["resultaat"] for _wie, velden in vastgelegd(cast, "brugklas_einde", *mensen)) == [
        "afgerond",
        "voortijdig",
    ]
    assert standen(cast, groep_) == {mensen[0]: "klaar", mensen[1]: "gestopt"}


def test_what_stands_of_a_group_goes_with_the_dossier(cast: Cast) -> None:
    from django.db import connections

    mensen, groep_ = wachtenden(cast, 1), groep(cast)
    erbij(cast, groep_, *mensen)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("SELECT set_config('regie.gemeente', %s, false), set_config('regie.vernietigt', %s, false)",
                       [cast.gemeente, mensen[0]])  # fmt: skip
        cursor.execute("DELETE FROM groep_lid WHERE dossier = %s", [mensen[0]])
        assert cursor.rowcount == 1
        cursor.execute("SELECT set_config('regie.gemeente', '', false), set_config('regie.vernietigt', '', false)")
    assert standen(cast, groep_) == {}
