# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The team leader types how many fte each consulent has; the board says how many people that is per full job."""

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast
from tests.web.scherm import tekst_van

BLAD = "/team/formatie/"


def vul_in(cast: Cast, **velden: str) -> Any:
    """Karin has 0,8 fte, on a page that was opened just now."""
    saskia = cast.client("saskia")
    gewoon = {
        "medewerker": "karin",
        "fte": "0,8",
        "vanaf": "2026-11-01",
        "stempel": str(uuid4()),
        "gezien": gezien(saskia),
    }
    return saskia.post(BLAD, gewoon | velden, follow=True)


def gezien(client: Any) -> str:
    return re.findall(r'name="gezien" value="([^"]+)"', client.get(BLAD).content.decode())[0]


def van_vandaag(antwoord: Any) -> str:
    return tekst_van(antwoord).split("Formatie van vandaag")[1].split("Formatie invullen")[0]


@pytest.mark.parametrize("wie", ["karin", "eva", "fenna", "tess", "petra"])
def test_for_anybody_else_there_is_no_such_page(cast: Cast, wie: str) -> None:
    client = cast.client(wie)
    assert client.get(BLAD).status_code == 404
    assert client.post(BLAD, {"medewerker": "karin", "fte": "1", "vanaf": "2026-11-01"}).status_code == 404


def test_what_is_typed_stands_there_with_from_when_and_by_whom(cast: Cast) -> None:
    assert "Karin de Vries niet bekend – – nog niet te meten" in van_vandaag(cast.client("saskia").get(BLAD))
    antwoord = vul_in(cast)
    assert "Vastgelegd." in tekst_van(antwoord)
    assert "Karin de Vries 0,8 1 november 2026 – 2,5 van 60" in van_vandaag(antwoord)
    assert "Samen 0,8 fte. Van 1 consulent is de formatie niet bekend." in tekst_van(antwoord)
    assert "Saskia Bos: Karin de Vries, 0,8 fte vanaf 1 november 2026." in tekst_van(antwoord)


def test_what_holds_later_stands_beside_what_holds_now(cast: Cast) -> None:
    vul_in(cast)
    antwoord = vul_in(cast, fte="0,6", vanaf="2027-02-01")
    assert "Karin de Vries 0,8 1 november 2026 0,6 vanaf 1 februari 2027 2,5 van 60" in van_vandaag(antwoord)


def test_the_same_day_again_is_a_correction_and_what_was_there_stays(cast: Cast) -> None:
    vul_in(cast)
    antwoord = vul_in(cast, fte="0.50")
    assert "Karin de Vries 0,5 1 november 2026 – 4 van 60" in van_vandaag(antwoord)
    assert "Karin de Vries, 0,8 fte vanaf 1 november 2026." in tekst_van(antwoord)


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"fte": "-0,1"}, "Dit is minder dan 0. Schrijf 0 voor wie geen uren voor regie heeft."),
        ({"fte": "−1"}, "Dit is minder dan 0."),
        ({"fte": "1,51"}, "Dit is meer dan 1,5 fte. Een volle baan is 1."),
        ({"fte": "36"}, "Dit is meer dan 1,5 fte."),
        ({"fte": "0,875"}, "Gebruik hooguit twee cijfers achter de komma, zoals 0,89."),
        ({"fte": "veel"}, "Dit is geen getal. Schrijf bijvoorbeeld 0,89."),
        ({"fte": "nan"}, "Dit is geen getal."),
        ({"fte": ""}, "Dit veld is leeg. Vul het in."),
        ({"vanaf": "1999-12-31"}, "Deze dag ligt te ver terug. Kies een dag vanaf 1 januari 2000."),
        ({"vanaf": "2027-11-30"}, "Deze dag ligt meer dan een jaar vooruit. Kies een dag tot en met 29 november 2027."),
        ({"vanaf": "2026-02-30"}, "Deze datum bestaat niet."),
        ({"vanaf": ""}, "Dit veld is leeg. Kies de dag."),
        ({"medewerker": "milan"}, "Deze consulent werkt niet in uw gemeente. Kies iemand uit de lijst."),
        ({"medewerker": "saskia"}, "Deze consulent werkt niet in uw gemeente."),
        ({"medewerker": ""}, "Hier is nog niets gekozen. Maak een keuze."),
        ({"gezien": "gisteren"}, "Deze pagina is niet heel meer aangekomen."),
        ({"stempel": "x"}, "Deze pagina is niet heel meer aangekomen."),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(cast: Cast, velden: dict[str, str], zegt: str) -> None:
    antwoord = vul_in(cast, **velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)
    assert "Fout: Formatie" in antwoord.content.decode()
    assert "Wat er is vastgelegd" not in tekst_van(antwoord)


@pytest.mark.parametrize(("fte", "vanaf"), [("0", "2000-01-01"), ("1,5", "2027-11-29")])
def test_the_ends_of_what_can_be_are_kept(cast: Cast, fte: str, vanaf: str) -> None:
    assert vul_in(cast, fte=fte, vanaf=vanaf).status_code == 200


@pytest.mark.parametrize("eerder", ["niets", "iets"])
def test_who_opened_the_page_before_somebody_else_changed_it_overwrites_nothing(cast: Cast, eerder: str) -> None:
    if eerder == "iets":
        cast.formatie("karin", "1")
    toen = gezien(cast.client("saskia"))
    cast.formatie("karin", "0.9")
    antwoord = vul_in(cast, gezien=toen)
    assert antwoord.status_code == 422
    assert "Iemand anders heeft dit net gewijzigd. Er is niets vastgelegd." in tekst_van(antwoord)
    assert "Karin de Vries 0,9 1 januari 2026" in van_vandaag(cast.client("saskia").get(BLAD))
    assert vul_in(cast, medewerker="bas", gezien=toen).status_code == 200  # nobody touched Bas


def test_pressed_twice_is_once(cast: Cast) -> None:
    stempel = str(uuid4())
    vul_in(cast, stempel=stempel)
    tekst = tekst_van(vul_in(cast, stempel=stempel, fte="0,9"))
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst
    assert "0,9" not in tekst.split("Formatie invullen")[0]


def test_who_works_here_no_longer_can_be_set_to_nothing(cast: Cast) -> None:
    from django.db import connections

    cast.formatie("bas", "1")
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("UPDATE medewerker SET tot = '2026-10-01' WHERE gemeente = %s AND id = 'bas'", [cast.gemeente])
    assert "Bas Smit 1 1 januari 2026" in van_vandaag(cast.client("saskia").get(BLAD))  # it still counts
    antwoord = vul_in(cast, medewerker="bas", fte="0", vanaf="2026-10-02")
    assert "Bas Smit" not in van_vandaag(antwoord)
    assert "Bas Smit, 0 fte vanaf 2 oktober 2026." in tekst_van(antwoord)


# ------------------------------------------------------------------------------------------------- on the board


def bord(cast: Cast) -> str:
    return tekst_van(cast.client("saskia").get("/team/"))


def test_the_board_tells_how_many_people_there_are_per_full_job_beside_the_norm(cast: Cast) -> None:
    assert "Karin de Vries 2 van 60 2 nog niet te meten 2 0" in bord(cast)
    cast.formatie("karin", "0.8")
    tekst = bord(cast)
    assert "Karin de Vries 2 van 48 2 2,5 van 60 bij 0,8 fte 2 0" in tekst
    assert "boven de norm" not in tekst


def test_above_the_norm_is_said_in_words(cast: Cast) -> None:
    cast.formatie("karin", "0.03")
    assert "Karin de Vries 2 van 1,8 te veel 2 66,67 van 60 boven de norm bij 0,03 fte" in bord(cast)


def test_exactly_the_norm_is_not_above_it(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.kern.recht import Regels
    from regie.web.team import bord as blad

    gekozen = Regels.gekozen

    def twintig(regels: Regels, id: str, dag: date) -> Any:
        norm = gekozen(regels, id, dag)
        return norm.model_copy(update={"waarde": 20}) if norm is not None and id == blad.NORM else norm

    monkeypatch.setattr(Regels, "gekozen", twintig)
    cast.formatie("karin", "0.1")
    assert "2 van 2 2 20 van 20 bij 0,1 fte" in bord(cast)
    assert "boven de norm" not in bord(cast)


def test_without_a_norm_the_number_stands_alone(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    from regie.web.team import bord as blad

    monkeypatch.setattr(blad, "NORM", "noemt_niets")
    cast.formatie("karin", "0.5")
    assert "Karin de Vries 2 2 4 bij 0,5 fte" in bord(cast)


def test_with_no_hours_it_cannot_be_measured_and_who_has_none_is_the_last_to_get_people(cast: Cast) -> None:
    cast.formatie("karin", "0")
    assert "Karin de Vries 2 van 0 te veel 2 nog niet te meten bij 0 fte" in bord(cast)
    cast.formatie("bas", "0")
    keuzes = re.findall(r'<option value="(\w+)"', cast.client("saskia").get("/team/").content.decode())
    assert keuzes[:2] == ["bas", "karin"]
    cast.formatie("karin", "1")
    keuzes = re.findall(r'<option value="(\w+)"', cast.client("saskia").get("/team/").content.decode())
    assert keuzes[:2] == ["karin", "bas"]
