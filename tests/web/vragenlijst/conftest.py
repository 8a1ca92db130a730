# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Karin guides Amina, Bas does not, Saskia leads the team; Tess is of the school."""
    cast.staf()
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast
