# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Absence as a signal: each rule on its boundary, and no rule that the policy does not name."""

from datetime import date
from typing import Any

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import dagnummer
from regie.kern.levering.verzuim import LESSEN, MELDINGEN, UREN, Grenzen, grenzen, signalen
from tests.verhaal import recht

OP = date(2026, 11, 29)
NU = dagnummer(OP)
GRENS = Grenzen(uren=8, uren_weken=4, procent=30, procent_weken=9, stilte_weken=8)


def kijk(
    uren: list[Any] | None = None, meldingen: list[Any] | None = None, lessen: list[Any] | None = None,
    grens: Grenzen = GRENS,
) -> list[tuple[str, int, int]]:  # fmt: skip
    """Signals of one person. Hours: (days ago of van and tot, offered, excused, unexcused)."""
    frames = (
        pl.DataFrame([("a", NU - v, NU - t, *(round(u * 60) for u in rest)) for v, t, *rest in uren or []], UREN,
                     orient="row"),
        pl.DataFrame([("a", NU - v, NU - t, round(u * 60)) for v, t, u in meldingen or []], MELDINGEN, orient="row"),
        pl.DataFrame([("a", NU - s, None if la is None else NU - la) for s, la in lessen or []], LESSEN, orient="row"),
    )  # fmt: skip
    return [(rij["signaal"], rij["cijfer"], rij["drempel"]) for rij in signalen(*frames, grens, OP).to_dicts()]


def test_hours_without_a_good_reason_in_so_many_weeks() -> None:
    assert kijk(meldingen=[(5, 4, 4), (3, 3, 4)]) == [("verzuim_ongeoorloofd", 8, 8)]
    assert kijk(meldingen=[(5, 4, 4), (3, 3, 3.75)]) == []
    assert kijk(meldingen=[(28, 27, 8)]) == [("verzuim_ongeoorloofd", 8, 8)]
    assert kijk(meldingen=[(28, 28, 8)]) == []


def test_the_hours_of_a_month_and_the_reports_by_the_day_are_not_added_up() -> None:
    assert kijk(uren=[(20, 10, 100, 0, 7)], meldingen=[(15, 15, 7)]) == []
    assert kijk(uren=[(20, 10, 100, 0, 9)], meldingen=[(15, 15, 8)]) == [("verzuim_ongeoorloofd", 9, 8)]


def test_hours_and_reports_about_other_days_are_added_up() -> None:
    assert kijk(uren=[(27, 20, 100, 0, 5)], meldingen=[(10, 10, 2), (6, 6, 2)]) == [("verzuim_ongeoorloofd", 9, 8)]
    assert kijk(uren=[(27, 20, 100, 0, 5)], meldingen=[(22, 22, 4), (6, 6, 2.5)]) == []
    assert kijk(uren=[(27, 20, 100, 0, 4), (19, 12, 100, 0, 4)], meldingen=[(20, 19, 1)]) == [
        ("verzuim_ongeoorloofd", 8, 8)
    ]


def test_the_share_that_was_missed_counts_back_from_the_last_report() -> None:
    assert kijk(uren=[(60, 31, 40, 6, 2), (30, 29, 40, 14, 2)]) == [("verzuim_deel", 30, 30)]
    assert kijk(uren=[(60, 31, 40, 6, 2), (30, 29, 40, 13.75, 2)]) == []
    assert kijk(uren=[(200, 190, 40, 40, 0), (30, 29, 40, 0, 0)]) == []  # long ago
    assert kijk(uren=[(140, 130, 40, 40, 0)]) == []  # the last report itself is old
    assert kijk(uren=[(30, 29, 0, 0, 0)]) == []


def test_a_school_that_reports_nothing_any_more() -> None:
    assert kijk(lessen=[(100, 56)]) == [("school_stil", 8, 8)]
    assert kijk(lessen=[(100, 55)]) == []
    assert kijk(lessen=[(56, None)]) == [("school_stil", 8, 8)]
    assert kijk(lessen=[(55, None)]) == []
    assert kijk(lessen=[(10, 90)]) == []  # began again


def test_what_the_policy_does_not_name_is_no_rule() -> None:
    assert kijk([(30, 29, 40, 0, 40)], [(5, 4, 40)], [(100, None)], Grenzen()) == []
    assert kijk(meldingen=[(5, 4, 40)], grens=Grenzen(uren=8)) == []
    assert Grenzen().weken == 0


def test_the_limits_come_from_the_policy() -> None:
    assert grenzen(recht().regels("voorbeeld"), OP) == GRENS


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=6))
def test_more_absence_never_takes_a_signal_away(gemist: list[tuple[int, int]]) -> None:
    meldingen = [(dagen, dagen, uren) for dagen, uren in gemist]
    eerst = {naam for naam, _cijfer, _drempel in kijk(meldingen=meldingen)}
    assert eerst <= {naam for naam, _cijfer, _drempel in kijk(meldingen=[*meldingen, (1, 1, 3)])}
