# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The steps of the brede intake: each gemeente has its own, and what is done follows from events."""

from datetime import date
from typing import Any

import pytest

from regie.kern.aankomst.gebeurd import Gebeurd
from regie.kern.intake.stappen import Stapstand, stappen
from tests.verhaal import recht

OP = date(2026, 11, 29)


def ja(type_: str, dag: int = 1, **gegevens: Any) -> Gebeurd:
    return Gebeurd(type_, date(2026, 10, dag), gegevens)


def van(beleid: str, *gebeurd: Gebeurd) -> tuple[Stapstand, ...]:
    gekozen = recht().regels(beleid).norm_op("intake_stappen", OP)
    assert isinstance(gekozen, tuple)
    return stappen(recht().intakestappen, gekozen, gebeurd)


@pytest.mark.parametrize(
    ("beleid", "verwacht"),
    [
        ("deventer", ["groepsbijeenkomst", "eerste_gesprek", "leerbaarheidstoets", "tweede_gesprek", "afronden"]),
        ("almelo", ["kennismaking", "vragenlijst", "leerbaarheidstoets", "eindgesprek", "afronden"]),
        ("haarlem", ["brugklas_rapport", "eerste_gesprek", "leerbaarheidstoets", "afronden"]),
        ("wassenaar", ["driegesprek", "leerbaarheidstoets", "eerste_gesprek", "brugklas_rapport", "afronden"]),
    ],
)
def test_each_gemeente_has_its_own_steps_in_its_own_order(beleid: str, verwacht: list[str]) -> None:
    assert [een.id for een in van(beleid)] == verwacht


def test_without_a_choice_only_the_steps_of_the_law_are_there() -> None:
    assert [een.id for een in stappen(recht().intakestappen, (), [])] == ["leerbaarheidstoets", "afronden"]


def test_the_first_step_that_was_not_done_is_next() -> None:
    standen = {een.id: een.stand for een in van("deventer", ja("kennismaking", vorm="groep"))}
    assert standen == {
        "groepsbijeenkomst": "gedaan", "eerste_gesprek": "volgende", "leerbaarheidstoets": "later",
        "tweede_gesprek": "later", "afronden": "later",
    }  # fmt: skip


def test_a_group_is_no_talk_with_one_person() -> None:
    standen = {een.id: een for een in van("deventer", ja("intakegesprek", 2, vorm="groep", nummer=1))}
    assert standen["groepsbijeenkomst"].op == date(2026, 10, 2)
    assert standen["eerste_gesprek"].stand == "volgende"


def test_the_second_talk_is_the_second_that_was_held_whatever_its_number() -> None:
    gesprekken = (ja("intakegesprek", 3, vorm="azc", nummer=1), ja("intakegesprek", 9, vorm="huisbezoek", nummer=1))
    standen = {een.id: een.op for een in van("deventer", *gesprekken)}
    assert (standen["eerste_gesprek"], standen["tweede_gesprek"]) == (date(2026, 10, 3), date(2026, 10, 9))


def test_the_final_talk_comes_after_the_test() -> None:
    voor, toets = ja("intakegesprek", 3, vorm="azc"), ja("leerbaarheidstoets", 5, score=30)
    assert {een.id: een.stand for een in van("almelo", voor, toets)}["eindgesprek"] == "later"
    na = ja("intakegesprek", 8, vorm="azc")
    assert {een.id: een.op for een in van("almelo", voor, toets, na)}["eindgesprek"] == date(2026, 10, 8)


def test_an_exemption_settles_the_test_and_a_questionnaire_that_is_half_done_does_not() -> None:
    standen = {een.id: een.stand for een in van("almelo", ja("lbt_ontheffing"), ja("vragenlijst", afgerond=False))}
    assert (standen["leerbaarheidstoets"], standen["vragenlijst"]) == ("gedaan", "later")
