# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which reports count: those that no other one takes the place of, of rows as of columns."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.gebeurtenissen.vervangen import is_onvervangen, onvervangen

RIJEN = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from([None, *"abcdef"]))


def staan(rijen: dict[str, str | None]) -> list[str]:
    return [id_ for id_, _vervangt in onvervangen(rijen.items(), lambda rij: rij)]


@given(RIJEN)
def test_rows_and_columns_give_one_answer(rijen: dict[str, str | None]) -> None:
    id_, vervangt = pl.Series(list(rijen), dtype=pl.String), pl.Series(list(rijen.values()), dtype=pl.String)
    assert id_.filter(is_onvervangen(id_, vervangt)).to_list() == staan(rijen)


def test_of_a_chain_only_the_last_counts_however_it_was_written() -> None:
    assert staan({"a": None, "b": "A", "c": "B"}) == ["c"]


def test_without_the_middle_one_the_first_counts_again() -> None:
    """Which is why it cannot be withdrawn while the last one stands (register/intrekkeuring.py)."""
    assert staan({"a": None, "c": "b"}) == ["a", "c"]
