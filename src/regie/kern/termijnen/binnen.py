# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A policy row that makes a statutory term concrete may not end later than the law, for anyone (2-kern §3.1)."""

import numpy as np

from regie.kern.feiten import Feiten
from regie.kern.feiten.dagen import NOOIT, Dagen
from regie.kern.kalender import dag
from regie.kern.termijnen.uitkomst import Uitkomst


class BeleidTeLaat(Exception):
    """A computed last day of the policy lies after that of the law. `regel`: the version of the policy row."""

    def __init__(self, regel: str, tekst: str) -> None:
        self.regel = regel
        super().__init__(tekst)


def controleer(uitkomst: Uitkomst, wet: Dagen, feiten: Feiten) -> None:
    """`wet`: the last day of the statutory row, per row of the outcome; unknown on either side is no problem."""
    te_laat = (uitkomst.uiterlijk != NOOIT) & (wet != NOOIT) & (uitkomst.uiterlijk > wet)
    if not te_laat.any():
        return
    plaats = int(np.flatnonzero(te_laat)[0])
    rij = uitkomst.regel.rij
    raise BeleidTeLaat(
        rij.versie,
        f"Regel {rij.versie} van het beleid eindigt voor dossier {feiten.dossiers[int(uitkomst.d[plaats])]} op "
        f"{dag(uitkomst.uiterlijk[plaats])}, maar de wettelijke regel {rij.binnen} al op {dag(wet[plaats])}. "
        "Een beleid mag een wettelijke termijn niet verlengen: maak de termijn van de regel korter.",
    )
