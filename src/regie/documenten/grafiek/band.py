# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A middle in the range around it, for each name, beside a norm."""

from regie.documenten.grafiek.gegevens import Band, Bereik, Waarde
from regie.documenten.grafiek.getallen import gezegd, kort
from regie.documenten.grafiek.legenda import Sleutel
from regie.documenten.grafiek.liggend import DIK, Balk, Opzet, Veld, liggend
from regie.documenten.grafiek.staaf import LUCHT, alleen_hele, hoogste_van, lengte, op_de_lijn
from regie.documenten.grafiek.vormen import Maat, Streek, Teken, Tekening, Vlak, Vorm, Waas


def bereik_gezegd(grafiek: Band, een: Bereik) -> str:
    """The middle, and between which numbers it lies."""
    if een.laag is None or een.hoog is None:
        return gezegd(grafiek, een.midden)
    return f"{gezegd(grafiek, een.midden)} ({kort(een.laag)}–{kort(een.hoog)})"


def band(grafiek: Band, maat: Maat) -> Tekening:
    waarden: list[Waarde] = [waarde for een in grafiek.bereiken for waarde in (een.laag, een.midden, een.hoog)]
    bekend = [waarde for een in grafiek.bereiken for waarde in (een.midden, een.laag or 0, een.hoog or 0)]
    teksten = [bereik_gezegd(grafiek, een) for een in grafiek.bereiken if isinstance(een.midden, int | float)]
    vrij = 8.0 if maat.smal else max(map(maat.lang, teksten), default=0) + LUCHT + 6
    sleutels = (Sleutel(grafiek.midden, "merk"), Sleutel(grafiek.marge, "marge"))
    opzet = Opzet(grafiek, maat, hoogste_van(grafiek, bekend), alleen_hele(waarden), vrij, sleutels)
    return liggend(opzet, [_bereik(grafiek, een, maat) for een in grafiek.bereiken])


def _bereik(grafiek: Band, een: Bereik, maat: Maat) -> Balk:
    def teken(veld: Veld, y: float) -> tuple[list[Vorm], str]:
        tekst = bereik_gezegd(grafiek, een)
        if not isinstance(een.midden, int | float):
            lang = lengte(grafiek, een.midden, veld)
            stomp: list[Vorm] = [Vlak(veld.links, y, lang, DIK, "leeg")] if lang else []
            return [*stomp, op_de_lijn(veld.links + lang + LUCHT, y, tekst, maat)], ""
        vormen = [*_marge(een, veld, y), Teken(veld.x(een.midden), y + DIK / 2, 1)]
        if maat.smal:
            return vormen, tekst
        einde = veld.x(een.midden if een.hoog is None else een.hoog)
        return [*vormen, op_de_lijn(einde + LUCHT + 4, y, tekst, maat)], ""

    return Balk(een.naam, teken)


def _marge(een: Bereik, veld: Veld, y: float) -> list[Vorm]:
    if een.laag is None or een.hoog is None:
        return []
    links, rechts, boven, onder = veld.x(een.laag), veld.x(een.hoog), y + 2, y + DIK - 2
    hoeken = ((links, boven), (rechts, boven), (rechts, onder), (links, onder))
    einden = [Streek(((x, boven), (x, onder)), 1) for x in (links, rechts)]
    return [Waas(hoeken, 1), *einden, Streek(((links, y + DIK / 2), (rechts, y + DIK / 2)), 1, dun=True)]
