# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
import pytest

from tests.dossiers.bevolking import bevolk
from tests.register.cast import Cast, maak

MENSEN = {
    ("asiel_vergunning", "b1"): 12,
    ("asiel_vergunning", "z"): 9,
    ("asiel_vergunning", "onderwijs"): 2,
    ("asiel_vergunning", "geen"): 7,
    ("gezinsmigrant", "b1"): 8,
    ("gezinsmigrant", "geen"): 3,
}


@pytest.fixture
def cast(gemeente: str, hosts: None) -> Cast:
    """Amina and 41 others."""
    cast = maak(gemeente)
    bevolk(gemeente, MENSEN)
    return cast
