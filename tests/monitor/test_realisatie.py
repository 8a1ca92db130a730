# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Targets beside what another counter says: the source is an argument, and what it keeps back stays kept back."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import uuid4

import numpy as np
import pytest

from regie.kern.prestaties.vergelijken import Gerealiseerd, LosCijfer, Waar
from tests.register.cast import VANDAAG, Cast
from tests.verhaal import recht

GETELD: Mapping[str, Gerealiseerd | LosCijfer] = {
    "mb_start": Gerealiseerd(np.arange(40)),
    "ontzorgen": LosCijfer(25),
    "woningtoewijzing": LosCijfer(None, onderdrukt=True),
}


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """A target for each of what is counted, and one that nobody counts."""
    from regie.monitor.prestaties import Prestatie, leg_vast

    cast = Cast(gemeente, "niemand")
    for indicator in (*GETELD, "participeert"):
        een = Prestatie(uuid4(), 2026, indicator, indicator, "personen", 30, "begroting")
        with cast.als("saskia") as saskia:
            leg_vast(saskia, een, een.id)
    return cast


def bron(*_wie: Any) -> Any:
    def tel(indicator: str, waar: Waar, jaar: int, peildatum: date) -> Gerealiseerd | LosCijfer | None:
        assert (jaar, peildatum) == (2026, VANDAAG)
        return GETELD.get(indicator)

    return tel


@pytest.mark.parametrize("wie", ["saskia", "eva"])
def test_what_another_counter_says_stands_beside_the_target(cast: Cast, wie: str) -> None:
    from regie.monitor.realisatie import overzicht

    with cast.als(wie) as lezer:
        gevonden = overzicht(lezer, recht(), VANDAAG, 2026, bron=bron)
    regels = {regel.prestatie.naam: (regel.waarde, regel.verschil, regel.verhuld) for regel in gevonden.regels}
    assert regels == {
        "mb_start": (40, 10, False),
        "ontzorgen": (25, -5, False),
        "woningtoewijzing": (None, None, True),
        "participeert": (None, None, False),
    }


def test_of_a_figure_without_who_there_is_no_sum(cast: Cast) -> None:
    from regie.monitor.realisatie import overzicht

    with cast.als("saskia") as saskia:
        assert overzicht(saskia, recht(), VANDAAG, 2026, bron=bron).sommen == []


def test_a_year_without_targets_asks_nothing_of_the_counter(cast: Cast) -> None:
    from regie.monitor.realisatie import overzicht

    def nooit(*_wie: Any) -> Any:
        raise AssertionError

    with cast.als("saskia") as saskia:
        gevonden = overzicht(saskia, recht(), VANDAAG, 2025, bron=nooit)
    assert (gevonden.regels, gevonden.jaren) == ((), (2026,))


@pytest.mark.parametrize("wie", ["saskia", "eva"])
def test_a_gemeente_without_dossiers_counts_nobody(cast: Cast, wie: str) -> None:
    from regie.monitor.realisatie import overzicht

    with cast.als(wie) as lezer:
        gevonden = overzicht(lezer, recht(), VANDAAG, 2026)
    regels = {regel.prestatie.naam: (regel.waarde, regel.uitleg) for regel in gevonden.regels}
    assert regels["woningtoewijzing"] == (0, "Tot nu toe 30 minder dan begroot: er kwamen 30 mensen minder.")
    assert regels["participeert"] == (None, "Er is nog niemand om te tellen.")
