# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The gemeente with everybody of the cast at work."""

import pytest

from tests.register.cast import Cast, maak


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    cast = maak(gemeente)
    cast.staf()
    return cast
