# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What closing, reopening, exemption, withdrawal of the duty and `zolang` do to a row."""

from typing import Any

import pytest

from tests.termijnen.gevallen import boete, opening, oproep, pip, uitkomst
from tests.verhaal import gebeurtenis, tabel, termijn

GEKOMEN = [
    opening(datum="2024-01-02"),
    gebeurtenis("kennisgeving_plicht", "2024-01-02"),
    gebeurtenis("inschrijving_brp", "2024-02-05", gemeentecode="9999"),  # ten weeks: until 2024-04-15
]


def pip_van_amina(*rijen: dict[str, Any], op: str = "2024-12-31") -> tuple[Any, ...]:
    rij = termijn("pip", [*GEKOMEN, *rijen], op)
    return ("geen",) if rij is None else uitkomst(rij, "status", "uiterlijk")


def gesloten(datum: str, reden: str = "verhuisd") -> dict[str, Any]:
    return gebeurtenis("dossier_gesloten", datum, reden=reden)


# -------------------------------------------------------------------------------------------- closing


@pytest.mark.parametrize(
    ("datum", "status"), [("2024-04-14", "vervallen"), ("2024-04-15", "vervallen"), ("2024-04-16", "verlopen")]
)
def test_closing_lapses_a_row_until_its_last_day_and_not_after_it(datum: str, status: str) -> None:
    assert pip_van_amina(gesloten(datum)) == (status, "2024-04-15")


def test_a_row_still_runs_on_the_day_before_the_dossier_closes() -> None:
    assert pip_van_amina(gesloten("2024-03-20"), op="2024-03-19")[0] == "loopt"
    assert pip_van_amina(gesloten("2024-03-20"), op="2024-03-20")[0] == "vervallen"


def test_a_dossier_that_was_reopened_is_as_if_it_was_never_closed() -> None:
    heropend = gebeurtenis("dossier_heropend", "2024-03-25", reden="terug")
    assert pip_van_amina(gesloten("2024-03-10"), heropend, op="2024-03-26")[0] == "loopt"
    assert pip_van_amina(gesloten("2024-03-10"), heropend)[0] == "verlopen"


def test_what_was_done_stays_done_when_the_dossier_closes() -> None:
    assert pip_van_amina(pip("2024-03-01"), gesloten("2024-03-10"))[0] == "gehaald"


def test_rows_with_na_sluiten_go_on() -> None:
    rijen = [opening(), boete("2024-03-01", "boete"), gesloten("2024-03-05")]
    gevonden = {rij["termijn"]: rij["status"] for rij in tabel(rijen, "2024-03-10").iter_rows(named=True)}
    assert (gevonden["betaling_boete"], gevonden["bezwaar"]) == ("loopt", "open")
    assert gevonden["pip"] == "wacht"  # not begun: it waits, whatever closed


def test_voldaan_lapses_what_still_runs_and_ends_nothing_that_was_over() -> None:
    rijen = [opening(), pip("2024-03-01"), gebeurtenis("voldaan", "2025-06-02", wijze="diploma")]
    gevonden = {rij["termijn"]: rij["status"] for rij in tabel(rijen, "2025-12-31").iter_rows(named=True)}
    assert {naam: gevonden[naam] for naam in ("inburgeringstermijn", "pvt", "map", "aanbod", "routewijziging")} == {
        "inburgeringstermijn": "gehaald", "pvt": "vervallen", "map": "vervallen", "aanbod": "verlopen",
        "routewijziging": "vervallen",
    }  # fmt: skip


def test_a_row_does_not_arise_after_voldaan() -> None:
    voldaan = gebeurtenis("voldaan", "2024-05-01", wijze="diploma")
    assert termijn("oproep_intake", [opening(), voldaan, oproep("2024-05-02", "2024-05-16")], "2024-06-03") is None
    zelfde_dag = termijn("oproep_intake", [opening(), voldaan, oproep("2024-05-01", "2024-05-16")], "2024-06-03")
    assert uitkomst(zelfde_dag, "status") == ("vervallen",)


# ------------------------------------------------------------------------- exemption and end of duty


def vrijstelling(datum: str, omvang: str = "geheel", **anders: Any) -> dict[str, Any]:
    return gebeurtenis("vrijstelling", datum, omvang=omvang, grond="diploma", **anders)


def test_an_exemption_lapses_the_row_on_the_day_it_begins() -> None:
    assert pip_van_amina(vrijstelling("2024-03-10"), op="2024-03-09")[0] == "loopt"
    assert pip_van_amina(vrijstelling("2024-03-10"), op="2024-03-10")[0] == "vervallen"
    assert pip_van_amina(vrijstelling("2024-05-01"))[0] == "verlopen"


def test_a_row_does_not_arise_while_someone_is_exempt() -> None:
    assert pip_van_amina(vrijstelling("2024-02-01")) == ("geen",)
    assert pip_van_amina(vrijstelling("2024-02-05")) == ("geen",)
    assert pip_van_amina(vrijstelling("2024-01-10", tot="2024-02-04")) == ("verlopen", "2024-04-15")


@pytest.mark.parametrize("type_", ["vrijstelling", "ontheffing"])
def test_a_partial_release_changes_nothing(type_: str) -> None:
    grond = {"vrijstelling": "diploma", "ontheffing": "medisch"}[type_]
    deels = gebeurtenis(type_, "2024-03-10", omvang="gedeeltelijk", grond=grond, onderdelen=["knm"])
    assert pip_van_amina(deels, op="2024-03-11") == ("loopt", "2024-04-15")


def test_a_duty_that_is_withdrawn_ends_the_term_and_a_new_notice_begins_another() -> None:
    rijen = [
        opening(groep="gezinsmigrant", datum="2024-01-02"),
        gebeurtenis("kennisgeving_plicht", "2024-01-02"),
        gebeurtenis("plicht_ingetrokken", "2024-02-12", reden="vergissing"),
    ]
    opnieuw = gebeurtenis("kennisgeving_plicht", "2024-06-03")
    assert uitkomst(termijn("pip", rijen, "2024-02-01"), "status", "start") == ("loopt", "2024-01-02")
    assert termijn("pip", rijen, "2024-03-01") is None  # no notice counts: nothing arises
    assert uitkomst(termijn("pip", [*rijen, opnieuw], "2024-06-10"), "start", "uiterlijk", "status") == (
        "2024-06-03", "2024-08-12", "loopt",
    )  # fmt: skip


def test_another_law_or_group_has_no_row() -> None:
    for velden in ({"wet": "wi2013"}, {"groep": "geen_plicht"}):
        assert termijn("pip", [opening(**velden)], "2024-03-01") is None


# ---------------------------------------------------------------------------------- als and zolang

BIJSTAND = gebeurtenis("uitkering_toegekend", "2024-03-20", ingang="2024-03-01")


def ontzorgen(*rijen: dict[str, Any], op: str) -> dict[str, Any] | None:
    return termijn("ontzorgen", [opening(), *rijen], op)


def test_a_row_with_als_does_not_arise_without_that_fact() -> None:
    assert ontzorgen(op="2024-06-01") is None
    assert uitkomst(ontzorgen(BIJSTAND, op="2024-06-01"), "start", "uiterlijk") == ("2024-03-01", "2024-08-31")


def test_a_row_with_zolang_lapses_when_it_no_longer_holds() -> None:
    stop = gebeurtenis("uitkering_beeindigd", "2024-06-10")
    assert uitkomst(ontzorgen(BIJSTAND, stop, op="2024-06-09"), "status") == ("loopt",)
    assert uitkomst(ontzorgen(BIJSTAND, stop, op="2024-06-10"), "status") == ("vervallen",)


def test_benefit_that_stops_after_the_last_day_changes_nothing() -> None:
    stop = gebeurtenis("uitkering_beeindigd", "2024-09-10")
    assert uitkomst(ontzorgen(BIJSTAND, stop, op="2024-10-01"), "status") == ("verlopen",)


def test_benefit_that_goes_on_the_same_day_is_no_interruption() -> None:
    wissel = [gebeurtenis("uitkering_beeindigd", "2024-06-10"), gebeurtenis("uitkering_toegekend", "2024-06-10")]
    rij = ontzorgen(BIJSTAND, *wissel, op="2024-07-01")
    assert uitkomst(rij, "status", "start") == ("loopt", "2024-06-10")


def test_an_end_of_one_part_of_the_duty_ends_only_its_own_row() -> None:
    los = gebeurtenis("ontheffing", "2024-08-01", omvang="gedeeltelijk", grond="medisch", onderdelen=["participatie"])
    rijen = [opening(), pip("2024-03-01", leerroute="z"), los]
    gevonden = {rij["termijn"]: rij["status"] for rij in tabel(rijen, "2024-09-02").iter_rows(named=True)}
    assert (gevonden["z_participatieuren"], gevonden["z_cursusuren"]) == ("vervallen", "loopt")


# ----------------------------------------------------------------------------------------------- nvt


def test_with_alles_every_rule_has_a_row_for_every_person() -> None:
    rijen = [opening(), pip("2024-03-01"), opening("milan", "geen_plicht")]
    gevonden = tabel(rijen, "2024-09-02", alles=True)
    gewoon = tabel(rijen, "2024-09-02")
    assert set(gewoon["dossier"]) == {"amina"}
    milan = gevonden.filter(dossier="milan")
    assert milan["status"].unique().to_list() == ["nvt"]
    assert set(milan["termijn"]) >= {"pip", "ontzorgen", "map", "bewaartermijn"}
    assert "betaling_boete" not in set(milan["termijn"])  # a rule per event has no row without one
    leeg = milan.select("start", "uiterlijk", "gehaald_op", "dagen", "start_door", "klaar_door", "grens", "aanleiding")
    assert leeg.null_count().row(0) == (milan.height,) * leeg.width
    assert not milan["let_op"].any()
    assert gevonden.filter(dossier="amina", status="nvt")["termijn"].is_in(gewoon["termijn"].implode()).sum() == 0
    assert gevonden.filter(dossier="amina").filter(gevonden.filter(dossier="amina")["status"] != "nvt").equals(gewoon)
