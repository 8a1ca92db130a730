# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets for who sees totals only: no number that is small, and none from which a small one follows."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.prestaties.samen import Groep, tel_samen
from regie.kern.prestaties.vergelijken import Gerealiseerd
from regie.kern.prestaties.verhullen import toont_aandelen, toont_redenen, toont_samen, verborgen

GRENS = 5


def groep(begin: int, einde: int) -> Groep:
    return Groep(f"{begin}-{einde}", np.arange(begin, einde))


def aandeel(begin: int, einde: int, van: int) -> Gerealiseerd:
    return Gerealiseerd(np.arange(begin, einde), np.arange(van))


def test_a_small_group_is_kept_back_and_nobody_is_not_small() -> None:
    assert verborgen([groep(0, 5), groep(0, 0), groep(10, 16)], GRENS) == {0}


def test_of_a_group_and_almost_the_same_group_one_is_kept_back() -> None:
    assert verborgen([groep(0, 40), groep(0, 43)], GRENS) == {0}
    assert verborgen([groep(0, 40), groep(0, 46)], GRENS) == set()


def test_the_sum_is_shown_only_where_no_overlap_is_small() -> None:
    assert toont_samen([groep(0, 40), groep(50, 90)], GRENS)
    assert toont_samen([groep(0, 40), groep(20, 60)], GRENS)
    assert not toont_samen([groep(0, 40), groep(38, 80)], GRENS)  # two are in both
    assert not toont_samen([groep(0, 40), groep(3, 80)], GRENS)  # three are in the first one only
    assert not toont_samen([groep(0, 40), groep(50, 53)], GRENS)


def test_shares_are_kept_back_together() -> None:
    assert toont_aandelen([aandeel(0, 60, 100), aandeel(60, 90, 100)], GRENS)
    assert not toont_aandelen([aandeel(0, 60, 100), aandeel(60, 63, 100)], GRENS)
    assert not toont_aandelen([aandeel(0, 97, 100)], GRENS)  # three are not in it
    assert not toont_aandelen([aandeel(0, 60, 100), aandeel(60, 98, 100)], GRENS)  # two are in neither


def test_shares_of_other_people_are_looked_at_apart() -> None:
    anderen = Gerealiseerd(np.arange(200, 220), np.arange(200, 260))
    assert toont_aandelen([aandeel(0, 60, 100), anderen], GRENS)


def test_shares_of_everybody_and_of_almost_everybody_are_kept_back() -> None:
    assert not toont_aandelen([aandeel(0, 60, 100), aandeel(0, 60, 103)], GRENS)
    assert toont_aandelen([aandeel(0, 60, 100), aandeel(0, 60, 140)], GRENS)


def test_a_reason_of_a_few_people_is_kept_back() -> None:
    assert toont_redenen(Gerealiseerd(np.arange(9), niet={"wacht": np.arange(12), "vertrokken": np.arange(0)}), GRENS)
    assert not toont_redenen(
        Gerealiseerd(np.arange(9), niet={"wacht": np.arange(12), "vertrokken": np.arange(2)}), GRENS
    )


@given(st.lists(st.sets(st.integers(0, 25)), min_size=1, max_size=4), st.integers(1, 6))
def test_no_number_that_is_shown_nor_a_difference_with_the_sum_is_small(mensen: list[set[int]], grens: int) -> None:
    groepen = [Groep(str(n), np.array(sorted(een), dtype=np.int64)) for n, een in enumerate(mensen)]
    weg = verborgen(groepen, grens)
    klein = range(1, grens + 1)
    assert all(len(een) not in klein for n, een in enumerate(mensen) if n not in weg)
    if toont_samen(groepen, grens):
        samen = tel_samen(groepen)
        assert not weg
        assert samen.dubbel not in klein
        assert all(samen.mensen - len(een) not in klein for een in mensen)
