# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A country in small: sixty gemeenten with a long tail, one of a tenth of all dossiers and one of a hundredth."""

from dataclasses import dataclass
from typing import Final

GROOT: Final = "9001"
KLEIN: Final = "9002"
KLEINST: Final = 10  # dossiers
BELEID: Final = ("voorbeeld", "haarlem", "wassenaar", "almelo", "deventer")
ANDERE: Final = 60
_STEILTE: Final = 8  # the first of the others is some eight times the last


@dataclass(frozen=True, slots=True)
class Plaats:
    code: str
    dossiers: int
    beleid: str

    @property
    def naam(self) -> str:
        return f"Gemeente {self.code}"


def land(dossiers: int) -> list[Plaats]:
    """The big one, the one of a team leader, and the others; together about `dossiers`."""
    groot, klein = max(KLEINST, dossiers // 10), max(KLEINST, dossiers // 100)
    gewichten = [1 / (nummer + _STEILTE) for nummer in range(ANDERE)]
    rest = max(0, dossiers - groot - klein)
    aantallen = [max(KLEINST, round(rest * gewicht / sum(gewichten))) for gewicht in gewichten]
    anderen = [
        Plaats(str(8000 + nummer), aantal, BELEID[nummer % len(BELEID)]) for nummer, aantal in enumerate(aantallen)
    ]
    return [Plaats(GROOT, groot, "voorbeeld"), Plaats(KLEIN, klein, "voorbeeld"), *anderen]
