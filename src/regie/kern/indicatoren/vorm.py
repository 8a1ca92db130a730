# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""How a figure is read out of a counted population: a closed set of measures, and the tables they are cells of.

A `Tabel` counts each member once, in every dimension that is shown of it and in hidden ones (`stand`). An indicator
is a `Vorm`: cells of one table. Indicators of one table share people, so their small numbers are kept back together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

import polars as pl

if TYPE_CHECKING:
    from regie.kern.indicatoren.beeld import Beeld

Soort = Literal["aantal", "som", "mediaan", "gemiddelde", "p90", "aandeel", "verhouding", "per_fte"]
"""aantal: how many · som: of a column · mediaan, gemiddelde, p90: of whole days · aandeel: percent of `van` ·
verhouding: the sum per member, in hundredths · per_fte: what was counted per fte of a table (`formatie`)."""

AANTAL: Final = "aantal"
KEREN: Final = "keren"
DAGEN: Final = "dagen"
RIJP: Final[Mapping[str, str]] = {"rijp": "ja"}
RIJP_PER: Final = "cohort"
"""Whether it is too early is said of a whole cohort."""
GEMETEN: Final = "gemeten"
MET_DAGEN: Final[Mapping[str, str]] = {GEMETEN: "ja"}
"""Whether the days of a member are known: a hidden dimension of every population with days."""
DAGSOORTEN: Final = ("mediaan", "gemiddelde", "p90")
NIET_BEKEND: Final = ""
"""In `waar`: that the value of a dimension is not known."""
NIETS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Maat:
    """One measure. `waar`: the value of dimensions, mostly hidden ones, that counts; `van`: that of the whole of a
    share, in which also the dimensions in `over` are added up. `toont`: dimensions that this measure carries.
    `kolom`: what is summed. `rijp`: only members count that can be measured by now (hidden dimension `rijp`); where
    there are none of them yet, it is too early."""

    soort: Soort = "aantal"
    eenheid: str = "dossiers"
    toont: Mapping[str, str] = field(default_factory=dict)
    waar: Mapping[str, str] = field(default_factory=dict)
    van: Mapping[str, str] = field(default_factory=dict)
    over: tuple[str, ...] = ()
    kolom: str = ""
    rijp: bool = False

    @property
    def telt(self) -> Mapping[str, str]:
        """The values of hidden dimensions that are counted. Days are of those whose days are known."""
        dagen = MET_DAGEN if self.soort in DAGSOORTEN else NIETS
        return {**self.waar, **dagen, **(RIJP if self.rijp else NIETS)}

    @property
    def geheel(self) -> Mapping[str, str]:
        """The same of the whole of a share."""
        return {**self.van, **RIJP} if self.rijp else self.van


@dataclass(frozen=True, slots=True)
class Vorm:
    """An indicator as cells of a table: its own dimensions, and its measures. `altijd`: dimensions that are never
    added up, because one dossier counts in more than one of their values, or because a sum would say nothing."""

    id: str
    dimensies: tuple[str, ...] = ()
    maten: tuple[Maat, ...] = (Maat(),)
    altijd: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tabel:
    """A population. `tel` gives a row per member: `d`, the dimensions (hidden ones too), and where it is measured
    `dagen` or columns to sum. `per_keer`: a row is something that can happen to one person more than once; it counts
    every time, and is kept back by how many people it is about."""

    id: str
    tel: "Callable[[Beeld], pl.DataFrame]"
    vormen: tuple[Vorm, ...]
    per_keer: bool = False


def onderdeel(naam: str, *, rijp: bool = False, **waar: str) -> Maat:
    """A number of dossiers, named in the dimension `onderdeel`."""
    return Maat(toont={"onderdeel": naam}, waar=waar, rijp=rijp)


def aandeel(naam: str, waar: Mapping[str, str], van: Mapping[str, str] = NIETS, *, rijp: bool = False) -> Maat:
    """A percentage, named in the dimension `onderdeel`."""
    return Maat("aandeel", "procent", {"onderdeel": naam}, waar, van, rijp=rijp)


def dagmaten(**waar: str) -> tuple[Maat, ...]:
    """Median, mean and p90 of whole days."""
    return tuple(Maat(soort, "dagen", {"onderdeel": f"{soort}_dagen"}, waar) for soort in DAGSOORTEN)


def uren(naam: str, kolom: str) -> Maat:
    """Hours, summed in minutes."""
    return Maat("som", "uren", {"onderdeel": naam}, kolom=kolom)
