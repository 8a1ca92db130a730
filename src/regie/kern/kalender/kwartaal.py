# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of the calendar."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from regie.kern.kalender.maand import Maand

_VORM: Final = re.compile(r"(20[0-9]{2})-[qQ]([1-4])")
_MAANDEN: Final = 3


@dataclass(frozen=True, slots=True, order=True)
class Kwartaal:
    jaar: int
    nummer: int

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Reads `2026-Q3`. Raises ValueError."""
        gevonden = _VORM.fullmatch(tekst)
        if gevonden is None:
            raise ValueError(f"'{tekst}' is geen kwartaal; schrijf bijvoorbeeld 2026-Q3")
        return cls(int(gevonden[1]), int(gevonden[2]))

    @classmethod
    def van(cls, dag: date) -> Self:
        return cls(dag.year, (dag.month - 1) // _MAANDEN + 1)

    def __str__(self) -> str:
        return f"{self.jaar}-Q{self.nummer}"

    @property
    def maanden(self) -> tuple[Maand, ...]:
        eerste = (self.nummer - 1) * _MAANDEN + 1
        return tuple(Maand(self.jaar, eerste + plek) for plek in range(_MAANDEN))

    @property
    def eerste(self) -> date:
        return self.maanden[0].eerste

    @property
    def laatste(self) -> date:
        return self.maanden[-1].laatste

    @property
    def vorige(self) -> "Kwartaal":
        return Kwartaal(self.jaar, self.nummer - 1) if self.nummer > 1 else Kwartaal(self.jaar - 1, 4)
