# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Who is next and why: people who wait, in the order that the policy says (open norm wachtlijst_volgorde)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

GROEPEN: Final = ("asiel_vergunning", "asiel_gezin", "gezinsmigrant", "overige_migrant")
"""The order of the key `groep`: as the law names them."""


@dataclass(frozen=True, slots=True)
class Wachtende:
    """`sinds`: None while the waiting has not begun by the policy. `pip`: the last day for the PIP, if there is one.
    `kinderen`: how many there are at home; 0 also where nobody may know."""

    dossier: str
    sinds: date | None
    pip: date | None
    kinderen: int
    groep: str | None


@dataclass(frozen=True, slots=True)
class Plaats:
    """`beslist`: the key by which this person stands behind the one before; None for the first, and where all keys are
    the same (then the number of the dossier decides, so that the order never changes by itself)."""

    nummer: int
    wie: Wachtende
    beslist: str | None


Sleutel = Callable[[Wachtende], tuple[bool, object]]
SLEUTELS: Final[Mapping[str, Sleutel]] = {
    "termijn_pip": lambda wie: (wie.pip is None, wie.pip or date.min),
    "wacht_sinds": lambda wie: (wie.sinds is None, wie.sinds or date.min),
    "kinderen": lambda wie: (not wie.kinderen, 0),
    "groep": lambda wie: (wie.groep not in GROEPEN, GROEPEN.index(wie.groep) if wie.groep in GROEPEN else 0),
}


def wachtrij(mensen: Iterable[Wachtende], volgorde: Sequence[str]) -> list[Plaats]:
    """Everybody in order. Who does not wait yet comes after all who do, whatever the policy looks at."""
    sleutels = [("wacht_nog_niet", _nog_niet), *((naam, SLEUTELS[naam]) for naam in volgorde)]
    rij = sorted(mensen, key=lambda wie: (*(sleutel(wie) for _naam, sleutel in sleutels), wie.dossier))
    plaatsen: list[Plaats] = []
    for nummer, wie in enumerate(rij, 1):
        beslist = next((n for n, s in sleutels if s(wie) != s(rij[nummer - 2])), None) if plaatsen else None
        plaatsen.append(Plaats(nummer, wie, beslist))
    return plaatsen


def _nog_niet(wie: Wachtende) -> tuple[bool, object]:
    return wie.sinds is None, 0
