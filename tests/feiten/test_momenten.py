# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Facts with one value per dossier: first and last dates, last values, counts and sums (2-kern §2)."""

from datetime import date
from typing import Any

from tests.feiten.lezen import OPENING, PIP, feit, lesuren
from tests.verhaal import feiten, gebeurtenis

INTAKE: dict[str, Any] = {"vorm": "gemeentehuis"}


def pip(datum: str, **anders: Any) -> dict[str, Any]:
    return gebeurtenis("pip_vastgesteld", datum, **(PIP | anders))


# ------------------------------------------------------------------------------ first and last dates


def test_the_first_date_is_the_earliest_whatever_the_order_of_the_lines() -> None:
    rijen = [gebeurtenis("kennismaking", dag, **INTAKE) for dag in ("2024-05-10", "2024-03-04", "2024-07-01")]
    assert feit("kennismaking", rijen) == date(2024, 3, 4)


def test_the_last_date_is_read_over_all_sources() -> None:
    gesprek = gebeurtenis("voortgangsgesprek", "2024-06-01", vorm="school", leefgebieden=["taal"])
    contact = gebeurtenis("contact", "2024-05-20", kanaal="app", richting="in", onderwerp="vraag")
    assert feit("laatste_contact", [gesprek, contact]) == date(2024, 6, 1)
    assert feit("laatste_contact", [gesprek, contact], "2024-05-25") == date(2024, 5, 20)


def test_a_first_date_reads_the_field_that_is_named_not_the_day_of_the_event() -> None:
    assert feit("pip_eerste", [pip("2024-05-10", dagtekening="2024-05-08")]) == date(2024, 5, 8)


def test_an_absent_date_field_is_read_as_the_date_of_the_event() -> None:
    assert feit("pip_eerste", [pip("2024-05-10")]) == date(2024, 5, 10)


def test_a_new_pip_never_moves_the_first_one() -> None:
    rijen = [pip("2024-05-10"), pip("2025-02-03", leerroute="z")]
    assert feit("pip_eerste", rijen) == date(2024, 5, 10)
    assert feit("pip_laatste", rijen) == date(2025, 2, 3)


def test_a_pip_that_was_revoked_still_began_the_term() -> None:
    rijen = [
        pip("2024-05-10", id="eerste"),
        gebeurtenis("pip_ingetrokken", "2024-08-01", besluit_id="@eerste", omvang="geheel", wijze="ingetrokken"),
        pip("2024-09-02"),
    ]
    assert feit("pip_eerste", rijen) == date(2024, 5, 10)


def test_a_pip_taken_over_counts_with_its_dagtekening_before_the_move() -> None:
    over = gebeurtenis("pip_overgenomen", "2024-06-01", dagtekening="2023-11-06", gemeentecode="0141", leerroute="b1")
    assert feit("pip_eerste", [over, pip("2024-07-01")]) == date(2023, 11, 6)


def test_a_condition_on_the_source_leaves_other_rows_out() -> None:
    rijen = [
        gebeurtenis("huisvesting", "2024-03-01", soort="opvanglocatie"),
        gebeurtenis("huisvesting", "2024-06-03", soort="regulier"),
    ]
    assert feit("huisvesting", rijen) == date(2024, 3, 1)
    assert feit("huisvesting_regulier", rijen) == date(2024, 6, 3)


def test_an_address_in_a_shelter_is_not_the_registration_that_counts() -> None:
    rijen = [
        gebeurtenis("inschrijving_brp", "2024-03-01", gemeentecode="0392", in_opvang=True),
        gebeurtenis("inschrijving_brp", "2024-06-03", gemeentecode="0392"),
    ]
    assert feit("inschrijving_brp", rijen) == date(2024, 6, 3)


def test_a_pvt_under_twelve_hours_or_not_yet_signed_is_not_done() -> None:
    kort = gebeurtenis("pvt_afgerond", "2024-06-03", uren=11, activiteit="museum", ondertekend_op="2024-06-03")
    heel = gebeurtenis("pvt_afgerond", "2024-06-10", uren=12, activiteit="museum", ondertekend_op="2024-06-10")
    assert feit("pvt_afgerond", [kort]) is None
    assert feit("pvt_afgerond", [kort, heel]) == date(2024, 6, 10)


def test_a_notice_counts_only_after_the_last_withdrawal_of_the_duty() -> None:
    rijen = [
        gebeurtenis("kennisgeving_plicht", "2024-03-01"),
        gebeurtenis("plicht_ingetrokken", "2024-05-01", reden="vergissing"),
    ]
    opnieuw = gebeurtenis("kennisgeving_plicht", "2024-09-02")
    assert feit("kennisgeving", rijen, "2024-04-30") == date(2024, 3, 1)
    assert feit("kennisgeving", rijen) is None
    assert feit("kennisgeving", [*rijen, opnieuw]) == date(2024, 9, 2)


def test_a_notice_on_the_day_of_the_withdrawal_does_not_come_after_it() -> None:
    rijen = [
        gebeurtenis("kennisgeving_plicht", "2024-05-01"),
        gebeurtenis("plicht_ingetrokken", "2024-05-01", reden="vergissing"),
    ]
    assert feit("kennisgeving", rijen) is None


def test_a_registration_on_the_day_of_the_move_or_later_is_the_one_after_the_move() -> None:
    verhuizing = gebeurtenis("verhuizing", "2024-06-03", naar="0392")
    voor = gebeurtenis("inschrijving_brp", "2024-06-02", gemeentecode="0141")
    op = gebeurtenis("inschrijving_brp", "2024-06-03", gemeentecode="0392")
    assert feit("inschrijving_na_verhuizing", [voor, verhuizing]) is None
    assert feit("inschrijving_na_verhuizing", [voor, verhuizing, op]) == date(2024, 6, 3)
    assert feit("inschrijving_na_verhuizing", [voor]) == date(2024, 6, 2)  # nobody moved: the first one there is


# --------------------------------------------------------------------------------------- last values


def test_the_last_value_is_that_of_the_last_row_in_which_the_field_is_filled() -> None:
    rijen = [
        pip("2024-05-10", taalniveau="a2"),
        gebeurtenis("pip_gewijzigd", "2024-08-01", reden="afschaling", taalniveau="b1"),
        gebeurtenis("pip_gewijzigd", "2024-09-01", reden="overig", gesprekken_per_jaar=4),
    ]
    assert feit("taalniveau", rijen) == "b1"
    assert feit("taalniveau", rijen, "2024-07-31") == "a2"
    assert feit("gesprekken_per_jaar", rijen) == 4


def test_of_two_values_of_one_day_the_one_recorded_last_holds() -> None:
    laat = pip("2024-05-10", taalniveau="b1", vastgelegd_op="2024-05-10T16:00:00+02:00")
    vroeg = pip("2024-05-10", taalniveau="a2", vastgelegd_op="2024-05-10T09:00:00+02:00")
    assert feit("taalniveau", [laat, vroeg]) == "b1"


def test_the_moment_of_recording_goes_before_the_order_of_the_sources() -> None:
    wijziging = gebeurtenis(
        "pip_gewijzigd", "2024-05-10", reden="overig", taalniveau="a2", vastgelegd_op="2024-05-10T09:00:00+02:00"
    )
    laat = pip("2024-05-10", taalniveau="b1", vastgelegd_op="2024-05-10T16:00:00+02:00")
    assert feit("taalniveau", [laat, wijziging]) == "b1"


def test_of_two_values_of_one_moment_the_later_source_is_the_later_word() -> None:
    opening = pip("2024-05-10", taalniveau="a2")
    wijziging = gebeurtenis("pip_gewijzigd", "2024-05-10", reden="overig", taalniveau="b1")
    assert feit("taalniveau", [wijziging, opening]) == "b1"


def test_an_unknown_value_is_empty_and_not_zero() -> None:
    assert feit("lbt_score", []) is None
    assert feit("lbt_score", [gebeurtenis("leerbaarheidstoets", "2024-05-10", score=0)]) == 0


def test_a_value_on_a_day_is_the_last_one_then_and_before_the_first_one_the_first() -> None:
    f = feiten(
        [
            OPENING,
            pip("2024-05-10", gesprekken_per_jaar=2),
            gebeurtenis("pip_gewijzigd", "2025-05-10", reden="overig", gesprekken_per_jaar=4),
        ],
        "2026-01-01",
    )
    dagen = [
        f.peildag * 0 + (date.fromisoformat(dag) - date(1970, 1, 1)).days
        for dag in ("2024-01-01", "2024-05-10", "2025-05-09", "2025-05-10")
    ]
    assert [int(f.waarde_op("gesprekken_per_jaar", f.alle, dag)[0]) for dag in dagen] == [2, 2, 2, 4]


# --------------------------------------------------------------------------------- counts and sums


def test_a_count_counts_rows_and_distinct_counts_values() -> None:
    rijen = [
        gebeurtenis("examen", "2025-03-01", onderdeel="lezen", uitslag="gezakt", poging=1),
        gebeurtenis("examen", "2025-05-01", onderdeel="lezen", uitslag="geslaagd", poging=2),
        gebeurtenis("examen", "2025-06-01", onderdeel="lezen", uitslag="geslaagd", poging=3),
        gebeurtenis("examen", "2025-06-02", onderdeel="knm", uitslag="geslaagd", poging=1),
    ]
    oproepen = [
        gebeurtenis("oproep_intake", dag, nummer=nummer, verzendwijze="brief", voor_datum="2024-09-01")
        for nummer, dag in enumerate(("2024-04-01", "2024-05-01"), start=1)
    ]
    assert feit("geslaagde_onderdelen", rijen) == 2
    assert feit("oproepen", oproepen) == 2
    assert feit("oproepen", []) == 0


def test_hours_count_from_the_first_pip_by_the_day_on_which_the_lessons_began() -> None:
    rijen = [
        pip("2024-05-15"),
        lesuren("2024-05-13", "2024-05-17", 10),
        lesuren("2024-05-15", "2024-05-17", 6),
        lesuren("2024-05-20", "2024-05-24", 0.5),
    ]
    assert feit("uren_nt2", rijen) == 6.5


def test_no_hours_count_while_there_is_no_pip() -> None:
    assert feit("uren_nt2", [lesuren("2024-05-13", "2024-05-17", 10)]) == 0


def test_hours_that_a_decision_counts_need_no_pip_before_them() -> None:
    vooraf = gebeurtenis("uren_verrekend", "2024-05-01", norm="b1_600", uren=30, grond="routewijziging")
    ander = gebeurtenis("uren_verrekend", "2024-05-01", norm="z_cursus", uren=70, grond="routewijziging")
    assert feit("uren_nt2", [vooraf, ander, pip("2024-06-03")]) == 30


def test_hours_of_another_gemeente_come_along_with_the_pip() -> None:
    over = gebeurtenis(
        "pip_overgenomen", "2024-06-01", dagtekening="2023-11-06", gemeentecode="0141", leerroute="z",
        uren_nt2=120, uren_knm=20, uren_participatie=50,
    )  # fmt: skip
    rijen = [over, lesuren("2024-06-10", "2024-06-14", 10, soort="knm")]
    assert feit("uren_knm", rijen) == 30
    assert feit("uren_z_cursus", rijen) == 150
    assert feit("uren_participatie", rijen) == 50


def test_only_the_kinds_of_lessons_that_the_law_counts_are_summed() -> None:
    soorten = {"nt2": 10, "alfabetisering": 20, "knm": 40, "taalschakel_overig": 80}
    rijen = [pip("2024-05-01"), *(lesuren("2024-05-06", "2024-05-31", uren, soort) for soort, uren in soorten.items())]
    assert (feit("uren_nt2", rijen), feit("uren_z_cursus", rijen), feit("uren_knm", rijen)) == (30, 70, 40)


def test_participation_counts_pvt_and_all_map_hours() -> None:
    rijen = [
        pip("2024-05-01", leerroute="z"),
        gebeurtenis("participatie_uren", "2024-06-30", van="2024-06-01", tot="2024-06-30", uren=100),
        gebeurtenis("pvt_afgerond", "2024-07-01", uren=14, activiteit="museum", ondertekend_op="2024-07-01"),
        gebeurtenis("map_uren", "2024-08-01", soort="groep", uren=8),
        gebeurtenis("map_praktijkuren", "2024-08-02", uren=40),
        gebeurtenis("uren_verrekend", "2024-08-03", norm="z_participatie", uren=5, grond="mb"),
    ]
    assert feit("uren_participatie", rijen) == 167


def test_a_half_hour_stays_a_half_hour() -> None:
    assert feit("uren_nt2", [pip("2024-05-01"), lesuren("2024-05-06", "2024-05-10", 7.5)]) == 7.5
