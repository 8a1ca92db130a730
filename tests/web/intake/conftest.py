# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The cast with accounts for who works with the intake: Karin guides Amina, Bas does not, Saskia leads the team."""
    cast.staf()
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast
