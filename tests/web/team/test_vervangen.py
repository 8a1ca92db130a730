# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Someone who stands in sees all people of who is away, from the day that was said until it is ended."""

from typing import Any

import pytest

from tests.register.cast import VANDAAG, Cast
from tests.web.scherm import tekst_van
from tests.web.team.test_team import stempel, van


def regel(cast: Cast, **anders: str) -> Any:
    saskia = cast.client("saskia")
    velden = {"afwezig": "karin", "vervanger": "bas", "datum": "2026-11-21"} | anders
    velden = {"stempel": stempel(saskia.get("/team/vervangen/"))} | velden
    return saskia.post("/team/vervangen/", velden, follow=True)


def stop(cast: Cast, **anders: str) -> Any:
    saskia = cast.client("saskia")
    stempels = saskia.get("/team/vervangen/").content.decode().split('name="stempel" value="')
    velden = {"stempel": stempels[-1][:36], "consulent": "karin", "vervanger": "bas"} | anders
    return saskia.post("/team/vervangen/stoppen/", velden, follow=True)


def test_bas_stands_in_for_karin_with_all_her_people_until_it_is_ended(cast: Cast) -> None:
    antwoord = regel(cast)
    assert "Bas Smit vervangt nu bij 2 mensen." in tekst_van(antwoord)
    assert "Karin de Vries Bas Smit 2 Stop" in tekst_van(antwoord)
    assert van(cast, "bas") == van(cast, "karin") == sorted([cast.dossier, f"yusuf-{cast.gemeente}"])
    assert "De vervanging is gestopt." in tekst_van(stop(cast))
    assert (van(cast, "bas"), len(van(cast, "karin"))) == ([], 2)
    assert "was al gestopt" in tekst_van(stop(cast))


def test_the_same_replacement_twice_is_one(cast: Cast) -> None:
    regel(cast)
    assert "stond er al" in tekst_van(regel(cast))


def test_it_may_begin_again_on_the_day_that_it_ended(cast: Cast) -> None:
    regel(cast)
    stop(cast)
    regel(cast, datum=VANDAAG.isoformat())
    assert len(van(cast, "bas")) == 2


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"afwezig": ""}, "Kies een consulent."),
        ({"afwezig": "bas"}, "Selecteer een geldige keuze"),  # has nobody to stand in for
        ({"vervanger": "karin"}, "kan zichzelf niet vervangen"),
        ({"vervanger": "saskia"}, "Selecteer een geldige keuze"),
        ({"datum": "2999-01-01"}, "nog niet geweest"),
    ],
)
def test_nonsense_is_told_and_nothing_is_recorded(cast: Cast, velden: dict[str, str], fout: str) -> None:
    antwoord = regel(cast, **velden)
    assert antwoord.status_code == 422
    assert fout in tekst_van(antwoord)
    assert van(cast, "bas") == []


@pytest.mark.parametrize("velden", [{"stempel": "onzin"}, {"consulent": "\x00"}, {"vervanger": "nergens"}])
def test_a_stop_that_broke_on_the_way_stops_nothing(cast: Cast, velden: dict[str, str]) -> None:
    regel(cast)
    assert stop(cast, **velden).status_code == 200
    assert len(van(cast, "bas")) == 2
