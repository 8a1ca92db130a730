# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
from uuid import UUID

import pytest

from tests.register.cast import Cast, maak
from tests.werk.agenda.bureau import richt_in


@pytest.fixture
def cast(gemeente: str) -> Cast:
    """The cast, known to the gemeente."""
    cast = maak(gemeente)
    cast.staf()
    return cast


@pytest.fixture
def er_is(cast: Cast) -> dict[str, UUID]:
    """Rooms and interpreters."""
    return richt_in(cast)
