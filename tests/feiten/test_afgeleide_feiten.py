# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The derived facts, each with its article in feiten.toml."""

from datetime import date
from typing import Any

import pytest

from tests.feiten.lezen import PIP, feit
from tests.verhaal import gebeurtenis

EERSTE_PIP = gebeurtenis("pip_vastgesteld", "2024-03-01", **PIP)


def verlenging(datum: str, **velden: Any) -> dict[str, Any]:
    return gebeurtenis("verlenging", datum, grond="ziekte", **velden)


def onderbreking(van: str, tot: str | None = None) -> list[dict[str, Any]]:
    einde = [] if tot is None else [gebeurtenis("onderbreking_einde", tot, soort="tijdelijk_doel")]
    return [gebeurtenis("onderbreking_start", van, soort="tijdelijk_doel"), *einde]


# ---------------------------------------------------------------------------------- termijn_einde


def test_the_term_is_three_years_from_the_day_after_the_first_pip() -> None:
    assert feit("termijn_einde", [EERSTE_PIP]) == date(2027, 3, 1)
    assert feit("termijn_einde", [gebeurtenis("pip_vastgesteld", "2024-02-29", **PIP)]) == date(2027, 2, 28)


def test_without_a_pip_there_is_no_end() -> None:
    assert feit("termijn_einde", [verlenging("2024-05-01", dagen=30)]) is None


def test_extensions_in_days_are_added_up() -> None:
    rijen = [EERSTE_PIP, verlenging("2026-01-10", dagen=30), verlenging("2026-06-10", dagen=14)]
    assert feit("termijn_einde", rijen) == date(2027, 4, 14)
    assert feit("termijn_einde", rijen, "2026-03-01") == date(2027, 3, 31)


def test_the_end_that_duo_set_last_takes_the_place_of_days_and_interruptions() -> None:
    rijen = [
        EERSTE_PIP,
        verlenging("2026-01-10", dagen=30),
        *onderbreking("2025-01-01", "2025-02-01"),
        verlenging("2026-06-10", nieuw_einde="2027-09-01"),
    ]
    assert feit("termijn_einde", rijen) == date(2027, 9, 1)


def test_an_end_that_duo_set_holds_also_when_the_days_would_give_more() -> None:
    rijen = [EERSTE_PIP, verlenging("2026-01-10", dagen=60), verlenging("2026-06-10", nieuw_einde="2027-03-15")]
    assert feit("termijn_einde", rijen) == date(2027, 3, 15)


def test_of_two_ends_that_duo_set_the_latest_holds() -> None:
    rijen = [
        EERSTE_PIP,
        verlenging("2026-01-10", nieuw_einde="2027-09-01"),
        verlenging("2026-06-10", nieuw_einde="2028-01-15"),
    ]
    assert feit("termijn_einde", rijen) == date(2028, 1, 15)


@pytest.mark.parametrize(
    ("van", "tot", "dagen"),
    [("2025-01-01", "2025-01-02", 1), ("2025-01-01", "2025-02-01", 31), ("2025-01-01", None, 0)],
)
def test_of_an_interruption_the_first_day_counts_and_the_last_does_not(van: str, tot: str | None, dagen: int) -> None:
    rijen = [EERSTE_PIP, *onderbreking(van, tot)]
    assert feit("onderbreking_dagen", rijen) == dagen
    assert feit("termijn_einde", rijen).toordinal() == date(2027, 3, 1).toordinal() + dagen


def test_a_pause_in_the_lessons_moves_no_end() -> None:
    pauze = [
        gebeurtenis("opschorting_start", "2025-01-01", reden="zorgtaken"),
        gebeurtenis("opschorting_einde", "2025-06-01"),
    ]
    assert feit("termijn_einde", [EERSTE_PIP, *pauze]) == date(2027, 3, 1)


# ------------------------------------------------------------------------------------- PVT and MAP


def pvt(datum: str, uren: int = 12) -> dict[str, Any]:
    return gebeurtenis("pvt_afgerond", datum, uren=uren, activiteit="museum", ondertekend_op=datum)


def test_a_pvt_after_the_pip_is_done_on_its_own_day() -> None:
    assert feit("pvt_voldaan", [EERSTE_PIP, pvt("2024-06-03")]) == date(2024, 6, 3)
    assert feit("pvt_voldaan", [EERSTE_PIP, pvt("2024-03-01")]) == date(2024, 3, 1)


def test_a_pvt_before_the_pip_counts_only_by_a_decision() -> None:
    vooraf = [pvt("2024-02-05"), EERSTE_PIP]
    besluit = gebeurtenis("uren_verrekend", "2024-04-02", norm="pvt", uren=12, grond="pvt")
    vroeg = gebeurtenis("uren_verrekend", "2024-02-20", norm="pvt", uren=12, grond="pvt")
    assert feit("pvt_voldaan", vooraf) is None
    assert feit("pvt_voldaan", [*vooraf, besluit]) == date(2024, 4, 2)
    assert feit("pvt_voldaan", [*vooraf, vroeg]) == date(2024, 3, 1)  # not before the PIP itself


def test_the_map_needs_forty_hours_and_the_final_talk() -> None:
    uren = [
        gebeurtenis("map_praktijkuren", "2024-06-03", uren=25),
        gebeurtenis("map_uren", "2024-06-10", soort="groep", uren=30),
        gebeurtenis("map_uren", "2024-07-01", soort="praktijk", uren=15),
    ]
    gesprek = gebeurtenis("map_afgerond", "2024-06-17")
    assert feit("map_voldaan", [EERSTE_PIP, *uren]) is None
    assert feit("map_voldaan", [EERSTE_PIP, gesprek]) is None
    assert feit("map_voldaan", [EERSTE_PIP, *uren[:2], gesprek]) is None
    assert feit("map_voldaan", [EERSTE_PIP, *uren, gesprek]) == date(2024, 7, 1)
    later = gebeurtenis("map_afgerond", "2024-09-02")
    assert feit("map_voldaan", [EERSTE_PIP, *uren, later]) == date(2024, 9, 2)


# ---------------------------------------------------------------------------- duty, dossier, regie


def test_the_duty_is_what_duo_says() -> None:
    kennisgeving = gebeurtenis("kennisgeving_plicht", "2024-02-01")
    weg = gebeurtenis("plicht_ingetrokken", "2024-05-01", reden="vergissing")
    opnieuw = gebeurtenis("kennisgeving_plicht", "2024-07-01")
    assert feit("plichtig", []) is False
    assert feit("plichtig", [kennisgeving]) is True
    assert feit("plichtig", [kennisgeving, weg]) is False
    assert feit("plichtig", [kennisgeving, weg, opnieuw]) is True


def test_a_dossier_is_open_until_it_closes_and_again_when_it_reopens() -> None:
    dicht = gebeurtenis("dossier_gesloten", "2024-06-01", reden="verhuisd")
    open_ = gebeurtenis("dossier_heropend", "2024-08-01", reden="terug")
    assert feit("is_actief", [dicht, open_], "2024-05-31") is True
    assert feit("is_actief", [dicht, open_], "2024-06-01") is False
    assert feit("is_actief", [dicht, open_], "2024-08-01") is True
    assert feit("is_actief", [gebeurtenis("overlijden", "2024-06-01")], "2024-06-01") is False


def test_someone_is_onder_regie_after_the_first_meeting_while_the_dossier_is_open() -> None:
    gesprek = gebeurtenis(
        "intakegesprek", "2024-05-01", nummer=1, vorm="gemeentehuis", themas=["taal"], aanwezig="alleen"
    )
    dicht = gebeurtenis("dossier_gesloten", "2024-06-01", reden="verhuisd")
    assert feit("onder_regie", []) is False
    assert feit("onder_regie", [gebeurtenis("kennismaking", "2024-02-01", vorm="azc")]) is True
    assert feit("onder_regie", [gesprek], "2024-04-30") is False
    assert feit("onder_regie", [gesprek, dicht], "2024-05-01") is True
    assert feit("onder_regie", [gesprek, dicht]) is False


# --------------------------------------------------------------------------------------------- age


def geboren(**velden: Any) -> list[dict[str, Any]]:
    """A second opening, a day later, with what is known of the birth."""
    return [gebeurtenis("dossier_geopend", "2024-01-03", groep="asiel_vergunning", wet="wi2021", **velden)]


@pytest.mark.parametrize(
    ("velden", "peildatum", "jaren", "uit_jaar"),
    [
        ({}, "2024-06-15", None, False),
        ({"geboortejaar": 1990}, "2024-06-15", 34, True),
        ({"geboortejaar": 1990}, "2024-01-03", 34, True),
        ({"geboortejaar": 1990, "geboortemaand": "1990-06"}, "2024-05-31", 33, False),
        ({"geboortejaar": 1990, "geboortemaand": "1990-06"}, "2024-06-01", 34, False),
        ({"geboortemaand": "1990-12"}, "2024-06-15", 33, False),
    ],
)
def test_age_is_read_from_the_month_and_else_from_the_year_alone(
    velden: dict[str, Any], peildatum: str, jaren: int | None, uit_jaar: bool
) -> None:
    assert feit("leeftijd", geboren(**velden), peildatum) == jaren
    assert feit("leeftijd_uit_jaar", geboren(**velden), peildatum) is uit_jaar


def test_ages_of_people_with_and_without_a_month_do_not_mix() -> None:
    rijen = [
        *geboren(geboortejaar=1990),
        gebeurtenis(
            "dossier_geopend", "2024-01-03", "milan", groep="gezinsmigrant", wet="wi2021", geboortemaand="2000-08"
        ),
        gebeurtenis("dossier_geopend", "2024-01-03", "tess", groep="gezinsmigrant", wet="wi2021"),
    ]
    jaren = {wie: feit("leeftijd", rijen, "2024-07-01", dossier=wie) for wie in ("amina", "milan", "tess")}
    assert jaren == {"amina": 34, "milan": 23, "tess": None}


# ------------------------------------------------------------------------------------------- phase

LEVEN = [
    ("2024-02-01", gebeurtenis("kennismaking", "2024-02-01", vorm="azc"), "intake"),
    ("2024-02-20", gebeurtenis("intake_afgerond", "2024-02-20"), "pip"),
    ("2024-03-01", EERSTE_PIP, "traject"),
    ("2026-06-10", verlenging("2026-06-10", dagen=60), "verlengd"),
    ("2027-04-01", gebeurtenis("voldaan", "2027-04-01", wijze="diploma"), "afgerond"),
    ("2027-05-01", gebeurtenis("dossier_gesloten", "2027-05-01", reden="voldaan"), "gesloten"),
]


@pytest.mark.parametrize("stap", range(-1, len(LEVEN)))
def test_the_phase_goes_on_with_what_happened(stap: int) -> None:
    rijen = [rij for _, rij, _ in LEVEN]
    peildatum, verwacht = ("2024-01-15", "aankomst") if stap < 0 else (LEVEN[stap][0], LEVEN[stap][2])
    assert feit("fase", rijen, peildatum) == verwacht
