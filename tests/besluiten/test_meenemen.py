# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours on another leerroute: what counts by itself, what needs a decision, and nothing twice."""

from typing import Any

import pytest

from regie.kern.besluiten.meenemen import meenemen
from tests.pip.verhaal import verleden


def les(soort: str, gevolgd: float) -> tuple[str, str, dict[str, Any]]:
    return "lesuren", "2026-02-28", {"soort": soort, "gevolgd": gevolgd, "van": "2026-02-01", "tot": "2026-02-28"}


def telt(norm: str, uren: float, grond: str = "intake") -> tuple[str, str, dict[str, Any]]:
    return "uren_verrekend", "2026-03-01", {"norm": norm, "uren": uren, "grond": grond}


STOND = [les("nt2", 40), les("knm", 10), les("alfabetisering", 5), les("taalschakel_overig", 7)]


@pytest.mark.parametrize(("van", "naar", "stond", "vanzelf", "voorstel", "twijfel"), [
    ("b1", "z", STOND, 55, 0, 7),
    ("z", "b1", STOND, 45, 0, 7),
    ("onderwijs", "b1", STOND, 45, 0, 7),
    ("b1", "onderwijs", STOND, 0, 0, 0),
    ("b1", "z", [telt("b1_600", 30)], 0, 30, 0),
    ("z", "b1", [telt("z_cursus", 30)], 0, 30, 0),
    ("b1", "z", [telt("b1_600", 30), telt("z_cursus", 30, "routewijziging")], 0, 0, 0),
    ("b1", "z", [telt("b1_600", 30), telt("z_cursus", 10, "routewijziging")], 0, 20, 0),
    ("b1", "z", [telt("z_participatie", 30)], 0, 0, 0),
    ("b1", "z", [], 0, 0, 0),
])  # fmt: skip
def test_hours_go_along_once(
    van: str, naar: str, stond: list[Any], vanzelf: float, voorstel: float, twijfel: float
) -> None:
    gevonden = meenemen(verleden(*stond), van, naar)
    assert (gevonden.vanzelf, gevonden.voorstel, gevonden.twijfel) == (vanzelf, voorstel, twijfel)
