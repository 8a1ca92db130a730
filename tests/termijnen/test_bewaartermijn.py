# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How long data is kept (Bi 9.9): the ways in which the duty ends, and what holds the term."""

from typing import Any

import pytest

from tests.termijnen.gevallen import boete, opening, pip, uitkomst
from tests.verhaal import gebeurtenis, termijn


def bewaren(*rijen: dict[str, Any], op: str = "2025-01-01") -> tuple[Any, ...]:
    return uitkomst(termijn("bewaartermijn", [opening(), *rijen], op), "start", "start_door", "uiterlijk", "status")


VOLDAAN = gebeurtenis("voldaan", "2024-06-03", wijze="diploma")


def test_while_the_duty_goes_on_the_term_waits() -> None:
    assert bewaren(pip("2024-03-01")) == (None, None, None, "wacht")


@pytest.mark.parametrize(
    ("rij", "door"),
    [
        (VOLDAAN, "voldaan"),
        (gebeurtenis("plicht_ingetrokken", "2024-06-03", reden="vergissing"), "buiten_plicht_vanaf"),
        (gebeurtenis("ontheffing", "2024-06-03", omvang="geheel", grond="medisch"), "ontheven_geheel_vanaf"),
        (gebeurtenis("dossier_gesloten", "2024-06-03", reden="aow_leeftijd"), "aow_leeftijd"),
    ],
)
def test_the_five_years_begin_when_the_duty_ends(rij: dict[str, Any], door: str) -> None:
    assert bewaren(rij) == ("2024-06-03", door, "2029-06-03", "loopt")


def test_death_ends_it_at_once_also_within_the_five_years() -> None:
    assert bewaren(gebeurtenis("overlijden", "2024-06-03"))[2:] == ("2024-06-03", "verlopen")
    assert bewaren(VOLDAAN, gebeurtenis("overlijden", "2024-09-02"))[2:] == ("2024-09-02", "verlopen")


def test_moving_away_or_a_partial_release_ends_no_duty() -> None:
    deels = gebeurtenis("ontheffing", "2024-06-03", omvang="gedeeltelijk", grond="medisch", onderdelen=["knm"])
    assert bewaren(deels)[0] is None
    assert bewaren(gebeurtenis("dossier_gesloten", "2024-06-03", reden="verhuisd"))[0] is None


def test_a_duty_that_came_back_is_not_over() -> None:
    terug = [
        gebeurtenis("plicht_ingetrokken", "2024-06-03", reden="vergissing"),
        gebeurtenis("kennisgeving_plicht", "2024-07-01"),
    ]
    assert bewaren(*terug)[3] == "wacht"


def test_a_running_bezwaar_holds_it_and_the_decision_lets_it_go() -> None:
    bezwaar = gebeurtenis("bezwaar", "2024-03-20", besluit_id="@pip")
    besluit = gebeurtenis("bezwaar_besluit", "2024-05-20", besluit_id="@pip", uitkomst="ongegrond")
    eerst = [pip("2024-03-01", id="pip"), VOLDAAN]
    assert bewaren(*eerst, bezwaar)[2:] == (None, "loopt")
    assert bewaren(*eerst, bezwaar, besluit)[2:] == ("2029-06-03", "loopt")


@pytest.mark.parametrize("type_", ["boete_betaald", "boete_ingetrokken"])
def test_an_unpaid_fine_holds_it_until_it_is_paid_or_withdrawn(type_: str) -> None:
    open_ = [boete("2024-03-01", "boete"), VOLDAAN]
    assert bewaren(*open_)[2:] == (None, "loopt")
    assert bewaren(*open_, gebeurtenis(type_, "2024-05-01", boete_id="@boete"))[2] == "2029-06-03"


def test_closing_the_dossier_does_not_stop_it() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2024-06-10", reden="voldaan")
    assert bewaren(VOLDAAN, dicht)[2:] == ("2029-06-03", "loopt")
    assert bewaren(VOLDAAN, dicht, op="2029-06-04")[3] == "verlopen"
