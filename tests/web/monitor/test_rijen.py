# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A figure opened to the people behind it: as many as it says, for the team leader alone, and it is written down."""

import re
from datetime import date
from typing import Any

import pytest

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import sql, tel
from tests.register.cast import Cast
from tests.web.scherm import tekst_van

CIJFER = "/monitor/cijfer/inburgeraars/"
RIJEN = f"{CIJFER}dossiers/"
GEZIN = {"f_onderdeel": "actief", "f_doelgroep": "gezin"}


def mensen(antwoord: Any) -> list[str]:
    return re.findall(r'<th scope="row"><a[^>]*href="/dossiers/([^/]+)/"', antwoord.content.decode())


def ingezien(cast: Cast) -> set[str]:
    with cast.als_systeem():
        return {dossier for (dossier,) in sql("SELECT dossier FROM inzage_dossier WHERE gemeente = %s", cast.gemeente)}


def test_the_link_at_a_figure_opens_as_many_people_as_it_says_and_leads_back(cast: Cast) -> None:
    saskia = cast.client("saskia")
    cijfer = saskia.get(CIJFER, GEZIN)
    open_ = re.search(r'href="([^"]+)">Open de dossiers', cijfer.content.decode())
    assert open_ is not None
    antwoord = saskia.get(open_[1].replace("&amp;", "&"))
    assert len(mensen(antwoord)) == 11
    assert "11 dossiers op 29 november 2026" in tekst_van(antwoord)
    assert "Terug naar het cijfer" in antwoord.content.decode()
    terug = re.search(rf'href="({CIJFER}\?[^"]+)"', antwoord.content.decode())
    assert terug is not None
    weer = saskia.get(terug[1].replace("&amp;", "&"))
    assert weer.status_code == 200
    assert 'value="gezin" selected' in weer.content.decode()


def test_without_a_choice_that_is_one_figure_there_is_no_link_but_a_word(cast: Cast) -> None:
    saskia = cast.client("saskia")
    tekst = tekst_van(saskia.get(CIJFER))
    assert "Open de dossiers" not in tekst
    assert "Maak dan eerst een keuze" in tekst
    assert saskia.get(RIJEN).status_code == 404


def test_every_measure_that_has_a_link_opens(cast: Cast) -> None:
    """A mean and a share too: those of whom it is the mean, and those who are the share."""
    saskia = cast.client("saskia")
    for indicator in ("wachtlijst_intake", "participatie", "doorlooptijden", "gesprekken", "pip_binnen_termijn"):
        pagina = saskia.get(f"/monitor/cijfer/{indicator}/").content.decode()
        for veld in re.findall(r'name="(f_[a-z_]+)"', pagina):
            lijst = re.search(rf'<select[^>]*name="{veld}"[^>]*>(.*?)</select>', pagina, flags=re.S)
            assert lijst is not None
            for code in re.findall(r'value="([^"]+)"', lijst[1]):
                html = saskia.get(f"/monitor/cijfer/{indicator}/", {veld: code}).content.decode()
                if open_ := re.search(r'href="([^"]+)">Open de dossiers', html):
                    assert saskia.get(open_[1].replace("&amp;", "&")).status_code == 200, (indicator, veld, code)


def test_who_is_on_the_page_is_written_down_and_nobody_else(cast: Cast) -> None:
    saskia = cast.client("saskia")
    for pad in ("/monitor/", "/monitor/thema/instroom/", CIJFER):
        saskia.get(pad)
    assert ingezien(cast) == set()
    gezien = mensen(saskia.get(RIJEN, GEZIN))
    assert ingezien(cast) == set(gezien)


def test_of_many_people_a_page_at_a_time(cast: Cast) -> None:
    bevolk(cast.gemeente, {("overige_migrant", "b1"): 45})
    tel(cast.gemeente, date(2026, 11, 28))
    saskia, vraag = cast.client("saskia"), {"f_onderdeel": "actief", "peildatum": "2026-11-28"}
    eerste, tweede = saskia.get(RIJEN, vraag), saskia.get(RIJEN, {**vraag, "blad": "2"})
    assert (len(mensen(eerste)), len(mensen(tweede))) == (50, 37)
    assert set(mensen(eerste)).isdisjoint(mensen(tweede))
    assert "Volgende" in tekst_van(eerste)
    assert "Vorige" in tekst_van(tweede)
    for gek in ("0", "-1", "x", "99"):
        assert saskia.get(RIJEN, {**vraag, "blad": gek}).status_code == 200


def test_what_was_recorded_since_is_told(cast: Cast) -> None:
    bevolk(cast.gemeente, {("gezinsmigrant", "onderwijs"): 1})
    antwoord = cast.client("saskia").get(RIJEN, GEZIN)
    assert "Het cijfer was 11. Nu zijn het er 12" in tekst_van(antwoord)


@pytest.mark.parametrize("naam", ["eva", "karin", "tess", "cor", "fenna", "petra"])
def test_the_people_are_for_the_team_leader_alone(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(RIJEN, GEZIN).status_code == 404
    assert ingezien(cast) == set()


def test_of_a_day_that_was_not_counted_there_are_no_people(cast: Cast) -> None:
    assert cast.client("saskia").get(RIJEN, {**GEZIN, "peildatum": "2026-05-05"}).status_code == 404
