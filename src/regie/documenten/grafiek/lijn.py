# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Lines over periods. Where there is no number the line stops, and words below the chart say why."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from regie.documenten.grafiek.assen import ONDER_DE_AS, namen_eronder
from regie.documenten.grafiek.gegevens import Leeg, Lijn, Rij, Waarde
from regie.documenten.grafiek.getallen import gezegd
from regie.documenten.grafiek.legenda import Sleutel
from regie.documenten.grafiek.letters import gekort, schoon
from regie.documenten.grafiek.staaf import alleen_hele, hoogste_van
from regie.documenten.grafiek.staand import Staand, Woorden, merkdoos, noten, staand
from regie.documenten.grafiek.vormen import Maat, Streek, Teken, Tekening, Vlak, Vorm

INZET: Final = 14
MERK_VANAF: Final = 11
"""Points nearer to each other than this have no mark of their own."""
NAAMDEEL: Final = 0.4


def lijn(grafiek: Lijn, maat: Maat) -> Tekening:
    alles = [waarde for rij in grafiek.reeksen for waarde in rij.waarden]
    meer = len(grafiek.reeksen) > 1
    sleutels = [Sleutel(rij.naam, "lijn", nr) for nr, rij in enumerate(grafiek.reeksen, 1)] if meer else []
    veld = staand(grafiek, maat, hoogste_van(grafiek, alles), alleen_hele(alles), sleutels)
    plaatsen = _plaatsen(veld, len(grafiek.perioden))
    lijnen = [vorm for nr, rij in enumerate(grafiek.reeksen, 1) for vorm in _lijn(rij, nr, veld, plaatsen)]
    namen = [gekort(schoon(naam), maat.letter, NAAMDEEL * maat.breed) for naam in grafiek.perioden]
    eronder = namen_eronder(namen, plaatsen, veld.onder + ONDER_DE_AS + maat.letter, maat)
    noot, einde = noten(_leeg(grafiek), veld.onder + 2 * maat.regel + 4, maat)
    vormen = (*veld.vormen, *_stompen(grafiek, veld, plaatsen), *lijnen, *_getallen(grafiek, veld, plaatsen, maat))
    return Tekening(maat.breed, einde + 6, (*vormen, *eronder, *noot))


def _plaatsen(veld: Staand, aantal: int) -> list[float]:
    begin, einde = veld.links + INZET, veld.rechts - INZET
    if aantal == 1:
        return [(begin + einde) / 2]
    return [begin + (einde - begin) * nr / (aantal - 1) for nr in range(aantal)]


def _punten(rij: Rij, veld: Staand, plaatsen: Sequence[float]) -> list[tuple[float, float] | None]:
    return [
        (x, veld.y(waarde)) if isinstance(waarde, int | float) else None
        for x, waarde in zip(plaatsen, rij.waarden, strict=True)
    ]


def _lijn(rij: Rij, soort: int, veld: Staand, plaatsen: Sequence[float]) -> Iterator[Vorm]:
    om_de = max(1, round(MERK_VANAF * (len(plaatsen) - 1) / max(plaatsen[-1] - plaatsen[0], 1))) if plaatsen else 1
    for is_er, stuk in groupby(enumerate(_punten(rij, veld, plaatsen)), key=lambda punt: punt[1] is not None):
        if not is_er:
            continue
        punten = [(nr, punt) for nr, punt in stuk if punt is not None]
        if len(punten) > 1:
            yield Streek(tuple(punt for _nr, punt in punten), soort)
        einden = (punten[0][0], punten[-1][0])
        yield from (Teken(*punt, soort) for nr, punt in punten if nr % om_de == 0 or nr in einden)


def _stompen(grafiek: Lijn, veld: Staand, plaatsen: Sequence[float]) -> Iterator[Vorm]:
    """What is kept back and small, as a stub that comes as far as the limit."""
    if grafiek.grens is None:
        return
    hoog = veld.onder - veld.y(grafiek.grens)
    for nr, x in enumerate(plaatsen):
        if any(rij.waarden[nr] is None for rij in grafiek.reeksen):
            yield Vlak(x - 5, veld.onder - hoog, 10, hoog, "leeg")


def _getallen(grafiek: Lijn, veld: Staand, plaatsen: Sequence[float], maat: Maat) -> Iterable[Vorm]:
    """First the last of each line, then the highest and the lowest, then the others, as far as there is room."""
    reeksen = [_punten(rij, veld, plaatsen) for rij in grafiek.reeksen]
    woorden = Woorden(veld, maat, [merkdoos(*punt) for rij in reeksen for punt in rij if punt])
    volgordes = [_volgorde(rij.waarden) for rij in grafiek.reeksen]
    for beurt in range(len(plaatsen)):
        for rij, punten, volgorde in zip(grafiek.reeksen, reeksen, volgordes, strict=True):
            if beurt < len(volgorde) and (punt := punten[volgorde[beurt]]):
                woorden.zet(*punt, gezegd(grafiek, rij.waarden[volgorde[beurt]]))
    if grafiek.grens:
        for nr, x in enumerate(plaatsen):
            if any(rij.waarden[nr] is None for rij in grafiek.reeksen):
                woorden.zet(x, veld.y(grafiek.grens) + 3, gezegd(grafiek, None))
    return woorden.gezet


def _volgorde(waarden: Sequence[Waarde]) -> list[int]:
    """The numbers of the periods that have a value, the most telling first."""
    bekend = {nr: waarde for nr, waarde in enumerate(waarden) if isinstance(waarde, int | float)}
    if not bekend:
        return []
    eerst = [max(bekend), max(bekend, key=bekend.__getitem__), min(bekend, key=bekend.__getitem__), min(bekend)]
    return list(dict.fromkeys([*eerst, *sorted(bekend, reverse=True)]))


def _leeg(grafiek: Lijn) -> Iterator[str]:
    """For each reason the periods without a number, by line where there are more."""
    for waarde in (None, Leeg.VERBORGEN, Leeg.NIET_MEETBAAR):
        delen = [deel for rij in grafiek.reeksen if (deel := _perioden(grafiek, rij, waarde))]
        if delen:
            reden = gezegd(grafiek, waarde)
            yield f"{reden[0].upper()}{reden[1:]}: {'; '.join(delen)}."


def _perioden(grafiek: Lijn, rij: Rij, waarde: Waarde) -> str:
    stukken: list[str] = []
    leeg = [(nr, een is waarde) for nr, een in enumerate(rij.waarden)]
    for is_leeg, stuk in groupby(leeg, key=lambda deel: deel[1]):
        nummers = [nr for nr, _ in stuk]
        if is_leeg:
            eerste, laatste = (schoon(grafiek.perioden[nr]) for nr in (nummers[0], nummers[-1]))
            stukken.append(eerste if len(nummers) == 1 else f"{eerste} t/m {laatste}")
    voor = f"{schoon(rij.naam)} " if len(grafiek.reeksen) > 1 and stukken else ""
    return voor + ", ".join(stukken)
