# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The hours since the last talk."""

from datetime import date

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gesprek.lessen import LESUREN, Lessen, lessen


def opgave(id_: str, gevolgd: float, ongeoorloofd: float = 0, **verder: str) -> Gebeurd:
    uren = {"aangeboden": gevolgd + ongeoorloofd, "gevolgd": gevolgd, "geoorloofd_verzuim": 0}
    return Gebeurd(id_, LESUREN, date(2026, 3, 31), uren | {"ongeoorloofd_verzuim": ongeoorloofd} | verder)


def test_all_schools_count_together() -> None:
    assert lessen([opgave("a", 10, 2.5), opgave("b", 4)]) == Lessen(16.5, 14, 0, 2.5)


def test_what_was_replaced_does_not_count() -> None:
    assert lessen([opgave("a", 10), opgave("b", 8, 2, vervangt="A")]) == Lessen(10, 8, 0, 2)


def test_without_hours_there_is_nothing() -> None:
    assert lessen([Gebeurd("a", "contact", date(2026, 3, 1), {})]) == Lessen()


def test_the_days_of_the_lessons_count_and_not_the_day_of_recording() -> None:
    februari = opgave("a", 60, van="2026-02-01", tot="2026-02-28")
    verbeterd = opgave("b", 58, 2, van="2026-02-01", tot="2026-02-28", vervangt="a")
    maart = opgave("c", 10, van="2026-03-01", tot="2026-03-31")
    assert lessen([februari, verbeterd, maart], date(2026, 3, 10)) == Lessen(10, 10, 0, 0)
    assert lessen([februari, verbeterd, maart], date(2026, 3, 31)) == Lessen()
