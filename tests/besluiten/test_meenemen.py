# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours on another leerroute: what needs a decision, after which change, and nothing twice."""

from typing import Any

import pytest

from regie.kern.besluiten.meenemen import meenemen, wijziging
from tests.pip.verhaal import verleden


def les(soort: str, gevolgd: float) -> tuple[str, str, dict[str, Any]]:
    return "lesuren", "2026-02-28", {"soort": soort, "gevolgd": gevolgd, "van": "2026-02-01", "tot": "2026-02-28"}


def telt(norm: str, uren: float, grond: str = "intake") -> tuple[str, str, dict[str, Any]]:
    return "uren_verrekend", "2026-03-01", {"norm": norm, "uren": uren, "grond": grond}


PIP = ("pip_vastgesteld", "2026-01-10", {"dagtekening": "2026-01-10", "leerroute": "b1"})
STOND = [les("nt2", 40), les("taalschakel_overig", 7)]


@pytest.mark.parametrize(("van", "naar", "stond", "voorstel", "twijfel"), [
    ("b1", "z", STOND, 0, 7),
    ("z", "b1", STOND, 0, 0),
    ("onderwijs", "b1", STOND, 0, 0),
    ("b1", "onderwijs", STOND, 0, 0),
    ("b1", "z", [telt("b1_600", 30)], 30, 0),
    ("z", "b1", [telt("z_cursus", 30)], 0, 0),
    ("b1", "z", [telt("b1_600", 30), telt("z_cursus", 30, "routewijziging")], 0, 0),
    ("b1", "z", [telt("b1_600", 30), telt("z_cursus", 10, "routewijziging")], 20, 0),
    ("b1", "z", [telt("b1_600", 30), telt("z_cursus", 10)], 30, 0),
    ("b1", "z", [*STOND, telt("b1_600", 30), telt("z_cursus", 33, "routewijziging")], 0, 4),
    ("onderwijs", "z", [*STOND, telt("z_cursus", 7, "routewijziging")], 0, 0),
    ("onderwijs", "z", [*STOND, telt("z_cursus", 3, "routewijziging")], 0, 4),
    ("b1", "z", [telt("z_participatie", 30)], 0, 0),
    ("b1", "z", [], 0, 0),
])  # fmt: skip
def test_hours_go_along_once(van: str, naar: str, stond: list[Any], voorstel: float, twijfel: float) -> None:
    alles = verleden(PIP, *stond)
    lessen = [een for een in alles if een.type == "lesuren"]
    gevonden = meenemen(alles, lessen, van, naar, 0)
    assert (gevonden.voorstel, gevonden.twijfel) == (voorstel, twijfel)


def test_other_lessons_of_before_the_pip_are_not_asked_after() -> None:
    lessen = verleden(les("taalschakel_overig", 7))
    pip = ("pip_vastgesteld", "2026-02-10", {"dagtekening": "2026-02-10", "leerroute": "onderwijs"})
    assert meenemen(verleden(pip), lessen, "onderwijs", "z", 0).twijfel == 0


@pytest.mark.parametrize(("stond", "van"), [
    ([], None),
    ([("pip_gewijzigd", "2026-02-01", {"reden": "routewijziging", "leerroute": "z"})], "b1"),
    ([("pip_gewijzigd", "2026-02-01", {"reden": "overig"})], None),
    ([("pip_gewijzigd", "2026-02-01", {"leerroute": "z"}), ("pip_gewijzigd", "2026-03-01", {"leerroute": "b1"})], None),
    ([("pip_gewijzigd", "2026-02-01", {"leerroute": "z"}), ("pip_gewijzigd", "2026-03-01", {"map_uren": 1})], "b1"),
])  # fmt: skip
def test_only_a_change_to_the_z_route_that_stands_opens_it(stond: list[Any], van: str | None) -> None:
    gevonden = wijziging(verleden(PIP, *stond))
    assert (None if gevonden is None else gevonden[1]) == van
