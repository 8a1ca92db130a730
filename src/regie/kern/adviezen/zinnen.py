# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of reasons: each different one made once, and a number for every place where it stands."""

import numpy as np
import polars as pl

from regie.kern.adviezen.voorwaarden import Voorwaarden
from regie.kern.feiten.dagen import Index
from regie.kern.recht.typen.adviezen import Adviesreden


class Zinnen:
    """Sentences by number."""

    def __init__(self) -> None:
        self._alle: list[str] = []

    def nummers(self, voorwaarden: Voorwaarden, reden: Adviesreden, d: Index) -> Index:
        """For each of these dossiers the number of its sentence."""
        begin, plekken = len(self._alle), dict.fromkeys(reden.plekken)
        if not plekken:
            self._alle.append(reden.zin)
            return np.full(len(d), begin)
        waarden = np.stack([self._waarde(voorwaarden, reden, naam)[d] for naam in plekken], axis=1)
        uniek, plaats = np.unique(waarden, axis=0, return_inverse=True)
        self._alle += [reden.zin.format(**dict(zip(plekken, rij, strict=True))) for rij in uniek.tolist()]
        return begin + plaats.reshape(-1)

    @staticmethod
    def _waarde(voorwaarden: Voorwaarden, reden: Adviesreden, naam: str) -> Index:
        deel = reden.getallen[naam]
        waarde = voorwaarden.getal(naam) if naam == deel.feit else voorwaarden.drempel(deel)
        assert waarde is not None, "a reason with a norm that is left open holds for nobody"
        return waarde

    def noem(self, nummers: Index) -> pl.Series:
        return pl.Series(self._alle, dtype=pl.String).gather(nummers)
