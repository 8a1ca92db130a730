# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Hours that cannot be, at their boundaries, and against a second way of counting."""

from datetime import date
from itertools import combinations
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import dagnummer
from regie.kern.levering.inschrijving import SCHEMA as STAPPEN
from regie.kern.levering.inschrijving import Wat, onmogelijke, op_volgorde, perioden
from regie.kern.levering.uren import (
    PERIODEN,
    UREN,
    buiten_inschrijving,
    dubbele,
    te_veel_in_maand,
    te_veel_in_periode,
)

BEGIN = dagnummer(date(2026, 10, 1))


def frame(*rijen: Any) -> pl.DataFrame:
    """Rows of (van, tot, hours) with what differs from the usual."""
    gemaakt = []
    for nummer, (van, tot, uren, *anders) in enumerate(rijen, start=1):
        vast = {"wie": "a", "aanbieder": "s", "soort": "nt2", "erbij": True} | (anders[0] if anders else {})
        gemaakt.append({"rij": nummer, "van": BEGIN + van, "tot": BEGIN + tot, "minuten": round(uren * 60)} | vast)
    return pl.DataFrame(gemaakt, schema=UREN)


def test_days_that_touch_are_said_of_both_new_rows_and_next_to_each_other_is_right() -> None:
    assert [(een.rij, een.met) for een in dubbele(frame((0, 14, 10), (14, 20, 10)))] == [(1, 2), (2, 1)]
    assert dubbele(frame((0, 14, 10), (15, 20, 10))) == []


def test_of_an_old_and_a_new_row_only_the_new_one_is_at_fault() -> None:
    (mis,) = dubbele(frame((0, 30, 10, {"erbij": False}), (5, 6, 10)))
    assert (mis.rij, mis.met, mis.erbij) == (2, 1, False)
    assert dubbele(frame((0, 30, 10, {"erbij": False}), (5, 6, 10, {"erbij": False}))) == []


def test_another_kind_school_or_person_is_no_double() -> None:
    for anders in ({"soort": "knm"}, {"aanbieder": "t"}, {"wie": "b"}):
        assert dubbele(frame((0, 30, 10), (0, 30, 10, anders))) == []


def test_hours_without_a_school_stand_beside_no_others() -> None:
    """They may be of the very school that reported those days."""
    for een, ander in (("s", None), (None, "s"), (None, None)):
        mis = dubbele(frame((0, 30, 10, {"aanbieder": een}), (5, 9, 10, {"aanbieder": ander})))
        assert [(fout.rij, fout.met) for fout in mis] == [(1, 2), (2, 1)]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.sampled_from("ab"), st.booleans()), max_size=8))
def test_doubles_are_those_of_every_pair_looked_at_one_by_one(rijen: list[tuple[int, int, str, bool]]) -> None:
    regels = [(min(van, tot), max(van, tot), 1, {"soort": soort, "erbij": erbij}) for van, tot, soort, erbij in rijen]
    verwacht = set()
    for (n, een), (m, ander) in combinations(enumerate(regels, start=1), 2):
        if een[3]["soort"] == ander[3]["soort"] and een[0] <= ander[1] and ander[0] <= een[1]:
            verwacht |= {nr for nr, rij in ((n, een), (m, ander)) if rij[3]["erbij"]}
    assert {een.rij for een in dubbele(frame(*regels))} == verwacht


def test_a_week_that_was_begun_counts_as_a_whole_week() -> None:
    for dagen, hoogstens in ((0, 40), (6, 40), (7, 80), (30, 200)):
        assert te_veel_in_periode(frame((0, dagen, hoogstens)), 40) == []
        (mis,) = te_veel_in_periode(frame((0, dagen, hoogstens + 0.25)), 40)
        assert (mis.minuten, mis.grens) == (hoogstens * 60 + 15, hoogstens * 60)


def test_a_month_is_counted_over_schools_and_kinds() -> None:
    samen = frame((0, 14, 80), (0, 14, 80, {"aanbieder": "t"}), (20, 21, 0.25, {"soort": "knm"}))
    assert [een.rij for een in te_veel_in_maand(samen, 160)] == [1, 2, 3]
    assert te_veel_in_maand(frame((0, 14, 80), (0, 14, 80, {"aanbieder": "t"})), 160) == []
    assert te_veel_in_maand(samen, per_week=40) == []  # 31 days: five weeks begin
    assert te_veel_in_maand(frame((0, 14, 160), (31, 40, 160)), 160) == []  # two months


def test_hours_lie_in_a_period_of_the_school_that_reports_them() -> None:
    loopt = pl.DataFrame([("a", "s", BEGIN, BEGIN + 30), ("a", "s", BEGIN + 60, None)], schema=PERIODEN, orient="row")
    goed = frame((0, 30, 1), (60, 90, 1), (10, 10, 1, {"aanbieder": "onbekend"}), (-5, 5, 1, {"erbij": False}))
    assert buiten_inschrijving(goed, loopt) == []
    fout = buiten_inschrijving(frame((-1, 5, 1), (20, 31, 1), (40, 50, 1)), loopt)
    assert [(een.rij, een.begin - BEGIN) for een in fout] == [(1, 0), (2, 0), (3, 60)]


# ------------------------------------------------------------------------------------------------ registrations


def stappen(*rijen: tuple[str, int, bool]) -> pl.DataFrame:
    namen = {"A": "aanmelding_leerroute", "S": "start_leerroute", "E": "einde_leerroute"}
    return pl.DataFrame(
        [(nr, "a", namen[type_], BEGIN + dag, None if type_ == "E" else f"school {nr}", erbij)
         for nr, (type_, dag, erbij) in enumerate(rijen, start=1)],
        schema=STAPPEN, orient="row",
    )  # fmt: skip


def codes(*rijen: tuple[str, int, bool]) -> list[tuple[int, str]]:
    return [(een.rij, een.code) for een in onmogelijke(stappen(*rijen))]


def test_one_registration_and_one_run_of_lessons_at_a_time() -> None:
    assert codes(("A", 0, True), ("S", 5, True), ("E", 9, True), ("A", 9, True), ("S", 12, True)) == []
    assert codes(("A", 0, False), ("A", 3, True)) == [(2, "tweede_inschrijving")]
    assert codes(("S", 0, False), ("A", 3, True)) == [(2, "tweede_inschrijving")]
    assert codes(("S", 0, False), ("S", 3, True)) == [(2, "tweede_start")]
    assert codes(("S", 0, True), ("S", 3, False)) == [(1, "tweede_start")]  # an older day, recorded later
    assert codes(("S", 0, False), ("S", 3, False), ("E", 9, True)) == []  # what stood there is not judged


def test_an_end_needs_what_it_ends_that_day_or_before() -> None:
    assert codes(("E", 3, True)) == [(1, "einde_zonder_inschrijving")]
    assert codes(("S", 3, False), ("E", 3, True)) == []
    assert codes(("S", 4, False), ("E", 3, True)) == [(2, "einde_zonder_inschrijving")]
    assert codes(("S", 2, False), ("E", 3, False), ("E", 4, True)) == [(3, "einde_zonder_inschrijving")]
    assert codes(("A", 2, False), ("E", 3, True)) == []


def test_who_stops_on_the_first_day_is_registered_no_more() -> None:
    assert codes(("S", 3, True), ("E", 3, True), ("S", 5, True)) == []
    een_school = stappen(("A", 0, True), ("S", 3, True), ("E", 3, True), ("E", 4, True)).with_columns(
        aanbieder=pl.when(pl.col("type") != "einde_leerroute").then(pl.lit("s"))
    )
    assert [(een.rij, een.code) for een in onmogelijke(een_school)] == [(4, "einde_zonder_inschrijving")]
    # what ran before ends first; the new one goes on
    assert codes(("S", 0, True), ("E", 3, True), ("S", 3, True), ("E", 6, True)) == []
    # twice in a row: a day of the second kind after a day of the first
    assert codes(("S", 3, True), ("E", 3, True), ("S", 4, True), ("E", 4, True), ("S", 5, True)) == []


def test_steps_of_one_person_go_in_the_same_order() -> None:
    namen = {"A": "aanmelding_leerroute", "W": "wacht_op_start", "S": "start_leerroute", "E": "einde_leerroute"}

    def gaat(*stappen_: str) -> str:
        rijen = [Wat(date(2026, 10, int(stap[1])), namen[stap[0]], stap[2:] or None) for stap in stappen_]
        terug = {naam: letter for letter, naam in namen.items()}
        return "".join(terug[een.type] for een in op_volgorde(rijen, lambda een: een))

    assert gaat("E3", "S3") == "SE"
    assert gaat("S1", "S3", "E3") == "SES"
    assert gaat("W2", "A2x", "E5", "S5x") == "AWSE"
    assert gaat("A2x", "E5", "S5y") == "AES"
    assert gaat("S3", "E3", "E4", "S4") == "SESE"


def test_what_was_recorded_twice_of_one_day_is_one_fact() -> None:
    namen = stappen(("A", 0, False), ("A", 0, True), ("S", 4, False), ("S", 4, True)).with_columns(
        aanbieder=pl.lit("s")
    )
    assert onmogelijke(namen) == []


def test_who_goes_on_at_the_same_school_was_there_all_the_time() -> None:
    """Another route from the next week on, with the weekend between: the hours of the month are of one school."""
    rijen = stappen(
        ("S", 0, True), ("E", 9, True), ("S", 10, True), ("E", 20, True), ("S", 27, True), ("E", 30, True),
        ("S", 38, True),
    )  # fmt: skip
    gevonden = perioden(rijen.with_columns(aanbieder=pl.when(pl.col("type") != "einde_leerroute").then(pl.lit("s"))))
    assert [(rij[2] - BEGIN, rij[3] and rij[3] - BEGIN) for rij in gevonden.rows()] == [(0, 30), (38, None)]


def test_lessons_run_from_a_start_up_to_the_end_that_follows() -> None:
    gevonden = perioden(stappen(("A", 0, True), ("S", 2, True), ("E", 9, True), ("S", 12, True)))
    assert [(rij[2] - BEGIN, rij[3] and rij[3] - BEGIN) for rij in gevonden.rows()] == [(2, 9), (12, None)]
