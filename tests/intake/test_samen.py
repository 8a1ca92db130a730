# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Two texts become one, and no line of either gets lost."""

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.intake.samen import samen

REGELS = st.lists(st.sampled_from(["wil graag werken", "drie kinderen", "rugpijn", "", "leert snel"]), max_size=5)
TEKST = REGELS.map("\n".join)


def test_what_both_begin_with_stands_there_once() -> None:
    assert samen("school\nvan Bas", "school\nvan Karin") == "school\nvan Bas\nvan Karin"


def test_what_one_holds_of_the_other_is_not_repeated() -> None:
    assert samen("school en werk", "werk") == "school en werk"
    assert samen("", "werk") == "werk"


@given(hun=TEKST, mijn=TEKST)
def test_no_line_gets_lost(hun: str, mijn: str) -> None:
    over = samen(hun, mijn)
    assert all(regel.strip() in over for regel in (*hun.split("\n"), *mijn.split("\n")))
