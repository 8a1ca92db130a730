# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""People counted in tables that share their dimensions: every cell of every table, the totals too, zero or not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

Mens = tuple[str, ...]
"""What is counted of somebody: a value for every dimension."""
Vak = tuple[str | None, ...]
"""A cell: a value for every dimension, None for the total over it. One cell may stand in several tables."""
Kruising = frozenset[int]
"""Which dimensions a group of cells tells apart: none is the grand total, two is the inside of a table."""


@dataclass(frozen=True, slots=True)
class Opzet:
    """The tables that are shown of one population. `waarden`: of each dimension, in the order of showing. `vrij`: the
    dimensions in which anybody could have any value, whatever the others are."""

    waarden: tuple[tuple[str, ...], ...]
    kruisingen: frozenset[Kruising]
    vrij: frozenset[int] = frozenset()

    def alle_vakken(self) -> Iterator[Vak]:
        for kruising in self.kruisingen:
            yield from product(*(w if plek in kruising else (None,) for plek, w in enumerate(self.waarden)))


def met_totalen(*tabellen: Iterable[int]) -> frozenset[Kruising]:
    """Tables with all their totals: rows, columns and the grand total."""
    return frozenset(deel for tabel in tabellen for deel in _delen(tuple(tabel)))


def _delen(tabel: tuple[int, ...]) -> Iterator[Kruising]:
    for keuze in product((True, False), repeat=len(tabel)):
        yield frozenset(plek for plek, erbij in zip(tabel, keuze, strict=True) if erbij)


def vakken_van(mens: Sequence[str | None], kruisingen: Iterable[Kruising]) -> Iterator[Vak]:
    """The cells in which somebody is counted."""
    for kruising in kruisingen:
        yield tuple(waarde if plek in kruising else None for plek, waarde in enumerate(mens))


def vreemde_waarde(*waarden: str) -> ValueError:
    return ValueError(f"Niet in de opzet van de tabellen: {', '.join(waarden)}. Voeg de waarde daar toe.")


def tel(tellingen: Mapping[Mens, int], opzet: Opzet) -> dict[Vak, int]:
    """Every cell with its number. A value that the layout does not name is an error: it would be missing silently."""
    vakken = dict.fromkeys(opzet.alle_vakken(), 0)
    for mens, aantal in tellingen.items():
        vreemd = [waarde for waarde, bekend in zip(mens, opzet.waarden, strict=True) if waarde not in bekend]
        if vreemd:
            raise vreemde_waarde(*vreemd)
        for vak in vakken_van(mens, opzet.kruisingen):
            vakken[vak] += aantal
    return vakken
