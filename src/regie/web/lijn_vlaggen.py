# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The labels above the doorlopende lijn: flags on poles, in rows, that never touch each other.

What stands close together becomes one flag. The flags are set from right to left: then the pole of an earlier one
rises left of the flags that are there already. Where no row is free, the two nearest neighbours become one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from regie.web.lijn_schaal import BREEDTE

RIJEN: Final = 4
DICHTBIJ: Final = 14
_LETTER: Final = 8.6  # widest mean of a letter of a label, in units of the picture
_CIJFER: Final = 7.6  # of the line with the date under it
_TUSSEN: Final = 14  # kept free beside a flag and a pole
_VAN_PAAL: Final = 6
_KORT: Final = 32  # letters of two names that still stand beside each other


@dataclass(frozen=True)
class Vlag:
    """One or more milestones with one label; `rij` 0 is the lowest, None: no room, so a mark without a label."""

    x: int
    namen: tuple[str, ...]
    datums: tuple[str, ...]
    stand: str
    rij: int | None = None

    @property
    def label(self) -> str:
        if len(self.namen) == 1:
            return self.namen[0]
        samen = f"{self.namen[0]} en {klein(self.namen[-1])}"
        if len(self.namen) == 2 and len(samen) <= _KORT:
            return samen
        return f"{self.namen[0]} tot en met {klein(self.namen[-1])}"

    @property
    def datum_tekst(self) -> str:
        if self.datums[0] == self.datums[-1]:
            return self.datums[0]
        return f"{self.datums[0]} tot en met {self.datums[-1]}"

    @property
    def _lengte(self) -> int:
        return round(max(len(self.label) * _LETTER, len(self.datum_tekst) * _CIJFER)) + _VAN_PAAL

    @property
    def links(self) -> bool:
        """Whether the label stands left of its pole, because the picture ends."""
        return self.x + self._lengte > BREEDTE and self.x >= self._lengte

    @property
    def anker(self) -> str:
        return "end" if self.links else "start"

    @property
    def tekst_x(self) -> int:
        return self.x - _VAN_PAAL if self.links else self.x + _VAN_PAAL

    @property
    def vak(self) -> tuple[int, int]:
        """From where to where the label reaches."""
        return (self.x - self._lengte, self.x) if self.links else (self.x, self.x + self._lengte)


def zet_vlaggen(vlaggen: Sequence[Vlag]) -> tuple[Vlag, ...]:
    """The flags with their rows, from left to right; `vlaggen` in order of x."""
    groepen = _wie_dichtbij_staat(list(vlaggen))
    while True:
        gezet = _van_rechts_naar_links(groepen)
        paren = _paren(groepen)
        if all(vlag.rij is not None for vlag in gezet) or not paren:
            return tuple(gezet)
        _, plaats = min(paren)
        groepen[plaats : plaats + 2] = [_samen(groepen[plaats], groepen[plaats + 1])]


def klein(naam: str) -> str:
    """For the middle of a sentence; an abbreviation stays as it is."""
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]


def _wie_dichtbij_staat(vlaggen: list[Vlag]) -> list[Vlag]:
    groepen: list[Vlag] = []
    for vlag in vlaggen:
        if groepen and groepen[-1].stand == vlag.stand and vlag.x - groepen[-1].x < DICHTBIJ:
            groepen[-1] = _samen(groepen[-1], vlag)
        else:
            groepen.append(vlag)
    return groepen


def _samen(een: Vlag, ander: Vlag) -> Vlag:
    return Vlag(een.x, een.namen + ander.namen, een.datums + ander.datums, een.stand)


def _paren(groepen: list[Vlag]) -> list[tuple[int, int]]:
    """(distance, place) of neighbours that may become one: never what is done with what is to come."""
    return [
        (rechts.x - links.x, plaats)
        for plaats, (links, rechts) in enumerate(pairwise(groepen))
        if links.stand == rechts.stand
    ]


def _van_rechts_naar_links(groepen: list[Vlag]) -> list[Vlag]:
    gezet: list[Vlag] = []
    for vlag in reversed(groepen):
        proef = (replace(vlag, rij=rij) for rij in range(RIJEN))
        past = next((keus for keus in proef if not any(raakt(keus, ander) for ander in gezet)), vlag)
        gezet.insert(0, past)
    return gezet


def raakt(een: Vlag, ander: Vlag) -> bool:
    """Whether labels lie over each other, or the pole of one goes through the label of the other."""
    if een.rij is None or ander.rij is None:
        return False
    if een.rij == ander.rij:
        return een.vak[0] < ander.vak[1] + _TUSSEN and ander.vak[0] < een.vak[1] + _TUSSEN
    hoog, laag = (een, ander) if een.rij > ander.rij else (ander, een)
    return laag.vak[0] - _TUSSEN // 2 < hoog.x < laag.vak[1] + _TUSSEN // 2
