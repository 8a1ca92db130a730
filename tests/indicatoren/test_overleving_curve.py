# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A curve that recognises nobody, and two groups beside each other."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.curve import WAARSCHUWINGEN, Curve, curve, vergelijk
from regie.kern.indicatoren.overleving import Mediaan, Volgtijden, schat
from tests.indicatoren.test_overleving import ALLEN, MP

GRENS = 5
MINIMUM = 15


def groep(*, gebeurd: dict[int, int], nog_niet: dict[int, int]) -> Volgtijden:
    """How many people on which day."""
    dagen = [dag for delen in (gebeurd, nog_niet) for dag, aantal in delen.items() for _ in range(aantal)]
    return Volgtijden.van(dagen, [plaats < sum(gebeurd.values()) for plaats in range(len(dagen))])


def test_a_point_stands_at_the_end_of_a_month_in_which_it_happened_for_more_than_a_few() -> None:
    tijden = groep(gebeurd={10: 6, 40: 6, 75: 2, 100: 7}, nog_niet={200: 20})
    lijn = curve(tijden, grens=GRENS, minimum=MINIMUM)
    assert [(punt.dag, punt.gevolgd) for punt in lijn.punten] == [
        (0, 41), (30, 35), (61, 29), (122, 20), (152, 20), (183, 20)
    ]  # fmt: skip
    assert lijn.punten[1].nog_niet == pytest.approx(35 / 41)
    assert lijn.aantal == 41


def test_a_line_stops_where_no_more_than_a_few_are_followed() -> None:
    tijden = groep(gebeurd={10: 10, 40: 10}, nog_niet={200: 5})
    assert [punt.dag for punt in curve(tijden, grens=GRENS, minimum=MINIMUM).punten] == [0, 30]
    assert [punt.dag for punt in curve(tijden, grens=4, minimum=MINIMUM).punten] == [0, 30, 61, 91, 122, 152, 183]


def test_where_a_few_fell_away_there_is_no_point() -> None:
    tijden = groep(gebeurd={10: 10}, nog_niet={40: 2, 200: 20})
    assert [punt.dag for punt in curve(tijden, grens=GRENS, minimum=MINIMUM).punten] == [0, 30]


def test_the_median_is_not_given_beyond_the_line() -> None:
    tijden = groep(gebeurd={10: 6, 40: 10}, nog_niet={20: 1, 400: 4})
    assert curve(tijden, grens=0, minimum=MINIMUM).mediaan == Mediaan(40, 10, 40)
    assert curve(tijden, grens=GRENS, minimum=MINIMUM).mediaan == Mediaan(None, None, None)


def test_a_small_group_has_no_line_and_says_why() -> None:
    tijden = groep(gebeurd={10: 8}, nog_niet={40: 6})
    lijn = curve(tijden, grens=GRENS, minimum=MINIMUM)
    assert lijn == Curve(14, waarschuwing="te_weinig_mensen")
    assert "te weinig mensen" in WAARSCHUWINGEN["te_weinig_mensen"]


def test_of_a_few_people_it_is_not_even_said_how_many() -> None:
    assert curve(groep(gebeurd={10: 3}, nog_niet={}), grens=GRENS, minimum=1).aantal is None


@st.composite
def groepen(draw: st.DrawFn) -> Volgtijden:
    dagen = st.integers(0, 500)
    rijen = draw(st.lists(st.tuples(dagen, st.booleans()), min_size=MINIMUM, max_size=120))
    return Volgtijden.van(*zip(*rijen, strict=True))


@given(groepen(), st.integers(1, 8))
def test_between_two_points_nothing_happened_for_one_up_to_a_few(tijden: Volgtijden, grens: int) -> None:
    """Read back out of the curve and the people: no step is that of somebody."""
    lijn = curve(tijden, grens=grens, minimum=MINIMUM)
    for vorig, punt in pairwise(lijn.punten):
        in_stap = (tijden.dagen <= punt.dag) & ((tijden.dagen > vorig.dag) if vorig.dag else True)
        for wie in (tijden.gebeurd, ~tijden.gebeurd):
            aantal = int((in_stap & wie).sum())
            assert aantal == 0 or aantal > grens
        assert punt.gevolgd == int((tijden.dagen > punt.dag).sum()) > grens


@given(groepen())
def test_what_is_drawn_is_the_estimate(tijden: Volgtijden) -> None:
    schatting = schat(tijden)
    for punt in curve(tijden, grens=GRENS, minimum=MINIMUM).punten[1:]:
        nog_niet, laag, hoog = (float(kolom[0]) for kolom in schatting.op(np.array([punt.dag])))
        assert (punt.nog_niet, punt.laag, punt.hoog) == (nog_niet, laag, hoog)


# -------------------------------------------------------------------------------------------- two groups


def test_the_groups_of_freireich_differ_as_published() -> None:
    toets = vergelijk(MP, ALLEN, minimum=MINIMUM)
    assert toets.chi2 == pytest.approx(16.79, abs=0.01)
    assert toets.p == pytest.approx(4.17e-5, rel=0.01)
    assert toets.waarschuwing == "zegt_niet_waarom"


def test_a_group_does_not_differ_from_itself() -> None:
    assert vergelijk(MP, MP, minimum=MINIMUM).p == pytest.approx(1)


def test_small_groups_are_not_compared() -> None:
    toets = vergelijk(MP, ALLEN, minimum=22)
    assert (toets.chi2, toets.p, toets.waarschuwing) == (None, None, "te_weinig_mensen")


def test_where_it_happened_for_nobody_there_is_nothing_to_compare() -> None:
    wachtend = groep(gebeurd={}, nog_niet={30: 20})
    toets = vergelijk(wachtend, wachtend, minimum=MINIMUM)
    assert (toets.chi2, toets.p, toets.waarschuwing) == (None, None, "te_weinig_gebeurd")
