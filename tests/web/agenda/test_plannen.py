# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An appointment is planned from the dossier in one form, moved and cancelled; what is taken is told with a way out."""

import re
from typing import Any
from uuid import UUID

import pytest

from tests.register.cast import VANDAAG, Cast, maak
from tests.web.scherm import tekst_van
from tests.werk.agenda.bureau import boek, boeking_van, klok, lees, maak_afspraak, morgen, nog_iemand, plan_van


def stempel(antwoord: Any) -> str:
    gevonden = re.search(r'name="stempel" value="([0-9a-f-]{36})"', antwoord.content.decode())
    assert gevonden
    return gevonden[1]


def plan(cast: Cast, naam: str = "karin", dossier: str = "", **anders: Any) -> Any:
    client, pad = cast.client(naam), f"/dossiers/{dossier or cast.dossier}/afspraak/"
    velden = {
        "product": "intake",
        "begin": "2037-12-08T10:00",
        "minuten": "",
        "ruimte": "",
        "plaats": "",
        "tolktaal": "",
    }
    return client.post(pad, velden | {"stempel": stempel(client.get(pad))} | anders, follow=True)


def test_the_usual_duration_the_room_and_the_language_of_the_person(cast: Cast, er_is: dict[str, UUID]) -> None:
    leeg = cast.client("karin").get(f"/dossiers/{cast.dossier}/afspraak/")
    assert '<option value="ti" selected>Tigrinya</option>' in leeg.content.decode()
    antwoord = plan(cast, ruimte=str(er_is["spreekkamer 1"]), tolktaal="ti")
    assert "De afspraak staat: dinsdag 8 december 2037 om 10.00 uur." in tekst_van(antwoord)
    assert "dinsdag 8 december 2037 van 10.00 tot 11.30 uur" in tekst_van(antwoord)
    assert "Waar Spreekkamer 1 Met wie Karin de Vries Tolk nodig Tigrinya" in tekst_van(antwoord)


def test_a_room_that_is_taken_is_refused_with_who_stands_there_and_what_is_free(
    cast: Cast, er_is: dict[str, UUID]
) -> None:
    yusuf = nog_iemand(cast)
    maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"]))
    antwoord = plan(cast, "bas", yusuf, ruimte=str(er_is["spreekkamer 1"]))
    assert antwoord.status_code == 422
    tekst = tekst_van(antwoord)
    assert (
        "Spreekkamer 1 is dan al bezet: dinsdag 8 december 2037 van 10.00 tot 11.00 uur, door Karin de Vries." in tekst
    )
    assert "Op de tijd die u koos, is nog vrij: Spreekkamer 2" in tekst
    assert "Amina" not in tekst
    assert "door Karin" not in tekst_van(plan(cast, "bas", yusuf, ruimte=str(er_is["spreekkamer 2"])))


def test_free_moments_are_proposed_and_one_is_filled_in_by_its_link(cast: Cast) -> None:
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/afspraak/"
    pagina = karin.get(pad).content.decode()
    gevonden = re.findall(rf'href="({pad}\?[^"]+)#k-afspraak"', pagina)
    assert len(gevonden) == 6
    gekozen = karin.get(gevonden[0].replace("&amp;", "&")).content.decode()
    assert re.search(r'name="begin" value="20[0-9-]{8}T[0-9:]{5}"', gekozen)


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"product": ""}, "Kies waarvoor de afspraak is."),
        ({"product": "onzin"}, "staat niet in de lijst"),
        ({"begin": ""}, "Kies een dag en een tijd."),
        ({"begin": "2026-11-20T10:00"}, "Deze tijd is al voorbij."),
        ({"begin": "2027-03-28T02:30"}, "Deze tijd bestaat niet"),
        ({"begin": "2027-10-31T02:30"}, "twee keer"),
        ({"minuten": "1000"}, "tot en met 480"),
        ({"minuten": "veel"}, "geen aantal minuten"),
        ({"ruimte": str(UUID(int=7))}, "staat niet in de lijst"),
        ({"plaats": "a\x07b"}, "niet te bewaren"),
    ],
)
def test_nonsense_is_told_at_the_field_and_nothing_is_planned(cast: Cast, anders: dict[str, str], fout: str) -> None:
    from regie.dossiers.vraag import rijen

    antwoord = plan(cast, **anders)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)
    with cast.als("karin"):
        assert rijen("SELECT 1 FROM gebeurtenis WHERE type = 'afspraak_gepland'") == []


def test_who_leads_the_team_plans_for_the_consulent(cast: Cast) -> None:
    assert "Met wie Karin de Vries" in tekst_van(plan(cast, "saskia"))


def test_for_who_is_in_hiding_only_the_consulent_plans(cast: Cast) -> None:
    cast.leg_vast("afscherming", "2026-11-20", reden="opvang")
    antwoord = plan(cast, "saskia")
    assert (antwoord.status_code, "Alleen de consulent plant hier" in tekst_van(antwoord)) == (422, True)
    assert "De afspraak staat" in tekst_van(plan(cast))


def test_moved_with_a_reason(cast: Cast, er_is: dict[str, UUID]) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10), ruimte=er_is["spreekkamer 1"], plaats="Spreekkamer 1"))
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/afspraak/{id_}/verzetten/"
    leeg = karin.get(pad)
    assert 'value="2037-12-08T10:00"' in leeg.content.decode()
    velden = {"product": "intake", "begin": "2037-12-08T10:30", "minuten": "60", "ruimte": str(er_is["spreekkamer 1"]),
              "plaats": "", "tolktaal": "", "reden": "Past beter", "stempel": stempel(leeg)}  # fmt: skip
    antwoord = karin.post(pad, velden, follow=True)
    assert "De afspraak is verzet naar dinsdag 8 december 2037 om 10.30 uur." in tekst_van(antwoord)
    assert lees(cast, id_)["vervallen_op"] is not None
    assert "is er niet meer" in tekst_van(karin.post(pad, velden, follow=True))


def test_cancelled_after_an_interpreter_said_yes_says_what_that_costs(cast: Cast, er_is: dict[str, UUID]) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=morgen())))
    boek(cast, id_, er_is["selam"])
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/afspraak/{id_}/"
    velden = {"reden": "Ziek", "stempel": stempel(karin.get(pad))}
    antwoord = karin.post(f"{pad}afzeggen/", velden, follow=True)
    assert "De tolk is te laat afgezegd en kost € 60,00." in tekst_van(antwoord)
    assert boeking_van(cast, str(id_))["stand"] == "te_laat_afgezegd"
    assert "Deze afspraak gaat niet door." in tekst_van(karin.get(pad))


def test_an_interpreter_is_asked_and_answers_on_the_page(cast: Cast, er_is: dict[str, UUID]) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10), tolktaal="ti"))
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/afspraak/{id_}/"
    velden = {"tolk": str(er_is["selam"]), "taal": "ti", "manier": "op_locatie", "stempel": stempel(karin.get(pad))}
    assert "De tolk is gevraagd: Selam Haile." in tekst_van(karin.post(f"{pad}tolk/", velden, follow=True))
    boeking = boeking_van(cast, str(id_))["id"]
    antwoord = karin.post(f"{pad}tolk/", {"boeking": str(boeking), "antwoord": "ja"}, follow=True)
    assert "Selam Haile , Tigrinya, op locatie: bevestigd" in tekst_van(antwoord)
    onzin = karin.post(f"{pad}tolk/", velden | {"tolk": str(UUID(int=3))}, follow=True)
    assert "Kies opnieuw" in tekst_van(onzin)


def test_an_interpreter_is_cancelled_without_the_appointment_and_one_who_stayed_away_costs_nothing(
    cast: Cast, er_is: dict[str, UUID]
) -> None:
    karin = cast.client("karin")
    komt = maak_afspraak(cast, plan_van(klok(10), tolktaal="ti"))
    pad = f"/dossiers/{cast.dossier}/afspraak/{komt}/"
    boeking = boek(cast, komt, er_is["selam"])
    antwoord = karin.post(f"{pad}tolk/", {"boeking": str(boeking), "antwoord": "afzeggen"}, follow=True)
    assert "De tolk is afgezegd. Kosten: € 0,00." in tekst_van(antwoord)
    assert "Vraag Selam Haile, op locatie" in tekst_van(antwoord)
    was = maak_afspraak(cast, plan_van(klok(10, dag=VANDAAG.replace(day=27)), tolktaal="ti"))
    boeking = boek(cast, was, er_is["selam"])
    pad = f"/dossiers/{cast.dossier}/afspraak/{was}/"
    karin.post(f"{pad}afronden/", {"product": "intake", "minuten": "60", "uitkomst": "geweest"})
    assert boeking_van(cast, str(was))["kosten_cent"] == 6000
    karin.post(f"{pad}tolk/", {"boeking": str(boeking), "antwoord": "weg"})
    rij = boeking_van(cast, str(was))
    assert (rij["stand"], rij["afwezig"], rij["kosten_cent"]) == ("niet_gekomen", "tolk", 0)


def test_one_press_afterwards_and_the_hours_are_there(cast: Cast) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10, dag=VANDAAG.replace(day=27))))
    karin, pad = cast.client("karin"), f"/dossiers/{cast.dossier}/afspraak/{id_}/"
    assert "Geweest: 60 minuten brede intake" in tekst_van(karin.get(pad))
    velden = {"product": "intake", "minuten": "60", "uitkomst": "geweest"}
    assert "Deze afspraak is geweest." in tekst_van(karin.post(f"{pad}afronden/", velden, follow=True))
    karin.post(f"{pad}afronden/", velden)
    week = tekst_van(karin.get("/agenda/uren/?week=2026-W48"))
    assert "Deze week: 60 minuten (1 uur)" in week


@pytest.mark.parametrize("naam", ["bas", "tess", "eva", "petra", "fenna", "inge", "cor", "vera"])
def test_for_who_has_not_this_dossier_there_is_no_appointment(cast: Cast, naam: str) -> None:
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    client = cast.client(naam)
    for pad in ("", f"{id_}/", f"{id_}/verzetten/", f"{id_}/afspraak.ics"):
        assert client.get(f"/dossiers/{cast.dossier}/afspraak/{pad}").status_code == 404
    for pad in ("afzeggen", "afronden", "tolk"):
        assert client.post(f"/dossiers/{cast.dossier}/afspraak/{id_}/{pad}/").status_code == 404


def test_for_another_gemeente_there_is_nothing(cast: Cast) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    code = f"9{cast.gemeente[1:]}"
    voeg_gemeente_toe(code, "Elders", "voorbeeld")
    id_ = maak_afspraak(cast, plan_van(klok(10)))
    milan = Cast(code, maak(code).dossier).client("milan")
    assert milan.get(f"/dossiers/{cast.dossier}/afspraak/{id_}/").status_code == 404
    assert milan.get(f"/dossiers/{cast.dossier}/afspraak/").status_code == 404
    assert milan.get("/agenda/?van=karin").status_code == 404
    assert "Amina" not in tekst_van(milan.get("/agenda/?week=2037-W50"))
