# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Periods of a stand from counted events, as feiten.toml declares their starts and ends."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import polars as pl

from regie.kern.feiten.dagen import GEEN, Getallen, Index, leeg
from regie.kern.feiten.geteld import Geteld
from regie.kern.feiten.standen import EINDE, Tijdvakken, bouw
from regie.kern.kalender.kolommen import Dagen, dag_na
from regie.kern.recht.typen.register import Stand, Standbron

Tel = Callable[[str], Geteld | None]


@dataclass(frozen=True, slots=True)
class Standrijen:
    """The periods and the counted rows that they begin with."""

    tijdvakken: Tijdvakken
    begin: tuple[Geteld, ...]  # the rows of the starts, source after source

    def vast(self, kolom: str) -> Getallen:
        """A column of the starting event of every period: `bekend`, `vastgelegd`."""
        rijen = np.concatenate([bron.vast(kolom) for bron in self.begin])
        return rijen[self.tijdvakken.vanaf_rij]


@dataclass(frozen=True, slots=True)
class _Deel:
    """Starts or ends from one source."""

    rijen: Geteld
    dag: Dagen
    waarde: Getallen


def tijdvakken(stand: Stand, tel: Tel) -> Standrijen:
    delen = [deel for bron in stand.begin if (deel := _begin(bron, tel)) is not None]
    begin = list(delen)
    if stand.veld_tot is not None:
        delen += [_vanzelf(deel, stand.veld_tot) for deel in begin]
    delen += [deel for bron in stand.einde if (deel := _einde(bron, tel)) is not None]
    if not begin:
        niets = np.empty(0, np.int64)
        return Standrijen(bouw(niets, leeg(0), niets, niets), ())
    d = np.concatenate([deel.rijen.d for deel in delen]).astype(np.int64)
    dag = np.concatenate([deel.dag for deel in delen])
    waarde = np.concatenate([deel.waarde for deel in delen])
    vastgelegd = np.concatenate([deel.rijen.vast("vastgelegd") for deel in delen])
    groep = None if stand.sleutel is None else _sleutels([deel.rijen for deel in delen], stand.sleutel)
    gebouwd = bouw(d, dag, waarde, vastgelegd, groep)
    return Standrijen(gebouwd, tuple(deel.rijen for deel in begin))


def _begin(bron: Standbron, tel: Tel) -> _Deel | None:
    rijen = tel(bron.type)
    if rijen is None:
        return None
    rijen = rijen.waar(bron.waar)
    if bron.waarde is None:
        return _Deel(rijen, rijen.dag(bron.ingang), np.ones(len(rijen), dtype=np.int64))
    waarde = _nummers(rijen, bron.waarde)
    gevuld = np.flatnonzero(waarde != GEEN)
    met_waarde = Geteld(rijen.naam, rijen.type, rijen.tabel, rijen.rijen[gevuld])
    return _Deel(met_waarde, met_waarde.dag(bron.ingang), waarde[gevuld])


def _nummers(rijen: Geteld, veld: str) -> Getallen:
    """Codes as their place in the list; free values (an id of a person) by their rank."""
    if isinstance(rijen.tabel[veld].dtype, pl.Enum):
        return rijen.codenummers(veld)
    return rijen.kolom(veld).rank("dense").fill_null(GEEN).to_numpy().astype(np.int64)


def _einde(bron: Standbron, tel: Tel) -> _Deel | None:
    rijen = tel(bron.type)
    if rijen is None:
        return None
    rijen = rijen.waar(bron.waar)
    return _Deel(rijen, rijen.dag(bron.ingang), np.full(len(rijen), EINDE))


def _vanzelf(deel: _Deel, veld: str) -> _Deel:
    """The end that a start brings along: the day after its last day."""
    return _Deel(deel.rijen, dag_na(deel.rijen.dag(veld)), np.full(len(deel.rijen), EINDE))


def _sleutels(delen: list[Geteld], veld: str) -> Index:
    """Keys of all sources as comparable numbers; rows without a key share one."""
    kolommen = [rijen.kolom(veld).cast(pl.String).alias(veld) for rijen in delen]
    return pl.concat(kolommen).fill_null("").rank("dense").to_numpy().astype(np.int64)
