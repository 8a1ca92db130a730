# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast


@pytest.fixture
def cast(cast: Cast) -> Cast:
    """Everybody of the cast at work."""
    cast.staf()
    return cast
