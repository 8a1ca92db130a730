# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Recording a talk: the notes of its themes become findings in one go, and the law is answered before that."""

from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.dossier.lezen import stuur
from tests.web.intake.blad import GESPREK, lees, noteer, plek
from tests.web.scherm import tekst_van


def vastgelegd(cast: Cast, *types: str) -> list[dict[str, Any]]:
    from regie.dossiers.dossier import van_type

    with cast.als("karin"):
        return van_type(cast.dossier, types)


def leg_vast(cast: Cast, **velden: Any) -> Any:
    return stuur(cast.client("karin"), plek(cast, "gesprek/"), **(GESPREK | velden))


def test_the_notes_of_the_talk_become_findings_and_the_rest_stays(cast: Cast) -> None:
    karin = cast.client("karin")
    noteer(karin, cast, "werk", "kok in Asmara", bron="coa")
    noteer(karin, cast, "wonen", "woont rustig")
    antwoord = leg_vast(cast)
    assert (antwoord.status_code, antwoord["Location"].split("#")[0]) == (303, plek(cast))
    gesprek, bevinding = vastgelegd(cast, "intakegesprek")[0], vastgelegd(cast, "intake_bevinding")
    assert gesprek["gegevens"]["medewerker"] == "karin"
    assert gesprek["gegevens"]["gewezen_op_apart_gesprek"] is True
    assert [rij["gegevens"] for rij in bevinding] == [{"thema": "werk", "bevinding": "kok in Asmara", "bron": "coa"}]
    blad = karin.get(plek(cast))
    assert "woont rustig" in lees(blad)
    assert "Al bekend" in tekst_van(blad)


def test_sent_twice_is_recorded_once(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    karin = cast.client("karin")
    noteer(karin, cast, "werk", "kok")
    velden = verborgen(karin.get(plek(cast, "gesprek/"))) | GESPREK
    assert [karin.post(plek(cast, "gesprek/"), velden).status_code for _keer in range(2)] == [303, 303]
    assert len(vastgelegd(cast, "intakegesprek", "intake_bevinding")) == 2


def test_without_an_answer_about_a_talk_alone_nothing_is_recorded(cast: Cast) -> None:
    antwoord = leg_vast(cast, gewezen_op_apart_gesprek="")
    assert antwoord.status_code == 422
    assert vastgelegd(cast, "intakegesprek") == []


def test_an_answer_of_no_is_an_answer_and_is_told_at_the_end(cast: Cast) -> None:
    assert leg_vast(cast, gewezen_op_apart_gesprek="nee").status_code == 303
    assert "Nergens staat dat is verteld" in tekst_van(cast.client("karin").get(plek(cast, "afronden/")))


def test_with_somebody_there_it_asks_whether_they_spoke_apart(cast: Cast) -> None:
    antwoord = leg_vast(cast, aanwezig="met_partner")
    assert antwoord.status_code == 422
    assert "Hebt u de inburgeraar ook apart gesproken?" in tekst_van(antwoord)
    assert leg_vast(cast, aanwezig="met_partner", apart_gesproken="nee").status_code == 303


def test_the_one_door_asks_it_of_every_form(cast: Cast) -> None:
    from regie.kern.gebeurtenissen import InvoerFout

    velden = {"nummer": 1, "vorm": "azc", "themas": ["werk"], "aanwezig": "met_partner"}
    with pytest.raises(InvoerFout) as fout:
        cast.leg_vast("intakegesprek", "2026-11-20", **velden)
    assert {een.veld for een in fout.value.problemen} == {"gewezen_op_apart_gesprek", "apart_gesproken"}
    assert vastgelegd(cast, "intakegesprek") == []


def test_the_form_knows_the_number_and_the_themes(cast: Cast) -> None:
    cast.leg_vast("intakegesprek", "2026-11-10", nummer=1, vorm="azc", themas=["werk"], aanwezig="alleen",
                  gewezen_op_apart_gesprek=False)  # fmt: skip
    karin = cast.client("karin")
    noteer(karin, cast, "taal", "spreekt Tigrinya")
    blad = lees(karin.get(plek(cast, "gesprek/")))
    assert 'value="2"' in blad.split('name="nummer"')[1].split(">")[0]
    assert "checked" in blad.split('value="taal"')[1].split(">")[0]
    assert "Taal van de inburgeraar: Tigrinya." in blad


def test_an_interpreter_who_was_booked_for_today_is_filled_in(cast: Cast) -> None:
    from django.db import connection

    with cast.als("saskia"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO tolk (gemeente, id, naam, bureau, talen, manieren, tarief_cent)"
            " VALUES (%s, gen_random_uuid(), 'Selam', false, '{ti}', '{telefoon}', 6000) RETURNING id",
            [cast.gemeente],
        )
        cursor.execute(
            "INSERT INTO tolkboeking (gemeente, id, afspraak, dossier, tolk, taal, manier, begin, minuten, stand,"
            " gevraagd_door)"
            " VALUES (%s, gen_random_uuid(), 'a', %s, %s, 'ti', 'telefoon', %s, 60, 'bevestigd', 'saskia')",
            [cast.gemeente, cast.dossier, cursor.fetchone()[0], f"{VANDAAG}T10:00+01:00"],
        )
    blad = lees(cast.client("karin").get(plek(cast, "gesprek/")))
    assert "checked" in blad.split('name="tolk" value="telefonisch"')[1].split(">")[0]
    assert "Selam" in blad


def test_family_that_interpreted_is_warned_about(cast: Cast) -> None:
    karin = cast.client("karin")
    stuur(karin, plek(cast, "gesprek/"), **(GESPREK | {"tolk": "naaste"}))
    assert "Een familielid of bekende heeft vertaald" in tekst_van(karin.get(plek(cast)))


def test_what_a_colleague_wrote_meanwhile_is_shown_before_it_is_recorded(cast: Cast) -> None:
    from tests.web.dossier.lezen import verborgen

    karin = cast.client("karin")
    noteer(karin, cast, "werk", "kok")
    velden = verborgen(karin.get(plek(cast, "gesprek/"))) | GESPREK
    noteer(cast.client("saskia"), cast, "werk", "kok en bakker")
    antwoord = karin.post(plek(cast, "gesprek/"), velden)
    assert antwoord.status_code == 422
    assert "Een collega schreef intussen verder" in tekst_van(antwoord)
    assert "kok en bakker" in tekst_van(antwoord)
    assert karin.post(plek(cast, "gesprek/"), verborgen(antwoord) | GESPREK).status_code == 303
    assert vastgelegd(cast, "intake_bevinding")[0]["gegevens"]["bevinding"] == "kok en bakker"


def test_a_finding_is_seen_by_who_may_see_its_theme(cast: Cast) -> None:
    for thema in ("werk", "geld", "mentale_gezondheid"):
        cast.leg_vast("intake_bevinding", "2026-11-20", thema=thema, bevinding=f"over {thema}", bron="inburgeraar")
    verslag = lees(cast.client("saskia").get(plek(cast, "verslag/")))
    assert ("over werk" in verslag, "over geld" in verslag, "over mentale" in verslag) == (True, True, False)
    verslag = lees(cast.client("karin").get(plek(cast, "verslag/")))
    assert "over mentale_gezondheid" in verslag


def test_a_team_leader_records_no_talk(cast: Cast) -> None:
    assert cast.client("saskia").get(plek(cast, "gesprek/")).status_code == 404


@pytest.mark.parametrize(("beleid", "code", "zegt"), [
    ("almelo", 200, "alleen iemand met de kwalificatie"), ("deventer", 200, ""),
    ("voorbeeld", 200, "geen geldige kwalificatie"),
])  # fmt: skip
def test_who_may_take_an_intake_is_policy(cast: Cast, beleid: str, code: int, zegt: str) -> None:
    onder_beleid(cast, beleid)
    antwoord = cast.client("karin").get(plek(cast, "gesprek/"))
    assert antwoord.status_code == code
    assert ("kwalificatie" in tekst_van(antwoord)) == bool(zegt)
    assert zegt in tekst_van(antwoord)


def test_without_the_qualification_almelo_records_nothing_and_with_it_it_does(cast: Cast) -> None:
    onder_beleid(cast, "almelo")
    leg_vast(cast)
    assert vastgelegd(cast, "intakegesprek") == []
    kwalificatie(cast, "Brede intake", "2026-11-28")
    leg_vast(cast)
    assert vastgelegd(cast, "intakegesprek") == []  # it ended yesterday
    kwalificatie(cast, "Brede intake", "2026-12-31")
    assert leg_vast(cast).status_code == 303


@pytest.mark.parametrize(("beleid", "zegt", "knop"), [
    ("almelo", "U hebt die nu niet.", False), ("deventer", "", True), ("voorbeeld", "geen geldige kwalificatie", True),
])  # fmt: skip
def test_who_may_not_take_an_intake_reads_it_first(cast: Cast, beleid: str, zegt: str, knop: bool) -> None:
    onder_beleid(cast, beleid)
    bladzijde = cast.client("karin").get(plek(cast))
    boven = tekst_van(bladzijde).split("De stappen in uw gemeente")[0]
    assert ("kwalificatie" in boven) == bool(zegt)
    assert zegt in boven
    assert (f'href="{plek(cast, "gesprek/")}"' in lees(bladzijde)) == knop
    assert "kwalificatie" not in tekst_van(cast.client("saskia").get(plek(cast)))  # she records no talk at all


def onder_beleid(cast: Cast, beleid: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(cast.gemeente, f"Voorbeeldstad {cast.gemeente}", beleid)


def kwalificatie(cast: Cast, soort: str, tot: str) -> None:
    from datetime import date

    from regie.toegang.personeel import zet_kwalificatie

    with cast.als("fenna") as fenna:
        zet_kwalificatie(fenna, "karin", soort, date.fromisoformat(tot))
