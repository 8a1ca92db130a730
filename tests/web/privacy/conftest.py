# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast, maak


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina, whose dossier is Karin's; Petra is the privacy officer, Saskia leads the team, Fenna administers."""
    cast = maak(gemeente)
    cast.staf()
    for naam in ("karin", "bas", "saskia", "petra", "fenna"):
        cast.account(naam)
    return cast


@pytest.fixture
def overleden(cast: Cast) -> Cast:
    """Amina died: her data may go at once."""
    cast.leg_vast("overlijden", "2026-11-10")
    return cast
