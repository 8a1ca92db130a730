# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The text alternative says what is true, and the table has the same figures, all of them."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regie.documenten.grafiek import (
    Gestapeld,
    Grafiek,
    Kromme,
    Leeg,
    Lijn,
    Norm,
    Punt,
    Rij,
    Staaf,
    Stap,
    Trap,
    omschrijving,
    tabel,
)
from regie.documenten.grafiek.getallen import getal
from tests.documenten.grafiek.verzonnen import GRAFIEKEN
from tests.documenten.grafiek.voorbeelden import BAND, EEN_LIJN, GESTAPELD, LIJN, STAAF, TRAP

VAST: dict[str, Any] = {"titel": "T", "eenheid": "personen", "kop": "Groep"}
WIT = "\N{NO-BREAK SPACE}"


def staaf(*waarden: int | Leeg | None, **anders: Any) -> Staaf:
    punten = tuple(Punt("abcdefgh"[nr], waarde) for nr, waarde in enumerate(waarden))
    return Staaf(punten=punten, **(VAST | anders))


def test_bars_highest_and_lowest_and_on_which_side_of_the_norm() -> None:
    assert omschrijving(staaf(4, 12, 1, norm=Norm("Doel", 4))) == (
        "Staafdiagram: 3 staven. Hoogste: 12 personen, bij b. Laagste: 1 persoon, bij c. "
        "Doel: 4 personen; 1 van 3 erboven."
    )


def test_bars_that_are_as_high_as_each_other_are_all_named_or_counted() -> None:
    assert "Hoogste: 7 personen, bij a en b." in omschrijving(staaf(7, 7, 1))
    assert "Hoogste: 7 personen, bij a, b, c en 2 andere." in omschrijving(staaf(7, 7, 7, 7, 7, 1))
    assert omschrijving(staaf(3, 3)) == "Staafdiagram: 2 staven. Overal: 3 personen."


def test_what_is_not_shown_is_told_and_the_highest_is_not_claimed_over_it() -> None:
    assert omschrijving(staaf(9, 8, None, Leeg.VERBORGEN, Leeg.NIET_MEETBAAR, grens=5)) == (
        "Staafdiagram: 5 staven. Hoogste van wat getoond wordt: 9 personen, bij a. Laagste van wat getoond wordt: "
        "8 personen, bij b. ≤5: c. Niet getoond: d. Nog niet meetbaar: e."
    )


def test_without_a_limit_a_number_that_is_kept_back_is_not_told_to_be_small() -> None:
    assert "Niet getoond: b." in omschrijving(staaf(9, None))
    assert tabel(staaf(9, None)).rijen == (("a", "9"), ("b", "niet getoond"))


def test_nothing_at_all_is_said_so() -> None:
    assert omschrijving(staaf()) == "Er zijn geen gegevens."
    assert omschrijving(staaf(Leeg.NIET_MEETBAAR)) == "Staafdiagram: 1 staaf. Nog niet meetbaar: a."


def test_a_line_has_its_highest_its_lowest_and_its_last() -> None:
    assert omschrijving(EEN_LIJN) == (
        "Lijndiagram: 1 lijn over 12 perioden, van 2024-Q1 tot en met 2026-Q4. Hoogste van wat getoond wordt: "
        "44 personen, in 2026-Q2. Laagste van wat getoond wordt: 0 personen, in 2025-Q4. ≤5: 2024-Q3. "
        "Laatste: 38 personen, in 2026-Q4."
    )


def test_the_last_number_of_a_line_is_the_last_that_is_known() -> None:
    gezegd = omschrijving(LIJN)
    assert f"Laatste: 90,5{WIT}%, in 2026-Q3." in gezegd
    assert "Nog niet meetbaar: 2026-Q4." in gezegd


def test_stacks_have_a_total_only_where_every_part_is_known() -> None:
    assert "Grootste totaal dat bekend is: 258 personen, bij asielstatushouder." in omschrijving(GESTAPELD)
    deels = Gestapeld(delen=("x", "y"), rijen=(Rij("a", (2, 900)), Rij("b", (None, 1000))), grens=5, **VAST)
    assert "Grootste totaal dat bekend is: 902 personen, bij a." in omschrijving(deels)
    assert "Grootste deel: 1.000 personen, y van b." in omschrijving(deels)


def test_a_curve_goes_from_its_first_to_its_last_step_with_the_margin() -> None:
    assert omschrijving(TRAP).startswith(
        f"Verloop in stappen: 3 lijnen. 2022: van 0{WIT}% bij 0 maanden naar 72{WIT}% (95 % zekerheid: 63{WIT}% tot "
        f"81{WIT}%) bij 42 maanden."
    )
    assert omschrijving(TRAP).endswith("2026: nog niet meetbaar.")


def test_one_curve_needs_no_name() -> None:
    een = Trap(krommen=(Kromme("", (Stap(0, 100), Stap(1, 60)), 1),), titel="T", eenheid="%", kop="maanden")
    assert omschrijving(een) == (f"Verloop in stappen: 1 lijn. Van 100{WIT}% bij 0 maanden naar 60{WIT}% bij 1 maand.")


def test_a_band_says_what_its_range_is() -> None:
    gezegd = omschrijving(BAND)
    assert "Bereiken: mediaan en de middelste helft, van 4 rijen." in gezegd
    assert "91,5 dagen, bij gezinsmigrant (de middelste helft: 70 dagen tot 120,5 dagen)." in gezegd
    assert "Norm: 84 dagen; 1 van 3 erboven." in gezegd


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=60))
def test_the_highest_and_the_lowest_are_those_of_the_figures(waarden: list[int]) -> None:
    punten = tuple(Punt(f"n{nr}.", waarde) for nr, waarde in enumerate(waarden))
    gezegd = omschrijving(Staaf(punten=punten, **VAST))
    if min(waarden) == max(waarden):
        assert f"Overal: {getal(waarden[0])}" in gezegd
    else:
        assert f"Hoogste: {getal(max(waarden))} perso" in gezegd
        assert f"Laagste: {getal(min(waarden))} perso" in gezegd
        assert f"bij n{waarden.index(max(waarden))}." in gezegd


def test_the_table_has_every_figure_with_its_digits_and_why_there_is_none() -> None:
    huis = tabel(STAAF)
    assert huis.koppen == ("Leerroute", "personen")
    assert huis.noot == "Verwacht: 30"
    assert [rij[1] for rij in huis.rijen] == ["48", "31", "≤5", "12", "0", "7", "nog niet meetbaar", "niet getoond"]
    groot = tabel(staaf(12_345_678))
    assert groot.rijen == (("a", "12.345.678"),)


def test_the_table_of_lines_has_a_row_for_each_period() -> None:
    lijnen = tabel(LIJN)
    assert lijnen.koppen == ("Kwartaal", "asielstatushouder", "gezinsmigrant")
    assert lijnen.rijen[2] == ("2024-Q3", f"70,3{WIT}%", f"69{WIT}%")
    assert lijnen.rijen[4] == ("2025-Q1", "niet getoond", f"75{WIT}%")
    assert lijnen.rijen[-1] == ("2026-Q4", "nog niet meetbaar", "nog niet meetbaar")
    naamloos = Lijn(perioden=("2026",), reeksen=(Rij("", (3,)),), **VAST)
    assert tabel(naamloos).koppen == ("Groep", "personen")


def test_the_table_of_curves_and_of_bands_has_the_margins() -> None:
    assert tabel(TRAP).koppen == ("Groep", "maanden", "%", "95 % zekerheid")
    assert tabel(TRAP).rijen[1] == ("2022", "6", f"12{WIT}%", f"8{WIT}% tot 16{WIT}%")
    assert tabel(TRAP).rijen[-1] == ("2026", "–", "nog niet meetbaar", "–")
    assert tabel(BAND).koppen == ("Doelgroep", "mediaan", "de middelste helft")
    assert tabel(BAND).rijen[2:] == (("hervestiger", "35", "–"), ("instroom 2026", "nog niet meetbaar", "–"))


@given(GRAFIEKEN)
def test_every_row_of_a_table_is_as_long_as_its_head(grafiek: Grafiek) -> None:
    cijfers = tabel(grafiek)
    assert all(len(rij) == len(cijfers.koppen) for rij in cijfers.rijen)
    assert all(cel for rij in cijfers.rijen for cel in rij[1:])


@given(GRAFIEKEN)
def test_the_words_hold_nothing_of_the_code(grafiek: Grafiek) -> None:
    gezegd = omschrijving(grafiek)
    assert "Leeg." not in gezegd
    assert "None" not in gezegd
    assert "\n" not in gezegd
