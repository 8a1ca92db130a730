# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Somebody who wants to know: takes a page of totals and looks what each number that was kept back can be.

Knows what the signs mean and that totals are sums; knows nothing of how the page was made. Whole numbers, so an answer
is a table that could really be there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regie.kern.indicatoren.onderdrukking import Getoond
from regie.kern.indicatoren.tellen import Opzet, Vak

SPELING = 3  # how far from the truth is looked: another answer nearby is enough to be uncertain
Grenzen = dict[Vak, tuple[int, int]]


@dataclass(frozen=True)
class Som:
    """A total and what it is the sum of."""

    totaal: Vak
    delen: tuple[Vak, ...]


def sommen(opzet: Opzet) -> list[Som]:
    """Every total on the page with the cells that add up to it: over one dimension or over more."""
    return [
        Som(totaal, delen)
        for totaal in opzet.alle_vakken()
        for kruising in opzet.kruisingen
        if _dimensies(totaal) < kruising
        and (delen := tuple(vak for vak in opzet.alle_vakken() if _dimensies(vak) == kruising and _past(vak, totaal)))
    ]


def _dimensies(vak: Vak) -> frozenset[int]:
    return frozenset(plek for plek, waarde in enumerate(vak) if waarde is not None)


def _past(vak: Vak, totaal: Vak) -> bool:
    return all(boven is None or boven == onder for onder, boven in zip(vak, totaal, strict=True))


def andere_waarden(getoond: Mapping[Vak, Getoond], echt: Mapping[Vak, int], opzet: Opzet, grens: int) -> dict[Vak, int]:
    """Of every cell that was kept back another number that fits all that is shown; a cell without one is absent."""
    alle, grenzen = sommen(opzet), bekende_grenzen(getoond, echt, grens)
    gevonden = {}
    for vak, cel in getoond.items():
        laag, hoog = grenzen[vak]
        for waarde in range(laag, hoog + 1):
            if cel.stand != "getal" and waarde != echt[vak] and _kan(grenzen | {vak: (waarde, waarde)}, alle):
                gevonden[vak] = waarde
                break
    return gevonden


def bekende_grenzen(getoond: Mapping[Vak, Getoond], echt: Mapping[Vak, int], grens: int) -> Grenzen:
    """What the signs say, near the truth. A number that is kept back for another's sake is known not to be small nor
    zero, where it is more than one; that is more than a reader can know."""
    grenzen = {}
    for vak, cel in getoond.items():
        laag, hoog = {"getal": (echt[vak], echt[vak]), "klein": (1, grens), "verborgen": (0, 10**9)}[cel.stand]
        if cel.stand == "verborgen" and echt[vak] > 1:
            laag = 1
        if cel.stand == "verborgen" and echt[vak] > grens:
            laag = grens + 1
        grenzen[vak] = (max(laag, echt[vak] - SPELING), min(hoog, echt[vak] + SPELING))
    return grenzen


def _kan(grenzen: Grenzen, alle: list[Som]) -> bool:
    """Whether whole numbers within these bounds add up everywhere: narrow down, then try."""
    eng = _vernauw(dict(grenzen), alle)
    if eng is None:
        return False
    open_ = [vak for vak, (laag, hoog) in eng.items() if laag < hoog]
    if not open_:
        return True
    vak = min(open_, key=lambda vak: eng[vak][1] - eng[vak][0])
    return any(_kan(eng | {vak: (waarde, waarde)}, alle) for waarde in _van_binnen(eng[vak]))


def _van_binnen(grens: tuple[int, int]) -> Iterator[int]:
    """The values between two bounds, the middle ones first."""
    midden = sum(grens) / 2
    yield from sorted(range(grens[0], grens[1] + 1), key=lambda waarde: abs(waarde - midden))


def _vernauw(grenzen: Grenzen, alle: list[Som]) -> Grenzen | None:
    """Bounds as narrow as the sums make them; None where nothing fits."""
    veranderd = True
    while veranderd:
        veranderd = False
        for som in alle:
            for vak, (laag, hoog) in _volgt_uit(grenzen, som):
                nieuw = (max(laag, grenzen[vak][0]), min(hoog, grenzen[vak][1]))
                if nieuw[0] > nieuw[1]:
                    return None
                veranderd |= nieuw != grenzen[vak]
                grenzen[vak] = nieuw
    return grenzen


def _volgt_uit(grenzen: Grenzen, som: Som) -> Iterator[tuple[Vak, tuple[int, int]]]:
    laag, hoog = (sum(grenzen[deel][kant] for deel in som.delen) for kant in (0, 1))
    yield som.totaal, (laag, hoog)
    onder, boven = grenzen[som.totaal]
    for deel in som.delen:
        eigen = grenzen[deel]
        yield deel, (onder - (hoog - eigen[1]), boven - (laag - eigen[0]))
