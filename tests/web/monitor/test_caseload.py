# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The caseload per fte beside the caseload, on a page and in a file: a number, or why there is none."""

import json
from typing import Any

import pytest

from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast, importeer, verhaal
from tests.web.scherm import tekst_van

THEMA, CIJFER = "/monitor/thema/caseload/", "/monitor/cijfer/caseload/"
BESTAND = "/monitor/rapporten/bestand/cijfers_json/"


def geteld(cast: Cast, **fte: str) -> Cast:
    for wie, heeft in fte.items():
        cast.formatie(wie, heeft)
    tel(cast.gemeente, VANDAAG)
    return cast


def per_fte(antwoord: Any) -> dict[str, Any]:
    """Of a file, by what: the number, or the status where there is none."""
    return {
        rij["dimensies"]["onderdeel"]: rij["status"] if rij["status"] == "nog_niet_meetbaar" else rij["waarde"]
        for rij in json.loads(antwoord.content)["cijfers"]
        if rij["indicator"] == "caseload"
    }


def test_it_stands_beside_the_number_of_dossiers_and_the_national_figure(leeg: Cast) -> None:
    tekst = tekst_van(geteld(leeg, karin="0.8").client("saskia").get(THEMA))
    assert "Consulent aantal gewogen aantal per fte gewogen per fte karin 1 1 1,25 1,25 onbekend 41 41 – –" in tekst
    assert "Totaal 42 42 1,25 1,25" in tekst
    assert "gemiddeld 76 mensen per voltijdbaan" in tekst


def test_without_formatie_a_page_says_that_it_cannot_be_measured(leeg: Cast) -> None:
    tekst = tekst_van(geteld(leeg).client("saskia").get(THEMA))
    assert "karin 1 1 nog niet te meten nog niet te meten" in tekst
    assert "Totaal 42 42 nog niet te meten nog niet te meten" in tekst


def test_policy_reads_no_number_that_says_how_few_have_a_consulent(leeg: Cast) -> None:
    tekst = tekst_van(geteld(leeg, karin="0.8").client("eva").get(THEMA))
    assert "Totaal 42 42 niet getoond niet getoond" in tekst


def test_it_opens_to_no_dossiers(leeg: Cast) -> None:
    saskia = geteld(leeg, karin="0.8").client("saskia")
    vraag = "?f_onderdeel=dossiers_per_fte&f_consulent=karin"
    assert "1,25" in tekst_van(saskia.get(CIJFER + vraag))
    assert saskia.get(f"{CIJFER}dossiers/{vraag}").status_code == 404


@pytest.mark.parametrize(
    ("fte", "waarde"), [({"karin": "0.8", "bas": "0.7"}, 14), ({"karin": "0.8"}, "nog_niet_meetbaar")]
)
def test_a_file_has_that_of_the_whole_gemeente_and_of_no_colleague(
    gemeente: str, hosts: None, fte: dict[str, str], waarde: Any
) -> None:
    """Karin has twelve people and Bas nine."""
    importeer(gemeente, [rij for n in range(21) for rij in verhaal(f"m{n}", "karin" if n < 12 else "bas")])
    cast = geteld(Cast(gemeente, "m0"), **fte)
    gevonden = per_fte(cast.client("eva").get(BESTAND))
    assert gevonden == {"dossiers": 21, "gewogen": 21, "dossiers_per_fte": waarde, "gewogen_per_fte": waarde}
