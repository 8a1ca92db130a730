# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How many requests somebody may send: so many a minute, and a short rush of a tenth of that at once.

Counted per process, so that no request waits for it; each process gives its share of the whole.
"""

import math
import threading
import time
from typing import Final

from regie.instellingen.omgeving import lees

RUIMTE: Final = 0.1  # of a minute's worth
MEESTE: Final = 10_000  # names kept; with more, all begin anew


class Tempo:
    def __init__(self, per_minuut: float) -> None:
        self.per_seconde = per_minuut / 60
        self.ruimte = max(1.0, per_minuut * RUIMTE)
        self._over: dict[str, tuple[float, float]] = {}  # what is left, and when that was
        self._slot = threading.Lock()

    def wacht(self, wie: str) -> int:
        """0 when it may go on; else for how many seconds it must wait."""
        nu = time.monotonic()
        with self._slot:
            over, sinds = self._over.get(wie, (self.ruimte, nu))
            over = min(self.ruimte, over + (nu - sinds) * self.per_seconde)
            if over < 1:
                return math.ceil((1 - over) / self.per_seconde)
            if len(self._over) >= MEESTE:
                self._over.clear()
            self._over[wie] = over - 1, nu
        return 0


def van_dit_proces() -> Tempo:
    """The share of this process in what one client may ask."""
    return Tempo(lees("REGIE_API_PER_MINUUT") / lees("REGIE_PROCESSEN"))
