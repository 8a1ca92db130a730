# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures that add up to another figure (all of the brugklas = finished + not started + busy + stopped) are cells of
one table, with the part as a dimension: nobody subtracts the parts that are shown from the whole."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk
from regie.kern.indicatoren.tellen import Mens, Opzet, Vak, met_totalen, tel
from tests.indicatoren.rekenaar import andere_waarden

GRENS = 5
STANDEN = ("afgerond", "niet_gestart", "bezig", "voortijdig")
GROEPEN = ("asiel", "gezin", "hervestiger")
BRUGKLAS = Opzet((STANDEN, GROEPEN), met_totalen([0, 1]))


def brugklas(*rijen: tuple[int, ...]) -> dict[Mens, int]:
    """A row for every stand, in it a number for every groep."""
    aantallen = [aantal for rij in rijen for aantal in rij]
    return dict(zip(product(STANDEN, GROEPEN), aantallen, strict=True))


MENSEN = brugklas((30, 12, 9), (14, 8, 0), (21, 7, 6), (3, 0, 0))


def apart(mensen: dict[Mens, int]) -> dict[Vak, Getoond]:
    """The mistake: every figure a page of its own, its own parts kept back, and all laid beside each other."""
    per_groep = Opzet((GROEPEN,), met_totalen([0]))
    blad: dict[Vak, Getoond] = {}
    for stand in (*STANDEN, None):
        eigen: dict[Mens, int] = dict.fromkeys(product(GROEPEN), 0)
        for (van, groep), aantal in mensen.items():
            eigen[(groep,)] += aantal if stand in (van, None) else 0
        blad |= {(stand, *vak): cel for vak, cel in onderdruk(eigen, per_groep, GRENS).items()}
    return blad


def test_who_stopped_early_is_not_found_by_subtracting_the_other_three() -> None:
    getoond = onderdruk(MENSEN, BRUGKLAS, GRENS)
    assert getoond["voortijdig", "asiel"] == Getoond("klein")
    weg = {vak for vak, cel in getoond.items() if cel.stand != "getal"}
    assert set(andere_waarden(getoond, tel(MENSEN, BRUGKLAS), BRUGKLAS, GRENS)) == weg


def test_it_is_found_where_every_figure_is_a_page_of_its_own() -> None:
    getoond = apart(MENSEN)
    assert getoond["voortijdig", "asiel"] == Getoond("klein")
    gevonden = andere_waarden(getoond, tel(MENSEN, BRUGKLAS), BRUGKLAS, GRENS)
    assert ("voortijdig", "asiel") not in gevonden


@given(st.lists(st.integers(0, 12), min_size=12, max_size=12))
def test_no_part_of_a_whole_is_found(aantallen: list[int]) -> None:
    mensen: dict[Mens, int] = dict(zip(product(STANDEN, GROEPEN), aantallen, strict=True))
    getoond = onderdruk(mensen, BRUGKLAS, GRENS)
    weg = {vak for vak, cel in getoond.items() if cel.stand != "getal"}
    assert set(andere_waarden(getoond, tel(mensen, BRUGKLAS), BRUGKLAS, GRENS)) == weg
