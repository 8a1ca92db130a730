# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Median, mean and p90 of whole days, out of how often each day occurs."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.indicatoren.histogram import gemiddelde, mediaan, p90

DAGEN = st.lists(st.integers(0, 4000), min_size=1, max_size=60)


@given(DAGEN)
def test_they_are_those_of_the_days_one_by_one(dagen: list[int]) -> None:
    dag, keren = np.unique(np.array(dagen), return_counts=True)
    assert mediaan(dag, keren) == float(np.median(dagen))
    assert gemiddelde(dag, keren) == pytest.approx(np.mean(dagen), abs=0.0501)
    assert p90(dag, keren) == np.percentile(dagen, 90, method="inverted_cdf")


@given(DAGEN)
def test_p90_is_the_first_day_on_which_nine_of_ten_are_done(dagen: list[int]) -> None:
    dag, keren = np.unique(np.array(dagen), return_counts=True)
    grens = p90(dag, keren)
    assert 10 * sum(een <= grens for een in dagen) >= 9 * len(dagen)
    assert 10 * sum(een < grens for een in dagen) < 9 * len(dagen)
