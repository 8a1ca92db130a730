# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The overview, the themes and one figure: who reads what, what filters leave, and two days beside each other."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import stand, tel
from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van

MONITOR, CIJFER = "/monitor/", "/monitor/cijfer/inburgeraars/"
THEMAS = ("instroom", "intake", "leerroutes", "meedoen", "ondersteuning", "resultaat", "keten", "caseload")
KLEIN = {"1", "2", "3", "4", "5"}
ACTIEF = {"f_onderdeel": "actief"}


def cellen(antwoord: Any) -> list[str]:
    """What stands in tables, as key figures and as large figures; a percentage and days are no number of people."""
    gevonden = re.findall(r"<(?:td|dd)[^>]*>(.*?)</(?:td|dd)>", antwoord.content.decode(), flags=re.S)
    gevonden += re.findall(r'<p class="grootcijfer">(.*?)</p>', antwoord.content.decode(), flags=re.S)
    return [unescape(re.sub(r"<[^>]+>", "", cel)).strip() for cel in gevonden]


def keuzes(antwoord: Any, veld: str) -> list[str]:
    lijst = re.search(rf'<select[^>]*name="{veld}"[^>]*>(.*?)</select>', antwoord.content.decode(), flags=re.S)
    return re.findall(r'value="([^"]*)"', lijst[1]) if lijst else []


def gekozen(antwoord: Any, veld: str) -> str:
    lijst = re.search(rf'<select[^>]*name="{veld}"[^>]*>(.*?)</select>', antwoord.content.decode(), flags=re.S)
    assert lijst is not None
    return re.findall(r'value="([^"]*)" selected', lijst[1] + 'value="" selected')[0]


# --------------------------------------------------------------------------------------- who reads what


def test_the_overview_has_every_theme_with_a_figure_and_says_of_when(cast: Cast) -> None:
    antwoord = cast.client("saskia").get(MONITOR)
    assert antwoord.status_code == 200
    tekst = tekst_van(antwoord)
    assert "Stand op 29 november 2026" in tekst
    assert "42" in cellen(antwoord)
    for thema in THEMAS:
        assert f'href="/monitor/thema/{thema}/' in antwoord.content.decode()


def test_a_measure_says_in_what_it_was_measured(cast: Cast) -> None:
    assert re.search(r"mediaan \d[\d.,]*\sdagen", tekst_van(cast.client("saskia").get(MONITOR)))


def test_a_team_leader_reads_small_numbers_and_is_told_not_to_share_them(cast: Cast) -> None:
    saskia = cast.client("saskia")
    for pad in (MONITOR, f"{CIJFER}"):
        assert "Deel deze bladzijde daarom niet." in tekst_van(saskia.get(pad))
    assert KLEIN & set(cellen(saskia.get(CIJFER)))
    assert "≤5" not in cellen(saskia.get(CIJFER))


@pytest.mark.parametrize("pad", [MONITOR, CIJFER, *(f"/monitor/thema/{thema}/" for thema in THEMAS)])
def test_eva_reads_no_small_number_and_no_link_to_people(cast: Cast, pad: str) -> None:
    antwoord = cast.client("eva").get(pad)
    assert antwoord.status_code == 200
    assert KLEIN & set(_aantallen(antwoord)) == set()
    assert "/dossiers/" not in antwoord.content.decode()
    assert "Kleine aantallen laten wij niet precies zien" in tekst_van(antwoord)


def test_eva_reads_of_a_small_number_that_it_is_small_and_of_others_that_they_are_not_shown(cast: Cast) -> None:
    gelezen = set(cellen(cast.client("eva").get("/monitor/thema/leerroutes/")))
    gelezen |= set(cellen(cast.client("eva").get(CIJFER)))
    assert {"≤5", "niet getoond"} <= gelezen


def _aantallen(antwoord: Any) -> list[str]:
    """Cells under a number of people: not those of months, hours or a mean."""
    html = antwoord.content.decode()
    gevonden = re.findall(r'<td class="getal" data-kop="([^"]*)">([^<]*)</td>', html)
    gemeten = ("uren", "gemiddeld", "mediaan", "keren", "per ")
    return [cel.strip() for kop, cel in gevonden if not any(woord in unescape(kop).lower() for woord in gemeten)]


@pytest.mark.parametrize("naam", ["karin", "tess", "vera", "fenna", "petra", "inge", "boris"])
@pytest.mark.parametrize("pad", [MONITOR, CIJFER, "/monitor/thema/keten/", "/monitor/tellen/", f"{CIJFER}dossiers/"])
def test_for_other_roles_there_is_no_such_page(cast: Cast, naam: str, pad: str) -> None:
    assert cast.client(naam).get(pad).status_code == 404


@pytest.mark.parametrize("pad", ["/monitor/thema/bestaat-niet/", "/monitor/cijfer/bestaat-niet/"])
def test_what_is_no_theme_or_figure_is_not_there(cast: Cast, pad: str) -> None:
    assert cast.client("saskia").get(pad).status_code == 404


# ----------------------------------------------------------------------------------- tables that say something


def test_groups_with_nobody_and_groups_that_do_not_occur_are_left_out(cast: Cast) -> None:
    tekst = tekst_van(cast.client("saskia").get(CIJFER))
    assert "asielstatushouders" in tekst
    assert "hervestigers" not in tekst.split("Toon", 1)[-1]


def test_every_cell_names_its_column_for_a_narrow_screen(cast: Cast) -> None:
    html = cast.client("saskia").get("/monitor/thema/keten/").content.decode()
    assert html.count("<td") == len(re.findall(r'<td class="getal" data-kop="[^"]+"', html)) > 10


def test_a_figure_begins_with_what_is_divided_least(cast: Cast) -> None:
    """Its finest rows come by choosing, so that the page stays short."""
    titels = re.findall(r"<caption[^>]*>([^<]*)</caption>", cast.client("saskia").get(CIJFER).content.decode())
    assert titels
    assert all(titel.startswith("Per ") for titel in titels)


# ------------------------------------------------------------------------------------------------- filters


def test_a_filter_leaves_what_was_chosen(cast: Cast) -> None:
    saskia = cast.client("saskia")
    assert "31" in cellen(saskia.get(CIJFER, ACTIEF))  # asylum, with Amina
    antwoord = saskia.get(CIJFER, {**ACTIEF, "f_doelgroep": "gezin"})
    assert "11 mensen" in cellen(antwoord)
    assert gekozen(antwoord, "f_doelgroep") == "gezin"


def test_after_a_choice_only_what_is_left_can_be_chosen(cast: Cast) -> None:
    saskia = cast.client("saskia")
    assert {"b1", "z", "onderwijs"} <= set(keuzes(saskia.get(CIJFER), "f_leerroute"))
    rest = keuzes(saskia.get(CIJFER, {**ACTIEF, "f_doelgroep": "gezin"}), "f_leerroute")
    assert "b1" in rest
    assert {"z", "onderwijs"}.isdisjoint(rest)


@pytest.mark.parametrize(
    "gek", [{"f_doelgroep": "bestaat-niet"}, {"f_bestaat_niet": "x"}, {"f_doelgroep": "' OR 1=1"}, {"naast": "x"}]
)
def test_what_cannot_be_chosen_is_not_chosen(cast: Cast, gek: dict[str, str]) -> None:
    saskia = cast.client("saskia")
    antwoord = saskia.get(CIJFER, {**ACTIEF, **gek})
    assert antwoord.status_code == 200
    assert cellen(antwoord) == cellen(saskia.get(CIJFER, ACTIEF))


# ------------------------------------------------------------------------------------------ the same, later


def test_a_fixed_link_shows_the_same_after_a_newer_count(cast: Cast) -> None:
    saskia = cast.client("saskia")
    vast = re.search(r'\?meting=([0-9a-f-]{36})">Vaste link', saskia.get(CIJFER).content.decode())
    assert vast is not None
    eerst = cellen(saskia.get(CIJFER, {"meting": vast[1]}))
    bevolk(cast.gemeente, {("gezinsmigrant", "z"): 6})
    tel(cast.gemeente, VANDAAG)
    assert cellen(saskia.get(CIJFER, {"meting": vast[1]})) == eerst
    assert cellen(saskia.get(CIJFER)) != eerst


@pytest.mark.parametrize("nummer", ["x", "", "018f0000-0000-7000-8000-000000000000"])
def test_a_count_that_is_not_there_is_404(cast: Cast, nummer: str) -> None:
    assert cast.client("saskia").get(MONITOR, {"meting": nummer}).status_code == 404


def test_a_count_of_another_gemeente_is_404(cast: Cast, elders: str) -> None:
    ander = Cast(elders, "niemand")
    meting = tel(elders, VANDAAG)
    assert ander.client("saskia").get(MONITOR, {"meting": str(meting)}).status_code == 200
    assert cast.client("saskia").get(MONITOR, {"meting": str(meting)}).status_code == 404


def test_two_days_stand_beside_each_other_with_the_difference(cast: Cast) -> None:
    eerder = tel(cast.gemeente, date(2026, 1, 31))
    antwoord = cast.client("saskia").get(CIJFER, {**ACTIEF, "naast": str(eerder)})
    assert "Naast elkaar" in tekst_van(antwoord)
    assert "31 januari 2026" in tekst_van(antwoord)
    rij = re.search(r"<th scope=\"row\">totaal</th>(.*?)</tr>", antwoord.content.decode(), flags=re.S)
    assert rij is not None
    nu, toen, verschil = re.findall(r">([^<]+)</td>", rij[1])
    assert int(nu) - int(toen) == int(verschil.replace("−", "-").replace("+", ""))
    assert (nu, verschil[0]) == ("42", "+")


def test_beside_each_other_eva_reads_no_difference_of_what_is_kept_back(cast: Cast) -> None:
    """Two numbers of which one is hidden would tell it by their difference."""
    bevolk(cast.gemeente, {("gezinsmigrant", "onderwijs"): 2})
    later = tel(cast.gemeente, VANDAAG)
    eerder = tel(cast.gemeente, date(2026, 3, 31))
    antwoord = cast.client("eva").get(CIJFER, {"meting": str(later), "naast": str(eerder)})
    rijen = re.findall(r"<tr><th scope=\"row\">[^<]*</th>(.*?)</tr>", antwoord.content.decode(), flags=re.S)
    naast = [re.findall(r">([^<]*)</td>", rij) for rij in rijen]
    vergeleken = [rij for rij in naast if len(rij) == 3]
    assert vergeleken
    for nu, toen, verschil in vergeleken:
        if not (nu.replace(".", "").isdigit() and toen.replace(".", "").isdigit()):
            assert verschil == "–", (nu, toen, verschil)


def test_what_was_counted_stands_in_the_list_of_days(cast: Cast) -> None:
    eerder = tel(cast.gemeente, date(2026, 1, 31), date(2026, 1, 31))
    html = cast.client("eva").get(MONITOR).content.decode()
    assert f"?meting={eerder}" in html
    assert stand(cast, eerder).stand == "klaar"
    assert "31 januari 2026 (zoals toen bekend)" in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
