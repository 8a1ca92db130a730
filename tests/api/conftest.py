# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Amina, referred to Tess' school, which took her on; and the systems that may ask about her."""

import pytest

from tests.api.systemen import Systeem, sluit_aan
from tests.register.cast import SCHOOL, Cast, maak


@pytest.fixture
def cast(gemeente: str) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    cast.verwijs(SCHOOL, "leerroute", "v1", neem_aan="tess")
    return cast


@pytest.fixture
def school(cast: Cast) -> Systeem:
    return sluit_aan(cast, "school", "docent", SCHOOL)


@pytest.fixture
def systeem(cast: Cast) -> Systeem:
    """Of the gemeente itself."""
    return sluit_aan(cast, "systeem", "teamleider")


@pytest.fixture
def milan(databank: object) -> Systeem:
    """The system of another gemeente."""
    from regie.toegang.gemeenten import voeg_gemeente_toe

    voeg_gemeente_toe("0998", "Elders", "voorbeeld")
    return sluit_aan(Cast("0998", ""), "elders", "teamleider")
