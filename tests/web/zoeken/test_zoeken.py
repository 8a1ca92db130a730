# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A person is found by what is known of her, by who may see her, and nothing of the question stays behind."""

import re
from typing import Any

import pytest

from tests.register.cast import Cast, importeer, maak, verhaal
from tests.web.personen.blad import invulling
from tests.web.scherm import tekst_van


def zoek(cast: Cast, wie: str = "karin", /, **velden: str) -> Any:
    return cast.client(wie).post("/zoeken/", velden)


@pytest.mark.parametrize(
    "velden",
    [
        {"naam": "Amina"},
        {"naam": "tesfaye amina"},
        {"naam": "TESFAI"},
        {"naam": "Am"},
        {"geboortedatum": "1-5-1990"},
        {"geboortedatum": "1990-05-01"},
        {"geboortedatum": "1990"},
        {"nummer": "9999.00.006"},
        {"nummer": "V9900000017"},
        {"nummer": "+31 6 00000017"},
        {"naam": "Amina", "geboortedatum": "01-05-1990", "nummer": "9900000017"},
        {"kort": "amina"},
        {"kort": "1-5-1990"},
        {"kort": "06-00000017"},
    ],
)
def test_amina_is_found_by_whatever_is_known_of_her(cast: Cast, velden: dict[str, str]) -> None:
    antwoord = zoek(cast, **velden)
    assert antwoord.status_code == 200
    tekst = tekst_van(antwoord)
    assert "1 persoon gevonden" in tekst
    assert "Amina Tesfay 1 mei 1990 aankomst" in tekst
    assert f'href="/dossiers/{cast.dossier}/"' in antwoord.content.decode()


def test_amina_is_found_by_the_key_of_her_dossier(cast: Cast) -> None:
    assert "1 persoon gevonden" in tekst_van(zoek(cast, nummer=cast.dossier))


@pytest.mark.parametrize(
    "velden",
    [
        {"naam": "Yusuf"},
        {"naam": "Amina Yusuf"},
        {"geboortedatum": "2-5-1990"},
        {"nummer": "9900000018"},
        {"naam": "Amina", "geboortedatum": "1991"},
    ],
)
def test_who_does_not_fit_all_of_it_is_not_found_and_the_page_says_what_now(cast: Cast, velden: dict[str, str]) -> None:
    tekst = tekst_van(zoek(cast, **velden))
    assert "Niemand gevonden" in tekst
    assert "Vraag het uw teamleider" in tekst


def test_a_consulent_finds_only_the_own_people_and_a_team_leader_everybody(cast: Cast) -> None:
    assert "Niemand gevonden" in tekst_van(zoek(cast, "bas", naam="Amina"))
    assert "1 persoon gevonden" in tekst_van(zoek(cast, "saskia", naam="Amina"))


EIGEN = [
    ("أمينة تسفاي", "امينه"),
    ("أَمِينَة تسفاي", "تسفای امینة"),
    ("ኣሚና ተስፋይ", "ተስፋ"),
    ("Аміна Тесфай", "ТЕСФАЙ"),
]


@pytest.mark.parametrize(("geschreven", "getypt"), EIGEN)
def test_amina_is_found_by_her_name_in_her_own_script(cast: Cast, geschreven: str, getypt: str) -> None:
    karin = cast.client("karin")
    pad = f"/dossiers/{cast.dossier}/persoon/"
    karin.post(pad, invulling(karin.get(pad), naam_eigen=geschreven))
    for velden in ({"naam": getypt}, {"kort": getypt}, {"naam": f"{getypt} amina"}):
        tekst = tekst_van(zoek(cast, **velden))
        assert "1 persoon gevonden" in tekst
        assert f"Amina Tesfay {geschreven}" in tekst
    assert "Niemand gevonden" in tekst_van(zoek(cast, naam=f"{getypt} يوسف"))
    assert "Niemand gevonden" in tekst_van(zoek(cast, "bas", naam=getypt))
    karin.post(pad, invulling(karin.get(pad), naam_eigen=""))
    assert "Niemand gevonden" in tekst_van(zoek(cast, naam=getypt))


def test_milan_of_another_gemeente_finds_nobody(cast: Cast, gemeente: str) -> None:
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe(f"9{gemeente[1:]}", "Elders", "voorbeeld")
    elders = maak(f"9{gemeente[1:]}")
    assert "Niemand gevonden" in tekst_van(elders.client("milan").post("/zoeken/", {"naam": "Amina"}))
    assert "Niemand gevonden" in tekst_van(elders.client("saskia").post("/zoeken/", {"nummer": cast.dossier}))


@pytest.mark.parametrize(
    ("velden", "veld", "fout"),
    [
        ({}, "naam", "Vul minstens een van de drie in"),
        ({"naam": "  "}, "naam", "Vul minstens een van de drie in"),
        ({"naam": "x"}, "naam", "minstens twee letters"),
        ({"naam": "م"}, "naam", "minstens twee letters"),
        ({"naam": "a" * 101}, "naam", "hooguit 100 tekens"),
        ({"naam": "ami\x00na"}, "naam", "Null-tekens"),
        ({"geboortedatum": "31-2-1990"}, "geboortedatum", "Deze dag bestaat niet"),
        ({"geboortedatum": "gisteren"}, "geboortedatum", "geen geboortedatum"),
        ({"geboortedatum": "2099"}, "geboortedatum", "Dit kan niet kloppen"),
        ({"nummer": "123456789"}, "nummer", "elfproef"),
        ({"nummer": "12"}, "nummer", "Dit nummer herken ik niet"),
        ({"nummer": "'; DROP TABLE persoon"}, "nummer", "Dit nummer herken ik niet"),
        ({"kort": "3"}, "nummer", "Dit nummer herken ik niet"),
    ],
)
def test_nonsense_is_told_at_its_field(cast: Cast, velden: dict[str, str], veld: str, fout: str) -> None:
    antwoord = zoek(cast, **velden)
    assert antwoord.status_code == 422
    bij_veld = antwoord.content.decode().split(f'id="id_{veld}_error"', 1)[1].split("</div>")[0]
    assert fout in bij_veld


def test_the_form_is_there_by_get_and_an_address_asks_nothing(cast: Cast) -> None:
    antwoord = cast.client("karin").get("/zoeken/?naam=Amina&q=Amina")
    assert antwoord.status_code == 200
    assert "Amina" not in tekst_van(antwoord)


def test_who_was_shown_is_written_in_the_log_of_what_was_read(cast: Cast) -> None:
    from regie.dossiers.vraag import rijen

    zoek(cast, naam="Amina")
    zoek(cast, naam="Yusuf")
    with cast.als_systeem():
        gelezen = rijen("SELECT medewerker, wat, dossiers FROM inzage WHERE gemeente = %s", [cast.gemeente])
    assert gelezen == [{"medewerker": "karin", "wat": "zoeken", "dossiers": [cast.dossier]}]


def test_fifty_at_a_time_every_one_once_and_who_is_named_so_comes_first(cast: Cast) -> None:
    namen = ["dossier,voornamen,achternaam", *(f"m-{n},Muhammad,Achternaam{n:03d}" for n in range(100))]
    namen += [f"z-{n},Mohamed,Zoon{n}" for n in range(20)]
    dossiers = [regel.split(",")[0] for regel in namen[1:]]
    rijen = [rij for dossier in dossiers for rij in verhaal(dossier)]
    importeer(cast.gemeente, rijen, personen="\n".join(namen) + "\n")
    karin, gezien, na = cast.client("karin"), [], ""
    for _ in range(3):
        antwoord = karin.post("/zoeken/", {"naam": "mohamed", "na": na})
        html = antwoord.content.decode()
        gezien += re.findall(r'href="/dossiers/([mz]-\d+)/"', html)
        na = next((na for na in re.findall(r'name="na" value="([^"]*)"', html) if na), "")
    assert na == ""
    assert sorted(gezien) == sorted(dossiers)
    assert [sleutel[0] for sleutel in gezien[:20]] == ["z"] * 20
    assert "naam=" not in antwoord.request["QUERY_STRING"]


def test_a_place_to_go_on_from_that_is_nonsense_finds_nobody(cast: Cast) -> None:
    assert "Niemand gevonden" in tekst_van(zoek(cast, naam="amina", na="nergens"))


def test_without_the_token_of_the_form_nothing_is_searched(cast: Cast) -> None:
    from django.test import Client

    streng = Client(enforce_csrf_checks=True)
    streng.cookies = cast.client("karin").cookies
    assert streng.post("/zoeken/", {"naam": "Amina"}).status_code == 403
