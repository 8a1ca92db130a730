# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A pause with a day to look again, hours on another route, and more time from DUO."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from regie.kern.gebeurtenissen import InvoerFout
from tests.register.cast import SCHOOL, Cast
from tests.web.besluiten.stappen import met_pip, met_uren, over, plek, stuur
from tests.web.dossier.lezen import tekst
from tests.web.pip.stappen import verborgen


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast


def van(cast: Cast, type_: str) -> list[dict[str, object]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return [rij["gegevens"] for rij in van_type(cast.dossier, [type_])]


# ------------------------------------------------------------------------------------------------------------- pause


def test_a_pause_begins_with_a_reason_a_planned_end_and_a_day_to_look_again(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    assert "De inburgeringstermijn loopt door." in tekst(karin.get(plek(cast, "pauze")))
    velden = {"reden": "behandeling", "gepland_tot": over(12), "bekijken_op": over(6)}
    assert stuur(karin, plek(cast, "pauze"), **velden).status_code == 303
    assert van(cast, "opschorting_start") == [{"reden": "behandeling", "gepland_tot": over(12)}]
    (afspraak,) = van(cast, "afspraak_gemaakt")
    assert (afspraak["wie"], afspraak["uiterlijk"]) == ("gemeente", over(6))
    assert "behandeling" not in str(afspraak)
    assert "Er is nu een pauze." in tekst(karin.get(plek(cast, "pauze")))


def test_a_pause_sent_twice_is_one_pause_with_one_appointment(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "pauze"))) | {
        "datum": "2026-11-29", "reden": "overig", "bekijken_op": over(6)}  # fmt: skip
    for _keer in range(2):
        assert karin.post(plek(cast, "pauze"), velden).status_code == 303
    assert len(van(cast, "opschorting_start")) == 1
    assert len(van(cast, "afspraak_gemaakt")) == 1


def test_the_day_to_look_again_comes_back_on_the_list_of_who_guides(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    velden = {"datum": "2026-11-15", "reden": "overig", "bekijken_op": "2026-11-29"}
    assert stuur(karin, plek(cast, "pauze"), **velden).status_code == 303
    bladzijde = tekst(karin.get("/"))
    assert "Amina Tesfay Afspraak die de gemeente nakomt" in bladzijde
    assert "vandaag 29 november 2026" in bladzijde
    for ander in ("bas", "milan"):
        assert "Amina Tesfay" not in tekst(cast.client(ander).get("/")), ander


def test_two_who_begin_a_pause_at_once_begin_one(cast: Cast) -> None:
    from tests.web.personen.test_tegelijk import samen

    met_pip(cast)

    def begin(dag: str) -> Callable[[], None]:
        def doe() -> None:
            cast.leg_vast("opschorting_start", dag, reden="overig")

        return doe

    assert samen(begin("2026-11-20"), begin("2026-11-22")) == ["", "InvoerFout"]
    assert len(van(cast, "opschorting_start")) == 1


def test_a_pause_ends_and_another_can_begin(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("opschorting_start", "2026-11-15", reden="overig")
    karin = cast.client("karin")
    einde = verborgen(karin.get(plek(cast, "pauze"))) | {"datum": "2026-11-29"}
    for _keer in range(2):
        assert karin.post(plek(cast, "pauze"), einde).status_code == 303
    assert len(van(cast, "opschorting_einde")) == 1
    assert "Van 15 november 2026 tot 29 november 2026." in tekst(karin.get(plek(cast, "pauze")))


def test_the_end_of_a_pause_closes_its_own_review_and_no_other_appointment(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    andere = {"actie_id": "andere", "wie": "gemeente", "wat": "Zoek opvang", "uiterlijk": "2026-11-29"}
    cast.leg_vast("afspraak_gemaakt", "2026-11-15", **andere)
    stuur(karin, plek(cast, "pauze"), datum="2026-11-15", reden="overig", bekijken_op="2026-11-29")
    pauze = next(een["actie_id"] for een in van(cast, "afspraak_gemaakt") if een["actie_id"] != "andere")
    assert stuur(karin, plek(cast, "pauze")).status_code == 303
    assert van(cast, "afspraak_stand") == [{"actie_id": pauze, "stand": "gedaan"}]


def test_the_end_of_a_pause_sent_again_leaves_the_review_of_the_next_one(cast: Cast) -> None:
    from tests.web.pip.stappen import verborgen

    met_pip(cast)
    karin: Any = cast.client("karin")
    stuur(karin, plek(cast, "pauze"), datum="2026-11-15", reden="overig", bekijken_op="2026-11-29")
    einde = verborgen(karin.get(plek(cast, "pauze"))) | {"datum": "2026-11-20"}
    assert karin.post(plek(cast, "pauze"), einde).status_code == 303
    stuur(karin, plek(cast, "pauze"), datum="2026-11-25", reden="overig", bekijken_op=over(6))
    assert karin.post(plek(cast, "pauze"), einde).status_code == 303
    assert len(van(cast, "afspraak_stand")) == 1


@pytest.mark.parametrize(("velden", "gezegd"), [
    ({"datum": "2026-10-01"}, "Op deze dag is er nog geen PIP."),
    ({"gepland_tot": "2026-11-29"}, "Het geplande einde ligt niet na het begin."),
    ({"bekijken_op": "2026-11-29"}, "Deze dag ligt niet na het begin van de pauze."),
    ({"reden": ""}, "Reden"),
])  # fmt: skip
def test_a_pause_that_cannot_be_is_refused(cast: Cast, velden: dict[str, str], gezegd: str) -> None:
    met_pip(cast)
    goed = {"reden": "overig", "bekijken_op": over(6)}
    antwoord = stuur(cast.client("karin"), plek(cast, "pauze"), **(goed | velden))
    assert antwoord.status_code == 422
    assert gezegd in tekst(antwoord)
    assert van(cast, "opschorting_start") == []


def test_a_pause_cannot_end_before_it_began(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("opschorting_start", "2026-11-15", reden="overig")
    antwoord = stuur(cast.client("karin"), plek(cast, "pauze"), datum="2026-11-15")
    assert antwoord.status_code == 422
    assert "geen begin op een eerdere dag (Pauze in het traject)" in tekst(antwoord)


# ------------------------------------------------------------------------------------------------------- other route


def test_the_page_of_another_route_says_until_when_and_what_goes_along(cast: Cast) -> None:
    met_uren(met_pip(cast), 30)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "De leerroute is nu: B1-route." in bladzijde
    assert "Wijzigen kan tot en met 12 mei 2028." in bladzijde
    assert "2 uur telt hier vanzelf mee." in bladzijde
    assert "28 uur telde mee door een besluit voor de oude leerroute." in bladzijde


def test_the_page_of_another_route_says_what_stays_of_pvt_map_and_knm(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("examen", "2026-11-25", onderdeel="knm", uitslag="geslaagd", poging=1)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "Het examen KNM is gehaald en blijft gehaald." in bladzijde
    assert "Het PVT moet nog, ook op deze leerroute." in bladzijde
    assert "De MAP hoort niet bij deze leerroute." in bladzijde  # to the onderwijsroute
    assert "De MAP hoort bij deze leerroute en moet nog." in bladzijde


def naar_z(cast: Cast) -> Cast:
    """The route is changed, by its own decision."""
    cast.leg_vast("leerroutekeuze", "2026-11-28", leerroute="z", motivering="B1 is te hoog", instemming="ja",
                  bronnen=["gesprek"], wijkt_af_van_toets=False, wens_inburgeraar="Ik wil werken.",
                  onderwijsroute_onderzocht=True)  # fmt: skip
    cast.leg_vast("pip_gewijzigd", "2026-11-28", reden="routewijziging", leerroute="z", map_uren=40,
                  grond="minder voortgang dan verwacht", participatievorm="vrijwilligerswerk")  # fmt: skip
    return cast


def test_hours_counted_for_the_old_route_are_counted_for_the_new_one_by_decision(cast: Cast) -> None:
    naar_z(met_uren(met_pip(cast), 30))
    karin = cast.client("karin")
    te_veel = stuur(karin, plek(cast, "route"), uren="28,25")
    assert te_veel.status_code == 422
    assert "hoogstens 28 uur" in tekst(te_veel)
    assert stuur(karin, plek(cast, "route"), uren="28").status_code == 303
    besloten = van(cast, "uren_verrekend")[0]
    assert {naam: besloten[naam] for naam in ("norm", "uren", "grond")} == {
        "norm": "z_cursus", "uren": 28, "grond": "routewijziging"}  # fmt: skip
    assert besloten["besluit_id"]
    assert "Er zijn geen uren waarover u nog moet besluiten." in tekst(karin.get(plek(cast, "route")))


def test_hours_sent_twice_are_counted_once(cast: Cast) -> None:
    naar_z(met_uren(met_pip(cast), 30))
    karin = cast.client("karin")
    velden = verborgen(karin.get(plek(cast, "route"))) | {"datum": "2026-11-29", "uren": "28"}
    for _keer in range(2):
        assert karin.post(plek(cast, "route"), velden).status_code == 303
    assert [een["norm"] for een in van(cast, "uren_verrekend")].count("z_cursus") == 1


def test_before_the_route_changed_no_hours_are_granted(cast: Cast) -> None:
    met_uren(met_pip(cast), 30)
    karin = cast.client("karin")
    assert 'name="uren"' not in karin.get(plek(cast, "route")).content.decode()
    with pytest.raises(InvoerFout, match="niet gewijzigd in de Z-route"):
        cast.leg_vast("uren_verrekend", "2026-11-29", norm="z_cursus", uren=28, grond="routewijziging")


def test_towards_b1_hours_never_become_hours_of_the_six_hundred(cast: Cast) -> None:
    met_pip(cast, "onderwijs")
    cast.leg_vast("lesuren", "2026-11-28", soort="taalschakel_overig", aangeboden=20, gevolgd=20, geoorloofd_verzuim=0,
                  ongeoorloofd_verzuim=0, aanbieder=SCHOOL, van="2026-11-13", tot="2026-11-27")  # fmt: skip
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "Kijk naar eerdere uren als u bepaalt hoeveel uur les er per week is." in bladzijde
    with pytest.raises(InvoerFout, match="alleen meetellen in de Z-route"):
        cast.leg_vast("uren_verrekend", "2026-11-29", norm="b1_600", uren=20, grond="routewijziging")


def test_lessons_of_before_the_pip_do_not_count_by_themselves(cast: Cast) -> None:
    cast.leg_vast("lesuren", "2026-10-31", soort="nt2", aangeboden=20, gevolgd=20, geoorloofd_verzuim=0,
                  ongeoorloofd_verzuim=0, aanbieder=SCHOOL, van="2026-10-10", tot="2026-10-30")  # fmt: skip
    met_pip(cast)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "20 uur telt hier vanzelf mee" not in bladzijde
    assert "0 uur telt hier vanzelf mee" in bladzijde


def test_without_a_pip_there_is_no_route_to_change(cast: Cast) -> None:
    bladzijde = tekst(cast.client("karin").get(plek(cast, "route")))
    assert "Er is nog geen PIP." in bladzijde


# --------------------------------------------------------------------------------------------------------- more time


def test_the_grounds_say_that_duo_decides_and_when_one_can_ask(cast: Cast) -> None:
    met_pip(cast)
    bladzijde = tekst(cast.client("karin").get(plek(cast, "verlenging")))
    assert "DUO beslist over verlenging, de gemeente niet." in bladzijde
    assert "Dat is nu nog te vroeg." in bladzijde
    assert "Geen aanbod op tijd" in bladzijde
    assert "Schrijf de verklaring van de gemeente" in bladzijde


def test_without_a_pip_there_is_no_term_to_extend(cast: Cast) -> None:
    assert "Er is dus nog niets om te verlengen." in tekst(cast.client("karin").get(plek(cast, "verlenging")))


def test_the_request_at_duo_is_recorded_and_its_term_runs(cast: Cast) -> None:
    from regie.dossiers.dossier import termijnen

    met_pip(cast)
    karin = cast.client("karin")
    assert stuur(karin, plek(cast, "verlenging"), datum="2026-11-28").status_code == 303
    (aanvraag,) = van(cast, "aanvraag_duo")
    assert aanvraag["soort"] == "verlenging"
    with cast.als("karin"):
        assert "verlenging_besluit" in {rij["termijn"] for rij in termijnen(cast.dossier)}
    bladzijde = tekst(karin.get(plek(cast, "verlenging")))
    assert "Aangevraagd op 28 november 2026. DUO heeft nog niet beslist." in bladzijde
    assert "Dat is voor de eerste dag waarop het kan (12 mei 2029)." in bladzijde
    assert "Er loopt al een aanvraag" in bladzijde
    assert "DUO beslist binnen 8 weken." in bladzijde


def verklaring(cast: Cast) -> str:
    return f"/dossiers/{cast.dossier}/brief/?sjabloon=verklaring_aanbod"


def ingevuld(antwoord: Any) -> dict[str, str]:
    """Field → what stands in it."""
    velden = re.findall(r'<input[^>]*name="(\w+)"[^>]*>', antwoord.content.decode())
    gevonden = {naam: re.search(rf'name="{naam}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="{naam}"',
                                antwoord.content.decode()) for naam in velden}  # fmt: skip
    return {naam: next(filter(None, plek.groups()), "") for naam, plek in gevonden.items() if plek is not None}


def test_the_statement_of_the_college_opens_with_what_is_known(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("aanbod_gedaan", "2026-11-20", aanbieder=SCHOOL, leerroute="b1")
    gezien = ingevuld(cast.client("karin").get(verklaring(cast)))
    assert (gezien["pip_dag"], gezien["op_tijd_tot"]) == ("2026-11-12", "2027-02-12")
    assert gezien["aanbod"] == "wij deden een aanbod op 20 november 2026"
    assert gezien["organisatie"]


def test_what_is_not_known_stays_a_blank_and_the_letter_does_not_go_without_it(cast: Cast) -> None:
    met_pip(cast)
    karin = cast.client("karin")
    open_ = karin.get(verklaring(cast))
    assert "aanbod" not in ingevuld(open_)
    assert "In het dossier staat geen aanbod en geen begin van lessen." in tekst(open_)
    velden = verborgen(open_) | {"pip_dag": "2026-11-12", "op_tijd_tot": "2027-02-12", "aanbod": ""}
    leeg = karin.post(verklaring(cast), velden)
    assert leeg.status_code == 422
    assert "Dit veld is leeg. Vul het in." in tekst(leeg)
    goed = karin.post(verklaring(cast), velden | {"aanbod": "tot nu toe is er geen aanbod"}, follow=True)
    assert "tot nu toe is er geen aanbod" in tekst(goed)


def test_lessons_that_began_are_said_but_are_no_offer(cast: Cast) -> None:
    met_pip(cast)
    cast.leg_vast("start_leerroute", "2026-11-25", aanbieder=SCHOOL, leerroute="b1", keurmerk=True)
    antwoord = cast.client("karin").get(verklaring(cast))
    assert "In het dossier staat geen aanbod. De lessen begonnen op 25 november 2026." in tekst(antwoord)
    assert "aanbod" not in ingevuld(antwoord)


def test_another_letter_begins_empty(cast: Cast) -> None:
    met_pip(cast)
    antwoord = cast.client("karin").get(f"/dossiers/{cast.dossier}/brief/?sjabloon=welkom")
    assert antwoord.status_code == 200
    assert "12 november 2026" not in tekst(antwoord)


def test_a_teamleider_has_the_overview_without_the_decisions_on_the_pip(cast: Cast) -> None:
    bladzijde = tekst(cast.client("saskia").get(plek(cast)))
    assert "Pauze in het traject" in bladzijde
    assert "Examen op A2" not in bladzijde
    assert "Examen op A2" in tekst(cast.client("karin").get(plek(cast)))
    assert cast.client("milan").get(plek(cast)).status_code == 404


def test_an_exemption_is_asked_at_duo_and_the_way_there_is_shown_to_who_may_record_it(cast: Cast) -> None:
    karin = cast.client("karin").get(plek(cast)).content.decode()
    assert "aanvraag_duo/?soort=ontheffing" in karin
    assert "DUO beslist" in karin
