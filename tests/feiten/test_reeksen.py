# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Searches in a series of dated rows, for many dossiers at once, against plain loops over lists."""

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.feiten.dagen import NOOIT
from regie.kern.feiten.reeks import Reeks, Som

AANTAL = 4
ONBEKEND = int(NOOIT)


class Gedateerd(NamedTuple):
    d: int
    dag: int
    bedrag: int


rijen_ = st.lists(
    st.builds(
        Gedateerd, st.integers(0, AANTAL - 1), st.one_of(st.integers(0, 20), st.just(ONBEKEND)), st.integers(0, 9)
    ),
    max_size=30,
)
dag_ = st.one_of(st.integers(0, 22), st.just(ONBEKEND))
per_dossier = st.lists(dag_, min_size=AANTAL, max_size=AANTAL)
ALLE = np.arange(AANTAL)


def reeks(rijen: list[Gedateerd]) -> Reeks:
    return Reeks.van(np.array([rij.d for rij in rijen], dtype=np.int64), np.array([r.dag for r in rijen], np.int32))


def dagen_van(rijen: list[Gedateerd], d: int) -> list[int]:
    return sorted(rij.dag for rij in rijen if rij.d == d and rij.dag != ONBEKEND)


def nde(dagen: list[int], nummer: int) -> int:
    return dagen[nummer - 1] if nummer <= len(dagen) else ONBEKEND


@given(rijen_, per_dossier, st.integers(1, 4))
def test_the_nth_on_or_after_a_day(rijen: list[Gedateerd], vanaf: list[int], nummer: int) -> None:
    gevonden = reeks(rijen).vanaf(ALLE, np.array(vanaf, np.int32), nummer).dag.tolist()
    oordeel = [nde([dag for dag in dagen_van(rijen, d) if vanaf[d] <= dag], nummer) for d in range(AANTAL)]
    assert gevonden == oordeel


@given(rijen_, per_dossier)
def test_the_last_on_or_before_a_day(rijen: list[Gedateerd], tot: list[int]) -> None:
    gevonden = reeks(rijen).tot_en_met(ALLE, np.array(tot, np.int32)).dag.tolist()
    oordeel = [max((dag for dag in dagen_van(rijen, d) if dag <= tot[d]), default=ONBEKEND) for d in range(AANTAL)]
    assert gevonden == oordeel


@given(rijen_, st.integers(1, 5))
def test_the_nth_and_the_last_whatever_the_day(rijen: list[Gedateerd], nummer: int) -> None:
    alles = reeks(rijen)
    assert alles.nummer(ALLE, nummer).dag.tolist() == [nde(dagen_van(rijen, d), nummer) for d in range(AANTAL)]
    assert alles.laatste(ALLE).dag.tolist() == [max(dagen_van(rijen, d), default=ONBEKEND) for d in range(AANTAL)]


@given(rijen_, per_dossier)
def test_what_is_found_leads_back_to_the_row_it_came_from(rijen: list[Gedateerd], vanaf: list[int]) -> None:
    alles = reeks(rijen)
    treffer = alles.vanaf(ALLE, np.array(vanaf, np.int32))
    for d, dag, positie in zip(ALLE, treffer.dag, treffer.positie, strict=True):
        assert (positie < 0) == (dag == ONBEKEND)
        if positie >= 0:
            bron = rijen[alles.rij[positie]]
            assert (bron.d, bron.dag) == (d, dag)


@given(rijen_)
def test_rows_of_one_day_keep_their_order(rijen: list[Gedateerd]) -> None:
    alles = reeks(rijen)
    verwacht = sorted((rij.d, rij.dag, nummer) for nummer, rij in enumerate(rijen) if rij.dag != ONBEKEND)
    assert alles.rij.tolist() == [nummer for _, _, nummer in verwacht]


# ---------------------------------------------------------------------------------- running sums


def som(rijen: list[Gedateerd]) -> Som:
    d, dag, bedrag = (np.array([rij[plek] for rij in rijen], dtype=np.int64) for plek in range(3))
    return Som.van(d, dag.astype(np.int32), bedrag)


def bereikt_met_de_hand(rijen: list[Gedateerd], d: int, norm: int) -> int:
    totaal = 0
    for rij in sorted((rij for rij in rijen if rij.d == d and rij.dag != ONBEKEND), key=lambda rij: rij.dag):
        totaal += rij.bedrag
        if totaal >= norm:
            return rij.dag
    return ONBEKEND


@given(rijen_, st.lists(st.integers(1, 40), min_size=AANTAL, max_size=AANTAL))
def test_the_day_on_which_a_running_sum_reaches_an_amount(rijen: list[Gedateerd], norm: list[int]) -> None:
    gevonden = som(rijen).bereikt(ALLE, np.array(norm)).dag.tolist()
    assert gevonden == [bereikt_met_de_hand(rijen, d, norm[d]) for d in range(AANTAL)]


@given(rijen_)
def test_the_total_is_the_sum_of_the_rows_with_a_day(rijen: list[Gedateerd]) -> None:
    verwacht = [sum(rij.bedrag for rij in rijen if rij.d == d and rij.dag != ONBEKEND) for d in range(AANTAL)]
    assert som(rijen).totaal(ALLE).tolist() == verwacht


@pytest.mark.parametrize("dag", [0, 5, ONBEKEND])
def test_nothing_is_found_in_an_empty_series(dag: int) -> None:
    vraag = np.full(AANTAL, dag, dtype=np.int32)
    leeg = reeks([])
    assert set(leeg.vanaf(ALLE, vraag).dag.tolist()) == {ONBEKEND}
    assert set(leeg.tot_en_met(ALLE, vraag).positie.tolist()) == {-1}
    assert som([]).totaal(ALLE).tolist() == [0] * AANTAL
    assert set(som([]).bereikt(ALLE, np.ones(AANTAL, dtype=np.int64)).dag.tolist()) == {ONBEKEND}
