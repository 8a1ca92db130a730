# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.register.cast import Cast, maak
from tests.web.scherm import adres, chromium, hosts

__all__ = ["adres", "chromium", "hosts"]


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina Tesfay, born 1 May 1990; Karin is her consulent."""
    return maak(gemeente)
