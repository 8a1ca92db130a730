# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Every rule row has at least three stories."""

import tomllib
from collections import Counter

import pytest

from tests.scenarios.test_scenarios import MAP
from tests.verhaal import recht

MINSTENS = 3


def verhalen() -> Counter[tuple[str, str]]:
    """(policy, rule) → how many stories say what must come out, or that it concerns nobody."""
    geteld: Counter[tuple[str, str]] = Counter()
    for bestand in MAP.glob("*.toml"):
        for scenario in tomllib.loads(bestand.read_text("utf-8"))["scenario"]:
            regels = {rij["termijn"] for rij in scenario.get("verwacht", [])} | set(scenario.get("geen", []))
            geteld.update((scenario["beleid"], regel) for regel in regels)
    return geteld


VERHALEN = verhalen()


@pytest.mark.parametrize("regel", sorted({rij.id for rij in recht().termijnen}))
def test_a_national_rule_has_three_stories(regel: str) -> None:
    assert sum(aantal for (_, van), aantal in VERHALEN.items() if van == regel) >= MINSTENS


@pytest.mark.parametrize(
    ("beleid", "regel"),
    sorted((naam, rij.id) for naam, beleid in recht().beleid.items() if naam != "voorbeeld" for rij in beleid.termijn),
)
def test_a_municipal_rule_has_three_stories(beleid: str, regel: str) -> None:
    assert VERHALEN[beleid, regel] >= MINSTENS
