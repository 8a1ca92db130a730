# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Each of the six forms on one shipped rule (2-kern §3)."""

from typing import Any

import pytest

from tests.feiten.lezen import lesuren
from tests.termijnen.gevallen import gesprek, intake, opening, oproep, pip, uitkomst
from tests.verhaal import gebeurtenis, termijn

OPENING = opening()


def amina(naam: str, *rijen: dict[str, Any], op: str, beleid: str = "voorbeeld") -> dict[str, Any] | None:
    return termijn(naam, [OPENING, *rijen], op, beleid=beleid)


# ------------------------------------------------------------------------------------------ termijn


def test_a_term_is_done_on_the_first_day_on_or_after_its_begin() -> None:
    """`klaar_vanaf` is `vanaf` for a move: the PIP of before the registration does not count."""
    basis = [
        gebeurtenis("verhuizing", "2024-01-08", naar="9999", pip_meegekomen=True),
        gebeurtenis("inschrijving_brp", "2024-02-05", gemeentecode="9999"),
        pip("2024-02-04"),
    ]
    assert uitkomst(amina("pip_na_verhuizing", *basis, op="2024-03-01"), "status", "uiterlijk") == (
        "loopt",
        "2024-04-15",
    )
    klaar = amina("pip_na_verhuizing", *basis, pip("2024-02-05", taalniveau="b1"), op="2024-03-01")
    assert uitkomst(klaar, "status", "gehaald_op", "dagen") == ("gehaald", "2024-02-05", 70)


def test_what_was_done_before_the_begin_counts_where_the_row_says_altijd() -> None:
    rij = amina(
        "kennismaking", gebeurtenis("kennismaking", "2024-01-10", vorm="azc"), gebeurtenis("koppeling", "2024-02-01"),
        op="2024-03-01", beleid="almelo",
    )  # fmt: skip
    assert uitkomst(rij, "status", "start", "uiterlijk", "gehaald_op") == (
        "gehaald", "2024-02-01", "2024-03-14", "2024-01-10",
    )  # fmt: skip


def test_a_step_has_no_last_day_and_runs_until_it_is_done() -> None:
    oproepen = [oproep(f"2024-0{n}-05", f"2024-0{n}-20", n) for n in (1, 2, 3)]
    open_ = amina("intake_in_afwezigheid", *oproepen, op="2026-01-01")
    assert uitkomst(open_, "status", "start", "uiterlijk", "dagen", "let_op") == (
        "loopt",
        "2024-03-20",
        None,
        None,
        False,
    )
    klaar = amina("intake_in_afwezigheid", *oproepen, intake("2024-04-02"), op="2026-01-01")
    assert uitkomst(klaar, "status", "gehaald_op", "dagen") == ("gehaald", "2024-04-02", None)


def test_the_third_of_a_series_is_the_third_and_nothing_begins_before_it() -> None:
    oproepen = [oproep(f"2024-0{n}-05", f"2024-0{n}-20", n) for n in (1, 2)]
    assert uitkomst(amina("intake_in_afwezigheid", *oproepen, op="2026-01-01"), "status", "start") == ("wacht", None)


# ------------------------------------------------------------------------------------------- aantal

TWEE = ("2024-05-01", "2025-02-28")


@pytest.mark.parametrize(
    ("gesprekken", "op", "verwacht"),
    [
        (TWEE, "2025-02-28", ("gehaald", "2025-02-28", 1)),
        (("2024-05-01", "2025-03-01"), "2025-03-01", ("gehaald", "2025-03-01", 0)),
        (("2024-05-01", "2025-03-02"), "2025-03-02", ("verlopen", None, -1)),
        (("2024-02-29", "2024-05-01"), "2024-06-01", ("loopt", None, 273)),
        (("2024-03-01", "2024-05-01"), "2024-06-01", ("gehaald", "2024-05-01", 304)),
    ],
)  # fmt: skip
def test_a_number_of_times_is_reached_on_the_day_of_the_nth_in_the_window(
    gesprekken: tuple[str, ...], op: str, verwacht: tuple[Any, ...]
) -> None:
    rij = amina("gesprekken_eerste_jaar", pip("2024-03-01"), *map(gesprek, gesprekken), op=op, beleid="almelo")
    assert uitkomst(rij, "status", "gehaald_op", "dagen") == verwacht


# ---------------------------------------------------------------------------------------- herhaling


def test_what_repeats_counts_from_the_last_time_and_is_never_done() -> None:
    begin = pip("2024-01-31")
    assert uitkomst(amina("gesprek", begin, op="2024-03-01", beleid="deventer"), "uiterlijk", "gehaald_op") == (
        "2024-04-30", None,
    )  # fmt: skip
    rij = amina("gesprek", begin, gesprek("2024-03-05"), gesprek("2024-04-02"), op="2024-04-10", beleid="deventer")
    assert uitkomst(rij, "uiterlijk", "status", "start", "gehaald_op") == ("2024-07-02", "loopt", "2024-01-31", None)


def test_what_was_done_before_the_begin_is_no_time_of_the_repetition() -> None:
    rij = amina("gesprek", gesprek("2024-01-10"), pip("2024-01-31"), op="2024-03-01", beleid="deventer")
    assert uitkomst(rij, "uiterlijk") == ("2024-04-30",)


def test_a_repetition_ends_on_its_last_day() -> None:
    begin = gebeurtenis("mb_start", "2024-01-08")
    bezoek = gebeurtenis("huisbezoek", "2025-01-07") | {"gegevens": {"door": "Bas"}}
    voor = amina("huisbezoek", begin, bezoek, op="2025-01-07", beleid="almelo")
    assert uitkomst(voor, "status", "uiterlijk") == ("bijna", "2025-01-14")
    na = amina("huisbezoek", begin, bezoek, op="2025-01-08", beleid="almelo")
    assert uitkomst(na, "status") == ("vervallen",)


# ------------------------------------------------------------------------------------------ drempel


def test_a_norm_of_hours_is_reached_on_the_day_of_the_last_hour() -> None:
    rijen = [pip("2024-03-01"), lesuren("2024-04-01", "2024-04-30", 400), lesuren("2024-05-01", "2024-05-31", 199.5)]
    bijna = amina("afschalen_mogelijk", *rijen, op="2024-12-31")
    assert uitkomst(bijna, "status", "gehaald_op", "uiterlijk", "start") == ("loopt", None, None, None)
    laatste = lesuren("2024-06-03", "2024-06-07", 0.5)
    klaar = amina("afschalen_mogelijk", *rijen, laatste, op="2024-12-31")
    assert uitkomst(klaar, "status", "gehaald_op", "klaar_door") == ("gehaald", "2024-06-07", "uren_nt2")


# ------------------------------------------------------------------------------------------ venster


@pytest.mark.parametrize(
    ("op", "verwacht"),
    [
        ("2024-03-01", ("open", 549, False)),
        ("2025-08-17", ("open", 15, False)),
        ("2025-08-18", ("open", 14, True)),
        ("2025-09-01", ("open", 0, True)),
        ("2025-09-02", ("dicht", -1, False)),
    ],
)
def test_a_window_is_open_until_its_last_day_and_shut_after_it(op: str, verwacht: tuple[Any, ...]) -> None:
    assert uitkomst(amina("routewijziging", pip("2024-03-01"), op=op), "status", "dagen", "let_op") == verwacht


def test_a_window_that_begins_later_waits() -> None:
    rij = amina("verlenging_aanvragen", pip("2024-03-01"), op="2026-08-31")
    assert uitkomst(rij, "status", "start", "uiterlijk") == ("wacht", "2026-09-01", "2027-03-01")
    assert uitkomst(amina("verlenging_aanvragen", pip("2024-03-01"), op="2026-09-01"), "status") == ("open",)


# --------------------------------------------------------------------------------------------- duur


def test_a_duration_counts_its_first_day_where_the_row_says_so() -> None:
    """Six weeks from Monday the 4th end on a Sunday; they do not roll."""
    start, einde = gebeurtenis("brugklas_start", "2024-03-04"), {"resultaat": "afgerond"}
    rij = amina("brugklas", start, op="2024-03-10", beleid="haarlem")
    assert uitkomst(rij, "uiterlijk", "gerold", "status") == ("2024-04-14", 0, "loopt")
    op_tijd = amina(
        "brugklas", start, gebeurtenis("brugklas_einde", "2024-04-14", **einde), op="2024-05-01", beleid="haarlem"
    )
    te_laat = amina(
        "brugklas", start, gebeurtenis("brugklas_einde", "2024-04-15", **einde), op="2024-05-01", beleid="haarlem"
    )
    assert (uitkomst(op_tijd, "status", "dagen"), uitkomst(te_laat, "status", "dagen")) == (
        ("gehaald", 0),
        ("te_laat", -1),
    )


def test_a_duration_without_that_counts_from_the_day_after() -> None:
    rij = amina("intakeperiode", gebeurtenis("koppeling", "2024-03-04"), op="2024-03-10", beleid="almelo")
    assert uitkomst(rij, "uiterlijk", "duur") == ("2024-05-13", "10 weken")
