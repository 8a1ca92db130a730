# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Small numbers kept back, and with them whatever else would give them away.

A number from 1 up to the limit is not shown (`klein`). Somebody who adds and subtracts what is shown could still find
it, so more is kept back (`verborgen`) until for every number that is kept back there is another population that gives
exactly the same page and another number there: a *zet* away (`zetten`). Because a zet is about people, it is right in
all tables at once. That holds for one page, or for pages of one Opzet: figures that are parts of one whole belong in
one Opzet, with the part as a dimension. Two pages of different days are not protected against each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from regie.kern.indicatoren.rooster import Rooster
from regie.kern.indicatoren.tellen import Mens, Opzet, Vak, tel
from regie.kern.indicatoren.zetten import Bevolking, Zetten
from regie.kern.kalender.kolommen import Getallen, Index, Masker

Stand = Literal["getal", "klein", "verborgen"]
ZICHTBAAR = 1 << 50  # the price of what a reader would see; more than all people together
NULPRIJS = 100
"""Whether anybody is in a cell says something: about as much as a hundred people in another."""
TOTAALPRIJS = (1 << 16, 1 << 8)
"""By how much a total costs more than the inside of a table: over everything, and over all but one dimension. Most
people look at totals first, and one odd person must not take them away where anything else will do."""


@dataclass(frozen=True, slots=True)
class Getoond:
    """What a reader sees of a cell. `aantal`: None where it is kept back."""

    stand: Stand
    aantal: int | None = None


def toon(tellingen: Mapping[Mens, int], opzet: Opzet) -> dict[Vak, Getoond]:
    """Everything, for who may open the rows themselves."""
    return {vak: Getoond("getal", aantal) for vak, aantal in tel(tellingen, opzet).items()}


def onderdruk(tellingen: Mapping[Mens, int], opzet: Opzet, grens: int) -> dict[Vak, Getoond]:
    """`tellingen`: how many people of each kind. `grens`: the largest number that is small; 0 keeps nothing back."""
    rooster, vakken = Rooster(opzet), list(opzet.alle_vakken())
    aantallen = rooster.tel(tellingen)
    blad = _Blad(aantallen, grens, _prijzen(rooster, aantallen))
    klein = np.flatnonzero(blad.klein).tolist()
    if klein:
        klein.sort(key=lambda plaats: (aantallen[plaats], _volgorde(vakken[plaats])))
        _verberg(blad, klein, Bevolking(rooster, rooster.codes(mens for mens, n in tellingen.items() if n)))
    return dict(zip(vakken, blad.getoond(), strict=True))


def _prijzen(rooster: Rooster, aantallen: Getallen) -> Getallen:
    """What it costs the reader when a cell is kept back."""
    dimensies = np.repeat(rooster.erin.sum(axis=1), np.diff(rooster.begin))
    prijzen: Getallen = aantallen * np.select([dimensies == 0, dimensies == 1], TOTAALPRIJS, default=1)
    return prijzen


def _met_geen(prijzen: Getallen) -> Getallen:
    return np.append(prijzen, 0)


def _volgorde(vak: Vak) -> tuple[str, ...]:
    return tuple(waarde or "" for waarde in vak)


def _verberg(blad: "_Blad", klein: list[int], bevolking: Bevolking) -> None:
    """Keeps back besides, for every small cell, what the cheapest zet needs. A cell of a zet that was used is safe."""
    onveilig = np.zeros(len(blad.aantallen) + 1, dtype=np.bool_)
    onveilig[klein] = True
    for vak in klein:
        if onveilig[vak]:
            omlaag, omhoog = _goedkoopste(blad, bevolking.zetten(vak), onveilig)
            blad.bedek(omlaag, omhoog)
            onveilig[omlaag] = onveilig[omhoog] = False


def _goedkoopste(blad: "_Blad", blokken: Iterable[Zetten], onveilig: Masker) -> tuple[Index, Index]:
    """The zet that costs the reader least, and of those the one that makes most cells safe: that saves searching.
    There always is one: one person more."""
    laagste, beste = ZICHTBAAR, None
    for zetten in blokken:
        omlaag, omhoog = blad.vrije_prijzen if zetten.vrij else blad.prijzen
        prijzen = omlaag[zetten.omlaag].sum(axis=1) + omhoog[zetten.omhoog].sum(axis=1)
        prijs = int(prijzen.min(initial=laagste))
        if prijs < laagste:
            even = np.flatnonzero(prijzen == prijs)
            omlaag, omhoog = zetten.omlaag[even], zetten.omhoog[even]
            meeste = int((onveilig[omlaag].sum(axis=1) + onveilig[omhoog].sum(axis=1)).argmax())
            laagste, beste = prijs, (omlaag[meeste], omhoog[meeste])
        if laagste == 0:
            break
    assert beste is not None
    return beste


class _Blad:
    """What is kept back until now, and what it costs the reader when a cell could also be one lower or one higher.

    Only by a value that anybody could have (`vrije_prijzen`) does a cell go to zero or come from it: elsewhere a reader
    may know that somebody must be there, or nobody can. What is kept back for another's sake never looks small. The
    last place stands for no cell: it costs nothing.
    """

    def __init__(self, aantallen: Getallen, grens: int, prijzen: Getallen) -> None:
        self.aantallen = aantallen
        self.klein = (aantallen >= 1) & (aantallen <= grens)
        self.verborgen = np.zeros(len(aantallen), dtype=np.bool_)
        kan_lager = (aantallen >= 2) & (aantallen != grens + 1)
        lager = np.where(kan_lager, np.where(self.klein, 0, prijzen), ZICHTBAAR)
        hoger = np.where(aantallen == 0, ZICHTBAAR, np.where(self.klein & (aantallen < grens), 0, prijzen))
        self.prijzen = _met_geen(lager), _met_geen(hoger)
        self.vrije_prijzen = (
            _met_geen(np.where(aantallen == 1, NULPRIJS, lager)),
            _met_geen(np.where(aantallen == 0, NULPRIJS, hoger)),
        )

    def bedek(self, omlaag: Index, omhoog: Index) -> None:
        """Keeps back what shows that a zet was done. A small cell that would be no longer small loses its sign."""
        lager, hoger = self.vrije_prijzen
        erbij = np.concatenate([omlaag[lager[omlaag] > 0], omhoog[hoger[omhoog] > 0]])
        self.verborgen[erbij] = True
        for prijzen in (*self.prijzen, *self.vrije_prijzen):
            prijzen[erbij[prijzen[erbij] < ZICHTBAAR]] = 0

    def getoond(self) -> list[Getoond]:
        rijen = zip(self.aantallen.tolist(), self.klein.tolist(), self.verborgen.tolist(), strict=True)
        return [
            Getoond("verborgen") if verborgen else Getoond("klein") if klein else Getoond("getal", aantal)
            for aantal, klein, verborgen in rijen
        ]
