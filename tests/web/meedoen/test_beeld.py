# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who must not be forgotten, and whether women and men are reached alike."""

import re

import pytest

from tests.register.cast import PIP, Cast, importeer, verhaal
from tests.verhaal import gebeurtenis
from tests.web.meedoen.plekken import met_pip
from tests.web.scherm import tekst_van
from tests.werk.groepen.mensen import gezin, wachtenden

ADRES = "/meedoen/cijfers/"


def test_a_partner_without_a_benefit_and_a_place_stays_in_view(cast: Cast) -> None:
    met_pip(cast)
    [ander] = wachtenden(cast, 1)
    gezin(cast, cast.dossier, ander)
    tekst = tekst_van(cast.client("karin").get("/meedoen/"))
    assert "nooit contact vastgelegd" in tekst or "laatste contact op" in tekst
    cast.leg_vast("uitkering_toegekend", "2026-11-20", ingang="2026-11-01")
    assert "Er is nu niemand in deze lijst." in tekst_van(cast.client("karin").get("/meedoen/"))


def test_who_takes_part_is_not_on_the_list(cast: Cast) -> None:
    met_pip(cast)
    [ander] = wachtenden(cast, 1)
    gezin(cast, cast.dossier, ander)
    cast.leg_vast("plaatsing_start", "2026-11-20", soort="stage", uren_per_week=8)
    tekst = tekst_van(cast.client("karin").get("/meedoen/"))
    assert "Er is nu niemand in deze lijst." in tekst
    assert "Iedereen met een PIP heeft een plek." in tekst


def test_a_team_leader_is_told_why_her_list_is_empty(cast: Cast) -> None:
    assert "Uw rol ziet geen gegevens over gezin en geld." in tekst_van(cast.client("saskia").get("/meedoen/"))


def mensen(cast: Cast, geslacht: str, aantal: int, *, met_plek: int = 0) -> None:
    """So many people with a PIP, of whom `met_plek` take part."""
    rijen = []
    for nummer in range(aantal):
        dossier = f"{geslacht}-{cast.gemeente}-{nummer}"
        eerste, *rest = verhaal(dossier)
        rijen += [eerste | {"gegevens": eerste["gegevens"] | {"geslacht": geslacht}}, *rest]
        rijen.append(gebeurtenis("pip_vastgesteld", "2026-11-16", dossier, **PIP))
        if nummer < met_plek:
            rijen.append(gebeurtenis("plaatsing_start", "2026-11-20", dossier, soort="stage", uren_per_week=8))
    importeer(cast.gemeente, rijen)


def rij(cast: Cast, naam: str, kop: str) -> list[str]:
    html = cast.client(naam).get(ADRES).content.decode()
    regel = re.search(rf'<th scope="row">{kop}</th>(.*?)</tr>', html, re.DOTALL)
    assert regel
    return re.findall(r'<td class="getal"[^>]*>(?:<span aria-hidden="true">)?([^<]*)', regel[1])


def test_women_and_men_are_counted_apart(cast: Cast) -> None:
    mensen(cast, "v", 8, met_plek=1)
    mensen(cast, "m", 7, met_plek=7)
    assert rij(cast, "saskia", "vrouw") == ["1", "0", "7", "8"]
    assert rij(cast, "saskia", "man") == ["7", "0", "0", "7"]


def test_policy_sees_no_small_number_and_nobody_behind_it(cast: Cast) -> None:
    mensen(cast, "v", 8, met_plek=1)
    assert rij(cast, "eva", "vrouw")[0].startswith("≤")
    antwoord = cast.client("eva").get(ADRES)
    assert "/dossiers/" not in antwoord.content.decode()
    assert "Deel deze bladzijde daarom niet" not in tekst_van(antwoord)


@pytest.mark.parametrize("naam", ["karin", "tess", "petra", "fenna"])
def test_others_have_no_figures(cast: Cast, naam: str) -> None:
    assert cast.client(naam).get(ADRES).status_code == 404
