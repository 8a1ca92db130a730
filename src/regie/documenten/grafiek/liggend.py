# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The frame of charts with bars that lie: names at the left (on a narrow screen above the bar), numbers below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from regie.documenten.grafiek.assen import liggende_as
from regie.documenten.grafiek.gegevens import Gegevens
from regie.documenten.grafiek.legenda import Sleutel, legenda, van_de_norm
from regie.documenten.grafiek.letters import gekort, regels, schoon
from regie.documenten.grafiek.vormen import Kaderdeel, Maat, Streek, Tekening, Tekst, Vlak, Vorm, onder_elkaar

DIK: Final = 20
TUSSEN: Final = 10
STOMP: Final = 16
"""How long the bar is of a number that is kept back and not told to be small."""
NAAMDEEL: Final = 0.36
NAAMREGELS: Final = 3
RESTREGELS: Final = 8


@dataclass(frozen=True, slots=True)
class Veld:
    """Where bars may come, and what stands for how much."""

    links: float
    rechts: float
    tot: float

    def x(self, waarde: float) -> float:
        return self.links + (self.rechts - self.links) * waarde / self.tot


@dataclass(frozen=True, slots=True)
class Balk:
    """`teken`: its shapes at this height, and what could not be said there."""

    naam: str
    teken: Callable[[Veld, float], tuple[list[Vorm], str]]


@dataclass(frozen=True, slots=True)
class Opzet:
    """`hoogste`: what the axis must reach. `geheel`: only wholes occur. `vrij`: room at the right for numbers."""

    grafiek: Gegevens
    maat: Maat
    hoogste: float
    geheel: bool
    vrij: float
    sleutels: tuple[Sleutel, ...] = ()


def liggend(opzet: Opzet, balken: Sequence[Balk]) -> Tekening:
    maat = opzet.maat
    kop, boven = legenda([*opzet.sleutels, *van_de_norm(opzet.grafiek)], maat)
    links, rechts = _naamkolom(balken, maat), maat.breed - max(opzet.vrij, 2.0)
    schaal, getallen = liggende_as(
        opzet.hoogste, opzet.geheel, lambda waarde, schaal: Veld(links, rechts, schaal.tot).x(waarde), 0, maat
    )
    veld = Veld(links, rechts, schaal.tot)
    inhoud: list[Vorm] = []
    stroken: list[tuple[float, float]] = []
    y = boven
    for balk in balken:
        vormen, strook, y = _balk(balk, veld, y, maat)
        inhoud += vormen
        stroken.append(strook)
    kader = _kader(opzet, veld, [waarde for waarde, _ in schaal.plaatsen], stroken if maat.smal else [(boven, y)])
    getallen = [replace(getal, y=y + maat.regel) for getal in getallen]
    eenheid = gekort(schoon(opzet.grafiek.eenheid), maat.letter, maat.breed)
    onder = Tekst(maat.breed, y + 2 * maat.regel, eenheid, maat.letter, "zacht", "end")
    vormen = [*kop, *kader, *inhoud, *getallen, onder]
    return Tekening(maat.breed, y + 2 * maat.regel + 6, tuple(sorted(vormen, key=_laag)))


def _naamkolom(balken: Sequence[Balk], maat: Maat) -> float:
    if maat.smal:
        return 5.0
    langste = max((maat.lang(schoon(balk.naam)) for balk in balken), default=0)
    return min(langste + 1, NAAMDEEL * maat.breed) + 12


def _balk(balk: Balk, veld: Veld, y: float, maat: Maat) -> tuple[list[Vorm], tuple[float, float], float]:
    """Its shapes, between which heights the frame shows, and where the next one begins."""
    naam = schoon(balk.naam)
    ruimte = maat.breed if maat.smal else veld.links - 12
    namen = regels(naam, maat.letter, ruimte, NAAMREGELS)
    hoog = len(namen) * maat.regel
    blok = DIK if maat.smal else max(DIK, hoog)
    begin = y + hoog + 3 if maat.smal else y
    vormen = onder_elkaar(0, y if maat.smal else y + (blok - hoog) / 2, namen, maat)
    strook, rest = balk.teken(veld, begin + (blok - DIK) / 2)
    over = regels(rest, maat.letter, maat.breed - veld.links, RESTREGELS) if rest else []
    einde = begin + blok
    vormen += [*strook, *onder_elkaar(veld.links, einde + 1, over, maat, "zacht")]
    return vormen, (begin - 3, einde + 3), einde + len(over) * maat.regel + TUSSEN


def _kader(opzet: Opzet, veld: Veld, waarden: Sequence[float], stroken: Sequence[tuple[float, float]]) -> list[Vorm]:
    """The lines through these strips."""
    norm = [opzet.grafiek.norm.waarde] if opzet.grafiek.norm else []
    delen: tuple[tuple[Kaderdeel, Sequence[float]], ...] = (("raster", waarden[1:]), ("as", [0.0]), ("norm", norm))
    return [
        Streek(((veld.x(waarde), boven), (veld.x(waarde), onder)), deel)
        for deel, lijnen in delen for waarde in lijnen for boven, onder in stroken
    ]  # fmt: skip


def _laag(vorm: Vorm) -> int:
    """What comes over what: the grid, bars, lines, words on their paper."""
    if isinstance(vorm, Streek):
        return 0 if vorm.soort == "raster" else 2
    op_papier = isinstance(vorm, Tekst) or (isinstance(vorm, Vlak) and vorm.vulling == "papier")
    return 3 if op_papier else 1
