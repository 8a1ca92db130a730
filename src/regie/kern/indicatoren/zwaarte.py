# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How much work somebody is, by phase, as the gemeente weighs it."""

from collections.abc import Mapping
from datetime import date
from typing import Final, cast

import numpy as np

from regie.kern.feiten.afgeleid import FASEN
from regie.kern.feiten.dagen import Getallen
from regie.kern.indicatoren.beeld import Beeld
from regie.kern.recht import Regels

NORM: Final = "zwaarte_per_fase"
GEWOON: Final = 100


def procenten(regels: Regels, op: date) -> Mapping[str, int] | None:
    """Of each phase, in percents of ordinary work. None where the policy weighs nothing: everybody is as much work."""
    norm = regels.gekozen(NORM, op)
    return None if norm is None else cast(Mapping[str, int], norm.waarde)


def zwaarte(beeld: Beeld) -> Getallen:
    """Of every dossier, in the same percents."""
    per_fase = procenten(beeld.regels, beeld.meting.peildatum) or {}
    gewicht = np.array([per_fase.get(fase, GEWOON) for fase in FASEN], dtype=np.int64)
    return gewicht[beeld.f.getal("fase")]
