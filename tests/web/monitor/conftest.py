# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A gemeente of which the figures were counted, and addresses of its pages."""

import pytest

from tests.monitor.geteld import bevolkt
from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast, maak


@pytest.fixture
def leeg(gemeente: str, hosts: None) -> Cast:
    """Nothing was counted yet."""
    return bevolkt(maak(gemeente))


@pytest.fixture
def cast(leeg: Cast) -> Cast:
    """Counted last night."""
    tel(leeg.gemeente, VANDAAG)
    return leeg
