# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The frame of charts with lines: numbers at the left, time below; and words at points, where there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from regie.documenten.grafiek.gegevens import Gegevens
from regie.documenten.grafiek.getallen import ronde_as
from regie.documenten.grafiek.legenda import Sleutel, legenda, van_de_norm
from regie.documenten.grafiek.letters import gekort, regels, schoon
from regie.documenten.grafiek.vormen import HOOG, Doos, Kaderdeel, Maat, Streek, Tekst, Vorm, onder_elkaar

STAPPEN: Final = 5
VELDHOOG: Final = 210
RAND: Final = 14
NOOTREGELS: Final = 8
MERKHALF: Final = 5.5


@dataclass(frozen=True, slots=True)
class Staand:
    """Where lines may come. `vormen`: the frame itself."""

    links: float
    rechts: float
    boven: float
    onder: float
    tot: float
    vormen: tuple[Vorm, ...]

    def y(self, waarde: float) -> float:
        return self.onder - (self.onder - self.boven) * waarde / self.tot


def staand(grafiek: Gegevens, maat: Maat, hoogste: float, geheel: bool, sleutels: Sequence[Sleutel]) -> Staand:
    kop, y = legenda([*sleutels, *van_de_norm(grafiek)], maat)
    schaal = ronde_as(hoogste, STAPPEN, geheel)
    links = max(maat.lang(tekst) for _waarde, tekst in schaal.plaatsen) + 8
    eenheid = gekort(schoon(grafiek.eenheid), maat.letter, maat.breed)
    boven = y + 2 * maat.regel + 4
    veld = Staand(links, maat.breed - RAND, boven, boven + VELDHOOG, schaal.tot, ())
    lijnen = [_dwars(veld, waarde, "raster" if waarde else "as") for waarde, _tekst in schaal.plaatsen]
    norm = [_dwars(veld, grafiek.norm.waarde, "norm")] if grafiek.norm else []
    getallen = [
        Tekst(links - 8, veld.y(waarde) + HOOG * maat.letter / 2 - 0.5, tekst, maat.letter, "zacht", "end")
        for waarde, tekst in schaal.plaatsen
    ]
    wat = Tekst(0, y + maat.letter, eenheid, maat.letter, "zacht")
    vormen = (*kop, *lijnen, *norm, wat, *getallen)
    return Staand(veld.links, veld.rechts, veld.boven, veld.onder, veld.tot, vormen)


def _dwars(veld: Staand, waarde: float, deel: Kaderdeel) -> Streek:
    return Streek(((veld.links, veld.y(waarde)), (veld.rechts, veld.y(waarde))), deel)


@dataclass(slots=True)
class Woorden:
    """Numbers at points: each above or below it, where it covers no other number and no mark."""

    veld: Staand
    maat: Maat
    bezet: list[Doos]
    gezet: list[Tekst] = field(default_factory=list)

    def zet(self, x: float, y: float, tekst: str) -> None:
        for lijn in (y - 11, y + 8 + HOOG * self.maat.letter):
            woord = self._binnen(x, lijn, tekst)
            if self._past(woord.doos):
                self.gezet.append(woord)
                self.bezet.append(woord.doos)
                return

    def _binnen(self, x: float, y: float, tekst: str) -> Tekst:
        half = self.maat.lang(tekst) / 2
        midden = max(min(x, self.maat.breed - half), self.veld.links + half + 2)
        return Tekst(midden, y, tekst, self.maat.letter, "waarde", "middle")

    def _past(self, doos: Doos) -> bool:
        hoog_genoeg = doos.boven >= self.veld.boven - self.maat.regel and doos.onder <= self.veld.onder
        return hoog_genoeg and doos.rechts <= self.maat.breed + 0.01 and not any(map(doos.raakt, self.bezet))


def merkdoos(x: float, y: float) -> Doos:
    return Doos(x - MERKHALF, y - MERKHALF, x + MERKHALF, y + MERKHALF)


def noten(teksten: Iterable[str], y: float, maat: Maat) -> tuple[list[Vorm], float]:
    """Sentences below the chart, and where they end."""
    alle = [regel for tekst in teksten for regel in regels(tekst, maat.letter, maat.breed, NOOTREGELS)]
    return onder_elkaar(0, y, alle, maat), y + len(alle) * maat.regel
