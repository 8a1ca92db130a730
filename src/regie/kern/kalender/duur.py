# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A length of time as the law writes it: a number and a unit, never a bare number."""

import re
from dataclasses import dataclass
from typing import Literal, Self

Eenheid = Literal["dagen", "weken", "maanden", "jaar"]

_VORM = re.compile(r"([0-9]{1,4}) (dagen|weken|maanden|jaar)")


@dataclass(frozen=True, slots=True)
class Duur:
    aantal: int
    eenheid: Eenheid

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """Reads `10 weken`; anything else is refused, because a term without a unit is silently wrong."""
        gevonden = _VORM.fullmatch(tekst)
        if gevonden is None:
            raise ValueError(f"'{tekst}' is geen duur; schrijf bijvoorbeeld '10 weken' (dagen, weken, maanden, jaar)")
        return cls(int(gevonden[1]), gevonden[2])  # type: ignore[arg-type]

    def __str__(self) -> str:
        return f"{self.aantal} {self.eenheid}"
