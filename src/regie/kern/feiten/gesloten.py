# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The day on which a dossier that is closed at the peildatum was closed."""

import numpy as np

from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.feiten.feiten import Feiten


def gesloten_op(feiten: Feiten) -> Dagen:
    """NOOIT for a dossier that is open at the peildatum."""
    return feiten.onthoud("gesloten_op", _gesloten_op)


def _gesloten_op(feiten: Feiten) -> Dagen:
    actief = feiten.stand("actief")
    begin, positie = actief.vanaf(feiten.alle, feiten.peildag)
    if actief.is_leeg:
        return begin
    tot = actief.tot[positie]
    return np.where((positie >= 0) & (tot <= feiten.peildatum), tot, NOOIT).astype(np.int32)
