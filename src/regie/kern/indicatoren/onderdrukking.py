# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Small numbers kept back, and with them whatever else would give them away.

A number from 1 up to the limit is not shown (`klein`). Somebody who adds and subtracts what is shown could still find
it, so more is kept back (`verborgen`) until for every number that is kept back there is another population that gives
exactly the same page and another number there. Such another population is a *zet*: one person more or fewer, one who
has another value, or two who change places. Because a zet is about people, it is right in all tables at once.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, Vak, tel, vakken_van

Stand = Literal["getal", "klein", "verborgen"]
Zet = Mapping[Vak, int]
"""By how much each cell changes; cells that stay the same are absent."""


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
    vakken = tel(tellingen, opzet)
    bedekt: dict[Vak, Stand] = {vak: "klein" for vak, aantal in vakken.items() if 1 <= aantal <= grens}
    zetten = list(_zetten(tellingen, opzet)) if bedekt else []
    veilig: set[Vak] = set()
    for vak in sorted(bedekt, key=lambda vak: (vakken[vak], _volgorde(vak))):
        if vak not in veilig:
            zet, dekking = _goedkoopste((zet for zet in zetten if vak in zet), vakken, bedekt, grens)
            bedekt |= dekking
            veilig |= set(zet)
    return {vak: Getoond(bedekt[vak]) if vak in bedekt else Getoond("getal", n) for vak, n in vakken.items()}


def _volgorde(vak: Vak) -> tuple[str, ...]:
    return tuple(waarde or "" for waarde in vak)


# ---------------------------------------------------------------------------------- other populations


def _zetten(tellingen: Mapping[Mens, int], opzet: Opzet) -> Iterator[Zet]:
    """Every zet of one or two people. Only who is there can go away or change."""
    mensen = [mens for mens, aantal in tellingen.items() if aantal]
    for mens in product(*opzet.waarden):
        yield _verschil(opzet.kruisingen, erbij=[mens])
    for mens in mensen:
        yield _verschil(opzet.kruisingen, eraf=[mens])
    for plek, waarden in enumerate(opzet.waarden):
        yield from _wissels(mensen, plek, waarden, [kruising for kruising in opzet.kruisingen if plek in kruising])


def _wissels(
    mensen: Iterable[Mens], plek: int, waarden: Iterable[str], kruisingen: Sequence[Kruising]
) -> Iterator[Zet]:
    """Somebody gets another value in one dimension, or two people exchange theirs: `kruisingen` tell it apart."""
    telt = frozenset().union(*kruisingen)
    soorten = sorted({tuple(w if i in telt else "" for i, w in enumerate(mens)) for mens in mensen})
    for mens, waarde in product(soorten, waarden):
        yield _verschil(kruisingen, eraf=[mens], erbij=[_met(mens, plek, waarde)])
    for een, ander in combinations(soorten, 2):
        ruil = [_met(een, plek, ander[plek]), _met(ander, plek, een[plek])]
        yield _verschil(kruisingen, eraf=[een, ander], erbij=ruil)


def _met(mens: Mens, plek: int, waarde: str) -> Mens:
    return (*mens[:plek], waarde, *mens[plek + 1 :])


def _verschil(kruisingen: Iterable[Kruising], *, eraf: Sequence[Mens] = (), erbij: Sequence[Mens] = ()) -> Zet:
    verschil: Counter[Vak] = Counter()
    for mensen, teken in ((eraf, -1), (erbij, 1)):
        for mens in mensen:
            for vak in vakken_van(mens, kruisingen):
                verschil[vak] += teken
    return {vak: teken for vak, teken in verschil.items() if teken}


# ------------------------------------------------------------------------------------ what to keep back


def _goedkoopste(
    zetten: Iterable[Zet], vakken: Mapping[Vak, int], bedekt: Mapping[Vak, Stand], grens: int
) -> tuple[Zet, dict[Vak, Stand]]:
    """The zet that costs the reader least, and what it keeps back. There always is one: one person more."""
    kan = [(zet, dekking) for zet in zetten if (dekking := _dekking(zet, vakken, bedekt, grens)) is not None]
    return min(kan, key=lambda paar: sum(vakken[vak] for vak in paar[1]))


def _dekking(zet: Zet, vakken: Mapping[Vak, int], bedekt: Mapping[Vak, Stand], grens: int) -> dict[Vak, Stand] | None:
    """What must be kept back besides, so that nobody sees whether this zet was done; None where it would show."""
    erbij: dict[Vak, Stand] = {}
    for vak, verschil in zet.items():
        was, wordt = vakken[vak], vakken[vak] + verschil
        if was == 0 or wordt < 1 or (was > grens) > (wordt > grens):
            return None  # a zero is always shown, and what is hidden for another never looks small
        past = bedekt.get(vak) == "klein" and wordt <= grens
        if not past and bedekt.get(vak) != "verborgen":
            erbij[vak] = "verborgen"
    return erbij
