# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What comes back in blocks of many rows is what the rows say, whatever stands in the JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.cast import Cast, maak

VRAAG = "SELECT nr, NULL, waarde::jsonb FROM unnest(%s::text[]) WITH ORDINALITY AS t (waarde, nr)"
NAAR = ["", "\n", "\r\n", "\t", "\x1f", "\x1e", '"', "'", "\\", "\u2028", "\x85", "يَسْمين", "a;b,c", "%s {0}", "\\N"]
TEKSTEN = st.one_of(st.sampled_from(NAAR), st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8))


@pytest.fixture
def cast(gemeente: str) -> Cast:
    return maak(gemeente)


def test_json_comes_back_as_it_is_and_nothing_stays_nothing(cast: Cast) -> None:
    from regie.register.kopie import als_brokken

    @given(st.lists(st.dictionaries(TEKSTEN, TEKSTEN | st.integers() | st.booleans() | st.none(), max_size=3)))
    def heen_en_weer(objecten: list[dict[str, object]]) -> None:
        gelezen = als_brokken(VRAAG, [[json.dumps(een) for een in objecten]], ("nr", "niets", "waarde"))
        rijen = sorted((int(nr), niets, json.loads(waarde)) for nr, niets, waarde in gelezen.rows())
        assert rijen == [(nr, None, een) for nr, een in enumerate(objecten, 1)]

    with cast.als_systeem():
        heen_en_weer()


def test_every_row_of_every_block_comes_back_once(cast: Cast) -> None:
    from regie.register.kopie import als_brokken

    vraag = "SELECT nr %% 70, nr FROM generate_series(1, %s) AS t (nr)"
    with cast.als_systeem():
        gelezen = als_brokken(vraag, [5000], ("rest", "nr"))
    assert sorted(map(int, gelezen["nr"])) == list(range(1, 5001))
    assert (gelezen["rest"].cast(int) == gelezen["nr"].cast(int) % 70).all()


def test_no_rows_are_a_frame_without_rows(cast: Cast) -> None:
    from regie.register.kopie import als_brokken

    with cast.als_systeem():
        leeg = als_brokken("SELECT id, laatste FROM dossier WHERE id = %s", ["niemand"], ("id", "laatste"))
    assert (leeg.columns, leeg.height) == (["id", "laatste"], 0)


def test_a_moment_as_micros_is_exact_on_every_day_of_the_calendar(cast: Cast) -> None:
    """date_part gives a double: half a microsecond of room is left where the calendar ends."""
    from regie.register.kopie import als_brokken

    vraag = (
        "SELECT nr, (date_part('epoch', moment) * 1000000)::bigint, (extract(epoch FROM moment) * 1000000)::bigint"
        " FROM (SELECT nr, timestamptz '2000-01-01Z' + (nr * 86423.987653 || ' s')::interval AS moment"
        " FROM generate_series(0, 36500) AS t (nr)) AS momenten"
    )
    with cast.als_systeem():
        gelezen = als_brokken(vraag, [], ("nr", "snel", "precies"))
    assert gelezen["snel"].to_list() == gelezen["precies"].to_list()
    assert gelezen.height == 36501
