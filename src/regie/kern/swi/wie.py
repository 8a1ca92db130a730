# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is in the delivery of a quarter."""

from typing import Final

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import Dagen, Masker
from regie.kern.kalender import dagnummer
from regie.kern.kalender.kwartaal import Kwartaal

WET: Final = "wi2021"


def in_levering(feiten: Feiten, kwartaal: Kwartaal) -> Masker:
    """A notice that counts, under the act of 2021, and a dossier that is open at the peildatum or was closed in this
    quarter. The field list of the statistics office was not seen: this is assumed."""
    open_ = feiten.geldt("actief", feiten.alle, feiten.peildag)
    plicht = feiten.geldt("plichtig", feiten.alle, feiten.peildag) & feiten.in_codes("wet", [WET])
    binnen: Masker = plicht & (open_ | (_dicht_op(feiten) >= dagnummer(kwartaal.eerste)))
    return binnen


def _dicht_op(feiten: Feiten) -> Dagen:
    """The day on which the dossier was closed last (or the person died); before everything where it never was."""
    vakken = feiten.stand("actief")
    dagen = np.full(feiten.aantal, -1, dtype=np.int32)
    voorbij = vakken.tot <= feiten.peildatum
    np.maximum.at(dagen, vakken.d[voorbij], vakken.tot[voorbij])
    return dagen
