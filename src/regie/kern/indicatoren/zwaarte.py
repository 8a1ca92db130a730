# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How much work somebody is, by phase, as the gemeente weighs it."""

from collections.abc import Mapping
from typing import Final, cast

import numpy as np

from regie.kern.feiten.afgeleid import FASEN
from regie.kern.feiten.dagen import Getallen
from regie.kern.indicatoren.beeld import Beeld

NORM: Final = "zwaarte_per_fase"
GEWOON: Final = 100


def zwaarte(beeld: Beeld) -> Getallen:
    """In percents of ordinary work. Where the policy weighs nothing, everybody is as much work."""
    norm = beeld.regels.gekozen(NORM, beeld.meting.peildatum)
    per_fase = {} if norm is None else cast(Mapping[str, int], norm.waarde)
    gewicht = np.array([per_fase.get(fase, GEWOON) for fase in FASEN], dtype=np.int64)
    return gewicht[beeld.f.getal("fase")]
