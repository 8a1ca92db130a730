# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which groups and periods may be asked for: an attacker who puts studies beside each other isolates nobody."""

from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.afgrenzen import afgrenzing, ongeveer, zichtbaar
from regie.kern.indicatoren.kenmerken import Teksten
from regie.kern.kalender.kolommen import Getallen

GRENS = 5
Bevolking = tuple[Getallen, dict[str, Teksten]]
Studie = frozenset[int]
"""The people that a study is about."""


def bevolking(*groepen: tuple[int, str, str, int]) -> Bevolking:
    """Period, value of `a`, value of `b`, and how many."""
    mensen = [(p, a, b) for p, a, b, aantal in groepen for _ in range(aantal)]
    perioden = np.unique([p for p, _a, _b in mensen], return_inverse=True)[1]
    return perioden, {"a": np.array([a for _p, a, _b in mensen]), "b": np.array([b for _p, _a, b in mensen])}


groepen = st.lists(
    st.tuples(st.integers(0, 4), st.sampled_from("xyz"), st.sampled_from("mv?"), st.sampled_from([1, 2, 4, 6, 9, 20])),
    min_size=1,
    max_size=16,
)


def keuzes(kenmerken: Mapping[str, Teksten], namen: tuple[str, ...]) -> Iterator[dict[str, str]]:
    if not namen:
        yield {}
        return
    for code in np.unique(kenmerken[namen[0]]).tolist():
        yield from ({namen[0]: code, **rest} for rest in keuzes(kenmerken, namen[1:]))


def studies(mensen: Bevolking, namen: tuple[str, ...]) -> set[Studie]:
    """Everything that can be asked with these characteristics: every group that may be, of every period that may be."""
    perioden, kenmerken = mensen
    gevonden = set()
    for gekozen in keuzes(kenmerken, namen):
        wie = np.logical_and.reduce([kenmerken[n] == code for n, code in gekozen.items()] or [perioden >= 0])
        for begin, einde in combinations(afgrenzing(perioden, kenmerken, gekozen, GRENS).knippen, 2):
            gevonden.add(frozenset(np.flatnonzero(wie & (perioden >= begin) & (perioden < einde)).tolist()))
    return gevonden


def klein(mensen: frozenset[int]) -> bool:
    return 1 <= len(mensen) <= GRENS


@given(groepen)
def test_the_difference_of_two_studies_that_may_be_asked_is_nobody_or_not_small(
    wat: list[tuple[int, str, str, int]],
) -> None:
    mensen = bevolking(*wat)
    alle = studies(mensen, ()) | studies(mensen, ("a",))
    assert [een for een in alle if klein(een)] == []
    for een, ander in combinations(alle, 2):
        if een < ander or ander < een:
            assert not klein(een ^ ander)


@given(groepen)
def test_of_everybody_two_groups_can_be_taken_away_and_still_nobody_stands_alone(
    wat: list[tuple[int, str, str, int]],
) -> None:
    mensen = bevolking(*wat)
    per_groep = list(studies(mensen, ("a",)))
    for allen in studies(mensen, ()):
        binnen = [een for een in per_groep if een < allen]
        for een, ander in combinations(binnen, 2):
            assert een & ander or not klein(allen - een - ander)


@given(groepen)
def test_between_two_cuts_no_group_and_no_rest_is_small(wat: list[tuple[int, str, str, int]]) -> None:
    perioden, kenmerken = bevolking(*wat)
    per_code = {code: afgrenzing(perioden, kenmerken, {"a": code}, GRENS).knippen for code in "xyz"}
    mag = [code for code, knippen in per_code.items() if knippen]
    assert len({per_code[code] for code in mag}) <= 1  # every group has the same cuts, so parts never overlap
    for begin, einde in pairwise(per_code[mag[0]] if mag else ()):
        erin = (perioden >= begin) & (perioden < einde)
        delen = [erin & (kenmerken["a"] == code) for code in mag] + [erin & ~np.isin(kenmerken["a"], mag)]
        assert [int(deel.sum()) for deel in delen if 1 <= deel.sum() <= GRENS] == []


@given(groepen)
def test_with_two_characteristics_no_study_lies_just_within_another(wat: list[tuple[int, str, str, int]]) -> None:
    mensen = bevolking(*wat)
    samen = studies(mensen, ("a", "b"))
    assert [een for een in samen if klein(een)] == []
    for een in samen:
        for ander in studies(mensen, ("a",)) | studies(mensen, ("b",)) | studies(mensen, ()) | samen:
            if een < ander:
                assert not klein(ander - een)


def test_everybody_but_one_cannot_be_asked() -> None:
    perioden, kenmerken = bevolking((0, "x", "m", 40), (0, "y", "m", 1))
    assert afgrenzing(perioden, kenmerken, {}, GRENS).knippen == (0, 1)
    for code in "xy":
        assert afgrenzing(perioden, kenmerken, {"a": code}, GRENS).te_klein == ("a",)


def test_where_few_are_left_over_the_next_smallest_group_is_no_choice_either() -> None:
    waarden = np.array([*"v" * 30, *"m" * 20, *"?" * 2])
    assert zichtbaar(waarden, GRENS) == ("v",)
    assert zichtbaar(waarden[:50], GRENS) == ("m", "v")


def test_a_value_that_one_in_a_hundred_has_is_no_choice_and_asks_for_no_longer_periods() -> None:
    perioden, kenmerken = bevolking(
        *((p, code, "m", n) for p in range(4) for code, n in (("x", 3), ("y", 900), ("z", 700)))
    )
    assert zichtbaar(kenmerken["a"], GRENS) == ("y",)
    assert afgrenzing(perioden, kenmerken, {"a": "y"}, GRENS).knippen == (0, 1, 2, 3, 4)


def test_a_period_with_few_people_joins_its_neighbour() -> None:
    perioden, kenmerken = bevolking((0, "x", "m", 20), (1, "x", "m", 3), (2, "x", "m", 20), (3, "x", "m", 2))
    assert afgrenzing(perioden, kenmerken, {}, GRENS).knippen == (0, 1, 4)


def test_a_period_is_as_long_as_its_smallest_group_needs() -> None:
    perioden, kenmerken = bevolking(
        (0, "x", "m", 20), (0, "y", "m", 3), (1, "x", "m", 20), (1, "y", "m", 3), (2, "x", "m", 9), (2, "y", "m", 9)
    )
    assert afgrenzing(perioden, kenmerken, {}, GRENS).knippen == (0, 1, 2, 3)
    assert afgrenzing(perioden, kenmerken, {"a": "x"}, GRENS).knippen == (0, 2, 3)


def test_of_few_people_nothing_can_be_asked() -> None:
    perioden, kenmerken = bevolking((0, "x", "m", GRENS))
    assert afgrenzing(perioden, kenmerken, {}, GRENS).knippen == ()


def test_three_characteristics_are_refused() -> None:
    perioden, kenmerken = bevolking((0, "x", "m", 40))
    with pytest.raises(ValueError, match="hooguit 2"):
        afgrenzing(perioden, kenmerken, {"a": "x", "b": "m", "c": "q"}, GRENS)


@pytest.mark.parametrize(("aantal", "getoond"), [(0, None), (5, None), (6, 10), (14, 10), (15, 20), (104, 100)])
def test_numbers_are_in_tens(aantal: int, getoond: int | None) -> None:
    assert ongeveer(aantal, GRENS) == getoond
