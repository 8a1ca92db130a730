# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The worked examples in docs/rekenregels/kalender.md are computed, so that the page cannot be wrong."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast, get_args

import pytest

from regie.kern.kalender import Duur, Kalender, Rol
from regie.kern.kalender.amsterdam import dag_in_amsterdam

KALENDER = Kalender()
BLADZIJDE = Path(__file__).parents[2] / "docs" / "rekenregels" / "kalender.md"
JA_NEE = {"ja": True, "nee": False}


def rijen(*kop: str) -> list[Any]:
    """The rows of the one table that has these heads."""
    regels = BLADZIJDE.read_text(encoding="utf-8").splitlines()
    begin = regels.index(f"| {' | '.join(kop)} |")
    return list(_tot_de_witregel(regels[begin + 2 :]))


def _tot_de_witregel(regels: list[str]) -> Iterator[Any]:
    for regel in regels:
        if not regel.startswith("|"):
            return
        yield pytest.param(*(cel.strip() for cel in regel.strip("|").split("|")), id=regel)


@pytest.mark.parametrize(
    ("begin", "duur", "rol", "telt", "laatste", "_waarom"),
    rijen("begin", "duur", "rol", "eerste dag telt", "laatste dag", "waarom"),
)
def test_an_example_of_a_term_holds(begin: str, duur: str, rol: str, telt: str, laatste: str, _waarom: str) -> None:
    assert rol in get_args(Rol)
    dag = KALENDER.laatste_dag(date.fromisoformat(begin), Duur.lees(duur), cast(Rol, rol), JA_NEE[telt])
    assert dag.isoformat() == laatste


@pytest.mark.parametrize(("dag", "duur", "uitkomst", "_waarom"), rijen("dag", "duur terug", "uitkomst", "waarom"))
def test_an_example_of_counting_back_holds(dag: str, duur: str, uitkomst: str, _waarom: str) -> None:
    assert KALENDER.terug(date.fromisoformat(dag), Duur.lees(duur)).isoformat() == uitkomst


@pytest.mark.parametrize(("moment", "dag"), rijen("moment", "dag"))
def test_an_example_of_a_day_in_the_netherlands_holds(moment: str, dag: str) -> None:
    assert dag_in_amsterdam(datetime.fromisoformat(moment)).isoformat() == dag


def test_every_role_has_an_example() -> None:
    voorbeelden = rijen("begin", "duur", "rol", "eerste dag telt", "laatste dag", "waarom")
    assert {voorbeeld.values[2] for voorbeeld in voorbeelden} == set(get_args(Rol))
