# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The key above a chart: each pattern, line or mark with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from regie.documenten.grafiek.gegevens import Gegevens
from regie.documenten.grafiek.getallen import gezegd
from regie.documenten.grafiek.letters import gekort, schoon
from regie.documenten.grafiek.vormen import Maat, Streek, Teken, Tekst, Vlak, Vorm, Waas

BEELD = 30
"""How wide the picture is, with the white after it."""
TUSSEN = 18


@dataclass(frozen=True, slots=True)
class Sleutel:
    tekst: str
    beeld: Literal["vlak", "lijn", "norm", "merk", "marge"]
    soort: int = 1


def van_de_norm(grafiek: Gegevens) -> list[Sleutel]:
    if grafiek.norm is None:
        return []
    return [Sleutel(f"{schoon(grafiek.norm.naam)}: {gezegd(grafiek, grafiek.norm.waarde)}", "norm")]


def legenda(sleutels: Sequence[Sleutel], maat: Maat) -> tuple[list[Vorm], float]:
    """From the top of the drawing; and where what comes under it begins."""
    vormen: list[Vorm] = []
    x, y = 0.0, 0.0
    for sleutel in sleutels:
        tekst = gekort(schoon(sleutel.tekst), maat.letter, maat.breed - BEELD)
        lang = BEELD + maat.lang(tekst)
        if x and x + lang > maat.breed:
            x, y = 0.0, y + maat.regel + 3
        vormen += _beeld(sleutel, x, y + maat.regel / 2)
        vormen.append(Tekst(x + BEELD, y + maat.letter, tekst, maat.letter))
        x += lang + TUSSEN
    return vormen, y + maat.regel + 10 if sleutels else 0.0


def _beeld(sleutel: Sleutel, x: float, y: float) -> list[Vorm]:
    streep = ((x + 1, y), (x + 24, y))
    soort = sleutel.soort
    beelden: dict[str, list[Vorm]] = {
        "vlak": [Vlak(x + 1, y - 7, 22, 14, soort)],
        "lijn": [Streek(streep, soort), Teken(x + 12, y, soort)],
        "norm": [Streek(streep, "norm")],
        "merk": [Teken(x + 12, y, soort)],
        "marge": _marge(x + 1, x + 24, y - 6, y + 6, soort),
    }
    return beelden[sleutel.beeld]


def _marge(links: float, rechts: float, boven: float, onder: float, soort: int) -> list[Vorm]:
    hoeken = ((links, boven), (rechts, boven), (rechts, onder), (links, onder))
    return [Waas(hoeken, soort), Streek(hoeken[:2], soort, dun=True), Streek(hoeken[2:], soort, dun=True)]
