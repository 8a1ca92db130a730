# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""PVT, MAP and KNM on another leerroute."""

from typing import Any

import pytest

from regie.kern.besluiten.blijft import MAP, PVT, blijft
from tests.pip.verhaal import verleden

KNM: tuple[str, str, dict[str, Any]] = (
    "examen", "2026-05-01", {"onderdeel": "knm", "niveau": None, "uitslag": "geslaagd", "poging": 1})  # fmt: skip
GEZAKT = ("examen", "2026-05-01", {"onderdeel": "knm", "niveau": None, "uitslag": "gezakt", "poging": 1})


@pytest.mark.parametrize(("naar", "stond", "voldaan", "pvt", "map_", "knm"), [
    ("b1", [], set(), "moet", "moet", "moet"),
    ("b1", [KNM], {PVT, MAP}, "blijft", "blijft", "blijft"),
    ("b1", [GEZAKT], {PVT}, "blijft", "moet", "moet"),
    ("onderwijs", [], set(), "moet", "niet", "moet"),
    ("onderwijs", [KNM], {PVT, MAP}, "blijft", "niet", "blijft"),
    ("z", [], {MAP}, "moet", "blijft", "niet"),
    ("z", [KNM], {PVT, MAP}, "blijft", "blijft", "blijft"),
])  # fmt: skip
def test_what_is_done_stays_done_and_a_route_asks_its_own(
    naar: str, stond: list[Any], voldaan: set[str], pvt: str, map_: str, knm: str
) -> None:
    een = blijft(verleden(*stond), voldaan, naar)
    assert (een.pvt, een.map, een.knm) == (pvt, map_, knm)
