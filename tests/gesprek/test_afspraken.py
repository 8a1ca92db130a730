# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What was agreed, and which of it is still open."""

from datetime import date

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.gesprek.afspraken import GEMAAKT, STAND, open_afspraken

DAG = date(2026, 3, 2)


def gemaakt(sleutel: str, uiterlijk: str | None = None) -> Gebeurd:
    gegevens = {"actie_id": sleutel, "wie": "inburgeraar", "wat": "bellen"}
    return Gebeurd(sleutel, GEMAAKT, DAG, gegevens | ({"uiterlijk": uiterlijk} if uiterlijk else {}))


def stand(sleutel: str, wat: str) -> Gebeurd:
    return Gebeurd(f"{sleutel}-{wat}", STAND, DAG, {"actie_id": sleutel, "stand": wat})


def test_what_is_done_or_no_longer_needed_is_not_open() -> None:
    rijen = [gemaakt("a"), gemaakt("b"), gemaakt("c"), stand("a", "gedaan"), stand("b", "vervallen")]
    assert [een.id for een in open_afspraken(rijen)] == ["c"]


def test_what_was_not_kept_stays_open_and_says_so() -> None:
    (een,) = open_afspraken([gemaakt("a"), stand("a", "niet_nagekomen")])
    assert een.stand == "niet_nagekomen"


def test_the_first_last_day_comes_first_and_no_last_day_last() -> None:
    rijen = [gemaakt("zonder"), gemaakt("later", "2026-05-01"), gemaakt("eerst", "2026-04-01")]
    assert [een.id for een in open_afspraken(rijen)] == ["eerst", "later", "zonder"]


def test_a_stand_of_something_else_changes_nothing() -> None:
    assert [een.id for een in open_afspraken([gemaakt("a"), stand("b", "gedaan")])] == ["a"]
