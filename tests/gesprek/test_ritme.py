# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Which rules ask for talks, by policy."""

import pytest

from regie.kern.gesprek.ritme import vraagt_gesprek
from tests.verhaal import recht


@pytest.mark.parametrize(
    ("beleid", "regels"),
    [
        ("voorbeeld", ["gesprekken_pip"]),
        ("haarlem", ["gesprekken_pip"]),
        ("deventer", ["gesprekken_pip", "gesprek"]),
        ("almelo", ["gesprekken_pip", "gesprekken_eerste_jaar"]),
        ("wassenaar", ["gesprekken_pip", "gesprekken_traject"]),
    ],
)
def test_the_rhythm_is_that_of_the_law_and_the_gemeente(beleid: str, regels: list[str]) -> None:
    assert vraagt_gesprek(recht().regels(beleid)) == regels
