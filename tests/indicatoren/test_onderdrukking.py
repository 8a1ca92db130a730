# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""No number that is kept back can be found by adding and subtracting what is shown."""

from collections.abc import Mapping
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk, toon
from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, Vak, met_totalen, tel
from tests.indicatoren.rekenaar import andere_waarden

GRENS = 5
RIJ = Opzet((("a", "b", "c", "d"),), met_totalen([0]))
TABEL = Opzet((("a", "b", "c"), ("x", "y", "z")), met_totalen([0, 1]))
ZONDER_TOTALEN = Opzet((("a", "b", "c"), ("x", "y")), frozenset({Kruising({0, 1})}))
SAMEN = Opzet((("a", "b"), ("x", "y", "z"), ("p", "q")), met_totalen([0, 1], [2]))
DRIE = Opzet((("a", "b", "c"), ("x", "y"), ("p", "q")), met_totalen([0, 1], [0, 2]))
VRIJ = Opzet(TABEL.waarden, TABEL.kruisingen, frozenset({1}))
DRIE_VRIJ = Opzet(DRIE.waarden, DRIE.kruisingen, frozenset({0, 2}))
ALLE = {
    "rij": RIJ, "tabel": TABEL, "zonder totalen": ZONDER_TOTALEN, "samen": SAMEN, "drie": DRIE,
    "vrij": VRIJ, "drie vrij": DRIE_VRIJ,
}  # fmt: skip
# small numbers, numbers near the limit and zeros are where it goes wrong
AANTAL = st.one_of(st.just(0), st.integers(1, GRENS + 2), st.integers(0, 40))


@st.composite
def bevolkingen(draw: st.DrawFn) -> tuple[Opzet, dict[Mens, int]]:
    opzet = ALLE[draw(st.sampled_from(sorted(ALLE)))]
    return opzet, {mens: draw(AANTAL) for mens in product(*opzet.waarden)}


def niet_getoond(getoond: Mapping[Vak, Getoond]) -> set[Vak]:
    return {vak for vak, cel in getoond.items() if cel.stand != "getal"}


@given(bevolkingen())
def test_whoever_recomputes_keeps_two_answers_for_every_number(geval: tuple[Opzet, dict[Mens, int]]) -> None:
    opzet, mensen = geval
    getoond = onderdruk(mensen, opzet, GRENS)
    assert set(andere_waarden(getoond, tel(mensen, opzet), opzet, GRENS)) == niet_getoond(getoond)


@given(bevolkingen(), st.integers(1, 12))
def test_it_holds_for_every_limit(geval: tuple[Opzet, dict[Mens, int]], grens: int) -> None:
    opzet, mensen = geval
    getoond = onderdruk(mensen, opzet, grens)
    assert set(andere_waarden(getoond, tel(mensen, opzet), opzet, grens)) == niet_getoond(getoond)


@given(bevolkingen())
def test_no_small_number_is_shown_and_what_is_shown_is_true(geval: tuple[Opzet, dict[Mens, int]]) -> None:
    opzet, mensen = geval
    echt = tel(mensen, opzet)
    for vak, cel in onderdruk(mensen, opzet, GRENS).items():
        if cel.stand == "getal":
            assert cel.aantal == echt[vak]
            assert not 1 <= echt[vak] <= GRENS
        else:
            assert cel.aantal is None
            assert echt[vak] > 0 or any(vak[plek] is not None for plek in opzet.vrij)
            assert cel.stand == "verborgen" or 1 <= echt[vak] <= GRENS


@given(bevolkingen())
def test_without_small_numbers_everything_is_shown(geval: tuple[Opzet, dict[Mens, int]]) -> None:
    opzet, mensen = geval
    ruim = {mens: aantal * (GRENS + 1) for mens, aantal in mensen.items()}
    assert onderdruk(ruim, opzet, GRENS) == toon(ruim, opzet)


@given(bevolkingen())
def test_the_same_people_give_the_same_page_in_whatever_order_they_come(geval: tuple[Opzet, dict[Mens, int]]) -> None:
    opzet, mensen = geval
    andersom = dict(reversed([(mens, n) for mens, n in mensen.items() if n]))
    assert onderdruk(mensen, opzet, GRENS) == onderdruk(andersom, opzet, GRENS)


@pytest.mark.parametrize("opzet", [RIJ, TABEL, SAMEN])
def test_the_one_who_recomputes_finds_it_where_only_small_numbers_are_kept_back(opzet: Opzet) -> None:
    """Or the tests above would prove nothing."""
    mensen = {mens: 20 + plek for plek, mens in enumerate(product(*opzet.waarden))}
    eerste = next(iter(mensen))
    mensen = {mens: n for mens, n in mensen.items() if mens[:2] != eerste[:2]} | {eerste: 3}
    echt = tel(mensen, opzet)
    alleen_klein = {
        vak: Getoond("klein") if 1 <= aantal <= GRENS else Getoond("getal", aantal) for vak, aantal in echt.items()
    }
    assert niet_getoond(alleen_klein)
    assert andere_waarden(alleen_klein, echt, opzet, GRENS) == {}


def test_five_people_of_whom_each_is_the_only_one_of_a_kind_stay_hidden() -> None:
    """All cells are from 1 to 5, and so is their total: shown as such, it could only be five times one."""
    opzet = Opzet((("a", "b", "c", "d", "e"),), met_totalen([0]))
    getoond = onderdruk({(mens,): 1 for mens in "abcde"}, opzet, GRENS)
    assert getoond[(None,)] == Getoond("verborgen")
    assert set(andere_waarden(getoond, tel({(m,): 1 for m in "abcde"}, opzet), opzet, GRENS)) == niet_getoond(getoond)


def test_the_smallest_neighbour_is_kept_back_and_the_total_stays() -> None:
    getoond = onderdruk({("a",): 3, ("b",): 90, ("c",): 12, ("d",): 40}, RIJ, GRENS)
    assert getoond == {
        ("a",): Getoond("klein"),
        ("b",): Getoond("getal", 90),
        ("c",): Getoond("verborgen"),
        ("d",): Getoond("getal", 40),
        (None,): Getoond("getal", 145),
    }


def test_one_odd_person_takes_no_total_away_where_anybody_could_have_the_odd_value() -> None:
    """Nobody else has the value, so another answer needs a cell in which nobody is: that one is kept back too."""
    mensen = {("a", "x", "q"): 30, ("b", "y", "p"): 30, ("c", "x", "p"): 1}
    assert onderdruk(mensen, DRIE, GRENS)[(None, None, None)] == Getoond("verborgen")
    getoond, echt = onderdruk(mensen, DRIE_VRIJ, GRENS), tel(mensen, DRIE_VRIJ)
    assert getoond[(None, None, None)] == Getoond("getal", 61)
    assert [vak for vak in niet_getoond(getoond) if echt[vak] == 0]
    assert set(andere_waarden(getoond, echt, DRIE_VRIJ, GRENS)) == niet_getoond(getoond)


def test_a_limit_of_zero_keeps_nothing_back() -> None:
    assert onderdruk({("a",): 1, ("b",): 4}, RIJ, 0) == toon({("a",): 1, ("b",): 4}, RIJ)


def test_somebody_whom_the_layout_does_not_know_is_an_error() -> None:
    with pytest.raises(ValueError, match="Niet in de opzet van de tabellen: e"):
        tel({("e",): 1}, RIJ)


def test_in_a_table_four_cells_are_kept_back_and_every_total_stays() -> None:
    """Two who exchange a value change no total."""
    mensen = {mens: 20 + plek for plek, mens in enumerate(product(*TABEL.waarden))} | {("b", "y"): 2}
    weg = niet_getoond(onderdruk(mensen, TABEL, GRENS))
    assert weg == {("b", "y"), ("a", "y"), ("a", "x"), ("b", "x")}
