# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Everybody of the cast works here."""

import pytest

from tests.register.cast import Cast


@pytest.fixture
def cast(cast: Cast) -> Cast:
    cast.staf()
    return cast
