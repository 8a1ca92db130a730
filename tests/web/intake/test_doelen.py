# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Goals in the own words of the person, with steps; and a goal about health is nobody's but the consulent's."""

import re
from typing import Any

import pytest

from tests.register.cast import Cast
from tests.web.intake.blad import lees, plek
from tests.web.intake.test_gesprek import vastgelegd
from tests.web.intake.test_pagina import blad


def stempels(html: str) -> list[str]:
    return re.findall(r'name="stempel" value="([^"]+)"', html)


def stuur(cast: Cast, doe: str, doel_id: str = "", **velden: str) -> Any:
    karin = cast.client("karin")
    velden["stempel"] = stempels(lees(karin.get(plek(cast, "doelen/"))))[-1]
    return karin.post(plek(cast, "doelen/"), {"doe": doe, "doel_id": doel_id} | velden)


def sleutel(cast: Cast) -> str:
    return str(vastgelegd(cast, "ontwikkeldoel")[0]["gegevens"]["doel_id"])


@pytest.fixture
def met_doel(cast: Cast) -> Cast:
    assert stuur(cast, "doel", doel="Ik wil kok worden", gebied="werk").status_code == 303
    return cast


def test_a_goal_stands_there_in_the_own_words(met_doel: Cast) -> None:
    gegevens = vastgelegd(met_doel, "ontwikkeldoel")[0]["gegevens"]
    assert (gegevens["doel"], gegevens["status"], gegevens["gebied"]) == ("Ik wil kok worden", "gekozen", "werk")
    assert "Ik wil kok worden" in blad(met_doel, "doelen/")
    assert "Ik wil kok worden" in blad(met_doel)


def test_sent_twice_is_one_goal(cast: Cast) -> None:
    karin = cast.client("karin")
    velden = {
        "doe": "doel",
        "doel": "x",
        "gebied": "taal",
        "stempel": stempels(lees(karin.get(plek(cast, "doelen/"))))[-1],
    }
    assert [karin.post(plek(cast, "doelen/"), velden).status_code for _keer in range(2)] == [303, 303]
    assert len(vastgelegd(cast, "ontwikkeldoel")) == 1


def test_another_stand_is_of_the_same_goal(met_doel: Cast) -> None:
    assert stuur(met_doel, "stand", sleutel(met_doel), status="bereikt").status_code == 303
    with met_doel.als("karin"):
        from regie.dossiers.doelen import doelen

        gevonden = doelen(met_doel.dossier)
    assert [(doel.doel, doel.status, doel.loopt) for doel in gevonden] == [("Ik wil kok worden", "bereikt", False)]


def test_a_step_towards_it_says_who_what_and_by_when(met_doel: Cast) -> None:
    stap = {"wat": "inschrijven bij de opleiding", "wie": "inburgeraar", "uiterlijk": "2026-12-15"}
    assert stuur(met_doel, "stap", sleutel(met_doel), **stap).status_code == 303
    tekst = blad(met_doel, "doelen/")
    assert "inschrijven bij de opleiding inburgeraar, uiterlijk 15 december 2026" in tekst


def test_a_goal_recorded_before_there_were_keys_can_go_on(cast: Cast) -> None:
    oud = cast.leg_vast("ontwikkeldoel", "2026-11-01", doel="Nederlands leren", status="gekozen")
    assert stuur(cast, "stand", str(oud), status="bezig").status_code == 303
    with cast.als("karin"):
        from regie.dossiers.doelen import doelen

        assert [(doel.id, doel.status) for doel in doelen(cast.dossier)] == [(str(oud), "bezig")]


def test_what_is_empty_is_said_at_the_field(cast: Cast) -> None:
    antwoord = stuur(cast, "doel", doel="", gebied="werk")
    assert antwoord.status_code == 422
    assert "Wat wilt u bereiken? Dit veld is leeg." in antwoord.content.decode()


def test_a_goal_that_is_not_there_gets_no_step(met_doel: Cast) -> None:
    assert stuur(met_doel, "stap", "doel-van-een-ander", wat="x", wie="gemeente").status_code == 404


def test_a_goal_about_health_is_not_read_by_a_team_leader(cast: Cast) -> None:
    stuur(cast, "doel", doel="Ik wil beter slapen", gebied="gezondheid")
    assert "beter slapen" not in blad(cast, naam="saskia")
    assert "beter slapen" not in blad(cast, "verslag/", "saskia")
    assert "beter slapen" in blad(cast)
