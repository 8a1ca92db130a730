# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The same figures as rows, for the table beside the chart. Here every digit stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from regie.documenten.grafiek.gegevens import Band, Gegevens, Gestapeld, Grafiek, Lijn, Staaf, Trap, Waarde
from regie.documenten.grafiek.getallen import bij, getal, gezegd

Rijen = tuple[tuple[str, ...], ...]
GEEN = "–"


@dataclass(frozen=True, slots=True)
class Tabel:
    """The first cell of a row says what it is about. `noot`: what holds for all, or nothing."""

    koppen: tuple[str, ...]
    rijen: Rijen
    noot: str = ""


def tabel(grafiek: Grafiek) -> Tabel:
    noot = f"{grafiek.norm.naam}: {bij(getal(grafiek.norm.waarde), grafiek.eenheid)}" if grafiek.norm else ""
    if isinstance(grafiek, Staaf):
        rijen: Rijen = tuple((punt.naam, _cel(grafiek, punt.waarde)) for punt in grafiek.punten)
        return Tabel((grafiek.kop, _eenheid(grafiek)), rijen, noot)
    if isinstance(grafiek, Gestapeld):
        rijen = tuple((rij.naam, *(_cel(grafiek, een) for een in rij.waarden)) for rij in grafiek.rijen)
        return Tabel((grafiek.kop, *grafiek.delen), rijen, noot)
    if isinstance(grafiek, Lijn):
        return Tabel((grafiek.kop, *(_naam(rij.naam, grafiek) for rij in grafiek.reeksen)), _perioden(grafiek), noot)
    if isinstance(grafiek, Trap):
        return Tabel(("Groep", grafiek.kop, _eenheid(grafiek), grafiek.marge or "Marge"), _stappen(grafiek), noot)
    return Tabel((grafiek.kop, grafiek.midden, grafiek.marge), _bereiken(grafiek), noot)


def _eenheid(grafiek: Gegevens) -> str:
    return grafiek.eenheid or "Aantal"


def _naam(naam: str, grafiek: Lijn) -> str:
    return naam if naam or len(grafiek.reeksen) > 1 else _eenheid(grafiek)


def _cel(grafiek: Gegevens, waarde: Waarde) -> str:
    return bij(getal(waarde), grafiek.eenheid) if isinstance(waarde, int | float) else gezegd(grafiek, waarde)


def _perioden(grafiek: Lijn) -> Rijen:
    kolommen: Sequence[Sequence[Waarde]] = [rij.waarden for rij in grafiek.reeksen]
    return tuple(
        (periode, *(_cel(grafiek, kolom[nr]) for kolom in kolommen)) for nr, periode in enumerate(grafiek.perioden)
    )


def _marge(grafiek: Gegevens, laag: float | None, hoog: float | None) -> str:
    return GEEN if laag is None or hoog is None else f"{_cel(grafiek, laag)} tot {_cel(grafiek, hoog)}"


def _stappen(grafiek: Trap) -> Rijen:
    rijen: list[tuple[str, ...]] = []
    for kromme in grafiek.krommen:
        if not kromme.stappen:
            rijen.append((kromme.naam, GEEN, "nog niet meetbaar", GEEN))
        for stap in kromme.stappen:
            marge = _marge(grafiek, stap.laag, stap.hoog)
            rijen.append((kromme.naam, getal(stap.tijd), _cel(grafiek, stap.waarde), marge))
    return tuple(rijen)


def _bereiken(grafiek: Band) -> Rijen:
    return tuple((een.naam, _cel(grafiek, een.midden), _marge(grafiek, een.laag, een.hoog)) for een in grafiek.bereiken)
