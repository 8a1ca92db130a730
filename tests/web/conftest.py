# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of all pages share: a gemeente with the cast, the product at an address, and a browser."""

import pytest

from tests.chromium import chromium
from tests.register.cast import Cast, maak
from tests.web.scherm import adres, hosts

__all__ = ["adres", "chromium", "hosts"]


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina Tesfay, born 1 May 1990; Karin is her consulent."""
    return maak(gemeente)
