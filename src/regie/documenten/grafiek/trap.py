# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Curves that go by steps through time, each with its margin and the number at its end."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from regie.documenten.grafiek.assen import ONDER_DE_AS, liggende_as
from regie.documenten.grafiek.gegevens import Kromme, Stap, Trap, Waarde
from regie.documenten.grafiek.getallen import As, gezegd
from regie.documenten.grafiek.legenda import Sleutel
from regie.documenten.grafiek.letters import gekort, schoon
from regie.documenten.grafiek.staaf import alleen_hele, hoogste_van
from regie.documenten.grafiek.staand import Staand, Woorden, merkdoos, noten, staand
from regie.documenten.grafiek.vormen import Maat, Streek, Teken, Tekening, Tekst, Vorm, Waas

Hoek = tuple[float, float]
Plaats = Callable[[float, float], Hoek]
"""From time and value to a place in the drawing."""


def trap(grafiek: Trap, maat: Maat) -> Tekening:
    veld = staand(grafiek, maat, hoogste_van(grafiek, _hoogten(grafiek)), False, _sleutels(grafiek))
    tijden = [kromme.tot for kromme in grafiek.krommen]

    def op_as(tijd: float, schaal: As) -> float:
        return veld.links + (veld.rechts - veld.links) * tijd / schaal.tot

    schaal, getallen = liggende_as(
        max(tijden), alleen_hele(tijden), op_as, veld.onder + ONDER_DE_AS + maat.letter, maat, grafiek.kop == "maanden"
    )

    def plaats(tijd: float, waarde: float) -> Hoek:
        return op_as(tijd, schaal), veld.y(waarde)

    krommen = [_kromme(kromme, soort, plaats) for soort, kromme in enumerate(grafiek.krommen, 1)]
    kop = gekort(schoon(grafiek.kop), maat.letter, maat.breed)
    eronder = Tekst(maat.breed, veld.onder + ONDER_DE_AS + maat.letter + maat.regel, kop, maat.letter, "zacht", "end")
    noot, einde = noten(_niet_meetbaar(grafiek), veld.onder + 2 * maat.regel + 12, maat)
    lijnen = [vorm for kromme in krommen for vorm in kromme]
    vormen = (*veld.vormen, *lijnen, *_einden(grafiek, veld, plaats, maat), *getallen, eronder, *noot)
    return Tekening(maat.breed, einde + 6, vormen)


def _hoogten(grafiek: Trap) -> list[Waarde]:
    stappen = [stap for kromme in grafiek.krommen for stap in kromme.stappen]
    return [stap.waarde if stap.hoog is None else stap.hoog for stap in stappen]


def _sleutels(grafiek: Trap) -> list[Sleutel]:
    """The curves by name where there are more; the margin where there is one."""
    namen = [Sleutel(kromme.naam, "lijn", soort) for soort, kromme in enumerate(grafiek.krommen, 1)]
    heeft_marge = any(stap.laag is not None for kromme in grafiek.krommen for stap in kromme.stappen)
    return (namen if len(namen) > 1 else []) + ([Sleutel(grafiek.marge, "marge")] if heeft_marge else [])


def _kromme(kromme: Kromme, soort: int, plaats: Plaats) -> Iterator[Vorm]:
    eindes = [*(stap.tijd for stap in kromme.stappen[1:]), kromme.tot]
    delen = list(zip(kromme.stappen, eindes, strict=False))
    for zonder, stuk in groupby(delen, key=lambda deel: deel[0].laag is None):
        if not zonder:
            yield from _marge(list(stuk), soort, plaats)
    if delen:
        yield Streek(_treden([(stap.tijd, einde, stap.waarde) for stap, einde in delen], plaats), soort)
        yield Teken(*plaats(kromme.tot, kromme.stappen[-1].waarde), soort)


def _marge(delen: Sequence[tuple[Stap, float]], soort: int, plaats: Plaats) -> list[Vorm]:
    boven = _treden([(stap.tijd, einde, stap.hoog or 0) for stap, einde in delen], plaats)
    onder = _treden([(stap.tijd, einde, stap.laag or 0) for stap, einde in delen], plaats)
    return [Waas((*boven, *reversed(onder)), soort), Streek(boven, soort, dun=True), Streek(onder, soort, dun=True)]


def _treden(delen: Sequence[tuple[float, float, float]], plaats: Plaats) -> tuple[Hoek, ...]:
    """Level from begin to end, then straight up or down to the next."""
    return tuple(plaats(tijd, waarde) for begin, einde, waarde in delen for tijd in (begin, einde))


def _einden(grafiek: Trap, veld: Staand, plaats: Plaats, maat: Maat) -> list[Tekst]:
    einden = [
        (plaats(een.tot, een.stappen[-1].waarde), een.stappen[-1].waarde) for een in grafiek.krommen if een.stappen
    ]
    woorden = Woorden(veld, maat, [merkdoos(*hoek) for hoek, _waarde in einden])
    for hoek, waarde in einden:
        woorden.zet(*hoek, gezegd(grafiek, waarde))
    return woorden.gezet


def _niet_meetbaar(grafiek: Trap) -> list[str]:
    namen = [schoon(kromme.naam) for kromme in grafiek.krommen if not kromme.stappen]
    return [f"Nog niet meetbaar: {', '.join(namen)}."] if namen else []
