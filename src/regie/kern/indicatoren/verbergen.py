# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures for who may not open the rows: small numbers kept back, and what would give them away.

All figures of one population are one page here: a number that is kept back in one of them cannot be worked out from
another. Two peildata beside each other are not: who compares them knows what changed between them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby

import polars as pl

from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.maten import mag_aandeel, mag_maat, mag_som
from regie.kern.indicatoren.onderdrukking import Getoond, Stand, onderdruk
from regie.kern.indicatoren.tellen import Kruising, Mens, Opzet, Vak
from regie.kern.indicatoren.tellingen import Tellingen, dimensies_van
from regie.kern.indicatoren.uitkomsten import Cijfer, codes_van
from regie.kern.indicatoren.vorm import AANTAL, Maat, Tabel, Vorm

VRIJ = frozenset({"geslacht", "leeftijd", "nationaliteit", "maand"})
"""Dimensions in which anybody could have any value, as far as a reader knows: no rule ties them to another."""
IN_EN_UIT, OPEN, MAAND = "in_uitstroom", "open_route", "maand"
ONBEKEND = ""
"""An unknown value, in the layout of a table."""


def verberg(tellingen: Tellingen, cijfers: Iterable[Cijfer], grens: int) -> Iterator[Cijfer]:
    """The same figures, without a value and with their sign where they are kept back. `grens`: the largest small
    number."""
    in_en_uit = InEnUit()
    for naam, van_tabel in groupby(cijfers, key=lambda cijfer: cijfer.tabel):
        bladzij = Bladzij(TABELLEN[naam], tellingen[naam], grens)
        yield from in_en_uit.bewaak(bladzij.toon(cijfer) for cijfer in van_tabel)


def verborgen(cijfer: Cijfer, stand: Stand = "verborgen") -> Cijfer:
    return replace(cijfer, waarde=None, teller=None, noemer=None, stand=stand)


@dataclass
class InEnUit:
    """Who was in a route at the end of a month is who was there a month before, with who came and without who went: of
    three populations the third follows. So where a month of any of them is kept back, only the last end is shown, and
    that only where all who came and went are."""

    weg: set[frozenset[str]] = field(default_factory=set)

    def bewaak(self, cijfers: Iterable[Cijfer]) -> Iterator[Cijfer]:
        gezien = list(cijfers)
        stromen = [cijfer for cijfer in gezien if cijfer.indicator == IN_EN_UIT and cijfer.maat.soort == "aantal"]
        self.weg |= {_dims(cijfer) for cijfer in stromen if cijfer.onderdrukt}
        laatste = max((str(cijfer.dimensies[MAAND]) for cijfer in stromen if MAAND in cijfer.dimensies), default="")
        yield from (verborgen(een) if een.tabel == OPEN and self._volgt(een, laatste) else een for een in gezien)

    def _volgt(self, cijfer: Cijfer, laatste: str) -> bool:
        dims = _dims(cijfer)
        return dims - {MAAND} in self.weg or (dims in self.weg and cijfer.dimensies[MAAND] != laatste)


def _dims(cijfer: Cijfer) -> frozenset[str]:
    return frozenset(cijfer.dimensies) - {"onderdeel"}


class Bladzij:
    """All that is shown of one population."""

    def __init__(self, tabel: Tabel, telling: pl.DataFrame, grens: int) -> None:
        self._tabel = tabel
        self.dims = dimensies_van(telling)
        self._grens = grens
        self._codes = {naam: (*codes_van(telling[naam]), ONBEKEND) for naam in self.dims}
        vrij = frozenset(plek for plek, naam in enumerate(self.dims) if naam in VRIJ)
        opzet = Opzet(tuple(self._codes.values()), frozenset(kruisingen(tabel, self.dims)), vrij)
        self._vakken = onderdruk(_mensen(telling, self.dims), opzet, grens)

    def toon(self, cijfer: Cijfer) -> Cijfer:
        stand = self._stand(cijfer)
        return cijfer if stand == "getal" else verborgen(cijfer, stand)

    def _stand(self, cijfer: Cijfer) -> Stand:
        """That a number is small, is said of a number of people only: of another measure it would say nothing."""
        maat = cijfer.maat
        waar = {naam: code or ONBEKEND for naam, code in cijfer.dimensies.items() if naam not in maat.toont}
        if cijfer.nog_niet or any(waar.get(naam, code) != code for naam, code in maat.telt.items()):
            return "getal"  # nobody can have two values of one dimension
        vak = self._vak({**waar, **maat.telt})
        if cijfer.waarde is None:  # of nobody: as far as that may be known
            van = self._geheel(maat, waar) if maat.soort == "aandeel" else vak
            return "verborgen" if van.aantal is None else "getal"
        if maat.soort == "aantal" and not self._tabel.per_keer:
            return vak.stand
        return "getal" if self._mag(maat, waar, vak) else "verborgen"

    def _mag(self, maat: Maat, waar: Mapping[str, str], vak: Getoond) -> bool:
        match maat.soort:
            case "aantal" if vak.aantal in (None, 0):  # how many times
                return vak.aantal is not None
            case "aandeel":
                return mag_aandeel(vak, self._geheel(maat, waar), self._grens)
            case "mediaan" | "p90":
                return mag_maat(vak, self._grens)
        return all(mag_som(vak, delen, self._grens) for delen in self._delen({**waar, **maat.telt}))

    def _geheel(self, maat: Maat, waar: Mapping[str, str]) -> Getoond:
        """What a share is of."""
        over = {naam: code for naam, code in waar.items() if naam not in maat.over}
        return self._vak({**over, **maat.geheel})

    def _delen(self, waar: Mapping[str, str]) -> Iterator[list[Getoond]]:
        """The ways in which a cell is divided on the page; one of a cell that is not."""
        gevonden = [
            naam for naam in self.dims if naam not in waar and self._plek({**waar, naam: ONBEKEND}) in self._vakken
        ]
        yield from ([self._vak({**waar, naam: code}) for code in self._codes[naam]] for naam in gevonden)
        if not gevonden:
            yield []

    def _plek(self, waar: Mapping[str, str]) -> Vak:
        return tuple(waar.get(naam) for naam in self.dims)

    def _vak(self, waar: Mapping[str, str]) -> Getoond:
        return self._vakken[self._plek(waar)]


def _mensen(telling: pl.DataFrame, dims: list[str]) -> dict[Mens, int]:
    if not dims:
        return {(): int(telling[AANTAL].sum())}
    tekst = [pl.col(naam).cast(pl.String).fill_null(ONBEKEND) for naam in dims]
    geteld = telling.group_by(tekst).agg(pl.col(AANTAL).sum())
    return {tuple(rij[:-1]): rij[-1] for rij in geteld.iter_rows()}


def kruisingen(tabel: Tabel, dims: list[str]) -> Iterator[Kruising]:
    """Which dimensions the figures of a population tell apart, hidden ones too."""
    plek = {naam: nummer for nummer, naam in enumerate(dims)}
    for vorm in tabel.vormen:
        yield from (Kruising(plek[naam] for naam in namen) for namen in _namen(vorm))


def _namen(vorm: Vorm) -> Iterator[frozenset[str]]:
    for maat in vorm.maten:
        for aantal in range(len(vorm.dimensies) + 1):
            for dims in combinations(vorm.dimensies, aantal):
                if {*maat.over, *vorm.altijd} <= set(dims):
                    yield frozenset(dims) | maat.telt.keys()
                    if maat.soort == "aandeel":
                        yield (frozenset(dims) - set(maat.over)) | maat.geheel.keys()
