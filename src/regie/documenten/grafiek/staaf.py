# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""Bars with their number behind them; and the bars in parts, with the number of each part in it or below it."""

from collections.abc import Sequence
from typing import Literal

from regie.documenten.grafiek.gegevens import Gegevens, Gestapeld, Leeg, Punt, Rij, Staaf, Waarde, getallen
from regie.documenten.grafiek.getallen import VAST_WIT, bij, gezegd, kort
from regie.documenten.grafiek.legenda import Sleutel
from regie.documenten.grafiek.letters import gekort, schoon
from regie.documenten.grafiek.liggend import DIK, STOMP, Balk, Opzet, Veld, liggend
from regie.documenten.grafiek.vormen import HOOG, Maat, Tekening, Tekst, Vlak, Vorm

LUCHT = 6
KIER = 2
RESTDEEL = 0.45


def alleen_hele(waarden: Sequence[Waarde]) -> bool:
    return all(isinstance(getal, int) for getal in getallen(waarden))


def hoogste_van(grafiek: Gegevens, waarden: Sequence[Waarde]) -> float:
    """What an axis must reach: every number, the norm, and the limit of what is kept back."""
    norm = [grafiek.norm.waarde] if grafiek.norm else []
    grens = [grafiek.grens] if grafiek.grens and None in waarden else []
    return max([*getallen(waarden), *norm, *grens], default=0)


def lengte(grafiek: Gegevens, waarde: Waarde, veld: Veld) -> float:
    """Of a bar; one that is kept back and small could come as far as the limit."""
    if isinstance(waarde, int | float):
        return veld.x(waarde) - veld.links
    if waarde is None:
        return veld.x(grafiek.grens) - veld.links if grafiek.grens else STOMP
    return STOMP if waarde is Leeg.VERBORGEN else 0


def vulling(waarde: Waarde, soort: int) -> int | Literal["leeg"]:
    return soort if isinstance(waarde, int | float) else "leeg"


def op_de_lijn(x: float, y: float, tekst: str, maat: Maat) -> Tekst:
    """Half way up a bar that begins at y."""
    return Tekst(x, y + DIK / 2 + HOOG * maat.letter / 2 - 0.5, tekst, maat.letter, "waarde")


def staaf(grafiek: Staaf, maat: Maat) -> Tekening:
    waarden = [punt.waarde for punt in grafiek.punten]
    lange = getallen(waarden) if grafiek.grens is None else [een for een in waarden if not isinstance(een, Leeg)]
    vrij = max((maat.lang(gezegd(grafiek, een)) for een in lange), default=0) + LUCHT
    opzet = Opzet(grafiek, maat, hoogste_van(grafiek, waarden), alleen_hele(waarden), vrij)
    return liggend(opzet, [_staaf(grafiek, punt, maat) for punt in grafiek.punten])


def _staaf(grafiek: Staaf, punt: Punt, maat: Maat) -> Balk:
    def teken(veld: Veld, y: float) -> tuple[list[Vorm], str]:
        lang = lengte(grafiek, punt.waarde, veld)
        balk: list[Vorm] = [Vlak(veld.links, y, lang, DIK, vulling(punt.waarde, 1))] if lang else []
        return [*balk, op_de_lijn(veld.links + lang + LUCHT, y, gezegd(grafiek, punt.waarde), maat)], ""

    return Balk(punt.naam, teken)


def gestapeld(grafiek: Gestapeld, maat: Maat) -> Tekening:
    sommen = [_lang(grafiek, rij) for rij in grafiek.rijen]
    alles = [waarde for rij in grafiek.rijen for waarde in rij.waarden]
    totalen = [totaal for rij in grafiek.rijen if (totaal := _totaal(grafiek, rij))]
    vrij = max((maat.lang(totaal) for totaal in totalen), default=0) + LUCHT + _stompen(grafiek)
    norm = grafiek.norm.waarde if grafiek.norm else 0
    sleutels = tuple(Sleutel(naam, "vlak", soort) for soort, naam in enumerate(grafiek.delen, 1))
    opzet = Opzet(grafiek, maat, max([*sommen, norm]), alleen_hele(alles), vrij, sleutels)
    return liggend(opzet, [_stapel(grafiek, rij, maat) for rij in grafiek.rijen])


def _lang(grafiek: Gestapeld, rij: Rij) -> float:
    """How far the bar comes in the unit of the chart."""
    return sum(getallen(rij.waarden)) + rij.waarden.count(None) * (grafiek.grens or 0)


def _stompen(grafiek: Gestapeld) -> float:
    """Room for parts that have no place on the axis."""
    zonder = [Leeg.VERBORGEN] if grafiek.grens else [Leeg.VERBORGEN, None]
    return STOMP * max((sum(waarde in zonder for waarde in rij.waarden) for rij in grafiek.rijen), default=0)


def _totaal(grafiek: Gestapeld, rij: Rij) -> str:
    """Not of shares, and not where a part is kept back or missing."""
    if grafiek.eenheid == "%" or len(getallen(rij.waarden)) < len(rij.waarden):
        return ""
    return bij(kort(sum(getallen(rij.waarden))), grafiek.eenheid)


def _stapel(grafiek: Gestapeld, rij: Rij, maat: Maat) -> Balk:
    def teken(veld: Veld, y: float) -> tuple[list[Vorm], str]:
        vormen: list[Vorm] = []
        rest: list[str] = []
        x = veld.links
        for soort, (naam, waarde) in enumerate(zip(grafiek.delen, rij.waarden, strict=True), 1):
            lang = lengte(grafiek, waarde, veld)
            tekst = gezegd(grafiek, waarde)
            if lang:
                vormen.append(Vlak(x, y, max(lang - KIER, 0.5), DIK, vulling(waarde, soort)))
            if maat.lang(tekst) + 8 <= lang - KIER:
                vormen += _in_het_deel(x + (lang - KIER) / 2, y, tekst, maat)
            elif waarde != 0:
                rest.append(_heel(naam, tekst, maat, veld))
            x += lang
        if totaal := _totaal(grafiek, rij):
            vormen.append(op_de_lijn(x + LUCHT, y, totaal, maat))
        return vormen, f"{VAST_WIT}· ".join(rest)

    return Balk(rij.naam, teken)


def _heel(naam: str, tekst: str, maat: Maat, veld: Veld) -> str:
    """The name, cut off where needed, and the number, which is not: together on one line."""
    kort_naam = gekort(schoon(naam), maat.letter, (maat.breed - veld.links) * RESTDEEL)
    return f"{kort_naam} {tekst}".replace(" ", VAST_WIT)


def _in_het_deel(midden: float, y: float, tekst: str, maat: Maat) -> list[Vorm]:
    """The number on a piece of paper, so that no pattern runs through it."""
    lang = maat.lang(tekst)
    papier = Vlak(midden - lang / 2 - 2, y + 2, lang + 4, DIK - 4, "papier")
    return [papier, Tekst(midden, op_de_lijn(0, y, "", maat).y, tekst, maat.letter, "naam", "middle")]
