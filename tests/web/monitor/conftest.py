# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A gemeente of which the figures were counted, and addresses of its pages."""

import pytest

from tests.dossiers.bevolking import bevolk
from tests.monitor.metingen.geteld import tel
from tests.register.cast import VANDAAG, Cast, maak

MENSEN = {
    ("asiel_vergunning", "b1"): 12,
    ("asiel_vergunning", "z"): 9,
    ("asiel_vergunning", "onderwijs"): 2,
    ("asiel_vergunning", "geen"): 7,
    ("gezinsmigrant", "b1"): 8,
    ("gezinsmigrant", "geen"): 3,
}
"""Forty-one, and Amina; of them two and three make a small number."""


@pytest.fixture
def leeg(gemeente: str, hosts: None) -> Cast:
    """Nothing was counted yet."""
    cast = maak(gemeente)
    bevolk(gemeente, MENSEN)
    return cast


@pytest.fixture
def cast(leeg: Cast) -> Cast:
    """Counted last night."""
    tel(leeg.gemeente, VANDAAG)
    return leeg
