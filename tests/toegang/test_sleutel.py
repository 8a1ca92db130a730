# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Ids sort in the order in which they were made, also within a millisecond: what was opened comes after the opening."""

from uuid import RFC_4122

import pytest

from regie.toegang import sleutel


def test_an_id_says_which_kind_it_is() -> None:
    assert (sleutel.uuid7().version, sleutel.uuid7().variant) == (7, RFC_4122)


def test_ids_of_one_moment_differ() -> None:
    assert len({sleutel.uuid7() for _ in range(1000)}) == 1000


@pytest.mark.parametrize("stap", [1_000_000, 1000, 300])
def test_a_later_id_is_greater(monkeypatch: pytest.MonkeyPatch, stap: int) -> None:
    """`stap`: nanoseconds between two."""
    momenten = iter(range(1_700_000_000_000_000_000, 1_700_000_000_000_000_000 + 500 * stap, stap))
    monkeypatch.setattr(sleutel.time, "time_ns", lambda: next(momenten))
    gemaakt = [sleutel.uuid7() for _ in range(500)]
    assert gemaakt == sorted(gemaakt)
