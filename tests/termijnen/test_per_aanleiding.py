# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A row for every decision, call or window (`per`), which `klaar` belongs to which, and the row that is shown."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.termijnen.gevallen import boete, gesprek, intake, opening, oproep, pip, uitkomst
from tests.verhaal import AMINA, gebeurtenis, naam_als_id, tabel, termijn


def per_id(
    naam: str, rijen: list[dict[str, Any]], op: str, *kolommen: str, **opties: Any
) -> dict[str, tuple[Any, ...]]:
    """Columns of every row of a rule, by its aanleiding."""
    gevonden = tabel(rijen, op, per_aanleiding=True, **opties).filter(termijn=naam)
    return {rij["aanleiding"]: uitkomst(rij, *kolommen) for rij in gevonden.iter_rows(named=True)}


# --------------------------------------------------------------------------------- by a shared key


def betaald(datum: str, boete_id: str, **anders: Any) -> dict[str, Any]:
    return gebeurtenis("boete_betaald", datum, boete_id=f"@{boete_id}", **anders)


def test_a_payment_is_for_the_fine_that_it_names() -> None:
    rijen = [
        opening(groep="gezinsmigrant"),
        boete("2024-03-01", "eerste"),
        boete("2024-03-15", "tweede"),
        betaald("2024-04-10", "tweede", id="betaling"),
    ]
    assert per_id("betaling_boete", rijen, "2024-04-15", "status", "gehaald_op", "klaar_door") == {
        naam_als_id("eerste"): ("verlopen", None, None),
        naam_als_id("tweede"): ("gehaald", "2024-04-10", naam_als_id("betaling")),
    }


def test_the_first_payment_makes_it_done_not_the_last() -> None:
    rijen = [opening(), boete("2024-03-01", "boete"), betaald("2024-05-20", "boete"), betaald("2024-04-02", "boete")]
    rij = termijn("betaling_boete", rijen, "2024-06-01")
    assert uitkomst(rij, "gehaald_op", "status") == ("2024-04-02", "gehaald")


def test_a_payment_before_the_fine_was_announced_is_not_for_this_term() -> None:
    rijen = [opening(), boete("2024-03-01", "boete", bekendgemaakt_op="2024-03-11"), betaald("2024-03-10", "boete")]
    assert uitkomst(termijn("betaling_boete", rijen, "2024-03-20"), "gehaald_op", "status") == (None, "loopt")
    op_de_dag = termijn("betaling_boete", [*rijen, betaald("2024-03-11", "boete")], "2024-03-20")
    assert uitkomst(op_de_dag, "gehaald_op") == ("2024-03-11",)


def test_a_decision_on_bezwaar_runs_from_the_end_of_the_window_of_its_own_decision() -> None:
    rijen = [
        opening(),
        pip("2024-03-04", id="pip"),
        boete("2024-05-06", "boete"),
        gebeurtenis("bezwaar", "2024-05-20", id="over de boete", besluit_id="@boete"),
        gebeurtenis("bezwaar", "2024-03-20", id="over het pip", besluit_id="@pip"),
    ]
    assert per_id("bezwaar_besluit", rijen, "2024-06-01", "start", "start_door", "uiterlijk") == {
        naam_als_id("over het pip"): ("2024-04-15", "bezwaar", "2024-05-27"),
        naam_als_id("over de boete"): ("2024-06-17", "bezwaar", "2024-07-29"),
    }


# -------------------------------------------------------------------------------------- for each one


def test_one_talk_answers_every_call_that_was_open() -> None:
    rijen = [
        opening(),
        oproep("2024-03-04", "2024-03-18", 1, id="een"),
        oproep("2024-04-01", "2024-04-15", 2, id="twee"),
    ]
    assert per_id("oproep_intake", [*rijen, intake("2024-04-10")], "2024-05-01", "status", "gehaald_op", "dagen") == {
        naam_als_id("een"): ("te_laat", "2024-04-10", -23),
        naam_als_id("twee"): ("gehaald", "2024-04-10", 5),
    }


def test_a_talk_before_the_call_does_not_answer_it() -> None:
    rijen = [opening(), intake("2024-03-01"), oproep("2024-03-04", "2024-03-18")]
    assert uitkomst(termijn("oproep_intake", rijen, "2024-03-10"), "status", "gehaald_op") == ("bijna", None)


# ------------------------------------------------------------------------------------ oldest first

DAG_EEN = date(2024, 1, 8)
dagen = st.lists(st.integers(0, 40), max_size=7)
WIE = ("amina", "bas", "milan")


def fifo(aanleidingen: list[int], klaar: list[int]) -> list[int | None]:
    """Each warning is used once, by the oldest event that still waits and did not happen after it."""
    vrij, gevonden = sorted(klaar), []
    for dag in sorted(aanleidingen):
        keuze = next((k for k in vrij if k >= dag), None)
        if keuze is not None:
            vrij.remove(keuze)
        gevonden.append(keuze)
    return gevonden


@given(st.fixed_dictionaries({wie: st.tuples(dagen, dagen) for wie in WIE}))
def test_each_warning_serves_one_no_show_the_oldest_first(verhalen: dict[str, tuple[list[int], list[int]]]) -> None:
    """Two no-shows of one day are kept apart by their excuse, two warnings by their text."""
    rijen = [opening(wie) for wie in WIE]
    for wie, (weg, gewaarschuwd) in verhalen.items():
        for nummer, dag in enumerate(weg):
            op = DAG_EEN + timedelta(days=dag)
            eigen = {"bij": "intake", "afgemeld": False, "id": f"{wie}-{nummer}"}
            rijen.append(
                gebeurtenis(
                    "oproep_intake",
                    op,
                    wie,
                    nummer=1 + nummer,
                    verzendwijze="brief",
                    voor_datum=op,
                    id=f"oproep-{wie}-{nummer}",
                )
            )
            rijen.append(gebeurtenis("niet_verschenen", op, wie, oproep_id=f"@oproep-{wie}-{nummer}", **eigen))
        for nummer, dag in enumerate(gewaarschuwd):
            rijen.append(
                gebeurtenis(
                    "waarschuwing",
                    DAG_EEN + timedelta(days=dag),
                    wie,
                    aanleiding=f"brief {nummer}",
                    verzendwijze="brief",
                )
            )
    gevonden = tabel(rijen, "2024-12-31", per_aanleiding=True).filter(termijn="waarschuwing_intake")
    for wie, (weg, gewaarschuwd) in verhalen.items():
        deel = gevonden.filter(dossier=wie).sort("start", "gehaald_op", nulls_last=True)
        klaar = [None if dag is None else (dag - DAG_EEN).days for dag in deel["gehaald_op"]]
        assert klaar == fifo(weg, gewaarschuwd)


def test_a_decision_not_to_fine_serves_the_oldest_report() -> None:
    rijen = [
        opening(),
        gebeurtenis("boeterapport", "2024-03-04", id="een", artikel="23", gedraging="te weinig lessen"),
        gebeurtenis("boeterapport", "2024-04-01", id="twee", artikel="23", gedraging="te weinig lessen"),
        gebeurtenis("afzien_boete", "2024-05-06", reden="er was ziekte"),
    ]
    assert per_id("boete_besluit", rijen, "2024-05-10", "status", "gehaald_op") == {
        naam_als_id("een"): ("gehaald", "2024-05-06"),
        naam_als_id("twee"): ("loopt", None),
    }


# ------------------------------------------------------------------------------- the most urgent row


def urgent(*betalingen: str) -> dict[str, Any]:
    rijen = [opening(), boete("2024-03-01", "een"), boete("2024-04-01", "twee"), boete("2024-05-01", "drie")]
    rij = termijn("betaling_boete", [*rijen, *(betaald("2024-05-08", naam) for naam in betalingen)], "2024-05-08")
    assert rij is not None
    return rij


def test_of_the_open_rows_the_earliest_last_day_is_shown_also_when_it_is_past() -> None:
    assert uitkomst(urgent(), "aanleiding", "status") == (naam_als_id("een"), "verlopen")
    assert uitkomst(urgent("een"), "aanleiding", "status") == (naam_als_id("twee"), "bijna")
    assert uitkomst(urgent("twee", "een"), "aanleiding", "status") == (naam_als_id("drie"), "loopt")


def test_when_none_is_open_the_latest_is_shown() -> None:
    assert uitkomst(urgent("een", "twee", "drie"), "aanleiding", "status") == (naam_als_id("drie"), "gehaald")


def test_without_such_an_event_there_is_no_row() -> None:
    gevonden = tabel([opening()], "2024-05-08", per_aanleiding=True)["termijn"]
    assert not {"betaling_boete", "oproep_intake", "bezwaar"} & set(gevonden)


# ------------------------------------------------------------------------------------------ windows


def vensters(*rijen: dict[str, Any], op: str) -> dict[str, tuple[Any, ...]]:
    return per_id("gesprekken_pip", [opening(), *rijen], op, "start", "uiterlijk", "status", "gehaald_op")


def test_each_year_of_the_term_is_a_window_of_its_own() -> None:
    gesprekken = map(gesprek, ("2024-03-01", "2025-03-01", "2025-03-02", "2025-06-10"))
    assert vensters(pip("2024-03-01"), *gesprekken, op="2026-03-01") == {
        "1": ("2024-03-01", "2025-03-01", "gehaald", "2025-03-01"),
        "2": ("2025-03-01", "2026-03-01", "gehaald", "2025-06-10"),
        "3": ("2026-03-01", "2027-03-01", "loopt", None),
    }


def test_windows_come_as_far_as_the_peildatum_and_the_end_of_the_term() -> None:
    assert list(vensters(pip("2024-03-01"), op="2025-02-28")) == ["1"]
    assert list(vensters(pip("2024-03-01"), op="2030-01-01")) == ["1", "2", "3"]
    verlengd = gebeurtenis("verlenging", "2026-06-01", grond="ziekte", nieuw_einde="2027-09-01")
    assert list(vensters(pip("2024-03-01"), verlengd, op="2030-01-01")) == ["1", "2", "3", "4"]


def test_the_number_is_what_the_pip_said_at_the_begin_of_the_window() -> None:
    meer = gebeurtenis("pip_gewijzigd", "2025-06-02", reden="overig", gesprekken_per_jaar=3)
    gesprekken = map(gesprek, ("2025-04-01", "2025-05-01", "2026-04-01", "2026-05-01"))
    gevonden = vensters(pip("2024-03-01"), meer, *gesprekken, op="2026-06-01")
    assert (gevonden["2"][2:], gevonden["3"][2:]) == (("gehaald", "2025-05-01"), ("loopt", None))


def test_no_number_in_the_pip_gives_no_row() -> None:
    assert vensters(pip("2024-03-01", gesprekken_per_jaar=0), op="2025-01-01") == {}


def test_the_windows_of_february_29_keep_their_day() -> None:
    gevonden = vensters(pip("2024-02-29"), op="2028-01-01")
    assert [rij[1] for rij in gevonden.values()] == ["2025-02-28", "2026-02-28", "2027-02-28"]


def test_a_closed_dossier_gets_no_new_windows_and_the_open_one_lapses() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2025-01-15", reden="verhuisd")
    assert vensters(pip("2024-03-01"), dicht, op="2026-06-01") == {"1": ("2024-03-01", "2025-03-01", "vervallen", None)}


def test_windows_of_people_do_not_meet() -> None:
    rijen = [opening(), opening("milan"), pip("2024-03-01"), pip("2024-06-03", "milan"), gesprek("2024-07-01", "milan")]
    gevonden = tabel(rijen, "2025-04-01", per_aanleiding=True).filter(termijn="gesprekken_pip")
    assert gevonden.select("dossier", "aanleiding", "status").rows() == [
        (AMINA, "1", "verlopen"), (AMINA, "2", "loopt"), ("milan", "1", "loopt"),
    ]  # fmt: skip
