# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Rows laid out as tables: no row is lost, the totals are the counted ones, and a chart shows no other number."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from regie.documenten.grafiek import Gestapeld, Leeg, Lijn, Staaf
from regie.documenten.monitor.beeld import beeld, grafiek
from regie.documenten.monitor.levering import Levering
from regie.documenten.monitor.tafels import Lay, Tafel, namen, tafel, woorden
from regie.documenten.monitor.uitsplitsen import alle_tafels, hoofdtafels
from tests.documenten.monitor.cijfers import achter, definitie, levering, procent, rij

DIMENSIES = ("doelgroep", "leerroute", "soort", "onderdeel")
PROEF = {"proef": definitie("Proef", "Proef.", "Allen", *DIMENSIES)}
WAARDEN = {
    "doelgroep": ("asiel", "gezin", None), "leerroute": ("b1", "z"), "soort": ("stage",), "onderdeel": ("aantal",)
}  # fmt: skip


def gemaakt(van: Levering, lay: Lay) -> Tafel:
    uit = tafel(van, lay)
    assert uit is not None
    return uit


def test_a_dimension_goes_down_another_across_and_the_totals_are_the_counted_ones() -> None:
    intake = gemaakt(levering(), Lay("intake_gestart", "kwartaal", "doelgroep"))
    assert namen(intake) == ["Kwartaal", "asielstatushouders", "gezinsmigranten", "oude wet", "Totaal"]
    assert woorden(intake, 5) == [
        ["2e kwartaal 2022", "12", "14", "13", "39"],
        ["3e kwartaal 2022", "28", "10", "11", "49"],
        ["4e kwartaal 2022", "8", "12", "6", "26"],
        ["Totaal", "48", "36", "30", "114"],
    ]


def test_a_total_that_was_not_counted_is_not_made_up() -> None:
    zonder = gemaakt(levering([rij("pip_vastgesteld", 35, doelgroep="asiel")]), Lay("pip_vastgesteld", "doelgroep"))
    assert woorden(zonder, 5) == [["asielstatushouders", "35"]]


def test_units_that_differ_stand_at_the_figure_and_make_no_chart() -> None:
    wachten = gemaakt(levering(), Lay("wachtlijst_intake", "doelgroep", "onderdeel"))
    assert woorden(wachten, 5)[0] == ["asielstatushouders", "44", "38", "181,5\xa0dagen"]
    assert grafiek(wachten, 5) is None


def test_shares_are_whole_percentages_of_a_total_that_is_shown() -> None:
    leeftijd = gemaakt(levering(), Lay("leeftijd", "leeftijd", aandeel=True))
    aandelen = [regel[2].removesuffix("\xa0%") for regel in woorden(leeftijd, 5)]
    assert aandelen == ["6", "44", "23", "13", "10", "4", "100"]
    verborgen = [rij("leeftijd", 18, leeftijd="<18"), achter("leeftijd")]
    assert namen(gemaakt(levering(verborgen), Lay("leeftijd", "leeftijd", aandeel=True))) == ["Leeftijd", "Aantal"]


def test_of_many_rows_the_largest_that_are_shown_stay_with_how_many_are_left_out() -> None:
    landen = gemaakt(levering(), Lay("nationaliteit", "nationaliteit", hoogste=3))
    assert [regel[0] for regel in woorden(landen, 5)] == ["Syrische", "Turkse", "Eritrese"]
    assert landen.noten == ["Er zijn nog 10 andere groepen."]


def test_a_percentage_has_the_numbers_behind_it() -> None:
    op_tijd = levering([procent("pip_binnen_termijn", 48, 73, onderdeel="aandeel")])
    pip = gemaakt(op_tijd, Lay("pip_binnen_termijn", "onderdeel"))
    assert woorden(pip, 5) == [["aandeel", "66\xa0% (48 van 73)"]]


def test_a_chart_has_the_same_numbers_without_the_totals() -> None:
    staven = grafiek(gemaakt(levering(), Lay("leeftijd", "leeftijd")), 5)
    assert isinstance(staven, Staaf)
    assert [punt.waarde for punt in staven.punten] == [18, 137, 71, 41, 32, 12]
    stapels = grafiek(gemaakt(levering(), Lay("intake_gestart", "kwartaal", "doelgroep")), 5)
    assert isinstance(stapels, Gestapeld)
    assert [een.waarden for een in stapels.rijen] == [(12, 14, 13), (28, 10, 11), (8, 12, 6)]


def test_percentages_over_periods_are_lines() -> None:
    rijen = [
        procent("leerroute_verdeling", teller, 100, leerroute=route, kwartaal=kwartaal)
        for (route, kwartaal), teller in zip(
            product(("b1", "z"), ("2022-Q3", "2022-Q4")), (60, 70, 40, 30), strict=True
        )
    ]
    routes = {
        "leerroute_verdeling": definitie("Routes", "Routes.", "Allen", "leerroute", "kwartaal", eenheid="procent")
    }
    lijnen = grafiek(
        gemaakt(levering(rijen, definities=routes), Lay("leerroute_verdeling", "kwartaal", "leerroute")), 5
    )
    assert isinstance(lijnen, Lijn)
    assert [een.waarden for een in lijnen.reeksen] == [(60, 70), (40, 30)]


def test_what_is_kept_back_is_no_bar_and_only_what_is_small_is_told_to_be_small() -> None:
    rijen = [
        rij("nationaliteit", 120, nationaliteit="syr"),
        achter("nationaliteit", "klein", nationaliteit="som"),
        achter("nationaliteit", nationaliteit="ukr"),
        rij("nationaliteit", None, nationaliteit="bra") | {"status": "nog_niet_meetbaar"},
    ]
    landen = gemaakt(levering(rijen), Lay("nationaliteit", "nationaliteit"))
    staven = grafiek(landen, 5)
    assert isinstance(staven, Staaf)
    assert [punt.waarde for punt in staven.punten] == [120, None, Leeg.VERBORGEN, Leeg.NIET_MEETBAAR]
    getekend = beeld(landen, 5, "g")
    assert getekend is not None
    assert "≤5" in getekend.svg


def test_a_chart_that_would_say_nothing_is_not_drawn() -> None:
    een_staaf = levering([rij("leeftijd", 18, leeftijd="<18")])
    niets = levering([achter("leeftijd", leeftijd="<18"), achter("leeftijd", leeftijd="18-26")])
    onder_nul = levering([rij("leeftijd", -18, leeftijd="<18"), rij("leeftijd", 2, leeftijd="18-26")])
    for van in (een_staaf, niets, onder_nul):
        assert grafiek(gemaakt(van, Lay("leeftijd", "leeftijd")), 5) is None


@given(st.sets(st.sets(st.sampled_from(DIMENSIES)).map(frozenset), min_size=1))
def test_every_row_is_in_a_table_or_is_the_total_over_all(soorten: set[frozenset[str]]) -> None:
    alle = [
        rij("proef", nummer, "dossiers", **dict(zip(sorted(soort), codes, strict=True)))
        for soort in soorten
        for nummer, codes in enumerate(product(*(WAARDEN[naam] for naam in sorted(soort))), start=10)
    ]
    tafels = alle_tafels(levering(alle, definities=PROEF), "proef")
    in_tafels = [cel for een in tafels for regel in een.cellen for cel in regel if cel]
    assert all(een in in_tafels for een in alle if een["dimensies"])


def test_a_report_gets_the_coarse_tables_and_leaves_the_finer_ones_to_the_workbook() -> None:
    fijn = [rij("proef", 9, "dossiers", doelgroep="asiel", leerroute="b1", soort="stage")]
    grof = [rij("proef", 9, "dossiers", doelgroep="asiel", leerroute="b1"), rij("proef", 9, "dossiers", soort="stage")]
    assert len(hoofdtafels(levering(fijn, definities=PROEF), "proef")) == 1
    lays = {(een.lay.rijen, een.lay.kolommen) for een in hoofdtafels(levering(fijn + grof, definities=PROEF), "proef")}
    assert lays == {("doelgroep", "leerroute"), ("soort", "")}
