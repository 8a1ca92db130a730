# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The PIP that waits for a third party (Bi 5.3 lid 1 and 2)."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regie.kern.kalender import Duur, Kalender
from tests.termijnen.gevallen import opening, uitkomst
from tests.verhaal import gebeurtenis, recht, tabel, termijn

BEGIN = [opening(groep="gezinsmigrant"), gebeurtenis("kennisgeving_plicht", "2024-01-08")]  # ten weeks: 2024-03-18


def vraag(datum: str, partij: str = "arts", **anders: Any) -> dict[str, Any]:
    return gebeurtenis("wacht_op_derde", datum, partij=partij, **anders)


def antwoord(datum: str, partij: str = "arts", **anders: Any) -> dict[str, Any]:
    return gebeurtenis("informatie_ontvangen", datum, partij=partij, **anders)


def pip_na(*rijen: dict[str, Any], op: str = "2024-12-31") -> tuple[Any, ...]:
    return uitkomst(termijn("pip", [*BEGIN, *rijen], op), "uiterlijk", "verlengd", "status")


def test_while_a_third_party_has_not_answered_there_is_no_last_day() -> None:
    assert pip_na(vraag("2024-03-01")) == (None, 0, "loopt")


def test_the_answer_gives_two_weeks_and_never_less_than_the_ten() -> None:
    assert pip_na(vraag("2024-02-01"), antwoord("2024-02-10"), op="2024-03-01") == ("2024-03-18", 0, "loopt")
    assert pip_na(vraag("2024-02-01"), antwoord("2024-03-04"), op="2024-03-05") == ("2024-03-18", 0, "bijna")
    assert pip_na(vraag("2024-02-01"), antwoord("2024-03-05"), op="2024-03-06") == ("2024-03-19", 1, "bijna")


def test_two_weeks_after_the_answer_roll_to_a_working_day() -> None:
    """Saturday 2024-04-13 becomes Monday; 28 days later than the ten weeks."""
    assert pip_na(vraag("2024-03-01"), antwoord("2024-03-30"), op="2024-04-01") == ("2024-04-15", 28, "bijna")


def test_a_question_counts_until_the_last_day_and_not_after_it() -> None:
    assert pip_na(vraag("2024-03-18"))[2] == "loopt"
    assert pip_na(vraag("2024-03-19"))[2] == "verlopen"


def test_it_is_the_day_of_recording_that_must_be_in_time() -> None:
    assert pip_na(vraag("2024-03-01", vastgelegd_op="2024-03-18"))[2] == "loopt"
    assert pip_na(vraag("2024-03-01", vastgelegd_op="2024-03-19"))[2] == "verlopen"


def test_of_two_parties_the_last_one_decides() -> None:
    vragen = vraag("2024-03-01"), vraag("2024-03-04", "school")
    assert pip_na(*vragen, antwoord("2024-03-25"))[2] == "loopt"
    assert pip_na(*vragen, antwoord("2024-03-25"), antwoord("2024-04-02", "school"))[:2] == ("2024-04-16", 29)
    assert pip_na(*vragen, antwoord("2024-04-02"), antwoord("2024-03-25", "school"))[:2] == ("2024-04-16", 29)


def test_a_second_question_within_the_extended_term_extends_it_again() -> None:
    eerst = vraag("2024-03-11"), antwoord("2024-03-25")  # until 2024-04-08
    assert pip_na(*eerst)[:2] == ("2024-04-08", 21)
    assert pip_na(*eerst, vraag("2024-04-08", "school"))[2] == "loopt"
    assert pip_na(*eerst, vraag("2024-04-08", "school"), antwoord("2024-04-15", "school"))[:2] == ("2024-04-29", 42)
    assert pip_na(*eerst, vraag("2024-04-09", "school"))[:2] == ("2024-04-08", 21)


def test_the_same_party_can_be_asked_twice() -> None:
    twee_keer = vraag("2024-03-11"), antwoord("2024-03-13"), vraag("2024-03-15")
    assert pip_na(*twee_keer)[2] == "loopt"
    assert pip_na(*twee_keer, antwoord("2024-03-20"))[:2] == ("2024-04-03", 16)


def test_waiting_of_someone_else_changes_nothing() -> None:
    rijen = [*BEGIN, opening("milan"), gebeurtenis("wacht_op_derde", "2024-03-01", "milan", partij="arts")]
    rij = tabel(rijen, "2024-12-31").filter(termijn="pip", dossier="amina").row(0, named=True)
    assert uitkomst(rij, "uiterlijk", "status") == ("2024-03-18", "verlopen")


# ------------------------------------------------------------------------ against a plain reading

weken = st.integers(0, 150)
vragen_ = st.lists(st.tuples(weken, st.integers(0, 40), st.one_of(st.none(), st.integers(1, 90))), max_size=4)
DAG_EEN = date(2024, 1, 8).toordinal()


def met_de_hand(vragen: list[tuple[int, int, int | None]]) -> date | None:
    """Take the questions in the order of their recording; each that is in time moves the last day."""
    kalender = Kalender(recht().gelijkgestelde_dagen)
    uiterlijk = kalender.laatste_dag(date(2024, 1, 8), Duur.lees("10 weken"), "atw")
    for dag, later, duurde in sorted(vragen, key=lambda v: v[0] + v[1]):
        if date.fromordinal(DAG_EEN + dag + later) > uiterlijk:
            continue
        if duurde is None:
            return None
        ontvangen = date.fromordinal(DAG_EEN + dag + duurde)
        uiterlijk = max(uiterlijk, kalender.laatste_dag(ontvangen, Duur.lees("2 weken"), "atw"))
    return uiterlijk


@given(vragen_)
def test_any_order_of_questions_and_answers_gives_what_a_reading_in_order_gives(
    vragen: list[tuple[int, int, int | None]],
) -> None:
    rijen = []
    for nummer, (dag, later, duurde) in enumerate(vragen):
        gevraagd, vastgelegd = (date.fromordinal(DAG_EEN + dag + erbij) for erbij in (0, later))
        rijen.append(vraag(str(gevraagd), f"partij {nummer}", vastgelegd_op=vastgelegd))
        if duurde is not None:
            ontvangen = date.fromordinal(DAG_EEN + dag + duurde)
            rijen.append(antwoord(str(ontvangen), f"partij {nummer}"))
    rij = termijn("pip", [*BEGIN, *rijen], "2026-01-01")
    assert rij is not None
    assert rij["uiterlijk"] == met_de_hand(vragen)
