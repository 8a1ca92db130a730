# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Exams at A2: what can be counted is refused, and the levels that come out."""

from datetime import date
from typing import Any

import pytest

from regie.kern.besluiten.afschaling import niveaus_na, te_weinig_uren, uren_nodig, weigeringen, zonder_pip
from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from tests.pip.verhaal import VANDAAG, verleden
from tests.verhaal import recht

PIP = ("pip_vastgesteld", "2024-01-10", {"leerroute": "b1"})
Z = ("pip_vastgesteld", "2024-01-10", {"leerroute": "z"})


def examen(onderdeel: str, niveau: str, uitslag: str = "geslaagd") -> tuple[str, str, dict[str, Any]]:
    return "examen", "2026-03-01", {"onderdeel": onderdeel, "niveau": niveau, "uitslag": uitslag, "poging": 1}


def test_the_reasons_speak_of_the_same_number_of_hours_as_the_rule() -> None:
    grenzen = {grens.getal for rij in recht().adviesredenen for deel in rij.als if deel.feit == "uren_nt2"
               for grens in (deel.minstens, deel.onder) if grens is not None}  # fmt: skip
    assert grenzen == {uren_nodig(recht())}


@pytest.mark.parametrize(("niveaus", "mist"), [
    ({}, True), ({"schrijven": "a2"}, True), ({"schrijven": "a2", "spreken": "a2"}, False),
    ({"schrijven": "b1", "spreken": "a2"}, True),
])  # fmt: skip
def test_the_pip_must_say_it_too(niveaus: dict[str, str], mist: bool) -> None:
    velden = {"onderdelen": ["schrijven", "spreken"], "onderbouwing": "veel geoefend"}
    stond = verleden(PIP, ("pip_gewijzigd", "2026-11-20", {"reden": "afschaling", "niveaus": niveaus}))
    gevonden = zonder_pip(Gebeurd("nieuw", "afschaling", date(2026, 11, 20), velden), stond, recht())
    assert [een.code for een in gevonden] == (["pip_niet_gewijzigd"] if mist else [])


def geweigerd(onderdelen: list[str], *stond: Any, op: str = "2026-11-20") -> list[tuple[str, str]]:
    velden = {"onderdelen": onderdelen, "onderbouwing": "veel geoefend"}
    gevonden = weigeringen(
        Gebeurd("nieuw", "afschaling", date.fromisoformat(op), velden), verleden(*stond), recht(), VANDAAG
    )
    return [(een.code, een.deel) for een in gevonden]


@pytest.mark.parametrize(("stond", "code"), [
    ([PIP], []),
    ([], [("geen_pip", "")]),
    ([Z], [("niet_b1", "")]),
    ([PIP, examen("schrijven", "b1")], [("al_gehaald", "schrijven")]),
    ([PIP, examen("schrijven", "b2")], [("al_gehaald", "schrijven")]),
    ([PIP, examen("schrijven", "a2")], []),
    ([PIP, examen("schrijven", "b1", "gezakt")], []),
    ([PIP, examen("lezen", "b1")], []),
])  # fmt: skip
def test_afschaling_is_refused_where_it_cannot_be(stond: list[Any], code: list[Any]) -> None:
    assert geweigerd(["schrijven", "spreken"], *stond) == code


def test_what_comes_later_does_not_refuse_an_earlier_decision() -> None:
    assert geweigerd(["schrijven"], PIP, examen("schrijven", "b1"), op="2026-02-01") == []


@pytest.mark.parametrize(("minuten", "mag"), [
    (0, False), (599 * 60 + 45, False), (600 * 60, True), (600 * 60 + 15, True),
])  # fmt: skip
def test_the_threshold_is_six_hundred_hours_to_the_quarter(minuten: int, mag: bool) -> None:
    assert uren_nodig(recht()) == 600
    gevonden = te_weinig_uren(minuten, recht())
    assert (gevonden is None) is mag
    if gevonden is not None:
        assert "600" in gevonden.wat
        assert gevonden.bron


@pytest.mark.parametrize(("inhoud", "onderdelen", "na"), [
    ({}, ["schrijven"], {"lezen": "b1", "luisteren": "b1", "schrijven": "a2", "spreken": "b1"}),
    ({"niveaus": {"lezen": "a2", "knm": "b1"}}, ["schrijven"],
     {"lezen": "a2", "luisteren": "b1", "schrijven": "a2", "spreken": "b1", "knm": "b1"}),
    ({"taalniveau": "b1"}, ["lezen", "luisteren", "schrijven", "spreken"],
     {"lezen": "a2", "luisteren": "a2", "schrijven": "a2", "spreken": "a2"}),
])  # fmt: skip
def test_every_part_has_its_level_after_it(inhoud: dict[str, Any], onderdelen: list[str], na: dict[str, str]) -> None:
    assert niveaus_na(inhoud, onderdelen) == na
