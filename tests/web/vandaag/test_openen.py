# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Opening a line: why it is there, with its source, and what settles it."""

import pytest

from tests.register.cast import Cast
from tests.web.dossier.lezen import tekst
from tests.web.vandaag.regels import HTMX, KENNISMAKING, adres, stuur


def test_a_line_says_why_it_is_there_and_what_settles_it(cast: Cast) -> None:
    antwoord = cast.client("karin").get(adres(cast))
    gezien = tekst(antwoord)
    assert "Amina Tesfay PIP vaststellen · 10 december 2026 · nog 11 dagen" in gezien
    assert "Telt vanaf 1 oktober 2026" in gezien
    assert "Laatste dag: 10 december 2026 (10 weken)." in gezien
    assert "Bron: Bi art. 5.3 lid 1 en 2" in gezien
    assert "Leg vast: PIP" not in gezien  # it is made on its own page, with its documents
    assert f'href="/dossiers/{cast.dossier}/pip/"' in antwoord.content.decode()
    bij = cast.client("karin").get(adres(cast, termijn="kennismaking"))
    assert "Leg vast: Kennismaking" in tekst(bij)
    assert f'href="{adres(cast, "doe", "kennismaking", termijn="kennismaking")}"' in bij.content.decode()


def test_htmx_gets_only_what_stands_in_the_line(cast: Cast) -> None:
    inhoud = cast.client("karin").get(adres(cast), headers=HTMX).content.decode()
    assert "<html" not in inhoud
    assert "Bron: Bi art. 5.3 lid 1 en 2" in inhoud


def test_the_way_back_is_the_list_as_it_was(cast: Cast) -> None:
    antwoord = cast.client("karin").get(adres(cast) + "?groep=asiel_vergunning&termijn=onzin")
    assert 'href="/?groep=asiel_vergunning"' in antwoord.content.decode()


def test_a_line_that_was_settled_says_so_and_asks_for_nothing(cast: Cast) -> None:
    karin = cast.client("karin")
    stuur(karin, adres(cast, "doe", "kennismaking", termijn="kennismaking"), **KENNISMAKING)
    gezien = tekst(karin.get(adres(cast, termijn="kennismaking")))
    assert "Gedaan op 20 november 2026 (Kennismaking)." in gezien
    assert "Leg vast" not in gezien
    assert "Leg weg" not in gezien


@pytest.mark.parametrize("naam", ["bas", "milan"])
def test_the_line_of_another_does_not_exist(cast: Cast, naam: str) -> None:
    ander = cast.client(naam)
    for waar in (adres(cast), adres(cast, "weg"), adres(cast, "doe", "pip_vastgesteld")):
        assert ander.get(waar).status_code == 404
    assert ander.post(adres(cast, "terug")).status_code == 404


@pytest.mark.parametrize("deel", ["%00", "%0a", "geen", "%F0%9F%92%A9", "a" * 300, "..%2f..", "'"])
def test_an_address_that_makes_no_sense_does_not_exist(cast: Cast, deel: str) -> None:
    karin = cast.client("karin")
    for waar in (f"/vandaag/{deel}/pip/-/", f"/vandaag/{cast.dossier}/{deel}/-/"):
        assert karin.get(waar).status_code == 404
    waar = f"/vandaag/{cast.dossier}/pip/{deel}/"
    assert karin.get(waar).status_code in (200, 404)  # a row that is not there (any more) says so


def test_a_row_that_went_away_says_so(cast: Cast) -> None:
    gezien = tekst(cast.client("karin").get(adres(cast, termijn="bezwaar")))
    assert "geldt hier niet" in gezien
    assert "Bron: Awb art. 6:7" in gezien
    assert "Leg" not in gezien
