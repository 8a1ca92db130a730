# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What a college can state about the offer: only what happened."""

from datetime import date
from typing import Any

import pytest

from regie.kern.besluiten.verklaring import verklaring
from tests.pip.verhaal import verleden
from tests.verhaal import recht

PIP = ("pip_vastgesteld", "2024-11-30", {"leerroute": "b1"})
MEE = ("pip_overgenomen", "2025-06-01", {"dagtekening": "2024-08-31", "leerroute": "b1"})
AANBOD = ("aanbod_gedaan", "2025-02-01", {"aanbieder": "taalpunt", "leerroute": "b1"})
LATER = ("aanbod_gedaan", "2025-03-01", {"aanbieder": "ander", "leerroute": "b1"})
LES = ("start_leerroute", "2025-04-01", {"aanbieder": "school", "leerroute": "b1"})


@pytest.mark.parametrize(("stond", "pip", "tot", "aanbod", "school"), [
    ([], None, None, None, None),
    ([PIP], "2024-11-30", "2025-02-28", None, None),
    ([MEE], "2024-08-31", "2024-11-30", None, None),
    ([PIP, AANBOD], "2024-11-30", "2025-02-28", "2025-02-01", "taalpunt"),
    ([PIP, AANBOD, LATER], "2024-11-30", "2025-02-28", "2025-02-01", "taalpunt"),
    ([PIP, AANBOD, LES], "2024-11-30", "2025-02-28", "2025-02-01", "school"),
    ([PIP, LES], "2024-11-30", "2025-02-28", None, "school"),
])  # fmt: skip
def test_it_states_what_happened_and_no_more(
    stond: list[Any], pip: str | None, tot: str | None, aanbod: str | None, school: str | None
) -> None:
    een = verklaring(verleden(*stond), recht())
    dagen = tuple(None if dag is None else date.fromisoformat(dag) for dag in (pip, tot, aanbod))
    assert (een.pip, een.op_tijd_tot, een.aanbod, een.school) == (*dagen, school)
