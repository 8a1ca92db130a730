# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest

from tests.register.cast import Cast
from tests.werk.agenda.bureau import richt_in


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """The cast with accounts for who works in the agenda."""
    cast.staf()
    for naam in ("karin", "bas", "saskia"):
        cast.account(naam)
    return cast


@pytest.fixture
def er_is(cast: Cast) -> dict[str, UUID]:
    """Rooms and interpreters."""
    return richt_in(cast)
