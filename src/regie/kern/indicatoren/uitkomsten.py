# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Figures out of counted populations: a row for every combination of dimensions, the totals over them included."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Any, Final

import numpy as np
import polars as pl

from regie.kern.gebeurtenissen.velden import MINUTEN_PER_UUR
from regie.kern.indicatoren.alle import TABELLEN
from regie.kern.indicatoren.histogram import MATEN
from regie.kern.indicatoren.onderdrukking import Stand
from regie.kern.indicatoren.tellingen import SOM, Tellingen
from regie.kern.indicatoren.vorm import AANTAL, DAGEN, KEREN, NIET_BEKEND, RIJP_PER, Maat, Tabel, Vorm

ONBEKEND: Final = None
"""The value of a dimension that is not known."""
DELERS: Final[Mapping[str, int]] = {"uren": MINUTEN_PER_UUR, "gewogen dossiers": 100}
"""How many of what is summed go in one of a unit."""
Vak = tuple[str | None, ...]
"""A value for every dimension of a combination."""


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One figure. `dimensies`: absent is the total over it, None is unknown. `waarde`: None where there is nothing to
    measure, it is too early, or it is kept back. `teller`, `noemer`: what a percentage or a mean stands on. `stand`:
    whether the number is shown, and if not whether it is small itself; that is said of a number of people only."""

    indicator: str
    dimensies: Mapping[str, str | None]
    waarde: int | float | None
    eenheid: str
    tabel: str
    maat: Maat
    teller: int | None = None
    noemer: int | None = None
    nog_niet: bool = False
    stand: Stand = "getal"

    @property
    def onderdrukt(self) -> bool:
        return self.stand != "getal"


def cijfers(tellingen: Tellingen, indicatoren: Iterable[str] | None = None) -> Iterator[Cijfer]:
    """Every figure of these populations, exact. `indicatoren`: only these."""
    gevraagd = None if indicatoren is None else set(indicatoren)
    for naam, telling in tellingen.items():
        tabel = TABELLEN[naam]
        for vorm in tabel.vormen:
            if gevraagd is None or vorm.id in gevraagd:
                yield from _van_vorm(telling, tabel, vorm)


def _van_vorm(telling: pl.DataFrame, tabel: Tabel, vorm: Vorm) -> Iterator[Cijfer]:
    bekend: dict[tuple[tuple[str, str], ...], Vakken] = {}

    def vakken_van(waar: Mapping[str, str]) -> Vakken:
        sleutel = tuple(sorted(waar.items()))
        if sleutel not in bekend:
            bekend[sleutel] = Vakken.van(telling, vorm.dimensies, waar)
        return bekend[sleutel]

    for maat in vorm.maten:
        bron = _Bron(tabel, vorm, maat, vakken_van(maat.telt), vakken_van(maat.geheel))
        for dims in _deelverzamelingen(vorm.dimensies):
            if {*maat.over, *vorm.altijd} <= set(dims):
                yield from (bron.cijfer(dict(zip(dims, vak, strict=True))) for vak in bron.wie.alle(dims))


def _deelverzamelingen(dimensies: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for aantal in range(len(dimensies) + 1):
        yield from combinations(dimensies, aantal)


@dataclass(frozen=True, slots=True)
class _Bron:
    """What the cells of one measure are read from."""

    tabel: Tabel
    vorm: Vorm
    maat: Maat
    vakken: "Vakken"
    geheel: "Vakken"

    @property
    def wie(self) -> "Vakken":
        """Those that are counted, or the whole that a share is of."""
        return self.geheel if self.maat.soort == "aandeel" else self.vakken

    def cijfer(self, waar: Mapping[str, str | None]) -> Cijfer:
        maat, aantal = self.maat, self._aantal(self.vakken, waar)
        over = {naam: code for naam, code in waar.items() if naam not in maat.over}
        noemer = self._aantal(self.geheel, over) if maat.soort == "aandeel" else aantal
        nog_niet = maat.rijp and not self.geheel.aantal({naam: code for naam, code in over.items() if naam == RIJP_PER})
        waarde = None if nog_niet else self._waarde(waar, aantal, noemer)
        teller = aantal if maat.soort == "aandeel" else None
        onder = None if maat.soort == "aantal" else noemer
        dims = {**maat.toont, **waar}
        return Cijfer(self.vorm.id, dims, waarde, maat.eenheid, self.tabel.id, maat, teller, onder, nog_niet)

    def _aantal(self, vakken: "Vakken", waar: Mapping[str, str | None]) -> int:
        """How many members, or how many times."""
        return vakken.som(waar, KEREN) if self.tabel.per_keer else vakken.aantal(waar)

    def _waarde(self, waar: Mapping[str, str | None], aantal: int, noemer: int) -> int | float | None:
        match self.maat.soort:
            case "aantal":
                return aantal
            case "som":
                return in_eenheid(self.vakken.som(waar, self.maat.kolom), self.maat.eenheid)
            case "verhouding":
                return round(self.vakken.som(waar, self.maat.kolom) / aantal, 2) if aantal else None
            case "aandeel":
                return procent(aantal, noemer)
        return self.vakken.dagen(waar, self.maat.soort)


def in_eenheid(som: int, eenheid: str) -> int | float:
    """Hours are summed in minutes, weighted dossiers in percents: exact, as a whole number where it is one."""
    deler = DELERS.get(eenheid, 1)
    return som // deler if som % deler == 0 else round(som / deler, 2)


def procent(teller: int, noemer: int) -> int | None:
    """Whole percents, half upwards; nothing of nothing is no percentage."""
    return (200 * teller + noemer) // (2 * noemer) if noemer else None


class Vakken:
    """Cells of one population as an array: an axis per dimension, the last place of each is unknown."""

    def __init__(self, dimensies: Sequence[str], codes: Sequence[tuple[str, ...]], rijen: pl.DataFrame) -> None:
        self.dimensies = tuple(dimensies)
        self.codes = codes
        self._rijen = rijen
        self._plaats = [{code: n for n, code in enumerate(lijst)} | {ONBEKEND: len(lijst)} for lijst in codes]
        self._nummers: dict[str, Any] = {}
        self._vormen: dict[str, Any] = {}
        self._margen: dict[tuple[str, tuple[str, ...]], Any] = {}

    @classmethod
    def van(cls, telling: pl.DataFrame, dimensies: Sequence[str], waar: Mapping[str, str]) -> "Vakken":
        codes = [codes_van(telling[naam]) for naam in dimensies]
        for naam, waarde in waar.items():
            telling = telling.filter(pl.col(naam).cast(pl.String).fill_null(NIET_BEKEND) == waarde)
        return cls(dimensies, codes, telling)

    def _vorm(self, kolom: str) -> Any:
        """The sums of a column in every cell."""
        if kolom not in self._vormen:
            vorm = np.zeros([1, *(len(lijst) + 1 for lijst in self.codes)], dtype=np.int64)
            eerste = np.zeros(self._rijen.height, dtype=np.int64)
            index = (eerste, *(self._kolom(naam) for naam in self.dimensies))
            np.add.at(vorm, index, self._rijen[kolom].to_numpy())
            self._vormen[kolom] = vorm[0]
        return self._vormen[kolom]

    def _marge(self, kolom: str, dims: tuple[str, ...]) -> Any:
        """The cells with the other dimensions added up."""
        if (kolom, dims) not in self._margen:
            weg = tuple(plek for plek, naam in enumerate(self.dimensies) if naam not in dims)
            self._margen[kolom, dims] = self._vorm(kolom).sum(axis=weg)
        return self._margen[kolom, dims]

    def _som(self, kolom: str, waar: Mapping[str, str | None]) -> int:
        dims = tuple(naam for naam in self.dimensies if naam in waar)
        plek = tuple(self._plaats[self.dimensies.index(naam)][waar[naam]] for naam in dims)
        return int(self._marge(kolom, dims)[plek])

    def aantal(self, waar: Mapping[str, str | None]) -> int:
        return self._som(AANTAL, waar)

    def som(self, waar: Mapping[str, str | None], kolom: str) -> int:
        return self._som(SOM + kolom, waar)

    def dagen(self, waar: Mapping[str, str | None], soort: str) -> float | int | None:
        """A measure of the days of a cell; None where nobody has any."""
        erin = self._gemeten.copy()
        for naam, code in waar.items():
            erin &= self._kolom(naam) == self._plaats[self.dimensies.index(naam)][code]
        if not erin.any():
            return None
        aantal = np.bincount(self._dag[erin], weights=self._keren[erin]).astype(np.int64)
        dag = np.flatnonzero(aantal)
        return MATEN[soort](dag, aantal[dag])

    @cached_property
    def _gemeten(self) -> Any:
        return self._rijen[DAGEN].is_not_null().to_numpy()

    @cached_property
    def _dag(self) -> Any:
        return self._rijen[DAGEN].fill_null(0).to_numpy()

    @cached_property
    def _keren(self) -> Any:
        per_keer = SOM + KEREN
        return self._rijen[per_keer if per_keer in self._rijen.columns else AANTAL].to_numpy()

    def _kolom(self, naam: str) -> Any:
        if naam not in self._nummers:
            lijst = self.codes[self.dimensies.index(naam)]
            enum = self._rijen[naam].cast(pl.String).cast(pl.Enum(list(lijst)))
            self._nummers[naam] = enum.to_physical().cast(pl.Int64).fill_null(len(lijst)).to_numpy()
        return self._nummers[naam]

    def alle(self, dims: tuple[str, ...]) -> Iterator[Vak]:
        """Every cell of some dimensions; unknown only where there is anybody of whom it is not known."""
        return product(*(self._waarden(naam) for naam in dims))

    def _waarden(self, naam: str) -> tuple[str | None, ...]:
        codes = self.codes[self.dimensies.index(naam)]
        return (*codes, ONBEKEND) if self._marge(AANTAL, (naam,))[-1] else codes


def codes_van(kolom: pl.Series) -> tuple[str, ...]:
    """The code list of a dimension, or what occurs."""
    if isinstance(kolom.dtype, pl.Enum):
        return tuple(kolom.dtype.categories)
    return tuple(sorted(kolom.drop_nulls().unique().to_list()))
