# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The week of a household through its pages: typed, judged, proposed with reasons, taken over after a look."""

import re
from datetime import date, time
from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van
from tests.web.weekplan.gezin import een_opvangplek, maak_gezin, zet

MORGEN = date(2026, 11, 30)  # a Monday: the day of the tests is a Sunday
STRAKS = "?week=2026-W49"
LES: dict[str, Any] = {
    "soort": "les", "wat": "Nederlands", "dagen": ["1", "3"], "van": "9.00", "tot": "11.30", "vast": "vast",
    "reis": "20", "bron": "school", "van_op": "2026-11-29",
}  # fmt: skip


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def pad(cast: Cast, deel: str = "", dossier: str = "") -> str:
    return f"/dossiers/{dossier or cast.dossier}/week/{deel}"


def lees(cast: Cast, deel: str = STRAKS, wie: str = "karin") -> str:
    return tekst_van(cast.client(wie).get(pad(cast, deel)))


def afdruk(antwoord: Any) -> str:
    gevonden = re.search(r'name="afdruk" value="(\w+)"', antwoord.content.decode())
    assert gevonden
    return gevonden[1]


# --------------------------------------------------------------------------------------------------------- typed


def test_a_lesson_is_typed_and_stands_in_the_week_with_its_travel(cast: Cast) -> None:
    antwoord = cast.client("karin").post(
        pad(cast, "erbij/"), {**LES, "stempel": "018f0000-0000-7000-8000-000000000001"}
    )
    assert antwoord.status_code == 303, tekst_van(antwoord)
    tekst = lees(cast)
    assert "9.00 tot 11.30 uur les (Nederlands) reizen: 20 minuten heen en ook terug" in tekst
    assert "Amina Tesfay 5 uur 0 uur 0 uur 1,3 uur 6,3 uur 0 uur –" in tekst


def test_the_form_sent_again_with_something_else_is_not_lost(cast: Cast) -> None:
    """Back in the browser, the winkel made a bakker, and sent: nothing may say that it was kept while it was not."""
    karin, stempel = cast.client("karin"), "018f0000-0000-7000-8000-000000000005"
    assert karin.post(pad(cast, "erbij/"), {**LES, "stempel": stempel}).status_code == 303
    anders = {**LES, "wat": "Rekenen", "dagen": ["5"]}
    antwoord = karin.post(pad(cast, "erbij/"), {**anders, "stempel": stempel})
    assert antwoord.status_code == 422
    assert "maar wat u nu typte is anders. Dat staat nog nergens." in tekst_van(antwoord)
    nieuw = re.search(r'name="stempel" value="([0-9a-f-]+)"', antwoord.content.decode())
    assert nieuw
    assert nieuw[1] != stempel
    assert karin.post(pad(cast, "erbij/"), {**anders, "stempel": nieuw[1]}).status_code == 303
    tekst = lees(cast)
    assert "les (Rekenen)" in tekst
    assert "les (Nederlands)" in tekst


def test_sent_twice_is_there_once(cast: Cast) -> None:
    for _keer in range(2):
        cast.client("karin").post(pad(cast, "erbij/"), {**LES, "stempel": "018f0000-0000-7000-8000-000000000002"})
    assert lees(cast).count("les (Nederlands)") == 2  # on Monday and on Wednesday


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"tot": "9.00"}, "Deze tijd is niet later dan het begin"),
        ({"dagen": []}, "Kies een of meer dagen"),
        ({"soort": "opvang"}, "Deze keuze staat niet in de lijst"),
        ({"soort": "anders"}, "Bij bezet schrijft u geen naam of plaats"),
        ({"tot_op": "2026-11-01"}, "De laatste dag ligt voor de eerste dag"),
        ({"reis": "400"}, "van 0 tot en met 180"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(cast: Cast, anders: dict[str, Any], waarom: str) -> None:
    antwoord = cast.client("karin").post(
        pad(cast, "erbij/"), {**LES, "stempel": "018f0000-0000-7000-8000-000000000003", **anders}
    )
    assert antwoord.status_code == 422
    assert waarom in tekst_van(antwoord)


def test_a_block_gets_choices_is_chosen_by_hand_and_taken_away(cast: Cast) -> None:
    id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), vast=False)
    karin, plek = cast.client("karin"), pad(cast, f"{id_}/")

    def doe(**velden: Any) -> str:
        blad = karin.get(plek).content.decode()
        revisie = re.search(r'name="revisie" value="([0-9a-f-]+)"', blad)
        assert revisie
        return tekst_van(karin.post(plek, {"revisie": revisie[1], **velden}, follow=True))

    assert "Nog zonder tijd Les (Nederlands) van Amina Tesfay" in lees(cast)
    assert "De keuze staat erbij" in doe(doe="keuze", dagen=["6"], van="19.00", tot="21.00", naam="Avondgroep")
    assert "Avondgroep: zaterdag, 19.00 tot 21.00 uur (avond, weekend)" in tekst_van(karin.get(plek))
    assert "Deze tijd geldt nu." in doe(doe="kies", nummer="2")
    assert "19.00 tot 21.00 uur les (Nederlands)" in lees(cast)
    assert "Deze tijd geldt nu, of het is de enige" in doe(doe="keuze_weg", nummer="2")
    assert "De keuze is weg" in doe(doe="keuze_weg", nummer="1")
    assert "Bewaard" in doe(doe="bewaar", soort="les", wat="KNM", vast="vast", reis="0", bron="school",
                            van_op="2026-11-29")  # fmt: skip
    assert "Het blok is weg" in doe(doe="weg")
    assert karin.get(plek).status_code == 404


def test_who_was_second_is_told_and_nothing_is_kept(cast: Cast) -> None:
    id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), vast=False)
    oud = {"doe": "kies", "nummer": "1", "revisie": "018f0000-0000-7000-8000-000000000009"}
    tekst = tekst_van(cast.client("karin").post(pad(cast, f"{id_}/"), oud, follow=True))
    assert "Deze week is intussen veranderd" in tekst
    assert "Nog zonder tijd" in lees(cast)


def test_a_block_that_somebody_changed_meanwhile_is_not_taken_away(cast: Cast) -> None:
    id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), ([2], time(9), time(11)))
    karin, plek = cast.client("karin"), pad(cast, f"{id_}/")
    blad = karin.get(plek).content.decode()
    assert "Weet u het zeker?" in blad
    revisie = re.search(r'name="revisie" value="([0-9a-f-]+)"', blad)
    assert revisie
    assert cast.client("saskia").post(plek, {"doe": "kies", "nummer": "2", "revisie": revisie[1]}).status_code == 303
    tekst = tekst_van(karin.post(plek, {"doe": "weg", "revisie": revisie[1]}, follow=True))
    assert "Deze week is intussen veranderd. Er is niets bewaard." in tekst
    assert karin.get(plek).status_code == 200


# -------------------------------------------------------------------------------------------------------- judged


def test_clashes_are_named_and_marked_in_the_day(cast: Cast) -> None:
    yonas, sami = maak_gezin(cast)
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(15)))
    zet(cast, yonas, "werk", "Bakkerij", ([1], time(8), time(16)))
    zet(cast, sami, "school", "", ([1], time(8, 30), time(14)))
    tekst = lees(cast)
    assert "Op maandag is er na school van 14.00 tot 15.00 uur niemand bij Sami Haile." in tekst
    assert "Dat komt door: les (Nederlands) van Amina Tesfay en werk (Bakkerij) van Yonas Haile" in tekst
    assert "les (Nederlands) past niet" in tekst


def test_a_block_is_marked_only_on_the_day_on_which_it_does_not_fit(cast: Cast) -> None:
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)))
    zet(cast, cast.dossier, "werk", "Winkel", ([1, 2], time(10), time(15)))
    assert lees(cast).count("past niet") == 2  # on Monday both; nothing on Tuesday


def test_an_appointment_of_that_week_counts_and_of_another_does_not(cast: Cast) -> None:
    zet(cast, cast.dossier, "les", "Nederlands", ([2], time(9), time(11, 30)))
    cast.leg_vast("afspraak_gepland", VANDAAG, afspraak_id="a1", soort="voortgangsgesprek",
                  begin="2026-12-01T10:00:00+01:00", duur_minuten=60)  # fmt: skip
    assert "Op dinsdag heeft Amina Tesfay tegelijk: les (Nederlands) en afspraak (voortgangsgesprek)." in lees(cast)
    assert "tegelijk" not in lees(cast, "?week=2026-W50")


def test_a_block_is_there_only_while_it_holds(cast: Cast) -> None:
    zet(cast, cast.dossier, "les", "Nederlands", ([1, 3], time(9), time(11)), van_op=date(2026, 12, 2),
        tot_op=date(2026, 12, 20))  # fmt: skip
    assert lees(cast).count("les (Nederlands)") == 1
    assert "les (Nederlands)" not in lees(cast, "?week=2026-W52")
    assert "vanaf 21 december 2026 staat er geen les, werk of begeleiding meer in de week" in lees(cast)


def test_what_follows_each_other_in_one_week_does_not_clash(cast: Cast) -> None:
    """Group A until Tuesday and group B from Wednesday on, at the same hours: the week has the lessons of one."""
    dagen, van, tot = [1, 2, 3, 4], time(9), time(12)
    zet(cast, cast.dossier, "les", "Groep A", (dagen, van, tot), van_op=date(2026, 11, 1), tot_op=date(2026, 12, 1))
    zet(cast, cast.dossier, "les", "Groep B", (dagen, van, tot), van_op=date(2026, 12, 2))
    tekst = lees(cast)
    assert "Wat niet past" not in tekst
    assert "Amina Tesfay 12 uur 0 uur 0 uur 0 uur 12 uur 0 uur" in tekst
    assert [tekst.count(f"les (Groep {naam})") for naam in "AB"] == [2, 2]


def test_a_proposal_of_the_week_of_a_change_is_possible(cast: Cast) -> None:
    dagen, van, tot = [1, 2, 3, 4], time(9), time(12)
    zet(cast, cast.dossier, "les", "Groep A", (dagen, van, tot), van_op=date(2026, 11, 1), tot_op=date(2026, 12, 1))
    zet(cast, cast.dossier, "les", "Groep B", (dagen, van, tot), van_op=date(2026, 12, 2))
    zet(cast, cast.dossier, "werk", "Winkel", ([1], time(10), time(12)), ([5], time(10), time(12)), vast=False)
    tekst = lees(cast, f"voorstel/{STRAKS}")
    assert "In deze week past alles" in tekst
    assert "vrijdag, 10.00 tot 12.00 uur" in tekst


def test_time_lost_between_two_blocks_is_counted(cast: Cast) -> None:
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), reis=15)
    zet(cast, cast.dossier, "werk", "Winkel", ([1], time(13), time(15)), reis=15)
    assert "Amina Tesfay 2 uur 2 uur 0 uur 1 uur 5 uur 1,5 uur –" in lees(cast)


def test_the_hours_stand_beside_those_of_the_pip(cast: Cast) -> None:
    from tests.register.cast import PIP

    cast.klaar_voor_pip()
    cast.leg_vast("pip_vastgesteld", "2026-11-27", **PIP)
    zet(cast, cast.dossier, "les", "Nederlands", ([1, 3], time(9), time(12)))
    assert "In het PIP staat 12 uur les in de week. De week heeft 6 uur minder." in lees(cast)


def test_what_the_dossier_knows_and_the_week_does_not_is_said_until_it_is_typed(cast: Cast) -> None:
    cast.leg_vast("plaatsing_start", "2026-11-16", soort="vrijwilligerswerk", organisatie="De Winkel", uren_per_week=6,
                  plaatsing_id="plaatsing-38d667c36415")  # fmt: skip
    zin = "Amina Tesfay: Plaatsing gestart op 16 november 2026. Soort plaatsing: vrijwilligerswerk."
    tekst = lees(cast)
    assert zin in tekst
    assert "plaatsing-" not in tekst  # what only holds events together is for the machine
    zet(cast, cast.dossier, "werk", "De Winkel", ([1], time(9), time(12)))
    assert "Plaatsing gestart" not in lees(cast)


# ------------------------------------------------------------------- a couple with one place in childcare: the journey


def test_a_couple_with_one_place_in_childcare_gets_a_week_that_fits_and_takes_it_over(cast: Cast) -> None:
    een_opvangplek(cast)
    karin = cast.client("karin")
    blad = karin.get(pad(cast, f"voorstel/{STRAKS}"))
    tekst = tekst_van(blad)
    assert "In deze week past alles" in tekst
    assert ("Les (Nederlands) van Amina Tesfay nog geen tijd dinsdag en donderdag, 9.00 tot 11.30 uur"
            " Dit is de enige keuze die past.") in tekst  # fmt: skip
    # why a place does not fit: what is in the way has a name
    assert "Op maandag is er van 8.40 tot 11.50 uur niemand bij Sami Haile." in tekst
    assert "Op vrijdag heeft Yonas Haile tegelijk: werk (Bakkerij) en les (Nederlands)." in tekst
    klaar = karin.post(pad(cast, f"voorstel/{STRAKS}"), {"afdruk": afdruk(blad)}, follow=True)
    na = tekst_van(klaar)
    assert "Het voorstel staat in de week." in na
    assert "Wat niet past" not in na
    assert "Nog zonder tijd" not in na
    assert "Er verandert niets" in lees(cast, f"voorstel/{STRAKS}")


def test_what_changed_since_the_look_is_not_taken_over(cast: Cast) -> None:
    een_opvangplek(cast)
    karin = cast.client("karin")
    mark = afdruk(karin.get(pad(cast, f"voorstel/{STRAKS}")))
    zet(cast, cast.dossier, "werk", "Winkel", ([3], time(13), time(15)))
    tekst = tekst_van(karin.post(pad(cast, f"voorstel/{STRAKS}"), {"afdruk": mark}, follow=True))
    assert "De week is intussen veranderd. Er is niets bewaard." in tekst
    assert "Nog zonder tijd" in lees(cast)


def test_a_week_that_cannot_be_says_what_clashes_and_offers_nothing(cast: Cast) -> None:
    yonas, _sami = maak_gezin(cast)
    zet(cast, yonas, "werk", "Bakkerij", ([1, 2], time(8), time(16)))
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), ([2], time(9), time(11)), vast=False)
    karin = cast.client("karin")
    blad = karin.get(pad(cast, f"voorstel/{STRAKS}"))
    tekst = tekst_van(blad)
    assert "Er is geen week waarin alles past. Er is niets veranderd." in tekst
    for eis in (
        "Werk (Bakkerij) van Yonas Haile staat vast.",
        "Les (Nederlands) van Amina Tesfay moet een tijd krijgen (2 keuzes).",
        "Er moet altijd iemand bij Sami Haile zijn.",
    ):
        assert eis in tekst
    assert 'name="afdruk"' not in blad.content.decode()
    assert karin.post(pad(cast, f"voorstel/{STRAKS}"), {"afdruk": "x"}).status_code == 404


def test_with_nothing_to_move_the_page_says_what_to_do(cast: Cast) -> None:
    assert "Er is niets dat kan schuiven." in lees(cast, "voorstel/")


# ------------------------------------------------------------------------------------------------------ who sees what


@pytest.mark.parametrize("naam", ["bas", "tess", "cor", "boris", "eva", "petra", "fenna", "inge"])
def test_for_anybody_else_there_is_no_week(cast: Cast, naam: str) -> None:
    id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)))
    client = cast.client(naam)
    for deel in ("", "erbij/", "voorstel/", f"{id_}/"):
        assert client.get(pad(cast, deel)).status_code == 404, deel
        assert client.post(pad(cast, deel), {"doe": "weg"}).status_code in (404, 405), deel


def test_milan_finds_nothing_of_another_gemeente(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    id_ = zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)))
    milan = Cast("0998", cast.dossier).client("milan")
    for deel in ("", "erbij/", "voorstel/", f"{id_}/"):
        assert milan.get(pad(cast, deel)).status_code == 404


def test_the_team_leader_sees_the_lessons_not_the_family(cast: Cast) -> None:
    maak_gezin(cast)
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)))
    zorg = zet(cast, cast.dossier, "zorg", "Sami brengen", ([1], time(8), time(8, 30)))
    tekst = lees(cast, wie="saskia")
    assert "les (Nederlands)" in tekst
    assert "Sami" not in tekst
    assert "Yonas" not in tekst
    assert cast.client("saskia").get(pad(cast, f"{zorg}/")).status_code == 404
    assert cast.client("saskia").get(pad(cast, "voorstel/")).status_code == 404


def test_of_a_partner_of_somebody_else_without_a_week_only_that_there_is_one(cast: Cast) -> None:
    maak_gezin(cast, consulent="bas")
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), vast=False)
    tekst = lees(cast)
    assert "hoort ook iemand van wie u de week niet ziet" in tekst
    assert "Yonas" not in tekst
    assert "niemand bij" not in tekst  # it is not known
    assert "Maak dit voorstel samen met de consulent van die persoon" in lees(cast, "voorstel/")


def test_of_a_partner_of_somebody_else_one_sees_only_that_he_is_busy_and_the_week_counts_with_it(cast: Cast) -> None:
    yonas, _sami = maak_gezin(cast, consulent="bas")
    zet(cast, yonas, "werk", "Bakkerij", ([1], time(8), time(16)), reis=30, wie="bas")
    zet(cast, yonas, "les", "Duits", ([1], time(16), time(17)), wie="bas")
    zet(cast, yonas, "zorg", "Sami ophalen", ([2], time(9), time(10)), wie="bas")
    zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)), ([2], time(9), time(11)), vast=False)
    blad = cast.client("karin").get(pad(cast, STRAKS))
    tekst = tekst_van(blad)
    assert "7.30 tot 17.00 uur bezet" in tekst  # the way is in it, and what follows at once is one
    assert tekst.count(" bezet") == 2  # in the day, and in the line that says so
    for woord in ("Bakkerij", "Duits", "Yonas", "ophalen", yonas):
        assert woord not in blad.content.decode(), woord
    voorstel = lees(cast, f"voorstel/{STRAKS}")
    assert "dinsdag, 9.00 tot 11.00 uur Dit is de enige keuze die past." in voorstel
    assert "Op maandag is er van 9.00 tot 11.00 uur niemand bij Sami Haile." in voorstel


def test_a_child_of_which_the_week_is_not_here_is_said_not_to_count(cast: Cast) -> None:
    maak_gezin(cast, kind_van="bas")
    tekst = lees(cast)
    assert "Er is nog een klein kind bekend van wie u hier geen week ziet." in tekst
    assert "Sami" not in tekst


def test_a_household_with_somebody_in_hiding_is_never_joined(cast: Cast) -> None:
    yonas, _sami = maak_gezin(cast)
    zet(cast, yonas, "werk", "Bakkerij", ([1], time(8), time(16)))
    cast.leg_vast("afscherming", VANDAAG, reden="opvang", dossier=yonas)
    tekst = lees(cast)
    assert "Yonas" not in tekst
    assert "Bakkerij" not in tekst
    eigen = tekst_van(cast.client("karin").get(pad(cast, STRAKS, yonas)))
    assert "Bakkerij" in eigen
    assert "Amina" not in eigen


def test_everybody_whose_week_is_shown_is_noted_as_read(cast: Cast) -> None:
    from django.db import connection

    yonas, sami = maak_gezin(cast)
    lees(cast)
    with cast.als("petra"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT dossier FROM inzage_dossier WHERE dossier = ANY(%s)", [[cast.dossier, yonas, sami]]
        )
        assert {rij[0] for rij in cursor.fetchall()} == {cast.dossier, yonas, sami}


def test_a_restricted_dossier_takes_nothing(cast: Cast) -> None:
    from regie.register.beperken import Beperkt, beperk
    from tests.register.privacy import besluit, verzoek

    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Het dossier wordt nagekeken.")
    besluit(cast, id_)
    with pytest.raises(Beperkt):
        zet(cast, cast.dossier, "les", "Nederlands", ([1], time(9), time(11)))
