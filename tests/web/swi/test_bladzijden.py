# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The delivery on the screen, from the berichtgever to the file; and who gets which page."""

import json
import re
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast, importeer
from tests.uitwisseling.swi.bureau import lever, maak_levering, vul_berichtgever_in
from tests.verhaal import gebeurtenis
from tests.web.scherm import tekst_van

BLAD = "/monitor/swi/"
BSN = "999900006"


def vul_in(cast: Cast, **velden: str) -> Any:
    velden = {"stempel": str(uuid4()), "code": "VB01", "naam": "Voorbeeldstad", "kvk": "12345678",
              "contact": "Saskia Bos"} | velden  # fmt: skip
    return cast.client("saskia").post(f"{BLAD}berichtgever/", velden, follow=True)


def druk(cast: Cast, wie: str, adres: str, **velden: str) -> Any:
    return cast.client(wie).post(adres, velden, follow=True)


@pytest.fixture
def sanne(cast: Cast) -> str:
    """Another team leader."""
    from tests.register import cast as bezetting

    bezetting.NAMEN["sanne"], bezetting.ROLLEN["sanne"] = "Sanne Vos", ["teamleider"]
    return "sanne"


def nieuwe(cast: Cast, aantal: int, **velden: str) -> None:
    rijen = []
    for nummer in range(aantal):
        dossier = f"nieuw-{cast.gemeente}-{nummer}"
        rijen += [
            gebeurtenis("dossier_geopend", "2026-06-01", dossier, groep="asiel_vergunning", wet="wi2021"),
            gebeurtenis("toewijzing", "2026-06-02", dossier, rol="regie", medewerker="karin"),
            gebeurtenis("kennisgeving_plicht", "2026-06-10", dossier),
        ]
    importeer(cast.gemeente, rijen)


def test_from_the_berichtgever_to_the_file_by_two_people(cast: Cast, sanne: str) -> None:
    assert "Vul eerst in wie er levert" in tekst_van(cast.client("saskia").get(BLAD))
    assert "De berichtgever is vastgelegd." in tekst_van(vul_in(cast))
    gemaakt = druk(cast, "saskia", BLAD, stempel=str(uuid4()))
    assert "De levering is gemaakt. Kijk haar na." in tekst_van(gemaakt)
    adres = gemaakt.redirect_chain[-1][0]
    tekst = tekst_van(druk(cast, "saskia", adres, stap="nagekeken"))
    assert "Vastgelegd: nagekeken." in tekst
    assert "U heeft deze levering zelf gemaakt." in tekst
    assert "Vastgelegd: vrijgegeven." in tekst_van(druk(cast, sanne, adres, stap="vrijgegeven"))
    antwoord = cast.client(sanne).get(f"{adres}bestand.json")
    assert antwoord["Content-Type"] == "application/json"
    assert f"swi-{cast.gemeente}-2026-Q3-1.json" in antwoord["Content-Disposition"]
    (amina,) = json.loads(antwoord.content)["leveringen"][0]["inburgeraars"]
    assert amina["burgerservicenummer"] == BSN


def test_the_file_is_logged_for_everybody_in_it_and_no_number_in_the_log(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    vul_berichtgever_in(cast)
    id_ = lever(cast)
    cast.client("saskia").get(f"{BLAD}leveringen/{id_}/bestand.json")
    with cast.als_systeem():
        gelogd = rijen("SELECT soort, doel, dossiers, wat FROM inzage WHERE wat = 'swi_bestand'")
    assert gelogd == [
        {"soort": "exporteren", "doel": "verantwoording", "dossiers": [cast.dossier], "wat": "swi_bestand"}
    ]


def test_no_page_shows_a_number(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    id_ = lever(cast)
    for adres in ("", "aanvullen/", "laat/", f"leveringen/{id_}/"):
        assert BSN not in cast.client("saskia").get(f"{BLAD}{adres}").content.decode()


def test_before_release_there_is_no_file_and_it_says_why(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    antwoord = cast.client("saskia").get(f"{BLAD}leveringen/{maak_levering(cast)}/bestand.json")
    assert antwoord.status_code == 409
    assert "nog niet vrijgegeven" in tekst_van(antwoord)


def test_pressed_twice_is_one_delivery(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    stempel = str(uuid4())
    adressen = {druk(cast, "saskia", BLAD, stempel=stempel).redirect_chain[-1][0] for _keer in range(2)}
    assert len(adressen) == 1


def test_a_quarter_that_runs_has_no_button_and_one_that_has_not_begun_no_page(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    loopt = cast.client("saskia").get(f"{BLAD}?kwartaal=2026-Q4")
    assert "Dit kwartaal loopt nog." in tekst_van(loopt)
    assert "Maak een levering" not in tekst_van(loopt)
    assert druk(cast, "saskia", f"{BLAD}?kwartaal=2026-Q4", stempel=str(uuid4())).status_code == 409
    for kwartaal in ("2027-Q1", "ooit"):
        assert cast.client("saskia").get(f"{BLAD}?kwartaal={kwartaal}").status_code == 404


def test_the_term_is_told(cast: Cast) -> None:
    assert "Leveren kon tot en met 28 oktober 2026." in tekst_van(cast.client("saskia").get(BLAD))
    q4 = tekst_van(cast.client("saskia").get(f"{BLAD}?kwartaal=2026-Q4"))
    assert "Leveren kan tot en met 28 januari 2027: nog 60 dagen." in q4


def test_no_xml_is_made_while_the_schema_is_unknown(cast: Cast) -> None:
    assert "XML: onbekend." in tekst_van(cast.client("saskia").get(BLAD))


@pytest.mark.parametrize(
    ("veld", "waarde", "zegt"),
    [
        ("kvk", "123", "8 cijfers"),
        ("code", "a b", "letters, cijfers"),
        ("contact", "", "leeg"),
        ("email", "x", "e-mail"),
    ],
)
def test_a_berichtgever_that_is_not_right_is_told_at_the_field(cast: Cast, veld: str, waarde: str, zegt: str) -> None:
    antwoord = vul_in(cast, **{veld: waarde})
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)
    assert f'href="#id_{veld}"' in antwoord.content.decode() or f"#{veld}" in antwoord.content.decode()


def test_a_consulent_gets_what_is_missing_of_her_own_people_with_the_way_to_mend_it(cast: Cast) -> None:
    nieuwe(cast, 1)
    antwoord = cast.client("karin").get(f"{BLAD}aanvullen/")
    tekst = tekst_van(antwoord)
    assert "Uw mensen" in tekst
    assert "Er is geen goed burgerservicenummer." in tekst
    assert f"/dossiers/nieuw-{cast.gemeente}-0/persoon/" in antwoord.content.decode()
    assert "Per consulent" not in tekst
    assert "Er ontbreekt niets." in tekst_van(cast.client("bas").get(f"{BLAD}aanvullen/"))


def test_the_team_leader_sees_everybody_and_can_choose_a_consulent(cast: Cast) -> None:
    nieuwe(cast, 2)
    cast.account("karin")
    tekst = tekst_van(cast.client("saskia").get(f"{BLAD}aanvullen/"))
    assert "Karin de Vries 3 1 (33&nbsp;%) 2" in tekst
    assert "Er ontbreekt niets." in tekst_van(cast.client("saskia").get(f"{BLAD}aanvullen/?consulent=bas"))


def test_a_long_list_comes_a_page_at_a_time(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.web.swi import onvolledig

    monkeypatch.setattr(onvolledig, "PER_BLADZIJDE", 2)
    nieuwe(cast, 3)
    eerste = cast.client("karin").get(f"{BLAD}aanvullen/")
    verder = re.search(r'href="(\?[^"]*na=[^"]*)"', eerste.content.decode())
    assert verder is not None
    tweede = cast.client("karin").get(f"{BLAD}aanvullen/{verder[1].replace('&amp;', '&')}")
    genoemd = [re.findall(r"nieuw-\d+-\d", tekst_van(een)) for een in (eerste, tweede)]
    assert [len(set(een)) for een in genoemd] == [2, 1]
    assert not set(genoemd[0]) & set(genoemd[1])


def test_in_a_large_gemeente_the_team_leader_looks_at_one_consulent_at_a_time(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    from regie.uitwisseling.swi import volledig

    monkeypatch.setattr(volledig, "MEESTE", 1)
    nieuwe(cast, 2)
    los = f"los-{cast.gemeente}"
    importeer(cast.gemeente, [
        gebeurtenis("dossier_geopend", "2026-06-01", los, groep="asiel_vergunning", wet="wi2021"),
        gebeurtenis("kennisgeving_plicht", "2026-06-10", los),
    ])  # fmt: skip
    cast.account("karin")
    saskia = cast.client("saskia")
    keuze = tekst_van(saskia.get(f"{BLAD}aanvullen/"))
    assert "Kies een consulent" in keuze
    assert "nog geen consulent 1 Karin de Vries 3" in keuze
    van_karin = tekst_van(saskia.get(f"{BLAD}aanvullen/?consulent=karin"))
    assert f"nieuw-{cast.gemeente}-0" in van_karin
    assert los not in van_karin
    assert los in tekst_van(saskia.get(f"{BLAD}aanvullen/?consulent=-"))


def test_reading_the_list_is_logged_for_who_is_named(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    nieuwe(cast, 1)
    cast.client("karin").get(f"{BLAD}aanvullen/")
    with cast.als_systeem():
        (gelogd,) = rijen("SELECT dossiers FROM inzage WHERE wat = 'swi_aanvullen'")
    assert gelogd["dossiers"] == [f"nieuw-{cast.gemeente}-0"]


def test_what_changed_is_counted_and_who_leads_the_team_opens_the_rows(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    lever(cast)
    cast.leg_vast("mb_start", "2026-09-22")
    adres = f"{BLAD}leveringen/{maak_levering(cast)}/"
    assert "Veranderd: Maatschappelijke begeleiding 1" in tekst_van(cast.client("saskia").get(adres))
    rijen = tekst_van(cast.client("saskia").get(f"{adres}?soort=maatschappelijke_begeleiding"))
    assert "Amina Tesfay Maatschappelijke begeleiding" in rijen


def test_policy_sees_how_many_and_never_who_and_no_small_number(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    lever(cast)
    cast.leg_vast("mb_start", "2026-09-22")
    nieuwe(cast, 7)
    adres = f"{BLAD}leveringen/{maak_levering(cast)}/"
    for vraag in ("", "?soort=maatschappelijke_begeleiding", "?soort=erbij"):
        tekst = tekst_van(cast.client("eva").get(adres + vraag))
        assert "Mensen 8" in tekst
        assert "Nieuw in de levering 7 Niet meer in de levering 0" in tekst
        assert "Veranderd: Maatschappelijke begeleiding niet te zien" in tekst
        assert "Amina" not in tekst
        assert "SHA-256" not in tekst
    tekst = tekst_van(cast.client("eva").get(BLAD))
    assert "Maak een levering" not in tekst
    assert "Wat moet er nog bij?" not in tekst


def test_one_small_number_of_who_came_and_who_went_hides_both(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    lever(cast)
    cast.leg_vast("plicht_ingetrokken", "2026-09-25", "saskia", reden="fout")
    nieuwe(cast, 7)
    tekst = tekst_van(cast.client("eva").get(f"{BLAD}leveringen/{maak_levering(cast)}/"))
    assert "Nieuw in de levering niet te zien Niet meer in de levering niet te zien" in tekst


def test_policy_can_press_nothing(cast: Cast) -> None:
    vul_berichtgever_in(cast)
    adres = f"{BLAD}leveringen/{maak_levering(cast)}/"
    assert cast.client("eva").post(BLAD, {"stempel": str(uuid4())}).status_code == 409
    assert cast.client("eva").post(adres, {"stap": "nagekeken"}).status_code == 409
    assert "Nagekeken:" not in tekst_van(cast.client("saskia").get(adres))


def test_late_facts_are_listed_with_both_days(cast: Cast) -> None:
    assert "nog geen levering vrijgegeven" in tekst_van(cast.client("karin").get(f"{BLAD}laat/"))
    vul_berichtgever_in(cast)
    lever(cast)
    assert "Er is niets later vastgelegd." in tekst_van(cast.client("karin").get(f"{BLAD}laat/"))
    cast.leg_vast("mb_start", "2026-09-22")
    tekst = tekst_van(cast.client("karin").get(f"{BLAD}laat/"))
    assert "Amina Tesfay Maatschappelijke begeleiding gestart 22 september 2026 29 november 2026" in tekst


MAG = {
    "": {"saskia", "eva"},
    "aanvullen/": {"saskia", "karin"},
    "laat/": {"saskia", "karin"},
    "berichtgever/": {"saskia"},
    "leveringen/<id>/": {"saskia", "eva"},
    "leveringen/<id>/bestand.json": {"saskia"},
}


@pytest.mark.parametrize("adres", MAG)
def test_each_page_is_for_whose_work_it_is_and_404_for_others(cast: Cast, adres: str) -> None:
    vul_berichtgever_in(cast)
    pad = BLAD + adres.replace("<id>", str(lever(cast)))
    namen = ("saskia", "karin", "eva", "tess", "petra", "inge", "fenna")
    assert {naam for naam in namen if cast.client(naam).get(pad).status_code == 200} == MAG[adres]


def test_a_delivery_of_another_gemeente_is_not_there(cast: Cast, elders: str) -> None:
    from tests.register.cast import maak

    vul_berichtgever_in(cast)
    id_ = lever(cast)
    ander = maak(elders)
    for adres in (f"leveringen/{id_}/", f"leveringen/{id_}/bestand.json"):
        assert ander.client("saskia").get(BLAD + adres).status_code == 404


def test_who_asked_for_restriction_is_named_before_the_delivery_is_released(cast: Cast) -> None:
    """Whether they may be in it is not for a program to say. Policy learns nothing of it."""
    from regie.register.beperken import beperk, hef_op
    from tests.register.privacy import verzoek

    vul_in(cast)
    gemaakt = druk(cast, "saskia", BLAD, stempel=str(uuid4()))
    adres = gemaakt.redirect_chain[-1][0]
    assert "beperking" not in tekst_van(gemaakt)
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Amina zegt dat iets niet klopt.")
    antwoord = cast.client("saskia").get(adres)
    assert "1 persoon in deze levering heeft gevraagd om beperking" in tekst_van(antwoord)
    assert f'href="/dossiers/{cast.dossier}/"' in antwoord.content.decode()
    assert "beperking" not in tekst_van(cast.client("eva").get(adres))
    assert "beperking" not in tekst_van(druk(cast, "saskia", adres, stap="vervallen"))
    with cast.als("petra") as petra:
        hef_op(petra, id_, cast.dossier, "Het is uitgezocht en klopt nu.")
    opnieuw = druk(cast, "saskia", BLAD, stempel=str(uuid4()))
    assert "beperking" not in tekst_van(opnieuw)


def test_reading_who_asked_for_restriction_is_logged(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen
    from regie.register.beperken import beperk
    from tests.register.privacy import verzoek

    vul_in(cast)
    adres = druk(cast, "saskia", BLAD, stempel=str(uuid4())).redirect_chain[-1][0]
    id_ = verzoek(cast, "beperking")
    with cast.als("petra") as petra:
        beperk(petra, id_, cast.dossier, "Amina zegt dat iets niet klopt.")
    cast.client("saskia").get(adres)
    with cast.als_systeem():
        gelogd = rijen("SELECT dossiers FROM inzage WHERE wat = 'swi_levering' AND cardinality(dossiers) > 0")
    assert [een["dossiers"] for een in gelogd] == [[cast.dossier]]
