# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Standen: what held from when until when (2-kern §2)."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.feiten.dagen import NOOIT
from regie.kern.feiten.standen import EINDE, bouw, samengevoegd
from tests.feiten.lezen import OPENING, PIP, feit
from tests.verhaal import feiten, gebeurtenis

TOEGEKEND, BEEINDIGD = "uitkering_toegekend", "uitkering_beeindigd"


def dagnummer(dag: str) -> int:
    return (date.fromisoformat(dag) - date(1970, 1, 1)).days


def vakken(naam: str, *rijen: dict[str, Any]) -> list[tuple[str, str | None]]:
    """The periods of a stand: from, and until (not included) or None while it goes on."""
    gevonden = feiten([OPENING, *rijen], "2030-01-01").standrijen(naam).tijdvakken
    return [
        (str(date.fromordinal(719163 + van)), None if tot == NOOIT else str(date.fromordinal(719163 + tot)))
        for van, tot in zip(gevonden.van.tolist(), gevonden.tot.tolist(), strict=True)
    ]


def test_a_period_runs_from_its_start_up_to_but_not_including_its_end() -> None:
    begin, einde = gebeurtenis(TOEGEKEND, "2024-03-01"), gebeurtenis(BEEINDIGD, "2024-09-01")
    assert vakken("bijstand", begin, einde) == [("2024-03-01", "2024-09-01")]
    assert feit("bijstand", [begin, einde], "2024-08-31") is True
    rijen = [begin, gebeurtenis(BEEINDIGD, "2024-08-01", ingang="2024-09-01")]
    assert feit("bijstand", rijen, "2024-08-31") is True
    assert feit("bijstand", rijen, "2024-09-01") is False


def test_bijstand_runs_from_the_day_it_takes_effect_not_from_the_decision() -> None:
    assert vakken("bijstand", gebeurtenis(TOEGEKEND, "2024-03-20", ingang="2024-03-01")) == [("2024-03-01", None)]


def test_a_second_start_without_an_end_changes_nothing() -> None:
    rijen = [gebeurtenis(TOEGEKEND, dag) for dag in ("2024-03-01", "2024-05-01")]
    assert vakken("bijstand", *rijen) == [("2024-03-01", None)]


def test_on_one_day_the_end_comes_before_the_start() -> None:
    """A period that ends and begins on one day goes on, as two periods without a gap."""
    rijen = [
        gebeurtenis(TOEGEKEND, "2024-03-01"),
        gebeurtenis(TOEGEKEND, "2024-09-01", vastgelegd_op="2024-09-01T09:00:00+02:00"),
        gebeurtenis(BEEINDIGD, "2024-09-01", vastgelegd_op="2024-09-01T15:00:00+02:00"),
    ]
    assert vakken("bijstand", *rijen) == [("2024-03-01", "2024-09-01"), ("2024-09-01", None)]


def test_the_same_value_again_goes_on_and_another_value_begins_a_new_period() -> None:
    rijen = [
        gebeurtenis("pip_vastgesteld", "2024-05-01", **PIP),
        gebeurtenis("pip_gewijzigd", "2024-08-01", reden="overig", leerroute="b1"),
        gebeurtenis("pip_gewijzigd", "2025-02-03", reden="routewijziging", leerroute="z"),
    ]
    assert vakken("leerroute", *rijen) == [("2024-05-01", "2025-02-03"), ("2025-02-03", None)]
    assert feit("leerroute", rijen, "2025-02-02") == "b1"
    assert feit("leerroute", rijen, "2025-02-03") == "z"
    assert feit("leerroute", rijen, "2024-04-30") is None


def test_a_change_of_group_recorded_together_with_the_opening_is_the_later_word() -> None:
    anders = gebeurtenis("kennisgeving_plicht", "2024-01-02", groep="asiel_gezin")
    assert feit("groep", [anders]) == "asiel_gezin"


def test_placements_with_their_own_key_do_not_end_each_other() -> None:
    def begin(dag: str, sleutel: str) -> dict[str, Any]:
        return gebeurtenis("plaatsing_start", dag, soort="stage", uren_per_week=8, plaatsing_id=sleutel)

    einde = gebeurtenis("plaatsing_einde", "2024-06-01", soort="stage", reden="afgerond", plaatsing_id="a")
    rijen = (begin("2024-03-01", "a"), begin("2024-04-01", "b"), einde)
    assert vakken("plaatsing", *rijen) == [("2024-03-01", "2024-06-01"), ("2024-04-01", None)]
    assert feit("plaatsing", [*rijen], "2024-12-31") is True


def test_waiting_for_two_parties_ends_with_the_last_answer() -> None:
    vragen = [gebeurtenis("wacht_op_derde", "2024-04-01", partij=partij) for partij in ("school", "arts")]
    antwoord = gebeurtenis("informatie_ontvangen", "2024-04-20", partij="school")
    assert feit("wacht_op_derde", [*vragen, antwoord], "2024-05-01") is True
    ander = gebeurtenis("informatie_ontvangen", "2024-05-10", partij="arts")
    assert feit("wacht_op_derde", [*vragen, antwoord, ander], "2024-06-01") is False


def test_a_stand_with_keys_holds_as_long_as_one_of_them_does() -> None:
    """Also when the one that began last is over: the school was asked first and still has to answer."""
    rijen = [
        gebeurtenis("wacht_op_derde", "2024-04-01", partij="school"),
        gebeurtenis("wacht_op_derde", "2024-04-05", partij="arts"),
        gebeurtenis("informatie_ontvangen", "2024-04-10", partij="arts"),
    ]
    f = feiten([OPENING, *rijen], "2024-05-01")
    assert f.geldt("wacht_op_derde", f.alle, f.peildag).tolist() == [True]
    assert feit("wacht_op_derde_vanaf", rijen, "2024-05-01") == date(2024, 4, 1)


def test_an_exemption_with_a_last_day_ends_by_itself_on_the_day_after() -> None:
    rij = gebeurtenis("vrijstelling", "2024-03-01", omvang="geheel", grond="onderwijs", tot="2024-08-31")
    assert vakken("vrijgesteld_geheel", rij) == [("2024-03-01", "2024-09-01")]
    assert feit("vrijgesteld_geheel", [rij], "2024-08-31") is True
    assert feit("vrijgesteld_geheel", [rij], "2024-09-01") is False


def test_a_partial_exemption_ends_the_whole_one() -> None:
    geheel = gebeurtenis("vrijstelling", "2024-03-01", omvang="geheel", grond="onderwijs")
    deels = gebeurtenis("vrijstelling", "2024-06-01", omvang="gedeeltelijk", grond="diploma", onderdelen=["knm"])
    assert vakken("vrijgesteld_geheel", geheel, deels) == [("2024-03-01", "2024-06-01")]
    assert feit("vrijgesteld", [geheel, deels], "2024-12-31") is True


def test_vanaf_is_the_begin_of_the_period_that_is_open_and_else_of_the_last_one() -> None:
    rijen = [
        gebeurtenis(TOEGEKEND, "2024-03-01"),
        gebeurtenis(BEEINDIGD, "2024-05-01"),
        gebeurtenis(TOEGEKEND, "2024-08-01"),
        gebeurtenis(BEEINDIGD, "2024-09-01"),
    ]
    assert feit("bijstand_vanaf", rijen, "2024-04-01") == date(2024, 3, 1)
    assert feit("bijstand_vanaf", rijen, "2024-08-15") == date(2024, 8, 1)
    assert feit("bijstand_vanaf", rijen, "2025-01-01") == date(2024, 8, 1)
    assert feit("bijstand_vanaf", [], "2025-01-01") is None


def test_a_period_that_begins_after_the_peildatum_is_the_last_one_but_does_not_hold() -> None:
    later = gebeurtenis(TOEGEKEND, "2024-03-20", ingang="2024-06-01")
    assert feit("bijstand", [later], "2024-04-01") is False
    assert feit("bijstand_vanaf", [later], "2024-04-01") == date(2024, 6, 1)


def test_periods_without_a_gap_hold_as_one_run() -> None:
    """`zolang` asks when it no longer holds: on the end of the run, not of the first period of it."""
    d, dag = np.zeros(6, dtype=np.int64), np.array([10, 20, 20, 30, 40, 50], dtype=np.int32)
    waarde = np.array([1, EINDE, 1, EINDE, 1, EINDE])
    gebouwd = bouw(d, dag, waarde, np.zeros(6, dtype=np.int64))
    assert list(zip(gebouwd.van, gebouwd.tot, strict=True)) == [(10, 20), (20, 30), (40, 50)]
    vraag = np.array([9, 10, 19, 25, 30, 40], dtype=np.int32)
    assert gebouwd.houdt_op(np.zeros(6, dtype=np.int64), vraag).tolist() == [9, 30, 30, 30, 30, 50]


def test_begint_na_is_strictly_later() -> None:
    d, dag = np.zeros(2, dtype=np.int64), np.array([10, 40], dtype=np.int32)
    gebouwd = bouw(
        np.zeros(3, dtype=np.int64),
        np.array([10, 20, 40], dtype=np.int32),
        np.array([1, EINDE, 1]),
        np.zeros(3, dtype=np.int64),
    )
    assert gebouwd.begint_na(d, dag).tolist() == [40, NOOIT]


@pytest.mark.parametrize("naam", ["bijstand", "pauze", "mb"])
def test_a_stand_of_which_nothing_is_known_holds_for_nobody(naam: str) -> None:
    f = feiten([OPENING], "2024-06-01")
    assert f.stand(naam).is_leeg
    assert not f.stand(naam).geldt_op(f.alle, f.peildag).any()
    assert f.stand(naam).begint_na(f.alle, f.peildag).tolist() == [NOOIT]


# ---------------------------------------------------------------------- against a plain reading

wissels = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 25), st.sampled_from((EINDE, 0, 1))), max_size=24)


def met_de_hand(rijen: list[tuple[int, int, int]], d: int) -> dict[int, int]:
    """The value on every day for one dossier, read day by day: ends first, then starts in the order recorded."""
    stand, per_dag = EINDE, {}
    for dag in range(30):
        vandaag = [waarde for dossier, op, waarde in rijen if (dossier, op) == (d, dag)]
        for waarde in sorted(vandaag, key=lambda w: w != EINDE):
            stand = waarde
        per_dag[dag] = stand
    return per_dag


@given(wissels)
def test_the_value_of_every_day_is_that_of_a_reading_day_by_day(rijen: list[tuple[int, int, int]]) -> None:
    d, dag, waarde = (np.array([rij[plek] for rij in rijen], dtype=np.int64) for plek in range(3))
    gebouwd = bouw(d, dag.astype(np.int32), waarde, np.arange(len(rijen)))
    vraag = np.arange(30, dtype=np.int32)
    for dossier in range(3):
        gevonden = gebouwd.waarde_op(np.full(30, dossier), vraag)
        assert dict(enumerate(gevonden.tolist())) == met_de_hand(rijen, dossier)


@given(wissels, st.integers(0, 29))
def test_houdt_op_is_the_first_day_on_which_it_does_not_hold(rijen: list[tuple[int, int, int]], vanaf: int) -> None:
    d, dag, waarde = (np.array([rij[plek] for rij in rijen], dtype=np.int64) for plek in range(3))
    gebouwd = bouw(d, dag.astype(np.int32), waarde, np.arange(len(rijen)))
    for dossier in range(3):
        per_dag = met_de_hand(rijen, dossier)
        verwacht = next((dag for dag in range(vanaf, 30) if per_dag[dag] == EINDE), int(NOOIT))
        assert int(gebouwd.houdt_op(np.array([dossier]), np.array([vanaf], dtype=np.int32))[0]) == verwacht


@given(wissels, st.lists(st.integers(0, 2), min_size=24, max_size=24), st.integers(0, 29))
def test_joined_periods_hold_while_any_key_holds(
    rijen: list[tuple[int, int, int]], sleutels: list[int], vanaf: int
) -> None:
    groep = np.array(sleutels[: len(rijen)], dtype=np.int64)
    d, dag, waarde = (np.array([rij[plek] for rij in rijen], dtype=np.int64) for plek in range(3))
    samen = samengevoegd(bouw(d, dag.astype(np.int32), waarde, np.arange(len(rijen)), groep))
    vraag = np.arange(30, dtype=np.int32)
    for dossier in range(3):
        per_sleutel = [
            met_de_hand([rij for rij, eigen in zip(rijen, groep, strict=True) if eigen == keuze], dossier)
            for keuze in range(3)
        ]
        holds = [any(per_dag[dag] != EINDE for per_dag in per_sleutel) for dag in range(30)]
        assert samen.geldt_op(np.full(30, dossier), vraag).tolist() == holds
        verwacht = next((dag for dag in range(vanaf, 30) if not holds[dag]), int(NOOIT))
        assert int(samen.houdt_op(np.array([dossier]), np.array([vanaf], dtype=np.int32))[0]) == verwacht
