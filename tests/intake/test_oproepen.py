# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The ladder of oproep 1, 2 and 3, told as Amina's weeks."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from regie.kern.gebeurtenissen.gebeurd import Gebeurd
from regie.kern.intake.oproepen import stand
from regie.kern.intake.oproepweigeringen import weigeringen

Regel = tuple[str, str, dict[str, Any]]


def oproep(nummer: int, op: str, voor: str) -> Regel:
    return "oproep_intake", op, {"nummer": nummer, "voor_datum": voor, "verzendwijze": "brief"}


def gemist(op: str, **velden: Any) -> Regel:
    return "niet_verschenen", op, {"bij": "intake", "afgemeld": False} | velden


EEN, TWEE, DRIE = (oproep(1, "2026-09-01", "2026-09-10"), oproep(2, "2026-09-15", "2026-09-24"),
                   oproep(3, "2026-10-01", "2026-10-12"))  # fmt: skip
BEL: Regel = ("contact", "2026-09-11", {"kanaal": "app", "richting": "uit"})
BRIEF: Regel = ("waarschuwing", "2026-09-15", {"verzendwijze": "brief"})
NA_DRIE = [EEN, gemist("2026-09-10"), BEL, BRIEF, TWEE, gemist("2026-09-24", reden="werk"), DRIE]


def verleden(regels: Iterable[Regel]) -> list[Gebeurd]:
    return [
        Gebeurd(f"id{plek}", type_, date.fromisoformat(op), velden) for plek, (type_, op, velden) in enumerate(regels)
    ]


def stap(regels: Iterable[Regel], vandaag: str) -> tuple[str, int]:
    gevonden = stand(verleden(regels), date.fromisoformat(vandaag))
    return gevonden.stap, gevonden.nummer


def geweigerd(nieuw: Regel, *regels: Regel) -> list[str]:
    type_, op, velden = nieuw
    poging = Gebeurd("nieuw", type_, date.fromisoformat(op), velden)
    return [een.code for een in weigeringen(poging, verleden(regels))]


@pytest.mark.parametrize(
    ("regels", "vandaag", "verwacht"),
    [
        ([], "2026-09-01", ("oproepen", 1)),
        ([EEN], "2026-09-10", ("wachten", 1)),
        ([EEN], "2026-09-11", ("vastleggen", 1)),
        ([EEN, gemist("2026-09-10")], "2026-09-11", ("vragen", 1)),
        ([EEN, gemist("2026-09-10", reden="onbekend")], "2026-09-11", ("vragen", 1)),
        ([EEN, gemist("2026-09-10"), BEL], "2026-09-12", ("waarschuwen", 2)),
        ([EEN, gemist("2026-09-10"), BEL, BRIEF], "2026-09-15", ("oproepen", 2)),
        ([EEN, gemist("2026-09-10", goede_reden=True)], "2026-09-12", ("oproepen", 1)),
        (NA_DRIE[:6], "2026-09-25", ("oproepen", 3)),
        ([*NA_DRIE, gemist("2026-10-12", reden="werk")], "2026-10-12", ("wachten", 3)),
        ([*NA_DRIE, gemist("2026-10-12", reden="werk")], "2026-10-13", ("afronden", 3)),
        ([EEN, ("intakegesprek", "2026-09-10", {})], "2026-09-11", ("klaar", 1)),
        ([("intakegesprek", "2026-08-10", {}), EEN], "2026-09-11", ("vastleggen", 1)),
    ],
)
def test_one_step_is_next(regels: list[Regel], vandaag: str, verwacht: tuple[str, int]) -> None:
    assert stap(regels, vandaag) == verwacht


def test_the_first_oproep_has_number_one_and_a_day_after_it() -> None:
    assert geweigerd(EEN) == []
    assert geweigerd(TWEE) == ["buiten_de_rij"]
    assert geweigerd(oproep(1, "2026-09-01", "2026-09-01")) == ["dag_te_vroeg"]


def test_the_second_asks_a_no_show_and_a_warning() -> None:
    assert geweigerd(TWEE, EEN) == ["niet_gemist"]
    assert geweigerd(TWEE, EEN, gemist("2026-09-10")) == ["geen_waarschuwing"]
    assert geweigerd(TWEE, EEN, gemist("2026-09-10"), BRIEF) == []
    assert geweigerd(DRIE, EEN, gemist("2026-09-10"), BRIEF) == ["buiten_de_rij"]


def test_a_warning_of_before_the_no_show_or_after_the_oproep_does_not_count() -> None:
    vroeg: Regel = ("waarschuwing", "2026-09-05", {})
    laat: Regel = ("waarschuwing", "2026-09-16", {})
    for brief in (vroeg, laat):
        assert geweigerd(TWEE, EEN, gemist("2026-09-10"), brief) == ["geen_waarschuwing"]


def test_another_day_keeps_the_number_and_a_no_show_takes_it() -> None:
    nog_eens = oproep(1, "2026-09-05", "2026-09-14")
    assert geweigerd(nog_eens, EEN) == []
    assert geweigerd(nog_eens, EEN, gemist("2026-09-05", goede_reden=True)) == []
    assert geweigerd(nog_eens, EEN, gemist("2026-09-05")) == ["al_gemist"]


def test_a_no_show_at_a_lesson_or_with_a_good_reason_is_none() -> None:
    elders = ("niet_verschenen", "2026-09-10", {"bij": "les", "afgemeld": False})
    assert geweigerd(TWEE, EEN, elders, BRIEF) == ["niet_gemist"]
    assert geweigerd(TWEE, EEN, gemist("2026-09-10", goede_reden=True), BRIEF) == ["niet_gemist"]


def test_the_end_in_absence_comes_after_the_third() -> None:
    def klaar(op: str) -> Regel:
        return "intake_afgerond", op, {"in_afwezigheid": True}

    weg = gemist("2026-10-12")
    assert geweigerd(klaar("2026-09-30"), *NA_DRIE[:6]) == ["nog_geen_drie"]
    assert geweigerd(klaar("2026-10-12"), *NA_DRIE, weg) == ["nog_geen_drie"]
    assert geweigerd(klaar("2026-10-13"), *NA_DRIE) == ["nog_geen_drie"]
    assert geweigerd(klaar("2026-10-13"), *NA_DRIE, weg) == []
    assert geweigerd(("intake_afgerond", "2026-09-02", {}), EEN) == []
