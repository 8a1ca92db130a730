# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The page of a week asks the database as often for a full family as for somebody alone."""

from datetime import time

from tests.register.cast import Cast
from tests.web.dossier.test_aantal_vragen import vragen
from tests.web.weekplan.gezin import een_opvangplek, zet

HOOGSTENS = 24


def test_a_family_asks_no_more_than_somebody_alone(cast: Cast) -> None:
    cast.staf()
    pad = f"/dossiers/{cast.dossier}/week/?week=2026-W49"
    zet(cast, cast.dossier, "werk", "Winkel", ([5], time(9), time(12)))
    alleen = vragen(cast, "karin", pad)
    een_opvangplek(cast)
    assert vragen(cast, "karin", pad) == alleen <= HOOGSTENS
