# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets of the budget beside what was done: typed, counted, explained, and kept as they were."""

import re
from typing import Any
from uuid import uuid4

import pytest

from tests.register.cast import Cast
from tests.web.prestaties.conftest import BLAD, NIEUW, mensen, vul_in
from tests.web.scherm import tekst_van


def adres_van(antwoord: Any) -> str:
    gevonden = re.search(rf'href="({BLAD}[0-9a-f-]{{36}}/)"', antwoord.content.decode())
    assert gevonden is not None
    return gevonden[1]


def test_a_target_stands_beside_what_was_done_with_why_it_differs(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast))
    assert "Vastgelegd." in tekst
    assert (
        "Nieuwe statushouders Nieuw onder regie: statushouders, hervestigers begroting 2026 15 12 −3"
        " Tot nu toe 3 minder dan begroot: 2 wachten nog, 1 vertrok." in tekst
    )


def test_a_year_without_targets_says_so_and_reads_nothing(cast: Cast) -> None:
    tekst = tekst_van(cast.client("saskia").get(f"{BLAD}?jaar=2024"))
    assert "Voor 2024 zijn nog geen prestaties ingevuld." in tekst


@pytest.mark.parametrize("vraag", ["", "?jaar=", "?jaar=veel", "?jaar=99", "?jaar=2026'"])
def test_what_is_no_year_is_this_year(cast: Cast, vraag: str) -> None:
    assert "Prestaties 2026" in tekst_van(cast.client("saskia").get(f"{BLAD}{vraag}"))


def test_groups_together_count_everybody_once(cast: Cast) -> None:
    vul_in(cast)
    tekst = tekst_van(vul_in(cast, naam="Iedereen", doelgroep=[], doel="20"))
    assert "Onder regie, 2026 35 27 15 −20" in tekst
    assert "Opgeteld 27, maar 12 keer is iemand dubbel geteld: het zijn 15 mensen." in tekst
    assert "Nieuwe statushouders 2026 (12), ook in Iedereen 2026: 12." in tekst


def test_with_last_year_together_who_was_new_then_counts_once(cast: Cast) -> None:
    mensen(cast, 8, "asiel_vergunning", "2025-03-01", "eerder")
    vul_in(cast, jaar="2025", naam="Nieuw in 2025", doel="10")
    tekst = tekst_van(vul_in(cast, naam="Al onder regie", indicator="onder_regie_vorig_jaar", doel="8"))
    assert "Onder regie, 2025 en 2026 18 16 8 −10" in tekst
    assert "Onder regie, 2026" not in tekst  # one group needs no sum


def test_what_is_not_counted_by_regie_stands_there_with_what_a_report_says(cast: Cast) -> None:
    velden = {"indicator": "geen", "eenheid": "euro", "doel": "250000", "volgens_verslag": "240000", "doelgroep": []}
    tekst = tekst_van(vul_in(cast, naam="Lokale lasten", **velden))
    assert re.search(r"Lokale lasten begroting 2026 €\s250\.000 niet geteld €\s240\.000 – –", tekst)


def test_what_is_left_of_last_year_is_in_the_difference(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, overloop="-4"))
    assert "15 −4 12 −7 Tot nu toe met wat van vorig jaar overbleef 7 minder dan begroot." in tekst


def test_a_share_says_of_how_many(cast: Cast) -> None:
    tekst = tekst_van(vul_in(cast, naam="Doet mee", indicator="participeert", doel="70"))
    assert "70% 0% 0 van de 12 mensen −70 Tot nu toe 70 procentpunt minder dan begroot." in tekst


def test_a_change_is_a_new_version_with_a_reason_and_the_old_one_is_still_there(cast: Cast) -> None:
    naar = adres_van(vul_in(cast))
    pagina = cast.client("saskia").get(naar)
    gezien = re.search(r'name="gezien" value="([^"]+)"', pagina.content.decode())
    assert gezien is not None
    assert "Dit veld is leeg. Vul het in." in tekst_van(vul_in(cast, naar=naar, doel="12", gezien=gezien[1]))
    tekst = tekst_van(vul_in(cast, naar=naar, doel="12", gezien=gezien[1], reden="raad stelde bij"))
    assert "12 12 0 Tot nu toe precies zoals begroot." in tekst
    tekst = tekst_van(cast.client("saskia").get(naar))
    assert "Saskia Bos: 12, begroting 2026. Reden: raad stelde bij" in tekst
    assert "Saskia Bos: 15, begroting 2026" in tekst


def test_who_opened_an_older_version_overwrites_nothing(cast: Cast) -> None:
    naar = adres_van(vul_in(cast))
    gezien = "2026-01-01T00:00:00+00:00"
    antwoord = vul_in(cast, naar=naar, doel="99", gezien=gezien, reden="vergissing")
    assert antwoord.status_code == 422
    assert "Iemand anders heeft dit net gewijzigd." in tekst_van(antwoord)
    assert "99" not in tekst_van(cast.client("saskia").get(BLAD))


def test_pressed_twice_is_once(cast: Cast) -> None:
    stempel = str(uuid4())
    vul_in(cast, stempel=stempel)
    tekst = tekst_van(vul_in(cast, stempel=stempel))
    assert "Dit was al vastgelegd. Er is niets dubbel." in tekst
    assert tekst.count("Nieuwe statushouders") == 1


def test_what_no_longer_counts_is_not_on_the_page_and_stays_in_its_history(cast: Cast) -> None:
    naar = adres_van(vul_in(cast))
    tekst = tekst_van(vul_in(cast, naar=naar, vervallen="on", reden="dubbel ingevuld"))
    assert "Voor 2026 zijn nog geen prestaties ingevuld." in tekst
    assert "Reden: dubbel ingevuld" in tekst_van(cast.client("saskia").get(naar))


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({"jaar": "26"}, "Dit moet 2000 of meer zijn."),
        ({"naam": ""}, "Dit veld is leeg. Vul het in."),
        ({"naam": "x" * 201}, "Dit is te lang. Gebruik hooguit 200 tekens."),
        ({"indicator": ""}, "Hier is nog niets gekozen. Maak een keuze."),
        ({"indicator": "geen"}, "Kies in welke eenheid dit is begroot."),
        ({"indicator": "leerroute_verdeling"}, "Kies om welke leerroute het gaat."),
        ({"leerroute": "b1"}, "Hierbij hoort geen leerroute. Maak dit veld leeg."),
        ({"indicator": "participeert", "doel": "101"}, "Een percentage is hooguit 100."),
        ({"doel": "veel"}, "Dit is geen heel getal."),
        ({"doel": "-1"}, "Dit moet 0 of meer zijn."),
        ({"bron": ""}, "Dit veld is leeg. Vul het in."),
        ({"doelgroep": ["marsmannen"]}, "marsmannen"),
        ({"gezien": "gisteren"}, "Deze pagina is niet heel meer aangekomen."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(cast: Cast, velden: dict[str, Any], zegt: str) -> None:
    antwoord = vul_in(cast, **velden)
    assert antwoord.status_code == 422
    assert zegt in tekst_van(antwoord)


def test_a_file_keeps_small_numbers_back_from_everybody_and_holds_no_formula(cast: Cast) -> None:
    vul_in(cast, bron="=1+1")
    vul_in(cast, naam="Gezinnen", doelgroep=["gezin"], doel="5")
    regels = cast.client("saskia").get(f"{BLAD}prestaties.csv?jaar=2026").content.decode("utf-8-sig").splitlines()
    gezin, status = regels[1:]
    assert "Gezinnen;Nieuw onder regie: gezinsmigranten en overige migranten;5;;niet te zien;;;;;" in gezin
    assert status.endswith(";'=1+1")
    assert ";12;" in status


def test_an_id_that_does_not_exist_is_404(cast: Cast) -> None:
    assert cast.client("saskia").get(f"{BLAD}{uuid4()}/").status_code == 404
    assert vul_in(cast, naar=f"{BLAD}{uuid4()}/").status_code == 404


def test_nieuw_opens_on_the_year_of_the_page(cast: Cast) -> None:
    assert 'value="2025"' in cast.client("saskia").get(f"{NIEUW}?jaar=2025").content.decode()
