# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Chance without a stream: a draw is a hash of (seed, beleid, who, what for).

Because no draw depends on another one, neither the size of a chunk nor the order of the
code changes who somebody is; the first hundred of a million are the same hundred.
"""

from functools import lru_cache
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

Reeks = NDArray[np.int64]
Keuze = NDArray[np.int64]
Masker = NDArray[np.bool_]

_GULDEN: Final = np.uint64(0x9E3779B97F4A7C15)
_STAPPEN: Final = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))


def meng(getallen: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finisher of splitmix64: a one-to-one map of 64 bits in which no pattern is left."""
    for schuif, maal in _STAPPEN:
        getallen = (getallen ^ (getallen >> np.uint64(schuif))) * np.uint64(maal)
    return getallen ^ (getallen >> np.uint64(31))


@lru_cache(maxsize=100_000)
def zout(tekst: str) -> np.uint64:
    """The number that a label stands for."""
    return np.uint64(int.from_bytes(blake2b(tekst.encode(), digest_size=8).digest(), "big"))


def verdeel(trekking: NDArray[np.float64], gewichten: tuple[float, ...]) -> Keuze:
    """Numbers in [0, 1) as positions in `gewichten`, in that proportion."""
    grenzen = np.cumsum(gewichten)
    gekozen: Keuze = np.searchsorted(grenzen, trekking * grenzen[-1], side="right").astype(np.int64)
    return gekozen


class Loting:
    """The draws of a row of persons, numbered over the whole municipality.

    `treft`, `geheel` and `keuze` about the same thing are independent of each other.
    """

    def __init__(self, seed: int, beleid: str, nummers: NDArray[np.uint64]) -> None:
        self.nummers = nummers
        self.naam = f"{seed}/{beleid}"
        self._basis = meng((nummers + np.uint64(1)) * _GULDEN + zout(self.naam))

    def kans(self, waarvoor: str, keer: int = 0) -> NDArray[np.float64]:
        """One number in [0, 1) per person."""
        getrokken = meng(self._basis ^ zout(f"{self.naam}/{waarvoor}/{keer}"))
        return (getrokken >> np.uint64(11)).astype(np.float64) * 2.0**-53

    def treft(self, waarvoor: str, aandeel: float, keer: int = 0) -> Masker:
        return np.less(self.kans(f"{waarvoor} ja", keer), aandeel)

    def geheel(self, waarvoor: str, laagste: int, hoogste: int, keer: int = 0) -> Reeks:
        """A whole number from `laagste` to `hoogste`, both included."""
        return laagste + self.tot(waarvoor, hoogste - laagste + 1, keer)

    def tot(self, waarvoor: str, grens: Reeks | int, keer: int = 0) -> Reeks:
        """A whole number from 0 up to and without `grens`, which may differ per person."""
        getrokken: Reeks = (self.kans(f"{waarvoor} hoeveel", keer) * grens).astype(np.int64)
        return getrokken

    def keuze(self, waarvoor: str, gewichten: tuple[float, ...], keer: int = 0) -> Keuze:
        """The position in `gewichten`, drawn in that proportion."""
        return verdeel(self.kans(f"{waarvoor} welke", keer), gewichten)
