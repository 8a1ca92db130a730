# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How somebody takes part: a plan, a place chosen with reasons, a full place refused, hours, an end, and lost work."""

import re
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from tests.register.cast import PIP, Cast, importeer
from tests.verhaal import gebeurtenis
from tests.web.meedoen.plekken import jobcoach, kies, met_pip, plek
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import wachtenden


def bladzijde(cast: Cast, naam: str = "karin") -> str:
    return tekst_van(cast.client(naam).get(f"/dossiers/{cast.dossier}/meedoen/"))


def kies_op_het_scherm(cast: Cast, id_: UUID, **anders: Any) -> Any:
    client, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/"
    form = client.get(pad).content.decode()
    verborgen = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    velden = {"vanaf": "2026-11-29", "uren_per_week": "6", "gekoppeld_aan_taal": "afgestemd"}
    return client.post(pad, verborgen | velden | anders)


def test_the_plan_says_what_comes_first_and_what_is_in_the_way(cast: Cast) -> None:
    cast.leg_vast(
        "participatieplan", "2026-11-20", doel="Werken als naaister", eerst="taal", sectoren=["textiel"], uren=8,
        belemmeringen=["vervoer", "gezondheid"], afspraken="Amina gaat mee naar het atelier.", trede="contact",
    )  # fmt: skip
    tekst = bladzijde(cast)
    for zin in ("Werken als naaister", "kleding en textiel", "Amina gaat mee naar het atelier.", "vervoer, gezondheid"):
        assert zin in tekst, zin
    assert "gezondheid" not in bladzijde(cast, "saskia").lower()


def test_a_place_is_chosen_with_its_reasons_before_the_eyes(cast: Cast) -> None:
    met_pip(cast)
    id_ = plek(cast)
    cast.leg_vast("participatieplan", "2026-11-20", sectoren=["horeca"], uren=6)
    tekst = bladzijde(cast)
    assert "Past: dit soort werk wil de inburgeraar" in tekst
    assert tekst.count("Wanneer zijn de lessen?") == 1  # of the person: once, not at every place
    assert "Welk werk wil de inburgeraar?" not in tekst
    assert "lestijden staan nog niet" not in tekst
    assert "Dit is geen besluit" in tekst
    antwoord = kies_op_het_scherm(cast, id_)
    assert antwoord.status_code == 303, tekst_van(antwoord)
    tekst = bladzijde(cast)
    assert "vrijwilligerswerk · 6 uur per week · op elkaar afgestemd" in tekst
    assert "Let op: de plek is nu vol" in tekst


def test_the_same_form_sent_twice_places_once(cast: Cast) -> None:
    id_ = plek(cast, capaciteit=3)
    client, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/"
    form = client.get(pad).content.decode()
    velden = dict(re.findall(r'type="hidden" name="(gebeurtenis_id|dossierversie)" value="([^"]+)"', form))
    velden |= {"vanaf": "2026-11-29", "uren_per_week": "6", "gekoppeld_aan_taal": ""}
    assert [client.post(pad, velden).status_code for _keer in range(2)] == [303, 303]
    assert "nog 2 van 3" in tekst_van(client.get(f"/meedoen/plekken/{id_}/"))


def test_a_full_place_is_refused_and_says_what_now(cast: Cast) -> None:
    id_, [ander] = plek(cast), wachtenden(cast, 1)
    kies(cast, id_, ander)
    antwoord = kies_op_het_scherm(cast, id_)
    assert antwoord.status_code == 422
    assert "Keukenhulp is vol (1). Kies een andere plek, of vraag Het Wijkhuis om meer plaats." in (tekst_van(antwoord))
    assert "Nergens, voor zover wij weten." in bladzijde(cast)


def test_the_database_has_the_last_word_on_a_full_place(cast: Cast) -> None:
    id_, [ander] = plek(cast), wachtenden(cast, 1)
    kies(cast, id_, ander)
    with cast.als("karin"), pytest.raises(DatabaseError, match="er is plaats voor 1"), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO plek_plaatsing (gemeente, plek, dossier, plaatsing, door) VALUES (%s, %s, %s, 'x', 'karin')",
            [cast.gemeente, id_, cast.dossier],
        )


@pytest.mark.parametrize(
    ("anders", "zin"),
    [({"uren_per_week": "20"}, "4 tot 8,5 uur per week"), ({"vanaf": "2026-10-01"}, "Kies een dag daartussen.")],
)
def test_more_hours_or_another_day_than_the_place_has_are_refused(cast: Cast, anders: dict[str, str], zin: str) -> None:
    antwoord = kies_op_het_scherm(cast, plek(cast), **anders)
    assert antwoord.status_code == 422
    assert zin in tekst_van(antwoord)


def test_who_stops_or_was_recorded_by_mistake_leaves_room(cast: Cast) -> None:
    id_ = plek(cast)
    kies(cast, id_, vanaf=date(2026, 11, 2))
    with cast.als("karin"):
        from regie.dossiers.meedoen import meedoen

        een = meedoen(cast.dossier).lopend[0]
    cast.leg_vast("participatie_uren", "2026-11-28", van="2026-11-02", tot="2026-11-27", uren=22.5,
                  plaatsing_id=een.sleutel)  # fmt: skip
    assert "november 2026 22,5" in bladzijde(cast)
    cast.leg_vast("plaatsing_einde", "2026-11-28", soort="vrijwilligerswerk", reden="afgerond",
                  plaatsing_id=een.sleutel)  # fmt: skip
    assert "2 november 2026 tot 28 november 2026 (afgerond)" in bladzijde(cast)
    assert "nog 1 van 1" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))


def test_work_found_asks_whether_the_lessons_still_fit(cast: Cast) -> None:
    cast.leg_vast("plaatsing_start", "2026-11-20", soort="betaald_werk", uren_per_week=24, organisatie="Atelier")
    tekst = bladzijde(cast)
    assert "Er is betaald werk. Passen de lessen nog?" in tekst
    assert "Bekijk de week" in tekst


def test_lost_work_stands_at_the_top_until_there_is_a_new_place(cast: Cast) -> None:
    cast.leg_vast("baanverlies", "2026-11-25", ww=False)
    assert "Op 25 november 2026 verloor de inburgeraar het werk." in bladzijde(cast)
    with cast.als("karin"), connection.cursor() as cursor:
        cursor.execute("SELECT uiterlijk, eigenaar FROM termijn WHERE dossier = %s AND termijn = 'na_baanverlies'",
                       [cast.dossier])  # fmt: skip
        assert cursor.fetchall() == [(date(2026, 12, 2), "gemeente")]
    cast.leg_vast("plaatsing_start", "2026-11-28", soort="stage", uren_per_week=8)
    assert "verloor de inburgeraar het werk" not in bladzijde(cast)


def test_a_taalmaatje_is_asked_found_and_ended(cast: Cast) -> None:
    for dag, stand, woord in (("2026-11-10", "gevraagd", "gevraagd"), ("2026-11-20", "gekoppeld", "gekoppeld")):
        cast.leg_vast("vrijwilliger_koppeling", dag, soort="taalmaatje", stand=stand)
        assert f"taalmaatje: {woord} op" in bladzijde(cast)


def test_a_colleague_without_the_dossier_and_partners_see_nothing(cast: Cast) -> None:
    id_ = plek(cast)
    for naam in ("bas", "tess", "cor", "eva", "petra", "fenna"):
        assert cast.client(naam).get(f"/dossiers/{cast.dossier}/meedoen/").status_code == 404, naam
    for naam in ("bas", "saskia", "tess"):
        assert cast.client(naam).get(f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/").status_code == 404, naam


def test_a_place_shows_own_people_only(cast: Cast) -> None:
    met_pip(cast)
    id_ = plek(cast)
    assert "Amina Tesfay" in tekst_van(cast.client("karin").get(f"/meedoen/plekken/{id_}/"))
    assert "Amina Tesfay" not in tekst_van(cast.client("bas").get(f"/meedoen/plekken/{id_}/"))
    assert "Amina Tesfay" in tekst_van(cast.client("karin").get("/meedoen/"))


def test_a_jobcoach_keeps_the_register_and_sees_nobody_in_it(cast: Cast) -> None:
    met_pip(cast)
    id_, joris = plek(cast, capaciteit=2), jobcoach(cast)
    kies(cast, id_)
    tekst = tekst_van(joris.get(f"/meedoen/plekken/{id_}/"))
    assert "nog 1 van 2" in tekst
    assert "Tesfay" not in tekst
    assert joris.get(f"/meedoen/plekken/{id_}/wijzigen/").status_code == 200
    assert joris.get(f"/dossiers/{cast.dossier}/meedoen/").status_code == 404


def test_who_could_come_stand_in_the_order_of_the_policy(cast: Cast) -> None:
    """Amina said how many hours she can; of the other one nobody asked it."""
    met_pip(cast)
    [ander] = wachtenden(cast, 1)
    importeer(cast.gemeente, [gebeurtenis("pip_vastgesteld", "2026-11-16", ander, **PIP)])
    cast.leg_vast("participatieplan", "2026-11-20", sectoren=["horeca"], uren=6)
    tekst = tekst_van(cast.client("karin").get(f"/meedoen/plekken/{plek(cast)}/"))
    assert 0 < tekst.index("Amina Tesfay") < tekst.index("Mens W000")


def test_who_chooses_no_place_gets_no_dead_links(cast: Cast) -> None:
    """The team leader reads how somebody takes part; and nobody gets a place that is full."""
    cast.staf()
    met_pip(cast)
    vol, open_, [ander] = plek(cast, "Vol"), plek(cast, "Open"), wachtenden(cast, 1)
    kies(cast, vol, ander)
    links = {}
    for naam, id_ in (("saskia", open_), ("karin", open_), ("karin", vol)):
        client = cast.client(naam)
        blad = client.get(f"/meedoen/plekken/{id_}/").content.decode()
        links[naam, id_] = next(re.finditer(rf'href="(/dossiers/{cast.dossier}/[^"]*)"', blad))[1]
        assert client.get(links[naam, id_]).status_code == 200
    meedoen = f"/dossiers/{cast.dossier}/meedoen/"
    assert links == {("saskia", open_): meedoen, ("karin", vol): meedoen,
                     ("karin", open_): f"{meedoen}kies/{open_}/"}  # fmt: skip


def met_vijftig_anderen(cast: Cast) -> list[str]:
    """Fifty-one people with a PIP and no place besides Amina, whose dossiers come after hers."""
    mensen = wachtenden(cast, 51)
    importeer(cast.gemeente, [gebeurtenis("pip_vastgesteld", "2026-11-16", een, **PIP) for een in mensen])
    return mensen


def test_the_best_match_is_found_also_behind_the_first_fifty(cast: Cast) -> None:
    met_pip(cast)
    beste = sorted([cast.dossier, *met_vijftig_anderen(cast)])[-1]
    importeer(cast.gemeente, [
        gebeurtenis("participatieplan", "2026-11-20", beste, eerst="werk", sectoren=["horeca"], uren=6),
    ])  # fmt: skip
    blad = cast.client("karin").get(f"/meedoen/plekken/{plek(cast)}/")
    assert re.findall(r"/dossiers/([^/\"]+)/meedoen/kies/", blad.content.decode())[0] == beste
    assert "Hier staan de 50 mensen die het best passen." in tekst_van(blad)


def test_a_long_list_goes_on_and_nobody_is_left_out(cast: Cast) -> None:
    met_pip(cast)
    mensen = [cast.dossier, *met_vijftig_anderen(cast)]
    karin, adres, gezien = cast.client("karin"), "/meedoen/", []
    while adres:
        blad = karin.get(adres).content.decode()
        gezien += re.findall(r'href="/dossiers/([^/"]+)/meedoen/"', blad)
        verder = re.search(r'href="(\?na=[^"]+)" rel="next"', blad)
        adres = f"/meedoen/{verder[1]}" if verder else ""
    assert sorted(gezien) == sorted(mensen)


@pytest.mark.parametrize(("type_", "velden"), [("overlijden", {}), ("dossier_gesloten", {"reden": "voldaan"})])
def test_to_who_died_or_is_done_no_place_is_offered(cast: Cast, type_: str, velden: dict[str, Any]) -> None:
    met_pip(cast)
    id_ = plek(cast)
    cast.leg_vast(type_, "2026-11-28", **velden)
    tekst = bladzijde(cast)
    assert "Dit dossier is gesloten. Daarom staan hier geen plekken om te kiezen." in tekst
    assert "Kies deze plek" not in tekst
    assert "Vraag eerst na" not in tekst
    karin = cast.client("karin")
    assert karin.get(f"/dossiers/{cast.dossier}/meedoen/kies/{id_}/").status_code == 404
    assert "Amina Tesfay" not in tekst_van(karin.get(f"/meedoen/plekken/{id_}/"))


def test_what_is_not_known_of_the_person_is_asked_once(cast: Cast) -> None:
    for nummer in range(3):
        plek(cast, f"Plek {nummer}", taalniveau="a2", postcode4=None)
    tekst = bladzijde(cast)
    assert tekst.count("Vraag eerst na, dan kan Regie beter vergelijken") == 1
    vragen = (
        "Wanneer zijn de lessen?", "Welk taalniveau heeft de inburgeraar?", "Wat is de postcode, en wanneer kan het?",
        "Hoeveel uur per week kan de inburgeraar?", "Welk werk wil de inburgeraar?",
    )  # fmt: skip
    for vraag in vragen:
        assert tekst.count(vraag) == 1, vraag
    for weg in ("lestijden staan nog niet", "hoeveel uur iemand kan", "welk werk iemand wil", "niveau is niet bekend"):
        assert weg not in tekst, weg
    assert tekst.count("Vraag na: de plek vraagt A2") == 3
    assert tekst.count("Vraag na: de reis is niet bekend: de postcode van de plek mist") == 3


def test_the_groups_of_deventer_are_shown_where_the_policy_has_them(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    assert "De groepen van uw gemeente" not in bladzijde(cast)
    voeg_gemeente_toe(cast.gemeente, "Deventer", "deventer")
    tekst = bladzijde(cast)
    for zin in ("kan nu aan het werk", "heeft eerst rust en hulp nodig", "Regie rekent haar nooit uit."):
        assert zin in tekst, zin
    assert "heeft eerst rust en hulp nodig" not in bladzijde(cast, "saskia")


def test_after_work_the_page_says_how_long_it_lasted_and_after_entree_what_comes_next(cast: Cast) -> None:
    cast.leg_vast("plaatsing_start", "2026-11-02", soort="betaald_werk", uren_per_week=12, plaatsing_id="werk-1")
    cast.leg_vast("plaatsing_einde", "2026-11-25", soort="betaald_werk", plaatsing_id="werk-1",
                  reden="ontslag")  # fmt: skip
    assert "Het werk duurde van 2 november 2026 tot 25 november 2026." in bladzijde(cast)
    assert "mbo 2" not in bladzijde(cast)
    cast.leg_vast("participatieplan", "2026-11-26", combinatie="entree")
    assert "Na de entreeopleiding kan iemand naar mbo 2" in bladzijde(cast)
