# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Kaplan-Meier, its band, the median and the intervals, beside published values.

Freireich et al. (1963), Blood 21: weeks in remission of 21 pairs of children, as in Gehan (1965), Biometrika 52.
"""

from warnings import catch_warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import ecdf

from regie.kern.indicatoren.overleving import (
    LegeGroep,
    Mediaan,
    OngeldigeDuur,
    Volgtijden,
    aandeel,
    dagen_van_maanden,
    mediaan,
    schat,
)

MP_GEBEURD = (6, 6, 6, 7, 10, 13, 16, 22, 23)
MP_NOG_NIET = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
PLACEBO = (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
MP = Volgtijden.van(MP_GEBEURD + MP_NOG_NIET, [True] * len(MP_GEBEURD) + [False] * len(MP_NOG_NIET))
ALLEN = Volgtijden.van(PLACEBO, [True] * len(PLACEBO))


def op(tijden: Volgtijden, dag: int) -> tuple[float, float, float]:
    return tuple(round(float(kolom[0]), 3) for kolom in schat(tijden).op(np.array([dag])))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("week", "nog_niet"), [(6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)]
)
def test_the_remissions_of_freireich_are_estimated_as_published(week: int, nog_niet: float) -> None:
    assert op(MP, week)[0] == nog_niet


def test_who_is_still_followed_is_counted_until_then() -> None:
    risico = dict(zip(schat(MP).dagen.tolist(), schat(MP).risico.tolist(), strict=True))
    assert {week: risico[week] for week in (6, 7, 10, 13, 16, 22, 23)} == {
        6: 21, 7: 17, 10: 15, 13: 12, 16: 11, 22: 7, 23: 6
    }  # fmt: skip


def test_before_the_first_time_it_has_happened_for_nobody() -> None:
    assert op(MP, 5) == (1, 1, 1)


def test_the_band_is_the_published_one() -> None:
    """Kalbfleisch and Prentice, log-log: the numbers that Stata and SAS print for these data."""
    assert op(MP, 6) == (0.857, 0.620, 0.952)
    assert op(MP, 10) == (0.753, 0.503, 0.889)
    assert op(MP, 23) == (0.448, 0.188, 0.680)


def test_the_median_is_week_23_and_its_interval_is_open() -> None:
    assert mediaan(schat(MP)) == Mediaan(23, 13, None)
    assert mediaan(schat(ALLEN)) == Mediaan(8, 4, 11)


def test_a_median_that_is_not_reached_is_none() -> None:
    assert mediaan(schat(Volgtijden.van([3, 9, 9, 9, 9, 9], [True] + [False] * 5))).dag is None


def test_half_is_half_also_of_a_product_of_fractions() -> None:
    """6/7 · 5/6 · … is half after some steps, but not in floating point."""
    for aantal in range(2, 60, 2):
        tijden = Volgtijden.van(range(1, aantal + 1), [True] * aantal)
        assert mediaan(schat(tijden)).dag == aantal // 2


mensen = st.lists(st.tuples(st.integers(0, 60), st.booleans()), min_size=1, max_size=80)


@given(mensen)
def test_the_band_is_that_of_scipy_wherever_that_has_one(lijst: list[tuple[int, bool]]) -> None:
    tijden = Volgtijden.van(*zip(*lijst, strict=True))
    schatting = schat(tijden)
    with np.errstate(all="ignore"), catch_warnings(action="ignore", category=RuntimeWarning):  # it has none at 0 and 1
        band = ecdf(tijden.gevolgd).sf.confidence_interval(0.95, method="log-log")
    binnen = (schatting.nog_niet > 0) & (schatting.nog_niet < 1)
    assert np.allclose(schatting.laag[binnen], band.low.probabilities[binnen])
    assert np.allclose(schatting.hoog[binnen], band.high.probabilities[binnen])


@given(mensen)
def test_a_curve_never_rises_and_lies_in_its_band(lijst: list[tuple[int, bool]]) -> None:
    schatting = schat(Volgtijden.van(*zip(*lijst, strict=True)))
    assert (np.diff(schatting.nog_niet) <= 0).all()
    assert (schatting.laag <= schatting.nog_niet + 1e-9).all()
    assert not (schatting.hoog < schatting.nog_niet - 1e-9).any()
    assert (schatting.laag >= 0).all()
    assert not (schatting.hoog > 1).any()


@given(st.lists(st.integers(0, 60), min_size=1, max_size=60))
def test_where_everybody_is_followed_to_the_end_it_is_a_plain_share(dagen: list[int]) -> None:
    schatting = schat(Volgtijden.van(dagen, [True] * len(dagen)))
    deel = [sum(ander > dag for ander in dagen) / len(dagen) for dag in schatting.dagen]
    assert np.allclose(schatting.nog_niet, deel)


# ------------------------------------------------------------------------------------------- refusals


def test_nobody_is_refused() -> None:
    with pytest.raises(LegeGroep, match="In deze groep is niemand"):
        Volgtijden.van(np.array([], dtype=np.int64), [])


def test_days_before_the_start_are_refused() -> None:
    with pytest.raises(OngeldigeDuur, match="-3 dagen gevolgd"):
        Volgtijden.van([4, -3], [True, True])


def test_parts_of_days_are_refused() -> None:
    with pytest.raises(OngeldigeDuur, match="hele getallen"):
        Volgtijden.van([4.5], [True])


def test_an_outcome_that_is_missing_is_refused() -> None:
    with pytest.raises(OngeldigeDuur, match="niet even lang"):
        Volgtijden.van([4, 5], [True])


# --------------------------------------------------------------------------------------------- shares


def test_the_interval_of_wilson_is_the_published_one() -> None:
    """Newcombe (1998), Statistics in Medicine 17, table I, method 3."""
    for (teller, noemer), (laag, hoog) in {
        (81, 263): (0.2553, 0.3662),
        (15, 148): (0.0624, 0.1605),
        (0, 20): (0.0000, 0.1611),
        (1, 29): (0.0061, 0.1718),
    }.items():
        deel = aandeel(teller, noemer)
        assert deel.waarde == teller / noemer
        assert (round(deel.laag, 4), round(deel.hoog, 4)) == (laag, hoog)


def test_a_share_of_nobody_is_refused() -> None:
    with pytest.raises(LegeGroep, match="aandeel van niemand"):
        aandeel(0, 0)


@pytest.mark.parametrize("teller", [-1, 11])
def test_a_part_larger_than_the_whole_is_refused(teller: int) -> None:
    with pytest.raises(ValueError, match="van de 10 is geen deel"):
        aandeel(teller, 10)


def test_a_year_of_months_is_365_days() -> None:
    assert dagen_van_maanden(364).tolist()[:3] == [30, 61, 91]
    assert dagen_van_maanden(364).tolist()[-1] == 365
    assert dagen_van_maanden(0).tolist() == [30]
