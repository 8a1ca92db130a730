# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Pages of hundreds of cells: four dimensions with all their totals, a row for every nationality."""

from collections import Counter
from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regie.kern.indicatoren.onderdrukking import Getoond, onderdruk
from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, Vak, met_totalen, tel
from tests.indicatoren.grote_rekenaar import andere_bevolkingen
from tests.indicatoren.rekenaar import andere_waarden

GRENS = 5
RIJ = met_totalen([0])
TABEL = met_totalen([0, 1])
VIER = met_totalen(range(4))
TWEE_TABELLEN = met_totalen([0, 1], [2, 3])
ZONDER_TOTALEN = frozenset({Kruising(range(4))})


def opzet(maten: tuple[int, ...], kruisingen: frozenset[Kruising]) -> Opzet:
    return Opzet(tuple(tuple(f"{plek}-{n}" for n in range(maat)) for plek, maat in enumerate(maten)), kruisingen)


def bevolking(opzet: Opzet, hoeveel: int, willekeur: Random) -> dict[Mens, int]:
    """In every dimension the first values are common and the last ones rare: where small numbers come from."""
    dimensies = [willekeur.choices(w, [1 / n for n in range(1, len(w) + 1)], k=hoeveel) for w in opzet.waarden]
    return dict(Counter(zip(*dimensies, strict=True)))


def achtergehouden(getoond: Mapping[Vak, Getoond]) -> set[Vak]:
    return {vak for vak, cel in getoond.items() if cel.stand != "getal"}


@pytest.mark.parametrize(
    ("maten", "kruisingen", "hoeveel"),
    [
        ((5, 6, 4, 3), VIER, 5000),
        ((5, 6, 4, 3), VIER, 700),
        ((5, 6, 4, 3), TWEE_TABELLEN, 300),
        ((5, 6, 4, 3), ZONDER_TOTALEN, 700),
        ((120, 6), TABEL, 1500),
        ((60,), RIJ, 400),
    ],
)
def test_a_solver_finds_another_population_for_every_number_of_a_large_page(
    maten: tuple[int, ...], kruisingen: frozenset[Kruising], hoeveel: int
) -> None:
    groot = opzet(maten, kruisingen)
    mensen = bevolking(groot, hoeveel, Random(1))
    getoond = onderdruk(mensen, groot, GRENS)
    assert len(achtergehouden(getoond)) > 10
    assert set(andere_bevolkingen(getoond, tel(mensen, groot), groot, GRENS)) == achtergehouden(getoond)


@given(
    st.tuples(*[st.integers(1, 4)] * 4),
    st.sampled_from([VIER, TWEE_TABELLEN, ZONDER_TOTALEN, met_totalen([0, 1, 2], [1, 3])]),
    st.integers(1, 400),
    st.integers(0, 8),
    st.randoms(use_true_random=False),
)
@settings(max_examples=60, deadline=None)
def test_it_holds_for_four_dimensions_of_any_size(
    maten: tuple[int, ...], kruisingen: frozenset[Kruising], hoeveel: int, grens: int, willekeur: Random
) -> None:
    vier = opzet(maten, kruisingen)
    mensen = bevolking(vier, hoeveel, willekeur)
    getoond = onderdruk(mensen, vier, grens)
    assert set(andere_bevolkingen(getoond, tel(mensen, vier), vier, grens)) == achtergehouden(getoond)


@given(st.integers(1, 25), st.integers(1, 6), st.integers(1, 200), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_it_holds_for_long_tables_with_mostly_small_numbers(
    rijen: int, kolommen: int, hoeveel: int, willekeur: Random
) -> None:
    tabel = opzet((rijen, kolommen), TABEL)
    mensen = bevolking(tabel, hoeveel, willekeur)
    getoond = onderdruk(mensen, tabel, GRENS)
    assert set(andere_bevolkingen(getoond, tel(mensen, tabel), tabel, GRENS)) == achtergehouden(getoond)


def test_a_large_page_is_the_same_in_whatever_order_the_people_come() -> None:
    vier = opzet((5, 6, 4, 3), VIER)
    mensen = bevolking(vier, 700, Random(2))
    assert onderdruk(mensen, vier, GRENS) == onderdruk(dict(reversed(mensen.items())), vier, GRENS)


def test_the_solver_finds_nothing_where_only_small_numbers_are_kept_back() -> None:
    """Or the tests above would prove nothing: 3 is what is left of the total."""
    rij = opzet((60,), RIJ)
    mensen: dict[Mens, int] = {(waarde,): 20 + plaats for plaats, waarde in enumerate(rij.waarden[0])}
    mensen["0-7",] = 3
    echt = tel(mensen, rij)
    alleen_klein = {v: Getoond("klein") if 1 <= n <= GRENS else Getoond("getal", n) for v, n in echt.items()}
    assert andere_bevolkingen(alleen_klein, echt, rij, GRENS) == {}


@given(st.integers(1, 60), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_solver_and_the_one_who_tries_by_hand_find_the_same(hoeveel: int, willekeur: Random) -> None:
    """On a page where too little is kept back: of some numbers there is no other answer, and both say of which."""
    tabel = opzet((3, 3), TABEL)
    mensen = bevolking(tabel, hoeveel, willekeur)
    echt = tel(mensen, tabel)
    lek = {v: Getoond("klein") if 1 <= n <= GRENS else Getoond("getal", n) for v, n in echt.items()}
    assert set(andere_bevolkingen(lek, echt, tabel, GRENS)) == set(andere_waarden(lek, echt, tabel, GRENS))
