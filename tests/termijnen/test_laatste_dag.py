# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The last day of a row: extension, roll, `eerder`, `einde_van`, and the second date beside it."""

from typing import Any

import pytest

from tests.termijnen.gevallen import opening, pip, uitkomst
from tests.verhaal import gebeurtenis, termijn

BIJSTAND = gebeurtenis("uitkering_toegekend", "2024-08-31")


def rij(naam: str, *rijen: dict[str, Any], op: str = "2024-09-02", beleid: str = "voorbeeld", **anders: Any) -> Any:
    return termijn(naam, [opening(**anders), *rijen], op, beleid=beleid)


# ----------------------------------------------------------------------------------------- extension


def test_an_extension_in_months_counts_on_from_the_begin() -> None:
    """Six months from 31 August end on 27 February, eight on 29 April: not two months after the 27th."""
    langer = gebeurtenis("ontzorgen_verlengd", "2025-02-01", maanden=2)
    kolommen = ("uiterlijk", "verlengd", "grens", "duur")
    assert uitkomst(rij("ontzorgen", BIJSTAND), *kolommen) == ("2025-02-27", 0, "wettelijk_tot 2025-02-27", "6 maanden")
    assert uitkomst(rij("ontzorgen", BIJSTAND, langer, op="2025-02-03"), *kolommen) == (
        "2025-04-29", 61, "wettelijk_tot 2025-02-27", "6 maanden",
    )  # fmt: skip


def test_extensions_add_up_and_count_from_the_day_they_are_given() -> None:
    langer = [gebeurtenis("ontzorgen_verlengd", f"2025-0{maand}-01", maanden=1) for maand in (2, 3)]
    assert uitkomst(rij("ontzorgen", BIJSTAND, *langer, op="2025-02-15"), "uiterlijk") == ("2025-03-30",)
    assert uitkomst(rij("ontzorgen", BIJSTAND, *langer, op="2025-03-15"), "uiterlijk") == ("2025-04-29",)


def test_the_term_shows_how_many_days_duo_gave() -> None:
    besluit = gebeurtenis("verlenging", "2026-09-01", grond="ziekte", nieuw_einde="2027-08-31")
    gevonden = rij("inburgeringstermijn", pip("2024-03-01"), besluit, op="2026-10-01")
    assert uitkomst(gevonden, "uiterlijk", "verlengd", "duur") == ("2027-08-31", 183, "3 jaar")


def test_a_verdaging_extends_the_decision_on_its_own_bezwaar_only() -> None:
    rijen = [pip("2024-03-04", id="pip"), gebeurtenis("bezwaar", "2024-03-20", besluit_id="@pip")]
    langer = gebeurtenis("verdaging", "2024-05-20", besluit_id="@pip")
    kolommen = ("uiterlijk", "verlengd", "gerold")
    assert uitkomst(rij("bezwaar_besluit", *rijen, op="2024-06-01"), *kolommen) == ("2024-05-27", 0, 0)
    assert uitkomst(rij("bezwaar_besluit", *rijen, langer, op="2024-06-01"), *kolommen) == ("2024-07-08", 42, 0)


# ---------------------------------------------------------------------------------------------- roll


@pytest.mark.parametrize(
    ("begin", "uiterlijk", "gerold"),
    [
        ("2024-01-08", "2024-03-18", 0),  # a Monday
        ("2024-01-13", "2024-03-25", 2),  # Saturday
        ("2024-01-14", "2024-03-25", 1),  # Sunday
        ("2024-01-19", "2024-04-02", 4),  # Good Friday, the weekend, Easter Monday
        ("2024-02-29", "2024-05-13", 4),  # Ascension, the Friday that is equated with a holiday, the weekend
    ],
)
def test_a_last_day_of_the_law_rolls_to_the_next_working_day(begin: str, uiterlijk: str, gerold: int) -> None:
    gevonden = rij("pip", gebeurtenis("kennisgeving_plicht", begin), groep="gezinsmigrant", op="2024-02-29")
    assert uitkomst(gevonden, "uiterlijk", "gerold") == (uiterlijk, gerold)


def test_a_last_day_of_a_policy_does_not_roll() -> None:
    gevonden = rij("kennismaking", gebeurtenis("koppeling", "2024-01-06"), beleid="almelo", op="2024-01-10")
    assert uitkomst(gevonden, "uiterlijk", "gerold") == ("2024-02-17", 0)  # a Saturday


def test_a_decision_that_sets_its_own_term_puts_the_last_day_on_a_working_day() -> None:
    voornemen = gebeurtenis("voornemen_boete", "2024-03-02", artikel="22", gedraging="kwam niet")
    gevonden = rij("zienswijze", voornemen, op="2024-03-04", groep="gezinsmigrant")
    assert uitkomst(gevonden, "uiterlijk", "gerold", "duur") == ("2024-03-18", 2, "14 dagen")


# --------------------------------------------------------------------------- moved back, other ends


def test_eerder_moves_the_last_day_back() -> None:
    wonen = gebeurtenis("huisvesting", "2024-03-15", soort="regulier")
    assert uitkomst(rij("mb_eindrapport", wonen, beleid="haarlem"), "uiterlijk") == ("2025-02-15",)
    assert uitkomst(rij("mb", wonen, beleid="haarlem"), "uiterlijk") == ("2025-03-14",)


def test_a_window_can_run_to_the_end_of_another_row() -> None:
    gevonden = rij("verlenging_aanvragen", pip("2024-08-31"), op="2024-09-02")
    assert uitkomst(gevonden, "start", "start_door", "uiterlijk") == ("2027-02-28", "inburgeringstermijn", "2027-08-31")


def test_a_second_date_can_be_some_time_after_the_last_day() -> None:
    gevonden = rij("bezwaar", pip("2024-03-04"), op="2024-04-01")
    assert uitkomst(gevonden, "uiterlijk", "grens") == ("2024-04-15", "per_post_tot 2024-04-22")


def test_a_second_date_can_be_the_end_of_another_row() -> None:
    gevonden = rij("ontzorg_beoordeling", BIJSTAND, pip("2024-10-01"), beleid="almelo", op="2024-10-02")
    assert uitkomst(gevonden, "uiterlijk", "grens") == ("2025-03-01", "ontzorgen_tot 2025-02-27")


def test_niet_voor_keeps_a_row_waiting_until_the_day_on_which_it_makes_sense() -> None:
    rijen = [pip("2024-03-01"), gebeurtenis("voldaan", "2025-06-30", wijze="diploma")]
    kolommen = ("status", "uiterlijk", "gehaald_op")
    vroeg = gebeurtenis("nazorg_gesprek", "2025-12-29", uitkomst="goed")
    op_tijd = gebeurtenis("nazorg_gesprek", "2025-12-30", uitkomst="goed")
    assert uitkomst(rij("nazorg", *rijen, vroeg, op="2025-12-29", beleid="wassenaar"), *kolommen) == (
        "wacht", "2026-01-30", None,
    )  # fmt: skip
    assert uitkomst(rij("nazorg", *rijen, vroeg, op="2025-12-30", beleid="wassenaar"), "status", "dagen") == (
        "loopt",
        31,
    )
    assert uitkomst(rij("nazorg", *rijen, vroeg, op_tijd, op="2026-01-05", beleid="wassenaar"), *kolommen) == (
        "gehaald", "2026-01-30", "2025-12-30",
    )  # fmt: skip
