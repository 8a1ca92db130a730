# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""One broken law per refusal (`gebroken/`): what is wrong, and where, in words that help."""

import tomllib
from pathlib import Path

import pytest

from regie.kern.recht import RechtFout, bouw

GEBROKEN = Path(__file__).parent / "gebroken"
GEVALLEN = [
    pytest.param(geval, id=f"{pad.stem}: {geval['weigert']}")
    for pad in sorted(GEBROKEN.glob("*.toml"))
    for geval in tomllib.loads(pad.read_text(encoding="utf-8"))["geval"]
]


def breek(tekst: str, geval: dict[str, str]) -> str:
    oud = geval.get("oud")
    if oud is None:
        return f"{tekst}\n{geval['nieuw']}"
    assert oud in tekst, "the case no longer changes the base law"
    return tekst.replace(oud, geval["nieuw"], 1)


def test_the_base_law_is_accepted_unchanged(teksten: dict[str, str]) -> None:
    assert bouw(teksten).termijnen


@pytest.mark.parametrize("geval", GEVALLEN)
def test_a_broken_law_is_refused_with_its_place_and_reason(geval: dict[str, str], teksten: dict[str, str]) -> None:
    bestand = geval["bestand"]
    with pytest.raises(RechtFout) as gevangen:
        bouw(teksten | {bestand: breek(teksten[bestand], geval)})
    passend = [p for p in gevangen.value.problemen if geval["wat"] in p.wat and geval["plaats"] in p.plaats]
    assert passend, f"\n{gevangen.value}"
    assert all(p.waarom and p.wat_nu and p.bestand for p in gevangen.value.problemen)
