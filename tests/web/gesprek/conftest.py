# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The cast with accounts: Karin guides Amina, Saskia leads the team, Tess teaches."""
    cast.staf()
    for naam in ("karin", "saskia"):
        cast.account(naam)
    return cast
