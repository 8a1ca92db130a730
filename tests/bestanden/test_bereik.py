# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A big Parquet is cut where one dossier ends and the next begins, also over the parts in which it is looked at."""

from itertools import groupby
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regie.bestanden import bereik

DOSSIERS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(1, 9)), min_size=1, max_size=8)


@given(blokken=DOSSIERS, stuk=st.integers(1, 9), per=st.integers(1, 12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_range_holds_whole_dossiers_or_there_are_no_ranges(
    blokken: list[tuple[str, int]], stuk: int, per: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bereik, "STUK", stuk)
    dossiers = [naam for naam, aantal in blokken for _ in range(aantal)]
    pad = tmp_path / "g.parquet"
    pl.DataFrame({"dossier": dossiers, "id": [f"id-{n}" for n in range(len(dossiers))]}).write_parquet(pad)
    aaneen = len(list(groupby(dossiers))) == len(set(dossiers))
    gevonden = bereik.bereiken(pad, per)
    assert (gevonden is not None) == aaneen
    delen = [dossiers[deel.begin : deel.begin + deel.aantal] for deel in gevonden or []]
    if aaneen:
        assert [naam for deel in delen for naam in deel] == dossiers
        assert sum(len(set(deel)) for deel in delen) == len(set(dossiers))


def test_an_id_that_stands_twice_in_capitals_and_not_gives_no_ranges(tmp_path: Path) -> None:
    pad = tmp_path / "g.parquet"
    pl.DataFrame({"dossier": ["a", "b"], "id": ["ABC", "abc"]}).write_parquet(pad)
    assert bereik.bereiken(pad, 1) is None
