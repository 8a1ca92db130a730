# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.monitor.geteld import bevolkt
from tests.register.cast import Cast, maak


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina and 41 others."""
    return bevolkt(maak(gemeente))
