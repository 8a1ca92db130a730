# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A quarter of a school: where each pupil stands at the end of it. Everybody counts once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple, Self

from regie.kern.kalender.maand import Maand
from regie.kern.levering.inschrijving import AANMELDING, EINDE, START, WACHT

_VORM: Final = re.compile(r"(20[0-9]{2})-[qQ]([1-4])")
_MAANDEN: Final = 3
IN_DE_LES, WACHT_OP, GESTOPT = "les", "wacht", "einde"
ZONDER_REDEN: Final = "onbekend"


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


class Stap(NamedTuple):
    """A step of one pupil, as far as it is of this school. `reden`: of waiting or ending, "" where none is visible."""

    dossier: str
    type: str
    datum: date
    reden: str = ""


def standen(leerlingen: Iterable[str], stappen: Sequence[Stap], op: date) -> dict[str, str]:
    """Dossier → `les`, `wacht <reden>` or `einde <reden>`, by the last step up to and including this day. Who was
    taken on and has no step yet, waits without a reason."""
    laatste: dict[str, Stap] = {}
    rang = {EINDE: 0, AANMELDING: 1, WACHT: 2, START: 3}
    for stap in sorted(stappen, key=lambda stap: (stap.datum, rang[stap.type])):
        vorige = laatste.get(stap.dossier)
        if stap.datum > op or (stap.type == WACHT and vorige is not None and vorige.type == START):
            continue  # who has lessons waits for something else
        laatste[stap.dossier] = stap
    return {dossier: _stand(laatste.get(dossier)) for dossier in leerlingen}


def _stand(stap: Stap | None) -> str:
    if stap is None or stap.type == AANMELDING:
        return f"{WACHT_OP} {ZONDER_REDEN}"
    if stap.type == START:
        return IN_DE_LES
    return f"{WACHT_OP if stap.type == WACHT else GESTOPT} {stap.reden or ZONDER_REDEN}"
