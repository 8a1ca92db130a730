# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A school that sends its hours by itself is refused what a page refuses: what, where, why, and what now."""

import uuid
from typing import Any

import pytest

from tests.api.systemen import Systeem
from tests.register.cast import SCHOOL, Cast

UREN: dict[str, Any] = {
    "van": "2026-11-09", "tot": "2026-11-15", "soort": "nt2", "aangeboden": 20, "gevolgd": 18, "geoorloofd_verzuim": 1,
    "ongeoorloofd_verzuim": 1,
}  # fmt: skip
START: dict[str, Any] = {"aanbieder": SCHOOL, "leerroute": "b1"}


@pytest.fixture
def loopt(cast: Cast, school: Systeem) -> Systeem:
    """Amina has lessons since 4 November, and the hours of one week are recorded. The school does not say which school
    it is: it is the one that sends."""
    cast.leg_vast("start_leerroute", "2026-11-04", "tess", **START)
    assert stuur(cast, school, "lesuren", UREN).status_code == 201
    return school


def stuur(cast: Cast, school: Systeem, type_: str, gegevens: dict[str, Any], datum: str = "2026-11-28") -> Any:
    inhoud = {"type": type_, "datum": datum, "gegevens": gegevens, "id": str(uuid.uuid4())}
    return school.post(f"/dossiers/{cast.dossier}/gebeurtenissen", inhoud)


@pytest.mark.parametrize(
    ("type_", "gegevens", "veld", "wat"),
    [
        ("lesuren", UREN, "van", "Er staan al uren van dezelfde school en soort les over 9 november 2026"),
        ("lesuren", UREN | {"van": "2026-11-15", "tot": "2026-11-20"}, "van", "Er staan al uren van dezelfde school"),
        ("lesuren", UREN | {"van": "2026-11-16", "tot": "2026-11-22", "gevolgd": 21}, "aangeboden", "samen"),
        ("lesuren", UREN | {"van": "2026-11-16", "tot": "2026-11-22", "aangeboden": 41, "gevolgd": 39}, "aangeboden",
         "In deze dagen passen er 40 (40 in een week)."),
        ("lesuren", UREN | {"van": "2026-11-03", "tot": "2026-11-08"}, "van", "liepen de lessen vanaf 4 november 2026"),
        ("start_leerroute", START, "aanbieder", "De lessen lopen al bij"),
        ("aanmelding_leerroute", START, "aanbieder", "Er loopt al een inschrijving"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_what_now(
    cast: Cast, loopt: Systeem, type_: str, gegevens: dict[str, Any], veld: str, wat: str
) -> None:
    antwoord = stuur(cast, loopt, type_, gegevens)
    assert antwoord.status_code == 422
    fouten = antwoord.json()["fouten"]
    assert [fout for fout in fouten if fout["veld"] == veld and wat in fout["wat"] and fout["nu"]]


def test_an_end_of_what_does_not_run_is_refused(cast: Cast, loopt: Systeem) -> None:
    assert stuur(cast, loopt, "einde_leerroute", {"reden": "afgerond"}, "2026-11-20").status_code == 201
    (fout,) = stuur(cast, loopt, "einde_leerroute", {"reden": "afgerond"}, "2026-11-25").json()["fouten"]
    assert (fout["veld"], fout["nu"]) == (
        "datum", "Leg eerst de aanmelding of de start vast, op een eerdere dag.",
    )  # fmt: skip
